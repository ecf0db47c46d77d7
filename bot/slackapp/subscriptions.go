package slackapp

import (
	"slices"
	"strings"
	"sync"

	"recruitbot/bot"
)

// subscription is an event that recruitbot hears. The manifest asks for exactly
// these, and nothing else is decoded.
type subscription struct {
	event string // as the manifest names it
	scope string // what Slack demands for it; "" for none
	why   string
	read  func(callback, identity) heard
}

// subscriptions is the one table of events.
func subscriptions() []subscription {
	return []subscription{
		{"app_mention", "app_mentions:read", "a question that names recruitbot in a channel", readMention},
		{"message.im", "im:history", "a question in the conversation with recruitbot", readMessage},
		{"message.channels", "channels:history", "a reply without a mention in a public channel's thread that recruitbot is part of", readMessage},
		{"message.groups", "groups:history", "the same in a private channel", readMessage},
		{"app_home_opened", "", "the moment to show a person's page, or to offer suggested questions", readOpened},
		{"app_uninstalled", "", "the moment to remove all that is kept of the workspace", readUninstalled},
		{"tokens_revoked", "", "the same, where the bot's own token was revoked", readRevoked},
	}
}

// agentSubscriptions are those of the agent view alone.
func agentSubscriptions() []subscription {
	return []subscription{{"agent_session_stopped", "", "somebody stops what is being written", readStopped}}
}

// assistantSubscriptions are those of the older assistant view alone.
func assistantSubscriptions() []subscription {
	return []subscription{
		{"assistant_thread_started", "assistant:write", "the moment to offer suggested questions in a thread", readStarted},
		{"assistant_thread_context_changed", "assistant:write", "the same where somebody looks at something else", readStarted},
	}
}

// stepSubscriptions are those of workflows' steps.
func stepSubscriptions() []subscription {
	return []subscription{{"function_executed", "", "a step of a workflow", readStep}}
}

// use is a scope that a call or a feature demands.
type use struct {
	scope string
	why   string
}

// uses is the one table of what recruitbot does, beside listening. Looking for
// an answer that may be there already, and for what has overtaken a mention in its
// thread (conversations.replies and .history), needs the history scopes, which the subscriptions bring.
func uses() []use {
	return []use{
		{"chat:write", "chat.postMessage, chat.postEphemeral, chat.update, chat.delete, chat.startStream and its kin, assistant.threads.setStatus: answers"},
		{"commands", "slash commands, and entries in a message's menu"},
		{"assistant:write", "assistant.threads.setSuggestedPrompts, and the agent view itself"},
		{"files:read", "url_private_download: an advert that is attached to a message to be checked"},
		{"files:write", "files.getUploadURLExternal, files.completeUploadExternal: documents to be downloaded"},
		{"channels:read", "conversations.info: whether the experts' channel can be written to, before a question is lost; check looks for other channels"},
		{"groups:read", "the same of a private one"},
		{"im:write", "conversations.open: a word to a person who was asked for something"},
	}
}

// groupsScope is for usergroups.users.list: who is in a user group that has rights. It is
// asked for where one is named.
const groupsScope = "usergroups:read"

// scopes are the bot scopes that the app needs, sorted; with groups it asks who is in a
// user group.
func scopes(groups bool) []string {
	var all []string
	if groups {
		all = append(all, groupsScope)
	}
	for _, s := range subscriptions() {
		if s.scope != "" {
			all = append(all, s.scope)
		}
	}
	for _, u := range uses() {
		all = append(all, u.scope)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// heard is what an envelope comes to: exactly one of its fields is set.
type heard struct {
	event   bot.Event
	command *bot.Command
	opened  *opened
	stopped *bot.Thread // in which nothing is to be written any more
	sent    *sent
	visit   *visit
	ignored string // why nothing is owed, a word for counting
}

func ignore(why string) heard { return heard{ignored: why} }

// callback is the outer part of an event.
type callback struct {
	TeamID  string `json:"team_id"` // of a command too
	EventID string `json:"event_id"`
	Event   inner  `json:"event"`
}

// inner is what recruitbot reads of an event of any type.
type inner struct {
	Type        string `json:"type"`
	Subtype     string `json:"subtype"`
	Hidden      bool   `json:"hidden"`
	Channel     string `json:"channel"`
	ChannelType string `json:"channel_type"`
	User        string `json:"user"`
	BotID       string `json:"bot_id"`
	AppID       string `json:"app_id"`
	Text        string `json:"text"`
	TS          string `json:"ts"`
	ThreadTS    string `json:"thread_ts"`
	Tab         string `json:"tab"`
	EventTS     string `json:"event_ts"`

	View   *sentView    `json:"view"` // the page as it was, where there was one
	Files  []sharedFile `json:"files"`
	Tokens revoked      `json:"tokens"`

	flow
	Assistant struct {
		User     string `json:"user_id"`
		Channel  string `json:"channel_id"`
		ThreadTS string `json:"thread_ts"`
	} `json:"assistant_thread"`
}

// decode tells what an envelope comes to. It never fails: what can't be read is
// ignored, and so is an event by whose ids nothing could be stored.
func decode(e envelope, self identity) heard {
	in := decodeKind(e, self)
	if m, ok := in.event.(bot.Message); ok && e.RetryAttempt > 0 {
		m.Late = true
		in.event = m
	}
	event := in.event
	if in.sent != nil {
		event = in.sent.Submission
	}
	if event != nil && !storable(event.EventID(), event.Key(), event.Where().Key()) {
		return ignore("malformed")
	}
	return in
}

// nameMost is how long an event's names may be, in bytes: the store takes no longer ones,
// and Slack's are a tenth of it.
const nameMost = 1000

// storable tells names that a database takes. What has others could never be stored, and
// Slack would send it again and again.
func storable(names ...string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { return len(name) > nameMost || strings.Contains(name, "\x00") })
}

func decodeKind(e envelope, self identity) heard {
	if e.odd != "" {
		return ignore("malformed")
	}
	switch e.Type {
	case "events_api":
		return decodeEvent(e.Payload.callback, self)
	case "slash_commands":
		return decodeCommand(*e.Payload, self)
	case "interactive":
		return decodeInteraction(e.Payload.interaction, self)
	}
	return ignore("unknown_envelope")
}

func decodeEvent(c callback, self identity) heard {
	name := c.Event.name()
	if name == "" || c.EventID == "" && !c.Event.isMessage() {
		return ignore("malformed")
	}
	if read := readers()[name]; read != nil {
		return read(c, self)
	}
	return ignore("not_subscribed")
}

// readers are what reads the events that are heard, by their names.
var readers = sync.OnceValue(func() map[string]func(callback, identity) heard {
	out := map[string]func(callback, identity) heard{}
	for _, s := range slices.Concat(subscriptions(), stepSubscriptions(), agentSubscriptions(), assistantSubscriptions()) {
		out[s.event] = s.read
	}
	return out
})

// isMessage tells the events that tell of a message. It has a name of its own beside
// theirs, its channel and ts.
func (in inner) isMessage() bool { return in.Type == "message" || in.Type == "app_mention" }

// name is the event's name in the manifest, where a message's tells its kind of
// channel.
func (in inner) name() string {
	if in.Type != "message" {
		return in.Type
	}
	switch in.ChannelType {
	case "im":
		return "message.im"
	case "mpim":
		return "message.mpim"
	case "channel":
		return "message.channels"
	case "group":
		return "message.groups"
	}
	switch in.Channel[:min(1, len(in.Channel))] {
	case "D":
		return "message.im"
	case "C":
		return "message.channels"
	case "G":
		return "message.groups"
	}
	return "message"
}
