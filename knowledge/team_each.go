package knowledge

import (
	"cmp"
	"fmt"
	"slices"
)

// The pay of several people who stand beside each other: each one's, or all together, where they work in several types of company, too.

// eachLead heads what each of several people gets.
var eachLead = Texts{EN: "Each one’s range, gross a year", FR: "La fourchette de chaque personne, brut par an"}

// slotsOf are the parts of the grid of several people.
func slotsOf(people []Person) (all []Slots) {
	for _, p := range people {
		all = append(all, p.Slots)
	}
	return all
}

// united are all levels and types of company of several people, each once.
func (g grid) united(people []Person) (s Slots) {
	heads := map[string]int{}
	for _, p := range people {
		for _, id := range p.Slots.Levels {
			heads[id] = 1
		}
		for _, id := range p.Slots.Companies {
			if !slices.Contains(s.Companies, id) {
				s.Companies = append(s.Companies, id)
			}
		}
		s.Uplift, s.Years = cmp.Or(s.Uplift, p.Slots.Uplift), cmp.Or(s.Years, p.Slots.Years)
	}
	s.Levels = g.team(heads).Levels
	return s
}

// sharePlace tells whether several people work in one type of company and place, or none is known.
func sharePlace(people []Person) bool {
	return !slices.ContainsFunc(people, func(p Person) bool {
		return !slices.Equal(p.Slots.Companies, people[0].Slots.Companies) || p.Slots.Uplift != people[0].Slots.Uplift
	})
}

// eachOf asks for what each of several people gets.
func (k *known) eachOf(people []Person) payAsk {
	ask := payAsk{slots: k.grid.united(people)}
	if !countable(people) && placedAll(people) {
		ask.people = slotsOf(people)
	}
	return ask
}

// allOf asks for what several people get together, with sums to hold against it.
func (k *known) allOf(people []Person, offers []amount) payAsk {
	ask := payAsk{slots: k.grid.united(people), offers: offers, together: true}
	if !countable(people) {
		ask.people, ask.slots.Years = slotsOf(people), "" // the sum says how it counts them
		return ask
	}
	team := k.grid.team(headsOf(people))
	ask.slots.Levels, ask.slots.Heads = team.Levels, team.Heads
	return ask
}

// headsOf is how many people there are of each level.
func headsOf(people []Person) map[string]int {
	heads := map[string]int{}
	for _, p := range people {
		heads[p.Slots.Levels[0]]++
	}
	return heads
}

// mixed gives the pay of people in several types of company: each one's, or all together with how it is made.
func (p payText) mixed(a *Answer, ask payAsk) {
	a.Figures = nil
	for _, s := range ask.people {
		a.Figures = append(a.Figures, p.grid.figures(s)...)
		p.noteBorder(a, s, ask.together)
	}
	if ask.together && len(ask.people[0].Companies) == 0 {
		p.mixedAnywhere(a, ask)
		return
	}
	cells, all := p.mixedCells(ask.people)
	if !ask.together && len(cells) == 2 {
		p.sideBySide(a, cells[0], cells[1])
		return
	}
	if a.Lead = eachLead.In(p.language); ask.together {
		offers := p.forAll(a, ask)
		a.note(p.w.payOnly)
		a.Lead = fmt.Sprintf(inAllOf.In(p.language), p.full(all))
		if ask.slots.Extreme != "" {
			a.Text = a.Lead + ".\n"
			a.Lead = p.endInAll(ask.slots.Extreme, all)
		}
		if len(offers) > 0 {
			a.Text = a.Lead + ".\n"
			a.Lead = p.held(offers[0], all)
			if ask.distance {
				a.Text += p.distances("\n- ", offers[0].yearly(), all) + "\n"
			}
		}
	}
	for _, c := range cells {
		a.Text += "\n- " + fmt.Sprintf(p.w.nameRange, c.name, p.money(c.r))
	}
}

// mixedCells are the cells of several people, and the range of all together.
func (p payText) mixedCells(people []Slots) (cells []payCell, all Range) {
	for _, s := range people {
		own, r := p.lines(s)
		cells, all = append(cells, own...), added(all, r)
	}
	return cells, all
}

// mixedAnywhere gives the pay of several people together in each type of company, where theirs is not known.
func (p payText) mixedAnywhere(a *Answer, ask payAsk) {
	offers := p.forAll(a, ask)
	a.note(p.w.payOnly)
	a.Lead = inAllLead.In(p.language)
	a.Table = &Table{Header: []string{p.w.company, p.w.grossYear}}
	for _, c := range p.grid.Companies {
		there := slices.Clone(ask.people)
		for i := range there {
			there[i].Companies = onlyID(c.ID)
		}
		_, all := p.mixedCells(there)
		line := p.money(all)
		for _, o := range offers {
			line = fmt.Sprintf(p.w.nameRange, line, p.held(o, all))
		}
		a.Table.Rows = append(a.Table.Rows, []string{c.Name.In(p.language), line})
	}
}

// answerFor is the answer on pay of several people, who are kept in mind; spoken is the place of who alone is spoken of, counted from one.
func (k *known) answerFor(r read, ask payAsk, people []Person, spoken int) Answer {
	a := k.pay(ask, r.language)
	a.Echoes = len(ask.offers) > 0
	a.note(k.remarks(r)...)
	a.Turn.People, a.Turn.Spoken, a.Turn.Sides = people, spoken, nil
	a.Turn.Together = ask.together
	return a
}
