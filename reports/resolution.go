package reports

import (
	"encoding/binary"
	"hash/crc32"
	"math"
)

// withResolution puts the chunk pHYs behind the header of a PNG, so that a
// word processor places the picture at its size in print.
func withResolution(data []byte, dpi float64) []byte {
	const header = 8 + 4 + 4 + 13 + 4 // signature; length, type, body and sum of IHDR
	if len(data) < header {
		return data
	}
	perMetre := uint32(math.Round(dpi / 0.0254))
	chunk := make([]byte, 0, 21)
	chunk = binary.BigEndian.AppendUint32(chunk, 9)
	chunk = append(chunk, "pHYs"...)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = append(chunk, 1)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	out := make([]byte, 0, len(data)+len(chunk))
	out = append(out, data[:header]...)
	out = append(out, chunk...)
	return append(out, data[header:]...)
}
