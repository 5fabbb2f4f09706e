package pipeline

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tarMemberFor is one member of a tar that a test makes.
type tarMemberFor struct {
	name, text string
	kind       byte
}

func writeTar(t *testing.T, w io.Writer, list []tarMemberFor) {
	t.Helper()
	archive := tar.NewWriter(w)
	for _, m := range list {
		header := &tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.text)), Typeflag: tar.TypeReg}
		if m.kind != 0 {
			header.Typeflag, header.Size, header.Linkname = m.kind, 0, "/etc/passwd"
		}
		if err := archive.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		if header.Size > 0 {
			if _, err := archive.Write([]byte(m.text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
}

// speechGrouping groups KEY_n.txt by KEY and takes side.tsv as a side table.
func speechGrouping() []Grouping {
	return []Grouping{{Format: DebatesCorpus,
		Key: func(path string) (string, bool) {
			key, rest, ok := strings.Cut(path, "_")
			return key, ok && strings.HasSuffix(rest, ".txt")
		},
		Companion: func(base string) bool { return base == "side.tsv" }}}
}

// walk renders the records of an argument: name, source names with their
// bytes, side tables and the codes of problems.
func walk(t *testing.T, argument string) string {
	t.Helper()
	var b strings.Builder
	for record, err := range Corpus([]string{argument}, speechGrouping()) {
		if err != nil {
			return "error: " + err.Error()
		}
		b.WriteString(record.Name + ":")
		for _, source := range record.Sources {
			stream, err := source.Open()
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(stream)
			if err != nil {
				t.Fatal(err)
			}
			stream.Close()
			b.WriteString(" " + source.Name + "=" + string(data))
		}
		if _, ok := record.Companions["side.tsv"]; ok {
			b.WriteString(" +side")
		}
		for _, problem := range record.Problems {
			b.WriteString(" !" + problem.Code)
		}
		b.WriteString("\n")
	}
	return b.String()
}

var orderly = []tarMemberFor{{name: "./a_1.txt", text: "one"}, {name: "a_2.txt", text: "two"}, {name: "b_1.txt", text: "three"}, {name: "side.tsv", text: "x\ty\n"}}

const orderlyRecords = "a: a_1.txt=one a_2.txt=two +side\nb: b_1.txt=three +side\n"

func TestArchivesReadLikeFolders(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	var plain, packed bytes.Buffer
	writeTar(t, &plain, orderly)
	zipper := gzip.NewWriter(&packed)
	writeTar(t, zipper, orderly)
	zipper.Close()
	var zipped bytes.Buffer
	archive := zip.NewWriter(&zipped)
	for _, m := range orderly {
		w, err := archive.Create(strings.TrimPrefix(m.name, "./"))
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(m.text))
		if err := os.WriteFile(filepath.Join(folder, m.name), []byte(m.text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	archive.Close()
	for name, data := range map[string][]byte{"x.tar": plain.Bytes(), "x.tar.gz": packed.Bytes(), "x.zip": zipped.Bytes()} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, argument := range []string{"folder", "x.tar", "x.tar.gz", "x.zip"} {
		if got := walk(t, filepath.Join(dir, argument)); got != orderlyRecords {
			t.Errorf("%s:\n%s", argument, got)
		}
	}
}

func TestArchiveFaults(t *testing.T) {
	rows := []struct {
		trait, file string
		list        []tarMemberFor
		want        string
	}{
		{"a parent path", "x.tar", []tarMemberFor{{name: "../a_1.txt", text: "no"}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
		{"an absolute path", "x.tar", []tarMemberFor{{name: "/a_1.txt", text: "no"}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
		{"a path that leads out and in", "x.tar", []tarMemberFor{{name: "b/../../x/a_1.txt", text: "no"}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
		{"a symbolic link", "x.tar", []tarMemberFor{{name: "a_1.txt", kind: tar.TypeSymlink}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
		{"a hard link", "x.tar", []tarMemberFor{{name: "a_1.txt", kind: tar.TypeLink}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
		{"a hidden file", "x.tar", []tarMemberFor{{name: ".a_1.txt", text: "no"}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes\n"},
		{"a name twice", "x.tar", []tarMemberFor{{name: "a_1.txt", text: "old"}, {name: "a_1.txt", text: "new"}}, "a: a_1.txt=new\n"},
		{"a meeting that is scattered in a stream", "x.tgz", []tarMemberFor{{name: "a_1.txt", text: "1"}, {name: "b_1.txt", text: "2"}, {name: "a_2.txt", text: "3"}, {name: "c_1.txt", text: "4"}},
			"a: a_1.txt=1\nb: b_1.txt=2\nc: c_1.txt=4 !P032\n"},
		{"the same in a plain tar", "x.tar", []tarMemberFor{{name: "a_1.txt", text: "1"}, {name: "b_1.txt", text: "2"}, {name: "a_2.txt", text: "3"}}, "a: a_1.txt=1 a_2.txt=3\nb: b_1.txt=2\n"},
		{"a link in a stream", "x.tgz", []tarMemberFor{{name: "a_1.txt", kind: tar.TypeSymlink}, {name: "a_2.txt", text: "yes"}}, "a: a_2.txt=yes !P033\n"},
	}
	for _, row := range rows {
		path := filepath.Join(t.TempDir(), row.file)
		var data bytes.Buffer
		if strings.HasSuffix(row.file, "gz") {
			w := gzip.NewWriter(&data)
			writeTar(t, w, row.list)
			w.Close()
		} else {
			writeTar(t, &data, row.list)
		}
		if err := os.WriteFile(path, data.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := walk(t, path); got != row.want {
			t.Errorf("%s:\n%swant\n%s", row.trait, got, row.want)
		}
	}
}

func TestDamagedArchives(t *testing.T) {
	var plain bytes.Buffer
	writeTar(t, &plain, orderly)
	dir := t.TempDir()
	for name, data := range map[string][]byte{"cut.tar": plain.Bytes()[:700], "not.zip": []byte("no zip"), "not.tar.gz": []byte("no gzip"), "empty.tar": make([]byte, 1024)} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := walk(t, path); !strings.HasPrefix(got, "error: ") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
