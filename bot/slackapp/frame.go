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
	ID           string  `json:"envelope_id"`
	Type         string  `json:"type"`
	Reason       string  `json:"reason"` // of a disconnect
	Payload      payload `json:"payload"`
	RetryAttempt int     `json:"retry_attempt"`

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

// conversation is the channel that an envelope belongs to, "" for none.
func (e envelope) conversation() string {
	return first(e.Payload.Event.Channel, e.Payload.Container.ChannelID, e.Payload.interaction.Channel.ID)
}

// readEnvelope reads a frame. Of one that is no JSON, or is cut short, it saves
// what stands before the fault; what is of another type than it should be is
// left out, and odd tells so.
func readEnvelope(frame []byte) envelope {
	var e envelope
	err := json.Unmarshal(frame, &e)
	if err == nil {
		return e
	}
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		e.odd = "malformed"
		return e
	}
	id, kind := salvage(frame)
	return envelope{ID: id, Type: kind, odd: "no_json"}
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
