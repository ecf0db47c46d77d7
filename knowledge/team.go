package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Several people's pay added up, "2 juniors and 1 senior in a scale-up, in total?": the source's own ranges times how many,
// with the arithmetic in sight.
//
// 23 November 2026: in 4 of 50 conversations of people who had not seen the program such a sum was asked for, and two levels were
// shown side by side.

// mostHeads is how many people of one level are added up.
const mostHeads = 99

var (
	// inAll: the pay of several people together is asked for.
	inAll = cueOf("total totale totaux altogether combined overall payroll cumule cumules", "in all", "all in all", "all together", "salary bill", "wage bill", "masse salariale",
		"en tout", "for both", "for all", "pour les deux", "pour les trois", "les deux ensemble", "whole lot", "whole budget", "entire budget", "budget complet", "whole team", "entire team", "toute l equipe")
	// allTogether says the same where money is spoken of, or several people are.
	allTogether = cueOf("together ensemble sum somme global globale bill facture addition additionne additionner additionnes lot everyone everybody cumul", "add up", "adding up", "all of them", "tout le monde", "eux tous", "elles toutes", "l ensemble", "a eux deux", "a eux trois", "between them")
	// spends: money is set aside for several people.
	spends = cueOf("bill facture addition additionne additionner additionnez afford chiffrer chiffrage chiffrez chiffre-moi headcount enveloppe prevoir compter", "set us back", "set me back", "set aside", "put aside", "run us", "run me", "all in", "mettre de cote", "met de cote", "chiffre moi", "add up", "dans les combien")
)

// readTeam fills how many of each level are wanted, where the pay of several people together is asked for, or was just told.
func (k *known) readTeam(q Question, r *read) {
	last, summed := k.lastTeam(q)
	p := k.peopleIn(*r)
	r.people = k.personsIn(*r, p)
	heads := k.changed(*r, p, last, summed)
	if heads != nil && summed && len(r.offers) == 0 && besideWas().MatchString(r.text) {
		r.was = last
	}
	if heads == nil {
		heads = k.priced(r, p)
	}
	if heads == nil {
		heads = k.severalOfLast(q, *r)
	}
	if heads == nil && (summed || !r.verbatim() && !k.tellsOtherwise(*r)) {
		heads = k.newTeam(*r, p)
	}
	if len(heads) == 0 {
		k.besideEach(r, p)
		k.readWants(r)
		if p.countsBoth() {
			r.slots.Levels = named(r.hits, kindLevel) // and no row of levels
		}
		return
	}
	team := k.grid.team(heads)
	r.slots.Levels, r.slots.Heads, r.slots.Years = team.Levels, team.Heads, ""
	r.between, r.conflicts, r.gap = false, false, false
}

// oneWithYears is somebody by years, and none of several: "a junior and one of 8 years".
var oneWithYears = pattern(`\b(?:one|1) of (?:about |around |some |roughly |over )?\d{1,2}(?:[.,]\d)?\+?[ -]?(?:years?|yrs?|yoe)\b`)

// saysOneOfThem tells whether something is said of one of several.
func (r read) saysOneOfThem() bool {
	return oneOfThem.in(r.text) && oneOfThem.in(oneWithYears().ReplaceAllString(r.counted, " "))
}

// newTeam are how many of each level a text counts, where it asks what they are paid together; nil for none.
func (k *known) newTeam(r read, p headcount) map[string]int {
	heads, several, ok := p.heads()
	if size := groupOf(p.text); !ok && len(r.people) > 1 && countable(r.people) && (size == 0 || size == len(r.people)) {
		heads, ok = headsOf(r.people), true
	}
	switch {
	case !ok || howMany(heads) < 2 || k.forbidsTeam(r, heads), !p.wantsSum(r, several):
		return nil
	case len(r.offers) > 0 && !k.forAllOfThem(r, over(r.slots, k.grid.team(heads))):
		return nil
	}
	return heads
}

