package stages

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"horseshoe/pipeline"
)

// maxSourceBytes bounds what one source may hold, stored or decompressed. The
// longest verbatim records have two megabytes; a source above the bound is a
// mistake or an attack.
const maxSourceBytes = 256 << 20

// file is one source in memory.
type file struct {
	name   string
	data   []byte // decompressed
	sha256 string // of the stored bytes, in hexadecimal
}

// load reads a source and decompresses it when it is a gzip stream.
func load(source pipeline.Source) (file, error) {
	stream, err := source.Open()
	if err != nil {
		return file{}, fmt.Errorf("%s: cannot be opened: %w", source.Name, err)
	}
	data, err := io.ReadAll(io.LimitReader(stream, maxSourceBytes+1))
	closeErr := stream.Close()
	if err = errors.Join(err, closeErr); err != nil {
		return file{}, fmt.Errorf("%s: cannot be read: %w", source.Name, err)
	}
	sum := sha256.Sum256(data)
	loaded := file{name: source.Name, data: data, sha256: hex.EncodeToString(sum[:])}
	if len(data) > maxSourceBytes {
		return file{}, fault("P001", source.Name, fmt.Sprintf("has more than %d MB; a record is smaller", maxSourceBytes>>20))
	}
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		if loaded.data, err = gunzip(data); err != nil {
			return file{}, fault("P001", source.Name, err.Error())
		}
	}
	return loaded, nil
}

// gunzip decompresses within the bound.
func gunzip(data []byte) ([]byte, error) {
	stream, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("starts like a gzip file and is not one: %w", err)
	}
	plain, err := io.ReadAll(io.LimitReader(stream, maxSourceBytes+1))
	if err != nil {
		return nil, fmt.Errorf("the gzip stream is damaged after %d bytes: %w", len(plain), err)
	}
	if len(plain) > maxSourceBytes {
		return nil, fmt.Errorf("decompresses to more than %d MB; a record is smaller", maxSourceBytes>>20)
	}
	return plain, nil
}

// hashOf is the hash that meetings.csv prints.
func hashOf(files []file) string {
	names, hashes := make([]string, len(files)), make([]string, len(files))
	for i, f := range files {
		names[i], hashes[i] = f.name, f.sha256
	}
	return pipeline.HashOfSources(names, hashes)
}
