package kit

import (
	"fmt"
	"slices"
	"strings"
)

// The bounds of a question.
const (
	minMinutes = 4
	maxMinutes = 15
)

// intake takes questions in, file by file, and checks them.
type intake struct {
	*shelf
	profile      *profile
	competencies []string
	technologies []string
	first        map[string]place // by id
	all          []placed
	bans         bans
}

// place is where a question stands.
type place struct {
	src *source
	at  string // such as "$[3]"
}

// placed is a question and its place.
type placed struct {
	*Question
	place
}

func newIntake(s *shelf, p *profile) *intake {
	return &intake{shelf: s, profile: p, competencies: p.competencyIDs(), technologies: p.technologyIDs(), first: map[string]place{}, bans: newBans()}
}

// take takes in the questions of a file.
func (in *intake) take(src *source, list []*Question) {
	for i, q := range list {
		here := place{src, fmt.Sprintf("$[%d]", i)}
		if q == nil {
			in.fault(src, here.at, "an empty question", "take the hyphen out")
			continue
		}
		if was, twice := in.first[q.ID]; twice || q.ID == "" {
			problem := fmt.Sprintf("the id %q is missing", q.ID)
			if twice {
				problem = fmt.Sprintf("the id %q is taken: %s:%d", q.ID, was.src.name, was.src.line(was.at))
			}
			in.fault(src, here.at+".id", problem, "give each question an id of its own, such as go.goroutine-leak")
			continue
		}
		in.first[q.ID] = here
		in.check(q, here)
		in.all = append(in.all, placed{q, here})
		in.profile.questions = append(in.profile.questions, q)
	}
}

// check minds what all questions must have.
func (in *intake) check(q *Question, here place) {
	in.oneOf(here.src, here.at+".competency", "competency", q.Competency, in.competencies)
	in.oneOf(here.src, here.at+".type", "type", string(q.Type), textsOf(types()))
	for i, t := range q.Technologies {
		in.oneOf(here.src, fmt.Sprintf("%s.technologies[%d]", here.at, i), "technology", t, in.technologies)
	}
	in.levels(q, here)
	if q.Minutes < minMinutes || q.Minutes > maxMinutes {
		in.fault(here.src, here.at+".minutes", fmt.Sprintf("%s takes %d minutes", q.ID, q.Minutes), "take 4 to 15 minutes, probes included")
	}
	if len(q.Covers) < 2 || len(q.Covers) > 6 {
		in.fault(here.src, here.at+".covers", fmt.Sprintf("%s covers %d words of must-haves", q.ID, len(q.Covers)), "name 2 to 6")
	}
	for i, c := range q.Covers {
		if c == "" || c != strings.ToLower(c) {
			in.fault(here.src, fmt.Sprintf("%s.covers[%d]", here.at, i), fmt.Sprintf("%q is not in lower case", c), "write it in lower case")
		}
	}
	in.wording(q, q.En, here, "en")
	in.wording(q, q.Fr, here, "fr")
}

// levels minds that a question's levels are neighbours, in order.
func (in *intake) levels(q *Question, here place) {
	last := -1
	for i, l := range q.Levels {
		if !in.oneOf(here.src, fmt.Sprintf("%s.levels[%d]", here.at, i), "level", l, levels()) {
			return
		}
		n := slices.Index(levels(), l)
		if i > 0 && n != last+1 {
			in.fault(here.src, here.at+".levels", fmt.Sprintf("%s is for levels that are no neighbours", q.ID), "name neighbours, from the least experience")
		}
		last = n
	}
	if len(q.Levels) == 0 {
		in.fault(here.src, here.at+".levels", q.ID+" is for no level", "name one level or more")
	}
}

// wording minds a question in one language.
func (in *intake) wording(q *Question, w *Wording, here place, language string) {
	at := here.at + "." + language
	fault := func(field, problem, remedy string) { in.fault(here.src, at+field, q.ID+" "+problem, remedy) }
	if w == nil {
		fault("", fmt.Sprintf("lacks %q", language), "write the question in both languages")
		return
	}
	for field, text := range map[string]string{".ask": w.Ask, ".tests": w.Tests, ".plain": w.Plain} {
		if strings.TrimSpace(text) == "" {
			fault(field, fmt.Sprintf("lacks %q", language+field), "write it")
		}
	}
	if len(w.Probes) < 2 || len(w.Probes) > 4 {
		fault(".probes", fmt.Sprintf("has %d probes", len(w.Probes)), "write 2 to 4")
	}
	if len(w.RedFlags) < 1 || len(w.RedFlags) > 3 {
		fault(".red_flags", fmt.Sprintf("has %d red flags", len(w.RedFlags)), "write 1 to 3")
	}
	for _, n := range []int{1, 3, 5} {
		if strings.TrimSpace(w.Anchors[n]) == "" {
			fault(".anchors", fmt.Sprintf("lacks the anchor for %d", n), "say what was said or done, for 1, 3 and 5")
		}
	}
	if len(w.Anchors) > 3 {
		fault(".anchors", "has an anchor beside 1, 3 and 5", "keep to 1, 3 and 5")
	}
	in.topics(w, fault)
}

// topics minds what an interview may not ask about.
func (in *intake) topics(w *Wording, fault func(field, problem, remedy string)) {
	const remedy = "ask about the work only: such a question may not be put, or tells nothing"
	for i, text := range append([]string{w.Ask}, w.Probes...) {
		field := ".ask"
		if i > 0 {
			field = fmt.Sprintf(".probes[%d]", i-1)
		}
		if topic := in.bans.find(text); topic != "" {
			fault(field, "asks about "+topic, remedy)
		}
	}
}
