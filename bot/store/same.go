package store

import (
	"context"
	"errors"
	"os"
)

// files are what an SQLite database consists of, as the connections opened them.
// What is written to a file that was removed or replaced meanwhile would be gone
// with the process, though SQLite says nothing.
type files struct {
	path string
	was  [2]os.FileInfo // of the database and its write-ahead log
}

var errReplaced = errors.New("another file stands in its place")

// look remembers the files that are there now.
func (f *files) look() error {
	for i, name := range []string{f.path, f.path + "-wal"} {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		f.was[i] = info
	}
	return nil
}

// same is nil while the files are those that were looked at, errReplaced when
// others stand there.
func (f *files) same() error {
	now := files{path: f.path}
	if err := now.look(); err != nil {
		if _, gone := os.Stat(f.path); gone == nil {
			return errReplaced // the log alone is away: opening anew makes one
		}
		return &Fault{
			What: "the database file is gone", Where: f.path, Err: err,
			Remedy: "put it back, and it is taken up again; or restart, to begin with an empty one",
		}
	}
	for i := range f.was {
		if !os.SameFile(f.was[i], now.was[i]) {
			return errReplaced
		}
	}
	return nil
}

// takeUp makes sure that the files are those the connections have open. If they
// were replaced it opens them anew. The one goroutine that writes calls it.
func (s *Store) takeUp(ctx context.Context) error {
	if s.files == nil {
		return nil
	}
	err := s.files.same()
	if !errors.Is(err, errReplaced) {
		return err
	}
	s.forget()
	s.hand.behind.Store(true)
	s.turns.Clear()
	if err := s.migrate(ctx); err != nil {
		return err
	}
	return s.files.look()
}
