package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/recent"
)

// callTime is how long one call may occupy the database; Slack waits three
// seconds for an acknowledgement, so an answer after that serves nobody.
const callTime = 5 * time.Second

// Config is what a store can be told. Its zero value works.
type Config struct {
	Lease     time.Duration // how long a claim holds unless it is renewed; 0: 2 minutes
	TurnTTL   time.Duration // how long Load finds a saved turn; 0: 24 hours
	ThreadTTL time.Duration // how long a thread stays joined after its last mention or answer; 0: 30 days
	Keep      time.Duration // how long a settled event's id is known, and whose an opinion is; 0: 30 days
	KeepText  time.Duration // how long a dead letter keeps its text, to be retried; 0: 7 days, but never longer than Keep

	KeepDrafts time.Duration // how long a draft is kept after its last change; 0: 180 days

	KeepQuestions time.Duration // how long texts of unanswered questions are kept; 0: no longer than to the next Sweep

	// Owner names this process among those that share the database. Claims left
	// under this name by a process that died are given back by Open, so two living
	// processes must never have the same. With "" they wait for their leases to end.
	Owner string

	Existing bool // an SQLite file that is not there is not made: ErrMissing; one that is there is checked all through
	Alone    bool // an SQLite file is refused while another process has it open with Alone: InUseError

	Now func() time.Time // nil: time.Now; called by many goroutines at once
	Log *slog.Logger     // told when news from PostgreSQL is cut off; nil: silent
}

func (c Config) withDefaults() Config {
	for _, d := range []struct {
		value    *time.Duration
		standard time.Duration
	}{
		{&c.Lease, 2 * time.Minute},
		{&c.TurnTTL, 24 * time.Hour},
		{&c.ThreadTTL, 30 * 24 * time.Hour},
		{&c.Keep, 30 * 24 * time.Hour},
		{&c.KeepText, 7 * 24 * time.Hour},
		{&c.KeepDrafts, 180 * 24 * time.Hour},
	} {
		if *d.value <= 0 {
			*d.value = d.standard
		}
	}
	c.KeepText = min(c.KeepText, c.Keep)
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// Store is an open database. Its methods may be called from many goroutines.
type Store struct {
	engine
	cfg      Config
	seq      int64         // of the last event; the writer's
	accepts  chan accept   // to the writer
	changes  chan change   // to the one connection that writes, where there is only one
	turn     chan struct{} // holds an item while a Claim asks the database
	work     chan struct{} // holds an item when there may be something to claim
	hand     hand
	refused  atomic.Bool                    // the last events that came
	turns    recent.Map[string, remembered] // what was saved last; empty unless this process alone saves
	away     bool                           // the last look failed; of the one in Claim
	nextLook time.Time                      // when to look for what the process wasn't told of; of the one in Claim
	looked   int64                          // when the table was last looked at for something to claim, in Unix ms; of the one in Claim
	done     <-chan struct{}                // closed at the beginning of Close
	ended    <-chan struct{}                // closed when nothing is written any more
	closing  func() error
}

var (
	_ bot.Inbox         = (*Store)(nil)
	_ bot.Leases        = (*Store)(nil)
	_ bot.Conversations = (*Store)(nil)
	_ bot.Preferences   = (*Store)(nil)
	_ bot.Bindings      = (*Store)(nil)
	_ bot.Drafts        = (*Store)(nil)
	_ bot.Budget        = (*Store)(nil)
	_ bot.Records       = (*Store)(nil)
	_ bot.Tallies       = (*Store)(nil)
	_ bot.Opinions      = (*Store)(nil)
)

// Open opens the database at url, brings its tables up to date and starts the
// store. url is "sqlite:" with the path of a file, or "postgres://..." as
// PostgreSQL's own programs take it. An SQLite file that does not exist is
// made, readable for its owner only; its folder must exist. ctx bounds the
// opening, not the store's life. No error holds a password of the url.
func Open(ctx context.Context, url string, opts Config) (*Store, error) {
	e, err := connect(ctx, url, opts)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	s := &Store{
		engine:  e,
		cfg:     opts.withDefaults(),
		accepts: make(chan accept),
		changes: make(chan change),
		turn:    make(chan struct{}, 1),
		work:    make(chan struct{}, 1),
	}
	s.hand.on = s.alone && opts.Alone
	s.hand.behind.Store(true)
	s.turns.Most = turnsMost
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open database: %w", s.explain(err)), s.shut())
	}
	s.start()
	return s, nil
}

// prepare makes the tables, gives back what this owner held before, and finds
// where the order of events goes on.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if s.cfg.Owner != "" {
		if _, err := s.write.ExecContext(ctx, releaseOwned, s.cfg.Owner); err != nil {
			return fmt.Errorf("give back claims of %s: %w", s.cfg.Owner, err)
		}
	}
	err := s.read.QueryRowContext(ctx, `select coalesce(max(seq), 0) from inbox`).Scan(&s.seq)
	if err != nil {
		return fmt.Errorf("read last event's number: %w", err)
	}
	if s.files != nil {
		if err := s.files.look(); err != nil {
			return fmt.Errorf("look at database files: %w", err)
		}
	}
	s.keepParsed()
	return nil
}

// keepParsed names what SQLite is told at every event.
func (s *Store) keepParsed() {
	if !s.alone {
		return
	}
	writes := []string{s.releaseSQL(), s.claimSQL(), settleSQL, retrySQL, renewSQL, saveSQL, saveBothSQL, pulseSQL, waitingSQL}
	for _, rows := range s.sizes {
		writes = append(writes, insertSQL(rows), leaseSQL(rows), joinSQL(rows))
	}
	s.writes = newStatements(s.write, writes...)
	s.reads = newStatements(s.read, nextDueSQL, loadSQL, joinedSQL)
}

func (s *Store) start() {
	ctx, stop := context.WithCancel(context.Background())
	last, end := context.WithCancel(context.Background())
	s.done, s.ended = ctx.Done(), last.Done()
	var running, writing sync.WaitGroup
	if s.listen != nil {
		running.Go(func() { s.listen(ctx, s.ring, s.cfg.Log) })
	}
	if s.alone {
		writing.Go(func() { s.writeChanges(last) })
	} else {
		running.Go(func() { s.writeAccepts(ctx) })
	}
	s.closing = sync.OnceValue(func() error {
		stop()
		running.Wait()
		if s.hand.asked.Load() {
			// What can't be given back is when its lease ends, or this owner comes again.
			_ = s.giveBack(context.Background(), func() []bot.Claim { return s.hand.take(math.MaxInt) })
		}
		end()
		writing.Wait()
		return s.shut()
	})
}

// Close lets events that are being written reach the disk, ends every waiting
// Accept and Claim with ErrClosed, and closes the database. It takes about
// five seconds at most. A second call does nothing and returns the same.
func (s *Store) Close() error { return s.closing() }

// millis is the store's time as it stands in the tables.
func (s *Store) millis() int64 { return s.cfg.Now().UnixMilli() }
