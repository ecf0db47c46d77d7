package knowledge

import (
	"slices"
	"strconv"
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
	inAll = cueOf("total totale totaux altogether combined overall payroll cumule cumules", "in all", "all together", "salary bill", "wage bill", "masse salariale",
		"en tout", "for both", "for all", "pour les deux", "pour les trois", "les deux ensemble")
	// addsOne begins a text that adds somebody to the last ones.
	addsOne = cueOf("plus add ajoute ajoutez ajouter with avec", "and also", "et aussi", "et en plus", "and with", "et avec")
	adding  = cueOf("too also additional supplementaire join joins", "en plus", "as well", "on top", "de plus")
	// aSingle is one, where people are counted.
	aSingle = cueOf("a an one un une another autre")
)

// readTeam fills how many of each level are wanted, where the pay of several people together is asked for, or was just told.
func (k *known) readTeam(r *read, last *Slots) {
	ongoing := last != nil && len(last.Heads) > 0
	heads, several := r.headsOf(r.hits)
	if k.forbidsTeam(*r, heads) || !ongoing && (r.verbatim() || k.tellsOtherwise(*r)) {
		return
	}
	all := 0
	for _, n := range heads {
		all += n
	}
	wanted := inAll.in(r.text) || len(r.offers) > 0 || several && (costs.in(r.text) || budgets.in(r.text) || asksHowMuch().MatchString(r.text))
	switch {
	case ongoing && r.changesTeam(heads, last):
	case all < 2, !wanted, len(r.offers) > 0 && !k.forAllOfThem(*r):
		return
	}
	team := k.grid.team(heads)
	r.slots.Levels, r.slots.Heads, r.slots.Years = team.Levels, team.Heads, ""
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

// forbidsTeam tells whether a text that counts people of levels wants no sum of their pay: one of them or the other, the gap, what
// each gets, or those whom somebody leads; and what a sum can't be made of.
func (k *known) forbidsTeam(r read, heads map[string]int) bool {
	return len(heads) != len(named(r.hits, kindLevel)) || r.gap || len(r.years) > 0 || len(r.slots.Companies) > 1 ||
		eitherOr.among(r.tokens) || leads.among(r.tokens) || perHead.in(r.text) || oneOfThem.in(r.text)
}

// tellsOtherwise tells whether a topic fits best that is not about pay, and no word speaks of pay.
func (k *known) tellsOtherwise(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && t.Computed == "" && !r.wantsPay || ofTheirWork.among(r.tokens)
}

// ofTheirWork: what people know or do is spoken of.
var ofTheirWork = cueOf("skill skills duty duties task tasks competence competences mission missions tache taches qualites question questions")

var (
	// eitherOr sets one beside the other; leads: somebody has people; oneOfThem: something is said of one of several.
	eitherOr  = cueOf("or ou vs versus than que cheaper plutot contre instead difference ecart average moyenne moyen")
	leads     = cueOf("manage manages managing supervise supervises supervising mentor mentors mentoring trains coaches gere gerer encadre encadrer encadrera forme former formera formerait dirige diriger pilote piloter managera supervisera rejoindre rejoint")
	oneOfThem = cueOf("", "one of", "one in", "dont un", "dont une", "l un des", "un des", "une des", "l un d eux")
	// asksHowMuch: a sum is asked for, and not what people earn.
	asksHowMuch = pattern(`^(?:\S+ ){0,3}?(?:how much|combien)\b(?: (?:(?:money|is|are|it|for|pour|pr|would|do|should|i|we|to|pay|ca|c|est|coute|me|nous|en|il|faut|faudrait|need|set|aside|prevoir|compter|ferait|fait|s)\b ?)*)?(?:[1-9]|two|three|four|five|six|deux|trois|quatre|cinq|six)`)
)

// forAllOfThem tells whether a sum is for all of several people: it is said to be, or too high for one.
func (k *known) forAllOfThem(r read) bool {
	p := payText{grid: *k.grid}
	return slices.ContainsFunc(r.offers, func(a amount) bool {
		return a.basis == ofSome || p.isOwn(a) && 4*a.yearly() > 5*k.grid.bounds().Max
	}) ||
		(budgets.in(r.text) || inAll.in(r.text)) && !slices.ContainsFunc(r.offers, func(a amount) bool { return a.basis != gross })
}

// budgets: money is set aside for something.
var budgets = cueOf("budget budgets budgete budgeter budgetise")

// headsOf are how many of each level some hits name, by level id; several tells that there are two or more of one.
func (r read) headsOf(hits []match.Hit) (heads map[string]int, several bool) {
	heads = map[string]int{}
	for _, h := range hits {
		if !ofKind(h, kindLevel) {
			continue
		}
		if n := r.headsBefore(h.From); n > 0 {
			_, id, _ := strings.Cut(h.Label, ":")
			heads[id] = min(heads[id]+n, mostHeads)
			several = several || n > 1
		}
	}
	return heads, several
}

// headsBefore is the count that stands before a word, two words that describe it between them at most, "4 backend seniors";
// 0 for none, and for years.
func (r read) headsBefore(at int) int {
	for i := at - 1; i >= 0 && i >= at-3; i-- {
		t := r.tokens[i]
		if r.tokens[i+1].Start != t.End+1 || notHeads.is(t.Text) {
			return 0 // something parts them
		}
		if aSingle.is(t.Text) {
			return 1
		}
		n, err := strconv.Atoi(digitsFor(t.Text))
		switch {
		case err == nil && n > 0 && n <= mostHeads && !(i > 1 && rangesTo.is(r.tokens[i-1].Text) && r.tokens[i-2].Number.Is):
			return n
		case err == nil, t.Number.Is, match.Small(t.Text):
			return 0
		}
	}
	return 0
}

// rangesTo stands between two counts, of which neither is meant: "2 to 3 seniors".
var rangesTo = cueOf("to a or ou et and")

// notHeads are counted, and are no people.
var notHeads = cueOf("year years yr yrs yoe an ans annee annees month months mois day days jour jours k euro euros % or ou to")
