package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// readers is how many reads of an SQLite file go on beside the one writer.
const readers = 2

// openSQLite opens the file at path: one connection that writes, so that writers
// queue here and not in SQLite's busy loop, and some that read beside it.
func openSQLite(ctx context.Context, path string, cfg Config) (e engine, err error) {
	path = strings.TrimPrefix(path, "//") // sqlite:///abs/path
	if path == "" || strings.Contains(path, ":memory:") {
		return engine{}, errors.New("sqlite needs a file, as in sqlite:recruitbot.db: what is only in memory would be lost in a crash")
	}
	e = engine{
		dialect:  goose.DialectSQLite3,
		alone:    true,
		sizes:    []int{32, 8, 1},
		where:    path,
		files:    &files{path: path},
		faults:   sqliteFaults,
		conflict: func(error) bool { return false },
	}
	if cfg.Alone {
		if e.free, err = holdAlone(path); err != nil {
			return engine{}, e.explain(err)
		}
	}
	if err := e.openFile(ctx, cfg.Existing); err != nil {
		return engine{}, errors.Join(e.explain(err), e.shut())
	}
	return e, nil
}

// openFile opens the connections. The one that writes makes the file such that it
// can shrink. Caches are of 256 and 64 KB: larger ones made no call faster, and
// a page in them takes twice its size. What a statement would undo stands in memory while
// it runs (temp_store): statements that insert many rows made a file each. A file that is
// written anew is not copied there (renew).
func (e *engine) openFile(ctx context.Context, existing bool) (err error) {
	if err := ensureFile(e.where, existing); err != nil {
		return err
	}
	if e.write, err = sql.Open("sqlite", sqliteName(e.where, "auto_vacuum(incremental)", "cache_size(-256)", "temp_store(memory)", "journal_mode(wal)", "synchronous(full)", "secure_delete(on)")); err != nil {
		return err
	}
	e.write.SetMaxOpenConns(1)
	if e.read, err = sql.Open("sqlite", sqliteName(e.where, "journal_mode(wal)", "query_only(on)", "cache_size(-64)")); err != nil {
		return err
	}
	e.read.SetMaxOpenConns(readers)
	e.read.SetMaxIdleConns(readers)
	e.read.SetConnMaxIdleTime(time.Minute) // a connection costs memory
	if err := checkWAL(ctx, e.write); err != nil {
		return err
	}
	return e.checkPages(ctx, existing)
}

// checkPages looks for damage all through a file, which takes some 4 ms for each
// megabyte: too long at the start for a large one, unless all is asked for.
// Damage that is not looked for is found when it is come upon.
func (e *engine) checkPages(ctx context.Context, all bool) error {
	if !all && fileSize(e.where) > checkedSize {
		return nil
	}
	var verdict string
	if err := e.write.QueryRowContext(ctx, `pragma quick_check(1)`).Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", errDamaged, verdict)
	}
	return nil
}

// checkedSize is up to how many bytes a file is checked at each start.
const checkedSize = 4 << 20

var errDamaged = errors.New("some pages are damaged")

// ensureFile makes the file if need be and allowed; SQLite gives its side files
// the same permissions.
func ensureFile(path string, existing bool) error {
	flags := os.O_RDWR | os.O_CREATE
	if existing {
		flags = os.O_RDWR
	}
	f, err := os.OpenFile(path, flags, 0o600)
	if existing && errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return err
		}
		return fmt.Errorf("%w at %s", ErrMissing, path)
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// sqliteName is the name by which the driver opens path. A lock of another
// process (a backup, say) is waited for one second and a half: half as long as
// Slack waits. No connection makes a file.
func sqliteName(path string, pragmas ...string) string {
	q := url.Values{"_txlock": {"immediate"}, "mode": {"rw"}}
	for _, p := range append([]string{"busy_timeout(1500)"}, pragmas...) {
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
