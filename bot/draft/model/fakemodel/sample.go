package fakemodel

import (
	"encoding/json"
	"maps"
	"slices"
)

// sentence is what the fake writes when nobody told it what to write.
const sentence = "This text was written by the fake model."

func reply(r Request) Reply {
	if r.Schema == nil {
		return Reply{Text: sentence}
	}
	return Reply{Text: Sample(r.Schema)}
}

// shape is of a JSON Schema what Sample looks at.
type shape struct {
	Type       string
	Enum       []any
	Const      any
	Properties map[string]shape
	Items      *shape
	MinItems   int
	Minimum    float64
}

// Sample makes JSON that satisfies a simple JSON Schema, one of objects, arrays, strings,
// numbers, booleans and enumerations: always the same.
func Sample(schema json.RawMessage) string {
	var s shape
	if json.Unmarshal(schema, &s) != nil {
		return "{}"
	}
	text, err := json.Marshal(s.sample())
	if err != nil {
		return "{}"
	}
	return string(text)
}

func (s shape) sample() any {
	switch {
	case s.Const != nil:
		return s.Const
	case len(s.Enum) > 0:
		return s.Enum[0]
	}
	switch s.Type {
	case "object":
		object := map[string]any{}
		for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
			object[name] = s.Properties[name].sample()
		}
		return object
	case "array":
		list := []any{}
		for range max(s.MinItems, 1) {
			if s.Items != nil {
				list = append(list, s.Items.sample())
			}
		}
		return list
	case "string":
		return sentence
	case "number", "integer":
		return s.Minimum
	case "boolean":
		return true
	}
	return nil
}
