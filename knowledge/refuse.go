package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// policyPastPay is the talk that refuses a candidate's current or past pay.
const policyPastPay = "policy.pay_history"

// policyAge is the talk that refuses to look at somebody's age.
const policyAge = "policy.age"

// ageWord: somebody's age is spoken of.
var ageWord = cueOf("age aged old older young younger vieux vieille jeune jeunes ages agee agees")

// tooOld: somebody's years are held against them; a number behind a name is a version.
var tooOld = pattern(`(?:^|\b(?:is|at|aged|be|someone|somebody|a|est|de|candidate?|personne) )[1-7]\d(?: (?:ans|years?(?: old)?))?,?(?: is| est| c est)? (?:too|trop) (?:old|young|vieux|vieille|jeune|agee?)\b|\b(?:too|trop) (?:old|young|vieux|vieille|jeune|agee?) (?:at|a) [1-7]\d\b`)

// beyondAges is the matter of how old those are who do the job.
const beyondAges = "beyond.age_numbers"

// limitsAge tells whether a limit of age is asked for who does the job. A school may have one, and tells it.
func (r read) limitsAge() bool {
	other := func(matter string) bool { return matter != beyondAges }
	return ageLimit().MatchString(r.text) && !slices.ContainsFunc(r.beyond, other) && len(r.jobs) == 0 && !ofSchool.among(r.tokens) &&
		slices.ContainsFunc(r.hits, func(h match.Hit) bool { return ofItsNames(h) || ofKind(h, kindLevel) })
}

// ageLimit are words for how old somebody may be, and ofSchool those for who else than an employer may say so.
var (
	ageLimit = pattern(`\b(?:age (?:limits?|caps?|restrictions?|requirements?)|(?:maximum|max|upper|minimum) age|limites? d age|age (?:limite|maximum|maximal|maxi|max|minimum|requis))\b`)
	ofSchool = cueOf("school schools ecole ecoles bootcamp bootcamps course courses formation formations training university universite degree diploma diplome apprenticeship apprenticeships alternance apprentissage enrol enroll inscrire inscription")
)

// ownAge: it is the asker's own; talkOwnCareer is the talk that advises nobody on theirs.
var ownAge = pattern(`\b(?:i am|i m|im|j ai|je suis(?: agee? de)?) [1-7]\d\b`)

const talkOwnCareer = "outside.own_career"

// policyPersonalData is the talk that looks nobody up.
const policyPersonalData = "policy.personal_data"

// policyRank is the talk that refuses to judge people.
const policyRank = "policy.rank"

// rankWord: without one of them nobody asks for a ranking.
var rankWord = cueOf(`score rate rank grade mark judge note notez noter classe classez classer evalue evaluez evaluer departage departagez
	departager`)

// ranksPeople: an order to score, rank or choose between candidates, or a mark
// out of so many. It holds however much of the text is about the job.
var ranksPeople = pattern(`(?:^|[.!?:,] ?|\b(?:please|pls|can you|could you|would you|tu peux|peux tu|peux-tu|pouvez vous|pouvez-vous|stp|svp) )` +
	`(?:score|rate|rank|grade|judge|note|notez|noter|classe|classez|classer|evalue|evaluez|evaluer|departage|departagez|departager)[ -](?:\S+ ){0,3}?` +
	`(?:candidates?|candidats?|candidates?|applicants?|cvs?|resumes?|finalists?|finalistes?|shortlist|profils?|profiles?|people|him|her|them|two|three|four|five|deux|trois|quatre|cinq)\b` +
	`|\b(?:score|rate|rank|grade|mark|note|notez|noter)\b.*\b(?:out of|sur) (?:5|10|20|100)\b|\b(?:score|grade|mark|note) (?:\S+ ){0,3}?(?:out of (?:ten|twenty)|sur (?:dix|vingt))\b`)

