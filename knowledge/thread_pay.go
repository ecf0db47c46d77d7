package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// payFrom answers for a part of the grid, as r is read but for what it names.
func (k *known) payFrom(r read, s Slots) Answer {
	return k.payOf(read{text: r.text, tokens: r.tokens, language: r.language, slots: s, large: r.large, plans: r.plans})
}

// payPlain answers for a part of the grid, where a question's words say no more.
func (k *known) payPlain(language string, s Slots) Answer {
	return k.payFrom(read{language: language}, s)
}

// payAgain answers what goes on from pay: another part of the same cell, the same otherwise, or the gap between the last two.
func (k *known) payAgain(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	if last == nil {
		return k.sumOf(q, r, Slots{}, core)
	}
	s := *last
	s.Extreme = ""
	for _, try := range []func(*known, Question, read, Slots, string) (Answer, bool){(*known).oneOfTwoLevels, (*known).inOwnCurrency, (*known).otherEnd, (*known).forBoth, (*known).stillFine, (*known).twoOffers, (*known).whatCounts, (*known).teamsApart, (*known).hereToo, (*known).thereToo, (*known).loss, (*known).betterThere, (*known).lowestIn, (*known).distance, (*known).sameCell} {
		if a, ok := try(k, q, r, s, core); ok {
			return a, true
		}
	}
	if made(r.withoutNames(), experienceAsked, besideExperience) && len(r.years) == 0 && !r.verbatim() {
		return k.levelsNamed(r), true
	}
	if a, ok := k.laterOn(q, r, s, core); ok {
		return a, true
	}
	if m := yearsMended().FindStringSubmatch(core); m != nil && k.payShown(q) {
		return k.afterYears(r, s, m[1]+m[2]), true
	}
	if m := yearsAlone().FindStringSubmatch(core); m != nil && k.payShown(q) && (r.follow || r.correct || m[2] != "" || strings.Contains(r.typed, "?")) {
		return k.afterYears(r, s, m[1]), true
	}
	if len(q.Previous.Topics) == 0 && s.parts() > 0 && made(core, cueOf(k.Profile.Slug), besideOwnJob) {
		return k.payFrom(r, s.only()), true // « et en backend ? », after another job's pay
	}
	if len(s.Amounts) > 0 && len(r.slots.Levels) == 0 && len(r.offers) == 0 && (r.asksWho() || getsWho().MatchString(core)) {
		return k.payFrom(r, s.withLevels(nil)), true // "what level could we get for that?"
	}
	if moved, ok := k.moved(s.only(), core); ok {
		moved.Amounts, moved.Monthly = s.Amounts, s.Monthly
		return k.payFrom(r, moved), true
	}
	if a, ok := k.gapOf(q, r, s, core); ok {
		return a, true
	}
	return k.sumOf(q, r, s, core)
}

// afterYears answers for a number of years in the place of the level.
func (k *known) afterYears(r read, s Slots, text string) Answer {
	years := number(text)
	s = s.withLevels(k.grid.levelsAt(span{from: years, to: years}))
	if len(s.Levels) > 1 {
		s.Years = text
	}
	return k.payPlain(r.language, s)
}

// laterOn answers for somebody whose years were named so many years later, with the sum in sight: "and five more years?"
func (k *known) laterOn(q Question, r read, s Slots, core string) (Answer, bool) {
	m := yearsMore().FindStringSubmatch(digitsFor(core))
	if m == nil || q.Previous.Experience == 0 || len(r.slots.Companies)+len(r.offers) > 0 {
		return Answer{}, false
	}
	before, more := q.Previous.Experience, number(m[1]+m[2]+m[3])
	a := k.afterYears(r, s, asIs(before+more, "en"))
	a.Turn.Experience = before + more
	a.note(fmt.Sprintf(yearsSum.In(r.language), asIs(before, r.language), asIs(more, r.language), asIs(before+more, r.language)))
	return a, true
}

