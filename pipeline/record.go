package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"
)

// Source is one input file, not yet opened: a file on disk, a member of an
// archive or an embedded record.
type Source struct {
	// Name is the path relative to the argument that led to the file, with
	// slashes. It is what meetings.csv, segments.csv and problems.csv print.
	Name string
	// Size is the number of bytes as stored, or -1 when it is not known.
	Size int64
	// Open opens the stored bytes. The caller closes them.
	Open func() (io.ReadCloser, error)
}

// Hash returns the SHA-256 of the stored bytes, in hexadecimal.
func (s Source) Hash() (string, error) {
	file, err := s.Open()
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// HashOfSources is the hash of a record from the names and hashes of its
// sources: the hash of the one source, or that of the sorted list of hash and
// name when there are several.
func HashOfSources(names, hashes []string) string {
	if len(hashes) == 1 {
		return hashes[0]
	}
	lines := make([]string, len(hashes))
	for i := range hashes {
		lines[i] = hashes[i] + "  " + names[i] + "\n"
	}
	slices.Sort(lines) // for determinism: whatever the order of reading
	sum := sha256.Sum256([]byte(strings.Join(lines, "")))
	return hex.EncodeToString(sum[:])
}

// Record is one meeting in one language, or one document: what one task of
// the pipeline works on. It has one source, but for the formats that keep one
// meeting in several files; those are in reading order.
type Record struct {
	// Name says where the record comes from, for messages: the source's name,
	// or the folder and key of the group.
	Name    string
	Sources []Source
	// Format is set when the grouping of files has settled the format already
	// (debates_corpus); empty when Read has to find it.
	Format Format
	// Companions are side tables found beside a group of files (speaker.tsv,
	// meta.tsv), by base name; nil when there are none.
	Companions map[string]Source
	// Problems were found on the way to the record (members of an archive that
	// were left out) and are reported with it.
	Problems []Problem
	// BuiltIn marks a record of seeds: a restatement, never an official text.
	BuiltIn bool
}

// Hash returns the hash of the record, as the column source_sha256 has it.
func (r Record) Hash() (string, error) {
	names, hashes := make([]string, len(r.Sources)), make([]string, len(r.Sources))
	for i, source := range r.Sources {
		hash, err := source.Hash()
		if err != nil {
			return "", err
		}
		names[i], hashes[i] = source.Name, hash
	}
	return HashOfSources(names, hashes), nil
}
