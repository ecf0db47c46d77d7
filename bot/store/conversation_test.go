package store_test

import (
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
		Slots: knowledge.Slots{Levels: []string{"senior"}, Uplift: "london", Amount: 70_000},
	}
	tools := knowledge.Turn{Profile: "backend-developer", Topics: []string{"tools.api"}}
	return []behaviour{
		{"the last turn of a thread is found, and no other", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantTurn(t, s, thread, nil)
			must(t, s.Save(t.Context(), thread, tools))
			must(t, s.Save(t.Context(), thread, salary))
			wantTurn(t, s, thread, &salary)
			wantTurn(t, s, bot.Thread{Team: "T1", Channel: "C1", TS: "2"}, nil)
		}},
		{"a turn is forgotten after its time", func(t *testing.T, d database) {
			s := d.open(t, store.Config{TurnTTL: time.Hour})
			must(t, s.Save(t.Context(), thread, salary))
			d.clock.pass(time.Hour - time.Millisecond)
			wantTurn(t, s, thread, &salary)
			d.clock.pass(time.Millisecond)
			wantTurn(t, s, thread, nil)
			must(t, s.Save(t.Context(), thread, tools))
			wantTurn(t, s, thread, &tools)
		}},
		{"a mention and a direct message join their threads, nothing else does", joins},
		{"a thread stays joined for its time after the last mention or answer", func(t *testing.T, d database) {
			s := d.open(t, store.Config{ThreadTTL: time.Hour})
			accept(t, s, message("1", 1))
			d.clock.pass(50 * time.Minute)
			must(t, s.Save(t.Context(), thread, salary))
			d.clock.pass(50 * time.Minute)
			wantJoined(t, s, thread, true)
			d.clock.pass(10 * time.Minute)
			wantJoined(t, s, thread, false)
			must(t, s.Save(t.Context(), thread, salary))
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
			must(t, s.Save(t.Context(), thread, salary))
			must(t, s.Save(t.Context(), bot.Thread{Channel: "C2"}, tools))
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
	must(t, s.Save(t.Context(), saved, knowledge.Turn{}))
	for thread, want := range map[bot.Thread]bool{
		mention.Thread: true, direct.Thread: true, reply.Thread: false, click.Thread: false, saved: false,
	} {
		wantJoined(t, s, thread, want)
	}
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
