package store

import "context"

func (s *Store) exportPreference(ctx context.Context, w who) ([]map[string]any, error) {
	return s.rows(ctx, `select language from preferences where team = $1 and person = $2`, w.Team, w.User)
}

const ownDraftsSQL = `
	select id, desk, channel, thread, title, state, body, changed_ms from drafts
	where team = $1 and owner = $2 order by changed_ms, id`

// exportDrafts gives the person's drafts, and of others' what the person did in them.
func (s *Store) exportDrafts(ctx context.Context, w who) ([]map[string]any, error) {
	list, err := s.rows(ctx, ownDraftsSQL, w.Team, w.User)
	if err != nil {
		return nil, err
	}
	theirs, err := s.rows(ctx, theirDraftsSQL, w.Team, w.User)
	return append(list, w.shares(theirs)...), err
}

// shares are what a person did in what is others', without what others did or wrote.
func (w who) shares(rows []map[string]any) (list []map[string]any) {
	for _, r := range rows {
		body := text(r["body"])
		if !w.id.MatchString(body) && r["holder"] != w.User {
			continue
		}
		for _, theirs := range []string{"body", "revision", "title"} {
			delete(r, theirs)
		}
		if r["holder"] != w.User {
			delete(r, "holder")
		}
		r["of_somebody_else"] = true
		if mine := own(body, w.User); len(mine) > 0 {
			r["yours"] = mine
		}
		list = append(list, r)
	}
	return list
}

// exportActs gives what the person did, and what was done with the person.
func exportActs(table, subject string) func(*Store, context.Context, who) ([]map[string]any, error) {
	return func(s *Store, ctx context.Context, w who) ([]map[string]any, error) {
		return s.rows(ctx, `select `+subject+` as id, what, person, detail, done_ms from `+table+`
			where team = $1 and (person = $2 or detail = $2) order by done_ms, id`, w.Team, w.User)
	}
}

const ownCasesSQL = `
	select id, kind, state, channel, message, body, opened_ms, changed_ms from cases
	where team = $1 and asker = $2 order by opened_ms, id`

func (s *Store) exportCases(ctx context.Context, w who) ([]map[string]any, error) {
	list, err := s.rows(ctx, ownCasesSQL, w.Team, w.User)
	if err != nil {
		return nil, err
	}
	theirs, err := s.rows(ctx, theirCasesSQL, w.Team, w.User)
	return append(list, w.shares(theirs)...), err
}

// exportLessons gives what the person has to do with, without who else has.
func (s *Store) exportLessons(ctx context.Context, w who) ([]map[string]any, error) {
	list, err := s.rows(ctx, `
		select id, profile, topic, language, title, answer, phrasings, source, dated, review_by, owner, approved_by, approved_ms, withdrawn_by, withdrawn_ms
		from lessons where team = $1 and (owner = $2 or approved_by = $2 or withdrawn_by = $2) order by approved_ms, id`, w.Team, w.User)
	for _, r := range list {
		for _, role := range []string{"owner", "approved_by", "withdrawn_by"} {
			if r[role] != w.User {
				delete(r, role)
			}
		}
	}
	return list, err
}

func (s *Store) exportOpinions(ctx context.Context, w who) ([]map[string]any, error) {
	return s.rows(ctx, `
		select answer, profile, topic, outcome, language, side, why, cast_ms from opinions
		where team = $1 and person = $2 order by cast_ms, id`, w.Team, w.User)
}

func (s *Store) exportBudget(ctx context.Context, w who) ([]map[string]any, error) {
	return s.rows(ctx, `select day, spent from budget where team = $1 and person = $2 order by day`, w.Team, w.User)
}

func (s *Store) exportBindings(ctx context.Context, w who) (list []map[string]any, err error) {
	for _, d := range w.direct {
		rows, err := s.rows(ctx, `select channel, profile from bindings where team = $1 and channel = $2`, w.Team, d)
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}

func (s *Store) exportTurns(ctx context.Context, w who) (list []map[string]any, err error) {
	for _, d := range w.direct {
		rows, err := s.rows(ctx, `select thread, turn, turn_until_ms, joined_until_ms from conversations where thread like $1 order by thread`, w.Team+"/"+d+"/%")
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}
