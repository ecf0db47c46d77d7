package store

import (
	"context"
	"crypto/rand"
	"database/sql"
)

func (s *Store) forgetPreference(ctx context.Context, w who) error {
	return s.run(ctx, deed{clearSQL, []any{w.Team, w.User}}, deed{query: reviseSQL})
}

const (
	theirDraftsSQL = `
	select id, desk, title, state, body, changed_ms, revision from drafts
	where team = $1 and owner <> $2 and body like '%' || $2 || '%' order by changed_ms, id`

	rewriteDraftSQL = `
	update drafts set body = $3, revision = revision + 1 where team = $1 and id = $2 and revision = $4`
)

// forgetDrafts removes the person's drafts with what was done to them. In others' the
// person is nobody any more: who is just saving one finds it changed, and reads it again.
func (s *Store) forgetDrafts(ctx context.Context, w who) error {
	err := s.run(ctx,
		deed{`delete from acts where team = $1 and draft in (select id from drafts where team = $1 and owner = $2)`, []any{w.Team, w.User}},
		deed{`delete from drafts where team = $1 and owner = $2`, []any{w.Team, w.User}})
	if err != nil {
		return err
	}
	return s.rewrite(ctx, w, theirDraftsSQL, func(ctx context.Context, tx *sql.Tx, row map[string]any, body string) error {
		_, err := s.execIn(ctx, tx, rewriteDraftSQL, w.Team, row["id"], body, row["revision"])
		return err
	})
}

// rewrite takes the person out of bodies, again until no more are found: one may be saved
// meanwhile.
func (s *Store) rewrite(ctx context.Context, w who, find string, write func(context.Context, *sql.Tx, map[string]any, string) error) error {
	for range conflictTries {
		rows, err := s.rows(ctx, find, w.Team, w.User)
		if err != nil {
			return err
		}
		left := rows[:0]
		for _, r := range rows {
			if w.id.MatchString(text(r["body"])) || r["holder"] == w.User {
				left = append(left, r)
			}
		}
		if len(left) == 0 {
			return nil
		}
		err = s.inBatches(ctx, left, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
			return write(ctx, tx, r, w.without(text(r["body"])))
		})
		if err != nil {
			return err
		}
	}
	return errBusy
}

// without is a text without the person's id.
func (w who) without(text string) string { return w.id.ReplaceAllLiteralString(text, "") }

// forgetActs keeps what was done, since an audit must stay, but not by whom. An id of an
// event that names the person becomes one by chance.
func forgetActs(table, subject string) func(*Store, context.Context, who) error {
	find := `select ` + subject + ` as id, event, what, person, detail from ` + table + `
		where team = $1 and (person = $2 or detail like '%' || $2 || '%' or event like '%' || $2 || '%')`
	change := `update ` + table + ` set person = $5, detail = $6, event = $7
		where team = $1 and ` + subject + ` = $2 and event = $3 and what = $4`
	return func(s *Store, ctx context.Context, w who) error {
		rows, err := s.rows(ctx, find, w.Team, w.User)
		if err != nil {
			return err
		}
		return s.inBatches(ctx, rows, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
			event, person := text(r["event"]), text(r["person"])
			anew := event
			if w.id.MatchString(event) {
				anew = rand.Text()
			}
			_, err := s.execIn(ctx, tx, change, w.Team, r["id"], event, r["what"], w.without(person), w.without(text(r["detail"])), anew)
			return err
		})
	}
}

const (
	theirCasesSQL = `
	select id, kind, state, holder, body, opened_ms, done_ms, revision from cases
	where team = $1 and asker <> $2 and (holder = $2 or body like '%' || $2 || '%') order by opened_ms, id`

	// releaseCaseSQL has a case wait again that the person held.
	releaseCaseSQL = `
	update cases set body = $3, revision = revision + 1,
		state = case when holder = $5 and state = 'claimed' then 'open' else state end,
		holder = case when holder = $5 then '' else holder end
	where team = $1 and id = $2 and revision = $4`

	// cameOfSQL finds proposals that hold a question of the person's word for word. What
	// was approved is left: others rest on it.
	cameOfSQL = `
	select p.id from cases p join cases q on q.team = p.team and p.body like '%"case":"' || q.id || '"%'
	where p.team = $1 and p.kind = 'proposal' and p.state <> 'approved' and q.asker = $2`

	deleteCaseSQL     = `delete from cases where team = $1 and id = $2`
	deleteCaseActsSQL = `delete from case_acts where team = $1 and case_id = $2`
)

