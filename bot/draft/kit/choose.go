package kit

import (
	"math/bits"
	"slices"
)

// Choose takes a set of questions for what is wanted, in this order of importance:
//
//  1. the most technologies asked for, of those that the bank has questions on
//  2. the most must-haves, and stand-ins for technologies that it has none on
//  3. five to eight competencies
//  4. the level's mix: half of a junior's kit and more are fundamentals, a lead's has two
//     questions or more on design and leadership
//  5. six to ten questions an hour
//  6. balance: something to read and judge, a third of situations and past work, two
//     questions on the first technology from an hour on, no competency with half of the
//     questions
//
// within the minutes that the opening and the candidate's own questions leave, without
// two questions of one like, and never on a technology that neither the stack nor a
// must-have names. The same Wanted gives the same kit; another Seed gives another as good
// a one. What could not be done is in Shortfalls; a profile or a level that is not in the
// bank gives a kit without questions that says so.
func (b *Bank) Choose(w Wanted) Kit {
	p, k := b.begin(w)
	if p == nil {
		return k
	}
	chosen, proven := p.solve()
	return p.kit(p.fill(chosen), proven)
}

// begin is the problem of what is wanted; without one the kit tells why.
func (b *Bank) begin(w Wanted) (*problem, Kit) {
	p := b.profiles[w.Profile]
	k := Kit{Wanted: w, Proven: true}
	switch {
	case p == nil:
		k.Shortfalls = []Shortfall{{Kind: NoBank, What: short(w.Profile)}}
	case !slices.Contains(levels(), w.Level):
		k.Shortfalls = []Shortfall{{Kind: NoLevel, What: short(w.Level)}}
	default:
		return p.problem(w), k
	}
	return nil, k
}

// solve finds the best set: first one that keeps everything, and where there is none,
// tier after tier the most that can be kept.
func (p *problem) solve() (chosen []int, proven bool) {
	mix := p.possible(mix(p.wanted.Level))
	s := newSearch(p, mix, p.possible(balance(p.plan)))
	most := len(p.items) + len(p.kept)
	perfect := goal{fewest: min(leastCompetencies, p.competenciesAtHand()), widest: mostCompetencies, least: p.least, most: p.most}
	if s.find(perfect) {
		return slices.Clone(s.chosen), true
	}
	proven = !s.gaveUp
	g := goal{withoutTechnologies: maxNeeds, withoutMusts: maxNeeds, widest: most, most: most, mix: len(s.rules), balance: len(s.rules) + 1}
	for _, tier := range tiers() {
		for miss := 0; miss <= most+maxNeeds; miss++ {
			tier(&g, miss, perfect)
			if g != perfect && s.find(g) {
				chosen = slices.Clone(s.chosen)
				break
			}
			proven = proven && !s.gaveUp
		}
	}
	return chosen, proven
}

// tiers are what goals can be let down in, the weightiest first.
func tiers() []func(g *goal, miss int, perfect goal) {
	return []func(g *goal, miss int, perfect goal){
		func(g *goal, miss int, _ goal) { g.withoutTechnologies = miss },
		func(g *goal, miss int, _ goal) { g.withoutMusts = miss },
		func(g *goal, miss int, perfect goal) {
			g.fewest, g.widest = max(0, perfect.fewest-miss), perfect.widest+miss
		},
		func(g *goal, miss int, _ goal) { g.mix = miss },
		func(g *goal, miss int, perfect goal) {
			g.least, g.most = max(0, perfect.least-miss), perfect.most+miss
		},
		func(g *goal, miss int, _ goal) { g.balance = miss },
	}
}

// possible are the rules that the questions at hand can keep at all.
func (p *problem) possible(rules []rule) []rule {
	var out []rule
	for _, r := range rules {
		have := 0
		for _, it := range p.items {
			if it.traits&r.trait != 0 {
				have++
			}
		}
		if have >= r.least(1) {
			out = append(out, r)
		}
	}
	return out
}

// competenciesAtHand is on how many competencies there are questions.
func (p *problem) competenciesAtHand() int {
	var seen uint64
	for _, it := range p.items {
		seen |= 1 << it.competency
	}
	return bits.OnesCount64(seen)
}

// fill adds questions while there is time and nothing gets worse by it, first on what
// has the fewest.
func (p *problem) fill(chosen []int) []int {
	score := p.score(chosen)
	for {
		best, fewest := -1, 0
		for i := range p.items {
			if slices.Contains(chosen, i) || !p.fits(chosen, i) {
				continue
			}
			on := p.on(chosen, p.items[i].competency)
			if (best < 0 || on < fewest) && slices.Compare(p.score(append(slices.Clone(chosen), i)), score) >= 0 {
				best, fewest = i, on
			}
		}
		if best < 0 {
			return chosen
		}
		chosen = append(chosen, best)
		score = p.score(chosen)
	}
}

// fits tells whether there are time and need for one more question.
func (p *problem) fits(chosen []int, i int) bool {
	minutes := p.items[i].Minutes
	for _, c := range chosen {
		minutes += p.items[c].Minutes
		if p.items[c].like > 0 && p.items[c].like == p.items[i].like {
			return false
		}
	}
	return minutes <= p.budget
}

func (p *problem) on(chosen []int, competency int) int {
	n := 0
	for _, c := range chosen {
		if p.items[c].competency == competency {
			n++
		}
	}
	return n
}

// score tells how well a set keeps each tier: greater is better, the first decides.
func (p *problem) score(chosen []int) []int {
	var covered uint64
	competencies := map[int]int{}
	for _, c := range chosen {
		covered |= p.items[c].needs
		competencies[p.items[c].competency]++
	}
	kept := func(rules []rule) int {
		n := 0
		for _, r := range rules {
			if have, want := p.rule(r, chosen); have >= want {
				n++
			}
		}
		return n
	}
	sides := 1
	for _, n := range competencies {
		if n > p.mostOfOne() {
			sides = 0
		}
	}
	n := len(competencies)
	return []int{
		count(covered & p.technologies), count(covered &^ p.technologies),
		-max(leastCompetencies-n, n-mostCompetencies, 0), kept(mix(p.wanted.Level)),
		-max(p.least-len(chosen), len(chosen)-p.most, 0), kept(balance(p.plan)) + sides,
	}
}

// rule is how many questions have a rule's trait, and how many should.
func (p *problem) rule(r rule, chosen []int) (have, want int) {
	for _, c := range chosen {
		if p.items[c].traits&r.trait != 0 {
			have++
		}
	}
	return have, r.least(len(chosen))
}
