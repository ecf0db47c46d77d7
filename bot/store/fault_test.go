package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

// failing is what holds on every kind of database that fails for a while.
func failing() []behaviour {
	return []behaviour{
		{"while the database is locked nothing is accepted, and Ready says why", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			c := claimOne(t, s, e)
			release := d.lock(t, "inbox")
			_, err := s.Accept(t.Context(), message("2", 1))
			wantFault(t, err, "locked", "test")
			wantFault(t, s.Settle(t.Context(), c, bot.Verdict{Outcome: "answer"}), "locked", "test")
			wantFault(t, s.Ready(t.Context()), "locked", "test")
			release()
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			nothingToClaim(t, s, "2") // accepts that message anew
			release = d.lock(t, "pulse")
			wantFault(t, s.Ready(t.Context()), "locked", "test")
			release()
			must(t, s.Ready(t.Context()))
		}},
		{"a lock that is short is waited for", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			release := d.lock(t, "inbox")
			released := make(chan struct{})
			time.AfterFunc(300*time.Millisecond, func() { release(); close(released) })
			accept(t, s, message("1", 1))
			<-released
		}},
		{"whoever can't wait for the database is told why", tellsWhoCannotWait},
		{"where events are refused it isn't ready, until one would be taken", isNotReadyWhereItRefuses},
		{"while the database refuses writes nothing is accepted, and turns are found", refusesWrites},
	}
}

func tellsWhoCannotWait(t *testing.T, d database) {
	s, e := d.open(t, store.Config{}), message("1", 1)
	accept(t, s, e)
	c := claimOne(t, s, e)
	release := d.lock(t, "inbox")
	defer release()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err := s.Accept(ctx, message("2", 1))
	wantFault(t, err, "does not answer in time", "test")
	wantFault(t, s.Settle(ctx, c, bot.Verdict{Outcome: "answer"}), "does not answer in time", "test")
}

func isNotReadyWhereItRefuses(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	accept(t, s, message("1", 1))
	closed := map[string][2]string{
		"sqlite":   {`create trigger closed before insert on inbox begin select raise(abort, 'closed'); end`, `drop trigger closed`},
		"postgres": {`alter table inbox add constraint closed check (false) not valid`, `alter table inbox drop constraint closed`},
	}[d.engine]
	d.exec(t, closed[0])
	if _, err := s.Accept(t.Context(), message("2", 1)); err == nil {
		t.Fatal("accepted")
	}
	for range 2 {
		if s.Ready(t.Context()) == nil {
			t.Error("ready, though it takes no event")
		}
	}
	d.exec(t, closed[1])
	must(t, s.Ready(t.Context()))
	if n := d.count(t, `select count(*) from inbox`); n != 1 {
		t.Errorf("%d events, want the one that was accepted", n)
	}
}

// A file that is moved away takes no event, though SQLite would go on writing to
// it; brought back, it does, without a restart.
func TestFileThatIsGoneComesBack(t *testing.T) {
	d := newSQLite(t)
	path := strings.TrimPrefix(d.url, "sqlite:")
	s := d.open(t, store.Config{})
	accept(t, s, message("1", 1))
	must(t, os.Rename(path, path+".away"))
	_, err := s.Accept(t.Context(), message("2", 1))
	wantFault(t, err, "gone", path)
	wantFault(t, s.Ready(t.Context()), "gone", path)
	must(t, os.Rename(path+".away", path))
	must(t, s.Ready(t.Context()))
	accept(t, s, message("2", 1))
	wantKnown(t, s, message("1", 1))
}

// A file that is replaced, by a backup say, is taken up without a restart.
func TestFileThatIsReplacedIsTakenUp(t *testing.T) {
	d, backup := newSQLite(t), newSQLite(t)
	path := strings.TrimPrefix(d.url, "sqlite:")
	b := backup.open(t, store.Config{})
	accept(t, b, message("old", 1))
	must(t, b.Close())
	s := d.open(t, store.Config{})
	accept(t, s, message("1", 1))
	for _, suffix := range []string{"", "-wal", "-shm"} {
		must(t, os.Remove(path+suffix))
	}
	must(t, os.Rename(strings.TrimPrefix(backup.url, "sqlite:"), path))
	accept(t, s, message("2", 1))
	wantKnown(t, s, message("old", 1))
	accept(t, s, message("1", 1)) // what was in the other file is not known
	if n := d.count(t, `select count(*) from inbox`); n != 3 {
		t.Errorf("%d events in the file, want 3", n)
	}
}