var (
	// yearsMore is a number of years on top of those that were named.
	yearsMore = pattern(`^(?:the same |le meme |la meme |and |et |with |avec |then |plus |encore |in |dans |\+ ?)*(?:(\d{1,2}) (?:more|further|additional|extra)(?: (?:years?|yrs?))?(?: of experience)?|(\d{1,2})(?: (?:years?|yrs?|ans?))?(?: d experience)? (?:later|on|more|further(?: (?:on|down the (?:line|road)))?|down the (?:line|road)|extra|de plus|plus tard|en plus|supplementaires?)|(\d{1,2}) (?:years?|yrs?|ans?) (?:from now))$`)
	yearsSum  = Texts{EN: "%s + %s = %s years of experience.", FR: "%s + %s = %s ans d’expérience."}
	// yearsMended puts years right: "16, not 6", "no, 6 was right".
	yearsMended = pattern(`^(?:(?:wait|no|non|oops|sorry|pardon|typo)[ ,]+)*(?:(\d{1,2}),? (?:and )?(?:not|pas|et pas|et non|instead of|au lieu de) (?:the )?\d{1,2}(?: (?:years?|yrs?|ans?))?(?:,? (?:typo|sorry|pardon|desolee?))?|(\d{1,2}) (?:years? |ans? )?(?:was|etait)(?: bien)?(?: (?:right|correct|juste|bon|exact|le bon))?)$`)
)

// experienceAsked: how long somebody has worked is asked for, "max years for a junior?"; besideExperience stands around it.
var (
	experienceAsked  = cueOf("years experience seniority annees ans anciennete")
	besideExperience = cueOf(`what whats is are how many much long for the a an average typical max maximum min minimum number of do does they he she need needs have required needed before as to be
		to go from one the other next usually normally between passer l autre entre combien d de quelle quel moyenne il elle faut doit avoir pour un une en tant que et and so alors level levels niveau`)
)

// getsWho: somebody is looked for, by the sum that was just spoken of.
var getsWho = pattern(`^(?:(?:so|and|then|ok|donc|alors|et) )*(?:(?:what|who) (?:could|can|would|do|will) (?:we|i|you) (?:get|have|hire|find)|qui (?:on|je|nous) (?:peut|peux|pourrait|pouvons) (?:avoir|prendre|recruter|viser)|on (?:peut|pourrait) (?:avoir|prendre|viser) qui|(?:on|je) vise qui)(?: (?:for|with|pour|avec|a|at) (?:that|this|it|ca|ce (?:budget|prix|montant)))?$`)

// besideOwnJob stands around the job's own name.
var besideOwnJob = cueOf("and for in a the what about et en pour un une le dev devs developer developers developpeur developpeurs alors then so one ones ours our notre nos chez nous")

// yearsAlone is a number of years, since no pay is so low: "and 12?", after "8 years, startup".
var yearsAlone = pattern(`^(?:(?:with|after|apres|avec|at|a|if|what if|si|only|he has|she has|il a|elle a|what about|how about|pour|for) )*([0-9]|1[0-9])(?: ?(years?|yrs?|yoe|ans?))?(?: (?:of )?(?:exp|experience|d experience|d exp))?(?: now)?$`)

