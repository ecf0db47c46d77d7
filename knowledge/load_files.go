package knowledge

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

const (
	maxFileBytes = 1 << 20
	maxFiles     = 500
)

// reader reads the files of a folder and gathers what is wrong with them.
type reader struct {
	folder Folder
	files  int // opened so far
	faults Faults
	torn   bool // a file was left out: unreadable, or no YAML
}

// fault notes what is wrong with a file or folder as a whole.
func (r *reader) fault(file, problem, remedy string) {
	r.faults = append(r.faults, Fault{File: r.name(file), Problem: problem, Remedy: remedy})
}

func (r *reader) name(file string) string {
	if file == "." {
		return r.folder.Name
	}
	return strings.TrimSuffix(r.folder.Name, "/") + "/" + file
}

func keepFolders(info fs.FileInfo) bool { return info.IsDir() }

func keepFiles(info fs.FileInfo) bool {
	ext := strings.ToLower(path.Ext(info.Name()))
	return info.Mode().IsRegular() && (ext == ".yaml" || ext == ".yml")
}

// list returns the names of what to keep in a folder, in order. Links are
// followed: a mounted configuration is made of them.
func (r *reader) list(folder string, keep func(fs.FileInfo) bool) []string {
	entries, err := fs.ReadDir(r.folder.FS, folder)
	if errors.Is(err, fs.ErrNotExist) && path.Base(folder) == "topics" {
		return nil // said of the profile, which has no topics
	}
	if err != nil {
		r.fault(folder, "the folder cannot be read: "+reason(err), "check that it exists and that the program may read it")
		r.torn = true
		return nil
	}
	var out []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_") {
			continue
		}
		info, err := fs.Stat(r.folder.FS, path.Join(folder, e.Name()))
		if err != nil {
			r.fault(path.Join(folder, e.Name()), "it cannot be read: "+reason(err), "check that it exists and that the program may read it")
			r.torn = true
			continue
		}
		if keep(info) {
			out = append(out, e.Name())
		}
	}
	slices.Sort(out)
	return out
}

// known notes the files of a profile's folder that nothing reads.
func (r *reader) known(folder string, files []string) {
	names := []string{"profile.yaml", "salary.yaml", "conflicts.yaml", lessonsFile}
	for _, name := range files {
		at := folder + "/" + name
		switch {
		case !strings.HasSuffix(name, ".yaml"):
			r.fault(at, "files here end in .yaml", "rename it to "+strings.TrimSuffix(name, path.Ext(name))+".yaml")
		case path.Base(folder) != "topics" && !slices.Contains(names, name):
			remedy := "move it to topics, if it holds topics, or remove it"
			if n := nearest(name, names); n != "" {
				remedy = "rename it to " + n
			}
			r.fault(at, "no file of this name is read here", remedy)
		}
	}
}

// text returns a file's content within the limits, "" after a fault.
func (r *reader) text(file string) (string, bool) {
	r.files++
	if r.files > maxFiles {
		if r.files == maxFiles+1 {
			r.fault(file, fmt.Sprintf("there are more than %d files in this folder", maxFiles), "put more topics in one file, or fewer profiles in the folder")
		}
		return "", false
	}
	f, err := r.folder.FS.Open(file)
	if err != nil {
		r.fault(file, "it cannot be read: "+reason(err), "check that the program may read it")
		return "", false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFileBytes+1))
	if err != nil {
		r.fault(file, "it cannot be read: "+reason(err), "check that the program may read it")
		return "", false
	}
	if len(data) > maxFileBytes {
		r.fault(file, "the file is larger than 1 MiB", "part it into several files")
		return "", false
	}
	return string(data), true
}

// reason is an error without the path, which the fault already has.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
