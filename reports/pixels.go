package reports

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"math"
)

// encodePNG writes an opaque picture as PNG with its resolution, so that a
// word processor places it at its size in print. Rows are kept as differences
// from the row above, which suits charts; the encoder of the standard library
// tries every filter on every row and takes most of the time of a run.
func encodePNG(picture *image.RGBA, dpi float64) ([]byte, error) {
	size := picture.Bounds().Size()
	var body bytes.Buffer
	packed, err := zlib.NewWriterLevel(&body, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	const up = 2
	above, row, line := make([]byte, 3*size.X), make([]byte, 3*size.X), make([]byte, 1+3*size.X)
	line[0] = up
	for y := range size.Y {
		pixels := picture.Pix[y*picture.Stride : y*picture.Stride+4*size.X]
		for x := range size.X {
			row[3*x], row[3*x+1], row[3*x+2] = pixels[4*x], pixels[4*x+1], pixels[4*x+2]
		}
		for i, value := range row {
			line[i+1] = value - above[i]
		}
		if _, err := packed.Write(line); err != nil {
			return nil, err
		}
		above, row = row, above
	}
	if err := packed.Close(); err != nil {
		return nil, err
	}
	header := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(size.Y))
	header = append(header, 8, 2, 0, 0, 0) // 8 bits, red green blue, no interlace
	perMetre := uint32(math.Round(dpi / 0.0254))
	density := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)
	out := []byte("\x89PNG\r\n\x1a\n")
	out = appendChunk(out, "IHDR", header)
	out = appendChunk(out, "pHYs", append(density, 1))
	out = appendChunk(out, "IDAT", body.Bytes())
	return appendChunk(out, "IEND", nil), nil
}

// appendChunk appends one chunk with its length and checksum.
func appendChunk(out []byte, name string, body []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(body)))
	start := len(out)
	out = append(out, name...)
	out = append(out, body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}
