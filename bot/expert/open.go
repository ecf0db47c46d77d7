package expert

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"recruitbot/bot"
)

// target is what a button's value or a form's state says.
type target struct {
	Case     string `json:"c,omitempty"`
	Language string `json:"l,omitempty"`
	Question string `json:"q,omitempty"`
	Private  bool   `json:"v,omitempty"`
	Said     said   `json:"s,omitzero"`
}

// String is a target that fits: of a question that is too long it holds the beginning.
func (t target) String() string {
	text := bot.EncodeValue(t)
	for over := utf8.RuneCountInString(text) - bot.ValueMost; over > 0; over = utf8.RuneCountInString(text) - bot.ValueMost {
		runes := []rune(t.Question)
		if len(runes) == 0 {
			return bot.EncodeValue(target{Case: t.Case, Language: t.Language})
		}
		t.Question = string(runes[:max(len(runes)-over, 0)])
		text = bot.EncodeValue(t)
	}
	return text
}

// open is an event with the case that it is about.
type open struct {
	event    bot.Event
	action   string // of the click, or the form's id
	person   string
	language string // in which the person is spoken to
	target   target
	delivery bot.Delivery
	stub     bot.Case // all but the body
	record   *record  // nil for a case that there isn't
}

func (o *open) words() wording { return wordsOf(o.language) }

// is tells whether the event is about a case of a kind.
func (o *open) is(kind string) bool { return o.record != nil && o.stub.Kind == kind }

// did tells whether this event has moved the case to where it is.
func (o *open) did() bool { return o.record != nil && o.record.Last.Event == o.event.EventID() }

// open reads what an event is about and loads its case.
func (d *Desk) open(ctx context.Context, e bot.Event, language string) (*open, error) {
	action, value := bot.ActionOf(e)
	o := &open{event: e, action: action, person: bot.UserOf(e), target: bot.DecodeValue[target](value)}
	o.language = cmp.Or(o.target.Language, language)
	if o.target.Case == "" {
		return o, nil
	}
	return o, d.load(ctx, o, o.target.Case)
}

// load fills in the case of an id, where there is one.
func (d *Desk) load(ctx context.Context, o *open, id string) error {
	found, err := d.Cases.LoadCase(ctx, o.event.Where().Team, id)
	if err != nil {
		return fmt.Errorf("load case %s: %w", id, err)
	}
	o.record = nil
	if found == nil {
		return nil
	}
	fresh, err := opened(*found)
	if err != nil {
		return err
	}
	o.stub, o.record = *found, fresh.record
	return nil
}

// opened reads a case.
func opened(c bot.Case) (*open, error) {
	var r record
	if err := json.Unmarshal(c.Body, &r); err != nil {
		return nil, fmt.Errorf("read case %s: %w", c.ID, err)
	}
	if c.Kind == kindQuestion && r.Question == nil || c.Kind == kindProposal && r.Proposal == nil {
		return nil, fmt.Errorf("read case %s: it is empty", c.ID)
	}
	return &open{stub: c, record: &r}, nil
}

// move changes the case to another state, by this event, where may says that it can be.
// It tells whether the case is where the event wants it.
func (d *Desk) move(ctx context.Context, o *open, to string, may func() bool, change func()) (bool, error) {
	if o.did() {
		return true, nil
	}
	done, err := d.amend(ctx, o, to, may, func() {
		change()
		o.stub.State = to
		o.record.Last = deed{By: o.person, Event: o.event.EventID(), At: d.Now()}
	})
	if done {
		d.count(to)
	}
	return done, err
}

// amend changes the case where may says that it can be, and tells whether it did. Whoever
// comes second looks at the case as the first has left it.
func (d *Desk) amend(ctx context.Context, o *open, what string, may func() bool, change func()) (bool, error) {
	for range 3 {
		if !may() {
			return false, nil
		}
		change()
		err := d.save(ctx, o, what)
		if !errors.Is(err, bot.ErrChanged) {
			return err == nil, err
		}
		if err := d.load(ctx, o, o.stub.ID); err != nil || o.record == nil {
			return false, err
		}
	}
	return false, fmt.Errorf("change case %s: %w", o.stub.ID, bot.ErrChanged)
}

// save writes the case with what was done.
func (d *Desk) save(ctx context.Context, o *open, what string) error {
	body, err := json.Marshal(o.record)
	if err != nil {
		return fmt.Errorf("write case %s: %w", o.stub.ID, err)
	}
	o.stub.Body = body
	if err := d.Cases.SaveCase(ctx, o.stub, bot.Act{EventID: o.event.EventID(), Person: o.person, What: what}); err != nil {
		return fmt.Errorf("save case %s: %w", o.stub.ID, err)
	}
	o.stub.Revision++
	return nil
}
