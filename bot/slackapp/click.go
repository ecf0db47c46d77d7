package slackapp

import (
	"strconv"
	"strings"

	"recruitbot/bot"
)

// interaction is what recruitbot reads of a block_actions, message_action or
// view_submission payload; the first two of a command too.
type interaction struct {
	ResponseURL string `json:"response_url"`
	TriggerID   string `json:"trigger_id"` // opens one form within three seconds
	Kind        string `json:"type"`
	User        object `json:"user"`
	Team        object `json:"team"`
	Channel     object `json:"channel"`
	Container   struct {
		ChannelID string `json:"channel_id"`
		MessageTS string `json:"message_ts"`
		ThreadTS  string `json:"thread_ts"`
		Ephemeral bool   `json:"is_ephemeral"`
	} `json:"container"`
	Callback string `json:"callback_id"` // of a shortcut
	ActionTS string `json:"action_ts"`
	Message  struct {
		TS       string       `json:"ts"`
		ThreadTS string       `json:"thread_ts"`
		User     string       `json:"user"`
		Text     string       `json:"text"`
		Files    []sharedFile `json:"files"`
	} `json:"message"`
	View    *sentView `json:"view"`
	Actions []struct {
		ActionID string `json:"action_id"`
		ActionTS string `json:"action_ts"`
		Type     string `json:"type"`
		Value    string `json:"value"`
		Option   option `json:"selected_option"` // of a menu
	} `json:"actions"`
}

type object struct {
	ID string `json:"id"`
}

// decodeInteraction reads what a person did to a message or a form.
func decodeInteraction(in interaction, self identity) heard {
	switch in.Kind {
	case "view_submission":
		return decodeSubmission(in, self)
	case "view_closed":
		return ignore("closed")
	case "message_action":
		return decodeMenu(in, self)
	case "shortcut":
		return decodeShortcut(in, self)
	}
	if in.Kind == "block_actions" && in.View != nil && in.View.Type == "home" {
		return decodePage(in, self)
	}
	return decodeClick(in, self)
}

// decodeClick reads the press of a button on a message, or of one side of votes.
func decodeClick(in interaction, self identity) heard {
	if in.Kind != "block_actions" || len(in.Actions) == 0 || in.Actions[0].Type != "button" && in.Actions[0].Type != "feedback_buttons" {
		return ignore("not_a_button")
	}
	channel := first(in.Container.ChannelID, in.Channel.ID)
	if channel == "" || in.User.ID == "" {
		return ignore("malformed")
	}
	act := in.Actions[0]
	ts := first(in.Container.MessageTS, in.Message.TS)
	return heard{event: bot.Click{
		ID:          strings.Join([]string{in.User.ID, ts, act.ActionID, act.ActionTS}, ":"),
		Thread:      bot.Thread{Team: self.Team, Channel: channel, TS: in.root(ts), Direct: direct(channel)},
		User:        in.User.ID,
		On:          ts,
		Action:      actionOf(act.ActionID),
		Value:       act.Value,
		ResponseURL: in.ResponseURL,
		Ephemeral:   in.Container.Ephemeral,
	}}
}

// decodeMenu reads a choice in a message's menu.
func decodeMenu(in interaction, self identity) heard {
	m := in.Message
	if in.Callback == "" || in.Channel.ID == "" || in.User.ID == "" || m.TS == "" {
		return ignore("malformed")
	}
	thread := bot.Thread{Team: self.Team, Channel: in.Channel.ID, TS: first(m.ThreadTS, m.TS), Direct: direct(in.Channel.ID)}
	return heard{event: bot.Click{
		ID:          strings.Join([]string{in.User.ID, m.TS, in.Callback, first(in.ActionTS, in.TriggerID)}, ":"),
		Thread:      thread,
		User:        in.User.ID,
		Action:      in.Callback,
		ResponseURL: in.ResponseURL,
		About:       &bot.Message{Thread: thread, TS: m.TS, User: m.User, Text: plain(m.Text), Files: attachments(m.Files)},
	}}
}

// decodeShortcut reads a choice that is made anywhere: it comes from no channel.
func decodeShortcut(in interaction, self identity) heard {
	if in.Callback == "" || in.User.ID == "" {
		return ignore("malformed")
	}
	return heard{event: bot.Click{
		ID:     strings.Join([]string{in.User.ID, "shortcut", in.Callback, first(in.ActionTS, in.TriggerID)}, ":"),
		Thread: bot.Thread{Team: self.Team, Channel: in.User.ID, Direct: true},
		User:   in.User.ID,
		Action: in.Callback,
	}}
}

// root is where an answer to the click belongs: the thread of the message, or
// one under it. A message that only its reader sees can't have a thread.
func (in interaction) root(message string) string {
	if root := first(in.Container.ThreadTS, in.Message.ThreadTS); root != "" {
		return root
	}
	if in.Container.Ephemeral {
		return ""
	}
	return message
}

func first(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}

// actionID makes a button's Action unique within its message: Slack wants that
// of the action_ids in a block, and two buttons may do the same.
func actionID(action string, place int) string {
	return action + "#" + strconv.Itoa(place)
}

// actionOf is the Action in an action_id.
func actionOf(id string) string {
	if at := strings.LastIndexByte(id, '#'); at >= 0 {
		return id[:at]
	}
	return id
}
