package knowledge

import (
	"slices"
	"strconv"

	"recruitbot/knowledge/match"
)

// read is a question, taken apart.
type read struct {
	text      string // normalised
	tokens    []match.Token
	language  string
	hits      []match.Hit
	slots     Slots
	years     string // the number of years on which two levels meet, as people write it
	offers    []amount
	places    []string // elsewhere: labels in terms.names
	jobs      []string
	beyond    []string // ids of matters
	reading   match.Reading
	drop      bool // takes something away from the last question
	correct   bool // mends the last question
	follow    bool // goes on from it
	wantsPay  bool // words for pay
	slotsOnly bool // nothing in it but slots and small words
}

// read takes a question apart.
func (k *known) read(q Question) read {
	q.Text = k.spellOut(theStates.ReplaceAllString(q.Text, "USA"))
	r := read{text: match.Normalise(q.Text), tokens: match.Tokens(q.Text)}
	r.hits = k.terms.finder.Find(r.tokens)
	r.reading = k.reader.Read(q.Text)
	r.language = languageOf(q, r.reading.Language)
	r.drop, r.correct = dropCue.MatchString(r.text), correctCue.MatchString(r.text)
	r.follow, r.wantsPay = followCue.MatchString(r.text), payCue.MatchString(r.text)
	r.places, r.jobs, r.beyond = named(r.hits, kindPlace), named(r.hits, kindJob), named(r.hits, kindBeyond)
	if r.drop {
		r.places = nil // "leave Warsaw out"
	}
	if k.grid != nil {
		k.readSlots(&r)
		r.offers = amounts(r.text)
	}
	r.slotsOnly = k.nothingElse(r)
	return r
}

func languageOf(q Question, heard string) string {
	for _, l := range []string{q.Language, heard} {
		if slices.Contains(Languages(), l) {
			return l
		}
	}
	if q.Previous != nil && q.Previous.Language != "" {
		return q.Previous.Language
	}
	return Languages()[0]
}

// readSlots fills levels, company types and places from words and years. Years
// win over words: "senior, 3 years" is a question on 3 years.
func (k *known) readSlots(r *read) {
	r.slots.Levels = named(r.hits, kindLevel)
	r.slots.Companies = named(r.hits, kindCompany)
	if u := named(r.hits, kindUplift); len(u) > 0 {
		r.slots.Uplift = u[0]
	}
	if o := named(r.hits, kindOther); len(o) > 0 {
		r.slots.Other = o[0]
	}
	var byYears []string
	for _, s := range spans(r.text) {
		at := k.grid.levelsAt(s)
		byYears = append(byYears, at...)
		if len(at) > 1 && s.from == s.to {
			r.years = strconv.FormatFloat(s.from, 'f', -1, 64)
		}
	}
	if len(byYears) > 0 {
		r.slots.Levels = slices.Compact(byYears)
	}
}

// nothingElse tells whether a text is slots, pay words and small words only,
// like "senior scale-up london".
func (k *known) nothingElse(r read) bool {
	if len(r.slots.Levels)+len(r.slots.Companies) == 0 && r.slots.Uplift == "" && r.slots.Other == "" {
		return false
	}
	for i, t := range r.tokens {
		if !covered(i, r.hits) && !t.Number.Is && !match.Small(t.Text) && !besideSlots.MatchString(t.Text) && !payCue.MatchString(t.Text) {
			return false
		}
	}
	return true
}

func covered(token int, hits []match.Hit) bool {
	for _, h := range hits {
		if h.From <= token && token < h.To {
			return true
		}
	}
	return false
}
