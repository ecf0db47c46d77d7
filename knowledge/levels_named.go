package knowledge

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"recruitbot/knowledge/match"
)

// Which level somebody is of: what a level is, which years it is of, and whether so many years make one.

// makesLevel: who is of a level "§", or what makes somebody one, is asked for.
var makesLevel = pattern(`^(?:(?:so|and|but|et|mais|alors|ok|in fact|en fait) )*(?:(?:who(?: is| are)|what(?: exactly| really)? (?:defines|makes|qualifies(?: as)?|counts as|characterises)|how (?:do you|would you|to) define)` +
	`(?: an?)?|(?:qui est|qu est ce qui (?:definit|fait|caracterise)|comment (?:definir|definit on)|ce qui (?:definit|fait))(?: une?)?) §\W*$`)

// asksLevel tells whether it is asked what a level is, and no topic that fits speaks of that level
// itself, as one on tech leads does.
func (k *known) asksLevel(r read) bool {
	if len(r.slots.Levels) != 1 || r.slots.parts() > 1 || r.wantsPay || r.slots.Uplift+r.slots.Other != "" ||
		r.verbatim() || k.titled(k.topOf(r), kindLevel+":"+r.slots.Levels[0]) {
		return false
	}
	text := r.withoutNames()
	return makesLevel().MatchString(text) || asksWhat().MatchString(text)
}

// titled tells whether a topic's title names a label.
func (k *known) titled(topic, label string) bool {
	t := k.topics[topic]
	return t != nil && slices.Contains(labelsOf(k.terms.finder.Find(match.Tokens(t.Title.only(Languages()[0])))), label)
}

// yearsAsked: the years of a level, or the level of somebody, are asked for.
var yearsAsked = pattern(`\b(?:how many years|how much experience|combien d experience|combien (?:d |de )?(?:annees|ans)|what (?:level|seniority|grade)|which (?:level|seniority|grade)|quel(?:le)? (?:est le )?(?:niveau|seniorite)|quelle experience|a partir de combien d)\b`)

// asksYears tells whether it is asked of which years a level is, or which level somebody is of.
func (k *known) asksYears(r read) bool {
	return len(r.slots.Levels) > 0 && (len(r.slots.Companies) == 0 || !asksSalary.in(r.text)) && r.slots.Uplift+r.slots.Other == "" &&
		yearsAsked().MatchString(r.text) && k.readsLevels(r)
}

// ofALevel are words for being of a level; besideLevel are such as say nothing more beside them.
var (
	ofALevel    = cueOf("is isnt be being am are count counts considered called qualify qualifies make makes est est-il est-elle sommes suis etre devient passe considere consideree")
	besideLevel = cueOf("still already always enough really automatically necessarily deja encore toujours suffisant suffisants suffit suffisent vraiment forcement automatiquement").with(ofALevel, besideSlots, person)
)

// holdsYears tells whether it is asked if so many years make somebody of a level: "is 4 years senior?", "3 ans, junior ou
// confirmé ?". "Senior, 3 years" asks for pay, as all parts of the grid do that stand alone.
func (k *known) holdsYears(r read) bool {
	if len(r.slots.Levels) == 0 || r.wantsPay || r.hintsPay || len(r.slots.Companies) > 0 || r.slots.Uplift+r.slots.Other != "" || len(r.years) != 1 {
		return false
	}
	words := named(r.hits, kindLevel)
	asks := len(words) > 0 && (ofALevel.among(r.tokens) || strings.Contains(r.text, "=") || containsAny(r.text, "or not", "ou ") && orNot().MatchString(r.text)) || len(words) > 1 && orWord.among(r.tokens)
	if t := k.topics[k.topOf(r)]; t != nil && t.Computed == "levels" && r.reading.Known && !r.reading.Other {
		return asks || asking.among(r.tokens) || r.asksWhether() || levelWord.among(r.tokens)
	}
	return asks && !r.verbatim() && r.besides(func(t match.Token) bool { return t.Number.Is || besideLevel.is(t.Text) })
}

// orNot: whether somebody is of a level is asked, "senior or not, 7 years?".
var orNot = pattern(`\b(?:or not|ou pas|ou non)\b`)

// ofLevels tells whether an answer rests on the topic of the levels alone.
func (k *known) ofLevels(topics []string) bool {
	return len(topics) == 1 && k.topics[topics[0]] != nil && k.topics[topics[0]].Computed == "levels"
}

// levelsAgain tells whether a question names a level or years and nothing of pay, after the levels were told: « et lead ? »
func (k *known) levelsAgain(q Question, r read) bool {
	if !k.ongoing(q) || !k.ofLevels(q.Previous.Topics) {
		return false
	}
	s := r.slots
	return len(s.Levels) > 0 && len(s.Companies)+len(r.offers)+len(s.Heads) == 0 && s.Uplift+s.Other == "" && !r.wantsPay && !r.hintsPay && !r.twoNames() && !(r.asksWhether() && len(r.years) == 0) &&
		(r.slotsOnly || (!k.otherSubject(r) || k.readsLevels(r)) && len(r.jobs) == 0 && (strings.Contains(r.typed, "?") || asksBroadly.among(r.tokens)))
}

