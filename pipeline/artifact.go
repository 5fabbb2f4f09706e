package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
)

// Cache keeps the results of stages (artefacts) in a folder, each under the
// hash of everything that it depends on: the name and version of the stage,
// its parameters, the digest of the lists it reads and the hash of its input.
// Paths, clocks and the number of jobs are no part of a key. The zero Cache
// keeps nothing.
type Cache struct {
	dir string
}

// OpenCache opens a cache in a folder, which it makes when it is missing.
func OpenCache(dir string) (Cache, error) {
	if dir == "" {
		return Cache{}, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Cache{}, fmt.Errorf("cache folder %s: %w", dir, err)
	}
	return Cache{dir: dir}, nil
}

// Enabled says whether the cache keeps anything.
func (c Cache) Enabled() bool { return c.dir != "" }

// Key is the identity of one artefact.
type Key [sha256.Size]byte

// NewKey hashes the parts of a key; each is measured, so that two lists of
// parts never share a key by running into one another.
func NewKey(parts ...string) Key {
	sum := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(sum, "%d:%s", len(part), part)
	}
	return Key(sum.Sum(nil))
}

func (k Key) String() string { return hex.EncodeToString(k[:]) }

func (c Cache) path(key Key) string {
	name := key.String()
	return filepath.Join(c.dir, name[:2], name)
}

// Artefact returns the result of a stage: the cached one when there is one, else
// what make returns, which it then keeps. An entry that is damaged is a miss,
// and a cache that cannot be written is not an error of the run.
func Artefact[T any](c Cache, key Key, make func() T) T {
	if !c.Enabled() {
		return make()
	}
	path := c.path(key)
	if stored, err := os.ReadFile(path); err == nil {
		if value, ok := decodeArtefact[T](stored); ok {
			return value
		}
	}
	value := make()
	c.keep(path, value)
	return value
}

// decodeArtefact checks the hash in front of an entry before it trusts the rest.
func decodeArtefact[T any](stored []byte) (value T, ok bool) {
	if len(stored) < sha256.Size {
		return value, false
	}
	sum, body := stored[:sha256.Size], stored[sha256.Size:]
	if real := sha256.Sum256(body); !bytes.Equal(sum, real[:]) {
		return value, false
	}
	err := gob.NewDecoder(bytes.NewReader(body)).Decode(&value)
	return value, err == nil
}

func (c Cache) keep(path string, value any) {
	var body bytes.Buffer
	if gob.NewEncoder(&body).Encode(value) != nil {
		return
	}
	if os.MkdirAll(filepath.Dir(path), 0o755) != nil {
		return
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return
	}
	sum := sha256.Sum256(body.Bytes())
	_, err = file.Write(append(sum[:], body.Bytes()...))
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		os.Remove(file.Name())
	}
}
