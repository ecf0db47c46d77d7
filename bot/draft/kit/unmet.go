package kit

import (
	"slices"
)

// unmet notes what a kit can't do.
func (p *problem) unmet(k *Kit, chosen []int) {
	all := p.answerable()
	for i, c := range k.Technologies {
		p.unmetTechnology(k, &p.targets[i], c)
	}
	for i, c := range k.Musts {
		at := slices.IndexFunc(p.needs, func(n need) bool { return n.kind == mustNeed && n.must == p.musts[i].text })
		switch {
		case len(c.Questions) > 0:
		case at >= maxNeeds || all&(1<<at) == 0:
			k.add(Shortfall{Kind: MustUnanswered, What: c.What})
		default:
			k.add(Shortfall{Kind: MustLeftOut, What: c.What})
		}
	}
	if n := len(k.Competencies); n < leastCompetencies {
		k.add(Shortfall{Kind: FewCompetencies, Have: n, Want: leastCompetencies})
	} else if n > mostCompetencies {
		k.add(Shortfall{Kind: ManyCompetencies, Have: n, Want: mostCompetencies})
	}
	p.unmetRules(k, mix(p.wanted.Level), chosen)
	if n := len(chosen); n < p.least {
		k.add(Shortfall{Kind: FewQuestions, Have: n, Want: p.least})
	} else if n > p.most {
		k.add(Shortfall{Kind: ManyQuestions, Have: n, Want: p.most})
	}
	p.unmetRules(k, balance(p.plan), chosen)
	for i, c := range p.competencies {
		if n := p.on(chosen, i); n > p.mostOfOne() {
			k.add(Shortfall{Kind: OneSided, What: c.Name.In(p.wanted.Language), Have: n, Want: p.mostOfOne()})
		}
	}
}

func (k *Kit) add(s Shortfall) { k.Shortfalls = append(k.Shortfalls, s) }

func (p *problem) unmetTechnology(k *Kit, t *target, c Cover) {
	switch {
	case !c.StandIn && len(c.Questions) == 0:
		k.add(Shortfall{Kind: TechnologyLeftOut, What: t.name})
	case c.StandIn && t.id != "" && p.asks(t.id):
		k.add(Shortfall{Kind: NotAtLevel, What: t.name, Questions: c.Questions})
	case c.StandIn:
		k.add(Shortfall{Kind: UnknownTechnology, What: t.name, Instead: p.nameOf(t.stands), Questions: c.Questions})
	}
}

func (p *problem) unmetRules(k *Kit, rules []rule, chosen []int) {
	for _, r := range rules {
		have, want := p.rule(r, chosen)
		if have >= want || r.id == OneOnMain && p.first == "" {
			continue
		}
		s := Shortfall{Kind: r.id, Have: have, Want: want}
		if r.id == OneOnMain {
			s.What = p.nameOf(p.first)
		}
		k.add(s)
	}
}

// asks tells whether the bank has a question on a technology, at any level.
func (p *profile) asks(id string) bool {
	return slices.ContainsFunc(p.questions, func(q *Question) bool { return slices.Contains(q.Technologies, id) })
}
