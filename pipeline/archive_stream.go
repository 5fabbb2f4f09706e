package pipeline

import (
	"archive/tar"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// maxStreamBytes bounds what a compressed archive decompresses to; the whole
// corpus has half a gigabyte.
const maxStreamBytes = 64 << 30

// maxGroupBytes bounds the files of one meeting that are held in memory while
// a compressed archive streams past.
const maxGroupBytes = 128 << 20

// openStream decompresses a tar.
func openStream(file string) (io.Reader, func(), error) {
	stored, err := os.Open(file)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, reason(err))
	}
	lower := strings.ToLower(file)
	switch {
	case strings.HasSuffix(lower, "bz2"):
		return bzip2.NewReader(stored), func() { stored.Close() }, nil
	case strings.HasSuffix(lower, "zst"):
		plain, err := zstd.NewReader(stored, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20))
		if err != nil {
			stored.Close()
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
		return plain, func() { plain.Close(); stored.Close() }, nil
	}
	plain, err := gzip.NewReader(stored)
	if err != nil {
		stored.Close()
		return nil, nil, fmt.Errorf("%s: is not a gzip file: %w", file, err)
	}
	return plain, func() { plain.Close(); stored.Close() }, nil
}

// member is one file of a streamed archive, in memory.
type member struct {
	name string
	data []byte
}

// source makes a source of a member.
func (m member) source() Source {
	return Source{Name: m.name, Size: int64(len(m.data)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(m.data)), nil
	}}
}

// streamed yields the members of a compressed tar in the order of the archive
// that wanted accepts; nothing is unpacked to disk.
func streamed(file, name string, wanted func(name string) bool, problems *[]Problem) iter.Seq2[member, error] {
	return func(yield func(member, error) bool) {
		stream, done, err := openStream(file)
		if err != nil {
			yield(member{}, err)
			return
		}
		defer done()
		reader := tar.NewReader(io.LimitReader(stream, maxStreamBytes))
		for range maxMembers {
			header, err := reader.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(member{}, fmt.Errorf("%s: the archive is damaged: %w", file, err))
				return
			}
			printed, skip, problem := tarMember(header, name)
			if problem != nil && problems != nil {
				*problems = append(*problems, *problem)
			}
			if skip || !wanted(printed) {
				continue
			}
			data, err := io.ReadAll(io.LimitReader(reader, maxMemberBytes))
			if err != nil {
				yield(member{}, fmt.Errorf("%s: the archive is damaged at %s: %w", file, printed, err))
				return
			}
			if !yield(member{printed, data}, nil) {
				return
			}
		}
		yield(member{}, fmt.Errorf("%s: holds more than %d members", file, maxMembers))
	}
}

// streamRecords makes records of a compressed tar while it is read. The files
// of one meeting have to lie together; a file that comes after its meeting is
// left out and said. Side tables are looked for in a first pass, because they
// may lie behind the speeches.
func streamRecords(file, name string, groupings []Grouping, beside map[Format]map[string]Source) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		companions, err := streamCompanions(file, name, groupings, beside)
		if err != nil {
			yield(Record{}, err)
			return
		}
		s := streamGroups{groupings: groupings, companions: companions, seen: map[groupKey]bool{}}
		wanted := func(member string) bool { _, companion := companionOf(member, groupings); return !companion }
		for m, err := range streamed(file, name, wanted, &s.problems) {
			if err != nil {
				yield(Record{}, err)
				return
			}
			for _, record := range s.add(m) {
				if !yield(record, nil) {
					return
				}
			}
		}
		for _, record := range s.flush() {
			if !yield(record, nil) {
				return
			}
		}
	}
}

// groupKey is what the files of one meeting share.
type groupKey struct {
	format Format
	key    string
}

// streamGroups collects the members of the meeting that is passing.
type streamGroups struct {
	groupings  []Grouping
	companions map[Format]map[string]Source
	problems   []Problem
	seen       map[groupKey]bool
	current    groupKey
	held       []Source
	bytes      int
}

// add takes the next member and returns the records that are complete by it.
func (s *streamGroups) add(m member) []Record {
	for _, grouping := range s.groupings {
		key, ok := grouping.Key(m.name)
		if !ok {
			continue
		}
		at := groupKey{grouping.Format, key}
		var records []Record
		if at != s.current {
			records = s.flush()
			if s.seen[at] {
				s.problems = append(s.problems, Problem{Source: m.name, Stage: ReadStage, Severity: Error, Code: "P032",
					Message: "the files of this meeting do not lie together in the compressed archive, and this one is left out; unpack the archive or use an uncompressed one"})
				return records
			}
			s.seen[at], s.current = true, at
		}
		if s.bytes += len(m.data); s.bytes > maxGroupBytes {
			s.problems = append(s.problems, *unsafeMember(m.name, m.name, "makes its meeting larger than any"))
			return records
		}
		s.held = append(s.held, m.source())
		return records
	}
	return append(s.flush(), s.record(Record{Name: m.name, Sources: []Source{m.source()}}))
}

// flush returns the record of the meeting that was passing, if any.
func (s *streamGroups) flush() []Record {
	if len(s.held) == 0 {
		return nil
	}
	record := s.record(Record{Name: s.current.key, Sources: lastOfEachName(s.held), Format: s.current.format, Companions: s.companions[s.current.format]})
	s.held, s.bytes, s.current = nil, 0, groupKey{}
	return []Record{record}
}

// record hangs the problems found so far on a record.
func (s *streamGroups) record(r Record) Record {
	r.Problems, s.problems = s.problems, nil
	return r
}

// companionOf says whether a member is a side table, and of which format.
func companionOf(name string, groupings []Grouping) (Format, bool) {
	base := name[strings.LastIndexByte(name, '/')+1:]
	for _, grouping := range groupings {
		if grouping.Companion != nil && grouping.Companion(base) {
			return grouping.Format, true
		}
	}
	return "", false
}

func streamCompanions(file, name string, groupings []Grouping, beside map[Format]map[string]Source) (map[Format]map[string]Source, error) {
	companions := map[Format]map[string]Source{}
	for format, tables := range beside { // a map is made, order does not matter
		companions[format] = tables
	}
	wanted := func(member string) bool { _, ok := companionOf(member, groupings); return ok }
	for m, err := range streamed(file, name, wanted, nil) {
		if err != nil {
			return nil, err
		}
		format, _ := companionOf(m.name, groupings)
		if companions[format] == nil {
			companions[format] = map[string]Source{}
		}
		companions[format][m.name[strings.LastIndexByte(m.name, '/')+1:]] = m.source()
	}
	return companions, nil
}
