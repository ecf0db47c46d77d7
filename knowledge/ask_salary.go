package knowledge

import (
	"fmt"
	"slices"
)

// command answers "/<slug>-salary ..." and the buttons of a salary answer: all
// of it is about pay, and words it does not know are named, not guessed.
func (k *known) command(q Question, r read) Answer {
	if a, ok := k.pastPay(q, r); ok {
		return a
	}
	if a, ok := k.away(q, r); ok {
		return a
	}
	r.slots = over(q.Slots, r.slots)
	a := k.payOf(r)
	if words := k.unread(r); words != "" {
		a.Notes = append(a.Notes, fmt.Sprintf(wordsOf(r.language).unread, words))
	}
	return a
}

// followUp goes on from a salary question: "and in London?", "for a lead?", "no,
// I meant startup", "take the uplift off", "is 47k inside that?".
func (k *known) followUp(q Question, r read) (Answer, bool) {
	if q.Previous == nil || k.grid == nil || !k.salaryTurn(q.Previous) || len(k.strangers(r)) > 0 {
		return Answer{}, false
	}
	named := k.namesSlots(r)
	if !named && !(r.drop && upliftCue.MatchString(r.text)) {
		return Answer{}, false
	}
	if t := k.topics[k.topOf(r)]; t != nil && t.Computed == "" && r.reading.Known && !r.slotsOnly && !r.follow && !r.correct && len(r.offers) == 0 {
		return Answer{}, false
	}
	if r.wantsPay && !r.follow && !r.correct && len(r.slots.Levels)+len(r.slots.Companies) > 1 && len(r.offers) == 0 {
		return Answer{}, false // a whole question of its own
	}
	r.slots = mergeSlots(q.Previous.Slots, r)
	if r.slots.Amount > 0 && len(r.offers) == 0 && !r.correct && !r.follow {
		r.slots.Amount = 0
	}
	if r.slots.Amount > 0 && len(r.offers) == 0 {
		r.offers = []amount{{units: r.slots.Amount}}
	}
	return k.payOf(r), true
}

// salaryQuestion answers from the grid when pay is what is asked.
func (k *known) salaryQuestion(_ Question, r read) (Answer, bool) {
	if k.grid == nil {
		return Answer{}, false
	}
	top := k.topics[k.topOf(r)]
	switch {
	case len(r.slots.Levels) > 0 && len(r.slots.Companies) > 0: // a cell of the grid, whatever the words around
	case len(r.offers) > 0 && len(r.slots.Levels)+len(r.slots.Companies) > 0:
	case r.slotsOnly && r.slots.Uplift+r.slots.Other != "" && len(r.slots.Levels)+len(r.slots.Companies) == 0 && !r.wantsPay && (top == nil || top.Computed == ""):
		return Answer{}, false // "London" alone may mean anything
	case r.slotsOnly:
	case r.wantsPay && k.namesSlots(r) && (top == nil || top.Computed != "" || !r.reading.Known):
	case top != nil && r.reading.Known && slices.Contains([]string{"salary", "salary.headline", "salary.uplift", "salary.other"}, top.Computed):
	default:
		return Answer{}, false
	}
	a := k.payOf(r)
	if top != nil && top.Computed != "" && len(r.reading.Ranked) > 0 {
		a.Confidence = r.reading.Ranked[0].Score
	}
	return a, true
}

// payOf answers from what was read: another source's figures where their place
// is named, an uplift alone, or the grid.
func (k *known) payOf(r read) Answer {
	ask := payAsk{slots: r.slots, years: r.years, offers: r.offers}
	if r.slots.Other != "" {
		return k.otherFigures(r.slots.Other, ask, r.language)
	}
	if t := k.topics[k.topOf(r)]; t != nil && r.reading.Known && len(r.offers) == 0 && len(r.slots.Levels)+len(r.slots.Companies) == 0 {
		switch t.Computed {
		case "salary.uplift":
			return k.upliftAnswer(k.upliftNamed(r), r.language)
		case "salary.other":
			return k.otherFigures(k.grid.Others[0].ID, ask, r.language)
		}
	}
	two := len(r.slots.Levels) == 2 && r.years == "" && len(r.slots.Companies) == 1 ||
		len(r.slots.Companies) == 2 && len(r.slots.Levels) == 1
	ask.compare = two && len(r.offers) == 0
	switch {
	case ask.compare:
	case highestCue.MatchString(r.text):
		ask.extreme = highest
	case lowestCue.MatchString(r.text):
		ask.extreme = lowest
	}
	return k.pay(ask, r.language)
}

func (k *known) upliftNamed(r read) string {
	if r.slots.Uplift != "" {
		return r.slots.Uplift
	}
	return k.grid.Uplifts[0].ID
}

// namesSlots tells whether a question names any part of the grid, or a sum.
func (k *known) namesSlots(r read) bool {
	s := r.slots
	return len(s.Levels)+len(s.Companies)+len(r.offers) > 0 || s.Uplift+s.Other != ""
}

// salaryTurn tells whether the last answer was about pay.
func (k *known) salaryTurn(t *Turn) bool {
	return slices.ContainsFunc(t.Topics, func(id string) bool {
		if k.topics[id] == nil {
			return false
		}
		return slices.Contains([]string{"salary", "salary.headline", "salary.uplift", "salary.other"}, k.topics[id].Computed)
	})
}

// mergeSlots lays what a question names over what the last one named.
func mergeSlots(last Slots, r read) Slots {
	s := over(last, r.slots)
	if gapCue.MatchString(r.text) {
		s.Levels = beside(last.Levels, r.slots.Levels, s.Levels)
		s.Companies = beside(last.Companies, r.slots.Companies, s.Companies)
	}
	if r.drop {
		if r.slots.Uplift != "" || upliftCue.MatchString(r.text) {
			s.Uplift = ""
		}
		if r.slots.Other != "" {
			s.Other = ""
		}
	} else if r.slots.Uplift != "" {
		s.Other = ""
	}
	return s
}

// beside is the last value and the one named now, to be compared, where each is
// single and they differ; otherwise it is what they merge to.
func beside(last, named, merged []string) []string {
	if len(last) == 1 && len(named) == 1 && last[0] != named[0] {
		return []string{last[0], named[0]}
	}
	return merged
}

// over is base with each slot replaced that top names.
func over(base, top Slots) Slots {
	if len(top.Levels) > 0 {
		base.Levels = top.Levels
	}
	if len(top.Companies) > 0 {
		base.Companies = top.Companies
	}
	if top.Uplift != "" {
		base.Uplift = top.Uplift
	}
	if top.Other != "" {
		base.Other = top.Other
	}
	if top.Amount != 0 {
		base.Amount = top.Amount
	}
	return base
}
