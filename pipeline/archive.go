package pipeline

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The bounds of an archive. A member above the bound is left out; the largest
// side table of a corpus has 40 MB.
const (
	maxMemberBytes = 256 << 20
	maxMembers     = 2_000_000
	tarBlock       = 512
)

// archiveKind tells archives by their names: tar, zip, stream (a compressed
// tar) or empty.
func archiveKind(name string) string {
	name = strings.ToLower(name)
	switch {
	case strings.HasSuffix(name, ".tar"):
		return "tar"
	case strings.HasSuffix(name, ".zip"):
		return "zip"
	}
	for _, ending := range []string{".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.zst"} {
		if strings.HasSuffix(name, ending) {
			return "stream"
		}
	}
	return ""
}

// members lists what an uncompressed tar or a zip holds, by name, bytewise,
// without unpacking anything: each source reads its bytes in place. Members
// that could lead outside (an absolute path, a parent, a link) or are too large
// are left out and named in the problems.
func members(file, name string) ([]Source, []Problem, error) {
	var sources []Source
	var problems []Problem
	var err error
	if archiveKind(file) == "zip" {
		sources, problems, err = zipMembers(file, name)
	} else {
		sources, problems, err = tarMembers(file, name)
	}
	if err != nil {
		return nil, problems, err
	}
	return lastOfEachName(sources), problems, nil
}

// lastOfEachName sorts by name; of members with one name the last counts, as
// it does for the programs that unpack.
func lastOfEachName(sources []Source) []Source {
	slices.Reverse(sources)
	// for determinism and as the tables promise: by name, bytewise
	slices.SortStableFunc(sources, func(a, b Source) int { return strings.Compare(a.Name, b.Name) })
	return slices.CompactFunc(sources, func(a, b Source) bool { return a.Name == b.Name })
}

// tarMembers indexes an uncompressed tar by offset.
func tarMembers(file, name string) ([]Source, []Problem, error) {
	stream, err := os.Open(file)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, reason(err))
	}
	defer stream.Close()
	info, err := stream.Stat()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, reason(err))
	}
	var sources []Source
	var problems []Problem
	end := int64(0) // of what was listed so far
	reader := tar.NewReader(stream)
	for range maxMembers {
		header, err := reader.Next()
		if err == io.EOF && info.Size() >= end+tarBlock {
			return sources, problems, nil
		}
		if err != nil {
			// A tar ends in empty blocks; one that does not was cut short.
			return nil, problems, fmt.Errorf("%s: the archive is damaged after %d members: %w", file, len(sources), err)
		}
		offset, err := stream.Seek(0, io.SeekCurrent)
		if err != nil {
			return nil, problems, fmt.Errorf("%s: %w", file, reason(err))
		}
		end = offset + (header.Size+tarBlock-1)/tarBlock*tarBlock
		member, skip, problem := tarMember(header, name)
		if problem != nil {
			problems = append(problems, *problem)
		}
		if skip {
			continue
		}
		sources = append(sources, Source{Name: member, Size: header.Size, Open: section(file, offset, header.Size)})
	}
	return nil, problems, fmt.Errorf("%s: holds more than %d members", file, maxMembers)
}

// tarMember decides whether a member of a tar is read, and under which name.
func tarMember(header *tar.Header, archive string) (name string, skip bool, problem *Problem) {
	switch header.Typeflag {
	case tar.TypeReg:
	case tar.TypeDir, tar.TypeXGlobalHeader:
		return "", true, nil
	default:
		return "", true, unsafeMember(archive, header.Name, "is a link or a device")
	}
	for key := range header.PAXRecords { // order does not matter: any one decides
		if strings.HasPrefix(key, "GNU.sparse.") {
			return "", true, unsafeMember(archive, header.Name, "has holes")
		}
	}
	return memberName(header.Name, header.Size, archive)
}

// memberName checks path and size of a member. Hidden files are passed over,
// as they are in folders.
func memberName(printed string, size int64, archive string) (name string, skip bool, problem *Problem) {
	name = path.Clean(strings.TrimPrefix(printed, "./"))
	switch {
	case strings.ContainsAny(printed, "\x00\\") || strings.HasPrefix(printed, "/") || !filepath.IsLocal(filepath.FromSlash(name)) ||
		slices.Contains(strings.Split(printed, "/"), ".."):
		return "", true, unsafeMember(archive, printed, "has a path that leads outside the archive")
	case size > maxMemberBytes || size < 0:
		return "", true, unsafeMember(archive, printed, fmt.Sprintf("has more than %d MB", maxMemberBytes>>20))
	}
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return "", true, nil
		}
	}
	return name, false, nil
}

func unsafeMember(archive, name, fault string) *Problem {
	const longest = 200
	if len(name) > longest {
		name = strings.ToValidUTF8(name[:longest], "") + "…"
	}
	return &Problem{Source: archive, Stage: ReadStage, Severity: Warning, Code: "P033",
		Message: fmt.Sprintf("the member %q %s and is left out", name, fault)}
}

// section opens a stretch of a file.
func section(file string, offset, size int64) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) {
		stream, err := os.Open(file)
		if err != nil {
			return nil, reason(err)
		}
		return partOf{io.NewSectionReader(stream, offset, size), stream}, nil
	}
}

// partOf reads a part of something that it closes as a whole.
type partOf struct {
	io.Reader
	io.Closer
}

// zipMembers indexes a zip.
func zipMembers(file, name string) ([]Source, []Problem, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: the archive cannot be read: %w", file, reason(err))
	}
	defer archive.Close()
	if len(archive.File) > maxMembers {
		return nil, nil, fmt.Errorf("%s: holds more than %d members", file, maxMembers)
	}
	var sources []Source
	var problems []Problem
	for _, f := range archive.File {
		if f.FileInfo().IsDir() {
			continue
		}
		var member string
		skip, problem := true, unsafeMember(name, f.Name, "is a link or a device")
		if f.Mode().IsRegular() {
			member, skip, problem = memberName(f.Name, int64(min(f.UncompressedSize64, 1<<62)), name)
		}
		if problem == nil && !skip && (f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate) {
			skip, problem = true, unsafeMember(name, f.Name, "is encrypted or compressed in an unknown way")
		}
		if problem != nil {
			problems = append(problems, *problem)
		}
		if skip {
			continue
		}
		offset, err := f.DataOffset()
		if err != nil {
			return nil, problems, fmt.Errorf("%s: the archive is damaged at %s: %w", file, f.Name, err)
		}
		open := section(file, offset, int64(f.CompressedSize64))
		if f.Method == zip.Deflate {
			open = inflate(open)
		}
		sources = append(sources, Source{Name: member, Size: int64(f.UncompressedSize64), Open: open})
	}
	return sources, problems, nil
}

// inflate decompresses a member; whoever reads it bounds what it gives.
func inflate(open func() (io.ReadCloser, error)) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) {
		stored, err := open()
		if err != nil {
			return nil, err
		}
		return partOf{flate.NewReader(stored), stored}, nil
	}
}