var (
	// allCompanies and allLevels: all of them, or the others than those shown.
	allCompanies = pattern(`^(?:(?:all|every|each|in|for|the|any|other|show me|what about|toutes?|tous|les|des|autres?|dans|pour|par|by|of) )+(?:compan(?:y|ies)|employers?|firms?|types?(?: of compan(?:y|ies))?|company types?|entreprises?|boites?|societes?|employeurs?|types? d entreprises?)$`)
	allLevels    = pattern(`^(?:(?:all|every|each|in|for|the|any|other|show me|what about|toutes?|tous|les|des|autres?|dans|pour|par|by|of) )+(?:levels?|niveaux?|seniorit(?:y|ies)|grades?|profils?|profiles?)$`)
	// levelUp and levelDown: the next level.
	levelUp   = pattern(`^(?:(?:the|le|a|au|what about|pour|for|at|one) )*(?:(?:next|higher) (?:level|one|step|grade)(?: up)?|level (?:up|above|higher)|one (?:up|higher)|next(?: one)?|(?:encore )?au[ -]dessus|suivant|celui (?:d |du )?(?:au[ -]|au )?dessus|niveau (?:au[ -]dessus|superieur|suivant|d apres|du dessus))$`)
	levelDown = pattern(`^(?:(?:the|le|a|au|what about|pour|for|at|one) )*(?:(?:previous|lower) (?:level|one|step|grade)(?: down)?|level (?:down|below|lower)|one (?:down|lower)|previous(?: one)?|(?:encore )?(?:au|en)[ -]dessous|precedent|celui (?:d ?)?(?:en |du |au )?dessous|niveau (?:au[ -]dessous|en dessous|inferieur|precedent|d avant|du dessous))$`)
)

// notches are steps of the grid's levels, up or down, wherever a text names them: "one notch up", « deux crans en dessous ».
var notches = pattern(`\b(one|a|an|the|another|un|une|le|l|deux|two|1|2) ?(?:notch|notches|tier|tiers|rung|rungs|crans?|echelons?) (?:(up|higher|above|after|plus haut|au[ -]dessus|superieure?|d apres)|(down|lower|below|under|plus bas|en[ -]dessous|au[ -]dessous|inferieure?|d avant))\b`)

// notchesIn is how many levels up a text goes, below zero for down.
func notchesIn(text string) int {
	m := notches().FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	step := 1
	if m[1] == "two" || m[1] == "deux" || m[1] == "2" {
		step = 2
	}
	if m[2] == "" {
		return -step
	}
	return step
}

// moved is another part of the grid than the one last shown: all companies, all levels, the next level.
func (k *known) moved(s Slots, core string) (Slots, bool) {
	switch {
	case allCompanies().MatchString(core):
		s.Companies = nil
		return s, true
	case allLevels().MatchString(core):
		return s.withLevels(nil), true
	}
	step := notchesIn(core)
	switch {
	case levelUp().MatchString(core):
		step = 1
	case levelDown().MatchString(core):
		step = -1
	}
	if step == 0 || len(s.Levels) != 1 {
		return s, false
	}
	ids := idsOf(k.grid.Levels, Level.id)
	next := pick(ids, max(0, slices.Index(ids, s.Levels[0])+1+step))
	return s.withLevels(onlyID(next)), next != ""
}

// offerWord: a sum is to be offered; pastTense: what somebody got is asked for, which is nobody's business.
var (
	offerWord = cueOf("offer offre offrir propose proposer")
	pastTense = cueOf("did had was were been earned avait avaient etait gagnait touchait percevait")
)

// sumOf answers how much it is with the part of the grid that was just spoken of, by an answer about pay or about something else.
func (k *known) sumOf(q Question, r read, s Slots, core string) (Answer, bool) {
	if k.grid == nil || r.verbatim() && !k.readsComputed(r) || !r.wantsPay && !offerWord.in(core) && !hopes.in(core) && !gridOfThem.in(r.text) || len(r.hits)+len(r.offers) > 0 || whyCue.in(r.text) || pastTense.among(r.tokens) || r.slots.Extreme != "" {
		return Answer{}, false
	}
	them := k.ofThem(q, r)
	if !them && !sumAsked().MatchString(core) {
		return Answer{}, false
	}
	s = over(s.withoutSums(), k.grid.known(q.Previous.Named))
	if s.parts() == 0 || !them && k.topicBefore(q) != nil && q.Previous.Named.parts() == 0 {
		return Answer{}, false
	}
	return k.payFrom(r, s), true
}
