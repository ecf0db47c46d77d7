package knowledge

import (
	"embed"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"reflect"
	"strings"
)

// Reading YAML takes most of the time the program may take to start: 18 ms for
// a hundred topics, on the day this was decided (21 November 2026), against half
// a millisecond for the same values compiled. So what is embedded is embedded
// twice: as the YAML that people edit, and compiled from it. The YAML stays the
// truth. The compiled form begins with the YAML's checksum, and where that does
// not fit the YAML is read instead: slower, never wrong.
//
// 21 November 2026: what reads questions is compiled, too, and all of it stands in
// one file that is used where it lies: texts and tables are parts of the binary,
// not copies. Until then Default took the phrasings apart at each start: 174 ms,
// 97 MB in 480,000 pieces; now 4 ms, 1.5 MB in 8,300. A process that has answered eight
// thousand questions takes 19 MB, half of them pages of its own file.

//go:generate go run ./internal/compile compiled

//go:embed all:profiles all:common
var written embed.FS

//go:embed compiled/knowledge.flat
var compiled string

// Embedded returns the folder of profiles in the binary. Load knows it, and
// takes its compiled form.
func Embedded() fs.FS { return shipped("profiles") }

// embedded is a folder that comes with its compiled form.
type embedded struct {
	fs.FS
	compiled string
}

// shipped is one of the folders in the binary.
func shipped(name string) fs.FS {
	sub, err := fs.Sub(written, name)
	if err != nil {
		return written // not reached: the name is one of the above
	}
	return embedded{sub, partOf(compiled, name)}
}

// partOf returns a part of what was compiled; "" for one that there is not.
func partOf(all, name string) string {
	for all != "" {
		head, rest, _ := strings.Cut(all, "\n")
		var part string
		var size int
		if _, err := fmt.Sscanf(head, "%s %d", &part, &size); err != nil || size > len(rest) {
			return ""
		}
		if part == name {
			return rest[:size]
		}
		all = rest[size:]
	}
	return ""
}

// part writes a part, for partOf.
func part(name, content string) string { return fmt.Sprintf("%s %d\n%s", name, len(content), content) }

// compiledOf returns what was compiled from a folder; false where nothing was,
// or from something else.
func compiledOf[T any](fsys fs.FS) (T, bool) {
	var v T
	e, ok := fsys.(embedded)
	if !ok || len(e.compiled) < crc32.Size {
		return v, false
	}
	sum, err := checksum[T](e.FS)
	if err != nil || sum != e.compiled[:crc32.Size] {
		return v, false
	}
	ok = unflatten(e.compiled[crc32.Size:], &v)
	return v, ok
}

// checksum is one of all names and contents in a folder, and of the type that
// they are read into. It tells a file that was edited from one that was not, and takes
// a tenth of the time of one that nobody could forge: both forms are in the binary.
func checksum[T any](fsys fs.FS) (string, error) {
	h := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	fmt.Fprintln(h, shape(reflect.TypeFor[T]()))
	room := make([]byte, 32<<10)
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := fsys.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		n, err := io.CopyBuffer(h, f, room)
		fmt.Fprintf(h, "%q %d\n", path, n)
		return err
	})
	return string(h.Sum(nil)), err
}

// plain is a folder without its compiled form.
func plain(fsys fs.FS) fs.FS {
	if e, ok := fsys.(embedded); ok {
		return e.FS
	}
	return fsys
}
