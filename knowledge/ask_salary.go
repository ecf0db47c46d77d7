package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// button answers the buttons of a salary answer and "/<slug>-salary ...": all of
// it is about pay, and words it does not know are named, not guessed.
func (k *known) button(q Question, r read) Answer {
	for _, try := range []func(*known, Question, read) (Answer, bool){(*known).treatsOtherwise, (*known).pastPay, (*known).away} {
		if a, ok := try(k, q, r); ok {
			return a
		}
	}
	if q.Text != "" && !r.namesSlots() && !r.wantsPay && r.reading.Known {
		if a, ok := k.free(q, r); ok {
			return a // a question of another kind, typed after the command
		}
		if r.reading.Other {
			return k.unknown(q, r)
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
	if k.lastPay(q) == nil {
		return Answer{}, false
	}
	tooHigh := func(a amount) bool { return a.yearly() > 2*k.grid.bounds().Max }
	if len(r.offers) > 0 && !slices.ContainsFunc(r.offers, tooHigh) { // "a counter-offer at 54?", and no 401k
		r.beyond = slices.DeleteFunc(slices.Clone(r.beyond), func(m string) bool { return slices.Contains(besideOffer, m) })
	}
	if len(k.strangers(r)) > 0 {
		return Answer{}, false
	}
	last := k.backToYears(q, r, *k.lastPay(q))
	if (r.asksIn != "" || r.perMonth && (r.wantsPay || r.hintsPay) || r.bare && median.in(r.text)) && !r.namesSlots() {
		r.slots, r.offers = last.withoutSums(), nil
		if r.asksIn != "" && last.Other != "" {
			return k.inItsCurrency(r.slots, r.language), true
		}
		return k.payOf(r), true
	}
	if k.asksWhyAgain(q, r) {
		return k.whyThatPay(q, r)
	}
	if a, ok := k.atLarge(q, r); ok {
		return a, true
	}
	if r.asksTasksOnly() && len(r.slots.Levels) > 1 && !k.otherSubject(r) {
		return k.levelsNamed(r), true // « un lead fait quoi de plus qu’un senior ? »: beyond years and pay they are not compared
	}
	if !r.namesSlots() && !r.dropsUplift() && !k.endOfLast(q, r) || k.changesSubject(r) || r.asksTasksOnly() {
		return Answer{}, false
	}
	if k.standsAlone(q, r) {
		if t := k.talk[k.topOf(r)]; r.slots.cell() && (t != nil || r.namesNext()) {
			return k.payOf(r), true // "fine, lead at a scale-up then"
		}
		return Answer{}, false
	}
	if len(r.offers) == 0 && !r.correct && (r.slots.cell() || r.wantsPay || r.slots.Extreme != "") && !sameSum.in(r.text) && !speaksOfDistance(r.text) {
		last = last.withoutSums() // they were said of another cell
	}
	if sameSum.in(r.text) {
		r.slots.Extreme = "" // « le même plafond »
		if len(last.Amounts) == 0 && len(last.Heads) == 0 {
			last.Amounts = q.Previous.Held
		}
	}
	if len(r.slots.Companies) == 0 && (whichCompany().MatchString(r.text) || r.slots.Extreme != "" && ofTheThree().MatchString(r.text)) {
		last.Companies = nil
	}
	r.slots = mergeSlots(last, k.leavingLast(r))
	a := k.payOf(r)
	if len(last.Companies) > 0 && rivalOffer.in(r.text) {
		a.Turn.Slots.Companies = last.Companies // which is the asker's still
	}
	return a, true
}

// rivalOffer: another employer makes an offer.
var rivalOffer = cueOf("counteroffer counter-offer contre-offre concurrent concurrente concurrence competitor competition competing", "counter offer", "contre offre", "another offer", "other offer", "autre offre", "offer from", "offers from", "offre chez", "offre concurrente", "friends get")

var (
	// sameSum: the sum that was just spoken of is meant again, for somebody else.
	sameSum = cueOf("", "same money", "same price", "same budget", "same salary", "same pay", "same amount", "same sum", "same cap", "same ceiling", "same max", "same maximum", "same limit", "same figure", "same number", "same envelope", "same offer", "that money", "that price", "that budget", "this budget", "that amount", "this amount",
		"meme prix", "meme salaire", "meme budget", "meme montant", "meme somme", "meme plafond", "meme enveloppe", "meme max", "meme maximum", "meme maxi", "meme chiffre", "meme tarif", "meme limite", "meme offre", "meme remuneration", "memes sous", "ce prix", "ce budget", "ce prix la", "ce montant", "cette somme", "cette enveloppe")
	// ofTheThree: which of the grid's types of company is asked for.
	ofTheThree = pattern(`\b(?:which|who|lequel|laquelle|qui)(?: one)?(?: (?:of|among|des|parmi))?(?: (?:the|these|those|les|ces))? (?:three|trois|types?)\b`)
	// whichCompany: the type of company is asked for that a sum goes with.
	whichCompany = pattern(`\b(?:which|what|quel(?:le)?s?) (?:(?:kinds?|sorts?|types?|genres?) (?:of |de |d ))?(?:company|companies|employers?|firms?|boites?|entreprises?|societes?|employeurs?)\b`)
)

// changesSubject tells whether a question that names a part of the grid, or a sum, after pay is surely about something else.
func (k *known) changesSubject(r read) bool {
	top := k.topOf(r)
	if !r.reading.Known || r.slotsOnly || r.correct || len(r.slots.Heads) > 0 {
		return false
	}
	if k.movesCompany(r) || k.goesOver(r) || r.slots.cell() && r.namesNext() {
		return false
	}
	sure := r.reading.Ranked[0].Score >= clearMatter
	goesOn := r.follow || r.gap || sameSum.in(r.text) || len(r.offers) > 0 || r.dropsUplift()
	speaks := r.wantsPay || sameSum.in(r.text) || r.hintsPay || r.slots.cell() || len(r.offers)+len(r.dropped)+len(r.years) > 0
	if t := k.topics[top]; t != nil {
		return t.Computed == "" && (!goesOn || !speaks && !k.isLevels(r, t) && (sure || k.namesSubject(r.tokens, t))) // "and a lead's duties?"
	}
	if k.beyond[top] != nil {
		return !goesOn && (!r.wantsPay || sure && top != beyondCurrency && !r.perMonth)
	}
	return k.noBusiness(top) && sure && r.slots.parts() == 0 && !r.bare && len(r.tokens) > 2
}

// namesNext tells whether a text names parts of the grid, as those of the next one to be paid, and nothing else: "next role: lead, services firm".
func (r read) namesNext() bool {
	return newOne.among(r.tokens) && r.besides(func(t match.Token) bool { return newOne.is(t.Text) || besideSlots.is(t.Text) })
}

// movesCompany tells whether a text goes on with another type of company, "and the consultancy next door?", or tells which one it is
// about, and nothing but the company's name speaks for another subject.
func (k *known) movesCompany(r read) bool {
	const few = 4 // words
	t := k.topics[k.topOf(r)]
	switch {
	case len(r.slots.Companies) == 0, len(r.tokens) > longestReferring:
		return false
	case r.follow && len(r.tokens) <= few && (t == nil || !k.namesSubject(r.tokens, t)):
		return true
	}
	return (r.follow || r.says() && (person.in(r.text) || ownWord.among(r.tokens))) && k.onlyByCompany(r)
}

// onlyByCompany tells whether nothing but the name of a type of company has a text be about a topic: "scale-up" is no scaling.
func (k *known) onlyByCompany(r read) bool {
	t := k.topics[k.topOf(r)]
	if t == nil || t.Computed != "" || len(r.slots.Companies) == 0 || len(r.slots.Levels) > 0 {
		return false
	}
	rest, _ := r.withoutGrid()
	around := k.reader.Read(rest)
	return !around.Known || around.Ranked[0].Label != t.ID
}

// asksWhyAgain tells whether a question wants the reasons of the pay that was just shown, « pourquoi un tel écart sur les seniors ? »
func (k *known) asksWhyAgain(q Question, r read) bool {
	return k.payShown(q) && r.slots.Other == "" && (r.gap || r.namesSlots()) && len(r.offers) == 0 && !r.verbatim() && !k.otherSubject(r) &&
		reasonIn(r.tokens[:min(whyReach, len(r.tokens))])
}

// asksTasksOnly tells whether it is asked what somebody does, and no word speaks of pay.
func (r read) asksTasksOnly() bool {
	return !r.wantsPay && !r.hintsPay && len(r.offers) == 0 && asksTasks().MatchString(r.text)
}

// isLevels tells whether a topic is called by a level that a question names: « et si on le prend en lead ? » is about pay, after pay.
func (k *known) isLevels(r read, t *Topic) bool {
	subject := k.details(t.ID).subject
	return slices.ContainsFunc(r.hits, func(h match.Hit) bool {
		return ofKind(h, kindLevel) && slices.ContainsFunc(r.tokens[h.From:h.To], func(w match.Token) bool { return subject[w.Text] })
	})
}

// standsAlone tells whether a question about pay needs nothing of the turns before: it names a whole cell, or asks for the pay of
// several parts of the grid.
func (k *known) standsAlone(q Question, r read) bool {
	switch {
	case r.correct, sameSum.in(r.text), len(r.slots.Heads) > 0 && len(r.slots.Companies) == 0:
		return false
	case r.slots.cell() && !r.gap:
		placed := !k.lastPay(q).cell() && k.lastPay(q).Uplift != "" // "London then", and now the rest
		return !placed && (!r.follow || r.wantsPay || !k.payShown(q))
	case r.wantsPay && !r.follow && len(r.offers) == 0:
		return r.slots.parts() > 1 && !r.between && !r.gap && r.slots.Extreme == ""
	}
	return false
}

// ongoing tells whether a question follows on one about this profile.
func (k *known) ongoing(q Question) bool {
	return q.Previous != nil && q.Previous.Profile == k.Profile.Slug
}

// lastPay are the slots of the last turn where that was about this profile's
// pay, nil otherwise.
func (k *known) lastPay(q Question) *Slots {
	if k.grid == nil || !k.ongoing(q) || !k.salaryTurn(q.Previous) {
		return nil
	}
	s := k.grid.known(q.Previous.Slots)
	return &s
}

// salaryQuestion answers from the grid when pay is what is asked.
func (k *known) salaryQuestion(_ Question, r read) (Answer, bool) {
	if !r.pay.asked {
		return Answer{}, false
	}
	a := k.payOf(r)
	if top := k.topics[k.topOf(r)]; top != nil && top.Computed != "" {
		a.Confidence = r.reading.Ranked[0].Score
	}
	if r.callsWider() {
		a = k.told(a)
	}
	a.note(k.forTool(r, k.topOf(r)))
	return a, true
}

// callsWider tells whether a text calls the job by a name of several words that others
// share, and neither by its own nor by the server, nor beside another job: figures and tasks
// are no "web developer's", but the profile's.
func (r read) callsWider() bool {
	return slices.ContainsFunc(r.hits, func(h match.Hit) bool { return ofAName(h) && h.To-h.From > 1 }) &&
		!slices.ContainsFunc(r.hits, func(h match.Hit) bool { return ofThisJob(h) || ofAnyJob(h) }) && !ownSide.in(r.text)
}

// payOf answers from what was read: another source's figures where their place
// is named, an uplift alone, or the grid.
func (k *known) payOf(r read) Answer {
	if a, ok := k.ownRange(r); ok {
		return a
	}
	ask := k.payAsked(r)
	if r.againstOurs() {
		return k.apartFromOthers(r.slots, r.language)
	}
	if k.setsSourcesBeside(r) {
		return k.besideGrid(ask.slots, r.language)
	}
	if r.slots.Other != "" {
		a := k.otherFigures(r.slots.Other, ask, r.language)
		if len(r.within) > 0 {
			a.note(fmt.Sprintf(wordsOf(r.language).unknownLead, listed(r.within, wordsOf(r.language).and)))
		}
		return a
	}
	if len(ask.offers) == 0 && (r.asksUplift() && r.slots.parts() == 0 || r.sameUplift()) {
		return k.upliftAnswer(k.upliftNamed(r), r.language)
	}
	if r.slots.Uplift != "" && r.wantsPay && len(ask.offers)+r.slots.parts() == 0 && !moreWord.in(r.text) && !r.gap && r.slots.Extreme == "" {
		a := k.upliftGrid(ask, r.language)
		a.note(k.remarks(r)...)
		return a
	}
	if t := k.topics[k.topOf(r)]; t != nil && r.reading.Known && len(ask.offers)+r.slots.parts() == 0 && !(r.dropsUplift() && r.slots.Extreme != "") {
		switch {
		case t.Computed == "salary.uplift" && len(k.grid.Uplifts) > 0:
			return k.upliftAnswer(k.upliftNamed(r), r.language)
		case t.Computed == "salary.other" && len(k.grid.Others) > 0 && r.verbatim():
			return k.otherFigures(k.grid.Others[0].ID, ask, r.language)
		}
	}
	a := k.pay(ask, r.language)
	a.Echoes = len(ask.offers) > 0
	a.note(k.remarks(r)...)
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
