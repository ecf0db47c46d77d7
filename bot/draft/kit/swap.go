package kit

import (
	"slices"
)

// Swap takes another question for one of a kit's, for the same need: one that covers the
// technologies that only this one covered and, as far as there is one, the must-haves and
// the competency. The question that goes is in the new kit's Wanted.Without, so swapping
// again gives yet another. False means that there is none, and the kit stays as it is.
func (b *Bank) Swap(k Kit, id string) (Kit, bool) {
	w := k.Wanted
	w.Keep = k.IDs()
	p, _ := b.begin(w)
	if p == nil || k.Of(id) == nil || p.question(id) == nil {
		return k, false
	}
	at := slices.IndexFunc(p.kept, func(i int) bool { return p.items[i].ID == id })
	other := p.instead(at)
	if other < 0 {
		return k, false
	}
	p.kept[at] = other
	p.wanted.Without, p.wanted.Keep = append(slices.Clone(w.Without), id), k.Wanted.Keep
	return p.kit(p.kept, k.Proven), true
}

// instead is the best item to put in the place of a kept one; -1 for none.
func (p *problem) instead(at int) int {
	old := p.kept[at]
	var others uint64
	for i, c := range p.kept {
		if i != at {
			others |= p.items[c].needs
		}
	}
	only := p.items[old].needs &^ others
	rest := slices.Delete(slices.Clone(p.kept), at, at+1)
	best := -1
	var most []int
	for i, it := range p.items {
		same := it.competency == p.items[old].competency
		switch {
		case slices.Contains(p.kept, i) || !p.fits(rest, i):
			continue
		case only&p.technologies&^it.needs != 0:
			continue
		case only&p.technologies == 0 && !same && it.needs&only == 0:
			continue
		}
		rank := append([]int{count(it.needs & only), one(same)}, p.score(append(slices.Clone(rest), i))...)
		rank = append(rank, one(it.Type == p.items[old].Type))
		if best < 0 || slices.Compare(rank, most) > 0 {
			best, most = i, rank
		}
	}
	return best
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
