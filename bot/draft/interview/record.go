package interview

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/kit"
)

// record is what is kept of a kit: its questions are the bank's.
type record struct {
	Wanted kit.Wanted `json:"wanted"`
	IDs    []string   `json:"ids"`
	Event  string     `json:"event"` // that made it as it is

	Asks     map[string]string `json:"asks,omitempty"`     // accepted wordings, by question
	Own      []*kit.Question   `json:"own,omitempty"`      // accepted questions that aren't the bank's
	Proposal *proposal         `json:"proposal,omitempty"` // what a model wrote last, until somebody decides
}

// open is an event with the kit that it is about.
type open struct {
	event    bot.Event
	action   string // of the click, or the form's id
	person   string
	language string // of the person
	delivery bot.Delivery
	stub     bot.Draft // all but the body
	kit      *record   // nil for one that there isn't
	target   target
	posted   bot.Thread // below the message that holds the kit; zero before it is posted
}

func (o *open) words() wording { return wordsOf(o.language) }

// target is what a button's value or a form's state says.
type target struct {
	Kit         string `json:"k,omitempty"` // its draft's id
	Question    string `json:"q,omitempty"` // id
	Description string `json:"d,omitempty"` // the draft's id of the description it belongs to
	Profile     string `json:"p,omitempty"`
}

func (t target) String() string { return bot.EncodeValue(t) }

// Button leads from a description's draft to its kit.
func Button(description, language string) bot.Button {
	return bot.Button{Label: wordsOf(language).button, Action: name + ".begin", Value: target{Description: description}.String()}
}

// open reads what an event is about and loads its kit.
func (d *Desk) open(ctx context.Context, e bot.Event, language string) (*open, error) {
	action, value := bot.ActionOf(e)
	o := &open{event: e, action: action, person: bot.UserOf(e), language: language, target: bot.DecodeValue[target](value)}
	id := o.target.Kit
	if id == "" {
		id = idOf(e.EventID())
	}
	return o, d.load(ctx, o, id)
}

// load fills in the kit of an id, where there is one.
func (d *Desk) load(ctx context.Context, o *open, id string) error {
	where := o.event.Where()
	o.stub = bot.Draft{Team: where.Team, ID: id, Desk: name, Owner: o.person, Channel: where.Channel, Thread: where.TS, State: "draft"}
	found, err := d.Drafts.LoadDraft(ctx, where.Team, id)
	if err != nil {
		return fmt.Errorf("load kit %s: %w", id, err)
	}
	if found == nil || found.Desk != name {
		return nil
	}
	var r record
	if err := json.Unmarshal(found.Body, &r); err != nil {
		return fmt.Errorf("read kit %s: %w", id, err)
	}
	o.stub, o.kit = *found, &r
	return nil
}

// save writes the kit as it is now.
func (d *Desk) save(ctx context.Context, o *open, what string, k kit.Kit) error {
	fresh := &record{Wanted: k.Wanted, Event: o.event.EventID()}
	for _, q := range k.Questions {
		if !isOwn(q) {
			fresh.IDs = append(fresh.IDs, q.ID)
		}
	}
	if o.kit != nil {
		fresh.Asks, fresh.Own = o.kit.Asks, o.kit.Own
	}
	o.kit = fresh
	language := cmp.Or(k.Wanted.Language, o.language)
	o.stub.Title = k.Document().Title + wordsOf(language).colon + d.scope(k, language)
	return d.keep(ctx, o, what)
}

// isOwn tells a question that isn't the bank's.
func isOwn(q *kit.Question) bool { return strings.HasPrefix(q.ID, "own.") }

// keep writes the kit's record as it is.
func (d *Desk) keep(ctx context.Context, o *open, what string) error {
	body, err := json.Marshal(o.kit)
	if err != nil {
		return fmt.Errorf("write kit %s: %w", o.stub.ID, err)
	}
	o.stub.Body, o.stub.Changed = body, d.Now()
	if err := d.Drafts.SaveDraft(ctx, o.stub, bot.Act{EventID: o.event.EventID(), Person: o.person, What: what, Detail: o.target.Question}); err != nil {
		return fmt.Errorf("save kit %s: %w", o.stub.ID, err)
	}
	o.stub.Revision++
	return nil
}

// now is the kit as the bank has it, with what the team has made its own.
func (d *Desk) now(o *open) kit.Kit {
	k := d.Bank().With(o.kit.Wanted, o.kit.IDs)
	for id, ask := range o.kit.Asks {
		k = k.Reworded(id, ask)
	}
	for _, q := range o.kit.Own {
		k = d.Bank().Add(k, q)
	}
	return k
}

// idOf is the id of the kit that an event asks for.
func idOf(event string) string { return bot.DraftID("kit " + event) }

// kitOf is the id of the one kit that a description has.
func kitOf(description string) string { return bot.DraftID("kit of " + description) }
