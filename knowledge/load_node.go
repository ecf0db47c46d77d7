package knowledge

import (
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// field is a key of the format.
type field struct {
	key      string
	index    []int
	name     string // in Go
	required bool
}

// fieldsOf returns the keys of a type of the format, in its order. A key is
// required unless its tag says omitempty; a topic's sources are required by
// what it answers (see topic in validate_topic.go).
func fieldsOf(t reflect.Type) []field {
	var out []field
	for f := range t.Fields() {
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key == "" || key == "-" {
			continue
		}
		required := options != "omitempty" && !(t == reflect.TypeFor[Topic]() && key == "sources")
		out = append(out, field{key: key, index: f.Index, name: f.Name, required: required})
	}
	return out
}

// textOf returns a text, without the line end that a block of lines leaves.
func textOf(n ast.Node) (string, bool) {
	switch v := n.(type) {
	case *ast.StringNode:
		return v.Value, true
	case *ast.LiteralNode:
		if v.Value == nil {
			return "", true
		}
		return strings.TrimRight(v.Value.Value, "\n"), true
	}
	return "", false
}

// wholeOf returns a whole number that fits in any int.
func wholeOf(n ast.Node) (int64, bool) {
	v, ok := n.(*ast.IntegerNode)
	if !ok {
		return 0, false
	}
	const most = 1 << 31
	switch i := v.Value.(type) {
	case int64:
		return i, -most < i && i < most
	case uint64:
		return int64(i), i < most
	}
	return 0, false
}

// kindOf names a value for people.
func kindOf(n ast.Node) string {
	switch n.(type) {
	case *ast.SequenceNode:
		return "a list"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "keys with values"
	case *ast.BoolNode:
		return "true or false"
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "a number"
	}
	return "a text"
}
