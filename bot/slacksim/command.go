package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Outcome is how the app acknowledged what a person did.
type Outcome struct {
	Envelope    string          // its id
	Payload     json.RawMessage // of the acknowledgement; nil for none
	Message     *Message        // what the payload became; nil for a silent acknowledgement
	View        *View           // after a submission: the form still on the screen; nil when it closed
	Took        time.Duration   // to the acknowledgement, in real time
	TriggerID   string          // given to the app
	ResponseURL string          // given to the app; "" where none is
}

// Command lets a person type a slash command into a channel and waits for the
// acknowledgement. Its payload becomes a message for this person, or for the
// channel with response_type in_channel. The errors are ErrUnknownCommand,
// ErrNoConnection, ErrTimeout, ErrAckRefused, or ctx's.
func (s *Sim) Command(ctx context.Context, p Person, c Channel, name, text string) (Outcome, error) {
	act := "command " + name
	sh, u, out, err := s.sendCommand(p, c, name, text)
	if err != nil {
		return out, fmt.Errorf("%s: %w", act, err)
	}
	if err := s.await(ctx, sh); err != nil {
		return out, fmt.Errorf("%s: %w", act, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out.Payload, out.Took = sh.Ack, sh.Took
	if len(sh.Ack) == 0 || string(sh.Ack) == "{}" {
		return out, nil
	}
	q, err := requestOf(sh.Ack)
	if err != nil {
		s.refuse("ack", "invalid_payload", err.Error())
		return out, fmt.Errorf("%s: %w: %w", act, ErrAckRefused, err)
	}
	m, f := s.responseMessage(u, q)
	if f != nil {
		s.refuse("ack", f.word, f.details...)
		return out, fmt.Errorf("%s: %w: %s %s", act, ErrAckRefused, f.word, strings.Join(f.details, "; "))
	}
	u.original = m.TS
	sh.became = Message{Channel: m.Channel, TS: m.TS}
	shown := *m
	out.Message = &shown
	return out, nil
}

// Type lets a person type a slash command, as Command does, and does not wait:
// the Outcome holds no more than what the app was given. What the app answers is
// seen by Config.Tap or in Envelopes and becomes no message.
func (s *Sim) Type(p Person, c Channel, name, text string) (Outcome, error) {
	_, _, out, err := s.sendCommand(p, c, name, text)
	if err != nil {
		return out, fmt.Errorf("command %s: %w", name, err)
	}
	return out, nil
}

// sendCommand hands a slash command to the app.
func (s *Sim) sendCommand(p Person, c Channel, name, text string) (*shipment, *responseURL, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !strings.HasPrefix(name, "/") || s.cfg.Commands != nil && !slices.Contains(s.cfg.Commands, name) {
		return nil, nil, Outcome{}, ErrUnknownCommand
	}
	r, err := s.memberRoom(p, c.ID)
	if err != nil {
		return nil, nil, Outcome{}, err
	}
	channelName := r.Name
	if r.Direct {
		channelName = "directmessage"
	}
	u, address := s.newResponseURL(p.ID, r, "")
	trigger := s.newTrigger(p.ID)
	sh := s.send(&parcel{kind: "slash_commands", name: name, responds: true, payload: mustJSON(map[string]any{
		"token": "verification-by-socket", "team_id": teamID, "team_domain": teamDomain,
		"channel_id": r.ID, "channel_name": channelName, "user_id": p.ID, "user_name": strings.ToLower(p.Name),
		"command": name, "text": typed(text), "api_app_id": appID, "is_enterprise_install": "false",
		"response_url": address, "trigger_id": trigger,
	})}, 0, "")
	return sh, u, Outcome{Envelope: sh.ID, TriggerID: trigger, ResponseURL: address}, nil
}
