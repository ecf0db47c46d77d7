package store_test

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

// database is an empty database of one test.
type database struct {
	engine string // "sqlite" or "postgres"
	url    string
	driver string // another way in, beside the store
	name   string
	clock  *clock
	alone  bool // the first store of a test has the database alone
}

// databases are the kinds that every behaviour is tested on.
func databases() map[string]func(testing.TB) database {
	return map[string]func(testing.TB) database{"sqlite": newSQLite, "sqlite alone": newAlone, "postgres": newPostgres}
}

// newAlone is SQLite as a process that serves has it.
func newAlone(t testing.TB) database {
	d := newSQLite(t)
	d.alone = true
	return d
}

func newSQLite(t testing.TB) database {
	path := filepath.Join(t.TempDir(), "test %1?.db") // a name to be escaped
	return database{engine: "sqlite", url: "sqlite:" + path, driver: "sqlite", name: "file:" + url.PathEscape(path), clock: newClock()}
}

func newPostgres(t testing.TB) database {
	address := pgtest.NewDatabase(t)
	return database{engine: "postgres", url: address, driver: "pgx", name: address, clock: newClock()}
}

// open opens a store whose time is the database's clock, until the test ends.
func (d database) open(t testing.TB, cfg store.Config) *store.Store {
	t.Helper()
	if cfg.Now == nil {
		cfg.Now = d.clock.now
	}
	cfg.Alone = cfg.Alone || d.alone
	s, err := store.Open(t.Context(), d.url, cfg)
	if used := (*store.InUseError)(nil); d.alone && errors.As(err, &used) { // by the test's first store
		cfg.Alone = false
		s, err = store.Open(t.Context(), d.url, cfg)
	}
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

// beside opens the database past the store.
func (d database) beside(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open(d.driver, d.name)
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { must(t, db.Close()) })
	return db
}

// exec runs statements past the store.
func (d database) exec(t testing.TB, statements ...string) {
	t.Helper()
	db := d.beside(t)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// count runs a query for one number past the store.
func (d database) count(t testing.TB, query string) int {
	t.Helper()
	var n int
	if err := d.beside(t).QueryRow(query).Scan(&n); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

// clock stands still unless it is told to pass.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func newClock() *clock { return &clock{at: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// soon is a context that ends when a wait has gone wrong. It is shorter than the
// store's own look around, so that only news wakes a Claim in time.
func soon(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 4500*time.Millisecond)
	t.Cleanup(cancel)
	return ctx
}
