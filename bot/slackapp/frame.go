package slackapp

import (
	"bytes"
	"encoding/json"
	"errors"
	"time"
)

// envelope is what comes over a connection, read in one go: payloads of all
// kinds share one type, since no two of them give one name to different things
// that are read here.
type envelope struct {
	ID           string   `json:"envelope_id"`
	Type         string   `json:"type"`
	Reason       string   `json:"reason"` // of a disconnect
	Payload      *payload `json:"payload"`
	RetryAttempt int      `json:"retry_attempt"`

	odd  string // why it can't be read, "" when it can
	came time.Time
	over *connection
}

// payload is all that recruitbot reads of a payload.
type payload struct {
	callback
	slash
	interaction
}

// conversation is the channel that an envelope belongs to, or whose page; "" for none.
func (e envelope) conversation() string {
	if v := e.Payload.View; v != nil && v.Type == "home" {
		return e.Payload.interaction.User.ID
	}
	return first(e.Payload.Event.Channel, e.Payload.Container.ChannelID, e.Payload.interaction.Channel.ID)
}

// readEnvelope reads a frame. Of one that is no JSON, or is cut short, it saves
// what stands before the fault; what is of another type than it should be is
// left out, and odd tells so. room is empty, and what is plain is read into it: a payload
// takes a fifteenth of the memory that goes through with a message.
func readEnvelope(frame []byte, room *payload) envelope {
	if e, plain := skimEnvelope(frame, room); plain {
		return e
	}
	e := envelope{Payload: &payload{}}
	err := json.Unmarshal(frame, &e)
	if e.Payload == nil { // it is null
		e.Payload = &payload{}
	}
	if err == nil {
		return e
	}
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		e.odd = "malformed"
		return e
	}
	id, kind := salvage(frame)
	return envelope{ID: id, Type: kind, Payload: &payload{}, odd: "no_json"}
}

// skimEnvelope reads a frame that is a plain message or command; false for all others.
func skimEnvelope(frame []byte, room *payload) (e envelope, plain bool) {
	e.Payload = room
	plain = skim(frame, func(s *skimmer, name []byte) bool {
		switch string(name) {
		case "envelope_id":
			return s.text(&e.ID)
		case "type":
			return s.text(&e.Type)
		case "payload":
			return s.next() != 'n' && s.object(e.Payload.skim)
		case "retry_attempt":
			return s.count(&e.RetryAttempt)
		case "accepts_response_payload", "retry_reason":
			return s.skip()
		}
		return false
	})
	return e, plain && (e.Type == "events_api" || e.Type == "slash_commands")
}

// skim reads a member of an event's or a command's payload; false for those of other
// payloads.
func (p *payload) skim(s *skimmer, name []byte) bool {
	switch string(name) {
	case "team_id":
		return s.text(&p.TeamID)
	case "event_id":
		return s.text(&p.EventID)
	case "event":
		return s.object(p.Event.skim)
	case "command":
		return s.text(&p.Command)
	case "text":
		return s.text(&p.slash.Text)
	case "channel_id":
		return s.text(&p.ChannelID)
	case "user_id":
		return s.text(&p.UserID)
	case "response_url":
		return s.text(&p.ResponseURL)
	case "trigger_id":
		return s.text(&p.TriggerID)
	case "type":
		return s.text(&p.Kind)
	case "user", "team", "channel", "container", "message", "view", "actions":
		return false
	}
	return s.passes(name)
}

// skim reads a member of an event.
func (in *inner) skim(s *skimmer, name []byte) bool {
	switch string(name) {
	case "type":
		return s.text(&in.Type)
	case "subtype":
		return s.text(&in.Subtype)
	case "hidden":
		return s.flag(&in.Hidden)
	case "channel":
		return s.text(&in.Channel)
	case "channel_type":
		return s.text(&in.ChannelType)
	case "user":
		return s.text(&in.User)
	case "bot_id":
		return s.text(&in.BotID)
	case "app_id":
		return s.text(&in.AppID)
	case "text":
		return s.text(&in.Text)
	case "ts":
		return s.text(&in.TS)
	case "thread_ts":
		return s.text(&in.ThreadTS)
	case "tab":
		return s.text(&in.Tab)
	case "event_ts":
		return s.text(&in.EventTS)
	case "tokens", "files", "view", "function", "inputs", "function_execution_id", "assistant_thread":
		return false
	}
	return s.passes(name)
}

// salvage finds the id and type of an envelope that can't be parsed as a whole.
func salvage(frame []byte) (id, kind string) {
	d := json.NewDecoder(bytes.NewReader(frame))
	name, depth := "", 0
	for {
		token, err := d.Token()
		if err != nil {
			return id, kind
		}
		switch t := token.(type) {
		case json.Delim:
			if t == '{' || t == '[' {
				depth++
			} else {
				depth--
			}
			name = ""
		case string:
			switch {
			case depth != 1:
			case name == "":
				name = t
			default:
				if name == "envelope_id" {
					id = t
				}
				if name == "type" {
					kind = t
				}
				name = ""
			}
		default:
			name = ""
		}
	}
}
