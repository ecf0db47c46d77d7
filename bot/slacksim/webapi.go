package slacksim

import (
	"net/http"
	"slices"
	"strings"
)

// method is one method of the Web API. do runs with Sim.mu held.
type method struct {
	name  string
	scope string // what the token must have one of, separated by commas; "" for none
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
		{name: "agents.sessions.rename", scope: "chat:write", do: (*Sim).renameSession},
		{name: "agents.sessions.setStatus", scope: "chat:write", do: (*Sim).setSession},
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
		{name: "files.info", scope: "files:read", do: (*Sim).fileInfo},
		{name: "functions.completeError", do: (*Sim).completeError},
		{name: "functions.completeSuccess", do: (*Sim).completeSuccess},
		{name: "reactions.add", scope: "reactions:write", do: (*Sim).addReaction},
		{name: "usergroups.users.list", scope: "usergroups:read", do: (*Sim).groupMembers},
		{name: "users.info", scope: "users:read", do: (*Sim).usersInfo},
		{name: "views.open", do: (*Sim).openView},
		{name: "views.publish", do: (*Sim).publishView},
		{name: "views.push", do: (*Sim).pushView},
		{name: "views.update", do: (*Sim).updateView},
	}
}

// serveAPI answers one call of the Web API.
func (s *Sim) serveAPI(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("method")
	q, err := readRequest(r)
	token := q["token"]
	if token == "" {
		token = strings.TrimSpace(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer"))
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
	if s.place.uninstalled && token == botToken {
		return nil, refused("account_inactive")
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