// rememberLevels has an answer about levels leave the one that it was about: by the years that somebody has, or else by its name.
func (k *known) rememberLevels(r read, a *Answer) {
	if !k.ofLevels(a.Topics) {
		return
	}
	s := &a.Turn.Slots
	years := a.Turn.Experience
	switch {
	case years > 0 && (len(r.years) > 0 || ofALevel.among(r.tokens)):
		*s = s.withLevels(k.grid.levelsAt(span{from: years, to: years}))
		if len(s.Levels) > 1 {
			s.Years = strconv.FormatFloat(years, 'f', -1, 64)
		}
	case len(r.slots.Levels) == 1:
		*s = s.withLevels(r.slots.Levels)
	}
}

// levelHeld has the years that were last named be those that a question means which asks whether somebody is of a level: "so
// does he count as senior?"
func (k *known) levelHeld(q Question, r *read) bool {
	if k.grid == nil || !k.ongoing(q) || q.Previous.Experience == 0 || len(r.years) > 0 || len(r.slots.Levels) != 1 ||
		len(r.slots.Companies)+len(r.offers) > 0 || r.wantsPay || !ofALevel.among(r.tokens) || !person.in(r.text) && !containsAny(r.text, "-il", "-elle") {
		return false
	}
	years := q.Previous.Experience
	r.years = []span{{from: years, to: years}}
	r.slots.Levels = k.grid.levelsAt(r.years[0])
	return true
}

// yearsOfPay tells whether a question names years and no level right after an answer about pay, and asks for no level: "what about
// someone with 4 years?" is about their pay.
func (k *known) yearsOfPay(q Question, r read) bool {
	return k.lastPay(q) != nil && len(q.Previous.Topics) > 0 && k.payShown(q) && len(r.years) == 1 && len(named(r.hits, kindLevel)) == 0 && !r.verbatim() &&
		!yearsAsked().MatchString(r.text) && !levelWord.among(r.tokens) && !levelOfYears().MatchString(r.text)
}

// levelOfYears: it is asked what years make somebody.
var levelOfYears = pattern(`\b(?:what|quoi|est|is)(?: is| s)? (?:he|she|that|it|il|elle|this)\b|\b(?:years?|yrs?|ans) (?:is|are|makes?|counts?|c est|ca fait)\b|\b(?:counts?|falls?|considered|considere|classe[rs]?)\b`)

// readsLevels tells whether a question is read as one about levels, or as nothing else
// that a topic holds.
func (k *known) readsLevels(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && t.Computed == "levels" || !r.reading.Known || t != nil && paying(t.Computed) && !asksSalary.in(r.text)
}

// levelsNamed answers with the levels of the grid, the ones named first.
func (k *known) levelsNamed(r read) Answer {
	var topic *Topic
	for i := range k.Topics {
		if k.Topics[i].Computed == "levels" {
			topic = &k.Topics[i]
		}
	}
	a := k.levels(r.language)
	if topic != nil {
		a = k.topic(topic, r.language)
	}
	a.Lead = payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}.levelsLead(r)
	return a
}

// levelsLead names the levels that a question is about; where it names years, which those are and which of the levels
// that it names they are not: "4 years: Established (2 to 5 years), not Senior (5 to 10 years)".
func (p payText) levelsLead(r read) string {
	words := named(r.hits, kindLevel)
	var in, out []string
	for _, l := range p.grid.Levels {
		switch {
		case slices.Contains(r.slots.Levels, l.ID):
			in = append(in, p.level(l))
		case slices.Contains(words, l.ID):
			out = append(out, p.level(l))
		}
	}
	lead := listed(in, p.w.and)
	if len(r.years) == 1 && r.years[0].from == r.years[0].to {
		lead = fmt.Sprintf(p.w.nameRange, p.yearsOf(r.years[0].from), lead)
	}
	if len(out) > 0 {
		lead = fmt.Sprintf(p.w.notLevel, lead, listed(out, p.w.or))
	}
	return lead
}

// yearsOf writes a number of years, "4 years", "1 an", and where it is no whole one of months, "18 months".
func (p payText) yearsOf(n float64) string {
	if months := math.Round(12 * n); n != math.Trunc(n) && n < 2 {
		return fmt.Sprintf(p.w.months, asIs(months, p.language))
	}
	unit := p.w.manyYears
	if n == 1 || n < 2 && p.language == "fr" {
		unit = p.w.oneYear
	}
	return fmt.Sprintf(unit, asIs(n, p.language))
}
