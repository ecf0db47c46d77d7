package bot

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/knowledge"
)

// handle answers one event and posts the answer. The verdict's outcome is what is
// counted.
func (b *Bot) handle(ctx context.Context, c Claim) (Verdict, error) {
	c, err := b.placed(ctx, c)
	if err != nil {
		return Verdict{}, err
	}
	b.catchUp(ctx, c.Event)
	v, err := b.answer(ctx, c)
	v.event = c.Event
	return v, err
}

// answer answers an event that has its place.
func (b *Bot) answer(ctx context.Context, c Claim) (Verdict, error) {
	if r := b.refusedEvent(c); r != "" {
		if ofBot(c.Event) {
			b.count("refused", string(r))
			return Verdict{Outcome: string(r)}, nil
		}
		return b.post(ctx, string(r), b.aside(c, r), b.reason(r, asker(c.Event), b.heard(c.Event)))
	}
	if d := b.deskFor(c.Event); d != nil {
		return b.errand(ctx, d, c)
	}
	if e, ok := c.Event.(Step); ok {
		return b.step(ctx, c, e)
	}
	ctx, cancel := context.WithTimeout(ctx, b.answerTime())
	defer cancel()
	switch e := c.Event.(type) {
	case Message:
		return b.message(ctx, c, e)
	case Click:
		return b.click(ctx, c, e)
	case Submission:
		switch e.Form {
		case formAsk:
			return b.asked(ctx, c, e)
		case formSalary:
			return b.salary(ctx, c, e)
		}
		return b.stale(ctx, c) // of a desk that there isn't any more
	}
	return Verdict{Outcome: "ignored"}, nil
}

// message answers a text in its thread.
func (b *Bot) message(ctx context.Context, c Claim, m Message) (Verdict, error) {
	last, err := b.lastTurn(ctx, m)
	if err != nil {
		return Verdict{}, err
	}
	if strings.TrimSpace(m.Text) == "" {
		return b.post(ctx, "menu", b.delivery(c), b.welcome(b.language(asker(m), turnLanguage(last))))
	}
	a, r := b.answerTo(asker(m), knowledge.Question{Text: m.Text, Previous: last, Usual: b.usual(m.Thread)})
	wish := b.wish(asker(m), a)
	b.prefer(wish) // before it is said: the next command may follow at once
	var to *Binding
	if a.Picks != "" {
		to = b.binding(m.Thread, a.Picks)
		b.bind(to)
	}
	v, err := b.say(ctx, c, a, b.remarked(b.chose(r, to, a.Language), m.Text, a.Language))
	v.Prefers, v.Binds = wish, to
	if err == nil {
		b.entitle(m, a)
	}
	return v, err
}

// remarked is a reply with what there is to say about the text that it answers.
func (b *Bot) remarked(r Reply, text, language string) Reply {
	if b.Remark == nil {
		return r
	}
	if word := b.Remark(text, language); word != "" {
		r.Parts = append(r.Parts, Note{word})
	}
	return r
}

// click goes on from a button: a next step, one of several meanings, or
// sharing. What is shared keeps the language in which it was shown.
func (b *Bot) click(ctx context.Context, c Claim, e Click) (Verdict, error) {
	if e.Action == ActionLanguage {
		if wish, ok := b.chosenLanguage(e); ok {
			return Verdict{Outcome: "language", Prefers: wish}, nil
		}
		return b.stale(ctx, c)
	}
	if e.Action == ActionOn && e.About != nil {
		return b.askOn(ctx, c, e)
	}
	r, err := parseResume(e.Value)
	if err != nil {
		return b.stale(ctx, c)
	}
	switch e.Action {
	case ActionShare:
		return b.share(ctx, c, e, r)
	case ActionDismiss:
		return b.dismiss(ctx, c)
	case actionBind:
		return b.bindClick(ctx, c, e, r)
	}
	r.Language = b.language(asker(e), r.Language)
	a := b.BaseOf(e.Thread.Team).Ask(r.question())
	var to *Binding
	if e.Action == actionWhich {
		to = b.binding(e.Thread, r.Profile)
		b.bind(to)
	}
	reply := b.chose(b.present(a), to, a.Language)
	if e.Ephemeral && a.Outcome == knowledge.Answered {
		reply.Parts = append(reply.Parts, sharing(a))
	}
	v, err := b.say(ctx, c, a, reply)
	v.Binds = to
	return v, err
}

// stale tells that what was pressed or sent is of an older time.
func (b *Bot) stale(ctx context.Context, c Claim) (Verdict, error) {
	language := b.language(asker(c.Event), "")
	return b.post(ctx, "stale", b.delivery(c), b.leadOn(Reply{Parts: []Part{Text{Text: wordsOf(language).stale}}}, "", language))
}

// say posts an answer; the next question may rest on it.
func (b *Bot) say(ctx context.Context, c Claim, a knowledge.Answer, r Reply) (Verdict, error) {
	b.count("answer", string(a.Outcome))
	q := b.askedBy(c)
	v, err := b.post(ctx, string(a.Outcome), b.delivery(c), b.under(r, q, a))
	if err == nil {
		b.tell(q, a)
	}
	if !q.Private || q.Thread.Direct { // what one person sees is nothing that others go on from
		v.Turn = &a.Turn
	}
	return v, err
}

func (b *Bot) post(ctx context.Context, outcome string, d Delivery, r Reply) (Verdict, error) {
	return Verdict{Outcome: outcome}, b.Poster.Post(ctx, d, r)
}

// lastTurn is the last turn of a message's thread; in a direct conversation, where
// people rarely open a thread, the conversation's own. A message that begins a
// thread has none before it there.
func (b *Bot) lastTurn(ctx context.Context, m Message) (last *knowledge.Turn, err error) {
	if m.TS != m.Thread.TS {
		if last, err = b.Conversations.Load(ctx, m.Thread); err != nil {
			return nil, fmt.Errorf("load conversation: %w", err)
		}
	}
	if last == nil && m.Thread.Direct {
		if last, err = b.Conversations.Load(ctx, whole(m.Thread)); err != nil {
			return nil, fmt.Errorf("load conversation: %w", err)
		}
	}
	return last, nil
}

// whole is the channel that a thread is in.
func whole(t Thread) Thread {
	t.TS = ""
	return t
}

// delivery is where the answer to a claim goes.
func (b *Bot) delivery(c Claim) Delivery {
	d := Delivery{EventID: c.Event.EventID(), Thread: c.Event.Where(), Again: c.Attempt > 1, Lapsed: c.lapsed}
	switch e := c.Event.(type) {
	case Message:
		d.User = e.User
	case Click:
		d.User, d.ResponseURL, d.Private = e.User, e.ResponseURL, e.Ephemeral
	case Submission:
		d.User = e.User
	}
	return d
}

// aside is where a refusal goes: nobody but the asker sees it in a channel in which the
// bot isn't to be used, nor below a button there that others see.
func (b *Bot) aside(c Claim, r refusal) Delivery {
	d := b.delivery(c)
	_, pressed := c.Event.(Click)
	d.Private = d.Private || r == elsewhere || pressed && !d.Thread.Direct
	return d
}

// turnLanguage is the language of the last answer, "" for none.
func turnLanguage(t *knowledge.Turn) string {
	if t == nil {
		return ""
	}
	return t.Language
}