// wantsSum tells whether a text that counts people, several of one level or one of each, asks what they are paid together.
func (p headcount) wantsSum(r read, several bool) bool {
	group := several || (p.isGroup() || inFigures().MatchString(r.text)) && !perOne.in(r.text)
	switch {
	case inAll.in(r.text), len(r.offers) > 0:
		return true
	case allTogether.in(r.text) && r.wantsPay, endsInSum().MatchString(r.text):
		return true
	case spends.in(r.text):
		return several || p.isList() && !perOne.in(r.text) || allTogether.in(r.text)
	}
	return group && (costs.in(r.text) || budgets.in(r.text) || asksHowMuch().MatchString(r.text) && !earned.in(r.text))
}

// endsInSum asks for no more than the sum: "1 lead + 1 junior, sum?"
var endsInSum = pattern(`[,;:.+?!] ?(?:the |la |et la |and the )?(?:sum|somme|addition|cumul)\W*$`)

// inFigures: people of two levels are counted in figures, "1 lead 1 senior", as nobody does who means anyone of them.
var inFigures = pattern(`\b1 [a-z][^.?!]*\b1 [a-z]`)

// perOne: each one's pay is asked for, or whoever it is of two.
var perOne = cueOf("each either chaque chacun chacune respectively respectivement")

// howMany is how many people there are.
func howMany(heads map[string]int) (all int) {
	for _, n := range heads {
		all += n
	}
	return all
}

// team are levels in the grid's order with how many of each.
func (g grid) team(heads map[string]int) (s Slots) {
	for _, l := range g.Levels {
		if n := heads[l.ID]; n > 0 {
			s.Levels, s.Heads = append(s.Levels, l.ID), append(s.Heads, n)
		}
	}
	return s
}

// knownTeam are slots whose levels and counts go together, in the grid's order; without counts where these don't.
func (g grid) knownTeam(s Slots) Slots {
	heads := map[string]int{}
	for i, n := range s.Heads {
		if len(s.Heads) != len(s.Levels) || n < 1 || n > mostHeads || g.level(s.Levels[i]).ID == "" || heads[s.Levels[i]] > 0 {
			s.Heads = nil
			return s
		}
		heads[s.Levels[i]] = n
	}
	if len(heads) > 0 {
		team := g.team(heads)
		s.Levels, s.Heads = team.Levels, team.Heads
	}
	return s
}

// forbidsTeam tells whether a text that counts people wants no sum of their pay: the gap, what each gets, one more than the other.
func (k *known) forbidsTeam(r read, heads map[string]int) bool {
	return r.gap || len(r.jobs) > 0 || asMuchAs().MatchString(r.text) || perHead.in(strings.ReplaceAll(r.text, "one each", "")) || r.partsTeam(heads)
}

// partsTeam tells whether those whom a text counts are no team: one of them or the other, those whom somebody leads, some here and some
// elsewhere.
func (r read) partsTeam(heads map[string]int) bool {
	return len(r.slots.Companies) > 1 || r.setsEither() || leads.among(r.tokens) || r.saysOneOfThem() && groupOf(r.counted) != howMany(heads)
}

// setsEither tells whether a text sets one beside another.
func (r read) setsEither() bool {
	text := r.text
	if m := orNothing().FindStringIndex(text); m != nil && !slices.ContainsFunc(r.hits, func(h match.Hit) bool { return ofKind(h, kindLevel, kindCompany) && r.tokens[h.From].Start > m[0] }) {
		text = text[:m[0]] + text[m[1]:]
	}
	return eitherOr.among(match.Tokens(orSo().ReplaceAllString(ratherSo().ReplaceAllString(text, " "), "")))
}

// ratherSo sets people in the place of those of the turn before, and none beside the others of the text: « plutôt 3 seniors », "3 seniors instead".
var ratherSo = pattern(`^(?:(?:non|ou|et|mais|en fait|finalement) )*plutot\b|\b(?:instead|plutot)\W*$`)

// orNothing sets nothing beside anybody, where nobody is named behind it: "does that do it or do I need more?", « ça passe ou pas »
var orNothing = pattern(`\b(?:or|ou) (?:not|no|pas|non|do|does|am|are|is|isnt|will|would|should|must|have|need|i|we|je|j|jsuis|chuis|on|nous|il|c est|ca|faut|dois|faudrait|est ce|too|trop|short)\b`)

