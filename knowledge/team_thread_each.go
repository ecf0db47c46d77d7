package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What follows on several people who stand beside each other: what all of them get, or each; a sum that one of them asks for, or that is for all;
// one of them with other years or elsewhere; who gets more.

// longestOfPeople is how long a text may be that goes on about them, in bytes.
const longestOfPeople = 120

// peopleOf are the people of a thread, those that the grid knows.
func (k *known) peopleOf(q Question) (people []Person) {
	if k.grid == nil || !k.ongoing(q) {
		return nil
	}
	for _, p := range q.Previous.People[:min(len(q.Previous.People), mostPeople)] {
		p.Slots = k.grid.known(p.Slots).ofOne()
		if p.Slots.Heads = nil; len(p.Slots.Levels) != 1 && !p.Slots.onBorder() || len(p.Slots.Companies) > 1 {
			return nil
		}
		people = append(people, p)
	}
	return people
}

// ofPeople answers what goes on from several people.
func (k *known) ofPeople(q Question, r read) (Answer, bool) {
	people := k.peopleOf(q)
	if len(people) < 2 || len(r.text) > longestOfPeople || len(r.people) > 1 || len(r.slots.Heads) > 0 || len(r.jobs)+len(r.places) > 0 || r.slots.Other != "" {
		return Answer{}, false
	}
	for _, try := range []func(*known, Question, read, []Person) (Answer, bool){(*known).newcomer, (*known).leftAfter, (*known).someLeave} {
		if a, ok := try(k, q, r, people); ok {
			return a, true
		}
	}
	at := k.meant(r, people, q.Previous.Spoken)
	r.goesThere(people, at, q.Previous.Spoken)
	if !r.aboutThem(people) && !(len(at) == 1 && len(r.offers) == 1 && !herOrHim().MatchString(r.text) && !k.tellsElse(r) && !k.nearPolicy(r)) {
		return Answer{}, false
	}
	switch {
	case len(at) > 1 && len(r.offers) == len(at) && !herOrHim().MatchString(r.text):
		return k.heldForEach(r, people, at), true
	case len(at) > 0:
		if a, ok := k.heldForNamed(q, r, people, at); ok {
			return a, true
		}
		if a, ok := k.ofTheNamed(r, people, at); ok {
			return a, true
		}
		return k.ofSomeOfThem(q, r, people, at)
	case k.sumsAsked(q, r, people):
		return k.asTheyAsk(r, people), true
	case len(q.Previous.Sides) > 1:
		return Answer{}, false // whose sums are known
	}
	return k.ofAllOfThem(q, r, people)
}

// heldForEach holds several people's sums each against its own range, in the order in which the text names them.
func (k *known) heldForEach(r read, people []Person, at []int) Answer {
	var some []Person
	for _, t := range r.tokens {
		for _, i := range at {
			if slices.Contains(people[i].Called, knownAs(t.Text)) {
				some = append(some, people[i])
			}
		}
	}
	ask := payAsk{slots: k.grid.united(some)}
	for i, p := range some[:min(len(some), len(r.offers))] {
		ask.sides = append(ask.sides, side{slots: p.Slots, offers: r.offers[i : i+1]})
	}
	a := k.answerFor(r, ask, people, 0)
	for _, s := range ask.sides {
		s.slots.Amounts = yearlyOf(s.offers)
		a.Turn.Sides = append(a.Turn.Sides, s.slots)
	}
	return a
}

// aboutThem tells whether a text says nothing beside what may be said of several people's pay.
func (r read) aboutThem(people []Person) bool {
	return r.besides(func(t match.Token) bool {
		t.Text, _, _ = strings.Cut(t.Text, "-") // « devrais-je »
		return match.Small(t.Text) || t.Number.Is || besidePeople.is(t.Text) || besideEnds.is(t.Text) || besideLeft.is(t.Text) || besideRoom.is(t.Text) || besideSpread.is(t.Text) || besideMended.is(t.Text) || sumVerb.is(t.Text) || judged.is(t.Text) || softJudged.is(t.Text) || besideAll.is(t.Text) || allTogether.is(t.Text) || inAll.is(t.Text) || covers.is(t.Text) || herOrHim().MatchString(t.Text) ||
			interjection.is(t.Text) || isHer.is(t.Text) || isHim.is(t.Text) || someone.is(t.Text) || groups.is(t.Text) || slices.ContainsFunc(people, func(p Person) bool { return slices.Contains(p.Called, knownAs(t.Text)) })
	})
}

