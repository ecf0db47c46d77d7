package slackapp

import (
	"context"
	"maps"
	"strings"

	"recruitbot/bot"
)

// visit is a look at a person's page, which is to be shown anew.
type visit struct {
	bot.Visit
	hash string // of the page as its person saw it; "" where that isn't known
}

// readVisit reads the opening of the home tab. What was chosen on the page when it was
// shown last is chosen still.
func readVisit(c callback, self identity) heard {
	v := visit{Visit: bot.Visit{Team: self.Team, User: c.Event.User, Channel: c.Event.Channel, At: c.Event.EventTS}}
	if before := c.Event.View; before != nil {
		if from, _, err := readAside(before.Private); err == nil {
			v.Menus = from.Menus
		}
	}
	return heard{visit: &v}
}

// decodePage reads what a person did on their page: a choice in a menu shows it anew, a
// button is a Click, and a menu with an action is one too.
func decodePage(in interaction, self identity) heard {
	if len(in.Actions) == 0 || in.User.ID == "" {
		return ignore("malformed")
	}
	act := in.Actions[0]
	from := seenFrom(in, self)
	id, action, isMenu := menuNamed(act.ActionID)
	if isMenu && act.Option.Value != "" {
		from.Menus[id] = act.Option.Value
	}
	value := act.Value
	switch {
	case isMenu && action == "":
		v := bot.Visit{Team: from.Team, User: in.User.ID, Channel: from.Channel, Menus: from.Menus, At: act.ActionTS}
		return heard{visit: &visit{Visit: v, hash: in.View.Hash}}
	case isMenu:
		value = act.Option.Value
	case act.Type == "button":
		action = actionOf(act.ActionID)
	default:
		return ignore("not_a_button")
	}
	return heard{event: bot.Click{
		ID:     strings.Join([]string{in.User.ID, in.View.ID, act.ActionID, act.ActionTS}, ":"),
		Thread: from.Thread, User: in.User.ID, Action: action, Value: value, Page: true, Menus: from.Menus, At: act.ActionTS,
	}}
}

// seenFrom is the page on which a person did something, with what is chosen in its menus.
// A page that isn't known has the direct conversation all the same: it is looked for.
func seenFrom(in interaction, self identity) origin {
	from, _, err := readAside(in.View.Private)
	if err != nil || !from.Direct {
		from = origin{Thread: bot.Thread{Direct: true}}
	}
	from.Team = self.Team
	menus := map[string]string{}
	maps.Copy(menus, from.Menus)
	for _, actions := range in.View.State.Values {
		for actionID, e := range actions {
			if id, _, ok := menuNamed(actionID); ok && e.Option.Value != "" {
				menus[id] = e.Option.Value
			}
		}
	}
	from.Menus = menus
	return from
}

// directOf is a click's thread, which on a page whose conversation isn't known yet is
// looked for. Where it can't be had the click goes on without one, and its answer fails
// as any other that can't be posted.
func (h *hearing) directOf(c bot.Click) bot.Thread {
	if !c.Page || c.Thread.Channel != "" {
		return c.Thread
	}
	ctx, cancel := context.WithTimeout(context.Background(), formTime/2)
	defer cancel()
	t, err := h.app.Direct(ctx, c.Thread.Team, c.User)
	if err != nil {
		h.count("page", "no_conversation")
		h.app.log.Error("no conversation for a click on a page", "event", c.ID, "error", h.app.secret.err(err))
		return c.Thread
	}
	return t
}