// people are candidates, several of them; takesOne has one of several taken, or sent on. Who
// is chosen is nobody's business here, however much of the text is about the job.
var (
	people   = cueOf("finalists finalist finalistes candidates candidats candidatures cvs cv resumes applicants")
	takesOne = pattern(`\b(?:which (?:one|of (?:them|these|those|the (?:two|three)))|who|lequel|laquelle|qui)\b(?: \S+){0,3}? ` +
		`(?:hire|pick|choose|take|keep|shortlist|submit|reject|(?:go|goes|send|put) (?:to|with|through|forward|ahead)|` +
		`embauche|embaucher|prends|prend|prendre|choisis|choisir|retiens|retient|retenir|garde|garder|envoie|envoyer|presente|presenter)\b`)
)

// choosesPeople tells whether one of several candidates is to be taken.
func choosesPeople(text string) bool {
	return containsAny(text, "candidat", "finalist", "cv", "resume", "applicant") && people.in(text) && takesOne().MatchString(text)
}

// wantedSum is a sum that somebody asks for, beside what they earn.
var wantedSum = pattern(`\b(?:wants?|wanting|asks?(?: for)?|asking(?: for)?|expects?|expecting|demande|veut|vise|souhaite|souhaitee?s?|pretentions?|expectations?)(?: (?:de|a|of|is|are|at))?\s?[:=]?\s?([€£$]?\d[\d .,]*\s?(?:k€|k\b|ke\b|€|eur\b|euros?\b)?)`)

// pastPay refuses to use what somebody earns or earned, and gives the grid
// instead; the figure is neither repeated nor kept.
func (k *known) pastPay(q Question, r read) (Answer, bool) {
	t := k.talk[policyPastPay]
	if t == nil || !asksPastPay(r.text) {
		return Answer{}, false
	}
	return k.besidePast(q, r, t), true
}

// besidePast says why somebody's pay is not used, and gives the grid instead.
func (k *known) besidePast(q Question, r read, t *Talk) Answer {
	a := k.spoken(t, r.language)
	if k.grid == nil {
		return a
	}
	slots, before := r.slots, Slots{}
	if last := k.lastPay(q); last != nil {
		slots, before = mergeSlots(*last, r), *last
	}
	slots = slots.withoutSums()
	slots.Other = ""
	ask := payAsk{slots: slots}
	if m := wantedSum().FindStringSubmatchIndex(r.counted); m != nil && slots.parts() > 0 {
		at := figure(r.counted, m[2])
		if f := foundAt(r.counted, m[2], at); f.ok {
			ask.offers = []amount{f.amount}
		} else if n, _ := bareFigure(r.counted, at); n > 0 {
			ask.offers = []amount{{units: n * 1000}}
		}
	}
	grid := k.pay(ask, r.language)
	a.Text += "\n\n" + grid.Lead
	if grid.Text != "" {
		a.Text += "\n" + grid.Text
	}
	a.Table, a.Figures, a.Notes = grid.Table, grid.Figures, append(a.Notes, grid.Notes...)
	a.note(r.bySector()...)
	a.Citations, a.Next, a.Turn = grid.Citations, grid.Next, grid.Turn
	if len(ask.offers) == 0 {
		a.Turn.Slots.Amounts, a.Turn.Slots.Monthly = before.Amounts, before.Monthly
	}
	return a
}

