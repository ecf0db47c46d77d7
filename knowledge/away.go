package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// away answers "not in my sources" where the question names a place, a
// profession, a year or a matter that the profile does not hold, however well
// the rest fits.
func (k *known) away(q Question, r read) (Answer, bool) {
	missing := k.missing(r)
	if len(missing) == 0 || r.verbatim() && k.beyond[k.topOf(r)] == nil {
		return Answer{}, false
	}
	a := k.answer(r.language)
	a.Outcome, a.Confidence = Unknown, 1
	a.Echoes = k.unheardOf(r) != ""
	w := wordsOf(r.language)
	about := listed(missing, w.and)
	goesOn := k.lastPay(q) != nil && (r.follow || !r.reading.Known)
	if k.grid != nil && (goesOn || r.pay.spoken && !k.ofOtherPrices(r) && !k.ofAThing(r)) && !k.changesMatter(q, r) {
		a.Lead = fmt.Sprintf(w.unknownLead, about)
		a.Text = fmt.Sprintf(w.unknownTail, k.gridWords(r.language))
		a.Next = append(append(k.ofCountry(r), k.cellAlone(q, r)...), Step{Label: w.wholeGrid, Topic: AboutSalary})
	} else {
		a.Lead = fmt.Sprintf(w.nothing, about)
		a.Next, a.Far = k.nearest(r)
		k.tellNear(&a, q, r)
	}
	if k.topOf(r) == beyondInterviews || slices.Contains(r.beyond, beyondInterviews) {
		a.Leaves = LeavesAssess
	}
	if k.grid != nil && k.grid.Edition != "" && r.pay.spoken && len(calendarYears(r.text)) > 0 {
		a.Notes = append(a.Notes, fmt.Sprintf(w.gridOf, k.grid.Edition))
	}
	a.Citations = k.cite(k.Profile.Sources[0].ID, r.language)
	if q.Previous != nil {
		a.Turn = *q.Previous
		if r.dropsUplift() {
			a.Turn.Slots.Uplift = ""
		}
	}
	return a, true
}

// otherPrices are the matters whose prices are nobody's pay.
var otherPrices = []string{"beyond.training_cost", "beyond.certificates", "beyond.agency_fees", "beyond.admission", "beyond.study_plan", "beyond.sourcing", "beyond.performance", beyondDefinition}

// ofOtherPrices tells whether words for money are about what something costs that nobody is paid, "is the certificate worth paying for?"
func (k *known) ofOtherPrices(r read) bool {
	return !r.namesSlots() && len(r.places)+len(r.jobs)+len(calendarYears(r.text)) == 0 && k.onlyAbout(r, 0, func(id string) bool { return slices.Contains(otherPrices, id) })
}

// onlyAbout tells whether all matters that a question names are such ones, or the label that it is read as from a score on, where it names none.
func (k *known) onlyAbout(r read, from float64, such func(id string) bool) bool {
	if len(r.beyond) == 0 {
		return len(r.reading.Ranked) > 0 && r.reading.Ranked[0].Score >= from && such(k.topOf(r))
	}
	return !slices.ContainsFunc(r.beyond, func(id string) bool { return !such(id) })
}

// cellAlone offers the part of the grid that a question names beside what the grid does not tell, "a senior in Dublin".
func (k *known) cellAlone(q Question, r read) []Step {
	s := r.slots
	if last := k.lastPay(q); last != nil && r.follow {
		s = mergeSlots(*last, r)
	}
	if s = s.only(); s.parts() == 0 || len(s.Levels) > 1 || len(s.Companies) > 1 || len(s.Heads) > 0 {
		return nil
	}
	s.Other = ""
	var names []string
	for _, id := range s.Levels {
		names = append(names, k.grid.level(id).Name.In(r.language))
	}
	for _, c := range k.grid.companiesFor(s)[:len(s.Companies)] {
		names = append(names, c.Name.In(r.language))
	}
	if u := k.grid.uplift(s.Uplift); u != nil {
		names = append(names, u.Name.In(r.language))
	}
	return []Step{{Label: shorten(strings.Join(names, ", "), maxLabel), Topic: AboutSalary, Slots: s}}
}

