package fakemodel

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"
)

// telling is an answer that is being streamed.
type telling struct {
	server *Server
	w      http.ResponseWriter
	r      *http.Request
	asked  asked
	reply  Reply
	model  string
	gone   bool // the client doesn't hear any more
}

// chunk is an event of a stream.
type chunk struct {
	ID      string   `json:"id"`
	Object  string   `json:"object"`
	Model   string   `json:"model"`
	Choices []choice `json:"choices"`
	Usage   *usage   `json:"usage,omitempty"`
}

type choice struct {
	Index        int     `json:"index"`
	Delta        delta   `json:"delta"`
	FinishReason *string `json:"finish_reason"`
}

type delta struct {
	Role    string `json:"role,omitempty"`
	Content string `json:"content,omitempty"`
	Refusal string `json:"refusal,omitempty"`
}

type usage struct {
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	TotalTokens      int `json:"total_tokens"`
}

// tell streams the answer, or as much of it as its mishap lets come.
func (t *telling) tell() {
	t.w.Header().Set("Content-Type", "text/event-stream")
	said := tokens(t.reply.Mishap.text(t.reply.Text))
	if t.reply.Mishap.breaksOff() {
		said = said[:(len(said)+1)/2]
	}
	t.send(delta{Role: "assistant"}, "")
	wait := t.server.config.FirstToken
	for _, token := range said {
		if t.gone || !pause(t.r.Context(), wait) {
			return
		}
		wait = t.server.config.PerToken
		t.noise()
		t.send(delta{Content: token}, "")
	}
	if t.reply.Mishap == Refusal {
		for _, token := range tokens(refusal) {
			t.send(delta{Refusal: token}, "")
		}
	}
	t.end(len(said))
}

// end ends the stream in the way of the mishap.
func (t *telling) end(spoken int) {
	finish := "stop"
	switch t.reply.Mishap {
	case HangDuring:
		<-t.r.Context().Done()
		return
	case ResetDuring:
		reset(t.w)
		return
	case EndDuring:
		return
	case ErrorDuring:
		t.line(`data: {"error":{"message":"the model crashed","type":"server_error","code":null}}` + "\n\n")
		return
	case GarbledDuring:
		t.line(`data: {"id":"1","choices":[{"index":0,"del` + "\n\n")
	case LengthDuring:
		finish = "length"
	}
	t.send(delta{}, finish)
	if o := t.asked.StreamOptions; o != nil && o.IncludeUsage {
		in := 0
		for _, m := range t.asked.Messages {
			in += len(tokens(m.Content))
		}
		t.event(chunk{Choices: []choice{}, Usage: &usage{in, spoken, in + spoken}})
	}
	t.line("data: [DONE]\n\n")
}

func (t *telling) send(d delta, finish string) {
	c := choice{Delta: d}
	if finish != "" {
		c.FinishReason = &finish
	}
	t.event(chunk{Choices: []choice{c}})
}

func (t *telling) event(c chunk) {
	c.ID, c.Object, c.Model = "chatcmpl-fake", "chat.completion.chunk", t.model
	data, err := json.Marshal(c)
	if err != nil {
		t.gone = true
		return
	}
	t.line("data: " + string(data) + "\n\n")
}

// noise sends what is no event.
func (t *telling) noise() {
	if t.reply.Mishap == Noise {
		t.line(": still thinking\n\nevent: ping\nid: 7\nretry: 10\ndata: ping\n\n<html>\ndata:\n\n")
	}
}

func (t *telling) line(text string) {
	if t.gone {
		return
	}
	_, err := t.w.Write([]byte(text))
	t.gone = err != nil || http.NewResponseController(t.w).Flush() != nil
}

// tokens cuts a text into pieces of up to four characters that end with a word, much as
// models do.
func tokens(text string) []string {
	var all []string
	for text != "" {
		end, n := 0, 0
		for end < len(text) && n < 4 {
			r, size := utf8.DecodeRuneInString(text[end:])
			if n > 0 && strings.ContainsRune(" \n", r) {
				break
			}
			end += size
			n++
		}
		all = append(all, text[:end])
		text = text[end:]
	}
	return all
}
