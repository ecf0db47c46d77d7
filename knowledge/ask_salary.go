package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// button answers the buttons of a salary answer and "/<slug>-salary ...": all of
// it is about pay, and words it does not know are named, not guessed.
func (k *known) button(q Question, r read) Answer {
	for _, try := range []func(Question, read) (Answer, bool){k.pastPay, k.away} {
		if a, ok := try(q, r); ok {
			return a
		}
	}
	if q.Text != "" && !r.namesSlots() && !r.wantsPay && r.reading.Known {
		if a, ok := k.free(q, r); ok {
			return a // a question of another kind, typed after the command
		}
	}
	r.slots = over(k.grid.known(q.Slots), r.slots)
	a := k.payOf(r)
	if words := k.unread(r); words != "" {
		a.Notes = append(a.Notes, fmt.Sprintf(wordsOf(r.language).unread, words))
		a.Echoes = true
	}
	return a
}

// followUp goes on from a salary question: "and in London?", "for a lead?", "no,
// I meant startup", "take the uplift off", "is 47k inside that?".
func (k *known) followUp(q Question, r read) (Answer, bool) {
	if k.lastPay(q) == nil || len(k.strangers(r)) > 0 || !r.namesSlots() && !r.dropsUplift() {
		return Answer{}, false
	}
	goesOn := r.slotsOnly || r.follow || r.correct || gapCue.in(r.text) || len(r.offers) > 0 || r.dropsUplift()
	if t := k.topics[k.topOf(r)]; t != nil && t.Computed == "" && r.reading.Known && !goesOn {
		return Answer{}, false // another subject
	}
	if r.wantsPay && !r.follow && !r.correct && r.slots.parts() > 1 && len(r.offers) == 0 {
		return Answer{}, false // a whole question of its own
	}
	last := *k.lastPay(q)
	if !r.follow && !r.correct && len(r.offers) == 0 {
		last.Amount = 0
	}
	r.slots = mergeSlots(last, r)
	return k.payOf(r), true
}

// lastPay are the slots of the last turn where that was about this profile's
// pay, nil otherwise.
func (k *known) lastPay(q Question) *Slots {
	if k.grid == nil || q.Previous == nil || q.Previous.Profile != k.Profile.Slug || !k.salaryTurn(q.Previous) {
		return nil
	}
	s := k.grid.known(q.Previous.Slots)
	return &s
}

// salaryQuestion answers from the grid when pay is what is asked.
func (k *known) salaryQuestion(_ Question, r read) (Answer, bool) {
	if k.grid == nil || !k.asksPay(r) {
		return Answer{}, false
	}
	a := k.payOf(r)
	if top := k.topics[k.topOf(r)]; top != nil && top.Computed != "" {
		a.Confidence = r.reading.Ranked[0].Score
	}
	return a, true
}

// asksPay tells whether a question is about pay: it reads as one, or it names
// parts of the grid and nothing speaks for another subject.
func (k *known) asksPay(r read) bool {
	top := k.topics[k.topOf(r)]
	if top != nil && r.reading.Known && paying(top.Computed) {
		return true
	}
	if r.verbatim() {
		return false
	}
	elsewhere := r.reading.Known && top != nil && top.Computed == ""
	switch {
	case r.asksUplift():
		return true
	case r.slots.cell() && r.slots.Both:
		return true // a cell here and elsewhere
	case gapCue.in(r.text) && r.severalParts():
		return top == nil || !r.reading.Known || paying(top.Computed) // the gap between two levels, or two types of company
	case len(r.offers) > 0:
		return r.slots.parts() > 0 || r.offers[0].marked && !elsewhere
	case r.bare && !r.wantsPay && asking.in(r.text):
		return r.slots.cell() // not "what does a lead do?"
	case r.bare:
		return r.slots.parts() > 0 || r.wantsPay // "London" alone may mean anything
	case r.slots.cell() && (r.slots.Extreme != "" || top != nil && top.Computed != ""):
		return true
	case r.wantsPay:
		return r.slots.cell() || r.mostPaid() || r.namesSlots() && !elsewhere || salaryWord.in(r.text) && !r.reading.Known && k.nearPay(r)
	}
	return r.slots.cell() && !r.reading.Known
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

// payOf answers from what was read: another source's figures where their place
// is named, an uplift alone, or the grid.
func (k *known) payOf(r read) Answer {
	ask := payAsk{slots: r.slots, offers: r.offers}
	if len(ask.offers) == 0 && ask.slots.Amount > 0 {
		ask.offers = []amount{{units: ask.slots.Amount}}
	}
	if r.slots.Other != "" {
		return k.otherFigures(r.slots.Other, ask, r.language)
	}
	if r.asksUplift() && len(ask.offers)+r.slots.parts() == 0 {
		return k.upliftAnswer(k.upliftNamed(r), r.language)
	}
	if t := k.topics[k.topOf(r)]; t != nil && r.reading.Known && len(ask.offers)+r.slots.parts() == 0 {
		switch {
		case t.Computed == "salary.uplift" && len(k.grid.Uplifts) > 0:
			return k.upliftAnswer(k.upliftNamed(r), r.language)
		case t.Computed == "salary.other" && len(k.grid.Others) > 0 && r.verbatim():
			return k.otherFigures(k.grid.Others[0].ID, ask, r.language)
		}
	}
	a := k.pay(ask, r.language)
	a.Echoes = len(ask.offers) > 0
	return a
}

func (k *known) upliftNamed(r read) string {
	if r.slots.Uplift != "" {
		return r.slots.Uplift
	}
	return k.grid.Uplifts[0].ID
}

// namesSlots tells whether a question names any part of the grid, or a sum.
func (r read) namesSlots() bool {
	s := r.slots
	return s.parts()+len(r.offers)+len(r.dropped) > 0 || s.Uplift+s.Other != ""
}

// salaryTurn tells whether the last answer was about pay, or came after one that
// was.
func (k *known) salaryTurn(t *Turn) bool {
	if s := t.Slots; s.parts() > 0 || s.Uplift+s.Other != "" {
		return true
	}
	return slices.ContainsFunc(t.Topics, func(id string) bool {
		return k.topics[id] != nil && paying(k.topics[id].Computed)
	})
}
