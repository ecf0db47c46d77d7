package slacksim

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"
)

// PageTrouble is something that a person can make go wrong with one click.
type PageTrouble struct {
	Name  string `json:"name"`
	Label string `json:"label"`
	About string `json:"about"` // what to do next and what to see then

	// Cause makes it happen and says what was done. Nil for trouble that can't be
	// caused here: it is shown, but not offered.
	Cause func() (string, error) `json:"-"`
}

// How bad the page's troubles are.
const (
	slowCalls  = 2 * time.Second
	slowFor    = 30 * time.Second
	waitLonger = 3 * time.Second
)

// pageTroubles lists what can go wrong in any workspace, then what the page was
// given.
func (p page) pageTroubles(q pageRequest) []PageTrouble {
	own := []PageTrouble{
		{Name: "disconnect", Label: "Disconnect", About: "Slack ends every connection. The app opens new ones; what is said in between comes a minute later.", Cause: func() (string, error) {
			return fmt.Sprintf("Every connection was told to end: %d.", p.Disconnect("refresh_requested")), nil
		}},
		{Name: "redeliver", Label: "Redeliver", About: "The last message is sent to the app once more, as Slack does when it is not sure. It is answered once all the same.", Cause: func() (string, error) {
			return p.redeliverLast(q)
		}},
		{Name: "slow", Label: "Slow API", About: "For 30 seconds each call takes 2 seconds. Commands stay quick: their answer needs no call.", Cause: func() (string, error) {
			p.Cause(Trouble{Delay: slowCalls, Times: 1000, Lasts: slowFor})
			return "For 30 seconds each call takes 2 seconds.", nil
		}},
		{Name: "limited", Label: "Too many calls (429)", About: "The next answer is refused: too many calls, come back in 3 seconds. Write something, and it comes 3 seconds late.", Cause: func() (string, error) {
			p.Cause(Trouble{Method: "chat.postMessage", Status: http.StatusTooManyRequests, RetryAfter: waitLonger})
			return "The next message of the app is refused for 3 seconds.", nil
		}},
		{Name: "error", Label: "Server error (503)", About: "The next answer meets a server error of Slack's. Write something, and see the second try in the trace.", Cause: func() (string, error) {
			p.Cause(Trouble{Method: "chat.postMessage", Status: http.StatusServiceUnavailable})
			return "The next message of the app meets a server error.", nil
		}},
		{Name: "lost", Label: "Lose an event", About: "The next event never arrives. After 3 seconds without acknowledgement it is sent again.", Cause: func() (string, error) {
			p.Befall(Mishap{Kind: "events_api", Lost: true})
			return "The next event gets lost on its way.", nil
		}},
		{Name: "timeout", Label: "Lose a command", About: "The next slash command never arrives. After 3 seconds its asker sees that it failed: Slack does not repeat commands.", Cause: func() (string, error) {
			p.Befall(Mishap{Kind: "slash_commands", Lost: true})
			return "The next command gets lost on its way.", nil
		}},
		{Name: "charts", Label: "No charts", About: "Charts are refused from now on, as in a workspace that doesn't have them yet. Open the home tab: the table stands in the chart's place. Press again to allow them.", Cause: func() (string, error) {
			return p.toggleCharts(), nil
		}},
		{Name: "uninstall", Label: "Uninstall the app", About: "An administrator removes the app from the workspace: its token is dead, and it is told so. What it keeps of the workspace has to go, and it ends.", Cause: func() (string, error) {
			p.Uninstall()
			return "The app was removed from the workspace.", nil
		}},
	}
	return append(own, p.cfg.Troubles...)
}

// redeliverLast sends again the event of the message that was chosen, or else of
// the last message that a person wrote.
func (p page) redeliverLast(q pageRequest) (string, error) {
	p.mu.Lock()
	last := func(fits func(*shipment) bool) *shipment {
		for _, sh := range slices.Backward(p.hub.shipments) {
			if sh.Kind == "events_api" && fits(sh) {
				return sh
			}
		}
		return nil
	}
	sh := cmp.Or(last(func(sh *shipment) bool { return sh.Channel == q.Channel && sh.TS == q.TS }), last(func(sh *shipment) bool {
		r := p.place.room(sh.Channel)
		return r != nil && r.find(sh.TS) != nil && r.find(sh.TS).BotID == ""
	}))
	p.mu.Unlock()
	if sh == nil {
		return "", fmt.Errorf("nobody has written a message yet: %w", ErrNotThere)
	}
	if err := p.Redeliver(Envelope{ID: sh.ID}, sh.Attempt+1); err != nil {
		return "", err
	}
	return "Its event " + sh.EventID + " was sent once more.", nil
}

// serveTroubles lists what can be made to go wrong.
func (p page) serveTroubles(w http.ResponseWriter, _ *http.Request) {
	type offer struct {
		PageTrouble
		Here bool `json:"here"`
	}
	var out []offer
	for _, t := range p.pageTroubles(pageRequest{}) {
		out = append(out, offer{t, t.Cause != nil})
	}
	writePageJSON(w, http.StatusOK, out)
}

// causeTrouble makes something go wrong and answers what was done.
func (p page) causeTrouble(_ context.Context, _ *Sim, q pageRequest) (any, error) {
	for _, t := range p.pageTroubles(q) {
		if t.Name != q.Name || t.Cause == nil {
			continue
		}
		done, err := t.Cause()
		return map[string]string{"done": done}, err
	}
	return nil, fmt.Errorf("trouble %q: %w", q.Name, ErrNotThere)
}

// pending tells of each trouble that waits to be met; Sim.mu is held.
func (s *Sim) pending() []string {
	out := []string{}
	for _, t := range s.troubles {
		if t.Times > 0 && (t.over.IsZero() || s.clock.now().Before(t.over)) {
			out = append(out, cmp.Or(t.Method, "every call")+t.does())
		}
	}
	for _, m := range s.mishaps {
		if m.Times > 0 {
			out = append(out, "the next "+cmp.Or(m.Kind, "envelope")+" is met by a mishap")
		}
	}
	return out
}

// does says in a few words what a trouble does.
func (t *Trouble) does() string {
	switch {
	case t.Delay > 0:
		return fmt.Sprintf(" takes %v", t.Delay)
	case t.Status != 0:
		return fmt.Sprintf(" is answered with %d", t.Status)
	case t.Cut:
		return " is cut"
	}
	return " goes wrong"
}