// besidePeople stands in what goes on about several people's pay.
var besidePeople = cueOf(`there bas prix price prices those these ces amounts figures montants sommes says said say dit disait parle parlait mentions mentioned candidates candidats profils profiles devs developers developpeurs guys lads girls hires recruits recrutements embaucher recruter embauche recrute same meme client got hiring put each apiece chacun chacune respectively respectivement leur leurs their budget budgets budgete max maximum plafond ceiling cap enveloppe money sum offer offers propose proposer offrir give pay pays paying paid mets met mettre donne donner table cost costs couter coutent coute coutera couteront cost
	first second third fourth last latter former other premier premiere deuxieme seconde troisieme derniere dernier autre one ones candidate candidat profil profile person deux trois two three both
	if si makes make change changes moves moved moving goes passe passait travaillait travaille worked works working were was etait avait had has have serait aurait said say disons plutot instead actually finalement fait really rather only just
	asking asks ask wants want veut demande reclame vise souhaite aimerait espere attend expects expecting after looking hopes hoping holding range fourchette fourchettes clous grille grid within inside realistic realiste jouable tient passe faisable doable ok fine fair honest abuse exagere enough suffisant suffit assez trop much
	more most less higher highest dearer expensive cheaper gap difference ecart earn earns gets get gagne touche cher chere chers plus moins entre between who qui which lequel laquelle should would could come comes total experience xp exp years year ans an exactly exactement euros euro eur k€ k gross brut stretch
	devrais devrait dois doit peux peut pourrais pourrait faut faudrait combien cela ferait quelle quel budget going rate worth vaut valent firm company boite place going chez gonna need needed prevoir compter people hire hires them eux tous toutes lot thing pair everything tout compris du coup then alors donc add adding adds up cumul cumule cumules
	take takes taking prend prends prendre prenons prenait jles jleur jlui`)

// ofSomeOfThem answers what is said of one of them, or of whom a pronoun may mean.
func (k *known) ofSomeOfThem(q Question, r read, people []Person, at []int) (Answer, bool) {
	sum := k.sumFor(r)
	switch {
	case len(at) == 1 && isOnSum().MatchString(r.counted) && !wantedSum().MatchString(r.counted):
		return k.paidOne(q, r, people, at[0])
	case len(sum) > 0:
		return k.heldForSome(r, people, at, sum), true
	case len(r.offers) > 0 || figure(r.counted, 0) >= 0 && len(r.years) == 0:
		return Answer{}, false
	}
	if a, ok := k.roomOfOne(r, people, at); ok {
		return a, true
	}
	switch {
	case len(at) == 1 && k.changesOne(r):
		return k.withOther(q, r, people, at[0])
	case len(at) == len(people) && len(r.slots.Levels) == 0 && k.changesOne(r):
		moved := allMoved(people, r.slots) // whoever is meant
		return k.answerFor(r, k.eachOf(moved), moved, 0), true
	case len(at) == 1 && askedOf().MatchString(coreOf(r.text)):
		return k.answerFor(r, payAsk{slots: people[at[0]].Slots}, people, at[0]+1), true
	case askedOf().MatchString(coreOf(r.text)):
		return k.answerFor(r, k.eachOf(people), people, 0), true
	}
	return Answer{}, false
}

var (
	// isOnSum: a sum is what somebody gets now; nobody's business here.
	isOnSum = pattern(`\b(?:[a-z]+s|is|s|are|est|currently|now|already|actuellement|deja) (?:on|at|a|paid|paye|payee)(?: (?:about|around|like|environ))? €?\d{2,3}|\b(?:earns?|makes?|earning|making|gagne|touche|percoit|gets)(?: (?:about|around|environ))? €?\d{2,3}`)
	// askedOf asks for somebody's pay: "and her?", « et Marc ? », "what should I offer Ben".
	askedOf = pattern(`^(?:(?:and|et|what about|how about|pour|for|so|donc) )*(?:[\w'-]+ )?[\w'-]+$|\b(?:offer|pay|propose|proposer|give|worth|vaut|combien|how much|get|gets|range|fourchette|mets|met)\b`)
)

