package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// StepSpec is a step that people can put into their workflows.
type StepSpec struct {
	Name        string // what a Step carries back; small letters and underscores
	Title       string
	Description string
	Inputs      []Parameter
	Outputs     []Parameter
}

// Parameter is what a step takes or gives. Its value is a text in any case.
type Parameter struct {
	Name        string
	Title       string
	Description string
	Kind        ParameterKind
	Required    bool
}

// ParameterKind is what the text of a Parameter stands for.
type ParameterKind string

// The kinds of parameters.
const (
	OfText    ParameterKind = "text"
	OfPerson  ParameterKind = "person"  // an id
	OfChannel ParameterKind = "channel" // an id
	OfMessage ParameterKind = "message" // a message's ts
)

// The inputs by which a step says where what it writes goes.
const (
	InputChannel = "channel" // it is posted there
	InputPerson  = "person"  // whose it is; without a channel it is posted in their direct conversation
)

// Step is a run of one of the bot's steps in somebody's workflow.
type Step struct {
	ID     string            `json:"id"` // of the run: the same for everything that tells of it
	Team   string            `json:"team"`
	Name   string            `json:"name"` // of its StepSpec
	Inputs map[string]string `json:"inputs"`
}

// EventID implements Event.
func (s Step) EventID() string { return s.ID }

// Key implements Event.
func (s Step) Key() string { return s.ID }

// Where implements Event: a run has no place, and its end is no message.
func (s Step) Where() Thread { return Thread{Team: s.Team, TS: s.ID} }

func (Step) event() {}

// StepDesk is a Desk that does steps of workflows.
type StepDesk interface {
	Desk
	Steps() []StepSpec
	// Step does one, and returns its outputs. What it posts goes where the errand says. It
	// may be called again for the same run. A *StepError ends the run with words.
	Step(ctx context.Context, e Errand, s Step) (outputs map[string]string, err error)
}

// StepError is why a run of a step ends without outputs, in words for people.
type StepError struct{ Words string }

// Error implements error.
func (e *StepError) Error() string { return "the step has no outputs" }

// Completer ends runs of steps. One that has ended already, or that there isn't any
// more, is no error.
type Completer interface {
	Complete(ctx context.Context, run string, outputs map[string]string) error
	Fail(ctx context.Context, run, words string) error
}

// Steps lists the steps that workflows may take: the bot's own, then the desks'.
func (b *Bot) Steps() []StepSpec {
	out := []StepSpec{salaryStep()}
	for _, d := range b.Desks {
		if s, ok := d.(StepDesk); ok {
			out = append(out, s.Steps()...)
		}
	}
	return out
}

// step does a step and ends its run.
func (b *Bot) step(ctx context.Context, c Claim, s Step) (Verdict, error) {
	if b.Flows == nil {
		return Verdict{Outcome: "ignored"}, nil
	}
	outputs, err := b.run(ctx, c, s)
	var told *StepError
	switch {
	case errors.As(err, &told):
		return Verdict{Outcome: "step_failed"}, b.Flows.Fail(ctx, s.ID, told.Words)
	case err != nil:
		return Verdict{}, err
	}
	return Verdict{Outcome: "step"}, b.Flows.Complete(ctx, s.ID, outputs)
}

// run does a step, by whoever has it.
func (b *Bot) run(ctx context.Context, c Claim, s Step) (map[string]string, error) {
	if s.Name == stepSalary {
		return b.lookUp(c, s)
	}
	for _, d := range b.Desks {
		desk, ok := d.(StepDesk)
		if !ok {
			continue
		}
		for _, spec := range desk.Steps() {
			if spec.Name != s.Name {
				continue
			}
			e, err := b.stepErrand(ctx, c, s)
			if err != nil {
				return nil, err
			}
			return desk.Step(ctx, e, s)
		}
	}
	return nil, &StepError{Words: stepWordsOf(s.Inputs[inputLanguage]).noSuch}
}

// stepErrand is a step's errand, with its place.
func (b *Bot) stepErrand(ctx context.Context, c Claim, s Step) (Errand, error) {
	who := person{s.Team, s.Inputs[InputPerson]}
	e := Errand{Event: s, Language: b.language(who, s.Inputs[inputLanguage]), Delivery: b.delivery(c)}
	e.Delivery.User = who.user
	t, err := b.stepPlace(ctx, who, s.Inputs[InputChannel], stepWordsOf(e.Language))
	if err != nil {
		return e, err
	}
	e.Delivery.Thread = t
	if who.user != "" && b.refused(t, who.user, b.now(), c.Attempt) == tooMany {
		return e, &StepError{Words: stepWordsOf(e.Language).tooMany}
	}
	return e, nil
}

// stepPlace is where a step writes: the channel that it names, or else the direct
// conversation with its person. A direct conversation with anybody else is no place for
// what is this person's: it would be given out, and deleted, with the wrong person's.
func (b *Bot) stepPlace(ctx context.Context, who person, channel string, w stepWords) (Thread, error) {
	if channel != "" && !isDirect(channel) {
		t := Thread{Team: who.team, Channel: channel}
		if !b.allowed(t) {
			return t, &StepError{Words: w.elsewhere}
		}
		return t, nil
	}
	switch {
	case channel != "" && (who.user == "" || b.People == nil):
		return Thread{}, &StepError{Words: w.notTheirs}
	case who.user == "" || b.People == nil:
		return Thread{}, &StepError{Words: w.nowhere}
	}
	direct, err := b.People.Direct(ctx, who.team, who.user)
	switch {
	case IsPermanent(err):
		return direct, &StepError{Words: w.nobody}
	case err != nil:
		return direct, fmt.Errorf("find the place of a step: %w", err)
	case channel != "" && channel != direct.Channel:
		return direct, &StepError{Words: w.notTheirs}
	}
	return direct, nil
}

// isDirect tells the id of a direct conversation, or of a person, which Slack takes for
// one, from a channel's.
func isDirect(channel string) bool { return strings.ContainsAny(channel[:1], "DUW") }
