package slacksim

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
)

// maxBody is how much of a request is read.
const maxBody = 4 << 20

// request holds a call's parameters; what is no text stands as JSON.
type request map[string]string

// has tells whether a parameter says anything.
func (q request) has(name string) bool { return q[name] != "" && q[name] != "null" }

// readRequest takes the parameters from a query, a form or a JSON body.
func readRequest(r *http.Request) (request, error) {
	q := request{}
	for k, v := range r.URL.Query() {
		q[k] = v[0]
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxBody))
	if err != nil {
		return q, fmt.Errorf("read request: %w", err)
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // "" is a form
	if kind != "application/json" {
		form, err := url.ParseQuery(string(body))
		for k, v := range form {
			q[k] = v[0]
		}
		return q, err
	}
	if len(body) == 0 || string(body) == "null" {
		return q, nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil {
		return q, err
	}
	maps.Copy(q, requestFrom(fields))
	return q, nil
}

// requestFrom takes texts as they are and keeps all else as JSON. What is null is not said.
func requestFrom(fields map[string]json.RawMessage) request {
	q := request{}
	for k, raw := range fields {
		text := string(raw)
		if raw[0] == '"' || text == "null" {
			text = ""
			_ = json.Unmarshal(raw, &text) // it was read before
		}
		q[k] = text
	}
	return q
}

// requestOf reads an acknowledgement's payload as parameters.
func requestOf(payload json.RawMessage) (request, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(payload, &fields); err != nil {
		return nil, fmt.Errorf("read payload: %w", err)
	}
	return requestFrom(fields), nil
}
