package fakemodel_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	"go.uber.org/goleak"

	"recruitbot/bot/draft/model/fakemodel"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func start(t *testing.T, c fakemodel.Config) *fakemodel.Server {
	t.Helper()
	s, err := fakemodel.Start(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// post asks for a chat completion and returns the status and all that came.
func post(t *testing.T, s *fakemodel.Server, body string) (int, string) {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Post(s.URL()+"/chat/completions", "application/json", strings.NewReader(body))
	if err != nil {
		return 0, err.Error()
	}
	defer func() { _ = answer.Body.Close() }()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		return answer.StatusCode, string(all) + "!" + err.Error()
	}
	return answer.StatusCode, string(all)
}

const asking = `{"model":"small","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hello"}]}`

// said is the text in the events of a stream.
func said(t *testing.T, stream string) string {
	t.Helper()
	all := ""
	for line := range strings.SplitSeq(stream, "\n") {
		data, isData := strings.CutPrefix(line, "data: ")
		if !isData || data == "[DONE]" {
			continue
		}
		var e struct {
			Choices []struct{ Delta struct{ Content string } }
		}
		if err := json.Unmarshal([]byte(data), &e); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		for _, c := range e.Choices {
			all += c.Delta.Content
		}
	}
	return all
}

func TestAnAnswerIsStreamedAndRecorded(t *testing.T) {
	s := start(t, fakemodel.Config{Reply: func(r fakemodel.Request) fakemodel.Reply {
		return fakemodel.Reply{Text: "You wrote: " + r.User}
	}})
	status, stream := post(t, s, asking)
	if status != 200 || said(t, stream) != "You wrote: Hello" || !strings.HasSuffix(stream, "data: [DONE]\n\n") {
		t.Errorf("%d: %s", status, stream)
	}
	if !strings.Contains(stream, `"finish_reason":"stop"`) || !strings.Contains(stream, `"usage":{"prompt_tokens":`) {
		t.Errorf("no end or no usage: %s", stream)
	}
	if _, again := post(t, s, asking); again != stream {
		t.Error("it is not deterministic")
	}
	sent := s.Requests()
	if len(sent) != 2 || sent[1].N != 2 || sent[0].System != "Be brief." || sent[0].User != "Hello" || sent[0].Model != "small" || string(sent[0].Body) != asking {
		t.Errorf("recorded %+v", sent)
	}
}

func TestQueuedRepliesGoFirst(t *testing.T) {
	s := start(t, fakemodel.Config{})
	s.Queue(fakemodel.Reply{Text: "one"}, fakemodel.Reply{Mishap: fakemodel.Limited, RetryAfter: 2 * time.Second})
	if _, stream := post(t, s, asking); said(t, stream) != "one" {
		t.Error(stream)
	}
	if status, _ := post(t, s, asking); status != 429 {
		t.Error(status)
	}
	if _, stream := post(t, s, asking); said(t, stream) != "This text was written by the fake model." {
		t.Error(stream)
	}
}

func TestTokensTakeTheirTime(t *testing.T) {
	s := start(t, fakemodel.Config{FirstToken: 30 * time.Millisecond, PerToken: 5 * time.Millisecond})
	s.Queue(fakemodel.Reply{Text: "aaaabbbbccccdddd"})
	began := time.Now()
	if post(t, s, asking); time.Since(began) < 45*time.Millisecond {
		t.Errorf("four tokens took %v", time.Since(began))
	}
}

// What hangs ends with the server: Close returns, and no goroutine is left.
func TestClosingEndsWhatHangs(t *testing.T) {
	hanging := make(chan struct{})
	s := start(t, fakemodel.Config{Reply: func(fakemodel.Request) fakemodel.Reply {
		close(hanging)
		return fakemodel.Reply{Text: "a", Mishap: fakemodel.HangBefore}
	}})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		post(t, s, asking)
	}()
	<-hanging
	s.Close()
	<-ended
}

func TestMishapsOfATextKeepItsForm(t *testing.T) {
	s := start(t, fakemodel.Config{})
	for mishap, holds := range map[fakemodel.Mishap]string{fakemodel.OtherLanguage: "niet in de taal", fakemodel.Endless: strings.Repeat("more and more ", 4000)} {
		s.Queue(fakemodel.Reply{Text: `{"a":["b","c"],"d":1}`, Mishap: mishap})
		_, stream := post(t, s, asking)
		var v struct {
			A []string
			D int
		}
		if err := json.Unmarshal([]byte(said(t, stream)), &v); err != nil || len(v.A) != 2 || v.D != 1 || !strings.Contains(v.A[1], holds) {
			t.Errorf("mishap %d: %v", mishap, err)
		}
	}
	s.Queue(fakemodel.Reply{Text: "a", Mishap: fakemodel.Endless})
	if _, stream := post(t, s, asking); len(said(t, stream)) != 60_000 {
		t.Errorf("%d characters", len(said(t, stream)))
	}
}

func TestSampleSatisfiesItsSchema(t *testing.T) {
	text := `{"type":"object","additionalProperties":false,"required":["a","b","c","d","e"],"properties":{"a":{"type":"string"},"b":{"type":"array","minItems":3,"items":{"type":"integer","minimum":4}},
		"c":{"enum":["x","y"]},"d":{"type":"boolean"},"e":{"type":"object","properties":{"f":{"const":7}},"required":["f"]}}}`
	var schema jsonschema.Schema
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		t.Fatal(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal([]byte(fakemodel.Sample(json.RawMessage(text))), &v); err != nil {
		t.Fatal(err)
	}
	if err := resolved.Validate(v); err != nil {
		t.Errorf("%v: %v", v, err)
	}
}

func TestWhatItRefuses(t *testing.T) {
	for _, addr := range []string{"0.0.0.0:0", ":0", "example.com:80", "nonsense"} {
		if s, err := fakemodel.Start(fakemodel.Config{Addr: addr}); err == nil {
			s.Close()
			t.Errorf("it listens on %s", addr)
		}
	}
	s := start(t, fakemodel.Config{NoSchema: true})
	for name, body := range map[string]string{
		"no JSON":     `{`,
		"no stream":   `{"messages":[{"role":"user","content":"a"}]}`,
		"no messages": `{"stream":true}`,
		"a schema":    `{"stream":true,"messages":[{"role":"user","content":"a"}],"response_format":{"type":"json_schema","json_schema":{"schema":{}}}}`,
	} {
		if status, _ := post(t, s, body); status != 400 {
			t.Errorf("%s: %d", name, status)
		}
	}
}
