package slacksim

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// maxBody is how much of a request is read.
const maxBody = 4 << 20

// method is one method of the Web API. do runs with Sim.mu held.
type method struct {
	name  string
	scope string // what the token must have one of, parted by commas; "" for none
	app   bool   // it takes the app-level token
	do    func(*Sim, request) (reply, *fault)
}

// A conversation of any kind can be looked into with the scope of its kind; here
// one of them is enough for all.
const (
	historyScopes = "channels:history,groups:history,im:history"
	readScopes    = "channels:read,groups:read,im:read"
)

// methods is all that this workspace can do for a bot.
func methods() []method {
	return []method{
		{name: "apps.connections.open", app: true, do: (*Sim).openConnection},
		{name: "assistant.threads.setStatus", scope: "chat:write", do: (*Sim).setStatus},
		{name: "assistant.threads.setSuggestedPrompts", scope: "assistant:write", do: (*Sim).setPrompts},
		{name: "assistant.threads.setTitle", scope: "assistant:write", do: (*Sim).setTitle},
		{name: "auth.test", do: (*Sim).authTest},
		{name: "bots.info", scope: "users:read", do: (*Sim).botsInfo},
		{name: "chat.appendStream", scope: "chat:write", do: (*Sim).appendStream},
		{name: "chat.delete", scope: "chat:write", do: (*Sim).deleteMessage},
		{name: "chat.postEphemeral", scope: "chat:write", do: (*Sim).postEphemeral},
		{name: "chat.postMessage", scope: "chat:write", do: (*Sim).postMessage},
		{name: "chat.startStream", scope: "chat:write", do: (*Sim).startStream},
		{name: "chat.stopStream", scope: "chat:write", do: (*Sim).stopStream},
		{name: "chat.update", scope: "chat:write", do: (*Sim).updateMessage},
		{name: "conversations.history", scope: historyScopes, do: (*Sim).history},
		{name: "conversations.info", scope: readScopes, do: (*Sim).conversationInfo},
		{name: "conversations.open", scope: "im:write", do: (*Sim).openConversation},
		{name: "conversations.replies", scope: historyScopes, do: (*Sim).replies},
		{name: "files.completeUploadExternal", scope: "files:write", do: (*Sim).completeUpload},
		{name: "files.getUploadURLExternal", scope: "files:write", do: (*Sim).uploadURL},
		{name: "reactions.add", scope: "reactions:write", do: (*Sim).addReaction},
		{name: "users.info", scope: "users:read", do: (*Sim).usersInfo},
		{name: "views.open", do: (*Sim).openView},
		{name: "views.publish", do: (*Sim).publishView},
		{name: "views.push", do: (*Sim).pushView},
		{name: "views.update", do: (*Sim).updateView},
	}
}

// request holds a call's parameters; what is no text stands as JSON.
type request map[string]string

// has tells whether a parameter says anything.
func (q request) has(name string) bool { return q[name] != "" && q[name] != "null" }

// reply is what a call is answered with, "ok" left out.
type reply map[string]any

// fault is a refusal with Slack's error word.
type fault struct {
	word    string
	details []string // for response_metadata.messages
	more    reply    // further fields of the answer
}

func refused(word string, details ...string) *fault { return &fault{word: word, details: details} }

// serveAPI answers one call of the Web API.
func (s *Sim) serveAPI(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("method")
	q, err := readRequest(r)
	token := q["token"]
	if token == "" {
		token = strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	}
	delete(q, "token")
	s.answer(w, r, name, q, func() answer {
		if err != nil {
			return s.answerOf(name, nil, refused("invalid_json", err.Error()))
		}
		out, f := s.call(name, token, q)
		return s.answerOf(name, out, f)
	})
}

// call checks who asks for what, then does it; Sim.mu is held.
func (s *Sim) call(name, token string, q request) (reply, *fault) {
	all := methods()
	i := slices.IndexFunc(all, func(m method) bool { return m.name == name })
	if i < 0 {
		return nil, &fault{word: "unknown_method", details: []string{name}, more: reply{"method": name}}
	}
	m := all[i]
	if s.cfg.AuthError != "" && (name == "auth.test" || m.app) {
		return nil, refused(s.cfg.AuthError)
	}
	switch {
	case token == "":
		return nil, refused("not_authed")
	case token != botToken && token != appToken:
		return nil, refused("invalid_auth")
	case m.app != (token == appToken):
		return nil, refused("not_allowed_token_type")
	}
	scopes := s.scopes()
	granted := func(scope string) bool { return slices.Contains(scopes, scope) }
	if m.scope != "" && !slices.ContainsFunc(strings.Split(m.scope, ","), granted) {
		return nil, &fault{word: "missing_scope", more: reply{"needed": m.scope, "provided": strings.Join(scopes, ",")}}
	}
	return m.do(s, q)
}

// scopes lists what the bot token may do.
func (s *Sim) scopes() []string {
	if s.cfg.Scopes != nil {
		return s.cfg.Scopes
	}
	var out []string
	for _, m := range methods() {
		for scope := range strings.SplitSeq(m.scope, ",") {
			if scope != "" && !slices.Contains(out, scope) {
				out = append(out, scope)
			}
		}
	}
	return out
}

// answerOf turns what a method gave into an answer, and keeps a refusal; Sim.mu
// is held.
func (s *Sim) answerOf(name string, out reply, f *fault) answer {
	body := reply{"ok": f == nil}
	if f != nil {
		body["error"] = f.word
		if len(f.details) > 0 {
			body["response_metadata"] = map[string]any{"messages": f.details}
			body["errors"] = f.details
		}
		out = f.more
		s.refuse(name, f.word, f.details...)
	}
	for k, v := range out {
		body[k] = v
	}
	a := answer{status: http.StatusOK, body: mustJSON(body), header: http.Header{}}
	a.header.Set("X-OAuth-Scopes", strings.Join(s.scopes(), ","))
	if f != nil {
		a.word = f.word
	}
	return a
}

// answer is an HTTP answer before it is sent.
type answer struct {
	status int
	body   []byte
	word   string // the error word, for the journal
	header http.Header
	cut    bool // send nothing, reset the connection
}

// answer does a request's work with the trouble that was ordered for it, keeps
// the call and answers it. do runs with Sim.mu held.
func (s *Sim) answer(w http.ResponseWriter, r *http.Request, name string, q request, do func() answer) {
	began := time.Now()
	s.mu.Lock()
	trouble := s.takeTrouble(name)
	if trouble != nil && trouble.Delay > 0 {
		s.delay(r.Context(), trouble.Delay)
	}
	a := s.troubled(trouble, do)
	s.journal.calls = append(s.journal.calls, Call{
		Method: name, Params: q, Status: a.status, Error: a.word, Response: string(a.body),
		At: s.clock.now(), Took: time.Since(began),
	})
	s.changed(Change{Kind: "call", ID: name})
	s.mu.Unlock()
	if a.cut {
		reset(w)
		return
	}
	for k, v := range a.header {
		w.Header()[k] = v
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // the bot may have gone
}

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

// requestFrom takes texts as they are and keeps all else as JSON.
func requestFrom(fields map[string]json.RawMessage) request {
	q := request{}
	for k, raw := range fields {
		var text string
		if json.Unmarshal(raw, &text) != nil {
			text = string(raw)
		}
		q[k] = text
	}
	return q
}
