package store_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// An SQLite file does not keep the size of its worst day.
func TestSweepShrinksTheFile(t *testing.T) {
	d := newSQLite(t)
	s := d.open(t, store.Config{Keep: time.Hour})
	small := sizeOf(t, d)
	burst(t, s, 2000)
	large := sizeOf(t, d)
	if large < small+500_000 {
		t.Fatalf("2,000 events made it grow from %d to %d bytes only", small, large)
	}
	d.clock.pass(time.Hour)
	swept, err := s.Sweep(t.Context())
	must(t, err)
	if swept.Events != 2000 || swept.Bytes < (large-small)*9/10 {
		t.Errorf("swept %+v of %d bytes", swept, large)
	}
	if now := sizeOf(t, d); now > small+large/10 {
		t.Errorf("%d bytes, %d at first and %d at most", now, small, large)
	}
}

// A file that was made before files could shrink is made to by its first sweep.
func TestSweepShrinksAnOldFile(t *testing.T) {
	d := newSQLite(t)
	d.exec(t, `pragma auto_vacuum = none`, `create table old (x)`, `drop table old`)
	s := d.open(t, store.Config{Keep: time.Hour})
	for range 2 {
		burst(t, s, 500)
		d.clock.pass(time.Hour)
		if _, err := s.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if mode, free := d.count(t, `pragma auto_vacuum`), d.count(t, `pragma freelist_count`); mode != 2 || free > 0 {
		t.Errorf("mode %d, %d free pages", mode, free)
	}
}

// burst accepts and settles so many events.
func burst(t *testing.T, s *store.Store, n int) {
	t.Helper()
	var accepting sync.WaitGroup
	for lane := range 16 {
		accepting.Go(func() {
			for i := lane; i < n; i += 16 {
				e := message(fmt.Sprint(i), 1)
				e.Text = strings.Repeat("what does a senior earn? ", 20)
				if _, err := s.Accept(t.Context(), e); err != nil {
					t.Error(err)
				}
			}
		})
	}
	accepting.Wait()
	for left := n; left > 0; {
		claims, err := s.Claim(soon(t), 64)
		must(t, err)
		for _, c := range claims {
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
		}
		left -= len(claims)
	}
}

// sizeOf is how many bytes the files of an SQLite database take.
func sizeOf(t *testing.T, d database) (total int64) {
	t.Helper()
	for _, suffix := range []string{"", "-wal"} {
		info, err := os.Stat(strings.TrimPrefix(d.url, "sqlite:") + suffix)
		must(t, err)
		total += info.Size()
	}
	return total
}
