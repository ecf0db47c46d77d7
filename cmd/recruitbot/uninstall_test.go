package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

// A workspace removes the app while it serves: what was kept goes, and the process ends
// with the exit code that says that starting it again is useless.
func TestUninstallingRemovesAllAndEndsTheProcess(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "gone.db"))
	p := k.serve()
	k.ask(20)
	k.furnish()
	k.until("all are answered", func() bool { return k.answered() == 20 })
	k.Uninstall()
	code := p.exited()
	if code != exitRefused || !strings.Contains(p.log.String(), "what was kept of it is removed") || !strings.Contains(p.log.String(), "install the app") {
		t.Errorf("exit code %d:\n%s", code, p.log.String())
	}
	for _, name := range []string{"Person 0", k.people[0].ID} {
		if strings.Contains(p.log.String(), name) {
			t.Errorf("the log names %s", name)
		}
	}
	k.nothingLeft()
	again := k.program("serve")
	out, err := again.CombinedOutput()
	if again.ProcessState.ExitCode() != exitRefused {
		t.Errorf("started again: %v\n%s", err, out)
	}
}

// Two replicas hear of it, one by each event; both end, and nothing is left.
func TestUninstallingIsHeardByTwoReplicas(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	first, second := k.serve(), k.serve()
	k.ask(20)
	k.furnish()
	k.until("all are answered", func() bool { return k.answered() == 20 })
	k.Uninstall()
	k.Uninstall() // Slack may tell it any number of times, to any of the replicas
	for range 4 {
		k.Uninstall()
	}
	for _, p := range []*process{first, second} {
		if code := p.exited(); code != exitRefused {
			t.Errorf("exit code %d:\n%s", code, p.log.String())
		}
	}
	k.nothingLeft()
}

// People's tokens are none of the bot's business.
func TestAPersonsRevokedTokenChangesNothing(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	w.RevokeTokensOf(w.maya)
	m := w.say(dm, "", "what does a senior earn in a scale-up?")
	holds(t, w.answer(dm, m.TS, 1), "€58,000 to €70,000")
}

// furnish puts a draft of somebody's into the database.
func (k *killing) furnish() {
	k.t.Helper()
	k.withStore(func(db *store.Store) error {
		d := bot.Draft{Team: k.Team(), ID: "d1", Desk: "jd", Owner: k.people[0].ID, Title: "quince", Body: []byte(`{}`)}
		return db.SaveDraft(k.t.Context(), d, bot.Act{EventID: "Ev1", Person: k.people[0].ID, What: "wrote"})
	})
}

// withStore opens the database beside whoever serves it.
func (k *killing) withStore(do func(*store.Store) error) {
	k.t.Helper()
	db, err := store.Open(k.t.Context(), k.database, store.Config{})
	if err == nil {
		err = errors.Join(do(db), db.Close())
	}
	if err != nil {
		k.t.Fatal(err)
	}
}

// nothingLeft demands that nobody of the workspace is in the database any more.
func (k *killing) nothingLeft() {
	k.t.Helper()
	for _, p := range k.people {
		k.withStore(func(db *store.Store) error {
			list, err := db.ExportPerson(k.t.Context(), bot.Person{Team: k.Team(), User: p.ID, Direct: k.Direct(p).ID})
			if len(list) > 0 {
				k.t.Errorf("of %s there is still %v", p.Name, list)
			}
			return err
		})
	}
}

// exited waits until the process has ended by itself, and returns its exit code.
func (p *process) exited() int {
	p.t.Helper()
	late := time.AfterFunc(3*patience, func() { _ = p.cmd.Process.Kill() })
	defer late.Stop()
	p.reaped.Do(func() { p.ended = p.cmd.Wait() })
	failed, ok := errors.AsType[*exec.ExitError](p.ended)
	if !ok {
		return 0
	}
	return failed.ExitCode()
}