// bareNumber is a figure of two or three digits, thousandsOf are those of a sum in full.
var (
	bareNumber  = pattern(`\b\d{2,3}k?\b`)
	thousandsOf = pattern(`\b(\d{2,3})[ .,]\d{3}\b`)
)

// sumFor is the sum of a text that speaks of one of several people.
func (k *known) sumFor(r read) []amount {
	own := payText{grid: *k.grid}
	if figures := bareNumber().FindAllString(thousandsOf().ReplaceAllString(r.counted, "$1"), -1); len(figures) > max(1, len(r.offers)) {
		return nil // of another one, too
	}
	if len(r.offers) > 0 {
		if slices.ContainsFunc(r.offers, func(a amount) bool { return !own.isOwn(a) && a.basis != ofSome }) {
			return nil
		}
		return r.offers[:min(len(r.offers), mostOffers)]
	}
	at := figure(r.counted, 0)
	if at < 0 || figure(r.counted, at+1) >= 0 || len(r.years) > 0 {
		return nil
	}
	n, end := bareFigure(r.counted, at)
	if n == 0 || !offerEnds(r.counted[end:]) {
		return nil
	}
	return []amount{{units: n * 1000}}
}

// heldForSome holds a sum against the range of whom a text means, or of each whom it may mean.
func (k *known) heldForSome(r read, people []Person, at []int, sum []amount) Answer {
	var some []Person
	for _, i := range at {
		one := people[i]
		if !slices.ContainsFunc(some, func(p Person) bool { return p.Slots.same(one.Slots) }) {
			some = append(some, one)
		}
	}
	spoken := 0
	if len(at) == 1 {
		spoken = at[0] + 1
		if own := (payText{grid: *k.grid}); len(sum) == 1 && own.isOwn(sum[0]) {
			people[at[0]].Wants = sum[0].yearly()
		}
	}
	ask := payAsk{slots: k.grid.united(some), offers: sum}
	if len(some) > 1 && !sharePlace(some) {
		for _, p := range some {
			ask.sides = append(ask.sides, side{slots: p.Slots, offers: sum[:1]})
		}
	}
	return k.answerFor(r, ask, people, spoken)
}

// paidOne refuses what one of them gets now, and gives that one's range.
func (k *known) paidOne(q Question, r read, people []Person, at int) (Answer, bool) {
	t := k.talk[policyPastPay]
	if t == nil {
		return Answer{}, false
	}
	r.slots, r.offers = people[at].Slots, nil
	a := k.besidePast(q, r, t)
	a.Turn.People, a.Turn.Spoken = people, at+1
	return a, true
}

// changesOne tells whether a text has one of several people have other years, or be elsewhere.
func (k *known) changesOne(r read) bool {
	return (len(r.slots.Levels) == 1 || len(r.slots.Levels) == 0 || r.slots.onBorder()) && len(r.slots.Companies) < 2 && (len(r.slots.Levels)+len(r.slots.Companies) > 0 || r.slots.Uplift != "") && len(r.dropped) == 0 &&
		(r.byAnd != "" || r.slots.Uplift != "" || len(r.years) == 1 || isOther().MatchString(r.text))
}

// isOther says that somebody is to be otherwise.
var isOther = pattern(`\b(?:if|si|make|makes|making|say|disons|change|actually|finalement|en fait|sorry|pardon|instead|plutot|was|were|had|has|etait|avait|aurait|serait|passe|passait|moves?|moved|goes|worked|works|travaillait|travaille|with|avec|what about|and|et|is|a|est)\b`)

// withOther answers for several people of whom one has become another: all together where that was asked for, with the sum in sight, else each.
func (k *known) withOther(q Question, r read, people []Person, at int) (Answer, bool) {
	people = slices.Clone(people)
	before := people[at].Slots
	people[at].Slots = over(before, Slots{Levels: r.slots.Levels, Years: r.slots.Years, Companies: r.slots.Companies, Uplift: r.slots.Uplift}).ofOne()
	if before.same(people[at].Slots) {
		return k.answerFor(r, payAsk{slots: before}, people, at+1), true // "so Tom is a senior?"
	}
	if last := k.lastPay(q); q.Previous.Together && last != nil {
		return k.answerFor(r, k.allOf(people, last.offers()), people, 0), true
	}
	return k.eachWithOther(r, people, at), true
}
