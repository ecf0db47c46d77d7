package draft

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"recruitbot/bot/draft/layered"
	"recruitbot/knowledge"
)

//go:embed data
var embedded embed.FS

// Phrases is the folder of phrases in the binary: common, and a folder for each
// profile that has its own.
func Phrases() fs.FS {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // "data" is a valid name
	}
	return sub
}

// shelf is everything that descriptions are made of: by profile's slug, then
// language. A file of a later folder replaces the one of the same path.
type shelf struct {
	layered.Files
	common    map[string]phrases
	countries map[string]country
	profiles  map[string]map[string]phrases
	stacks    map[string][]technology
}

// country is what differs by country.
type country struct {
	Currency string            `yaml:"currency"` // ISO 4217
	Mark     map[string]string `yaml:"mark"`     // of titles, for all genders, by language
	Law      map[string]string `yaml:"law"`      // on equal treatment, by language
	Members  []string          `yaml:"members"`  // of a union, which have what their own lines leave out
}

// countryOf is what is known of a country, with what its union has.
func (w *Writer) countryOf(code string) country {
	own := w.countries[code]
	for _, union := range w.countries {
		if slices.Contains(union.Members, code) {
			own.Currency = cmp.Or(own.Currency, union.Currency)
			if own.Law == nil {
				own.Law = union.Law
			}
		}
	}
	return own
}

// load reads every file that the slugs and languages can have.
func (s *shelf) load(slugs []string) {
	s.common, s.profiles, s.stacks = map[string]phrases{}, map[string]map[string]phrases{}, map[string][]technology{}
	s.read("common/countries.yaml", &s.countries, nil)
	for _, language := range (Brief{}).languages() {
		var p phrases
		if !s.read("common/"+language+".yaml", &p, s.phrases(&p, true)) {
			s.fault(0, "common/"+language+".yaml", "the file is missing or cannot be read", "put back the one that comes with the program")
		}
		s.common[language] = p
	}
	for _, slug := range slugs {
		s.profiles[slug] = map[string]phrases{}
		var stack []technology
		s.read(slug+"/stack.yaml", &stack, func(f *ast.File) { s.technologies(slug+"/stack.yaml", f, stack) })
		s.stacks[slug] = stack
		for _, language := range (Brief{}).languages() {
			var p phrases
			if s.read(slug+"/"+language+".yaml", &p, s.phrases(&p, false)) {
				s.profiles[slug][language] = p.over(s.common[language])
			}
		}
	}
}

// read decodes the last folder's file of that name and checks it; false where
// there is none or it can't be decoded.
func (s *shelf) read(name string, v any, then func(*ast.File)) bool {
	in, data, err := s.Read(name, "shorten it")
	return err == nil && s.decode(in, data, v, then)
}

func (s *shelf) decode(in string, data []byte, v any, then func(*ast.File)) bool {
	file, err := parser.ParseBytes(data, 0)
	if err == nil && (len(file.Docs) == 0 || file.Docs[0].Body == nil) {
		s.fault(1, in, "the file is empty", "fill it in, or remove it")
		return false
	}
	if err == nil {
		file.Name = in
		err = yaml.NodeToValue(file.Docs[0].Body, v, yaml.Strict())
	}
	if err == nil {
		if then != nil {
			then(file)
		}
		return true
	}
	s.Undecoded(in, err, "compare it with the file that comes with the program")
	return false
}

// fault notes what is wrong on a line; 0 is the file as a whole.
func (s *shelf) fault(line int, file, problem, remedy string) {
	s.Note(knowledge.Fault{File: file, Line: line, Column: min(line, 1), Problem: problem, Remedy: remedy})
}

// lineOf is where the value of a path such as "$.duties[3].say[0]" stands; 1 where
// it can't be told.
func lineOf(f *ast.File, format string, args ...any) int {
	p, err := yaml.PathString(fmt.Sprintf(format, args...))
	if err != nil {
		return 1
	}
	n, err := p.FilterFile(f)
	if err != nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return 1
	}
	return n.GetToken().Position.Line
}