// tellsOtherwise tells whether a topic fits best that is not about pay, and no word speaks of pay.
func (k *known) tellsOtherwise(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && t.Computed == "" && !r.wantsPay && !spends.in(r.text) || ofTheirWork.in(aQuestion().ReplaceAllString(r.text, ""))
}

// aQuestion announces one, and is none of what people are asked: « petite question de manager : ».
var aQuestion = pattern(`^(?:[\w'-]+ ){0,4}questions?\b(?: (?:for|from|of|de|d|pour|du|about)(?: [\w'-]+){1,3}?)? ?[:,.!-]`)

// ofTheirWork: what people know or do is spoken of.
var ofTheirWork = cueOf("skill skills duty duties task tasks competence competences mission missions tache taches qualites question questions")

var (
	// eitherOr sets one beside the other, as asMuchAs does; leads: somebody has people; oneOfThem: something is said of one of several.
	eitherOr  = cueOf("or ou vs versus than cheaper plutot contre instead difference ecart average moyenne moyen")
	orSo      = pattern(`\b(?:or|ou) (?:so|thereabouts|environ|a peu pres)\b`) // « 3 ans ou à peu près » sets nothing beside it
	asMuchAs  = pattern(`\b(?:plus|moins|mieux|autant|aussi)\b.* (?:que|qu)\b`)
	leads     = cueOf("manage manages managing supervise supervises supervising mentor mentors mentoring trains coaches gere gerer encadre encadrer encadrera forme former formera formerait dirige diriger pilote piloter managera supervisera rejoindre rejoint")
	oneOfThem = cueOf("", "one of", "one in", "dont un", "dont une", "l un des", "un des", "une des", "l un d eux")
	// asksHowMuch: a sum is asked for; earned: it is what people earn.
	asksHowMuch = pattern(`\b(?:how much|combien)\b`)
	earned      = cueOf("earn earns make makes get gets paid worth gagne gagnent touche touchent paye payes vaut valent experience xp")
)

// forAllOfThem tells whether a sum is for all of several people, those of a part of the grid: it is said to be, or too high for one.
func (k *known) forAllOfThem(r read, s Slots) bool {
	p := payText{grid: *k.grid}
	return slices.ContainsFunc(r.offers, func(a amount) bool {
		return a.basis == ofSome || p.isOwn(a) && (4*a.yearly() > 5*k.grid.bounds().Max || (covers.in(r.text) || setAside().MatchString(r.text)) && 4*a.yearly() > 5*p.dearest(s))
	}) ||
		(budgets.in(r.text) || inAll.in(r.text) || allTogether.in(r.text)) && !slices.ContainsFunc(r.offers, func(a amount) bool { return a.basis != gross })
}

// dearest is the most that one of several people gets.
func (p payText) dearest(s Slots) (most int) {
	for _, c := range p.cells(s) {
		most = max(most, c.r.Max)
	}
	return most
}

var (
	// budgets: money is set aside for something.
	budgets = cueOf("budget budgets budgete budgeter budgetise")
	// covers: a sum is to be enough for what is spoken of.
	covers = cueOf("enough work works passe passent passer jouable tient tiennent cover covers covering afford stretch stretches suffit suffisent suffirait suffiraient suffira suffire assez couvre couvrent couvrir couvrirait couvrira", "me payer", "nous payer", "do for", "pay for", "get us", "get me", "do it", "that do", "will do", "do the trick")
	// setAside: a sum stands ready.
	setAside = pattern(`\b(?:set|put|putting|setting|kept|keeping) (?:\S+ ){0,3}?(?:aside|by)\b|\b(?:earmarked|ring-?fenced|allocated|pencilled|to spend|available|in the (?:pot|kitty|bank)|on the table|sur la table|de cote|de prevus?|prevus?|dispo|disponibles?|en caisse|a disposition)\b`)
)
