package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const loadSQL = `
	select turn from conversations
	where thread = $1 and turn is not null and turn_until_ms > $2`

// saveSQL and saveBothSQL save a turn for one thread or two. It takes the place of the
// one before, and prolongs a thread's being joined, but joins none.
const (
	saveSQL = `
	insert into conversations (thread, turn, turn_until_ms) values ($1, $2, $3)
	on conflict (thread) do update set
		turn = excluded.turn,
		turn_until_ms = excluded.turn_until_ms,
		joined_until_ms = case when conversations.joined_until_ms > $4 then $5
			else conversations.joined_until_ms end`
	saveBothSQL = `
	insert into conversations (thread, turn, turn_until_ms) values ($1, $2, $3), ($4, $2, $3)
	on conflict (thread) do update set
		turn = excluded.turn,
		turn_until_ms = excluded.turn_until_ms,
		joined_until_ms = case when conversations.joined_until_ms > $5 then $6
			else conversations.joined_until_ms end`
)

const joinedSQL = `
	select count(*) from conversations where thread = $1 and joined_until_ms > $2`

// turnsMost is how many turns are kept in memory where only this process saves any, of a
// few hundred bytes each.
const turnsMost = 256

// remembered is a turn in memory.
type remembered struct {
	turn  knowledge.Turn
	until int64 // Unix milliseconds
}

// remember keeps a turn that was saved in memory: for its thread, or for the whole of
// a direct conversation, in which hardly anybody opens a thread.
func (s *Store) remember(t bot.Thread, turn *knowledge.Turn) {
	if turn == nil || !s.hand.on {
		return
	}
	if t.Direct {
		t.TS = ""
	}
	s.turns.Put(t.Key(), remembered{*turn, s.cfg.Now().Add(s.cfg.TurnTTL).UnixMilli()})
}

// Load implements bot.Conversations.
func (s *Store) Load(ctx context.Context, t bot.Thread) (*knowledge.Turn, error) {
	if r, ok := s.turns.Get(t.Key()); ok && r.until > s.millis() {
		return &r.turn, nil
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var text string
	err := s.readRow(ctx, loadSQL, t.Key(), s.millis()).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load turn of %s: %w", t.Key(), s.explain(err))
	}
	var turn knowledge.Turn
	if err := json.Unmarshal([]byte(text), &turn); err != nil {
		return nil, fmt.Errorf("load turn of %s: %w", t.Key(), err)
	}
	return &turn, nil
}

// saving is what saves a turn for its thread, and for the whole of a direct
// conversation; nothing for no turn.
func (s *Store) saving(t bot.Thread, turn *knowledge.Turn) ([]deed, error) {
	if turn == nil {
		return nil, nil
	}
	text, err := json.Marshal(turn)
	if err != nil {
		return nil, fmt.Errorf("encode turn: %w", err)
	}
	now := s.cfg.Now()
	query, args := saveSQL, []any{t.Key(), string(text), now.Add(s.cfg.TurnTTL).UnixMilli()}
	if t.Direct && t.TS != "" {
		t.TS = ""
		query, args = saveBothSQL, append(args, t.Key())
	}
	return []deed{{query, append(args, now.UnixMilli(), now.Add(s.cfg.ThreadTTL).UnixMilli())}}, nil
}

// Joined implements bot.Conversations.
func (s *Store) Joined(ctx context.Context, t bot.Thread) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var n int
	err := s.readRow(ctx, joinedSQL, t.Key(), s.millis()).Scan(&n)
	if err != nil {
		return false, fmt.Errorf("look whether %s is joined: %w", t.Key(), s.explain(err))
	}
	return n > 0, nil
}
