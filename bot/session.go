package bot

import (
	"context"
	"sync"
	"time"

	"recruitbot/knowledge"
)

// Sessions names the threads of direct conversations, where the surface lists them. It
// returns at once, and a name that can't be given is left out.
type Sessions interface {
	Entitle(t Thread, title string)
}

// entitle names a thread after the topic of its first answer, never after anybody's words.
func (b *Bot) entitle(m Message, a knowledge.Answer) {
	if b.Sessions == nil || !m.Thread.Direct || m.Thread.TS == "" || a.Outcome != knowledge.Answered || len(a.Topics) == 0 {
		return
	}
	if _, named := b.titled.Get(m.Thread); named {
		return
	}
	for _, t := range b.Base().Topics(a.Profile) {
		if t.ID == a.Topics[0] {
			b.titled.Put(m.Thread, true)
			b.Sessions.Entitle(m.Thread, t.Title.In(a.Language))
			return
		}
	}
}

// Stopper is a Desk that can be told to write no more in a thread.
type Stopper interface {
	Stop(t Thread)
}

// Stop ends what is being written in a thread by this process. What is done by then is
// shown as ever.
func (b *Bot) Stop(t Thread) {
	for _, d := range b.Desks {
		if s, ok := d.(Stopper); ok {
			s.Stop(t)
		}
	}
}

// aMoment is how long something takes without a word about it.
const aMoment = 800 * time.Millisecond

// working says in a thread that something is under way, once it takes longer than a
// moment, until the function that it returns is called.
func (b *Bot) working(ctx context.Context, t Thread, language string) (done func()) {
	if b.Streamer == nil || t.TS == "" || t.Channel == "" {
		return func() {}
	}
	ended := make(chan struct{})
	var telling sync.WaitGroup
	telling.Go(func() {
		timer := time.NewTimer(aMoment)
		defer timer.Stop()
		select {
		case <-ended:
			return
		case <-timer.C:
		}
		_ = b.Streamer.Status(ctx, t, openingWordsOf(language).working) // a surface that can't show it shows none
		<-ended
		_ = b.Streamer.Status(ctx, t, "") // likewise
	})
	return func() { close(ended); telling.Wait() }
}
