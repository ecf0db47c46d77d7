package drive

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot/slacksim"
)

// homeID stands for the app's home tab among messages.
const homeID = "home"

// visit opens the app's home tab.
func (p *player) visit(ctx context.Context) error {
	p.where, p.atHome = p.Sim.Direct(p.who), true
	return p.Sim.OpenHome(ctx, p.who, "home")
}

// stays tells whether a step leaves the person on the home tab.
func (st Step) stays() bool { return st.Home || st.Choose != "" || st.Button != "" || st.Form != nil }

// home is the home tab as if it was an answer; false where the person isn't on it.
func (p *player) home() (slacksim.Message, bool) {
	v, published := p.Sim.Home(p.who)
	if !p.atHome || !published {
		return slacksim.Message{}, false
	}
	var view struct {
		Blocks json.RawMessage `json:"blocks"`
	}
	if json.Unmarshal(v.Raw, &view) != nil {
		return slacksim.Message{}, false // the workspace made it
	}
	return slacksim.Message{Channel: p.where.ID, TS: v.ID + v.Hash, BotID: homeID, Blocks: view.Blocks}, true
}

// news is what a message says; of a home tab, the lines that it has not said before.
func (p *player) news(m slacksim.Message) string {
	text := p.read(m)
	if m.BotID != homeID {
		return text
	}
	before := strings.Split(p.page, "\n")
	p.page = text
	return strings.Join(slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return slices.Contains(before, line) }), "\n")
}

// pick chooses an option in a menu of the home tab, by its label.
func (p *player) pick(ctx context.Context, label string) error {
	m, there := p.home()
	if !there {
		return errors.New("the home tab is not open")
	}
	var blocks []any
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		return fmt.Errorf("read the home tab: %w", err)
	}
	for _, b := range blocks {
		block, _ := b.(map[string]any)           // the workspace has looked at it
		elements, _ := block["elements"].([]any) // none: no menus
		for _, e := range elements {
			menu, _ := e.(map[string]any)         // likewise
			options, _ := menu["options"].([]any) // a button has none
			for _, o := range options {
				option, _ := o.(map[string]any) // likewise
				if plain(textOf(option["text"])) != plain(label) {
					continue
				}
				action, _ := menu["action_id"].(string) // likewise
				value, _ := option["value"].(string)    // likewise
				return p.clickHome(ctx, action, value)
			}
		}
	}
	return errors.New("no menu of the home tab offers that")
}

// clickHome uses an element of the home tab.
func (p *player) clickHome(ctx context.Context, action, value string) error {
	v, _ := p.Sim.Home(p.who) // what was pressed stands on it
	_, err := p.Sim.ClickView(ctx, p.who, v, action, value)
	return err
}