// refused answers what is refused by policy, however it is wrapped.
func (k *known) refused(q Question, r read) (Answer, bool) {
	if t := k.talk[policyRank]; t != nil && (rankWord.in(r.text) && ranksPeople().MatchString(r.text) || choosesPeople(r.text)) {
		return k.spoken(t, r.language), true
	}
	if t := k.talk[talkOwnCareer]; t != nil && !r.verbatim() && looksAtOwnCV().MatchString(r.text) {
		return k.spoken(t, r.language), true
	}
	if t := k.talk[policyAge]; t != nil && !r.verbatim() && (r.limitsAge() || tooOld().MatchString(r.text)) {
		if own := k.talk[talkOwnCareer]; own != nil && ownAge().MatchString(r.text) && !ofSomebody.in(r.text) && !people.in(r.text) {
			t = own
		}
		return k.spoken(t, r.language), true
	}
	if t := k.talk[talkCoding]; t != nil && !r.verbatim() && (!slices.ContainsFunc(r.hits, ofTheJob) && asksForCode(r.text) || r.asksHomework()) {
		return k.spoken(t, r.language), true
	}
	if t := k.talk[k.topOf(r)]; t == nil || t.Outcome != Policy || k.harshly(q, r) || r.payElsewhere() || r.mostPaid() || k.ofNobody(r) || k.ranksSchools(r) || t.ID == policyPastPay && (r.ownOffer() || r.paidInAYear()) {
		return Answer{}, false
	}
	if k.topOf(r) == policyPastPay && !r.verbatim() && !r.wantsPay && len(r.beyond) > 0 && len(r.offers) == 0 {
		return Answer{}, false // "how much notice does he give his current employer?"
	}
	if k.topOf(r) == policyAge && !r.verbatim() && !ageWord.in(r.text) && slices.ContainsFunc(r.offers, func(a amount) bool { return a.marked || r.slots.cell() }) {
		return Answer{}, false // "40k" is a sum, and no age; so is "48" beside a level and a type of company
	}
	if k.topOf(r) == policyPastPay && q.Previous != nil && (k.lastPay(q) != nil || k.topicBefore(q) != nil) && !pastTense.among(r.tokens) && sumAsked().MatchString(coreOf(r.text)) {
		return Answer{}, false // « il gagne combien ? » asks what one gets
	}
	if (k.topOf(r) == policyAge || k.topOf(r) == policyPastPay) && k.lastPay(q) != nil && r.sumAlone() {
		return Answer{}, false // "55?" is a sum there, and « et 35k ? » nobody's
	}
	if k.topOf(r) == policyAge && k.lastPay(q) != nil && len(named(r.hits, kindLevel)) > 0 && !r.verbatim() && !ageWord.in(r.text) {
		return Answer{}, false // « donc je peux pas avoir un senior »
	}
	if k.topOf(r) == policyAge && k.lastPay(q) != nil && len(r.offers) > 0 && sumVerb.among(r.tokens) && !ageWord.in(r.text) {
		return Answer{}, false // « il veut 55 »
	}
	if k.topOf(r) == policyAge && k.lastPay(q) != nil && len(r.years) > 0 && !ageWord.in(r.text) && !slices.ContainsFunc(r.years, noExperience) {
		return Answer{}, false // « moins de 2 ans » of experience
	}
	if k.topOf(r) == policyDiscriminate && k.ongoing(q) && !r.saysWhatTheyAre() && !ofASex.among(r.tokens) && lessExperienced().MatchString(r.text) {
		return Answer{}, false // « et si je prends quelqu’un de moins expérimenté ? »
	}
	if k.topOf(r) == policyRank && !r.verbatim() && r.slots.cell() && !rankWord.in(r.text) && !people.in(r.text) && !choosesOne.among(r.tokens) {
		return Answer{}, false // « si je prends un senior de startup et que je le mets à Londres, ça donne quoi ? »
	}
	if k.topOf(r) == policyRank && k.ongoing(q) && !r.verbatim() && tellsThem().MatchString(r.text) {
		return Answer{}, false // « bon, je lui dis quoi ? » ranks nobody
	}
	if r.gap && (r.severalParts() || k.lastPay(q) != nil && r.namesSlots()) {
		return Answer{}, false // « quel écart avec un confirmé ? » is about pay
	}
	return k.said(q, r)
}

// lessExperienced: somebody with less experience is spoken of, or with more; ofASex are words for what somebody is, beside that.
var (
	lessExperienced = pattern(`\b(?:moins|plus|less|more) (?:d )?(?:experience|experienced|experimentee?s?)\b`)
	ofASex          = cueOf("women woman men man male female males females girl girls lady ladies mother mothers father fathers mum mums dad dads family families femme femmes homme hommes fille filles garcon garcons dame dames mere meres pere peres maman mamans papa papas famille familles")
)

// choosesOne: one of several is asked for.
var choosesOne = cueOf("who qui better best meilleur meilleure mieux pick choose prefer choisir choisis choisit prefere preferer")

// tellsThem: somebody is told something.
var tellsThem = pattern(`\b(?:je|j|on|i|we|to)(?: (?:ll|will|vais|va|can|should|do))? (?:(?:lui|leur) )?(?:dis|dit|dire|tell|say)\b`)

