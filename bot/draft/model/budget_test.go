package model_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

// asker asks for persons.
type asker struct {
	t      *testing.T
	client *model.Client
}

func (a asker) kind(team, person string) (model.Kind, model.Result) {
	a.t.Helper()
	res, err := a.client.Stream(a.t.Context(), model.Request{Team: team, Person: person, User: "a"}, model.Sink{})
	if err == nil {
		return "", res
	}
	return faultOf(a.t, err).Kind, res
}

func TestTheBudgetOfADay(t *testing.T) {
	now := time.Date(2026, 11, 21, 22, 0, 0, 0, time.UTC)
	budget := &model.MemoryBudget{}
	server, client := start(t, fakemodel.Config{}, model.Config{PerPerson: 2, PerTeam: 3, Budget: budget, Now: func() time.Time { return now }})
	a := asker{t, client}
	for i, step := range []struct {
		team, person string
		want         model.Kind
		left         int
	}{
		{"T1", "U1", "", 1},
		{"T1", "U1", "", 0},
		{"T1", "U1", model.PersonSpent, -1},
		{"T1", "U2", "", 1},
		{"T1", "U2", model.TeamSpent, -1},
		{"T2", "U1", "", 1}, // another workspace, another budget
	} {
		if kind, res := a.kind(step.team, step.person); kind != step.want || res.Left != step.left {
			t.Errorf("step %d: got %q with %d left", i, kind, res.Left)
		}
	}
	if n := len(server.Requests()); n != 4 {
		t.Errorf("%d requests were sent", n)
	}
	_, err := client.Stream(t.Context(), model.Request{Team: "T1", Person: "U1", User: "a"}, model.Sink{})
	if f := faultOf(t, err); f.Wait != 2*time.Hour {
		t.Errorf("there are new ones in %v", f.Wait)
	}
	for person, want := range map[string]int{"U1": 2, "U2": 1} {
		if one, all, err := budget.Spend(t.Context(), "T1", person, "2026-11-21", 0); err != nil || one != want || all != 3 {
			t.Errorf("what was refused is counted: %d of %s's, %d in all, %v", one, person, all, err)
		}
	}
	now = now.Add(2 * time.Hour)
	if kind, res := a.kind("T1", "U1"); kind != "" || res.Left != 1 {
		t.Errorf("the next day: %q with %d left", kind, res.Left)
	}
}

// Retries are part of their call, and nobody pays for an outage.
func TestWhatBringsNoTextIsGivenBack(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{PerPerson: 1})
	a := asker{t, client}
	down := fakemodel.Reply{Mishap: fakemodel.Broken}
	server.Queue(down, down, down)
	if kind, res := a.kind("T1", "U1"); kind != model.Down || res.Left != 1 {
		t.Errorf("got %q with %d left", kind, res.Left)
	}
	server.Queue(down, fakemodel.Reply{Text: "You build APIs.", Mishap: fakemodel.LengthDuring})
	if kind, _ := a.kind("T1", "U1"); kind != model.TooLong {
		t.Errorf("got %q", kind)
	}
	if kind, _ := a.kind("T1", "U1"); kind != model.PersonSpent {
		t.Errorf("a text that was cut is not counted: %q", kind)
	}
}

func TestCallsThatComeTogetherKeepTheBudget(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{PerPerson: 10})
	var sent atomic.Int32
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if _, err := client.Stream(t.Context(), model.Request{Team: "T1", Person: "U1", User: "a"}, model.Sink{}); err == nil {
				sent.Add(1)
			}
		})
	}
	all.Wait()
	if sent.Load() != 10 || len(server.Requests()) != 10 {
		t.Errorf("%d answered, %d sent", sent.Load(), len(server.Requests()))
	}
}

type lost struct{}

func (lost) Spend(context.Context, string, string, string, int) (byPerson, byTeam int, err error) {
	return 0, 0, errors.New("no such table")
}

func TestNothingIsSentUncounted(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{PerTeam: 5, Budget: lost{}})
	if kind, _ := (asker{t, client}).kind("T1", "U1"); kind != model.Uncounted || len(server.Requests()) != 0 {
		t.Errorf("got %q after %d requests", kind, len(server.Requests()))
	}
}

// Five faults of the server's in a row and it is left alone.
func TestAModelThatFailsIsLeftAlone(t *testing.T) {
	server, client := start(t, fakemodel.Config{Reply: broken}, model.Config{Rest: time.Hour, PerPerson: 1})
	a := asker{t, client}
	for i, want := range []model.Kind{model.Down, model.Down, model.Paused} {
		if kind, res := a.kind("T1", "U1"); kind != want || res.Left != 1 {
			t.Errorf("call %d: got %q with %d left", i, kind, res.Left)
		}
	}
	if n := len(server.Requests()); n != 5 {
		t.Errorf("%d requests were sent", n)
	}
}

func broken(fakemodel.Request) fakemodel.Reply { return fakemodel.Reply{Mishap: fakemodel.Broken} }

// After its rest one call is let through, and what becomes of it decides.
func TestAModelThatIsWellAgain(t *testing.T) {
	var healthy atomic.Bool
	_, client := start(t, fakemodel.Config{Reply: func(r fakemodel.Request) fakemodel.Reply {
		if healthy.Load() {
			return fakemodel.Reply{Text: "You build APIs."}
		}
		return broken(r)
	}}, model.Config{Rest: 10 * time.Millisecond})
	a := asker{t, client}
	var kind model.Kind
	for kind != model.Paused {
		kind, _ = a.kind("T1", "U1")
	}
	healthy.Store(true)
	for kind == model.Paused {
		kind, _ = a.kind("T1", "U1")
	}
	if kind != "" {
		t.Errorf("after its rest: %q", kind)
	}
}

// A first word is enough: nobody waits for the end of the call that was let through.
func TestItsFirstWordShowsThatAModelIsWell(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{Rest: 10 * time.Millisecond})
	down := fakemodel.Reply{Mishap: fakemodel.Broken}
	server.Queue(down, down, down, down, down, fakemodel.Reply{Text: "You build APIs.", Mishap: fakemodel.HangDuring})
	a := asker{t, client}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for len(server.Requests()) < 6 {
		_, _ = client.Stream(ctx, model.Request{User: "a"}, model.Sink{Text: func(string, string) {
			if kind, _ := a.kind("T1", "U1"); kind != "" {
				t.Errorf("another call meanwhile: %q", kind)
			}
			cancel()
		}})
	}
}

// A stop button, a refusal or a faulty text says nothing about the server's health.
func TestOnlyTheServersFaultsCount(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{})
	for _, m := range []fakemodel.Mishap{fakemodel.Refusal, fakemodel.Unauthorised, fakemodel.Invalid, fakemodel.Redirect, fakemodel.Refusal, fakemodel.Unauthorised} {
		server.Queue(fakemodel.Reply{Mishap: m})
		_, _ = (asker{t, client}).kind("T1", "U1")
	}
	if kind, _ := (asker{t, client}).kind("T1", "U1"); kind != "" {
		t.Errorf("got %q", kind)
	}
}
