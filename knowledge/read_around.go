package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// readAround reads a question once more without the parts of the grid that it
// names: they speak for pay so loudly that "which skills does a senior in a
// startup need" would be taken for it. What is left counts where it is known and
// no word asks for pay.
func (k *known) readAround(r *read) {
	var around match.Reading
	var left []int
	if !r.wantsPay && len(r.offers) == 0 {
		var text string
		text, left = r.withoutGrid()
		around = k.reader.Read(text)
		around.Known = around.Known || skillsAlone(around.Tokens) // a word is too little for the reader to be sure
	}
	if k.otherSubject(*r) {
		sure := around.Known && r.reading.Other && !r.reading.Same || len(around.Ranked) > 0 && around.Ranked[0].Score == 1
		if len(r.jobs) == 0 && sure && k.topics[around.Ranked[0].Label] != nil {
			r.readAs(around, left) // "what should a senior know?" is what is asked of all, word for word or no near miss any more
		}
		return
	}
	if !around.Known {
		if t := k.talk[k.topOf(*r)]; t != nil {
			r.reading.Known = false // nothing but the grid's own names spoke for it
		}
		return
	}
	r.readAs(around, left)
}

// readAs takes the reading of a part of a text for that of the text; left are the places of its words.
func (r *read) readAs(around match.Reading, left []int) {
	if len(around.Tokens) != len(left) {
		around.Missing = nil // words that were taken apart anew stand elsewhere
	}
	for i, at := range around.Missing {
		around.Missing[i] = left[at]
	}
	around.Text, around.Tokens = r.reading.Text, r.reading.Tokens
	around.Unknown, around.Language = r.reading.Unknown, r.reading.Language
	around.From, around.To = r.reading.From, r.reading.To
	r.reading = around
}

// withoutGrid is a text without the parts of the grid that it names, and the small words
// before them: "at a" goes with "startup", and the article of "a senior developer" stays. With it come
// the places of its words in the text.
func (r *read) withoutGrid() (text string, places []int) {
	grid, job := only(r.hits, ofGrid), only(r.hits, ofItsNames)
	var words []string
	goes := false
	for i, t := range slices.Backward(r.tokens) {
		itsOwn := (oneWord.is(t.Text) || articleWord.is(t.Text)) && len(places) > 0 && covered(places[len(places)-1], job)
		goes = covered(i, grid) || goes && linkWord.is(t.Text) && !itsOwn
		if !goes {
			words, places = append(words, t.Text), append(places, i)
		}
	}
	slices.Reverse(words)
	slices.Reverse(places)
	return strings.Join(words, " "), places
}

// payUnasked takes pay for unknown where only parts of the grid speak for it, and several
// words of the question for something else: "how can I help our senior grow into a lead?".
func (k *known) payUnasked(r *read) {
	t := k.topics[k.topOf(*r)]
	if t == nil || !paying(t.Computed) || r.wantsPay || r.hintsPay || r.bare || r.verbatim() || len(r.offers) > 0 || r.slots.cell() {
		return
	}
	if len(r.reading.Missing) >= 2 {
		r.reading.Known = false
	}
}
