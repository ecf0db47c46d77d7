package knowledge

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// place is where a value stands in its file, and where its parts stand. A nil
// place is that of a value that is not there or was of the wrong kind; a fault
// noted there is dropped, since that one is noted already.
type place struct {
	sheet *sheet
	mark
	keys  map[string]*place // of a mapping: its values; nil for one of the wrong kind
	named map[string]mark   // of a mapping: where its keys stand
	items []*place
}

// fault notes what is wrong with the value.
func (p *place) fault(problem, remedy string) {
	if p != nil {
		p.sheet.fault(p.mark, problem, remedy)
	}
}

// key returns the place of a mapping's value.
func (p *place) key(name string) *place {
	if p == nil {
		return nil
	}
	return p.keys[name]
}

// has tells whether the mapping names the key, whatever its value.
func (p *place) has(name string) bool {
	if p == nil {
		return false
	}
	_, ok := p.named[name]
	return ok
}

// label returns the place of a mapping's key, for a fault in its name.
func (p *place) label(name string) *place {
	if !p.has(name) {
		return nil
	}
	return &place{sheet: p.sheet, mark: p.named[name]}
}

// item returns the place of a list's i-th value.
func (p *place) item(i int) *place {
	if p == nil || i >= len(p.items) {
		return nil
	}
	return p.items[i]
}

// where is the place in words, for a fault about another one.
func (p *place) where() string {
	if p == nil {
		return "elsewhere"
	}
	return fmt.Sprintf("%s:%d", p.sheet.reader.name(p.sheet.file), p.line)
}

// decode fills v, a pointer, from a document. Every value of the wrong kind is a
// fault and leaves its zero value.
func (s *sheet) decode(n ast.Node, v any) *place {
	return s.value(n, reflect.ValueOf(v).Elem(), start(n))
}

// value decodes one value. at is where to point when it is empty.
func (s *sheet) value(n ast.Node, v reflect.Value, at mark) *place {
	if n == nil || n.Type() == ast.NullType {
		s.fault(at, "there is no value here", "write one, or take the key out")
		return nil
	}
	p := &place{sheet: s, mark: start(n)}
	ok := false
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return s.value(n, v.Elem(), at)
	case reflect.Struct:
		ok = s.structure(n, v, p)
	case reflect.Map:
		ok = s.entries(n, v, p)
	case reflect.Slice:
		ok = s.list(n, v, p)
	default:
		ok = s.scalar(n, v, p)
	}
	if !ok {
		return nil
	}
	p.bounds(v.Interface())
	return p
}

// structure decodes a mapping whose keys are known: what is told by language is checked as
// a whole, see languages.
func (s *sheet) structure(n ast.Node, v reflect.Value, p *place) bool {
	switch into := v.Addr().Interface().(type) {
	case *Texts:
		texts := map[string]string{}
		ok := s.entries(n, reflect.ValueOf(&texts).Elem(), p)
		*into = Texts{texts["en"], texts["fr"]}
		return ok
	case *TextLists:
		lists := map[string][]string{}
		ok := s.entries(n, reflect.ValueOf(&lists).Elem(), p)
		*into = ListsOf(lists)
		return ok
	}
	return s.fields(n, v, p)
}

// fields decodes a mapping into a struct by its yaml tags.
func (s *sheet) fields(n ast.Node, v reflect.Value, p *place) bool {
	fields := map[string]reflect.Value{}
	required := []string{}
	for _, f := range fieldsOf(v.Type()) {
		fields[f.key] = v.FieldByIndex(f.index)
		if f.required {
			required = append(required, f.key)
		}
	}
	known := slices.Sorted(maps.Keys(fields))
	if !s.pairs(n, p, func(key string, at mark, value ast.Node) *place {
		f, ok := fields[key]
		if !ok {
			s.unknownKey(at, key, known)
			return nil
		}
		return s.value(value, f, at)
	}) {
		return false
	}
	for _, key := range required {
		if !p.has(key) {
			p.fault(fmt.Sprintf("%q is missing", key), fmt.Sprintf("add %q", key+": ..."))
		}
	}
	return true
}

func (s *sheet) unknownKey(at mark, key string, known []string) {
	remedy := "use one of " + strings.Join(known, ", ") + ", or take it out"
	if n := nearest(key, known); n != "" {
		remedy = fmt.Sprintf("write %q", n)
	}
	s.fault(at, fmt.Sprintf("the key %q is not known here", key), remedy)
}

// entries decodes a mapping whose keys people choose.
func (s *sheet) entries(n ast.Node, v reflect.Value, p *place) bool {
	v.Set(reflect.MakeMap(v.Type()))
	return s.pairs(n, p, func(key string, at mark, value ast.Node) *place {
		elem := reflect.New(v.Type().Elem()).Elem()
		q := s.value(value, elem, at)
		v.SetMapIndex(reflect.ValueOf(key), elem)
		return q
	})
}

// pairs walks a mapping, each key once.
func (s *sheet) pairs(n ast.Node, p *place, each func(key string, at mark, value ast.Node) *place) bool {
	m, ok := n.(ast.MapNode)
	if !ok {
		p.fault("keys with values are wanted here, and this is "+kindOf(n), `write "key: value" lines, indented below`)
		return false
	}
	p.keys, p.named = map[string]*place{}, map[string]mark{}
	for it := m.MapRange(); it.Next(); {
		t := it.Key().GetToken()
		at, key := position(t), t.Value
		if first, twice := p.named[key]; twice {
			s.fault(at, fmt.Sprintf("the key %q stands here twice, first on line %d", key, first.line), "keep one of them")
			continue
		}
		p.named[key] = at
		if q := each(key, at, it.Value()); q != nil {
			p.keys[key] = q
		}
	}
	return true
}

func (s *sheet) list(n ast.Node, v reflect.Value, p *place) bool {
	q, ok := n.(*ast.SequenceNode)
	if !ok {
		p.fault("a list is wanted here, and this is "+kindOf(n), `begin each entry with "- "`)
		return false
	}
	v.Set(reflect.MakeSlice(v.Type(), len(q.Values), len(q.Values)))
	for i, value := range q.Values {
		p.items = append(p.items, s.value(value, v.Index(i), p.mark))
	}
	return true
}

func (s *sheet) scalar(n ast.Node, v reflect.Value, p *place) bool {
	wanted, remedy := "", ""
	switch v.Kind() {
	case reflect.String:
		text, ok := textOf(n)
		if ok {
			v.SetString(text)
			p.text(text)
			return true
		}
		wanted, remedy = "a text", "put it in quotes"
	case reflect.Int:
		if i, ok := wholeOf(n); ok {
			v.SetInt(i)
			return true
		}
		wanted, remedy = "a whole number", "write digits only, such as 58000"
	case reflect.Bool:
		if b, ok := n.(*ast.BoolNode); ok {
			v.SetBool(b.Value)
			return true
		}
		wanted, remedy = "true or false", "write true or false"
	}
	p.fault(wanted+" is wanted here, and this is "+kindOf(n), remedy)
	return false
}
