package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// Why an attempt is ended by us.
var (
	errWhole  = errors.New("the time for the whole call ran out")
	errSilent = errors.New("the model was silent for too long")
)

// afterLast is how long is waited, after the text's end, for the count of tokens.
const afterLast = time.Second

// event is a part of a stream, as far as it is looked at. Beside OpenAI's fields it has
// those in which other servers put what a model reasons, and an error.
type event struct {
	Model   string
	Choices []struct {
		Delta struct {
			Content, Refusal, Reasoning string
			ReasoningContent            string `json:"reasoning_content"`
		}
		FinishReason openai.FinishReason `json:"finish_reason"`
	}
	Usage *openai.Usage
	Error json.RawMessage
}

// once asks once.
func (k *call) once(ctx context.Context, on terms) (Result, *Fault) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := time.AfterFunc(k.c.config.FirstWord, func() { cancel(errSilent) })
	defer silence.Stop()
	out := newOutput(k)
	stream, err := k.c.openai.CreateChatCompletionStream(ctx, k.request.body(k.c.config.Name, on))
	if err != nil {
		return out.result(), k.c.fault(ctx, err, false)
	}
	defer func() { _ = stream.Close() }()
	for !out.over && !out.broken {
		e, err := next(stream)
		if errors.Is(err, io.EOF) && ctx.Err() == nil {
			return out.result(), out.verdict(nil)
		}
		if err != nil {
			return out.result(), out.verdict(k.c.fault(ctx, err, out.began()))
		}
		if !e.alive() {
			out.note(e)
			continue
		}
		silence.Stop() // whoever hears the text may take time over it
		out.take(e)
		silence.Reset(k.c.patience(out))
	}
	return out.result(), out.verdict(nil)
}

// patience is how long the model's next word is waited for.
func (c *Client) patience(out *output) time.Duration {
	switch {
	case out.finish != "":
		return afterLast
	case out.began():
		return c.config.Between
	}
	return c.config.FirstWord // it reasons
}

// next reads an event; io.EOF after the last.
func next(stream *openai.ChatCompletionStream) (*event, error) {
	for {
		line, err := stream.RecvRaw()
		if err != nil {
			return nil, err
		}
		if !bytes.HasPrefix(line, []byte("{")) {
			continue // servers send such lines to keep the connection
		}
		var e event
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, errGarbled
		}
		if len(e.Error) > 0 && string(e.Error) != "null" {
			return nil, readRefusal(line)
		}
		return &e, nil
	}
}

// alive tells whether the model wrote, reasoned or ended in an event.
func (e *event) alive() bool {
	if len(e.Choices) == 0 {
		return false
	}
	first := e.Choices[0]
	d := first.Delta
	return d.Content+d.Refusal+d.Reasoning+d.ReasoningContent != "" || first.FinishReason != ""
}
