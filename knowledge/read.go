package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// read is a question, taken apart.
type read struct {
	typed     string
	plain     string // the same, normalised
	text      string // the same, with shorthand and the like written in full
	counted   string // the same, with its numbers as digits
	tokens    []match.Token
	language  string
	hits      []match.Hit
	dropped   []match.Hit // named to be left out: "without London"
	slots     Slots
	years     []span // named as experience
	offers    []amount
	reckoned  reckoned // how sums were added up
	was       Slots    // several people whose pay was added up before a change that is asked about; none for none
	people    []Person // several people who stand beside each other, none for one
	together  bool     // what they get in all is asked for
	asksIn    string   // another currency than the grid's that figures are asked for in
	perMonth  bool     // pay by the month is asked for
	places    []string // elsewhere: labels in terms.names
	within    []string // places, by their names, in a country that is named as well
	jobs      []string
	beyond    []string // ids of matters
	reading   match.Reading
	correct   bool   // mends the last question
	follow    bool   // goes on from it
	byAnd     string // by "and" or « et »: the language of that, "" for none
	wantsPay  bool   // words for pay
	hintsPay  bool   // words for pay beside a part of the grid or a profession, and nowhere else
	gap       bool   // what is named is set against something else
	bare      bool   // nothing in it but parts of the grid, pay words and small words
	defines   bool   // what a type of company is, is asked for
	slotsOnly bool   // bare, and it names a part of the grid
	afterPay  bool   // bare, and the last answer was about pay
	tool      int    // place of a technology beside who does the job; -1 for none
	between   bool   // several levels are those that years may be of, and none is named
	conflicts bool   // a level is named that its years are not
	ofTool    detail // wanted of a technology that stands alone
	large     bool   // a large employer is named
	hosting   bool   // the price of a server is what the words for money are about
	plans     bool   // another year is named only as that of a grid or a budget that the asker makes
	employers bool   // what one kind of employer wants is asked
	nowAt     string // id of the type of company that somebody is paid in now, where another employer is named
	wide      bool   // a place as wide as the grid's currency is named
	ranks     bool   // whether one type of company pays less or more than the others is asked
	pay       pay
	prelude   prelude // what somebody says who has asked nothing yet, where the text is no more
}

// heard reads the text of a question: what stands around it is taken off, and short forms are spelt out. With it comes the word by
// which it goes on, and the text as it was read.
func (k *known) heard(q Question) (r read, and, text string) {
	text, before := whatIsAsked(andSpelled(q.Text))
	mends := false
	if q.Previous != nil {
		if rest, slip := mended(text); slip {
			text, mends = rest, true
		}
		text = afterSigh(text)
		and = andBefore(text)
		text = afterRates(q.Previous, yearsOfOne(q.Previous, yearsGoingOn(q.Previous, k.yearsOfLevels(q.Previous, withoutThere(and, text[len(and):])))))
	}
	for _, written := range []func(string) string{
		inclusive, afterThanks, afterGreeting, signsRead, sharply, goSpelled, k.whatIs, namedStates, atTheMoment, notBad, asEmployed, asServices, inTheStates, lettersOnce, halfYears, costIdioms, asWorth, k.asPriced, reckonedOut, k.inDevelopment, k.spellOut, unitsShared,
	} {
		text = written(text)
	}
	r = read{typed: q.Text, reading: k.reader.Read(text), byAnd: andLanguage(and), correct: mends, prelude: before}
	if asked := askedByIntern(text); asked != text && !r.verbatim() {
		text, r.reading = asked, k.reader.Read(asked)
	}
	if and == "" {
		text, r.reading = k.plainly(text, r.reading)
	}
	if t, wants := k.toolAlone(r); t != nil {
		r.ofTool = wants
		takeAlone(&r.reading, t.ID)
	} else if r.reading.Other {
		k.asNearMiss(&r.reading)
	}
	return r, and, text
}

// read takes a question apart.
func (k *known) read(q Question) read {
	r, and, text := k.heard(q)
	r.text, r.tokens = r.reading.Text, r.reading.Tokens
	if r.plain = r.text; text != r.typed {
		r.plain = match.Normalise(r.typed)
	}
	r.follow, r.wantsPay, r.gap = r.byAnd != "" || followCue.starts(r.text) || q.Previous != nil && changesCue.starts(r.text), asksMoney(r.text) || asksEndOfGrid(r.text), gapCue.in(r.text) || containsAny(r.text, " than ", " que ", " qu ") && paysLess().MatchString(r.text)
	r.hintsPay = hintsMoney(r.text)
	r.counted, r.large, r.plans = digitsFor(headsApart(r.text)), largeEmployer().MatchString(r.text), plansPay(r.text)
	found := r.withoutSlips(r.withoutCountries(agencies(r.tokens, sectors(r.tokens, k.terms.finder.Find(r.tokens)))))
	r.hits, r.dropped = kept(r.tokens, r.subjects(found, k.lastPay(q) != nil))
	r.language = languageOf(q, heardIn(q, r))
	r.correct = r.correct || correctCue.in(r.text) || correctStart.starts(r.text) || and != "" && meantFirst().MatchString(and)
	r.places, r.jobs, r.beyond = named(r.hits, kindPlace), jobs(r.hits), named(r.hits, kindBeyond)
	if k.grid != nil {
		k.readSlots(&r)
		k.readOffers(q, &r)
		k.readJump(&r)
		k.againstYears(&r)
		r.withoutTrainee()
		k.asTrained(&r)
		k.asBeginner(q, &r)
		k.withinCountry(&r)
		k.aroundGrid(&r)
	}
	k.trustClearLead(&r)
	r.bare = nothingElse(r) && !(r.wantsPay && whyCue.in(r.text)) && !asksTasks().MatchString(r.text) // "why do they earn so much?" asks for no sum
	if r.onlyDefines() {                                                                              // "what is a tech lead?" asks for none, either
		r.bare, r.defines = false, len(r.slots.Companies) > 0 && len(r.slots.Levels) == 0
	}
	if r.gap && comparesOnly(r) {
		r.bare = true
		r.reading.Known = r.reading.Known && (r.verbatim() || k.readsComputed(r)) // "compare ESN and startup" is no front-end against back-end
	}
	r.slotsOnly = r.bare && (r.slots.parts() > 0 || r.slots.Uplift+r.slots.Other != "")
	r.afterPay = r.bare && k.lastPay(q) != nil
	asStored := r.verbatim()
	names := r.slots.parts() > 0 || r.slots.Uplift != "" && !r.wantsPay && k.lastPay(q) == nil
	if names && (!r.slotsOnly || k.otherSubject(r)) && !r.verbatim() {
		k.readAround(&r)
	}
	r.tool = k.toolBeside(r.tokens)
	k.mendReading(&r)
	k.rankedPay(q, &r)
	k.gridByMonth(&r, asStored)
	k.asHosting(&r)
	r.pay = k.payIn(r)
	k.forgive(&r)
	k.inOwnCompany(q, &r)
	return r
}

