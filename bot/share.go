package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"recruitbot/knowledge"
)

// foldLength is how long an answer may be, in characters, that is shared as one message.
// A longer one is shared as its lead and source, with the whole in the thread: a channel
// is read by people who did not ask.
const foldLength = 600

// sharing are the buttons under an answer that only its asker sees. What is shared is
// found again by its topic, and for pay by the slots that it was given for: the button
// needs no word of the asker's.
func sharing(a knowledge.Answer) Part {
	value := resume{Profile: a.Profile, Language: a.Language, Slots: a.Turn.Slots}
	if len(a.Topics) > 0 {
		value.About = a.Topics[0]
	}
	if len(a.Figures) > 0 {
		value.About = knowledge.AboutSalary
	}
	w := wordsOf(a.Language)
	return Buttons{[]Button{
		{Label: w.share, Action: ActionShare, Value: value.String()},
		{Label: w.notNow, Action: ActionDismiss, Value: resume{Language: a.Language}.String()},
	}}
}

// share posts an answer for the whole channel to read; a line takes its place where
// only its asker saw it.
func (b *Bot) share(ctx context.Context, c Claim, e Click, r resume) (Verdict, error) {
	d := b.delivery(c)
	d.InChannel, d.Private = true, false
	w := wordsOf(r.Language)
	err := b.Poster.Post(ctx, d, shared(b.BaseOf(e.Thread.Team).Ask(r.question()), b.now(), Credit{User: e.User, Text: w.sharedBy}, w))
	if IsPermanent(err) && b.People != nil {
		return b.uninvited(ctx, d, w, err)
	}
	if err == nil && e.Ephemeral {
		b.fold(ctx, c, Reply{Parts: []Part{Note{w.shared}}})
	}
	return Verdict{Outcome: "shared"}, err
}

// uninvited tells, in the direct conversation, that an answer could not be shared. why is
// what the channel said.
func (b *Bot) uninvited(ctx context.Context, d Delivery, w wording, why error) (Verdict, error) {
	direct, err := b.People.Direct(ctx, d.Thread.Team, d.User)
	if err != nil {
		return Verdict{}, fmt.Errorf("find the direct conversation instead: %w", errors.Join(why, err))
	}
	return b.post(ctx, "uninvited", d.To(direct), Reply{Parts: []Part{Text{Text: w.uninvited}}})
}

// fold replaces the message on which a button was pressed, if only its asker sees it. One
// that stays does no harm: nobody is owed anything for it.
func (b *Bot) fold(ctx context.Context, c Claim, r Reply) {
	d := b.delivery(c)
	if b.Folder == nil || d.ResponseURL == "" || !d.Private {
		return
	}
	if err := b.Folder.Fold(ctx, d, r); err != nil {
		b.log().Warn("a message for one reader stays", "event", d.EventID, "error", err)
	}
}

// dismiss takes away the answer below which "Not now" was pressed.
func (b *Bot) dismiss(ctx context.Context, c Claim) (Verdict, error) {
	b.fold(ctx, c, Reply{})
	return Verdict{Outcome: "dismissed"}, nil
}

// shared is an answer for all to read, with who shared it.
func shared(a knowledge.Answer, now time.Time, by Credit, w wording) Reply {
	whole := Present(a, now)
	if utf8.RuneCountInString(whole.Plain()) <= foldLength {
		return Reply{Parts: append([]Part{by}, whole.Parts...)}
	}
	r := Reply{Parts: []Part{by, Lead{leading(a)}}, Below: whole.Parts}
	if s := sources(a, w); s != "" {
		r.Parts = append(r.Parts, Note{s})
	}
	if word := overdue(a, now); word != "" {
		r.Parts = append(r.Parts, Note{word})
	}
	r.Parts = append(r.Parts, Note{w.below})
	return r
}

// leadMost is how long the beginning of an answer without a lead may be, in characters.
const leadMost = 150

// leading is an answer's lead, or else its first sentence.
func leading(a knowledge.Answer) string {
	if a.Lead != "" {
		return a.Lead
	}
	first, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
	if end := strings.Index(first, ". "); end > 0 {
		first = first[:end+1]
	}
	return Clip(strings.TrimPrefix(first, "- "), leadMost)
}
