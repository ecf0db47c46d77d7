package kit

import (
	"cmp"
	"math/bits"
	"slices"
)

// bound knows how few minutes can do what is left to be done, whatever is chosen. It
// counts a question as often as it likes and minds no likes, so it never says too many.
type bound struct {
	all          uint64 // needs that anybody answers, the scarcest in the lowest bits
	technologies uint64
	ways         [][]way // by need: who answers it, for how many minutes
	memo         map[left]int
	byCompetency []int // the shortest question of each
	byTrait      [256]int
	shortest     int
}

// way is the shortest question that answers some needs.
type way struct {
	needs   uint64
	minutes int
}

// left is what is left to answer, and what of it may be left out.
type left struct {
	needs               uint64
	technologies, musts int
}

// never is more minutes than any interview has.
const never = 1 << 20

func newBound(p *problem) *bound {
	p.scarcestFirst()
	b := &bound{all: p.answerable(), technologies: p.technologies, memo: map[left]int{}, shortest: never}
	b.byCompetency = slices.Repeat([]int{never}, len(p.competencies)+1)
	for t := range b.byTrait {
		b.byTrait[t] = never
	}
	b.ways = make([][]way, maxNeeds)
	for _, it := range p.items {
		b.shortest = min(b.shortest, it.Minutes)
		b.byCompetency[it.competency] = min(b.byCompetency[it.competency], it.Minutes)
		for bit := traits(1); bit != 0; bit <<= 1 {
			if it.traits&bit != 0 {
				b.byTrait[bit] = min(b.byTrait[bit], it.Minutes)
			}
		}
		for n := it.needs; n != 0; n &= n - 1 {
			i := bits.TrailingZeros64(n)
			b.ways[i] = addWay(b.ways[i], way{it.needs, it.Minutes})
		}
	}
	return b
}

// addWay adds a way unless another does more for no more time.
func addWay(ways []way, w way) []way {
	better := func(a, b way) bool { return a.needs&b.needs == b.needs && a.minutes <= b.minutes }
	if slices.ContainsFunc(ways, func(o way) bool { return better(o, w) }) {
		return ways
	}
	return append(slices.DeleteFunc(ways, func(o way) bool { return better(w, o) }), w)
}

// scarcestFirst renumbers the needs, so that those with the fewest answers come first.
func (p *problem) scarcestFirst() {
	answers := make([]int, len(p.needs))
	for _, it := range p.items {
		for n := it.needs; n != 0; n &= n - 1 {
			answers[bits.TrailingZeros64(n)]++
		}
	}
	order := make([]int, len(p.needs))
	for i := range order {
		order[i] = i
		if answers[i] == 0 {
			answers[i] = never
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(answers[a], answers[b]) })
	needs := make([]need, len(p.needs))
	for to, from := range order {
		needs[to] = p.needs[from]
	}
	move := func(old uint64) (out uint64) {
		for to, from := range order {
			if from < maxNeeds && to < maxNeeds && old&(1<<from) != 0 {
				out |= 1 << to
			}
		}
		return out
	}
	for i := range p.items {
		p.items[i].needs, p.items[i].best = move(p.items[i].needs), move(p.items[i].best)
	}
	p.technologies, p.needs = move(p.technologies), needs
}

// minutes are the fewest that answer needs, of which some may be left out.
func (b *bound) minutes(needs uint64, technologies, musts int) int {
	if needs == 0 {
		return 0
	}
	if technologies < 0 || musts < 0 {
		return never
	}
	if technologies >= count(needs&b.technologies) {
		needs &^= b.technologies
		technologies = 0
	}
	if musts >= count(needs&^b.technologies) {
		needs &= b.technologies
		musts = 0
	}
	if needs == 0 {
		return 0
	}
	k := left{needs, technologies, musts}
	if known, ok := b.memo[k]; ok {
		return known
	}
	first := needs & -needs
	best := never
	switch {
	case first&b.technologies != 0 && technologies > 0:
		best = b.minutes(needs&^first, technologies-1, musts)
	case first&b.technologies == 0 && musts > 0:
		best = b.minutes(needs&^first, technologies, musts-1)
	}
	for _, w := range b.ways[bits.TrailingZeros64(first)] {
		if w.minutes < best {
			best = min(best, w.minutes+b.minutes(needs&^w.needs, technologies, musts))
		}
	}
	b.memo[k] = best
	return best
}

// wider are the fewest minutes for questions on so many further competencies.
func (b *bound) wider(on []int, more int) int {
	if more == 0 {
		return 0
	}
	var free [16]int
	list := free[:0]
	for c, n := range on {
		if n == 0 && b.byCompetency[c] < never {
			list = append(list, b.byCompetency[c])
		}
	}
	if len(list) < more {
		return never
	}
	slices.Sort(list)
	sum := 0
	for _, m := range list[:more] {
		sum += m
	}
	return sum
}
