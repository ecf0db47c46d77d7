package bot

import "context"

// Page is what a person sees of the bot outside of conversations: the App Home. It is
// made anew whenever it is opened or something on it is chosen.
type Page struct {
	Parts []Part
}

// Visit is a person's look at their Page.
type Visit struct {
	Team    string
	User    string
	Channel string            // id of the direct conversation with the bot; "" where it isn't known yet
	Menus   map[string]string // what is chosen on the page, by the id of its Menu; what was never touched is missing
	At      string            // when, as the surface counts: of two that are known, the later is greater
	Done    string            // the action, or the form, that was just done on it; "" for none
}

// Thread is where what begins on the page goes on: the direct conversation.
func (v Visit) Thread() Thread { return Thread{Team: v.Team, Channel: v.Channel, Direct: true} }

// Section is a part of the page, for its person: nil where there is nothing to show. A
// section that fails is left out, and the page says so.
type Section func(ctx context.Context, v Visit, language string) ([]Part, error)

// Publisher shows a person's page anew, as it is now.
type Publisher interface {
	Publish(ctx context.Context, v Visit) error
}
