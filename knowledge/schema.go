package knowledge

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// schema is the part of JSON Schema, draft 2020-12, that the format takes.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	MinLength   int                `json:"minLength,omitempty"`
	MaxLength   int                `json:"maxLength,omitempty"`
	Minimum     *int               `json:"minimum,omitempty"`
	Maximum     *int               `json:"maximum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	MinItems    int                `json:"minItems,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Others      any                `json:"additionalProperties,omitempty"` // false, or the *schema of values under keys that people choose
	OneOf       []*schema          `json:"oneOf,omitempty"`
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// kind is a kind of file, and what it decodes into.
type kind struct {
	name, title string
	holds       reflect.Type
}

func kinds() []kind {
	return []kind{
		{"profile", "profile.yaml: a job profile's names, sources and facts", reflect.TypeFor[Profile]()},
		{"salary", "salary.yaml: the salary grid and what other sources say", reflect.TypeFor[Salary]()},
		{"conflicts", "conflicts.yaml: where the sources disagree", reflect.TypeFor[[]Conflict]()},
		{"topics", "topics/*.yaml: what people ask, with the answers", reflect.TypeFor[[]Topic]()},
		{"lessons", "lessons.yaml: what a workspace's own people added", reflect.TypeFor[[]Lesson]()},
	}
}

// SchemaKinds returns the kinds of files in a profile's folder, in order:
// profile, salary, conflicts, topics, lessons.
func SchemaKinds() []string {
	var out []string
	for _, k := range kinds() {
		out = append(out, k.name)
	}
	return out
}

// Schema returns a JSON Schema, draft 2020-12, that each file of a profile's
// folder fits. It helps an editor complete and check; what files say of each
// other, only Load can check. The file's kind is found by trying each; a better
// message comes from SchemaFor.
func Schema() ([]byte, error) {
	root := &schema{Title: "a file of a job profile"}
	for _, k := range kinds() {
		root.OneOf = append(root.OneOf, &schema{Ref: "#/$defs/" + k.name})
	}
	return root.document()
}

// SchemaFor returns the schema of one kind of file, one of SchemaKinds, as an
// editor is told by a first line such as
//
//	# yaml-language-server: $schema=topics.schema.json
func SchemaFor(name string) ([]byte, error) {
	if !slices.Contains(SchemaKinds(), name) {
		return nil, fmt.Errorf("schema: no kind of file %q: %v", name, SchemaKinds())
	}
	root := &schema{Ref: "#/$defs/" + name}
	return root.document()
}

// document is the root with the definitions of all kinds and types.
func (s *schema) document() ([]byte, error) {
	s.Dialect = "https://json-schema.org/draft/2020-12/schema"
	s.Defs = map[string]*schema{}
	for _, k := range kinds() {
		d := s.of(k.holds)
		d.Title = k.title
		s.Defs[k.name] = d
	}
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	return out, nil
}

// of returns the schema of a type, and adds the types it names to the root's
// definitions.
func (s *schema) of(t reflect.Type) *schema {
	switch t {
	case reflect.TypeFor[Texts]():
		return byLanguage(&schema{Type: "string", MinLength: 1})
	case reflect.TypeFor[TextLists]():
		return byLanguage(&schema{Type: "array", MinItems: 1, Items: &schema{Type: "string", MinLength: 1}})
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct:
		name := t.Name()
		if _, done := s.Defs[name]; !done {
			s.Defs[name] = nil // ends the recursion of a type that holds itself
			s.Defs[name] = s.object(t)
		}
		return &schema{Ref: "#/$defs/" + name}
	case reflect.Map:
		return &schema{Type: "object", Others: s.of(t.Elem())}
	case reflect.Slice:
		return &schema{Type: "array", Items: s.of(t.Elem())}
	case reflect.Int:
		return &schema{Type: "integer"}
	case reflect.Bool:
		return &schema{Type: "boolean"}
	}
	return &schema{Type: "string", MinLength: 1}
}

func (s *schema) object(t reflect.Type) *schema {
	out := &schema{Type: "object", Properties: map[string]*schema{}, Others: false}
	for _, f := range fieldsOf(t) {
		p := s.of(t.FieldByIndex(f.index).Type)
		narrow(t.Name()+"."+f.name, p)
		p.Description = descriptions()[t.Name()+"."+f.name]
		out.Properties[f.key] = p
		if f.required {
			out.Required = append(out.Required, f.key)
		}
	}
	if t == reflect.TypeFor[Topic]() {
		out.OneOf = []*schema{{Required: []string{"answer", "sources"}}, {Required: []string{"computed"}}}
	}
	return out
}

// byLanguage is an object with a value in every language.
func byLanguage(value *schema) *schema {
	out := &schema{Type: "object", Properties: map[string]*schema{}, Required: Languages(), Others: false}
	for _, l := range Languages() {
		each := *value
		out.Properties[l] = &each
	}
	return out
}
