package bot_test

import (
	"context"
	"testing"

	"recruitbot/bot"
)

// slowDesk writes nothing until it is let go on.
type slowDesk struct {
	noteDesk
	goOn chan struct{}
}

func (d slowDesk) Do(ctx context.Context, e bot.Errand) (string, error) {
	<-d.goOn
	return d.noteDesk.Do(ctx, e)
}

func TestWhatTakesLongerThanAMomentIsSaidToBeUnderWay(t *testing.T) {
	goOn := make(chan struct{})
	h := start(t, func(b *bot.Bot) {
		b.Desks = []bot.Desk{slowDesk{noteDesk{b.Poster}, goOn}}
		b.Streamer = b.Poster.(bot.Streamer)
	})
	m, err := h.Say(t.Context(), h.maya, h.dm, "", "write a note please")
	if err != nil {
		t.Fatal(err)
	}
	h.until("it says that it is at work", func() bool { return h.Status(h.dm, m.TS).Text == "is working on it…" })
	close(goOn)
	h.until("it is done, and says nothing any more", func() bool { return h.Status(h.dm, m.TS).Text == "" })
	h.meter.wait(t, "settled noted")
}

func TestFormsAreInTheLanguageInWhichOneWasAnsweredLast(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Desks = []bot.Desk{noteDesk{b.Poster}} })
	who := bot.Click{Thread: bot.Thread{Team: h.Team(), Channel: h.maya.ID, Direct: true}, User: h.maya.ID, Action: bot.ActionSalary}
	if f, err := h.bot.Form(t.Context(), who); err != nil || f.Title != "Check a salary" {
		t.Errorf("before anything was said the form is %+v, %v", f, err)
	}
	_, answers := h.ask("combien gagne un senior en scale-up ?")
	h.until("it is answered", func() bool { return len(answers()) == 1 })
	h.meter.wait(t, "settled answer")
	if f, err := h.bot.Form(t.Context(), who); err != nil || f.Title != "Consulter un salaire" {
		t.Errorf("after a French answer the form is %+v, %v", f, err)
	}
}