// ofAge: with a number behind it somebody's age is spoken of, or how much somebody is to have at least.
var ofAge = cueOf("over under above below than plus moins").with(ageWord)

// sumAlone tells whether a text is a sum and a few words that speak of nobody, "55 then?".
func (r read) sumAlone() bool {
	const few = 7 // words
	return len(r.offers) > 0 && len(r.tokens) <= few && !person.in(r.text) && !ofAge.among(r.tokens)
}

// noExperience tells whether years are rather somebody's age.
func noExperience(s span) bool {
	const young = 16
	return s.from >= young || s.to >= young && !s.above
}

// ofTheJob tells whether a hit names more than a matter beyond the profile, such as HTML.
func ofTheJob(h match.Hit) bool { return !ofKind(h, kindBeyond) }

// ownOffer tells whether the sum of a question is what the asker pays or looks for.
func (r read) ownOffer() bool { return figure(r.text, 0) >= 0 && ownSum().MatchString(r.text) }

// paidInAYear tells whether it is a year's pay that is asked for, and nobody's.
func (r read) paidInAYear() bool {
	return r.pay.money && len(calendarYears(r.text)) > 0 && !person.in(r.text)
}

// payElsewhere tells whether the pay of another profession is asked for, or nothing but
// that at another place.
func (r read) payElsewhere() bool {
	return r.pay.money && (len(r.jobs) > 0 || r.bare && len(r.places) > 0)
}

// said answers small talk, requests refused and what is none of its business.
func (k *known) said(q Question, r read) (Answer, bool) {
	t := k.talk[k.topOf(r)]
	if t == nil || !r.reading.Known || k.harshly(q, r) || k.overheard(r) || k.ofNobody(r) || k.ranksSchools(r) {
		return Answer{}, false
	}
	return k.preferred(t, r.text, k.chat(t, q, r)), true
}

// harshly tells whether a few words in a thread would be refused as rude, or as nobody's business though none of them says so:
// "he'll take it" is no insult, and « et si elle refuse » not about religion.
func (k *known) harshly(q Question, r read) bool {
	const (
		few  = 6 // words
		sure = 0.97
	)
	t := k.talk[k.topOf(r)]
	if t == nil || q.Previous == nil || len(r.tokens) > few || r.reading.Ranked[0].Score >= sure {
		return false
	}
	return t.ID == talkInsult || t.Outcome == Policy && t.ID != policyPastPay && r.besides(func(w match.Token) bool { return w.Number.Is || everyday.is(w.Text) })
}

// everyday are words of an offer's fate, which say nothing of anybody.
var everyday = cueOf(`refuse refused refuses refuser accepte accepted accepts accepter autre other another offre offer proposition moins less plus more peu bit cher cheaper lower higher
	ecart gap difference montant sum salaire salary deux trois two three elle il he she candidate candidat toujours encore still again finalement`)

// talkInsult is the talk that answers who is rude.
const talkInsult = "outside.insult"

// chat is what is said in a conversation that goes on: "thanks" ends nothing.
func (k *known) chat(t *Talk, q Question, r read) Answer {
	a := k.spoken(t, r.language)
	if q.Previous != nil {
		a.Turn = *q.Previous
	}
	return a
}

func (k *known) spoken(t *Talk, language string) Answer {
	a := k.answer(language)
	a.Outcome, a.Topics = t.Outcome, []string{t.ID}
	if like := k.talk[t.Like]; like != nil {
		t = like
	}
	a.Text = strings.ReplaceAll(t.Answer.In(language), "{profile}", k.speaksOf(language))
	return a
}

// topicUnder makes a topic the best reading where small talk leaves words of the
// question unexplained and the topic fits at least half as well: "tough market
// right now, ok?" is no "ok".
func (k *known) topicUnder(r *read) {
	ranked := r.reading.Ranked
	if t := k.talk[k.topOf(*r)]; t == nil || t.Outcome != SmallTalk || len(r.reading.Missing) == 0 {
		return
	}
	for i, s := range ranked {
		if k.topics[s.Label] == nil {
			continue
		}
		if 2*s.Score >= ranked[0].Score {
			r.reading.Ranked = slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
		}
		return
	}
}
