package tally

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// The sides of an opinion.
const (
	up   = "up"
	down = "down"
)

// ballot is what a side's button carries: the answer's kind, and nothing of its asker's.
type ballot struct{ side, language, profile, topic string }

// String encodes the value of a button. It is made for every answer.
func (b ballot) String() string { return b.side + "|" + b.language + "|" + b.profile + "|" + b.topic }

// parseBallot reads it; false for what is none.
func parseBallot(value string) (b ballot, is bool) {
	parts := strings.SplitN(value, "|", 4)
	if len(parts) < 4 || parts[0] != up && parts[0] != down {
		return b, false
	}
	return ballot{parts[0], parts[1], parts[2], parts[3]}, true
}

// Afterword asks below an answer whether it was of help. Small talk, refusals and questions
// back are no answers.
func (*Desk) Afterword(_ bot.Asked, a knowledge.Answer) []bot.Part {
	if a.Outcome != knowledge.Answered || len(a.Topics) == 0 {
		return nil
	}
	b := ballot{up, a.Language, a.Profile, a.Topics[0]}
	v := bot.Votes{Action: actionVote}
	v.Up.Label, v.Down.Label = sides(a.Language)
	v.Up.Value = b.String()
	b.side = down
	v.Down.Value = b.String()
	return []bot.Part{v}
}

// vote saves a press and thanks for it, for its person's eyes alone and in the language of
// the answer.
func (d *Desk) vote(ctx context.Context, e bot.Errand, c bot.Click) (string, error) {
	b, is := parseBallot(c.Value)
	if !is || c.On == "" {
		return d.say(ctx, e, "stale", bot.Text{Text: wordsOf(e.Language).stale})
	}
	w := wordsOf(b.language)
	answer := c.Thread.Channel + "/" + c.On
	before, err := d.Opinions.SaveOpinion(ctx, bot.Opinion{
		Team: c.Thread.Team, Person: c.User, Answer: answer, Profile: b.profile, Topic: b.topic,
		Outcome: string(knowledge.Answered), Language: b.language, Side: b.side,
	})
	if err != nil {
		return "", fmt.Errorf("vote: %w", err)
	}
	words := w.thanks
	switch before {
	case "":
		d.count("vote", b.side)
	case b.side:
		words = w.again
	default:
		d.count("vote", "changed")
		words = w.changed
	}
	return d.say(ctx, e, "voted", bot.Text{Text: words}, bot.Buttons{Buttons: []bot.Button{
		{Label: w.sayWhy, Action: actionWhy, Value: reason{b.side, b.language, answer}.String()},
	}})
}

// reason is what "Say why" carries: of which opinion, in which language.
type reason struct{ side, language, answer string }

// String encodes the value of the button, and the state of its form.
func (r reason) String() string { return r.side + "|" + r.language + "|" + r.answer }

// parseReason reads it; what is none is of no answer.
func parseReason(value string) reason {
	parts := append(strings.SplitN(value, "|", 3), "", "")
	return reason{parts[0], parts[1], parts[2]}
}

// whyMost is how long a reason may be, in characters.
const whyMost = 300

// whyForm asks for a reason. Who has changed sides meanwhile says it of the new one.
func whyForm(value string, days int) *bot.Form {
	r := parseReason(value)
	w := wordsOf(r.language)
	label := w.whyUp
	if r.side == down {
		label = w.whyDown
	}
	return &bot.Form{
		ID: formWhy, Title: w.sayWhy, Submit: w.send, Close: w.cancel, State: value, Intro: fmt.Sprintf(w.whoReads, days),
		Fields: []bot.Field{{ID: "why", Label: label, Hint: w.noNames, Kind: bot.Line, Optional: true, Most: whyMost}},
	}
}

// why saves a reason. It can be said of nobody's opinion but one's own.
func (d *Desk) why(ctx context.Context, e bot.Errand, s bot.Submission) (string, error) {
	r, words := parseReason(s.State), clean(s.Value("why"))
	if words == "" {
		return "voted", nil
	}
	w := wordsOf(r.language)
	kept, err := d.Opinions.SaveWhy(ctx, s.Thread.Team, s.User, r.answer, words)
	if err != nil {
		return "", fmt.Errorf("say why: %w", err)
	}
	if !kept {
		return d.say(ctx, e, "stale", bot.Text{Text: w.stale})
	}
	d.count("vote", "why")
	return d.say(ctx, e, "voted", bot.Text{Text: w.noted})
}

// say tells its person something, and nobody else. Where the channel takes no word of the
// bot's, what was saved is saved all the same: that is no failure.
func (d *Desk) say(ctx context.Context, e bot.Errand, outcome string, parts ...bot.Part) (string, error) {
	e.Delivery.Private = true
	err := d.Poster.Post(ctx, e.Delivery, bot.Reply{Parts: parts})
	if bot.IsPermanent(err) {
		d.log().Info("nobody thanked for a vote", "event", e.Delivery.EventID, "error", err)
		return outcome, nil
	}
	return outcome, err
}

// topicID names a topic among those of all profiles.
func topicID(profile, topic string) string { return strings.Trim(profile+"/"+topic, "/") }
