package drive

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"recruitbot/bot/slacksim"
)

// launch chooses a shortcut that stands everywhere.
func (p *player) launch(ctx context.Context, name string) error {
	for _, e := range p.Sim.MenuEntries() {
		if e.Name == name && e.Global {
			_, err := p.Sim.Launch(ctx, p.who, e.Callback)
			return err
		}
	}
	return errors.New("no such shortcut")
}

// take has a workflow take a step.
func (p *player) take(r Run) error {
	inputs := map[string]string{}
	for name, value := range r.Inputs {
		inputs[name] = p.ids(value)
	}
	e, err := p.Sim.RunStep(p.who, r.Step, inputs)
	p.taken = e.ID
	return err
}

// lookTime is how long a question is looked for before the conversation is opened again:
// what a person did last counts a moment after its answer.
const lookTime = 300 * time.Millisecond

// offered opens the conversation with the bot and presses one of the questions there.
func (p *player) offered(ctx context.Context, title string) error {
	p.where = p.Sim.Direct(p.who)
	message := ""
	for message == "" {
		if err := p.Sim.OpenHome(ctx, p.who, "messages"); err != nil {
			return err
		}
		look, done := context.WithTimeout(ctx, lookTime)
		err := p.Sim.Wait(look, func() bool {
			message = p.promptOf(title)
			return message != ""
		})
		if done(); err != nil && ctx.Err() != nil {
			return fmt.Errorf("the question is not offered: %w", err)
		}
	}
	m, err := p.Sim.Say(ctx, p.who, p.where, "", message)
	p.wrote, p.root = m, m.TS
	return err
}

// promptOf is what a question that is offered says, by its title; "" for none.
func (p *player) promptOf(title string) string {
	for _, x := range p.Sim.Status(p.where, "").Prompts {
		if plain(x.Title) == plain(title) {
			return x.Message
		}
	}
	return ""
}

// stepID stands for the end of a step among messages.
const stepID = "step"

// outcome is how the step that was taken last has ended, as if it was an answer; false for
// none.
func (p *player) outcome() (slacksim.Message, bool) {
	e := p.Sim.Execution(p.taken)
	if e.State != slacksim.Completed && e.State != slacksim.Failed {
		return slacksim.Message{}, false
	}
	lines := []string{e.State}
	if e.Error != "" {
		lines = append(lines, e.Error)
	}
	for _, name := range slices.Sorted(maps.Keys(e.Outputs)) {
		lines = append(lines, name+": "+e.Outputs[name])
	}
	return slacksim.Message{Channel: p.where.ID, TS: e.ID, BotID: stepID, Text: strings.Join(lines, "\n")}, true
}
