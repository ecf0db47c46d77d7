package knowledge

import (
	"maps"
	"slices"
	"strconv"

	"recruitbot/knowledge/match"
)

// What goes on from a sum of several people's pay, and what leads to one in a thread.

// changesTeam tells whether a text goes on from a sum of several people's pay: another count of a level, more people, or fewer; heads
// become those of the new sum.
func (r read) changesTeam(heads map[string]int, last *Slots) bool {
	before := map[string]int{}
	for i, id := range last.Levels {
		before[id] = last.Heads[i]
	}
	if fewer, _ := r.headsOf(r.dropped); len(heads) == 0 && len(named(r.dropped, kindLevel)) > 0 {
		for _, id := range named(r.dropped, kindLevel) {
			n := fewer[id]
			if n == 0 {
				n = before[id] // "without the lead"
			}
			before[id] -= n
		}
		maps.DeleteFunc(before, func(_ string, n int) bool { return n <= 0 })
		maps.Copy(heads, before)
		return len(heads) > 0
	}
	adds := addsOne.starts(r.text) || adding.in(r.text)
	if len(heads) == 0 || len(r.slots.Companies)+len(r.offers) > 0 || r.wantsPay || !adds && !r.counts() {
		return false
	}
	if !adds && len(heads) >= len(before) {
		return true // all are counted anew
	}
	for id, n := range before {
		if adds {
			heads[id] = min(heads[id]+n, mostHeads)
		} else if heads[id] == 0 {
			heads[id] = n
		}
	}
	return true
}

// counts tells whether a text counts people by a number, not by an article.
func (r read) counts() bool {
	return slices.ContainsFunc(r.tokens, func(t match.Token) bool {
		n, err := strconv.Atoi(digitsFor(t.Text))
		return err == nil && n > 0 && n <= mostHeads
	})
}

// besideAll stands around words for the pay of all together.
var besideAll = cueOf("how much combien what whats is are it that would be ca fait c est le la les the for pour of de both deux trois two three them eux together ensemble so et and alors then i we pay gross brut a year par an cost costs in au en all tout together sum somme salary bill")

// together are the people of a thread whose pay may be asked for in one sum: those last added up, those that the last question
// counted, or the two that were shown one after the other.
func (k *known) together(q Question, last Slots) (Slots, bool) {
	if len(last.Heads) > 0 {
		return last, true
	}
	last = last.withoutSums() // they were one person's
	if named := k.grid.known(q.Previous.Named); len(named.Heads) > 0 {
		return over(last, named), true
	}
	if before := q.Previous.Before; before != nil {
		x := k.grid.known(*before)
		if len(x.Levels) != 1 || len(last.Levels) != 1 || x.Levels[0] == last.Levels[0] || !slices.Equal(x.Companies, last.Companies) || x.Uplift != last.Uplift {
			return last, false
		}
		last.Levels = append(x.Levels, last.Levels...)
	}
	if len(last.Levels) != 2 || last.Years != "" {
		return last, false
	}
	return over(last, k.grid.team(map[string]int{last.Levels[0]: 1, last.Levels[1]: 1})), true
}

// counted are the levels that a text names with how many of each, where it counts all that it names, two people at least; without
// a word on their pay.
func (k *known) counted(r read) (s Slots) {
	heads, several := r.headsOf(r.hits)
	if !several && len(heads) < 2 || k.forbidsTeam(r, heads) || k.tellsOtherwise(r) {
		return s
	}
	return k.grid.team(heads)
}
