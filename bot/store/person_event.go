package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"recruitbot/bot"
)

// deeds are what of an event tells whose it is.
type deeds struct {
	User   string            `json:"user"`
	About  json.RawMessage   `json:"about"`
	Inputs map[string]string `json:"inputs"` // of a workflow's step
}

// exportEvents gives what still waits for an answer with its text, and of what was
// answered what is left.
func (s *Store) exportEvents(ctx context.Context, w who) ([]map[string]any, error) {
	list, err := s.eventsOf(ctx, w)
	for _, r := range list {
		w.unmix(r)
	}
	return list, err
}

// unmix leaves of an event what is the person's: others may have asked about a message of
// the person's, and the other way round.
func (w who) unmix(row map[string]any) {
	var all map[string]any
	if json.Unmarshal([]byte(text(row["payload"])), &all) != nil {
		return // it was answered: there is no text
	}
	inputs, _ := all["inputs"].(map[string]any)
	if all["user"] == w.User || inputs[bot.InputPerson] == w.User {
		if about, ok := all["about"].(map[string]any); ok && about["user"] != w.User {
			delete(all, "about")
		}
		row["payload"] = all
		return
	}
	delete(row, "id") // it names who asked
	row["payload"] = map[string]any{"about": all["about"]}
}

// eventsOf finds a person's events, the one that asks for them aside: by an id made of
// the person's, by the direct conversation, and by who wrote what is in them.
func (s *Store) eventsOf(ctx context.Context, w who) (list []map[string]any, err error) {
	for _, way := range w.ways() {
		rows, err := s.rows(ctx, `
			select id, kind, thread, payload, accepted_ms, state, outcome, settled_ms from inbox
			where id <> $1 and thread like $2 and `+way.where+` order by seq`, append([]any{w.Asked, w.Team + "/%"}, way.args...)...)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			known := slices.ContainsFunc(list, func(x map[string]any) bool { return x["id"] == r["id"] })
			if !known && (way.sure || w.wrote(r)) {
				list = append(list, r)
			}
		}
	}
	return list, nil
}

// way is a way to find a person's events.
type way struct {
	where string // with $3 and what follows
	args  []any
	sure  bool // all that it finds are the person's
}

func (w who) ways() []way {
	list := []way{{`(id like $3 or id like $4)`, []any{w.User + ":%", "%:" + w.User + ":%"}, true}}
	for _, d := range w.direct {
		list = append(list, way{`thread like $3`, []any{w.Team + "/" + d + "/%"}, true})
	}
	return append(list, way{`payload like $3`, []any{"%" + w.User + "%"}, false})
}

// wrote tells whether a person did what an event tells of, or wrote what it is about.
func (w who) wrote(row map[string]any) bool {
	var e, about deeds
	if json.Unmarshal([]byte(text(row["payload"])), &e) != nil {
		return false
	}
	return e.User == w.User || e.Inputs[bot.InputPerson] == w.User || json.Unmarshal(e.About, &about) == nil && about.User == w.User
}

// forgetEvents removes the person's events, whether they were answered or not, but for the
// one that asks for it. One that is being answered right now may still leave something: it
// is left, and ErrUnderWay returned. Others' that name the person go on without the name
// once they are dead; before, they are about to be answered.
func (s *Store) forgetEvents(ctx context.Context, w who) error {
	mine, err := s.eventsOf(ctx, w)
	if err != nil {
		return err
	}
	left, now := 0, s.millis()
	err = s.inBatches(ctx, mine, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
		n, err := changed(s.execIn(ctx, tx, `
			delete from inbox where id = $1 and (state <> 'claimed' or lease_until_ms <= $2)`, r["id"], now))
		left += 1 - int(n)
		return err
	})
	if err == nil {
		err = s.forgetDead(ctx, w)
	}
	if err == nil && left > 0 {
		err = ErrUnderWay
	}
	return err
}

// forgetDead takes the person's name out of what others asked in vain.
func (s *Store) forgetDead(ctx context.Context, w who) error {
	dead, err := s.rows(ctx, `
		select id, payload from inbox
		where state = 'dead' and id <> $1 and thread like $2 and payload like '%' || $3 || '%'`, w.Asked, w.Team+"/%", w.User)
	if err != nil {
		return err
	}
	return s.inBatches(ctx, dead, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
		_, err := s.execIn(ctx, tx, `update inbox set payload = $2 where id = $1 and state = 'dead'`, r["id"], w.without(text(r["payload"])))
		return err
	})
}
