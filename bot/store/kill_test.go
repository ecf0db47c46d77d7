package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// With these set, the test binary is a worker: it opens the database, accepts
// killEvents events as they would be redelivered after a crash, settles what it
// can claim, and tells each deed on standard output once it is done.
const (
	workerVariable = "RECRUITBOT_TEST_WORKER" // its name
	workerDatabase = "RECRUITBOT_TEST_WORKER_DATABASE"
	stuck          = "stuck" // a worker of this name never settles what it claimed first
	killEvents     = 400
)

func TestKillLosesNothing(t *testing.T) {
	for engine, fresh := range databases() {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			d, deeds := fresh(t), newDeeds()
			deeds.follow(t, d, stuck, 1)
			for _, claims := range []int{1, 60, 90, 50} {
				deeds.follow(t, d, "a", claims)
			}
			deeds.follow(t, d, "a", 0)
			deeds.check(t, d)
		})
	}
}

func TestKillOfOneReplicaLosesNothing(t *testing.T) {
	t.Parallel()
	d, deeds := newPostgres(t), newDeeds()
	var killed sync.WaitGroup
	deeds.follow(t, d, stuck, 1)
	before := deeds.total("claimed ")
	killed.Go(func() { deeds.follow(t, d, "a", 60) })
	until(t, func() bool { return deeds.total("claimed ") > before+40 }) // then b joins it
	deeds.follow(t, d, "b", 0)
	killed.Wait()
	deeds.check(t, d)
}

// deeds counts what workers told: "accepted Ev-1-1" and so on.
type deeds struct {
	mu    sync.Mutex
	count map[string]int
}

func newDeeds() *deeds { return &deeds{count: map[string]int{}} }

// total counts the deeds of a kind.
func (k *deeds) total(kind string) (n int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for deed, times := range k.count {
		if strings.HasPrefix(deed, kind) {
			n += times
		}
	}
	return n
}

// follow runs a worker to its end, or until it has told of so many claims: then it
// is killed amid its work.
func (k *deeds) follow(t *testing.T, d database, name string, claims int) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), workerVariable+"="+name, workerDatabase+"="+d.url)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Error(err)
		return
	}
	told := bufio.NewScanner(out)
	for n := 0; told.Scan(); {
		k.mu.Lock()
		k.count[told.Text()]++
		k.mu.Unlock()
		if strings.HasPrefix(told.Text(), "claimed ") {
			n++
		}
		if n == claims && n > 0 {
			n++
			if err := cmd.Process.Kill(); err != nil {
				t.Error(err)
			}
		}
	}
	err = cmd.Wait()
	if killed := err != nil && cmd.ProcessState.ExitCode() == -1; killed != (claims > 0) {
		t.Errorf("worker %s, to be killed after %d claims, ended with %v", name, claims, err)
	}
}

// check compares what was told with what the database holds.
func (k *deeds) check(t *testing.T, d database) {
	t.Helper()
	for id := range killEvents {
		e := killEvent(id).ID
		if k.count["accepted "+e] == 0 {
			t.Errorf("%s was never accepted", e)
		}
		if n := k.count["fresh "+e]; n > 1 {
			t.Errorf("%s was fresh %d times", e, n)
		}
		if n := k.count["settled "+e]; n > 1 {
			t.Errorf("%s was settled %d times", e, n)
		}
	}
	if n := d.count(t, `select count(*) from inbox where state = 'settled' and payload is null`); n != killEvents {
		t.Errorf("%d events are settled, want %d", n, killEvents)
	}
	if n := d.count(t, `select count(*) from inbox where attempt > 1`); n == 0 {
		t.Error("no claim was interrupted")
	}
}

func killEvent(n int) bot.Message { return message(fmt.Sprint("t", n%40), n/40+1) }

// work is a worker's main function; the result is its exit code.
func work() int {
	if err := workOn(os.Getenv(workerDatabase), os.Getenv(workerVariable)); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		return 1
	}
	return 0
}

func workOn(url, name string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	s, err := store.Open(ctx, url, store.Config{Owner: name, Lease: time.Second})
	if err != nil {
		return err
	}
	var settling sync.WaitGroup
	settling.Go(func() { settleAll(ctx, s, name == stuck) })
	var accepting sync.WaitGroup
	for lane := range 4 {
		accepting.Go(func() {
			for n := lane; n < killEvents; n += 4 {
				e := killEvent(n)
				fresh, err := s.Accept(ctx, e)
				for err != nil && ctx.Err() == nil { // not acknowledged, so delivered again
					fresh, err = s.Accept(ctx, e)
				}
				if err != nil {
					fmt.Fprintln(os.Stderr, "worker:", err)
					return
				}
				if fresh {
					fmt.Println("fresh " + e.ID)
				}
				fmt.Println("accepted " + e.ID)
			}
		})
	}
	accepting.Wait()
	for ctx.Err() == nil {
		depth, err := s.Depth(ctx)
		if err != nil {
			return err
		}
		if depth.Waiting+depth.Claimed == 0 {
			break
		}
		time.Sleep(5 * time.Millisecond) // between two looks
	}
	cancel()
	settling.Wait()
	return s.Close()
}

// settleAll settles until ctx ends. A lost lease is what a store may say here: the
// event has gone to the other replica.
func settleAll(ctx context.Context, s *store.Store, stuck bool) {
	for {
		claims, err := s.Claim(ctx, 8)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "worker:", err)
		}
		for _, c := range claims {
			fmt.Println("claimed " + c.Event.EventID())
		}
		if stuck {
			<-ctx.Done()
		}
		for _, c := range claims {
			err := s.Settle(ctx, c, bot.Verdict{Outcome: "answer"})
			if err == nil {
				fmt.Println("settled " + c.Event.EventID())
			} else if !strings.Contains(err.Error(), bot.ErrLeaseLost.Error()) {
				fmt.Fprintln(os.Stderr, "worker:", err)
			}
		}
	}
}
