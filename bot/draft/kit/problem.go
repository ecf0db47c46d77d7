package kit

import (
	"cmp"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// maxNeeds is how many technologies and must-haves are told apart in one kit.
const maxNeeds = 60

// need is something that a question of the kit is wanted for.
type need struct {
	target *target // a technology; nil for a must-have
	must   string
	kind   needKind
}

type needKind uint8

const (
	technologyNeed needKind = iota
	standInNeed             // for a technology without questions
	mustNeed
)

// item is a question that may be chosen.
type item struct {
	*Question
	needs      uint64 // that it answers, by number
	best       uint64 // those of them that it answers best
	competency int
	traits     traits
	like       int // 0 for none
}

// problem is what Choose solves.
type problem struct {
	*profile
	plan
	wanted       Wanted
	targets      []target
	musts        []must
	needs        []need // technologies first
	technologies uint64 // which of them are technologies with questions
	items        []item // in the order of the seed
	kept         []int  // items that must be in
	first        string // the id of the first technology
	shortfalls   []Shortfall
}

func (p *profile) problem(w Wanted) *problem {
	pr := &problem{profile: p, plan: planOf(w.Minutes), wanted: w, targets: p.targets(w.Technologies)}
	for _, text := range w.Musts {
		pr.musts = append(pr.musts, p.must(text))
	}
	pr.collect()
	pr.ask()
	pr.keep()
	r := rand.New(rand.NewPCG(w.Seed, 0x6b6974))
	r.Shuffle(len(pr.items), func(i, j int) { pr.items[i], pr.items[j] = pr.items[j], pr.items[i] })
	slices.SortStableFunc(pr.items, func(a, b item) int { return cmp.Compare(b.kept(w), a.kept(w)) })
	for i := range pr.items {
		if pr.items[i].kept(w) == 1 {
			pr.kept = append(pr.kept, i)
		}
	}
	return pr
}

func (it item) kept(w Wanted) int {
	if slices.Contains(w.Keep, it.ID) {
		return 1
	}
	return 0
}

// collect takes the questions for the level that name nothing outside the stack.
func (p *problem) collect() {
	allowed := p.allowed()
	for _, t := range p.targets {
		if p.first == "" {
			p.first = cmp.Or(t.id, t.stands)
		}
	}
	likes := map[string]int{"": 0}
	for _, q := range p.questions {
		outside := func(t string) bool { return !allowed[t] }
		kept := slices.Contains(p.wanted.Keep, q.ID)
		if !kept && (!slices.Contains(q.Levels, p.wanted.Level) || slices.Contains(p.wanted.Without, q.ID) || slices.ContainsFunc(q.Technologies, outside)) {
			continue
		}
		if _, known := likes[q.Like]; !known {
			likes[q.Like] = len(likes)
		}
		_, c := p.competency(q.Competency)
		p.items = append(p.items, item{Question: q, competency: c, traits: p.traitsOf(q, p.wanted.Level, p.first), like: likes[q.Like]})
	}
}

// allowed are the ids of technologies that questions may be about: those asked for, those
// that must-haves name, and those that stand in for either.
func (p *problem) allowed() map[string]bool {
	out := map[string]bool{}
	add := func(list []target) {
		for _, t := range list {
			out[cmp.Or(t.id, t.stands)] = true
		}
	}
	add(p.targets)
	for _, m := range p.musts {
		add(m.targets)
	}
	delete(out, "")
	return out
}

// ask makes needs of technologies and must-haves, and notes those that no question
// answers.
func (p *problem) ask() {
	asked := map[string]bool{}
	for _, it := range p.items {
		for _, t := range it.Technologies {
			asked[t] = true
		}
	}
	for i := range p.targets {
		t := &p.targets[i]
		if asked[t.id] {
			p.want(need{target: t, kind: technologyNeed}, func(q *Question) fit { return fitIf(slices.Contains(q.Technologies, t.id), true) })
		}
	}
	for i := range p.targets {
		if t := &p.targets[i]; !asked[t.id] {
			p.want(need{target: t, kind: standInNeed}, func(q *Question) fit { return t.standIn(q, asked) })
		}
	}
	for i := range p.musts {
		m := &p.musts[i]
		p.want(need{must: m.text, kind: mustNeed}, func(q *Question) fit { return m.answers(q, asked) })
	}
}

// fit is how well a question answers a need.
type fit uint8

const (
	none fit = iota
	weak     // it touches on it
	best     // it is about it
)

func fitIf(fits, well bool) fit {
	switch {
	case fits && well:
		return best
	case fits:
		return weak
	}
	return none
}

// standIn tells whether a question may be asked instead of one on a technology.
func (t *target) standIn(q *Question, asked map[string]bool) fit {
	if asked[t.stands] {
		return fitIf(slices.Contains(q.Technologies, t.stands), true)
	}
	covers := func(c string) bool { return slices.Contains(t.covers, c) }
	return fitIf(t.competency == q.Competency && len(q.Technologies) == 0, len(t.covers) == 0 || slices.ContainsFunc(q.Covers, covers))
}

// want adds a need and who answers it. Nobody may.
func (p *problem) want(n need, answers func(*Question) fit) {
	bit := uint64(0)
	if len(p.needs) < maxNeeds {
		bit = 1 << len(p.needs)
	}
	p.needs = append(p.needs, n)
	any := false
	for i := range p.items {
		switch answers(p.items[i].Question) {
		case best:
			p.items[i].best |= bit
			fallthrough
		case weak:
			p.items[i].needs |= bit
			any = any || bit != 0
		}
	}
	if any && n.kind == technologyNeed {
		p.technologies |= bit
	}
}

// answerable are the needs that some question answers.
func (p *problem) answerable() uint64 {
	var all uint64
	for _, it := range p.items {
		all |= it.needs
	}
	return all
}

// keep notes questions to keep that aren't there, and those that take too long.
func (p *problem) keep() {
	minutes := 0
	for _, id := range p.wanted.Keep {
		if q := p.question(id); q != nil {
			minutes += q.Minutes
		} else {
			p.shortfalls = append(p.shortfalls, Shortfall{Kind: KeptGone, What: id})
		}
	}
	if minutes > p.budget {
		p.shortfalls = append(p.shortfalls, Shortfall{Kind: OverTime, Have: minutes, Want: p.budget})
		p.budget = minutes
	}
}

func count(mask uint64) int { return bits.OnesCount64(mask) }
