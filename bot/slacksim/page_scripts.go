package slacksim

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// The page's modules keep to these forms, each at the beginning of a line.
const (
	importForm   = `(?m)^import \{[^}]*\} from "([^"]+)";\n`
	exportForm   = `(?m)^export (?:(async function|function|class) (\w+)|const (\w+) =)`
	reexportForm = `(?m)^export \{[^}]*\};\n`
)

// joinStyles puts the page's style sheets into one.
func joinStyles(files fs.FS) ([]byte, error) {
	var out bytes.Buffer
	for _, name := range []string{"style.css", "blocks.css", "drawer.css"} {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("join styles: %w", err)
		}
		out.Write(text)
	}
	return out.Bytes(), nil
}

// joinScripts puts a module and all that it imports into one: three dozen
// requests were most of the time until the page could be used. Each module keeps
// a scope of its own; what it exports is a variable around them all, so that no
// two may export the same name.
func joinScripts(files fs.FS, entry string) ([]byte, error) {
	j := joiner{
		files: files, seen: map[string]bool{},
		imports: regexp.MustCompile(importForm), exports: regexp.MustCompile(exportForm), reexports: regexp.MustCompile(reexportForm),
	}
	if err := j.add(entry); err != nil {
		return nil, fmt.Errorf("join scripts: %w", err)
	}
	return append([]byte("let "+strings.Join(j.names, ", ")+";\n"), j.body.Bytes()...), nil
}

// joiner collects modules, those that are imported before those that import.
type joiner struct {
	files                       fs.FS
	imports, exports, reexports *regexp.Regexp
	seen                        map[string]bool
	names                       []string // exported so far
	body                        bytes.Buffer
}

func (j *joiner) add(name string) error {
	if j.seen[name] {
		return nil
	}
	j.seen[name] = true
	text, err := fs.ReadFile(j.files, name)
	if err != nil {
		return err
	}
	for _, found := range j.imports.FindAllSubmatch(text, -1) {
		if err := j.add(path.Join(path.Dir(name), string(found[1]))); err != nil {
			return err
		}
	}
	for _, found := range j.exports.FindAllSubmatch(text, -1) {
		exported := string(found[2]) + string(found[3])
		if slices.Contains(j.names, exported) {
			return fmt.Errorf("%s exports %s, as another does", name, exported)
		}
		j.names = append(j.names, exported)
	}
	text = j.reexports.ReplaceAll(j.imports.ReplaceAll(text, nil), nil)
	text = j.exports.ReplaceAllFunc(text, j.assigned)
	if left := regexp.MustCompile(`(?m)^(import|export)\b.*`).Find(text); left != nil {
		return fmt.Errorf("%s has %q, which cannot be joined", name, left)
	}
	fmt.Fprintf(&j.body, "{ // %s\n%s}\n", name, text)
	return nil
}

// assigned turns an export into an assignment to the variable around all modules.
func (j *joiner) assigned(export []byte) []byte {
	found := j.exports.FindSubmatch(export)
	if len(found[3]) > 0 {
		return []byte(string(found[3]) + " =")
	}
	return fmt.Appendf(nil, "%s = %s %s", found[2], found[1], found[2])
}
