package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// open is an event with the draft that it is about.
type open struct {
	event    bot.Event
	action   string // of the click, or the form's id
	person   string
	language string // of the person
	delivery bot.Delivery
	stream   bot.Stream // in which a model has written; nil where none has
	stub     bot.Draft  // all but the body
	record   *record    // nil for a draft that there isn't
	pick     string     // which item the click is about
	seen     int        // number of the version that the person has seen; 0 where that isn't known
}

// needsRecord tells whether an action is about a draft that exists.
func (o *open) needsRecord() bool {
	switch what, _ := stepOf(o.action); what {
	case "page2", "now", "begin", "stop":
		return false
	}
	return true
}

func (o *open) words() wording { return wordsOf(o.language) }

// target is what a button's value or a form's state says.
type target struct {
	Draft  string       `json:"d,omitempty"`
	Number int          `json:"n,omitempty"` // of the version that the person has seen
	Pick   string       `json:"p,omitempty"`
	Brief  *draft.Brief `json:"b,omitempty"`
}

// String is a target that fits. Of a brief that is too long it leaves out what stands on
// the second page of the form, where it can be given again.
func (t target) String() string {
	text := bot.EncodeValue(t)
	if t.Brief == nil || utf8.RuneCountInString(text) <= bot.ValueMost {
		return text
	}
	b := *t.Brief
	b.Must, b.Nice, b.Benefits, b.Process, b.Team = nil, nil, nil, nil, ""
	t.Brief = &b
	return bot.EncodeValue(t)
}

// open reads what an event is about and loads its draft.
func (d *Desk) open(ctx context.Context, e bot.Event, language string) (*open, error) {
	action, value := bot.ActionOf(e)
	t := bot.DecodeValue[target](value)
	o := &open{event: e, action: action, person: bot.UserOf(e), language: language, pick: t.Pick, seen: t.Number}
	id := t.Draft
	if id == "" {
		id = bot.DraftID(e.EventID())
	}
	return o, d.load(ctx, o, id)
}

// load fills in the draft of an id, where there is one.
func (d *Desk) load(ctx context.Context, o *open, id string) error {
	team := o.event.Where().Team
	found, err := d.Drafts.LoadDraft(ctx, team, id)
	if err != nil {
		return fmt.Errorf("load draft %s: %w", id, err)
	}
	if found == nil {
		o.stub = bot.Draft{Team: team, ID: id, Desk: name, Owner: o.person, Channel: o.event.Where().Channel, Thread: o.event.Where().TS, State: stateDraft}
		return nil
	}
	var r record
	if err := json.Unmarshal(found.Body, &r); err != nil {
		return fmt.Errorf("read draft %s: %w", id, err)
	}
	if len(r.Versions) == 0 {
		return fmt.Errorf("read draft %s: it has no versions", id)
	}
	o.stub, o.record = *found, &r
	return nil
}

// save writes the draft with what was done. Who comes second with a change of the same
// revision loads again and tries once more, with the same change.
func (d *Desk) save(ctx context.Context, o *open, what, detail string, change func()) error {
	for range 3 {
		change()
		body, err := json.Marshal(o.record)
		if err != nil {
			return fmt.Errorf("write draft %s: %w", o.stub.ID, err)
		}
		o.stub.Body, o.stub.Title, o.stub.Changed = body, o.title(), d.Now()
		err = d.Drafts.SaveDraft(ctx, o.stub, bot.Act{EventID: o.event.EventID(), Person: o.person, What: what, Detail: detail})
		if !errors.Is(err, bot.ErrChanged) {
			if err != nil {
				return fmt.Errorf("save draft %s: %w", o.stub.ID, err)
			}
			o.stub.Revision++
			return nil
		}
		if err := d.load(ctx, o, o.stub.ID); err != nil {
			return err
		}
		if o.record == nil {
			return fmt.Errorf("save draft %s: it is gone", o.stub.ID)
		}
	}
	return fmt.Errorf("save draft %s: %w", o.stub.ID, bot.ErrChanged)
}

// title is the description's.
func (o *open) title() string {
	if s := o.record.last().Description.Of(draft.Title); s != nil {
		return s.Text
	}
	return ""
}
