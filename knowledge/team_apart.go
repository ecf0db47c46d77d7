package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// Two sums of several people's pay, set side by side: of one question, "is one senior cheaper than two juniors?", or shown one after the other.

// ofBoth: the last two are meant, and no sum that is held against one of them.
var ofBoth = cueOf("two both deux teams equipes sums totals totaux options")

// savedAsked: what the one costs less than the other.
var savedAsked = pattern(`^(?:(?:so|and|then|whats|the|is|s|quelle|quelles|sont|les|est|la|in all|per year|a year|en tout|alors|donc|du coup|what|how much|combien|on|je|nous|ca|cela|do|does|did|would|will|we|i|that|it|us|me|est ce qu|est ce que|l|en|y) )*(?:save|saves|saved|saving|savings|economise\w*|economies?|gagne(?:rait)?)(?: (?:us|me|nous|combien|we|in all|that way|comme ca|par rapport|a year|par an|on|du coup|y|with (?:that|it|the (?:second|last|other)(?: one| option)?)|per (?:head|person|hire|dev|capita)|a head|a person|each|apiece|there|here|instead|then|par (?:tete|personne|dev|profil|recrue)|chacun|la bas|alors))*$`)

// teamsApart answers how far the last two sums of several people's pay are apart, or which of them is the higher one.
func (k *known) teamsApart(q Question, r read, s Slots, core string) (Answer, bool) {
	apart := gapWord.in(core) && gapAsked().MatchString(core) || savedAsked().MatchString(core) || moreAsked().MatchString(core)
	if !apart || len(s.Heads) == 0 || q.Previous.Before == nil || !k.payShown(q) || len(s.Amounts) > 0 && !ofBoth.in(core) {
		return Answer{}, false
	}
	before := k.grid.known(*q.Previous.Before)
	if len(before.Heads) == 0 || len(before.Companies) > 1 || len(before.Companies) != len(s.Companies) {
		return Answer{}, false
	}
	ask := payAsk{slots: s.withoutSums(), sides: []side{{slots: before}, {slots: s.withoutSums()}}}
	if byMonth.in(core) {
		ask.months = 12
	}
	a := k.pay(ask, r.language)
	a.Turn.Before, a.Turn.Sides = q.Previous.Before, nil
	return a, true
}

// besideWas: what a change of a team adds to what it cost, or saves: "how much more with a lead?"
var besideWas = pattern(`\b(?:how much|what|combien) (?:(?:would|does|do|did|will|can|could|we|i|it|that|is|on|je|ca|fait|cela) )*(?:more|less|extra|cheaper|dearer|save|saves|saving|economise\w*|de plus|de moins|en plus|en moins)\b|\b(?:difference|ecart|gap|surcout|economies?)\b`)

// eitherTeam stands between several people and others, of whom the pay is set side by side.
var eitherTeam = pattern(`\b(?:or|ou|vs|versus|than|que|qu|rather than|instead of|plutot qu?e?|contre|against|compared (?:to|with)|(?:same|much|expensive|cheap|dear) as|au lieu d[eu]?s?)\b`)

// amid stands before two that are set apart: "the gap between 3 seniors and 3 mids".
var amid = pattern(`\b(?:between|entre) (?:(?:the|les|an?|une?|\d{1,2}) )?$`)

// teamsOf are two groups of people that a question counts, one or the other; nil where it counts but one of each.
func (k *known) teamsOf(r read) []side {
	p := k.peopleIn(r)
	if len(p.named) < 2 || len(r.offers) > 0 || len(r.slots.Companies) > 1 || r.slots.Both || perHead.in(r.text) || r.saysOneOfThem() || leads.among(r.tokens) {
		return nil
	}
	heads, at := []map[string]int{{}}, 0
	for i, m := range p.named {
		if i > 0 {
			switch between := p.text[p.named[i-1].to:m.from]; {
			case at == 0 && (eitherTeam().MatchString(between) || len(p.named) == 2 && amid().MatchString(p.text[:p.named[0].from])):
				heads, at = append(heads, map[string]int{}), 1
			case !nextInList().MatchString(between):
				return nil
			}
		}
		if m.heads == 0 {
			return nil
		}
		heads[at][m.level] = min(heads[at][m.level]+m.heads, mostHeads)
	}
	if at == 0 || howMany(heads[0])+howMany(heads[1]) < 3 {
		return nil
	}
	var out []side
	for _, h := range heads {
		out = append(out, side{slots: over(Slots{Companies: r.slots.Companies, Uplift: r.slots.Uplift}, k.grid.team(h))})
	}
	return out
}

// teams sets two sums side by side, in each type of company that is asked for.
func (p payText) teams(a *Answer, ask payAsk) {
	x, y := ask.sides[0].slots, ask.sides[1].slots
	a.Figures = append(p.grid.figures(x), p.grid.figures(y)...)
	for _, s := range ask.sides {
		a.Turn.Sides = append(a.Turn.Sides, s.slots)
	}
	a.note(p.w.payOnly)
	one := p.grid.companiesFor(x)
	other := p.grid.companiesFor(y)
	if len(one) == 1 && len(other) == 1 {
		p.sideBySide(a, p.teamCell(x, one[0], y, other[0]), p.teamCell(y, other[0], x, one[0]))
		switch {
		case x.sameHeads(y):
			a.note(p.people(x))
		case one[0].ID == other[0].ID && x.Uplift == y.Uplift:
			a.note(p.where(x, one[0]))
			p.madeFrom(a, one[0], x, y)
		}
		return
	}
	a.Lead = inAllLead.In(p.language)
	a.Table = &Table{Header: []string{p.w.company, p.headsOnly(x), p.headsOnly(y)}}
	for _, c := range one {
		first, _ := p.sum(x, c)
		second, _ := p.sum(y, c)
		a.Table.Rows = append(a.Table.Rows, []string{c.Name.In(p.language), p.money(first), p.money(second)})
	}
}

// madeFrom adds how the sums in one type of company are made, where that is not said yet: so many times one level's range.
func (p payText) madeFrom(a *Answer, c Company, sums ...Slots) {
	for _, s := range sums {
		_, raised := p.sum(s, c)
		for _, line := range strings.Split(p.madeOf(s, c, raised), "\n") {
			if strings.Contains(line, " × ") && !strings.Contains(a.Text, line) {
				a.Text += "\n" + line
			}
		}
	}
}

// teamCell is the sum of several people's pay, called by what tells it from another one.
func (p payText) teamCell(s Slots, c Company, other Slots, otherCompany Company) payCell {
	all, _ := p.sum(s, c)
	name := p.people(s)
	if len(s.Levels) > 1 {
		name = p.headsOnly(s)
	}
	switch {
	case s.sameHeads(other):
		name = p.where(s, c)
	case c.ID != otherCompany.ID || s.Uplift != other.Uplift:
		name = fmt.Sprintf(p.w.cellText, name, midSentence(p.where(s, c)))
	}
	return payCell{name, all}
}

// headsOnly writes "2 × Junior, 1 × Senior".
func (p payText) headsOnly(s Slots) string {
	var out []string
	for i, l := range p.grid.levelsFor(s) {
		out = append(out, fmt.Sprintf("%d × %s", s.Heads[i], l.Name.In(p.language)))
	}
	return strings.Join(out, ", ")
}

// sameHeads tells whether two are of the same people.
func (s Slots) sameHeads(o Slots) bool {
	return slices.Equal(s.Levels, o.Levels) && slices.Equal(s.Heads, o.Heads)
}