// A server that crashes amid events says so for each that it doesn't take, and is taken up
// when it is back.
func TestServerThatCrashesIsNamed(t *testing.T) {
	server := pgtest.NewServer(t)
	s, err := store.Open(t.Context(), server.URL, store.Config{})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	refused := make(chan error, 100)
	var asking sync.WaitGroup
	for who := range 4 {
		asking.Go(func() {
			for n, tries := 0, 0; tries < 20 && t.Context().Err() == nil; n++ {
				if _, err := s.Accept(t.Context(), message(fmt.Sprint(who, "-", n), who)); err != nil {
					refused <- err
					tries++
				}
			}
		})
	}
	server.Stop(t)
	asking.Wait()
	close(refused)
	for err := range refused {
		wantFault(t, err, "the server", "postgres")
	}
	server.Start(t)
	accept(t, s, message("back", 9))
}

// Whoever waits for events learns that the server is back, though there are none.
func TestClaimReturnsWhenTheServerIsBack(t *testing.T) {
	server := pgtest.NewServer(t)
	s, err := store.Open(t.Context(), server.URL, store.Config{})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	server.Stop(t)
	if _, err := s.Claim(soon(t), 1); err == nil {
		t.Fatal("claimed from a server that is down")
	}
	server.Start(t)
	claims, err := s.Claim(soon(t), 1)
	for tries := 0; err != nil && tries < 10; tries++ { // connections of before
		claims, err = s.Claim(soon(t), 1)
	}
	if err != nil || len(claims) != 0 {
		t.Errorf("claimed %v, %v", claims, err)
	}
}

func TestDamagedFileIsRefused(t *testing.T) {
	whole := newSQLite(t)
	s := whole.open(t, store.Config{})
	for n := range 300 {
		accept(t, s, message(fmt.Sprint(n), 1))
	}
	must(t, s.Close())
	data, err := os.ReadFile(strings.TrimPrefix(whole.url, "sqlite:"))
	must(t, err)
	for name, damage := range map[string]func(path string){
		"no header":    func(path string) { overwrite(t, path, 0, make([]byte, 100)) },
		"no tables":    func(path string) { overwrite(t, path, 100, bytes.Repeat([]byte{0xA5}, 3900)) },
		"cut in half":  func(path string) { must(t, os.Truncate(path, int64(len(data)/2))) },
		"a page wiped": func(path string) { overwrite(t, path, int64(len(data)-3*4096), bytes.Repeat([]byte{0xA5}, 4096)) },
	} {
		path := filepath.Join(t.TempDir(), "damaged.db")
		must(t, os.WriteFile(path, data, 0o600))
		damage(path)
		s, err := store.Open(t.Context(), "sqlite:"+path, store.Config{})
		if err == nil {
			t.Errorf("%s: it is opened", name)
			must(t, s.Close())
			continue
		}
		wantFault(t, err, "damaged", path)
	}
}

// An SQLite file is served by one process; others may look at it meanwhile.
func TestFileIsServedOnce(t *testing.T) {
	d := newSQLite(t)
	s := d.open(t, store.Config{Alone: true})
	_, err := store.Open(t.Context(), d.url, store.Config{Alone: true})
	var used *store.InUseError
	if !errors.As(err, &used) || used.Process != fmt.Sprint(os.Getpid()) {
		t.Fatalf("got %v", err)
	}
	accept(t, d.open(t, store.Config{Existing: true}), message("1", 1))
	must(t, s.Close())
	claimOne(t, d.open(t, store.Config{Alone: true}), message("1", 1))
}

func TestFolderIsNoDatabase(t *testing.T) {
	dir := t.TempDir()
	_, err := store.Open(t.Context(), "sqlite:"+dir, store.Config{})
	wantFault(t, err, "folder", dir)
}

func TestFileThatMustExistIsNotMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.db")
	if _, err := store.Open(t.Context(), "sqlite:"+path, store.Config{Existing: true}); !errors.Is(err, store.ErrMissing) {
		t.Fatalf("got %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it was made")
	}
}

// overwrite writes over a part of a file.
func overwrite(t *testing.T, path string, at int64, data []byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteAt(data, at)
	must(t, err)
	must(t, f.Close())
}

func wantFault(t testing.TB, err error, what, where string) {
	t.Helper()
	var f *store.Fault
	if !errors.As(err, &f) {
		t.Fatalf("got %v, want a fault that says %q", err, what)
	}
	if !strings.Contains(f.What, what) || !strings.Contains(f.Where, where) || f.Remedy == "" || f.Err == nil {
		t.Errorf("got %q at %q with remedy %q, want %q at %q: %v", f.What, f.Where, f.Remedy, what, where, err)
	}
}
