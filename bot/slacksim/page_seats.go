package slacksim

import (
	"slices"
	"sync"
)

// seats knows who is at a screen, so that a second window is a second person.
type seats struct {
	mu    sync.Mutex
	taken map[string]int // windows by person
}

// sit gives a window a person until leave is called: the one it asks for, or
// without one the first whom no window shows; when all are shown, the first of
// those in the fewest windows. It gives "" when nobody is there.
func (s *seats) sit(wanted string, people []Person) (person string, leave func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if wanted == "" && len(people) > 0 {
		wanted = slices.MinFunc(people, func(a, b Person) int { return s.taken[a.ID] - s.taken[b.ID] }).ID
	}
	s.taken[wanted]++
	return wanted, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.taken[wanted]--
	}
}
