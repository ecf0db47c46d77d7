package model

import (
	"encoding/json"
	"strings"
	"time"
	"unicode/utf8"

	openai "github.com/sashabaranov/go-openai"

	"recruitbot/bot/draft/model/growing"
)

// output is what the model writes in one attempt.
type output struct {
	k       *call
	thought thought
	json    *growing.Reader // nil for prose
	all     strings.Builder
	refusal strings.Builder
	size    int // characters
	over    bool
	broken  bool // no JSON any more
	finish  openai.FinishReason
	model   string
	in, out int
}

func newOutput(k *call) *output {
	o := &output{k: k}
	if k.schema != nil {
		o.json = &growing.Reader{Text: o.hand}
	}
	return o
}

// began tells whether the model wrote anything.
func (o *output) began() bool { return o.size > 0 || o.refusal.Len() > 0 }

// note takes what an event tells beside the text.
func (o *output) note(e *event) {
	if e.Model != "" {
		o.model = e.Model
	}
	if e.Usage != nil {
		o.in, o.out = e.Usage.PromptTokens, e.Usage.CompletionTokens
	}
}

// take takes an event with text, or the last.
func (o *output) take(e *event) {
	o.note(e)
	first := e.Choices[0]
	o.refusal.WriteString(cut(first.Delta.Refusal, o.k.request.most()-o.refusal.Len()))
	if first.FinishReason != "" {
		o.finish = first.FinishReason
	}
	text := o.thought.take(first.Delta.Content)
	if room := o.k.request.most() - o.size; utf8.RuneCountInString(text) > room {
		text, o.over = cut(text, room), true
	}
	if text == "" {
		return
	}
	if o.size == 0 {
		o.k.spoke()
	}
	if !o.k.heard {
		o.k.heard, o.k.firstWord = true, time.Since(o.k.began)
	}
	o.size += utf8.RuneCountInString(text)
	o.all.WriteString(text)
	if o.json != nil {
		o.broken = o.json.Write(text) != nil
		return
	}
	o.hand("", text)
}

func (o *output) hand(path, delta string) {
	if o.k.sink.Text != nil {
		o.k.handed = true
		o.k.sink.Text(path, delta)
	}
}

func (o *output) result() Result { return Result{Text: o.text(), Model: o.model, In: o.in, Out: o.out} }

func (o *output) text() string {
	if o.json != nil {
		return o.json.JSON()
	}
	return strings.TrimSpace(o.all.String())
}

// verdict tells what became of the text; f is what ended the stream, nil for its own
// end. JSON that is whole is whole however the stream ended.
func (o *output) verdict(f *Fault) *Fault {
	text := o.text()
	switch {
	case f != nil && f.Kind == Cancelled:
		return f
	case o.refusal.Len() > 0, o.finish == openai.FinishReasonContentFilter:
		return &Fault{Kind: Refused, Said: o.refusal.String()}
	case o.json != nil && o.json.Done():
		return o.k.check(text)
	case o.broken:
		return &Fault{Kind: OffSchema, Said: "It is no valid JSON."}
	case o.over:
		return &Fault{Kind: TooLong}
	case o.finish == "" && f != nil:
		return f
	case o.finish == "" && o.began():
		return &Fault{Kind: Truncated}
	case o.finish == openai.FinishReasonLength:
		return &Fault{Kind: TooLong}
	case o.json != nil && o.size > 0:
		return o.notJSON()
	case text == "":
		return &Fault{Kind: Empty}
	case declines(text):
		return &Fault{Kind: Refused, Said: text}
	}
	return nil
}

// notJSON tells why what was written is no JSON.
func (o *output) notJSON() *Fault {
	switch said := strings.TrimSpace(o.all.String()); {
	case o.json.Began():
		return &Fault{Kind: Truncated}
	case said == "":
		return &Fault{Kind: Empty}
	case declines(said):
		return &Fault{Kind: Refused, Said: said}
	}
	return &Fault{Kind: OffSchema, Said: "There is no JSON in it."}
}

// check holds JSON against the schema.
func (k *call) check(text string) *Fault {
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return &Fault{Kind: OffSchema, Said: err.Error()}
	}
	if err := k.schema.Validate(v); err != nil {
		return &Fault{Kind: OffSchema, Said: err.Error()}
	}
	return nil
}
