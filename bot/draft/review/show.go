package review

import (
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/passage"
	"recruitbot/knowledge"
)

const (
	hintsMost   = 6 // told of a report; the others are counted
	changesMost = 30
)

// report is what the checks say, for reading: the summary, findings by weight, and what
// can be done next.
func report(r Report, t target) bot.Reply {
	w := wordsOf(r.Reader)
	parts := []bot.Part{bot.Lead{Text: r.Summary()}}
	for i, level := range levelNames() {
		if lines := r.lines(level, w); len(lines) > 0 {
			parts = append(parts, bot.Lead{Text: w.levels[i]}, bot.Text{Text: "- " + strings.Join(lines, "\n- ")})
		}
	}
	buttons := []bot.Button{{Label: w.another, Action: actionCountry, Value: t.String()}}
	if r.Mendable() {
		buttons = append([]bot.Button{{Label: w.correct, Action: actionCorrect, Value: t.String(), Primary: true}}, buttons...)
	}
	return bot.Reply{Parts: append(parts, bot.Buttons{Buttons: buttons}, bot.Note{Text: w.held(r.Country, w.rulesOf(check.AsOf(r.Findings), r.Reader))})}
}

// lines are the findings of a level, those that read alike once.
func (r Report) lines(level check.Level, w wording) []string {
	list := merged(r.Of(level))
	var out []string
	for i, f := range list {
		if level == check.Hint && i == hintsMost {
			return append(out, fmt.Sprintf(w.moreHints, len(list)-hintsMost))
		}
		line := r.Line(f.Finding)
		if f.count > 1 {
			line += fmt.Sprintf(w.times, f.count)
		}
		out = append(out, line)
	}
	return out
}

// rulesOf is the day of all rules, where there is one.
func (w wording) rulesOf(day, language string) string {
	if day == "" {
		return ""
	}
	return fmt.Sprintf(w.rules, knowledge.Day(day).In(language)) + " "
}

// held says for which country an advert was checked, by rules of which day, and what is
// kept of it.
func (w wording) held(country, rules string) string {
	if country != "none" && country != "GB" && country != "EU" && !check.InEU(country) {
		rules += w.unchecked + " "
	}
	name := w.countryName(country)
	if country == "none" {
		name = w.noRules
	}
	return fmt.Sprintf(w.checkedFor, name, rules+w.kept) + " " + w.automated
}

// corrected shows what can be mended without a person: the sentences that change, and
// the whole text.
func corrected(r Report) bot.Reply {
	w := wordsOf(r.Reader)
	after := r.Corrected()
	changes := Changes(r.Text, after.Text)
	if len(changes) == 0 {
		return bot.Reply{Parts: []bot.Part{bot.Text{Text: w.unmended}}}
	}
	parts := []bot.Part{bot.Lead{Text: w.corrected}}
	for i, c := range changes {
		if i == changesMost {
			parts = append(parts, bot.Note{Text: fmt.Sprintf(w.moreHints, len(changes)-changesMost)})
			break
		}
		parts = append(parts, bot.Text{Text: w.change(c)})
	}
	parts = append(parts, bot.Lead{Text: w.wholeText}, bot.Text{Text: after.Text})
	if len(after.Findings) > 0 {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.still, after.Summary())})
	}
	return bot.Reply{Parts: parts}
}

// change is a passage before and after.
func (w wording) change(c passage.Change) string {
	var lines []string
	for _, said := range c.Before {
		lines = append(lines, "- "+w.before+w.colon+unlisted(said))
	}
	for _, said := range c.After {
		lines = append(lines, "- "+w.after+w.colon+unlisted(said))
	}
	return strings.Join(lines, "\n")
}

// unlisted is a line without the mark of a bullet or heading.
func unlisted(line string) string { return strings.TrimLeft(line, "-*•#→ ") }