// changesMatter tells whether a matter is asked about after pay, in words that say nothing of pay: "and remote work?".
func (k *known) changesMatter(q Question, r read) bool {
	return k.lastPay(q) != nil && !r.wantsPay && !r.hintsPay && (r.defines || !r.namesSlots()) && len(r.places)+len(r.jobs)+len(calendarYears(r.text)) == 0 &&
		!byDay().MatchString(r.text) && !byTheHour().MatchString(r.text)
}

// listed writes names as a list, last before the last: "Lille, Nantes and Rennes".
func listed(names []string, last string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " " + last + " " + names[n-1]
	}
	return strings.Join(names, "")
}

// missing names what a question is about and the profile does not hold: what it
// names itself, or else the matter it is about as a whole.
func (k *known) missing(r read) []string {
	out := k.strangers(r)
	rates := beyondFreelance
	if byTheHour().MatchString(r.text) {
		rates = beyondHourly
	}
	if b := k.beyond[rates]; b != nil && len(out) == 0 && len(r.offers) == 0 && !r.verbatim() && r.pay.spoken && byDay().MatchString(r.text) {
		out = append(out, b.Name.In(r.language))
	}
	if b := k.beyond[k.topOf(r)]; b != nil && len(out) == 0 && !r.plans && (!r.pay.named || b.ID == beyondPaySkill && r.gap && r.slots.parts() == 1) && r.reading.Known {
		out = append(out, b.Name.In(r.language))
	}
	return out
}

// beyondInterviews is the matter of what to ask candidates.
const beyondInterviews = "beyond.interviews"

// beyondFreelance is the matter of pay by the day.
const beyondFreelance = "beyond.freelance"

// farAway tells whether a question is known to be about what is none of the bot's business.
func (k *known) farAway(top string, r read) bool {
	t := k.talk[top]
	return t != nil && t.Outcome == OutOfScope && r.reading.Known
}

// unheardOf is a word that no phrasing and no list has, where pay is asked for and it
// stands as a place or a line of business does, as it was typed: "salary in Xanadu".
func (k *known) unheardOf(r read) string {
	if k.grid == nil || !r.pay.asked && (k.beyond[k.topOf(r)] == nil || !r.wantsPay) {
		return ""
	}
	for _, i := range r.reading.Unknown {
		word := r.tokens[i].Text
		if i == 0 || len(word) < shortestPlace || covered(i, r.hits) || r.tokens[i].Number.Is {
			continue
		}
		before := r.tokens[i-1].Text
		if i > 1 && articleWord.is(before) {
			before = r.tokens[i-2].Text
		}
		if placeWord.is(before) || r.isWhose(i) {
			return asWritten(r.typed, word)
		}
	}
	return ""
}

// isWhose tells whether an unknown word names whose pay is asked for: it stands behind "a" or
// « une », one word between them or none, and this profile's job is not named.
func (r read) isWhose(token int) bool {
	if slices.ContainsFunc(r.hits, ofThisJob) || slices.ContainsFunc(r.hits, ofGrid) {
		return false
	}
	if littleWord.is(r.tokens[token-1].Text) {
		return false // « un peu gourmand »
	}
	return oneWord.is(r.tokens[token-1].Text) || token > 1 && oneWord.is(r.tokens[token-2].Text)
}

// littleWord stands between "a" and what somebody is like.
var littleWord = cueOf("peu bit little tad")

// shortestPlace is the least length of a word that is taken for a place, in bytes.
const shortestPlace = 4

// promoted: somebody comes to be of a level, « dans 2 ans il passe lead ».
var promoted = cueOf("passe passera passer passerait devient deviendra devenir becomes become promoted promu promue promus")

