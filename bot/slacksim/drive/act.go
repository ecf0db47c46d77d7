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

// act does what the person does in a step.
func (p *player) act(ctx context.Context, st Step) error {
	p.atHome = p.atHome && st.stays()
	switch {
	case st.Home:
		return p.visit(ctx)
	case st.Choose != "":
		return p.pick(ctx, st.Choose)
	case st.Command != "":
		name, text, _ := strings.Cut(st.Command, " ")
		_, err := p.Sim.Command(ctx, p.who, p.where, name, text)
		return err
	case st.Button != "":
		return p.press(ctx, st.Button)
	case st.Form != nil:
		return p.send(ctx, st.Form)
	case st.Menu != "":
		return p.choose(ctx, st.Menu)
	case st.Shortcut != "":
		return p.launch(ctx, st.Shortcut)
	case st.Run != nil:
		return p.take(*st.Run)
	case st.Prompt != "":
		return p.offered(ctx, st.Prompt)
	}
	thread := ""
	if st.Thread {
		if thread = p.root; thread == "" {
			return errors.New("there is no thread yet: nobody has written a text")
		}
	}
	m, err := p.write(ctx, st, thread)
	if err != nil {
		return err
	}
	p.wrote = m
	if thread == "" {
		p.root = m.TS
	}
	return nil
}

// write writes a text, with its file.
func (p *player) write(ctx context.Context, st Step, thread string) (slacksim.Message, error) {
	text := p.mentions(st.Text)
	if f := st.File; f != nil {
		return p.Sim.Attach(ctx, p.who, p.where, thread, text, slacksim.File{Name: f.Name, Content: []byte(f.Content)})
	}
	return p.Sim.Say(ctx, p.who, p.where, thread, text)
}

// choose chooses an entry in the menu of what was written last.
func (p *player) choose(ctx context.Context, name string) error {
	for _, e := range p.Sim.MenuEntries() {
		if e.Name == name && !e.Global {
			_, err := p.Sim.Choose(ctx, p.who, p.wrote, e.Callback)
			return err
		}
	}
	return errors.New("no such entry in a message's menu")
}

// mentions puts ids where a text names somebody with @.
func (p *player) mentions(text string) string {
	text = strings.ReplaceAll(text, "@"+p.Sim.BotName(), "<@"+p.Sim.BotUser()+">")
	for _, x := range p.People {
		text = strings.ReplaceAll(text, "@"+x.Name, "<@"+x.ID+">")
	}
	return text
}

// press presses a button of the last answers, or of what the bot has said last where the
// person is now.
func (p *player) press(ctx context.Context, label string) error {
	said := p.said()
	slices.Reverse(said)
	for _, m := range slices.Concat(p.answers, said) {
		if m.Channel != p.where.ID {
			continue
		}
		var blocks any
		if json.Unmarshal(m.Blocks, &blocks) != nil {
			continue // none
		}
		if b := button(blocks, label); b != nil {
			action, _ := b["action_id"].(string) // the workspace has looked at it
			value, _ := b["value"].(string)      // likewise
			if m.BotID == homeID {
				return p.clickHome(ctx, action, value)
			}
			_, err := p.Sim.Click(ctx, p.who, m, action, value)
			return err
		}
	}
	var there []string
	for _, m := range p.answers {
		there = append(there, p.read(m))
	}
	return fmt.Errorf("no such button in the last answer:\n%s", strings.Join(there, "\n"))
}

// send sends the form that the person has before them.
func (p *player) send(ctx context.Context, f Fields) error {
	open := p.Sim.Views(p.who)
	if len(open) == 0 {
		return errors.New("no form is open")
	}
	fields := map[string]string{}
	for name, value := range f {
		fields[name] = p.ids(value)
	}
	_, err := p.Sim.Submit(ctx, p.who, open[len(open)-1], fields)
	return err
}

// ids is a person's or a channel's id for @NAME or #NAME, and any other text as it is.
func (p *player) ids(text string) string {
	for _, x := range p.People {
		if text == "@"+x.Name {
			return x.ID
		}
	}
	for _, c := range p.Channels {
		if text == "#"+c.Name {
			return c.ID
		}
	}
	return text
}

// form is the form that the person has before them as if it was an answer; false for
// none.
func (p *player) form() (slacksim.Message, bool) {
	open := p.Sim.Views(p.who)
	if len(open) == 0 {
		return slacksim.Message{}, false
	}
	v := open[len(open)-1]
	return slacksim.Message{Channel: p.where.ID, TS: v.ID + v.Hash, BotID: formID, Blocks: formBlocks(v)}, true
}

// formID stands for a form among messages.
const formID = "form"

// button finds a button, or one of two feedback buttons, by its label, however deep it
// stands; nil for none.
func button(v any, label string) map[string]any {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if b := button(x, label); b != nil {
				return b
			}
		}
	case map[string]any:
		if v["action_id"] != nil && v["type"] == "button" && plain(textOf(v["text"])) == plain(label) {
			return v
		}
		for _, k := range []string{"positive_button", "negative_button"} {
			if side, ok := v[k].(map[string]any); ok && plain(textOf(side["text"])) == plain(label) {
				return map[string]any{"action_id": v["action_id"], "value": side["value"]}
			}
		}
		for _, k := range []string{"elements", "accessory"} {
			if b := button(v[k], label); b != nil {
				return b
			}
		}
	}
	return nil
}

// view is the page's address as the person sees it after a step.
func (p *player) view(st Step) string {
	parts := []string{p.who.ID, p.where.ID}
	if st.Picture.Thread && p.root != "" {
		parts = append(parts, p.root)
	}
	return p.Page + "#" + strings.Join(parts, "/")
}
