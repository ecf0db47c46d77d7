package knowledge

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/jsonschema-go/jsonschema"
)

// The good profile fits the schema of each file's kind and the whole one, and
// what is wrong with it does not.
func TestSchema(t *testing.T) {
	cases := []struct{ kind, file, old, new string }{
		{"profile", "profile.yaml", "slug: demo", "slug: Demo Engineer"},
		{"profile", "profile.yaml", "publisher: Nobody", "publishr: Nobody"},
		{"salary", "salary.yaml", "currency: EUR", "currency: euro"},
		{"salary", "salary.yaml", "min: 33000", "min: 33K"},
		{"salary", "salary.yaml", "period: year\ngross", "period: month\ngross"},
		{"conflicts", "conflicts.yaml", "topics: [skills.tools]", "topics: []"},
		{"topics", "topics/pay.yaml", "computed: salary", "computed: wages"},
		{"topics", "topics/pay.yaml", "computed: salary", "answer: { en: A, fr: B }"},
		{"topics", "topics/skills.yaml", "fr: Outils", "es: Outils"},
	}
	for _, c := range cases {
		data, err := os.ReadFile("testdata/good/demo/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		one, all := resolved(t, c.kind), resolved(t, "")
		if err := one.Validate(value(t, string(data))); err != nil {
			t.Errorf("%s does not fit the schema of its kind: %v", c.file, err)
		}
		if err := all.Validate(value(t, string(data))); err != nil {
			t.Errorf("%s does not fit the schema: %v", c.file, err)
		}
		bad := strings.Replace(string(data), c.old, c.new, 1)
		if bad == string(data) {
			t.Fatalf("%q is not in %s", c.old, c.file)
		}
		if one.Validate(value(t, bad)) == nil || all.Validate(value(t, bad)) == nil {
			t.Errorf("%s fits the schema with %q", c.file, c.new)
		}
	}
}

// resolved is the schema of a kind, "" for all of them, for a validator.
func resolved(t *testing.T, kind string) *jsonschema.Resolved {
	t.Helper()
	data, err := Schema()
	if kind != "" {
		data, err = SchemaFor(kind)
	}
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// value is YAML as a JSON validator sees it.
func value(t *testing.T, text string) any {
	t.Helper()
	data, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSchemaForAnUnknownKind(t *testing.T) {
	if _, err := SchemaFor("people"); err == nil || !strings.Contains(err.Error(), "profile salary conflicts topics") {
		t.Errorf("error %v, want one that names the kinds", err)
	}
}

// Every key of the format has a description, and no other has.
func TestDescriptions(t *testing.T) {
	left := descriptions()
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(typ.Elem())
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[typ] {
			return
		}
		seen[typ] = true
		for _, f := range fieldsOf(typ) {
			name := typ.Name() + "." + f.name
			if descriptions()[name] == "" {
				t.Errorf("%s has no description", name)
			}
			delete(left, name)
			walk(typ.FieldByIndex(f.index).Type)
		}
	}
	for _, k := range kinds() {
		walk(k.holds)
	}
	for name := range left {
		t.Errorf("%s has a description and is no key of the format", name)
	}
}
