package review

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"recruitbot/bot"
)

// held is an advert that is kept for the buttons below its report.
type held struct {
	Text     string `json:"text"`
	Country  string `json:"country"`
	Language string `json:"language,omitempty"` // that it must have; "" for any
}

// heldFor is how long a button finds its text.
const heldFor = 24 * time.Hour

// hold keeps an advert for a day.
func (d *Desk) hold(ctx context.Context, e bot.Event, id string, h held) error {
	body, err := json.Marshal(h)
	if err != nil {
		return fmt.Errorf("hold an advert: %w", err)
	}
	where := e.Where()
	err = d.Drafts.SaveDraft(ctx, bot.Draft{
		Team: where.Team, ID: id, Desk: name, Owner: bot.UserOf(e), Channel: where.Channel, State: bot.Passing, Body: body,
	}, bot.Act{EventID: e.EventID(), Person: bot.UserOf(e), What: "brought"})
	if err != nil {
		return fmt.Errorf("hold an advert: %w", err)
	}
	return nil
}

// load is an advert that a person has brought, nil where its time is over or it is
// somebody else's.
func (d *Desk) load(ctx context.Context, team, id, person string) (*held, error) {
	found, err := d.Drafts.LoadDraft(ctx, team, id)
	if err != nil {
		return nil, fmt.Errorf("load an advert: %w", err)
	}
	if found == nil || found.Desk != name || found.Owner != person || d.Now().Sub(found.Changed) > heldFor {
		return nil, nil
	}
	var h held
	if err := json.Unmarshal(found.Body, &h); err != nil {
		return nil, fmt.Errorf("read the advert %s: %w", id, err)
	}
	return &h, nil
}

// target is what a button's value or a form's state says.
type target struct {
	Draft    string `json:"d"`
	Country  string `json:"c,omitempty"`
	Language string `json:"l,omitempty"`
	Root     bool   `json:"r,omitempty"` // it is about a message that may have no replies
}

func (t target) String() string { return bot.EncodeValue(t) }