// mendReading mends what the reader takes a question for, by one rule after the other.
func (k *known) mendReading(r *read) {
	for _, mend := range []func(*known, *read){
		(*known).readWithoutTool, (*known).namesApart, (*known).ownMeaning, (*known).ownReason, (*known).paidByYears, (*known).asksByName, (*known).forSpecialist, (*known).namedSchool, (*known).byEmployer,
		(*known).aboutAI, (*known).aboutQuestions, (*known).countsPeople, (*known).payUnasked, (*known).topicUnder, (*known).skillUnpaid, (*known).traineeUnnamed, (*known).ownExtreme, (*known).asTraining, (*known).knowsOne, (*known).rangeForAd, (*known).endOfPay, (*known).levelsReached, (*known).oneOrOther,
	} {
		mend(k, r)
	}
}

// otherSubject tells whether a question is known to be about a topic, and not pay.
func (k *known) otherSubject(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && r.reading.Known && !paying(t.Computed)
}

// refersBack tells whether the sentence that asks is about what stands before it:
// "which skills for that role?", after another profession was named and this one was not.
func (r *read) refersBack() bool {
	from, to := r.reading.From, r.reading.To
	if from >= to || to > len(r.tokens) || slices.ContainsFunc(r.hits, ofThisJob) {
		return false
	}
	return backCue().MatchString(r.text[r.tokens[from].Start:r.tokens[to-1].End])
}

// beyondApprentice is the matter of what trainees are paid: "which schools for our trainees?" does not ask that.
const beyondApprentice = "beyond.apprentice"

// ownTrainee: the asker is one.
var ownTrainee = pattern(`\b(?:je suis|chui|jsuis|i am|i m|im|en tant qu|as an?)\b(?: \S+){0,2} (?:alternante?|stagiaire|intern|apprentie?|trainee)\b`)

// byTheWay tells whether a text names a matter that it does not ask about.
func (r *read) byTheWay(h match.Hit) bool {
	switch h.Label {
	case kindBeyond + ":" + beyondSourcing:
		return searching.in(r.text)
	case kindBeyond + ":" + beyondApprentice:
		return !r.wantsPay && (r.reading.Ranked[0].Score >= surely || ownTrainee().MatchString(r.text))
	}
	return false
}

// beyondSourcing is the matter of where candidates are looked for.
const beyondSourcing = "beyond.sourcing"

// spelt tells whether a text names a label without a slip.
func (r *read) spelt(label string) bool {
	return slices.ContainsFunc(r.hits, func(h match.Hit) bool { return h.Label == label && !h.Slip })
}

// endsAsking tells whether the sentence that a text begins in ends as a question.
func endsAsking(text string) bool {
	end := strings.IndexAny(text, ".?!\n")
	return end >= 0 && text[end] == '?'
}

// clearLead is the score from which a topic answers although the reader is not
// sure, when every word is known and no other label comes near.
// With a score from fairLead on, half as much again as the next is enough; and
// where the next is a topic that comes close, both are offered.
const (
	clearLead = 0.35
	fairLead  = 0.40
)

// trustClearLead takes a topic's reading for known where it has a clear lead. The
// reader's own threshold is made for questions about anything; most of those
// name what no topic holds, or have a label of their own.
func (k *known) trustClearLead(r *read) {
	ranked := r.reading.Ranked
	if len(ranked) < 2 || len(r.reading.Unknown) > 0 || k.topics[ranked[0].Label] == nil {
		return
	}
	if paying(k.topics[ranked[0].Label].Computed) && !r.wantsPay && !r.hintsPay && !r.namesSlots() {
		return // nothing but the reading speaks of pay
	}
	best, next := ranked[0].Score, ranked[1].Score
	both := k.topics[ranked[1].Label] != nil && next >= closeBy*best
	if best >= clearLead && best >= 2*next || best >= fairLead && (2*best >= 3*next || both) {
		r.reading.Known = true
	}
}
