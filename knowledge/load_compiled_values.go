package knowledge

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// flatten writes a value as bytes: how many, how long and which number, in the
// order of the fields, and then all texts one behind the other. Those of TextLists are the
// last: most of them tell how people put things, and answers go by what was made of these,
// so they are hardly ever looked at. Maps have strings for keys. It is read by unflatten,
// into the same type: see shape.
func flatten(v any) string {
	w := &flatWriter{}
	w.value(reflect.ValueOf(v))
	head := binary.AppendVarint(nil, int64(len(w.numbers)))
	head = binary.AppendVarint(head, int64(len(w.texts)))
	return string(slices.Concat(head, w.numbers, w.texts, w.listed))
}

type flatWriter struct{ numbers, texts, listed []byte }

func (w *flatWriter) number(n int) { w.numbers = binary.AppendVarint(w.numbers, int64(n)) }

func (w *flatWriter) value(v reflect.Value) {
	if lists, ok := v.Interface().(TextLists); ok {
		w.lists(lists)
		return
	}
	switch v.Kind() {
	case reflect.String:
		w.number(v.Len())
		w.texts = append(w.texts, v.String()...)
	case reflect.Int:
		w.number(int(v.Int()))
	case reflect.Bool:
		w.number(map[bool]int{true: 1}[v.Bool()])
	case reflect.Pointer:
		if v.IsNil() {
			w.number(0)
			return
		}
		w.number(1)
		w.value(v.Elem())
	case reflect.Slice:
		w.number(v.Len())
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		w.number(len(keys))
		for _, k := range keys {
			w.value(k)
			w.value(v.MapIndex(k))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			w.value(v.Field(i))
		}
	}
}

func (w *flatWriter) lists(lists TextLists) {
	w.number(len(lists.sizes))
	w.numbers = append(w.numbers, lists.sizes...)
	w.number(len(lists.texts))
	w.listed = append(w.listed, lists.texts...)
}

// unflatten reads what flatten wrote into what into points to. Texts stay where
// they are, in flat. It is false for what flatten did not write, as far as can be told.
func unflatten(flat string, into any) bool {
	r := &flatReader{numbers: flat}
	n, texts := r.count(), r.count()
	if n+texts > len(r.numbers) {
		return false
	}
	r.numbers, r.texts, r.listed = r.numbers[:n], r.numbers[n:][:texts], r.numbers[n+texts:]
	r.value(reflect.ValueOf(into).Elem())
	return !r.torn && r.numbers == "" && r.texts == "" && r.listed == ""
}

type flatReader struct {
	numbers, texts, listed string
	torn                   bool
}

func (r *flatReader) number() int {
	var n uint64
	for i := 0; i < len(r.numbers) && i < binary.MaxVarintLen64; i++ {
		c := r.numbers[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.numbers = r.numbers[i+1:]
			return int(int64(n>>1) ^ -int64(n&1))
		}
	}
	r.numbers, r.torn = "", true
	return 0
}

// count is a number of things that are still to come, a byte each at least.
func (r *flatReader) count() int {
	n := r.number()
	if n < 0 || n > len(r.numbers) {
		r.torn = true
		return 0
	}
	return n
}

func (r *flatReader) text() string { return r.cut(&r.texts) }

func (r *flatReader) cut(from *string) string {
	n := r.number()
	if n < 0 || n > len(*from) {
		r.torn = true
		return ""
	}
	s := (*from)[:n]
	*from = (*from)[n:]
	return s
}

func (r *flatReader) list() []string {
	list := make([]string, r.count())
	for i := range list {
		list[i] = r.text()
	}
	return list
}

func (r *flatReader) value(v reflect.Value) {
	switch into := v.Addr().Interface().(type) { // most of what there is, without reflection
	case *string:
		*into = r.text()
		return
	case *[]string:
		*into = r.list()
		return
	case *Texts:
		into.EN = r.text()
		into.FR = r.text()
		return
	case *TextLists:
		into.sizes, into.texts = r.cut(&r.numbers), r.cut(&r.listed)
		return
	}
	r.reflected(v)
}

func (r *flatReader) reflected(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Int:
		v.SetInt(int64(r.number()))
	case reflect.Bool:
		v.SetBool(r.number() == 1)
	case reflect.Pointer:
		if r.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			r.value(v.Elem())
		}
	case reflect.Slice:
		n := r.count()
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			r.value(v.Index(i))
		}
	case reflect.Map:
		n := r.count()
		v.Set(reflect.MakeMapWithSize(v.Type(), n))
		for range n {
			k, e := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			r.value(k)
			r.value(e)
			v.SetMapIndex(k, e)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			r.value(v.Field(i))
		}
	}
}

// shape tells types apart whose values are flattened in another way.
func shape(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return t.Kind().String() + " " + shape(t.Elem())
	case reflect.Map:
		return "map " + shape(t.Key()) + " " + shape(t.Elem())
	case reflect.Struct:
		var b strings.Builder
		for i := range t.NumField() {
			fmt.Fprintf(&b, "%s %s;", t.Field(i).Name, shape(t.Field(i).Type))
		}
		return "{" + b.String() + "}"
	}
	return t.Kind().String()
}