// forgetCases removes the person's cases with the proposals that came of them, and those
// that the person answered: their texts are the person's. Of others' that the person held,
// closed or decided about only the name is removed; one that isn't done waits for somebody
// else.
func (s *Store) forgetCases(ctx context.Context, w who) error {
	var deeds []deed
	for _, ids := range []string{cameOfSQL, `select id from cases where team = $1 and asker = $2`} {
		deeds = append(deeds,
			deed{`delete from case_acts where team = $1 and case_id in (` + ids + `)`, []any{w.Team, w.User}},
			deed{`delete from cases where team = $1 and id in (` + ids + `)`, []any{w.Team, w.User}})
	}
	if err := s.run(ctx, deeds...); err != nil {
		return err
	}
	return s.rewrite(ctx, w, theirCasesSQL, func(ctx context.Context, tx *sql.Tx, r map[string]any, body string) error {
		if !answers(own(text(r["body"]), w.User)) {
			_, err := s.execIn(ctx, tx, releaseCaseSQL, w.Team, r["id"], body, r["revision"], w.User)
			return err
		}
		if _, err := s.execIn(ctx, tx, deleteCaseActsSQL, w.Team, r["id"]); err != nil {
			return err
		}
		_, err := s.execIn(ctx, tx, deleteCaseSQL, w.Team, r["id"])
		return err
	})
}

// answers tells whether any of a person's deeds holds a text.
func answers(mine []any) bool {
	for _, m := range mine {
		if fields, ok := m.(map[string]any); ok && fields["text"] != nil {
			return true
		}
	}
	return false
}

// forgetLessons takes the person's name from what is taught; the answers stay, since
// others approved them and rest on them.
func (s *Store) forgetLessons(ctx context.Context, w who) error {
	return s.reteach(ctx, `
		update lessons set owner = case when owner = $2 then '' else owner end,
			approved_by = case when approved_by = $2 then '' else approved_by end,
			withdrawn_by = case when withdrawn_by = $2 then '' else withdrawn_by end
		where team = $1 and (owner = $2 or approved_by = $2 or withdrawn_by = $2)`, w.Team, w.User)
}

func (s *Store) forgetTold(ctx context.Context, w who) error {
	rows, err := s.rows(ctx, `select what as id from told where team = $1 and what like '%' || $2 || '%'`, w.Team, w.User)
	if err != nil {
		return err
	}
	return s.inBatches(ctx, rows, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
		if !w.id.MatchString(text(r["id"])) {
			return nil
		}
		_, err := s.execIn(ctx, tx, `delete from told where team = $1 and what = $2`, w.Team, r["id"])
		return err
	})
}

// forgetOpinions leaves counts of the person's, and takes the person out of the names of
// answers that others have an opinion on.
func (s *Store) forgetOpinions(ctx context.Context, w who) error {
	err := s.run(ctx, deed{`update opinions set person = '', answer = '', why = '' where team = $1 and person = $2`, []any{w.Team, w.User}})
	if err != nil {
		return err
	}
	rows, err := s.rows(ctx, `select id, answer from opinions where team = $1 and answer like '%' || $2 || '%'`, w.Team, w.User)
	if err != nil {
		return err
	}
	return s.inBatches(ctx, rows, func(ctx context.Context, tx *sql.Tx, r map[string]any) error {
		if !w.id.MatchString(text(r["answer"])) {
			return nil
		}
		_, err := s.execIn(ctx, tx, `update opinions set answer = $2 where id = $1`, r["id"], rand.Text())
		return err
	})
}

func (s *Store) forgetBudget(ctx context.Context, w who) error {
	return s.run(ctx, deed{`delete from budget where team = $1 and person = $2`, []any{w.Team, w.User}})
}

// forgetBindings forgets which profile is meant in the direct conversation.
func (s *Store) forgetBindings(ctx context.Context, w who) error {
	for _, d := range w.direct {
		if err := s.run(ctx, deed{unbindSQL, []any{w.Team, d}}, deed{query: boundSQL}); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) forgetTurns(ctx context.Context, w who) error {
	for _, d := range w.direct {
		if err := s.run(ctx, deed{`delete from conversations where thread like $1`, []any{w.Team + "/" + d + "/%"}}); err != nil {
			return err
		}
	}
	s.turns.Clear()
	return nil
}
