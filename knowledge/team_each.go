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
		s.Uplift = cmp.Or(s.Uplift, p.Slots.Uplift)
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
	if !sharePlace(people) {
		ask.people = slotsOf(people)
	}
	return ask
}

// allOf asks for what several people get together, with sums to hold against it.
func (k *known) allOf(people []Person, offers []amount) payAsk {
	ask := payAsk{slots: k.grid.united(people), offers: offers, together: true}
	if !sharePlace(people) {
		ask.people = slotsOf(people)
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
	var all Range
	var cells []payCell
	for _, s := range ask.people {
		a.Figures = append(a.Figures, p.grid.figures(s)...)
		c := p.cells(s)[0]
		cells, all = append(cells, c), added(all, c.r)
	}
	if !ask.together && len(cells) == 2 {
		p.sideBySide(a, cells[0], cells[1])
		return
	}
	if a.Lead = eachLead.In(p.language); ask.together {
		offers := p.forAll(a, ask)
		a.note(p.w.payOnly)
		a.Lead = fmt.Sprintf(inAllOf.In(p.language), p.full(all))
		if len(offers) > 0 {
			a.Text = a.Lead + ".\n"
			a.Lead = p.held(offers[0], all)
		}
	}
	for _, c := range cells {
		a.Text += "\n- " + fmt.Sprintf(p.w.nameRange, c.name, p.money(c.r))
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
