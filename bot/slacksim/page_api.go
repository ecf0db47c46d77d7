package slacksim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// pageRequest is what a person does on the page. Each act reads what it needs.
type pageRequest struct {
	Person  string            `json:"person"`
	Channel string            `json:"channel"`
	Thread  string            `json:"thread"` // ts of the root; "" for the channel itself
	TS      string            `json:"ts"`     // of the message that is clicked
	View    string            `json:"view"`
	Name    string            `json:"name"` // of the command, with its slash
	Text    string            `json:"text"`
	Action  string            `json:"action"`
	Value   string            `json:"value"`
	Tab     string            `json:"tab"`
	With    string            `json:"with"` // the other person
	Fields  map[string]string `json:"fields"`
}

// who is the person who acts; Sim refuses one who is not there.
func (q pageRequest) who() Person { return Person{ID: q.Person, Name: q.Person} }

// pageAct does what a person did; its result is answered as JSON.
type pageAct func(ctx context.Context, s *Sim, q pageRequest) (any, error)

// pageActs lists what people can do on the page, by the last part of the address.
func pageActs() map[string]pageAct {
	return map[string]pageAct{
		"say": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			return s.Say(ctx, q.who(), Channel{ID: q.Channel}, q.Thread, q.Text)
		},
		"command": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			out, err := s.Command(ctx, q.who(), Channel{ID: q.Channel}, q.Name, q.Text)
			return taken(out), err
		},
		"click": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			if q.View != "" {
				out, err := s.ClickView(ctx, q.who(), View{ID: q.View}, q.Action, q.Value)
				return taken(out), err
			}
			out, err := s.Click(ctx, q.who(), Message{Channel: q.Channel, TS: q.TS}, q.Action, q.Value)
			return taken(out), err
		},
		"suggest": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			if q.View != "" {
				return s.SuggestView(ctx, q.who(), View{ID: q.View}, q.Action, q.Value)
			}
			return s.Suggest(ctx, q.who(), Message{Channel: q.Channel, TS: q.TS}, q.Action, q.Value)
		},
		"menu": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			out, err := s.Choose(ctx, q.who(), Message{Channel: q.Channel, TS: q.TS}, q.Action)
			return taken(out), err
		},
		"shortcut": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			out, err := s.Launch(ctx, q.who(), q.Action)
			return taken(out), err
		},
		"step": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			e, err := s.RunStep(q.who(), q.Action, q.Fields)
			if err != nil {
				return nil, err
			}
			return s.ended(ctx, e.ID)
		},
		"stop": func(_ context.Context, s *Sim, q pageRequest) (any, error) {
			return struct{}{}, s.StopSession(q.who(), Channel{ID: q.Channel}, q.Thread)
		},
		"submit": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			out, err := s.Submit(ctx, q.who(), View{ID: q.View}, q.Fields)
			return taken(out), err
		},
		"close": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			return struct{}{}, s.CloseView(ctx, q.who(), View{ID: q.View})
		},
		"open": func(ctx context.Context, s *Sim, q pageRequest) (any, error) {
			return struct{}{}, s.OpenHome(ctx, q.who(), q.Tab)
		},
		"direct": openPair,
	}
}

// taken is what the page is told of an acknowledgement.
func taken(out Outcome) any {
	return struct {
		Envelope string  `json:"envelope"`
		Took     float64 `json:"took_ms"`
	}{out.Envelope, float64(out.Took.Microseconds()) / 1000}
}

// openPair finds the conversation of two people.
func openPair(_ context.Context, s *Sim, q pageRequest) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range []string{q.Person, q.With} {
		if _, ok := s.place.person(id); !ok || q.Person == q.With {
			return nil, fmt.Errorf("conversation of %q with %q: %w", q.Person, q.With, ErrNotThere)
		}
	}
	return struct {
		Channel string `json:"channel"`
	}{s.pair(q.Person, q.With).ID}, nil
}

// serveAct reads what a person does, does it and answers how it ended.
func (p page) serveAct(act pageAct) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var q pageRequest
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			status := http.StatusBadRequest
			if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
				status = http.StatusRequestEntityTooLarge
			}
			writePageJSON(w, status, pageError{Code: "invalid_request", Detail: err.Error()})
			return
		}
		p.mu.Lock()
		_, known := p.place.person(q.Person)
		p.mu.Unlock()
		if !known {
			writePageError(w, fmt.Errorf("person %q: %w", q.Person, ErrNotThere))
			return
		}
		out, err := act(r.Context(), p.Sim, q)
		if err != nil {
			writePageError(w, err)
			return
		}
		writePageJSON(w, http.StatusOK, out)
	}
}

// pageError is what the page is told of a failure: the word that Slack would
// show, and for whoever looks closer what happened.
type pageError struct {
	Code   string `json:"error"`
	Detail string `json:"detail"`
}

func writePageError(w http.ResponseWriter, err error) {
	code, status := "failed", http.StatusInternalServerError
	switch {
	case errors.Is(err, ErrTimeout):
		code, status = "operation_timeout", http.StatusGatewayTimeout
	case errors.Is(err, ErrNoConnection), errors.Is(err, ErrAckRefused):
		code, status = "dispatch_failed", http.StatusBadGateway
	case errors.Is(err, ErrUnknownCommand):
		code, status = "unknown_command", http.StatusNotFound
	case errors.Is(err, ErrNotThere):
		code, status = "not_there", http.StatusNotFound
	case errors.Is(err, ErrIncomplete):
		code, status = "incomplete", http.StatusUnprocessableEntity
	case errors.Is(err, ErrClosed):
		code, status = "closed", http.StatusServiceUnavailable
	}
	writePageJSON(w, status, pageError{Code: code, Detail: err.Error()})
}
