package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
)

// Suggestions is what an app offers for the letters that a person typed: options,
// or groups of them.
type Suggestions struct {
	Options []json.RawMessage `json:"options,omitempty"`
	Groups  []json.RawMessage `json:"option_groups,omitempty"`
}

// Suggest lets a person type into an external menu of a message, and waits for
// what the app offers. What was offered can be chosen from then on. The errors are
// those of Click, and ErrAckRefused where the answer is no list of options.
func (s *Sim) Suggest(ctx context.Context, p Person, m Message, actionID, typed string) (Suggestions, error) {
	return s.suggest(ctx, p, actionID, typed, func(payload map[string]any) (json.RawMessage, error) {
		r, kept, err := s.kept(m)
		if err == nil && kept.Ephemeral != "" && kept.Ephemeral != p.ID {
			err = fmt.Errorf("message %s is not for %s: %w", kept.TS, p.Name, ErrNotThere)
		}
		if err != nil {
			return nil, err
		}
		payload["container"] = map[string]any{"type": "message", "message_ts": kept.TS, "channel_id": r.ID, "is_ephemeral": kept.Ephemeral != ""}
		payload["channel"] = map[string]any{"id": r.ID, "name": r.Name}
		payload["message"] = kept.wire(true)
		return kept.Blocks, nil
	})
}

// SuggestView is Suggest in a form or in the app's home.
func (s *Sim) SuggestView(ctx context.Context, p Person, v View, actionID, typed string) (Suggestions, error) {
	return s.suggest(ctx, p, actionID, typed, func(payload map[string]any) (json.RawMessage, error) {
		kept, err := s.keptView(p, v)
		if err != nil {
			return nil, err
		}
		payload["container"] = map[string]any{"type": "view", "view_id": kept.ID}
		payload["view"] = kept.wire()
		return kept.blocks(), nil
	})
}

// suggest asks the app; where tells it about the place of the menu, and finds the
// blocks there.
func (s *Sim) suggest(ctx context.Context, p Person, actionID, typed string, where func(map[string]any) (json.RawMessage, error)) (Suggestions, error) {
	sh, err := s.sendSuggestion(p, actionID, typed, where)
	if err == nil {
		err = s.await(ctx, sh)
	}
	if err != nil {
		return Suggestions{}, fmt.Errorf("suggest for %s: %w", actionID, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out, f := s.takeSuggestions(actionID, sh.Ack)
	if f != nil {
		s.refuse("ack", f.word, f.details...)
		return Suggestions{}, fmt.Errorf("suggest for %s: %w: %s %v", actionID, ErrAckRefused, f.word, f.details)
	}
	return out, nil
}

func (s *Sim) sendSuggestion(p Person, actionID, typed string, where func(map[string]any) (json.RawMessage, error)) (*shipment, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	payload := s.interaction("block_suggestion", p)
	delete(payload, "trigger_id")
	raw, err := where(payload)
	if err != nil {
		return nil, err
	}
	list, err := decodeBlocks(string(raw))
	if err != nil {
		return nil, err
	}
	for _, at := range elementsOf(list) {
		kind := text(at.element, "type")
		if text(at.element, "action_id") != actionID || kind != "external_select" && kind != "multi_external_select" {
			continue
		}
		payload["action_id"], payload["block_id"], payload["value"] = actionID, at.blockID, typed
		sh, _, err := s.sendInteraction(payload, "block_suggestion", true, "")
		return sh, err
	}
	return nil, fmt.Errorf("external menu %q: %w", actionID, ErrNotThere)
}

// takeSuggestions looks at the app's answer and keeps what may be chosen; Sim.mu
// is held.
func (s *Sim) takeSuggestions(actionID string, ack json.RawMessage) (Suggestions, *fault) {
	var menu map[string]any
	var out Suggestions
	if err := json.Unmarshal(ack, &menu); err != nil {
		return out, refused("invalid_payload", err.Error())
	}
	c := &checker{}
	switch groups := items(menu, "option_groups"); {
	case groups != nil:
		c.menu("", menu)
	case menu["options"] == nil:
		return out, refused("invalid_payload", "must define either `options` or `option_groups`")
	case len(items(menu, "options")) > 0:
		c.options("/options", items(menu, "options"), maxOptions)
	}
	if f := c.fault("invalid_payload"); f != nil {
		return out, f
	}
	if err := json.Unmarshal(ack, &out); err != nil {
		return out, refused("invalid_payload", err.Error())
	}
	s.place.suggested[actionID] = append(s.place.suggested[actionID], optionsOf(menu)...)
	return out, nil
}
