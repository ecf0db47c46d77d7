package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// What follows is about several processes on one PostgreSQL; each store stands
// for one.

func TestReplicasWorkEachEventOnce(t *testing.T) {
	t.Parallel()
	const threads, events = 20, 15
	d := newPostgres(t)
	var mu sync.Mutex
	claimed, last := map[string]int{}, map[string]string{}
	ctx, done := context.WithTimeout(t.Context(), time.Minute)
	defer done()
	var replicas sync.WaitGroup
	for r := range 3 {
		s := d.open(t, store.Config{Now: time.Now, Owner: fmt.Sprint("replica-", r)})
		replicas.Go(func() { // every replica is given every event
			for n := range events {
				for th := range threads {
					if _, err := s.Accept(t.Context(), message(fmt.Sprint("t", th), n)); err != nil {
						t.Error(err)
					}
				}
			}
		})
		replicas.Go(func() {
			for {
				claims, err := s.Claim(ctx, 4)
				if errors.Is(err, context.Canceled) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				for _, c := range claims {
					m := c.Event.(bot.Message)
					claimed[m.ID]++
					if m.TS <= last[m.Thread.TS] {
						t.Errorf("%s came after %s", m.TS, last[m.Thread.TS])
					}
					last[m.Thread.TS] = m.TS
				}
				if len(claimed) == threads*events {
					done()
				}
				mu.Unlock()
				for _, c := range claims {
					if err := s.Settle(context.WithoutCancel(ctx), c, bot.Verdict{Outcome: "answer"}); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	replicas.Wait()
	if len(claimed) != threads*events {
		t.Errorf("%d events claimed, want %d", len(claimed), threads*events)
	}
	for id, n := range claimed {
		if n != 1 {
			t.Errorf("%s was claimed %d times", id, n)
		}
	}
}

func TestNewsOfWorkReachesOtherReplicas(t *testing.T) {
	t.Parallel()
	d := newPostgres(t)
	here, there := d.open(t, store.Config{Now: time.Now}), d.open(t, store.Config{Now: time.Now})
	got := inBackground(func() ([]bot.Claim, error) { return there.Claim(soon(t), 1) })
	meanwhile(t, there)
	accept(t, here, message("1", 1))
	if claims, err := got(); err != nil || len(claims) != 1 {
		t.Fatal(claims, err)
	}
}

// Two replicas that reach for two events of one thread at the same moment: the
// second waits until the first has its claim, and gives way.
func TestReplicaGivesWay(t *testing.T) {
	t.Parallel()
	d := newPostgres(t)
	s := d.open(t, store.Config{})
	accept(t, s, message("1", 1), message("1", 2))
	rival, err := d.beside(t).Begin()
	must(t, err)
	_, err = rival.Exec(`update inbox set state = 'claimed', lease_until_ms = 9e15 where id = 'Ev-1-2'`)
	must(t, err)
	got := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 10) })
	until(t, func() bool {
		return d.count(t, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`) == 1
	})
	must(t, rival.Commit())
	accept(t, s, message("2", 1))
	if claims, err := got(); err != nil || len(claims) != 1 || claims[0].Event.EventID() != "Ev-2-1" {
		t.Fatal(claims, err)
	}
}

func TestReplicasMayStartTogether(t *testing.T) {
	t.Parallel()
	d := newPostgres(t)
	var starts sync.WaitGroup
	for range 4 {
		starts.Go(func() {
			s, err := store.Open(t.Context(), d.url, store.Config{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	starts.Wait()
}

func TestCutConnectionsComeBack(t *testing.T) {
	t.Parallel()
	d := newPostgres(t)
	var log lockedBuffer
	s := d.open(t, store.Config{Now: time.Now, Log: slog.New(slog.NewTextHandler(&log, nil))})
	other := d.open(t, store.Config{Now: time.Now})
	listeners := `select count(*) from pg_stat_activity where datname = current_database() and query = 'listen recruitbot_inbox'`
	until(t, func() bool { return d.count(t, listeners) == 2 })
	d.exec(t, `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
	until(t, func() bool { return strings.Contains(log.String(), "cut off") })
	until(t, func() bool { return d.count(t, listeners) == 2 })

	// A call on a connection that was cut may fail, the next ones don't.
	until(t, func() bool { _, err := other.Accept(t.Context(), message("1", 1)); return err == nil })
	until(t, func() bool { _, err := s.Claim(soon(t), 1); return err == nil })
}

func TestServerThatMayForgetIsRefused(t *testing.T) {
	t.Parallel()
	d := newPostgres(t)
	_, err := store.Open(t.Context(), d.url+"&synchronous_commit=off", store.Config{})
	if err == nil || !strings.Contains(err.Error(), "synchronous_commit") {
		t.Fatalf("got %v", err)
	}
}

// until waits for a condition.
func until(t *testing.T, ok func() bool) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for !ok() {
		if time.Now().After(deadline) {
			t.Fatal("it did not come about in 20 seconds")
		}
		time.Sleep(5 * time.Millisecond) // between two looks
	}
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
