package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// behaviour is a sentence about the store and the test that it holds.
type behaviour struct {
	says string
	test func(*testing.T, database)
}

// TestContract holds every behaviour to every kind of database.
func TestContract(t *testing.T) {
	all := slices.Concat(accepting(), handing(), ordering(), leasing(), retrying(), waiting(), dying(), conversing(), preferring(), binding(), drafting(), seeing(), teaching(), telling(), budgeting(), tallying(), opining(), forgetting(), lasting(), failing())
	for engine, fresh := range databases() {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			for _, b := range all {
				t.Run(b.says, func(t *testing.T) {
					t.Parallel()
					b.test(t, fresh(t))
				})
			}
		})
	}
}

// message is the nth message of a thread in a channel, a mention if it is the first.
func message(thread string, n int) bot.Message {
	return bot.Message{
		ID:      fmt.Sprintf("Ev-%s-%d", thread, n),
		Thread:  bot.Thread{Team: "T1", Channel: "C1", TS: thread},
		TS:      fmt.Sprintf("%s.%06d", thread, n),
		User:    "U1",
		Text:    "what does a senior earn?",
		Mention: n == 1,
	}
}

func accept(t testing.TB, s *store.Store, events ...bot.Event) {
	t.Helper()
	for _, e := range events {
		fresh, err := s.Accept(t.Context(), e)
		must(t, err)
		if !fresh {
			t.Fatalf("%s is not fresh", e.EventID())
		}
	}
}

// claim claims up to ten events, which must be these.
func claim(t testing.TB, s *store.Store, want ...bot.Event) []bot.Claim {
	t.Helper()
	claims, err := s.Claim(soon(t), 10)
	if err != nil {
		t.Fatalf("want %v: %v", ids(want), err)
	}
	var got []bot.Event
	for _, c := range claims {
		got = append(got, c.Event)
	}
	if !slices.Equal(ids(got), ids(want)) {
		t.Fatalf("claimed %v, want %v", ids(got), ids(want))
	}
	return claims
}

// claimOne claims one event and nothing else.
func claimOne(t testing.TB, s *store.Store, want bot.Event) bot.Claim {
	t.Helper()
	return claim(t, s, want)[0]
}

// nothingToClaim makes sure of it without waiting: an event of a thread of its
// own is accepted, and must be the only one to be had.
func nothingToClaim(t testing.TB, s *store.Store, probe string) {
	t.Helper()
	e := message(probe, 1)
	accept(t, s, e)
	settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "answer"})
}

func settle(t testing.TB, s *store.Store, c bot.Claim, v bot.Verdict) {
	t.Helper()
	must(t, s.Settle(t.Context(), c, v))
}

func ids(events []bot.Event) (list []string) {
	for _, e := range events {
		list = append(list, e.EventID())
	}
	return list
}

func wantLost(t testing.TB, err error) {
	t.Helper()
	if !errors.Is(err, bot.ErrLeaseLost) {
		t.Fatalf("got %v, want %v", err, bot.ErrLeaseLost)
	}
}
