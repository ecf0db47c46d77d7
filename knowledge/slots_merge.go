package knowledge

import "slices"

// What a question names, laid over what was spoken of before.

// mergeSlots lays what a question names over what the last one named.
func mergeSlots(last Slots, r read) Slots {
	if len(r.slots.Levels) > 0 || r.slots.Extreme != "" {
		last.Years = ""
	}
	s := over(last, r.slots)
	s.Extreme = r.slots.Extreme
	if r.gap {
		s.Levels = beside(last.Levels, r.slots.Levels, s.Levels)
		s.Companies = beside(last.Companies, r.slots.Companies, s.Companies)
	}
	s.Both = r.slots.Both
	if r.dropsUplift() && !s.Both {
		s.Uplift = ""
	}
	if len(named(r.dropped, kindOther)) > 0 || r.slots.Other == "" && (r.slots.Uplift != "" || ownGrid.in(r.text)) {
		s.Other = ""
	}
	return s
}

// ownGrid: the grid itself is meant, and not another source's figures in their own currency.
var ownGrid = cueOf("euro euros eur grid grille")

// dropsUplift tells whether a question takes a place's percentage away, by the
// place's name or as such.
func (r read) dropsUplift() bool {
	return len(named(r.dropped, kindUplift)) > 0 || upliftCue.in(r.text) && dropCue.in(r.text)
}

// beside is the last value and the one named now, to be compared, where each is
// single and they differ; otherwise it is what they merge to.
func beside(last, named, merged []string) []string {
	if len(last) == 1 && len(named) == 1 && last[0] != named[0] {
		return []string{last[0], named[0]}
	}
	return merged
}

// over is base with each slot replaced that top names.
func over(base, top Slots) Slots {
	if len(top.Levels) > 0 {
		base = base.withLevels(nil)
		base.Levels, base.Heads, base.Years = top.Levels, top.Heads, top.Years
	}
	if len(top.Companies) > 0 {
		base.Companies = top.Companies
	}
	if top.Uplift != "" {
		base.Uplift = top.Uplift
	}
	if top.Other != "" {
		base.Other = top.Other
	}
	if len(top.Amounts) > 0 {
		base.Amounts, base.Monthly, base.Many = top.Amounts, top.Monthly, base.Many || top.Many
	}
	if top.Extreme != "" {
		base.Extreme = top.Extreme
	}
	base.Both = base.Both || top.Both
	return base
}

// offers are the sums to hold against the grid, as they were given.
func (s Slots) offers() (out []amount) {
	for _, units := range s.Amounts[:min(len(s.Amounts), mostOffers)] {
		if s.Monthly {
			units = (units + 6) / 12
		}
		out = append(out, amount{units: units, monthly: s.Monthly})
	}
	return out
}

// parts counts the levels and company types named.
func (s Slots) parts() int { return len(s.Levels) + len(s.Companies) }

// cell tells whether both are named.
func (s Slots) cell() bool { return len(s.Levels) > 0 && len(s.Companies) > 0 }

// known drops from slots what the grid does not hold: a button or a turn may be
// older than the profile.
func (g grid) known(s Slots) Slots {
	s = g.knownTeam(s)
	s.Levels = slices.DeleteFunc(slices.Clone(s.Levels), func(id string) bool { return g.level(id).ID == "" })
	s.Companies = slices.DeleteFunc(slices.Clone(s.Companies), func(id string) bool {
		return !slices.ContainsFunc(g.Companies, func(c Company) bool { return c.ID == id })
	})
	s.Amounts = slices.DeleteFunc(slices.Clone(s.Amounts), func(units int) bool { return units <= 0 })
	if g.uplift(s.Uplift) == nil {
		s.Uplift = ""
	}
	if g.other(s.Other) == nil {
		s.Other = ""
	}
	return s
}
