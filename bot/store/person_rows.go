package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// rows reads whole rows by the names of their columns. Times become readable and lose
// their "_ms"; what is JSON is read as such.
func (s *Store) rows(ctx context.Context, query string, args ...any) (list []map[string]any, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(s.uncut(ctx), query, args...)
	if err != nil {
		return nil, s.explain(err)
	}
	names, err := rows.Columns()
	if err != nil {
		return nil, errors.Join(s.explain(err), rows.Close())
	}
	err = each(rows, func(scan func(...any) error) error {
		values, into := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		if err := scan(into...); err != nil {
			return err
		}
		list = append(list, readable(names, values))
		return nil
	})
	if err != nil {
		return nil, s.explain(err)
	}
	return list, nil
}

// readable is a row by its columns' names, without what is empty.
func readable(names []string, values []any) map[string]any {
	row := map[string]any{}
	for i, name := range names {
		value := values[i]
		if b, ok := value.([]byte); ok {
			value = string(b)
		}
		if value == nil || value == "" {
			continue
		}
		ms, timed := value.(int64)
		short, is := strings.CutSuffix(name, "_ms")
		switch {
		case is && timed && ms > 0:
			row[short] = time.UnixMilli(ms).UTC().Format(time.RFC3339)
		case is && timed: // 0 is no time
		case isJSON(name):
			row[name] = json.RawMessage(text(value))
		default:
			row[name] = value
		}
	}
	return row
}

// isJSON tells the columns that hold JSON.
func isJSON(name string) bool {
	return slices.Contains([]string{"payload", "body", "turn", "phrasings"}, name)
}

// text is a column's text, "" for none.
func text(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.RawMessage:
		return string(v)
	}
	return ""
}

// own finds in a body what is said to be by a person: objects with "by", however deep.
func own(body, person string) (list []any) {
	var all any
	if json.Unmarshal([]byte(body), &all) != nil {
		return nil // nothing of ours is no JSON
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			if v["by"] == person {
				list = append(list, v)
				return
			}
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(all)
	return list
}

// inBatches runs do for each row, so many in a transaction.
func (s *Store) inBatches(ctx context.Context, rows []map[string]any, do func(context.Context, *sql.Tx, map[string]any) error) error {
	for batch := range slices.Chunk(rows, 100) {
		err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
			for _, row := range batch {
				if err := do(ctx, tx, row); err != nil {
					return fmt.Errorf("row %s: %w", text(row["id"]), err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// run runs deeds in one transaction.
func (s *Store) run(ctx context.Context, deeds ...deed) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, d := range deeds {
			if _, err := s.execIn(ctx, tx, d.query, d.args...); err != nil {
				return err
			}
		}
		return nil
	})
}
