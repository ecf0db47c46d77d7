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

const saveSQL = `
	insert into conversations (thread, turn, turn_until_ms) values ($1, $2, $3)
	on conflict (thread) do update set
		turn = excluded.turn,
		turn_until_ms = excluded.turn_until_ms,
		joined_until_ms = case when conversations.joined_until_ms > $4 then $5
			else conversations.joined_until_ms end`

const joinedSQL = `
	select count(*) from conversations where thread = $1 and joined_until_ms > $2`

// Load implements bot.Conversations.
func (s *Store) Load(ctx context.Context, t bot.Thread) (*knowledge.Turn, error) {
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

// Save implements bot.Conversations. It takes the place of the turn before, and
// prolongs a thread's being joined, but joins none.
func (s *Store) Save(ctx context.Context, t bot.Thread, turn knowledge.Turn) error {
	text, err := json.Marshal(turn)
	if err != nil {
		return fmt.Errorf("save turn of %s: %w", t.Key(), err)
	}
	now := s.cfg.Now()
	_, err = s.exec1(ctx, saveSQL, t.Key(), string(text), now.Add(s.cfg.TurnTTL).UnixMilli(),
		now.UnixMilli(), now.Add(s.cfg.ThreadTTL).UnixMilli())
	if err != nil {
		return fmt.Errorf("save turn of %s: %w", t.Key(), err)
	}
	return nil
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
