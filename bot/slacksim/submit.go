package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Submit lets a person fill in a form and send it, and waits for the
// acknowledgement. fields is by action_id: the text entered or the value of the
// option chosen, several parted by line ends; "" empties a field, and fields not
// named stay as the form has them. What the app answers happens to the form:
// it closes, shows Errors, changes, or another is put on top.
func (s *Sim) Submit(ctx context.Context, p Person, v View, fields map[string]string) (Outcome, error) {
	sh, out, err := s.sendSubmission(p, v, fields)
	if err == nil {
		err = s.await(ctx, sh)
	}
	if err != nil {
		return out, fmt.Errorf("submit %s: %w", v.CallbackID, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out.Payload, out.Took = sh.Ack, sh.Took
	kept, err := s.keptView(p, v)
	if err != nil {
		return out, nil // the app has closed it meanwhile
	}
	top, f := s.submitted(kept, sh.Ack)
	if f != nil {
		s.refuse("ack", f.word, f.details...)
		return out, fmt.Errorf("submit %s: %w: %s %s", v.CallbackID, ErrAckRefused, f.word, strings.Join(f.details, "; "))
	}
	if top != nil {
		shown := top.View
		out.View = &shown
	}
	return out, nil
}

// sendSubmission hands a filled form to the app.
func (s *Sim) sendSubmission(p Person, v View, fields map[string]string) (*shipment, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, err := s.keptView(p, v)
	if err != nil {
		return nil, Outcome{}, err
	}
	state, err := kept.fillIn(&s.place, fields)
	if err != nil {
		return nil, Outcome{}, err
	}
	kept.state, kept.Errors = state, nil
	payload := s.interaction("view_submission", p)
	payload["view"], payload["response_urls"] = kept.wire(), []any{}
	return s.sendInteraction(payload, "view_submission", true, "")
}

// fillIn makes the state of a form by block and action; Sim.mu is held.
func (v *view) fillIn(p *place, fields map[string]string) (map[string]any, error) {
	state := map[string]any{}
	known := map[string]bool{}
	for _, at := range elementsOf(items(v.fields, "blocks")) {
		if text(at.element, "type") == "button" {
			continue
		}
		action := text(at.element, "action_id")
		known[action] = true
		entered, ok := untouched(at.element), true
		if value, given := fields[action]; given && value == "" {
			entered = map[string]any{"type": at.element["type"]}
		} else if given {
			entered, ok = p.filled(at.element, value)
		}
		if !ok {
			return nil, fmt.Errorf("field %s does not offer %q: %w", action, fields[action], ErrNotThere)
		}
		if optional, _ := at.input["optional"].(bool); at.input != nil && !optional && empty(entered) {
			return nil, fmt.Errorf("field %s: %w", action, ErrIncomplete)
		}
		block, _ := state[at.blockID].(map[string]any) // nil for the first of a block
		if block == nil {
			block = map[string]any{}
			state[at.blockID] = block
		}
		block[action] = entered
	}
	for action := range fields {
		if !known[action] {
			return nil, fmt.Errorf("field %s: %w", action, ErrNotThere)
		}
	}
	return state, nil
}

// submitted does to a form what the acknowledgement says, and returns the form
// that is on top afterwards; nil for none. Sim.mu is held.
func (s *Sim) submitted(v *view, payload json.RawMessage) (*view, *fault) {
	var answer struct {
		Action string            `json:"response_action"`
		Errors map[string]string `json:"errors"`
		View   json.RawMessage   `json:"view"`
	}
	if len(payload) > 0 {
		if err := json.Unmarshal(payload, &answer); err != nil {
			return nil, refused("invalid_payload", err.Error())
		}
	}
	switch answer.Action {
	case "":
		s.closeView(v)
	case "clear":
		for _, open := range s.place.stack(v.User) {
			s.closeView(open)
		}
	case "errors":
		if f := v.checkErrors(answer.Errors); f != nil {
			return nil, f
		}
		v.Errors = answer.Errors
		s.changed(Change{Kind: "view", ID: v.ID})
	case "update":
		if f := s.fill(v, string(answer.View), "modal"); f != nil {
			return nil, f
		}
	case "push":
		if _, f := s.stackView(v.User, string(answer.View)); f != nil {
			return nil, f
		}
	default:
		return nil, refused("invalid_response_action", answer.Action)
	}
	stack := s.place.stack(v.User)
	if len(stack) == 0 {
		return nil, nil
	}
	return stack[len(stack)-1], nil
}

// checkErrors demands that every complaint names an input block of the form.
func (v *view) checkErrors(errors map[string]string) *fault {
	if len(errors) == 0 {
		return refused("invalid_errors", "errors without an error")
	}
	var inputs []string
	for _, at := range elementsOf(items(v.fields, "blocks")) {
		if at.input != nil {
			inputs = append(inputs, at.blockID)
		}
	}
	for block := range errors {
		if !slices.Contains(inputs, block) {
			return refused("invalid_errors", block+" is no input block of the form")
		}
	}
	return nil
}

// CloseView lets a person close a form without sending it. The app hears of it
// where the form has notify_on_close.
func (s *Sim) CloseView(ctx context.Context, p Person, v View) error {
	s.mu.Lock()
	kept, err := s.keptView(p, v)
	if err != nil {
		s.mu.Unlock()
		return fmt.Errorf("close view: %w", err)
	}
	s.closeView(kept)
	if notify, _ := kept.fields["notify_on_close"].(bool); !notify {
		s.mu.Unlock()
		return nil
	}
	payload := s.interaction("view_closed", p)
	delete(payload, "trigger_id")
	payload["view"], payload["is_cleared"] = kept.wire(), false
	sh, _, err := s.sendInteraction(payload, "view_closed", false, "")
	s.mu.Unlock()
	if err == nil {
		err = s.await(ctx, sh)
	}
	if err != nil {
		return fmt.Errorf("close view %s: %w", v.CallbackID, err)
	}
	return nil
}
