package knowledge

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/gob"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"recruitbot/knowledge/match"
)

// Reading YAML takes most of the time the program may take to start: 18 ms for
// a hundred topics, on the day this was decided (21 November 2026), against half
// a millisecond for the same values as a gob. So what is embedded is embedded
// twice: as the YAML that people edit, and compiled from it. The YAML stays the
// truth. The compiled form begins with the YAML's checksum, and where that does
// not fit the YAML is read instead: slower, never wrong.

//go:generate go run ./internal/compile compiled

//go:embed all:profiles all:common
var written embed.FS

//go:embed all:compiled
var compiled embed.FS

// embedded is a folder that comes with its compiled form.
type embedded struct {
	fs.FS
	compiled []byte
}

// Embedded returns the folder of profiles in the binary. Load knows it, and
// takes its compiled form.
func Embedded() fs.FS { return shipped("profiles") }

// shipped is one of the folders in the binary.
func shipped(name string) fs.FS {
	sub, err := fs.Sub(written, name)
	if err != nil {
		return written // not reached: the name is one of the above
	}
	blob, _ := compiled.ReadFile("compiled/" + name + ".gob")
	return embedded{sub, blob}
}

// compiledOf returns what was compiled from a folder; false where nothing was,
// or from something else.
func compiledOf[T any](fsys fs.FS) (T, bool) {
	var v T
	e, ok := fsys.(embedded)
	if !ok || len(e.compiled) < sha256.Size {
		return v, false
	}
	sum, err := checksum(e.FS)
	if err != nil || !bytes.Equal(sum, e.compiled[:sha256.Size]) {
		return v, false
	}
	err = gob.NewDecoder(bytes.NewReader(e.compiled[sha256.Size:])).Decode(&v)
	return v, err == nil
}

// checksum is one of all names and contents in a folder.
func checksum(fsys fs.FS) ([]byte, error) {
	h := sha256.New()
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		fmt.Fprintf(h, "%q %d\n", path, len(data))
		h.Write(data)
		return err
	})
	return h.Sum(nil), err
}

// Compile checks the embedded YAML and writes its compiled forms to a folder,
// and what the readers of its profiles learn from it. What is current stays as
// it is. It is run by go generate.
func Compile(folder string) error {
	profiles, err := Load(Folder{Name: "profiles", FS: plain(shipped("profiles"))})
	if err != nil {
		return err
	}
	common, err := Folder{Name: "common", FS: plain(shipped("common"))}.common()
	if err != nil {
		return err
	}
	if _, current := compiledOf[[]Loaded](shipped("profiles")); !current {
		if err := compile("profiles", profiles, folder); err != nil {
			return err
		}
	}
	if _, current := compiledOf[Common](shipped("common")); !current {
		if err := compile("common", common, folder); err != nil {
			return err
		}
	}
	for _, l := range profiles {
		c := readerOf(l, common)
		c.Thorough = true
		learnt := match.New(c).Encode()
		if bytes.Equal(learnt, c.Trained) {
			continue
		}
		if err := os.WriteFile(filepath.Join(folder, l.Profile.Slug+trainedExt), learnt, 0o644); err != nil {
			return err
		}
	}
	return nil
}

const trainedExt = ".trained"

// trained is what the reader of an embedded profile learnt when it was compiled;
// nil for none. A reader made of other phrases does not take it, and learns
// anew.
func trained(slug string) []byte {
	learnt, _ := compiled.ReadFile("compiled/" + slug + trainedExt)
	return learnt
}

// plain is a folder without its compiled form.
func plain(fsys fs.FS) fs.FS {
	if e, ok := fsys.(embedded); ok {
		return e.FS
	}
	return fsys
}

func compile(name string, v any, folder string) error {
	sum, err := checksum(plain(shipped(name)))
	if err != nil {
		return fmt.Errorf("checksum of %s: %w", name, err)
	}
	b := bytes.NewBuffer(sum)
	if err := gob.NewEncoder(b).Encode(v); err != nil {
		return fmt.Errorf("compile %s: %w", name, err)
	}
	return os.WriteFile(filepath.Join(folder, name+".gob"), b.Bytes(), 0o644)
}
