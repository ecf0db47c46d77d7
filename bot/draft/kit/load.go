package kit

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"recruitbot/bot/draft/layered"
	"recruitbot/knowledge"
)

// shelf reads the folders and notes what is wrong in them.
type shelf struct{ layered.Files }

// source is one file that was read.
type source struct {
	name string // with its folder's
	data []byte
	tree *ast.File // parsed when a line is asked for
}

// slugs are the profiles that any folder has questions or competencies for.
func (s *shelf) slugs() []string { return slugs(s.Folders) }

// Slugs are the profiles that there are questions for, in the binary and in folders. It
// reads no question.
func Slugs(folders ...knowledge.Folder) []string {
	return slugs(append([]knowledge.Folder{{Name: "embedded", FS: Questions()}}, folders...))
}

func slugs(folders []knowledge.Folder) []string {
	var out []string
	for _, f := range folders {
		for _, pattern := range []string{"*/questions/*.yaml", "*/competencies.yaml"} {
			found, _ := fs.Glob(f.FS, pattern) // the patterns are good
			for _, name := range found {
				slug, _, _ := strings.Cut(name, "/")
				out = append(out, slug)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// profile reads all that there is for a slug.
func (s *shelf) profile(slug string) *profile {
	p := &profile{}
	s.checkCompetencies(p, s.read(slug+"/competencies.yaml", &p.competencies))
	s.checkTechnologies(p, s.read(slug+"/technologies.yaml", &p.technologies))
	s.checkReadings(p, s.read(slug+"/musts.yaml", &p.readings))
	bank := newIntake(s, p)
	for _, name := range s.files(slug + "/questions") {
		var list []*Question
		bank.take(s.read(name, &list), list)
	}
	bank.duplicates()
	slices.SortFunc(p.questions, func(a, b *Question) int { return strings.Compare(a.ID, b.ID) })
	p.index()
	return p
}

// files are the YAML files in a folder of any of the folders.
func (s *shelf) files(in string) []string {
	var out []string
	for _, f := range s.Folders {
		found, _ := fs.Glob(f.FS, in+"/*.yaml") // the pattern is good
		out = append(out, found...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// read decodes the last folder's file of that name; nil where there is none or it can't
// be decoded.
func (s *shelf) read(name string, v any) *source {
	in, data, err := s.Read(name, "part it into several files")
	if errors.Is(err, fs.ErrNotExist) {
		s.fault(&source{name: name}, "", "the file is missing", "add it, as in the profile that comes with the program")
	}
	if err != nil {
		return nil
	}
	if err := yaml.UnmarshalWithOptions(data, v, yaml.Strict()); err != nil {
		s.Undecoded(in, err, "compare it with a file that comes with the program")
		return nil
	}
	return &source{name: in, data: data}
}

// fault notes what is wrong at a path such as "$[3].en.probes"; "" is the file as a whole.
func (s *shelf) fault(src *source, at, problem, remedy string) {
	f := knowledge.Fault{File: src.name, Problem: problem, Remedy: remedy}
	if at != "" {
		f.Line, f.Column = src.line(at), 1
	}
	s.Note(f)
}

// line is where a path's value stands, or what it would be in; 1 where it can't be told.
func (src *source) line(at string) int {
	if src.tree == nil {
		tree, err := parser.ParseBytes(src.data, 0)
		if err != nil {
			return 1
		}
		src.tree = tree
	}
	for ; at != "$"; at = at[:strings.LastIndexAny(at, ".[")] {
		p, err := yaml.PathString(at)
		if err != nil {
			return 1
		}
		n, err := p.FilterFile(src.tree)
		if err != nil || n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
			continue
		}
		return firstLine(n)
	}
	return 1
}

// firstLine is where a node begins: a mapping's own token is the colon after its first
// key.
func firstLine(n ast.Node) int {
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		return m.Values[0].Key.GetToken().Position.Line
	}
	return n.GetToken().Position.Line
}

// oneOf notes a word that is none of a closed set.
func (s *shelf) oneOf(src *source, at, what, word string, known []string) bool {
	if slices.Contains(known, word) {
		return true
	}
	s.fault(src, at, fmt.Sprintf("%q is no %s", word, what), "use one of "+strings.Join(known, ", "))
	return false
}
