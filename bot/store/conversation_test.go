package store_test

import (
	"crypto/rand"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

func conversing() []behaviour {
	thread := bot.Thread{Team: "T1", Channel: "C1", TS: "1"}
	salary := knowledge.Turn{
		Profile: "backend-developer", Language: "fr", Topics: []string{"salary"},
		Slots: knowledge.Slots{Levels: []string{"senior"}, Uplift: "london", Amounts: []int{70_000}},
	}
	tools := knowledge.Turn{Profile: "backend-developer", Topics: []string{"tools.api"}}
	return []behaviour{
		{"the last turn of a thread is found, and no other", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantTurn(t, s, thread, nil)
			save(t, s, thread, tools)
			save(t, s, thread, salary)
			wantTurn(t, s, thread, &salary)
			wantTurn(t, s, bot.Thread{Team: "T1", Channel: "C1", TS: "2"}, nil)
		}},
		{"a turn is saved with the settling of its event, or not at all", savesWithSettling},
		{"a turn is forgotten after its time", func(t *testing.T, d database) {
			s := d.open(t, store.Config{TurnTTL: time.Hour})
			save(t, s, thread, salary)
			d.clock.pass(time.Hour - time.Millisecond)
			wantTurn(t, s, thread, &salary)
			d.clock.pass(time.Millisecond)
			wantTurn(t, s, thread, nil)
			save(t, s, thread, tools)
			wantTurn(t, s, thread, &tools)
		}},
		{"a mention in a channel joins its thread, nothing else does", joins},
		{"a thread stays joined for its time after the last mention or answer", func(t *testing.T, d database) {
			s := d.open(t, store.Config{ThreadTTL: time.Hour})
			accept(t, s, message("1", 1))
			d.clock.pass(50 * time.Minute)
			save(t, s, thread, salary)
			d.clock.pass(50 * time.Minute)
			wantJoined(t, s, thread, true)
			d.clock.pass(10 * time.Minute)
			wantJoined(t, s, thread, false)
			save(t, s, thread, salary)
			wantJoined(t, s, thread, false)
			again := message("1", 3)
			again.Mention = true
			accept(t, s, again)
			wantJoined(t, s, thread, true)
			wantTurn(t, s, thread, &salary)
		}},
		{"Sweep removes turns and threads whose time is over, and only those", func(t *testing.T, d database) {
			s := d.open(t, store.Config{TurnTTL: time.Hour, ThreadTTL: 2 * time.Hour})
			accept(t, s, message("1", 1))
			save(t, s, thread, salary)
			save(t, s, bot.Thread{Channel: "C2"}, tools)
			for _, want := range []struct {
				rows, turns int
				swept       store.Swept
			}{{2, 2, store.Swept{}}, {1, 0, store.Swept{Turns: 2, Conversations: 1}}, {0, 0, store.Swept{Conversations: 1}}} {
				wantSwept(t, s, want.swept)
				rows := d.count(t, `select count(*) from conversations`)
				turns := d.count(t, `select count(*) from conversations where turn is not null`)
				if rows != want.rows || turns != want.turns {
					t.Errorf("%d threads, %d turns, want %+v", rows, turns, want)
				}
				d.clock.pass(time.Hour)
			}
		}},
	}
}

func joins(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	mention, direct, reply := message("1", 1), message("2", 2), message("3", 2)
	direct.Thread.Direct = true
	click := bot.Click{ID: "k", Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "4"}}
	saved := bot.Thread{Team: "T1", Channel: "C1", TS: "5"}
	accept(t, s, mention, direct, reply, click)
	save(t, s, saved, knowledge.Turn{})
	for thread, want := range map[bot.Thread]bool{
		mention.Thread: true, direct.Thread: false, reply.Thread: false, click.Thread: false, saved: false,
	} {
		wantJoined(t, s, thread, want)
	}
}

// save answers all that is open, and in the end a click in the thread, with a turn.
func save(t *testing.T, s *store.Store, thread bot.Thread, turn knowledge.Turn) {
	t.Helper()
	click := bot.Click{ID: rand.Text(), Thread: thread}
	accept(t, s, click)
	for {
		claims, err := s.Claim(soon(t), 10)
		must(t, err)
		for _, c := range claims {
			if c.Event.EventID() == click.ID {
				settle(t, s, c, bot.Verdict{Outcome: "answer", Turn: &turn})
				return
			}
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
		}
	}
}

// In a direct conversation the turn is the thread's and the whole conversation's; a
// lease that was lost saves neither.
func savesWithSettling(t *testing.T, d database) {
	s, e := d.open(t, store.Config{}), message("1", 1)
	e.Thread.Direct = true
	room := e.Thread
	room.TS = ""
	accept(t, s, e)
	lost := claimOne(t, s, e)
	d.clock.pass(time.Hour)
	again := claimOne(t, s, e)
	wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Turn: &knowledge.Turn{Profile: "lost"}}))
	wantTurn(t, s, e.Thread, nil)
	wantTurn(t, s, room, nil)
	turn := knowledge.Turn{Profile: "kept"}
	settle(t, s, again, bot.Verdict{Outcome: "answer", Turn: &turn})
	wantTurn(t, s, e.Thread, &turn)
	wantTurn(t, s, room, &turn)
}

func wantTurn(t *testing.T, s *store.Store, thread bot.Thread, want *knowledge.Turn) {
	t.Helper()
	got, err := s.Load(t.Context(), thread)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func wantJoined(t *testing.T, s *store.Store, thread bot.Thread, want bool) {
	t.Helper()
	got, err := s.Joined(t.Context(), thread)
	must(t, err)
	if got != want {
		t.Errorf("thread %s: joined %t, want %t", thread.TS, got, want)
	}
}
