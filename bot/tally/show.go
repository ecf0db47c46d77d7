package tally

import (
	"fmt"
	"strings"

	"recruitbot/bot"
)

// Length is how much of a report is shown.
type Length int

// The lengths.
const (
	Brief  Length = iota // a post, read on a phone
	Glance               // a section of a page
	Whole                // all of it
)

// limits are how many of each there may be; -1 for all.
type limits struct{ groups, outside, refused, disliked, whys, unused int }

func (l Length) limits() limits {
	switch l {
	case Brief:
		return limits{groups: 5, outside: 0, refused: 3, disliked: 3, whys: 2, unused: 4}
	case Glance:
		return limits{groups: 3, outside: 0, refused: 0, disliked: 3, whys: 1, unused: 0}
	}
	return limits{-1, -1, -1, -1, -1, -1}
}

// Reply is a report for reading, in a language.
func (r Report) Reply(l Length, language string) bot.Reply {
	w := wordsOf(language)
	parts := []bot.Part{bot.Lead{Text: r.headline(w)}}
	if r.Questions+len(r.Outcomes) > 0 {
		parts = append(parts, bot.Text{Text: bullets(r.figures(w))})
	}
	most := l.limits()
	list := func(title string, groups []Group, n int) {
		if len(groups) > 0 && n != 0 {
			parts = append(parts, bot.Lead{Text: title}, bot.Text{Text: bullets(told(groups, n, l == Whole, w))})
		}
	}
	list(w.unanswered, r.Unanswered, most.groups)
	list(w.outside, r.Outside, most.outside)
	list(w.refused, r.Refused, most.refused)
	if len(r.Disliked) > 0 {
		parts = append(parts, bot.Lead{Text: w.disliked}, bot.Text{Text: bullets(thought(r.Disliked, most, w))})
	}
	for _, note := range r.notes(most, l, w) {
		parts = append(parts, bot.Note{Text: note})
	}
	return bot.Reply{Parts: parts}
}

// headline is the time and the number of questions.
func (r Report) headline(w wording) string {
	return w.from(r.From, r.To) + w.colon + w.number(r.Questions, w.question, w.questions)
}

// figures are the counts by outcome, by door, and of opinions.
func (r Report) figures(w wording) (lines []string) {
	join := func(list []Counted, names map[string]string) {
		var words []string
		for _, c := range list {
			name := names[c.Name]
			if name == "" {
				name = c.Name
			}
			words = append(words, fmt.Sprintf("%s %d", name, c.Count))
		}
		if len(words) > 0 {
			lines = append(lines, bot.Capital(strings.Join(words, ", ")))
		}
	}
	join(r.Outcomes, w.outcomes)
	join(r.Doors, w.doors)
	if r.Helpful+r.Unhelpful > 0 {
		lines = append(lines, fmt.Sprintf(w.opinions, r.Helpful, r.Unhelpful))
	}
	return lines
}

// told tells of groups, at most so many.
func told(groups []Group, most int, others bool, w wording) (lines []string) {
	left := 0
	for i, g := range groups {
		if most >= 0 && i >= most {
			left += g.Count
			continue
		}
		line := fmt.Sprintf("%d × ", g.Count)
		switch {
		case g.Example != "":
			line += w.quote(g.Example)
		case g.Topic.ID == "":
			line += w.nowhere
		case g.Topic.Title == g.Topic.ID: // of what is refused: there is nothing that it is near to
			line += w.quote(readable(g.Topic.ID))
		default:
			line += fmt.Sprintf(w.near, w.quote(g.Topic.Title))
		}
		if others && len(g.Others) > 0 {
			var quoted []string
			for _, o := range g.Others {
				quoted = append(quoted, w.quote(o))
			}
			line += w.also + strings.Join(quoted, ", ")
		}
		lines = append(lines, line)
	}
	if left > 0 {
		lines = append(lines, fmt.Sprintf(w.more, left))
	}
	return lines
}

// readable is an id such as policy.pay_history in words.
func readable(id string) string {
	_, last, found := strings.Cut(id, ".")
	if !found {
		last = id
	}
	return strings.ReplaceAll(last, "_", " ")
}

// thought tells of topics that were no help.
func thought(list []Disliked, most limits, w wording) (lines []string) {
	for i, d := range list {
		if most.disliked >= 0 && i >= most.disliked {
			lines = append(lines, fmt.Sprintf(w.moreTopics, len(list)-i))
			break
		}
		line := fmt.Sprintf(w.unhelpfulOf, d.Title, d.Down, d.Up+d.Down)
		var whys []string
		for j, why := range d.Whys {
			if most.whys < 0 || j < most.whys {
				whys = append(whys, w.quote(why))
			}
		}
		if len(whys) > 0 {
			line += w.colon + strings.Join(whys, ", ")
		}
		lines = append(lines, line)
	}
	return lines
}

// notes are the small print.
func (r Report) notes(most limits, l Length, w wording) (notes []string) {
	if n := len(r.Unused); n > 0 && most.unused != 0 {
		var names []string
		for i, t := range r.Unused {
			if most.unused < 0 || i < most.unused {
				names = append(names, t.Title)
			}
		}
		form := w.unused
		if len(names) < n {
			form = w.unusedSuch
		}
		notes = append(notes, fmt.Sprintf(form, n, r.Topics, strings.Join(names, ", ")))
	}
	if r.Model > 0 {
		notes = append(notes, w.model+w.number(r.Model, w.text, w.texts))
	}
	if !r.TextsKept && len(r.Unanswered)+len(r.Outside)+len(r.Refused) > 0 {
		notes = append(notes, w.unkept)
	}
	if l == Brief {
		notes = append(notes, fmt.Sprintf(w.all, r.From))
	}
	return notes
}

func bullets(lines []string) string {
	var out strings.Builder
	for _, l := range lines {
		out.WriteString("- " + strings.Join(strings.Fields(l), " ") + "\n")
	}
	return strings.TrimSpace(out.String())
}
