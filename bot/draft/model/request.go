package model

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	openai "github.com/sashabaranov/go-openai"
)

// Request is a text to ask for.
type Request struct {
	Team, Person string // whose budget it comes from; never sent

	System string // who the model is to be, and the rules
	User   string // what it is to write

	// Schema is the JSON Schema that the text must satisfy; nil for prose. OpenAI wants
	// every object closed (additionalProperties false) and every property required; a
	// server that refuses a schema is asked for it in words.
	Schema json.RawMessage

	Most int // characters, those of JSON included; 0 is 20,000
}

// Sink hears a text while it is written. Both functions are called by the goroutine
// that called Stream, and the model is not waited for meanwhile; either may be nil.
type Sink struct {
	// Text is told what was added. With a schema that is to a string of the JSON, and
	// path is its JSON Pointer, such as /duties/0; otherwise path is "".
	Text func(path, delta string)

	// Restart says that all that Text was told is void: the text begins again. Where it
	// is nil, a text that breaks off after its first word isn't tried again.
	Restart func()
}

// Result is what came. With a fault it is what came until then.
type Result struct {
	Text      string // with a schema the JSON alone, whatever stood around it
	Model     string // as the server names it
	In, Out   int    // tokens of the last attempt; 0 where the server doesn't tell
	Attempts  int
	Left      int           // calls left to the person today; -1 for no limit
	FirstWord time.Duration // from calling Stream; 0 when none came
	Took      time.Duration
}

const defaultMost = 20_000

func (r Request) most() int {
	if r.Most > 0 {
		return r.Most
	}
	return defaultMost
}

//go:embed ask_schema.txt
var askSchema string

// terms are how much beside the messages a server takes. Some answer 400 or 422 to a
// field that they don't know: then the next terms are tried.
type terms int32

const (
	full    terms = iota // limits of length, the count of tokens, and the schema
	bare                 // the schema alone
	inWords              // nothing: the schema is asked for in words
)

// body is what is sent on such terms.
func (r Request) body(model string, on terms) openai.ChatCompletionRequest {
	b := openai.ChatCompletionRequest{Model: model}
	if on == full {
		// A token is seldom less than two characters; a model that reasons needs some for
		// that. What a server makes of it is no matter: output cuts by itself.
		b.MaxCompletionTokens = r.most()/2 + 4096
		b.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
	}
	system := r.System
	switch {
	case r.Schema == nil:
	case on == inWords:
		system += "\n\n" + askSchema + string(r.Schema)
	default:
		b.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: "text", Schema: r.Schema, Strict: true},
		}
	}
	if system != "" {
		b.Messages = append(b.Messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleSystem, Content: system})
	}
	b.Messages = append(b.Messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleUser, Content: r.User})
	return b
}

// schema compiles the request's schema; nil without one.
func (r Request) schema() (*jsonschema.Resolved, error) {
	if r.Schema == nil {
		return nil, nil
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(r.Schema, &s); err != nil {
		return nil, fmt.Errorf("read the schema of the text: %w", err)
	}
	resolved, err := s.Resolve(nil)
	if err != nil {
		return nil, fmt.Errorf("resolve the schema of the text: %w", err)
	}
	return resolved, nil
}
