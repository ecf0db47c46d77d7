package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store/pgtest"
)

// A process dies by kill -9 amid a deletion. The next one, or the other replica, does the
// rest; its person is told once.
func TestKillAmidADeletionLeavesNothing(t *testing.T) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) { killAmidADeletion(t, "sqlite:"+filepath.Join(t.TempDir(), "kill.db")) })
	t.Run("postgres", func(t *testing.T) { killAmidADeletion(t, pgtest.NewDatabase(t)) })
}

func killAmidADeletion(t *testing.T, database string) {
	k := newKilling(t, database)
	first := k.serve()
	k.ask(10) // one by each of ten people
	k.until("all are answered", func() bool { return k.answered() == 10 })
	maya, dm := k.people[0], k.rooms[0]
	k.leave(maya, 20_000)
	form := k.deletion(maya, dm)
	if _, err := k.Submit(t.Context(), maya, form, nil); err != nil {
		t.Fatal(err)
	}
	if done := k.amid(first.kill); done == 0 || done == 20_000 {
		t.Fatalf("%d of 20,000 were done when it was killed", done)
	}
	traces := `\b` + maya.ID + `\b|\b` + dm.ID + `\b`
	if left := standing(t, database, traces); len(left) == 0 {
		t.Error("nothing was left to be done")
	}
	k.serve()
	k.until("she is told", func() bool { return k.tellings(dm) > 0 })
	nothingStands(t, database, traces)
	k.pass(3) // what was never acknowledged comes again
	k.settled()
	if n := k.tellings(dm); n != 1 {
		t.Errorf("she is told %d times", n)
	}
	nothingStands(t, database, traces)
}

// leave puts so many acts of a person's into the database, of today: no sweep takes them.
func (k *killing) leave(p slacksim.Person, count int) {
	k.t.Helper()
	db, _ := pastStore(k.t, k.database)
	defer db.Close()
	_, err := db.Exec(fmt.Sprintf(`
		with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
		insert into acts (team, draft, event, what, person, detail, revision, done_ms)
		select '%s', 'd', '%s:' || i, 'edited', '%s', '', i, %d from n`, count, k.Team(), p.ID, p.ID, time.Now().UnixMilli()))
	if err != nil {
		k.t.Fatal(err)
	}
}

// deletion brings a person before the form that asks whether all shall go.
func (k *killing) deletion(p slacksim.Person, dm slacksim.Channel) slacksim.View {
	k.t.Helper()
	m, err := k.Say(k.t.Context(), p, dm, "", "delete my data")
	if err != nil {
		k.t.Fatal(err)
	}
	k.until("there is a button", func() bool { return k.replies(m) == 1 })
	action, value := button(k.t, k.Messages(dm, m.TS)[1], "Delete my data")
	if _, err := k.Click(k.t.Context(), p, k.Messages(dm, m.TS)[1], action, value); err != nil {
		k.t.Fatal(err)
	}
	k.until("the form is open", func() bool { return len(k.Views(p)) == 1 })
	return k.Views(p)[0]
}

// amid waits until some acts are nobody's, does something at once, and tells how many were.
func (k *killing) amid(do func()) (done int) {
	k.t.Helper()
	db, _ := pastStore(k.t, k.database)
	defer db.Close()
	for late := time.Now().Add(patience); done == 0 && time.Now().Before(late); {
		if err := db.QueryRow(`select count(*) from acts where person = ''`).Scan(&done); err != nil {
			k.t.Fatal(err)
		}
	}
	do()
	return done
}

// tellings counts how often a person was told that all is gone.
func (k *killing) tellings(dm slacksim.Channel) (n int) {
	for _, root := range k.Messages(dm, "") {
		for _, m := range k.Messages(dm, root.TS) {
			if strings.Contains(m.Text, "what I kept about you is deleted") {
				n++
			}
		}
	}
	return n
}

// An operator does the same beside the process that serves, and finds the direct
// conversation by itself.
func TestAnOperatorExportsAndDeletes(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "operator.db"))
	k.serve()
	k.ask(10)
	k.until("all are answered", func() bool { return k.answered() == 10 })
	k.settled()
	maya, dm := k.people[0], k.rooms[0]
	k.leave(maya, 3)
	whose := []string{"--team", k.Team(), "--user", maya.ID}
	out, err := k.program(append([]string{"person", "export"}, whose...)...).Output()
	if err != nil || strings.Count(string(out), `"what": "edited"`) != 3 || !strings.Contains(string(out), dm.ID) {
		t.Errorf("%v: %s", err, out)
	}
	out, err = k.program(append([]string{"person", "delete"}, whose...)...).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "nothing is left") {
		t.Errorf("%v: %s", err, out)
	}
	nothingStands(t, k.database, `\b`+maya.ID+`\b|\b`+dm.ID+`\b`)
	for code, args := range map[int][]string{
		exitUsage: {"person", "delete", "--user", maya.ID},
		exitError: {"person", "delete", "--team", k.Team(), "--user", "%", "--direct", "D1"},
	} {
		cmd := k.program(args...)
		if out, _ := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != code {
			t.Errorf("%v: exit code %d: %s", args, cmd.ProcessState.ExitCode(), out)
		}
	}
}
