package slacksim

import (
	"context"
	"fmt"
	"slices"
)

// Launch lets a person choose a shortcut of the app that stands everywhere, and waits for
// the acknowledgement. The app isn't told of any channel.
func (s *Sim) Launch(ctx context.Context, p Person, callback string) (Outcome, error) {
	sh, out, err := s.sendShortcut(p, callback)
	return s.clicked(ctx, sh, out, callback, err)
}

func (s *Sim) sendShortcut(p Person, callback string) (*shipment, Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.ContainsFunc(s.cfg.Menu, func(e MenuEntry) bool { return e.Callback == callback && e.Global }) {
		return nil, Outcome{}, fmt.Errorf("shortcut %q: %w", callback, ErrNotThere)
	}
	if _, ok := s.place.person(p.ID); !ok {
		return nil, Outcome{}, fmt.Errorf("person %s: %w", p.ID, ErrNotThere)
	}
	payload := s.interaction("shortcut", p)
	payload["callback_id"], payload["action_ts"] = callback, s.clock.ts()
	return s.sendInteraction(payload, "shortcut", false, "")
}
