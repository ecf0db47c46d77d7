package knowledge

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// AboutSalary is Question.About for pay, whatever the topic is called.
const AboutSalary = "salary"

// answer is the beginning of every answer from a profile.
func (k *known) answer(language string) Answer {
	a := Answer{Outcome: Answered, Profile: k.Profile.Slug, Language: language, Confidence: 1}
	a.Turn = Turn{Profile: a.Profile, Language: language}
	if k.Profile.Sample {
		a.Notes = append(a.Notes, wordsOf(language).sample)
	}
	return a
}

// topic answers with a topic: its own words, or what it has the program
// compute.
func (k *known) topic(t *Topic, language string) Answer {
	var a Answer
	switch t.Computed {
	case "":
		a = k.answer(language)
		a.Text = strings.TrimSpace(t.Answer.In(language))
	case "salary", "salary.headline":
		a = k.pay(payAsk{}, language)
	case "salary.uplift": // Load refuses it without an uplift
		a = k.upliftAnswer(k.grid.Uplifts[0].ID, language)
	case "salary.other":
		a = k.otherFigures(k.grid.Others[0].ID, payAsk{}, language)
	case "levels":
		a = k.levels(language)
	case "glance":
		a = k.glance(language)
	case "sources":
		a = k.sources(language)
	}
	a.Topics = []string{t.ID}
	for _, id := range t.Sources {
		a.Citations = merge(a.Citations, k.cite(id, language))
	}
	k.nuance(&a, t, language)
	a.Next = slices.Grow(a.Next, min(len(t.Next), mostNext))
	for _, id := range t.Next {
		if n := k.topics[id]; n != nil && len(a.Next) < mostNext {
			a.Next = append(a.Next, Step{Label: n.Title.In(language), Topic: id})
		}
	}
	a.Turn.Topics = a.Topics
	return a
}

// mostNext is how many next steps a topic offers.
const mostNext = 3

// nuance adds a topic's notes, and both sides of every conflict it has part in.
func (k *known) nuance(a *Answer, t *Topic, language string) {
	for _, n := range t.Notes {
		a.Notes = append(a.Notes, n.Text.In(language))
	}
	for _, c := range k.conflicts[t.ID] {
		lines := []string{fmt.Sprintf(wordsOf(language).conflict, c.Title.In(language))}
		for _, side := range c.Sides {
			s := k.source(side.Source)
			who := s.Publisher + " (" + s.Dated.In(language) + ")"
			lines = append(lines, "- "+fmt.Sprintf(wordsOf(language).nameRange, who, side.Says.In(language)))
			a.Citations = merge(a.Citations, k.cite(s.ID, language))
		}
		a.Notes = append(a.Notes, strings.Join(lines, "\n"))
	}
}

// levels lists the grid's levels with their years.
func (k *known) levels(language string) Answer {
	a := k.answer(language)
	p := payText{grid: *k.grid, language: language, w: wordsOf(language)}
	a.Lead = p.w.levelsLead
	for _, l := range k.grid.Levels {
		a.Text += fmt.Sprintf("- "+p.w.nameRange+"\n", l.Name.In(language), p.span(l.Years))
	}
	a.Notes = append(a.Notes, fmt.Sprintf(p.w.levelsNote, p.bounds()))
	a.Citations = k.cite(k.grid.Source, language)
	return a
}

// bounds lists the years at which two levels meet: "2, 5 or 10".
func (p payText) bounds() string {
	var years []string
	for _, l := range p.grid.Levels {
		if l.Years.To > 0 {
			years = append(years, strconv.Itoa(l.Years.To))
		}
	}
	return listed(years, p.w.or)
}

// glance is the profile in a few lines.
func (k *known) glance(language string) Answer {
	a := k.answer(language)
	a.Lead = k.Profile.Titles.In(language)
	for _, f := range k.Profile.Facts {
		a.Text += fmt.Sprintf("- "+wordsOf(language).nameRange+"\n", f.Label.In(language), f.Value.In(language))
		a.Citations = merge(a.Citations, k.cite(f.Source, language))
	}
	return a
}

// sources names every page with its date as it states it.
func (k *known) sources(language string) Answer {
	a := k.answer(language)
	w := wordsOf(language)
	a.Lead = fmt.Sprintf(w.sourcesLead, len(k.Profile.Sources))
	for _, s := range k.Profile.Sources {
		a.Text += fmt.Sprintf("- "+w.sourceLine+"\n", s.Title, s.Publisher, s.Dated.In(language))
		a.note(s.Note.In(language))
		a.Citations = merge(a.Citations, k.cite(s.ID, language))
	}
	return a
}

// cite is a source as a citation.
func (k *known) cite(id, language string) []Citation {
	s := k.source(id)
	return []Citation{{ID: s.ID, Title: s.Title, Publisher: s.Publisher, Dated: s.Dated.In(language)}}
}

func (k *known) source(id string) Source {
	for _, s := range k.Profile.Sources {
		if s.ID == id {
			return s
		}
	}
	return Source{ID: id}
}

// salaryTopic is the id of the topic that has the program compute what.
func (k *known) salaryTopic(what string) string {
	for _, t := range k.Topics {
		if t.Computed == what {
			return t.ID
		}
	}
	return what
}

func merge(all, more []Citation) []Citation {
	for _, c := range more {
		found := false
		for _, have := range all {
			found = found || have.ID == c.ID
		}
		if !found {
			all = append(all, c)
		}
	}
	return all
}