// onceOfLevel has somebody be of a level some day: "when she's a senior", « une fois qu'il sera lead ».
var onceOfLevel = pattern(`\b(?:when|once|as soon as|by the time|quand|qd|une fois|lorsqu|lorsque|des qu|des que)(?: que| qu| that)? (?:(?:he|she|they|we|it|one|il|elle|on|ils|elles|(?:le|la|ce|cette|the|that|this) (?:dev|gars|mec|fille|guy|person|personne|candidate|candidat|one)) ?)?(?:s|ll be|is|are|re|will be|gets to(?: be)?|reaches|hits|makes(?: it to)?|est|sera|serait|seront|sont|arrive|atteint|atteindra|aura atteint|becomes?|deviendra|devient|devenue?|passee?)(?: (?:an?|un|une|at|au|le|la|niveau|level|to|officially|finally|enfin|considered|counted|as|comme|grade|rang|the))* `)

// reachesLevel tells whether somebody is to be of a level that is named, whose pay the grid has: no later pay is asked for.
func (r read) reachesLevel() bool {
	return len(r.slots.Levels) > 0 && (promoted.among(r.tokens) || onceOfLevel().MatchString(r.text))
}

// beyondTrend is the matter of pay at another time than the grid's.
const beyondTrend = "beyond.pay_trend"

// beyondDefinition is the matter of what words mean, types of company among them: a grid
// has them, and doesn't say what they are.
const beyondDefinition = "beyond.definition"

// beyondSector is the matter of pay by sector of activity, which a grid of levels and
// types of company does not tell. Its words are of no matter where a type of company
// stands beside them, and a note says so: see bySector.
const beyondSector = "beyond.pay_sector"

// beyondCompany is the matter of what one company pays or does.
const beyondCompany = "beyond.company"

// namesEmployer tells whether a company is named and nothing more: that is no matter where pay is not spoken of ("Google
// Cloud"), nor beside a type of company.
func (r read) namesEmployer() bool {
	return !slices.ContainsFunc(r.hits, func(h match.Hit) bool {
		return h.Label == kindBeyond+":"+beyondCompany && moreThanAName.is(r.tokens[h.From].Text)
	})
}

// moreThanAName begins words for what a company pays or does, "at Google", and stands for all of the large ones.
var moreThanAName = cueOf("at chez big faang gafam")

// besideOffer are the matters that may stand beside a sum which is held against the grid all the same: "60k and equity".
var besideOffer = []string{"beyond.bonus", "beyond.notice", "beyond.remote", "beyond.retirement", "beyond.holidays", "beyond.negotiation", "beyond.contract", "beyond.on_call", "beyond.hours", "beyond.probation", "beyond.visa",
	"beyond.training_cost", "beyond.relocation"}

// ofTechnology begins the matters that are technologies; notServer are those of them that make another profile of who knows them.
const ofTechnology = "beyond.tech."

var notServer = []string{"beyond.tech.frontend", "beyond.tech.mobile", "beyond.tech.data_science", "beyond.tech.business", "beyond.tech.fields", "beyond.tech.legacy"}

// asideOf tells whether a matter is left aside where pay is asked for: one that stands beside a sum which is offered for a part of the
// grid, or a technology beside those of the profile, "Java, Spring and Kafka, senior".
func (k *known) asideOf(r read, matter string) bool {
	if strings.HasPrefix(matter, ofTechnology) && !slices.Contains(notServer, matter) && r.pay.spoken && len(r.slots.Levels) > 0 {
		return k.namesTool(r.tokens)
	}
	return len(r.offers) > 0 && r.slots.parts() > 0 && (slices.Contains(besideOffer, matter) || matter == beyondCompany && r.namesEmployer())
}

// asides is a note on the matters that are left aside beside a sum; "" for none.
func (k *known) asides(r read) string {
	var names []string
	for _, m := range r.beyond {
		if k.asideOf(r, m) {
			names = append(names, k.beyond[m].Name.In(r.language))
		}
	}
	if len(names) == 0 {
		return ""
	}
	w := wordsOf(r.language)
	return fmt.Sprintf(w.nothing, listed(names, w.and))
}
