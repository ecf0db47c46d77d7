package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// Sums of the asker's own for each of several people, added up: "two juniors at 35k and one senior at 55k, in total?"

// pricedHeads is so many times a sum.
type pricedHeads struct{ heads, units int }

// forEach tells whether a sum behind several people is for each of them; behind "for" it is for all, and so it is where they are the only ones.
func forEach(text string, alone bool) bool {
	return perHead.in(text) || !alone && eachAt().MatchString(text) && !inTotal().MatchString(text)
}

var (
	eachAt  = pattern(`^(?: (?:devs?|developers?|profils?))* (?:at|a|@) `)
	inTotal = pattern(`\d ?(?:k€?|ke|€|eur|euros)? (?:in |au |en )?(?:total|tout|all)\b`)
)

// addedHeads says how such sums were added up.
var addedHeads = Texts{EN: "Added up: %s = %s.", FR: "Le calcul\u00a0: %s = %s."}

// priced are how many of each level a text counts, where it says a sum for each and asks for all together; the sum of them all is then
// the text's only one. nil for any other text.
func (k *known) priced(r *read, p headcount) map[string]int {
	if len(p.named) == 0 || len(r.offers) == 0 || !inAll.in(r.text) && !allTogether.in(r.text) || r.gap {
		return nil
	}
	heads, _, ok := p.heads()
	if !ok || howMany(heads) < 2 || r.partsTeam(heads) {
		return nil
	}
	var parts []pricedHeads
	all, own := 0, payText{grid: *k.grid}
	for i, m := range p.named {
		end := len(p.text)
		if i+1 < len(p.named) {
			end = p.named[i+1].from
		}
		sums := amounts(p.text[m.to:end])
		if len(sums) != 1 || !own.isOwn(sums[0]) || m.heads > 1 && !forEach(p.text[m.to:end], len(p.named) == 1) {
			return nil
		}
		n := max(m.heads, 1)
		parts = append(parts, pricedHeads{n, sums[0].yearly()})
		all += n * sums[0].yearly()
	}
	r.offers, r.reckoned.heads = []amount{{units: all}}, parts
	r.slots.Amounts = yearlyOf(r.offers)
	return heads
}

// sumsAgain adds up the sums of several people that were just held against the grid one by one, as what all of a team get.
func (k *known) sumsAgain(q Question, team *Slots) (parts []pricedHeads) {
	all := 0
	for _, one := range q.Previous.Sides {
		if len(one.Heads) > 0 || len(one.Amounts) != 1 || !slices.Equal(one.Companies, team.Companies) || one.Uplift != team.Uplift {
			return nil
		}
		parts = append(parts, pricedHeads{1, one.Amounts[0]})
		all += one.Amounts[0]
	}
	if len(parts) != len(team.Heads) || slices.ContainsFunc(team.Heads, func(n int) bool { return n > 1 }) {
		return nil
	}
	team.Amounts, team.Monthly = []int{all}, false
	return parts
}

// addedUp writes how sums for several people were added up: "2 × €35,000 + €55,000 = €125,000".
func (p payText) addedUp(parts []pricedHeads) string {
	var out []string
	all := 0
	for _, s := range parts {
		line := p.units(s.units)
		if s.heads > 1 {
			line = fmt.Sprintf("%d × %s", s.heads, line)
		}
		out = append(out, line)
		all += s.heads * s.units
	}
	return fmt.Sprintf(addedHeads.In(p.language), strings.Join(out, " + "), p.units(all))
}
