package knowledge

import "strings"

// pay is what a question has to do with pay. It is decided once, when the
// question is read, and all rules go by it.
type pay struct {
	spoken bool // it is spoken of, whatever is asked: a year or a place has to be the grid's
	named  bool // something is named that only the grid can answer
	asked  bool // the grid is to answer, unless a rule before that does
}

// payIn decides what a question has to do with pay.
func (k *known) payIn(r read) pay {
	top := k.topics[k.topOf(r)]
	reads := top != nil && paying(top.Computed)
	p := pay{spoken: reads || r.wantsPay || r.slotsOnly || len(r.offers) > 0 || r.slots.cell()}
	if k.grid == nil {
		return p
	}
	switch {
	case reads && r.reading.Known:
		p.asked = true
	case !r.verbatim():
		p.asked = k.asksGrid(r, top)
	}
	p.named = !r.verbatim() &&
		(r.slots.parts()+len(r.offers) > 0 || r.mostPaid() || r.bare && r.wantsPay || r.asksUplift())
	return p
}

// asksGrid tells whether the grid is to answer a question that is not read as one about
// pay: it names parts of the grid, and nothing speaks for another subject. Of the
// forms that such questions have, the first that fits decides.
func (k *known) asksGrid(r read, top *Topic) bool {
	elsewhere := r.reading.Known && top != nil && top.Computed == ""
	switch {
	case r.asksUplift():
		return true
	case r.slots.cell() && r.slots.Both:
		return true // a cell here and elsewhere
	case r.gap && r.severalParts():
		return top == nil || !r.reading.Known // the gap between two levels, or two types of company
	case len(r.offers) > 0:
		return r.slots.parts() > 0 || r.offers[0].marked && !elsewhere
	case r.bare && !r.wantsPay && asking.in(r.text):
		return r.slots.cell() // not "what does a lead do?"
	case r.bare:
		return r.slots.parts() > 0 || r.wantsPay // "London" alone may mean anything
	case r.slots.cell():
		return r.wantsPay || !r.reading.Known || top != nil && top.Computed != "" || r.slots.Extreme != ""
	case r.wantsPay:
		return r.mostPaid() || r.namesSlots() && !elsewhere || salaryWord.in(r.text) && !r.reading.Known && k.nearPay(r)
	}
	return false
}

// asksUplift tells whether a place's percentage is asked for, by such a word.
func (r read) asksUplift() bool { return r.slots.Uplift != "" && upliftCue.in(r.text) }

// severalParts tells whether two levels or two types of company are named.
func (r read) severalParts() bool { return len(r.slots.Levels) > 1 || len(r.slots.Companies) > 1 }

// mostPaid tells whether the highest or the lowest pay in the grid is asked for.
func (r read) mostPaid() bool {
	return r.wantsPay && r.slots.Extreme != "" && gridWord.in(r.text)
}

// nearPay tells whether pay is among the labels that fit best.
func (k *known) nearPay(r read) bool {
	for _, s := range r.reading.Ranked[:min(near, len(r.reading.Ranked))] {
		if t := k.topics[s.Label]; t != nil && paying(t.Computed) {
			return true
		}
	}
	return false
}

// paying tells the computations that are about pay.
func paying(computed string) bool { return strings.HasPrefix(computed, "salary") }
