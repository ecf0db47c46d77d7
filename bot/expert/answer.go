package expert

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"recruitbot/bot"
)

// How long an answer and its source may be, in characters. An answer that becomes
// knowledge is held to what the profiles' answers are.
const (
	answerMost = 1200
	sourceMost = 200
)

// answerForm asks for the answer; nil where somebody else has the question.
func (d *Desk) answerForm(o *open) *bot.Form {
	if !o.mine() {
		return nil
	}
	w := o.words()
	return &bot.Form{
		ID: name + ".answer", Title: w.answerTitle, Submit: w.send, Close: w.cancel, State: target{Case: o.stub.ID, Language: o.language}.String(),
		Intro: fmt.Sprintf(w.answerIntro, w.languages[o.record.Language], bot.Clip(o.record.Question.Text, questionMost)),
		Fields: []bot.Field{
			{ID: "answer", Label: w.answer, Kind: bot.Paragraph, Most: answerMost},
			{ID: "source", Label: w.source, Hint: w.sourceHint, Kind: bot.Line, Most: sourceMost, Optional: true},
			{ID: "dated", Label: w.dated, Kind: bot.Date, Optional: true, Value: []string{d.today()}},
		},
	}
}

func (d *Desk) today() string { return d.Now().Format(time.DateOnly) }

// checkAnswer wants a source for figures of pay, and a day that has been.
func (d *Desk) checkAnswer(s bot.Submission, w wording) faults {
	out := faults{}
	text, source := strings.TrimSpace(s.Value("answer")), strings.TrimSpace(s.Value("source"))
	if text == "" {
		out["answer"] = w.noAnswer
	}
	if source == "" && ofPay(text) {
		out["source"] = w.paySource
	}
	if source != "" && s.Value("dated") == "" {
		out["dated"] = w.noDate
	}
	if s.Value("dated") > d.tomorrow() {
		out["dated"] = w.future
	}
	return out
}

// tomorrow is the last day that has begun anywhere.
func (d *Desk) tomorrow() string { return d.Now().UTC().Add(14 * time.Hour).Format(time.DateOnly) }

// ofPay tells whether a text holds a sum of money.
func ofPay(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	if strings.ContainsAny(text, "€$£") {
		return true
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "livres", "chf", "francs", "k", "ke", "keur":
			return true
		}
	}
	return false
}

// answer saves a person's answer, brings it to the asker and shows it in the channel.
func (d *Desk) answer(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return d.taken(ctx, o)
	}
	given := &answer{By: o.person, Text: strings.TrimSpace(s.Value("answer")), Source: strings.TrimSpace(s.Value("source"))}
	if given.Source != "" {
		given.Dated = s.Value("dated")
	}
	done, err := d.move(ctx, o, stateAnswered, o.mine, func() {
		o.stub.Holder, o.stub.Done, o.record.Question.Answer = o.person, true, given
	})
	switch {
	case err != nil:
		return "", err
	case !done:
		return d.taken(ctx, o, given.Text)
	}
	reached, err := d.bring(ctx, o, "/asker", d.answered(o)...)
	if err != nil {
		return "", fmt.Errorf("bring the answer to its asker: %w", err)
	}
	if err := d.show(ctx, o); err != nil || reached {
		return stateAnswered, err
	}
	return d.aside(ctx, o, stateAnswered, bot.Text{Text: o.words().unreached})
}

// answered is the answer as its asker reads it.
func (d *Desk) answered(o *open) []bot.Part {
	w, a := wordsOf(o.record.Language), o.record.Question.Answer
	parts := append([]bot.Part{bot.Credit{User: a.By, Text: w.answers}}, d.quoted(o, w)...)
	parts = append(parts, bot.Text{Text: a.Text})
	note := w.byPerson
	if source := w.sourceOf(a.Source, a.Dated); source != "" {
		note = source + "\n" + note
	}
	value := target{Case: o.stub.ID, Language: o.record.Language}.String()
	return append(parts, bot.Note{Text: note}, bot.Buttons{Buttons: []bot.Button{
		{Label: w.thankIt, Action: name + ".thanks", Value: value},
		{Label: w.askAgain, Action: name + ".again", Value: value},
	}})
}

// thanks passes the asker's thanks on, once.
func (d *Desk) thanks(ctx context.Context, o *open) (string, error) {
	q := o.record.Question
	if o.person != o.stub.Asker || q.Answer == nil {
		return d.aside(ctx, o, "not_allowed", bot.Text{Text: o.words().notYours})
	}
	w := wordsOf(d.boardLanguage(o.record))
	if o.stub.Message != "" {
		to := d.onBoard(o)
		to.EventID = o.stub.ID + "/thanks" // however often it is pressed
		to.Again = true
		said := bot.Part(bot.Note{Text: w.someoneThanks})
		if q.Named {
			said = bot.Credit{User: o.stub.Asker, Text: w.thanks}
		}
		if err := d.Poster.Post(ctx, to, bot.Reply{Parts: []bot.Part{said}}); err != nil {
			return "", fmt.Errorf("pass thanks on: %w", err)
		}
	}
	d.count("thanked")
	o.delivery.Private = !o.delivery.Thread.Direct
	return d.say(ctx, o, "thanked", bot.Credit{User: q.Answer.By, Text: o.words().wasThanked})
}
