package tally

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
)

// Health is how the bot fares.
type Health struct {
	Connected     bool // to Slack
	Waiting, Dead int  // events in the inbox
}

// Section shows this week's figures and how the bot fares to those who look after it. It
// is a bot.Section.
func (d *Desk) Section(ctx context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	if d.May == nil || !d.May(v.Team, v.User, bot.Administer) {
		return nil, nil
	}
	w := wordsOf(language)
	to := midnight(d.Now()).AddDate(0, 0, 1)
	r, err := d.Report(ctx, v.Team, to.AddDate(0, 0, -7), to, language)
	if err != nil {
		return nil, fmt.Errorf("show what was asked: %w", err)
	}
	parts := append([]bot.Part{bot.Heading{Text: w.title}}, r.Reply(Glance, language).Parts...)
	if d.Health == nil {
		return parts, nil
	}
	h, err := d.Health(ctx)
	if err != nil {
		return nil, fmt.Errorf("show how it fares: %w", err)
	}
	return append(parts, bot.Note{Text: h.line(w)}), nil
}

// line is how it fares in one line.
func (h Health) line(w wording) string {
	words := []string{w.apart}
	if h.Connected {
		words[0] = w.connected
	}
	if h.Waiting > 0 {
		words = append(words, fmt.Sprintf("%d %s", h.Waiting, w.waiting))
	}
	if h.Dead > 0 {
		words = append(words, fmt.Sprintf("%d %s", h.Dead, w.dead))
	}
	if h.Waiting+h.Dead == 0 {
		words = append(words, w.nothingWaits)
	}
	return strings.Join(words, ", ")
}
