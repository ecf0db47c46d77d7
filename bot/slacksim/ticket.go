package slacksim

import (
	"fmt"
	"time"
)

// Slack's rules for what a person's act allows the app to do.
const (
	triggerLasts  = 3 * time.Second
	responseLasts = 30 * time.Minute
	responseUses  = 5
)

// tickets are what the app was given along with people's acts. They are guarded
// by Sim.mu.
type tickets struct {
	serial   int
	triggers map[string]*trigger
	urls     map[string]*responseURL
}

// trigger lets the app open one view for a person.
type trigger struct {
	person string
	given  time.Time
	used   bool
}

// responseURL lets the app answer where a person acted.
type responseURL struct {
	person   string
	room     *room
	original string // ts of the message acted on, or of the command's first answer
	given    time.Time
	uses     int
}

// newTrigger makes a trigger_id; Sim.mu is held.
func (s *Sim) newTrigger(person string) string {
	s.tickets.serial++
	id := fmt.Sprintf("%d.%s.trigger", s.tickets.serial, teamID)
	s.tickets.triggers[id] = &trigger{person: person, given: s.clock.now()}
	return id
}

// useTrigger takes a trigger_id, once and within 3 s; Sim.mu is held.
func (s *Sim) useTrigger(id string) (person string, f *fault) {
	t := s.tickets.triggers[id]
	switch {
	case t == nil:
		return "", refused("invalid_trigger_id", id)
	case t.used:
		return "", refused("exchanged_trigger_id", id)
	case s.clock.now().Sub(t.given) >= triggerLasts:
		return "", refused("expired_trigger_id", id)
	}
	t.used = true
	return t.person, nil
}

// newResponseURL makes a response_url; Sim.mu is held.
func (s *Sim) newResponseURL(person string, r *room, original string) (*responseURL, string) {
	s.tickets.serial++
	id := fmt.Sprintf("R%06d", s.tickets.serial)
	u := &responseURL{person: person, room: r, original: original, given: s.clock.now()}
	s.tickets.urls[id] = u
	return u, s.URL() + "/response/" + id
}
