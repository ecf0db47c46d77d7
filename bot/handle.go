package bot

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/knowledge"
)

// handle answers one event and posts the answer. The outcome is what is counted.
func (b *Bot) handle(ctx context.Context, c Claim) (outcome string, err error) {
	if r := b.refusedEvent(c); r != "" {
		return string(r), b.Poster.Post(ctx, b.aside(c, r), b.reason(r, b.heard(c.Event)))
	}
	switch e := c.Event.(type) {
	case Message:
		return b.message(ctx, c, e)
	case Click:
		return b.click(ctx, c, e)
	}
	return "ignored", nil
}

// message answers a text in its thread.
func (b *Bot) message(ctx context.Context, c Claim, m Message) (string, error) {
	last, err := b.lastTurn(ctx, m.Thread)
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(m.Text) == "" {
		return "menu", b.Poster.Post(ctx, b.delivery(c), b.welcome(b.language(turnLanguage(last))))
	}
	a := b.Base().Ask(knowledge.Question{Text: m.Text, Language: b.Language, Previous: last})
	return b.say(ctx, c, a, Present(a))
}

// click goes on from a button: a next step, one of several meanings, or
// sharing.
func (b *Bot) click(ctx context.Context, c Claim, e Click) (string, error) {
	r, err := parseResume(e.Value)
	if err != nil {
		return "stale", b.Poster.Post(ctx, b.delivery(c), Reply{Parts: []Part{Text{wordsOf(b.language("")).stale}}})
	}
	a := b.Base().Ask(r.question())
	reply := Present(a)
	if e.Action == ActionShare {
		d := b.delivery(c)
		d.InChannel, d.Private = true, false
		reply.Parts = append([]Part{Credit{User: e.User, Text: wordsOf(r.Language).sharedBy}}, reply.Parts...)
		return "shared", b.Poster.Post(ctx, d, reply)
	}
	if e.Ephemeral && a.Outcome == knowledge.Answered {
		reply.Parts = append(reply.Parts, shareButton(a))
	}
	return b.say(ctx, c, a, reply)
}

// say posts an answer and remembers what the next question may rest on.
func (b *Bot) say(ctx context.Context, c Claim, a knowledge.Answer, r Reply) (string, error) {
	b.count("answer", string(a.Outcome))
	if err := b.Poster.Post(ctx, b.delivery(c), r); err != nil {
		return "", err
	}
	if err := b.remember(ctx, c.Event.Where(), a.Turn); err != nil {
		b.log().Warn("remember turn", "event", c.Event.EventID(), "error", err)
	}
	return string(a.Outcome), nil
}

// lastTurn is the thread's last turn; in a direct conversation, where people
// rarely open a thread, the conversation's own.
func (b *Bot) lastTurn(ctx context.Context, t Thread) (*knowledge.Turn, error) {
	last, err := b.Conversations.Load(ctx, t)
	if err != nil {
		return nil, fmt.Errorf("load conversation: %w", err)
	}
	if last == nil && t.Direct {
		if last, err = b.Conversations.Load(ctx, whole(t)); err != nil {
			return nil, fmt.Errorf("load conversation: %w", err)
		}
	}
	return last, nil
}

func (b *Bot) remember(ctx context.Context, t Thread, turn knowledge.Turn) error {
	if t.Direct {
		if err := b.Conversations.Save(ctx, whole(t), turn); err != nil {
			return err
		}
	}
	return b.Conversations.Save(ctx, t, turn)
}

// whole is the channel that a thread is in.
func whole(t Thread) Thread {
	t.TS = ""
	return t
}

// delivery is where the answer to a claim goes.
func (b *Bot) delivery(c Claim) Delivery {
	d := Delivery{EventID: c.Event.EventID(), Thread: c.Event.Where(), Again: c.Attempt > 1}
	switch e := c.Event.(type) {
	case Message:
		d.User = e.User
	case Click:
		d.User, d.ResponseURL, d.Private = e.User, e.ResponseURL, e.Ephemeral
	}
	return d
}

// aside is where a refusal goes: in a channel in which the bot isn't to be used
// nobody but the asker sees it.
func (b *Bot) aside(c Claim, r refusal) Delivery {
	d := b.delivery(c)
	d.Private = d.Private || r == elsewhere
	return d
}

// turnLanguage is the language of the last answer, "" for none.
func turnLanguage(t *knowledge.Turn) string {
	if t == nil {
		return ""
	}
	return t.Language
}
