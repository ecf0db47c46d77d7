package store

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

const (
	preferSQL = `
	insert into preferences (team, person, language) values ($1, $2, $3)
	on conflict (team, person) do update set language = excluded.language`

	clearSQL = `delete from preferences where team = $1 and person = $2`

	// reviseSQL comes last in a transaction: it holds up all others that set something.
	reviseSQL = `update preferences_revision set number = number + 1 where id = 1`
)

const (
	revisionSQL    = `select number from preferences_revision where id = 1`
	preferencesSQL = `
	select team, person, language from preferences
	order by team, person limit cast($1 as bigint)`
)

// preferring is what sets a preference; nothing for none.
func preferring(p *bot.Preference) []deed {
	if p == nil {
		return nil
	}
	team, person := short(p.Team), short(p.User)
	if p.Language == "" {
		return []deed{{clearSQL, []any{team, person}}, {query: reviseSQL}}
	}
	return []deed{{preferSQL, []any{team, person, short(p.Language)}}, {query: reviseSQL}}
}

// Preferences implements bot.Preferences. Where there are more than it may return, it
// returns the first by team and person.
func (s *Store) Preferences(ctx context.Context, since int64, most int) (list []bot.Preference, revision int64, err error) {
	revision, err = s.since(ctx, revisionSQL, since, preferencesSQL, most, func(scan func(...any) error) error {
		var p bot.Preference
		err := scan(&p.Team, &p.User, &p.Language)
		list = append(list, p)
		return err
	})
	if err != nil {
		return nil, since, fmt.Errorf("read preferences: %w", err)
	}
	return list, revision, nil
}
