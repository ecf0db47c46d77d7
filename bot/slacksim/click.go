package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// Click lets a person press a button of a message, or choose in a menu, and
// waits for the acknowledgement. value picks among elements of one action_id and
// among a menu's options; "" takes the first. Messages for one reader can be
// clicked by that reader.
func (s *Sim) Click(ctx context.Context, p Person, m Message, actionID, value string) (Outcome, error) {
	sh, out, err := s.sendClick(p, m, actionID, value)
	return s.clicked(ctx, sh, out, actionID, err)
}

// ClickView lets a person press a button in a form or in the app's home.
func (s *Sim) ClickView(ctx context.Context, p Person, v View, actionID, value string) (Outcome, error) {
	sh, out, err := s.sendViewClick(p, v, actionID, value)
	return s.clicked(ctx, sh, out, actionID, err)
}

func (s *Sim) clicked(ctx context.Context, sh *shipment, out Outcome, actionID string, err error) (Outcome, error) {
	if err == nil {
		err = s.await(ctx, sh)
	}
	if err != nil {
		return out, fmt.Errorf("click %s: %w", actionID, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out.Payload, out.Took = sh.Ack, sh.Took
	return out, nil
}

// sendClick hands a click on a message to the app.
func (s *Sim) sendClick(p Person, m Message, actionID, value string) (*shipment, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, kept, err := s.kept(m)
	if err != nil {
		return nil, Outcome{}, err
	}
	if kept.Ephemeral != "" && kept.Ephemeral != p.ID {
		return nil, Outcome{}, fmt.Errorf("message %s is not for %s: %w", kept.TS, p.Name, ErrNotThere)
	}
	action, err := s.action(kept.Blocks, actionID, value)
	if err != nil {
		return nil, Outcome{}, err
	}
	_, address := s.newResponseURL(p.ID, r, kept.TS)
	container := map[string]any{
		"type": "message", "message_ts": kept.TS, "channel_id": r.ID, "is_ephemeral": kept.Ephemeral != "",
	}
	if kept.ThreadTS != "" {
		container["thread_ts"] = kept.ThreadTS
	}
	name := r.Name
	if r.Direct {
		name = "directmessage"
	}
	payload := s.interaction("block_actions", p)
	payload["container"], payload["actions"], payload["response_url"] = container, []any{action}, address
	payload["channel"] = map[string]any{"id": r.ID, "name": name}
	if kept.Ephemeral == "" {
		payload["message"] = kept.wire(true)
	}
	return s.sendInteraction(payload, "block_actions", false, address)
}

// sendViewClick hands a click in a view to the app.
func (s *Sim) sendViewClick(p Person, v View, actionID, value string) (*shipment, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, err := s.keptView(p, v)
	if err != nil {
		return nil, Outcome{}, err
	}
	action, err := s.action(kept.blocks(), actionID, value)
	if err != nil {
		return nil, Outcome{}, err
	}
	kept.touch(action)
	payload := s.interaction("block_actions", p)
	payload["container"] = map[string]any{"type": "view", "view_id": kept.ID}
	payload["view"], payload["actions"] = kept.wire(), []any{action}
	return s.sendInteraction(payload, "block_actions", false, "")
}

// interaction begins a payload with what all interactions have; Sim.mu is held.
func (s *Sim) interaction(kind string, p Person) map[string]any {
	return map[string]any{
		"type": kind, "token": "verification-by-socket", "api_app_id": appID, "enterprise": nil, "is_enterprise_install": false,
		"user":       map[string]any{"id": p.ID, "username": strings.ToLower(p.Name), "name": strings.ToLower(p.Name), "team_id": s.place.teamOf(p.ID)},
		"team":       map[string]any{"id": teamID, "domain": teamDomain},
		"trigger_id": s.newTrigger(p.ID),
	}
}

// sendInteraction hands an interaction to the app; Sim.mu is held.
func (s *Sim) sendInteraction(payload map[string]any, name string, responds bool, address string) (*shipment, Outcome, error) {
	sh := s.send(&parcel{kind: "interactive", name: name, responds: responds, payload: mustJSON(payload)}, 0, "")
	trigger, _ := payload["trigger_id"].(string) // a closed view has none
	return sh, Outcome{Envelope: sh.ID, TriggerID: trigger, ResponseURL: address}, nil
}

// action finds an element in blocks and tells of its use as Slack does.
func (s *Sim) action(blocks json.RawMessage, actionID, value string) (map[string]any, error) {
	var list []any
	if len(blocks) > 0 {
		if err := json.Unmarshal(blocks, &list); err != nil {
			return nil, fmt.Errorf("read blocks: %w", err)
		}
	}
	for _, at := range elementsOf(list) {
		if text(at.element, "action_id") != actionID {
			continue
		}
		action, ok := s.place.used(at.element, value)
		if !ok {
			continue
		}
		action["block_id"], action["action_ts"] = at.blockID, s.clock.ts()
		return action, nil
	}
	return nil, fmt.Errorf("action %q with value %q: %w", actionID, value, ErrNotThere)
}

// used is an element as it stands in a list of actions, after value was chosen;
// Sim.mu is held.
func (p *place) used(e map[string]any, value string) (map[string]any, bool) {
	kind := text(e, "type")
	action := map[string]any{"type": kind, "action_id": e["action_id"]}
	if kind == "feedback_buttons" {
		return usedFeedback(e, action, value)
	}
	if kind == "button" || kind == "icon_button" || kind == "workflow_button" {
		for _, k := range []string{"text", "value", "style", "url"} {
			if e[k] != nil {
				action[k] = e[k]
			}
		}
		return action, value == "" || text(e, "value") == value
	}
	state, ok := p.filled(e, value)
	for k, v := range state {
		action[k] = v
	}
	return action, ok
}

// usedFeedback is a press of one of two feedback buttons. How Slack tells of it
// was not found published: the pressed button's text and value are given as a
// button's are.
func usedFeedback(e, action map[string]any, value string) (map[string]any, bool) {
	for _, k := range []string{"positive_button", "negative_button"} {
		b, _ := e[k].(map[string]any) // absent: skipped
		if b != nil && (value == "" || text(b, "value") == value) {
			action["text"], action["value"] = b["text"], b["value"]
			return action, true
		}
	}
	return nil, false
}
