package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// readers is how many reads of an SQLite file go on beside the one writer.
const readers = 4

// openSQLite opens the file at path: one connection that writes, so that writers
// queue here and not in SQLite's busy loop, and some that read beside it.
func openSQLite(ctx context.Context, path string) (engine, error) {
	path = strings.TrimPrefix(path, "//") // sqlite:///abs/path
	if path == "" || strings.Contains(path, ":memory:") {
		return engine{}, errors.New("sqlite needs a file, as in sqlite:recruitbot.db: what is only in memory would be lost in a crash")
	}
	if err := ensureFile(path); err != nil {
		return engine{}, fmt.Errorf("open sqlite database: %w", err)
	}
	write, err := sql.Open("sqlite", sqliteName(path, "synchronous(full)", "secure_delete(on)"))
	if err != nil {
		return engine{}, fmt.Errorf("open sqlite database %s: %w", path, err)
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", sqliteName(path, "query_only(on)"))
	if err != nil {
		return engine{}, errors.Join(fmt.Errorf("open sqlite database %s: %w", path, err), write.Close())
	}
	read.SetMaxOpenConns(readers)
	read.SetMaxIdleConns(readers)
	e := engine{
		dialect:  goose.DialectSQLite3,
		alone:    true,
		sizes:    []int{32, 8, 1},
		write:    write,
		read:     read,
		tidy:     `pragma wal_checkpoint(truncate)`,
		conflict: func(error) bool { return false },
	}
	if err := checkWAL(ctx, write); err != nil {
		return engine{}, errors.Join(fmt.Errorf("open sqlite database %s: %w", path, err), e.shut())
	}
	return e, nil
}

// ensureFile makes the file if need be; SQLite gives its side files the same
// permissions.
func ensureFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// sqliteName is the name by which the driver opens path. A lock of another
// process (a backup, say) is waited for two seconds: less than Slack waits.
func sqliteName(path string, pragmas ...string) string {
	q := url.Values{"_txlock": {"immediate"}}
	for _, p := range append([]string{"busy_timeout(2000)", "journal_mode(wal)"}, pragmas...) {
		q.Add("_pragma", p)
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}

// checkWAL makes sure that the write-ahead log is on: SQLite leaves it off
// without an error where the file system can't do it.
func checkWAL(ctx context.Context, db *sql.DB) error {
	var mode string
	if err := db.QueryRowContext(ctx, `pragma journal_mode`).Scan(&mode); err != nil {
		return err
	}
	if mode != "wal" {
		return fmt.Errorf("journal mode is %s, not wal: use a local disk", mode)
	}
	return nil
}
