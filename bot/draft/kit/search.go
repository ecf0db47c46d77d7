package kit

// maxSteps is when a search gives up: some milliseconds. The bank in the program needs
// far fewer.
const maxSteps = 30_000

// goal is what a set must keep to be found.
type goal struct {
	withoutTechnologies int // how many of the technologies may be left out
	withoutMusts        int // how many of the other needs
	fewest, widest      int // competencies
	least, most         int // questions
	mix, balance        int // how many rules of each may be broken
}

// search looks for a set of questions that keeps a goal. It goes from need to need and
// tries who answers each; then from rule to rule. What has been tried at one place is
// barred for the rest of it, so no set is looked at twice.
type search struct {
	*problem
	goal
	bound *bound
	rules []rule // the mix, then the balance
	nmix  int

	steps  int
	gaveUp bool

	chosen  []int
	barred  []uint8 // by item: how often
	liked   []bool  // by like
	on      []int   // by competency: questions on it
	skipped uint64  // needs left out
	broken  uint64  // rules left out; the last is one-sidedness
	covered uint64
	wide    int    // competencies chosen
	left    int    // minutes
	traits  [8]int // chosen questions with each trait
}

func newSearch(p *problem, mix, balance []rule) *search {
	s := &search{problem: p, rules: append(append([]rule{}, mix...), balance...), nmix: len(mix), bound: newBound(p)}
	likes := 0
	for _, it := range p.items {
		likes = max(likes, it.like)
	}
	s.barred, s.liked, s.on = make([]uint8, len(p.items)), make([]bool, likes+1), make([]int, len(p.competencies)+1)
	return s
}

// find tells whether a set keeps a goal; it is then in chosen.
func (s *search) find(g goal) bool {
	s.goal, s.steps, s.gaveUp = g, 0, false
	s.chosen, s.skipped, s.broken, s.covered, s.wide, s.left = s.chosen[:0], 0, 0, 0, 0, s.budget
	s.traits = [8]int{}
	clear(s.barred)
	clear(s.liked)
	clear(s.on)
	for _, i := range s.kept {
		s.take(i)
	}
	return s.step()
}

func (s *search) take(i int) {
	it := &s.items[i]
	s.chosen = append(s.chosen, i)
	s.left -= it.Minutes
	s.barred[i]++
	s.liked[it.like] = it.like > 0
	s.count(it.traits, 1)
	if s.on[it.competency]++; s.on[it.competency] == 1 {
		s.wide++
	}
}

func (s *search) drop(i int) {
	it := &s.items[i]
	s.chosen = s.chosen[:len(s.chosen)-1]
	s.left += it.Minutes
	s.barred[i]--
	s.liked[it.like] = false
	s.count(it.traits, -1)
	if s.on[it.competency]--; s.on[it.competency] == 0 {
		s.wide--
	}
}

// step goes on from what is chosen; false where nothing more can come of it.
func (s *search) step() bool {
	if s.steps++; s.steps > maxSteps {
		s.gaveUp = true
		return false
	}
	s.covered = 0
	for _, i := range s.chosen {
		s.covered |= s.items[i].needs
	}
	rest := s.bound.all &^ s.covered &^ s.skipped
	if s.hopeless(rest) {
		return false
	}
	switch {
	case rest != 0:
		return s.answer(rest & -rest)
	case s.wide < s.fewest:
		return s.branch(func(it *item) bool { return s.on[it.competency] == 0 })
	}
	for r := range s.rules {
		if s.broken&(1<<r) == 0 && s.missing(r, len(s.chosen)) > 0 {
			return s.keepRule(r)
		}
	}
	if len(s.chosen) < s.least {
		return s.branch(func(*item) bool { return true })
	}
	return true
}

// answer tries who answers a need, first those that answer it best, and at last leaves
// it out if it may be.
func (s *search) answer(need uint64) bool {
	barred, found := s.try(func(it *item) bool { return it.best&need != 0 })
	if !found && !s.gaveUp {
		var more []int
		more, found = s.try(func(it *item) bool { return it.needs&need != 0 })
		barred = append(barred, more...)
	}
	if !found && !s.gaveUp {
		of := s.technologies
		budget := s.withoutTechnologies
		if need&of == 0 {
			of, budget = ^of, s.withoutMusts
		}
		if count(s.skipped&of) < budget {
			s.skipped |= need
			found = s.step()
			if !found {
				s.skipped &^= need
			}
		}
	}
	s.release(barred)
	return found
}

// keepRule tries who helps to keep a rule, and at last breaks it if it may be.
func (s *search) keepRule(r int) bool {
	barred, found := s.try(func(it *item) bool { return it.traits&s.rules[r].trait != 0 })
	if !found && !s.gaveUp && s.spare(r) > 0 {
		s.release(barred)
		barred = nil
		s.broken |= 1 << r
		if found = s.step(); !found {
			s.broken &^= 1 << r
		}
	}
	s.release(barred)
	return found
}

func (s *search) branch(fits func(*item) bool) bool {
	barred, found := s.try(fits)
	s.release(barred)
	return found
}

// try takes one of the items that fit after the other and goes on from each. Those tried
// are barred until they are released.
func (s *search) try(fits func(*item) bool) (barred []int, found bool) {
	for i := range s.items {
		it := &s.items[i]
		if s.barred[i] > 0 || it.Minutes > s.left || s.liked[it.like] || !fits(it) {
			continue
		}
		if s.worse(it, barred) {
			s.barred[i]++
			barred = append(barred, i)
			continue
		}
		broken := s.broken
		s.take(i)
		if s.step() {
			return barred, true
		}
		s.drop(i)
		s.broken = broken
		if s.gaveUp {
			return barred, false
		}
		s.barred[i]++
		barred = append(barred, i)
	}
	return barred, false
}

// worse tells whether one of those that failed would do all that an item does.
func (s *search) worse(it *item, failed []int) bool {
	for _, i := range failed {
		f := &s.items[i]
		if f.competency == it.competency && f.Minutes <= it.Minutes && f.needs&it.needs == it.needs && f.traits&it.traits == it.traits && (f.like == 0 || f.like == it.like) {
			return true
		}
	}
	return false
}

func (s *search) release(barred []int) {
	for _, i := range barred {
		s.barred[i]--
	}
}
