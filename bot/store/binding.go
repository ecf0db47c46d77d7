package store

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

const (
	bindSQL = `
	insert into bindings (team, channel, profile) values ($1, $2, $3)
	on conflict (team, channel) do update set profile = excluded.profile`

	unbindSQL = `delete from bindings where team = $1 and channel = $2`

	// boundSQL comes last in a transaction, like reviseSQL.
	boundSQL = `update revisions set number = number + 1 where name = 'bindings'`
)

const (
	boundRevisionSQL = `select number from revisions where name = 'bindings'`
	bindingsSQL      = `
	select team, channel, profile from bindings
	order by team, channel limit cast($1 as bigint)`
)

// binding is what sets which profile is meant in a channel; nothing for none.
func binding(b *bot.Binding) []deed {
	if b == nil {
		return nil
	}
	team, channel := short(b.Team), short(b.Channel)
	if b.Profile == "" {
		return []deed{{unbindSQL, []any{team, channel}}, {query: boundSQL}}
	}
	return []deed{{bindSQL, []any{team, channel, short(b.Profile)}}, {query: boundSQL}}
}

// Bindings implements bot.Bindings. Where there are more than it may return, it returns
// the first by team and channel.
func (s *Store) Bindings(ctx context.Context, since int64, most int) (list []bot.Binding, revision int64, err error) {
	revision, err = s.since(ctx, boundRevisionSQL, since, bindingsSQL, most, func(scan func(...any) error) error {
		var b bot.Binding
		err := scan(&b.Team, &b.Channel, &b.Profile)
		list = append(list, b)
		return err
	})
	if err != nil {
		return nil, since, fmt.Errorf("read bindings: %w", err)
	}
	return list, revision, nil
}
