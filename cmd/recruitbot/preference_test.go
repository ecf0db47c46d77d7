package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// Who has asked for answers in French gets the next process's in French too, though the
// one that was told died at once.
func TestLanguageOutlivesTheProcess(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "language.db"))
	first := k.serve()
	who, room := k.people[0], k.rooms[0]
	m, err := k.Say(t.Context(), who, room, "", "answer me in French")
	if err != nil {
		t.Fatal(err)
	}
	k.asked = append(k.asked, m)
	k.until("it is answered", func() bool { return k.answered() == 1 })
	first.kill()
	k.serve()
	k.settled()
	out, err := k.Command(t.Context(), who, room, "/backend-salary", "senior")
	if err != nil || out.Message == nil || !strings.Contains(out.Message.Text, "brut par an") {
		t.Errorf("the command is answered with %+v, %v", out.Message, err)
	}
}
