package slacksim

// Uninstall removes the app from the workspace, as an administrator does: its bot's token
// is dead at once, and the app is told so over its connections, by two events in either
// order.
func (s *Sim) Uninstall() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.place.uninstalled = true
	s.tokensRevoked([]string{}, []string{botUser})
	if s.subscribed("app_uninstalled") {
		s.sendEvent(map[string]any{"type": "app_uninstalled", "event_ts": s.clock.ts()}, "")
	}
	s.changed(Change{Kind: "place"})
}

// RevokeTokensOf tells the app that people's tokens for it were revoked. The bot's own
// stays as it is.
func (s *Sim) RevokeTokensOf(people ...Person) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids := []string{}
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	s.tokensRevoked(ids, []string{})
}

// tokensRevoked tells the app of tokens by their users; Sim.mu is held.
func (s *Sim) tokensRevoked(people, bots []string) {
	if s.subscribed("tokens_revoked") {
		s.sendEvent(map[string]any{"type": "tokens_revoked", "tokens": map[string]any{"oauth": people, "bot": bots}, "event_ts": s.clock.ts()}, "")
	}
}
