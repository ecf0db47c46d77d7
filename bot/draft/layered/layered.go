// Package layered reads YAML files of folders that lie over one another, and gathers what
// is wrong in them.
package layered

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"recruitbot/knowledge"
)

// most is what a file may hold, in bytes.
const most = 1 << 20

// Files are those of some folders. Of two folders that have a file of the same path the
// later one's counts.
type Files struct {
	Folders []knowledge.Folder
	faults  knowledge.Faults
}

// Read gives the content of a file, and its name with its folder's. Where no folder has it
// the error is fs.ErrNotExist, and that is no fault; all others are noted as faults. Of a
// file that is too large, shorten says what to do.
func (f *Files) Read(file, shorten string) (name string, content []byte, err error) {
	for _, folder := range slices.Backward(f.Folders) {
		name := path.Join(folder.Name, file)
		data, err := fs.ReadFile(folder.FS, file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			f.Note(knowledge.Fault{File: name, Problem: "it cannot be read: " + err.Error(), Remedy: "check that the program may read it"})
			return name, nil, fmt.Errorf("read %s: %w", name, err)
		case len(data) > most:
			f.Note(knowledge.Fault{File: name, Problem: "the file is larger than 1 MiB", Remedy: shorten})
			return name, nil, fmt.Errorf("read %s: %d bytes are too many", name, len(data))
		}
		return name, data, nil
	}
	return file, nil, fs.ErrNotExist
}

// Undecoded notes why a file could not be decoded, and where.
func (f *Files) Undecoded(name string, err error, remedy string) {
	fault := knowledge.Fault{File: name, Line: 1, Column: 1, Problem: err.Error(), Remedy: remedy}
	var y yaml.Error
	if errors.As(err, &y) {
		fault.Problem = y.GetMessage()
		if t := y.GetToken(); t != nil && t.Position != nil {
			fault.Line, fault.Column = t.Position.Line, t.Position.Column
		}
	}
	f.Note(fault)
}

// Note notes a fault.
func (f *Files) Note(fault knowledge.Fault) { f.faults = append(f.faults, fault) }

// Err is all faults by place, a knowledge.Faults; nil for none.
func (f *Files) Err() error {
	if len(f.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(f.faults, func(a, b knowledge.Fault) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return f.faults
}
