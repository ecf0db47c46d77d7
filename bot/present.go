package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"recruitbot/knowledge"
)

// Present lays an answer out for reading: the figure or the fact, its text or table,
// nuance, sources with their dates, a word where it is overdue on a day, and the next
// steps as buttons.
func Present(a knowledge.Answer, now time.Time) Reply {
	r := laidOut(a)
	word := overdue(a, now)
	if word == "" {
		return r
	}
	at := slices.IndexFunc(r.Parts, func(p Part) bool { _, is := p.(Buttons); return is })
	if at < 0 {
		at = len(r.Parts)
	}
	r.Parts = slices.Insert(r.Parts, at, Part(Note{word}))
	return r
}

// laidOut is an answer on whichever day.
func laidOut(a knowledge.Answer) Reply {
	w := wordsOf(a.Language)
	var r Reply
	add := func(p Part) { r.Parts = append(r.Parts, p) }
	if a.Lead != "" {
		add(Lead{a.Lead})
	}
	if text := strings.TrimSpace(a.Text); text != "" {
		add(Text{Text: text})
	}
	if a.Table != nil {
		add(Table{Header: a.Table.Header, Rows: a.Table.Rows, Colon: w.colon})
	}
	for _, n := range a.Notes {
		add(Note{n})
	}
	if s := sources(a, w); s != "" {
		add(Note{s})
	}
	if len(a.Choices) > 0 {
		add(Buttons{steps(a, a.Choices, ActionChoose)})
	} else if len(a.Next) > 0 {
		if a.Outcome == knowledge.Unknown && a.Far {
			add(Note{w.askable})
		} else if a.Outcome == knowledge.Unknown {
			add(Note{w.nearest})
		}
		add(Buttons{steps(a, a.Next, ActionNext)})
	}
	return r
}

// sources writes one line a source: "Source: title, publisher, date".
func sources(a knowledge.Answer, w wording) string {
	if len(a.Citations) == 0 || a.Outcome == knowledge.Unknown {
		return ""
	}
	var lines []string
	for _, c := range a.Citations {
		lines = append(lines, fmt.Sprintf(w.source, c.Title, c.Publisher, c.Dated))
	}
	return strings.Join(lines, "\n")
}

func steps(a knowledge.Answer, list []knowledge.Step, action string) []Button {
	out := make([]Button, 0, len(list))
	for _, s := range list {
		profile, does := a.Profile, action
		if s.Profile != "" {
			profile, does = s.Profile, actionWhich
		}
		out = append(out, Button{
			Label: Clip(s.Label, 75), Action: does,
			Value: resume{Profile: profile, Language: a.Language, About: s.Topic, Slots: s.Slots}.String(),
		})
	}
	return out
}

// Plain is all that a person would see of a reply, as plain text: what the ask
// command prints and what stands in a notification.
func (r Reply) Plain() string {
	var out []string
	for _, p := range r.Parts {
		if s := plain(p); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n\n")
}

func plain(p Part) string {
	switch p := p.(type) {
	case Lead:
		return p.Text
	case Text:
		return p.Text
	case Note:
		return p.Text
	case Credit:
		return p.Text
	case Table:
		return plainTable(p)
	case Heading:
		return p.Text
	case Chart:
		return plainTable(p.Table)
	case Buttons:
		var labels []string
		for _, b := range p.Buttons {
			labels = append(labels, "["+b.Label+"]")
		}
		return strings.Join(labels, " ")
	}
	return ""
}

// plainTable writes a row a line: "Senior: SME €50–62K, IT services €45–55K".
func plainTable(t Table) string {
	colon := cmp.Or(t.Colon, ": ")
	var lines []string
	for _, row := range t.Rows {
		if len(row) == 2 {
			lines = append(lines, "- "+row[0]+colon+row[1])
			continue
		}
		var cells []string
		for i := 1; i < len(row); i++ {
			cells = append(cells, t.Header[i]+" "+row[i])
		}
		lines = append(lines, "- "+row[0]+colon+strings.Join(cells, ", "))
	}
	return strings.Join(lines, "\n")
}
