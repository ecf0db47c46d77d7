package slacksim

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// mustJSON encodes what this package has built itself: it can't fail.
func mustJSON(v any) json.RawMessage { return appendJSON(nil, v) }

// appendJSON appends v as JSON. What is in JSON already is valid and goes in as it is: the
// library would read a message's blocks once more for each time that they are told of.
func appendJSON(b []byte, v any) []byte {
	switch v := v.(type) {
	case json.RawMessage:
		if v == nil {
			return append(b, "null"...)
		}
		return append(b, v...)
	case map[string]any:
		return appendObject(b, v)
	case reply:
		return appendObject(b, v)
	case []any:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendJSON(b, item)
		}
		return append(b, ']')
	case string:
		if plainASCII(v) {
			return append(append(append(b, '"'), v...), '"')
		}
	}
	return append(b, encodedBy(v)...)
}

// answerJSON is an answer as Slack writes one: first whether the call went well, and last
// the message that it is about.
func answerJSON(body reply) json.RawMessage {
	place := map[string]int{"ok": -1, "message": 1}
	return appendMembers(nil, body, slices.SortedFunc(maps.Keys(body), func(a, b string) int {
		return cmp.Or(place[a]-place[b], strings.Compare(a, b))
	}))
}

func appendObject(b []byte, members map[string]any) []byte {
	return appendMembers(b, members, slices.Sorted(maps.Keys(members)))
}

func appendMembers(b []byte, members map[string]any, names []string) []byte {
	b = append(b, '{')
	for i, name := range names {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendJSON(b, name), ':')
		b = appendJSON(b, members[name])
	}
	return append(b, '}')
}

// plainASCII tells a text that stands in JSON as it is.
func plainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

func encodedBy(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // so that texts look, and count, as they were written
	if err := enc.Encode(v); err != nil {
		panic(fmt.Sprintf("slacksim: encode %T: %v", v, err))
	}
	return bytes.TrimSpace(b.Bytes())
}
