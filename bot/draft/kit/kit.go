package kit

import (
	"cmp"
	"slices"
)

// Kit is a set of questions for one interview, in the order in which they are asked: easy
// to hard, and what is on one competency together. It can be kept as JSON, or made again
// by Bank.With from Wanted and the questions' ids.
type Kit struct {
	Wanted       Wanted            `json:"wanted"`
	Minutes      Minutes           `json:"minutes"`
	Questions    []*Question       `json:"questions"`
	Competencies []Competency      `json:"competencies"` // that they are on, in their order
	Stack        []string          `json:"stack,omitempty"`
	Technologies []Cover           `json:"technologies,omitempty"` // those asked for, in order
	Musts        []Cover           `json:"musts,omitempty"`        // in the order of the description
	Shortfalls   []Shortfall       `json:"shortfalls,omitempty"`   // the weightiest first
	Proven       bool              `json:"proven"`                 // no better set is possible
	Names        map[string]string `json:"names,omitempty"`        // of the technologies that the questions are about, by id
}

// Minutes are how an interview's time is spent.
type Minutes struct {
	Slot      int `json:"slot"`
	Opening   int `json:"opening"`
	Questions int `json:"questions"`
	Theirs    int `json:"theirs"` // for the candidate's own questions
	Spare     int `json:"spare"`  // for what takes longer
}

// Cover tells which questions are on a technology or give evidence on a must-have; none
// where it is not covered.
type Cover struct {
	What      string   `json:"what"`
	Questions []string `json:"questions,omitempty"` // ids, in the kit's order
	StandIn   bool     `json:"stand_in,omitempty"`  // they are on something near it
}

// IDs are the ids of the kit's questions, in their order.
func (k Kit) IDs() []string {
	out := make([]string, len(k.Questions))
	for i, q := range k.Questions {
		out[i] = q.ID
	}
	return out
}

// Of is the question of that id, nil where it isn't in the kit.
func (k Kit) Of(id string) *Question {
	for _, q := range k.Questions {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// With is the kit of exactly these questions, such as one that was kept. Those that are
// no longer in the bank are left out and said.
func (b *Bank) With(w Wanted, ids []string) Kit {
	keep := w.Keep
	w.Keep = slices.Clone(ids)
	p, k := b.begin(w)
	if p != nil {
		k = p.kit(p.kept, true)
	}
	k.Wanted.Keep = keep
	return k
}

// kit writes down what was chosen.
func (p *problem) kit(chosen []int, proven bool) Kit {
	k := Kit{Wanted: p.wanted, Proven: proven, Shortfalls: p.shortfalls}
	p.order(chosen)
	k.Minutes = Minutes{Slot: p.slot, Opening: p.opening, Theirs: p.theirs}
	for _, c := range chosen {
		q := p.items[c].Question
		k.Questions = append(k.Questions, q)
		k.Minutes.Questions += q.Minutes
		if named, _ := p.competency(q.Competency); !slices.Contains(k.Competencies, named) {
			k.Competencies = append(k.Competencies, named)
		}
	}
	k.Minutes.Spare = max(0, p.slot-p.opening-p.theirs-k.Minutes.Questions)
	k.Names = map[string]string{}
	for _, t := range p.technologiesOf(chosen) {
		k.Names[t] = p.nameOf(t)
	}
	for _, t := range p.targets {
		k.Stack = append(k.Stack, t.name)
	}
	p.covers(&k, chosen)
	p.unmet(&k, chosen)
	return k
}

func (p *problem) technologiesOf(chosen []int) []string {
	var out []string
	for _, c := range chosen {
		out = append(out, p.items[c].Technologies...)
	}
	return out
}

// order puts questions from easy to hard, those of one competency together.
func (p *problem) order(chosen []int) {
	ease := map[int]int{}
	for _, c := range chosen {
		it := &p.items[c]
		if e, seen := ease[it.competency]; !seen || it.ease() < e {
			ease[it.competency] = it.ease()
		}
	}
	slices.SortFunc(chosen, func(a, b int) int {
		x, y := &p.items[a], &p.items[b]
		return cmp.Or(cmp.Compare(ease[x.competency], ease[y.competency]), cmp.Compare(x.competency, y.competency),
			cmp.Compare(x.ease(), y.ease()), cmp.Compare(x.ID, y.ID))
	})
}

// ease is lower for easier questions: twice the middle of their levels.
func (it item) ease() int {
	first, last := slices.Index(levels(), it.Levels[0]), slices.Index(levels(), it.Levels[len(it.Levels)-1])
	return first + last
}

// covers tells which questions are on what.
func (p *problem) covers(k *Kit, chosen []int) {
	answers := func(i int) []string {
		var ids []string
		for _, c := range chosen {
			if p.items[c].needs&(1<<i) != 0 {
				ids = append(ids, p.items[c].ID)
			}
		}
		return ids
	}
	find := func(same func(need) bool) int { return slices.IndexFunc(p.needs, same) }
	for i := range p.targets {
		t := &p.targets[i]
		at := find(func(n need) bool { return n.target == t })
		k.Technologies = append(k.Technologies, Cover{What: t.name, Questions: answers(at), StandIn: p.needs[at].kind == standInNeed})
	}
	for _, m := range p.musts {
		at := find(func(n need) bool { return n.kind == mustNeed && n.must == m.text })
		k.Musts = append(k.Musts, Cover{What: m.text, Questions: answers(at)})
	}
}
