package slackapp

import (
	"sync"
	"time"
)

// seldomEvery is how far apart such lines are.
const seldomEvery = time.Second

// seldom keeps a line that may come by thousands, as in an outage, from filling the log: it is
// written once in a while, with how many it stands for. Metrics count each. Its zero value is ready.
type seldom struct {
	mu   sync.Mutex
	told time.Time
	more int // since then
}

// tell writes a line when it is due.
func (s *seldom) tell(write func(line string, args ...any), line string, args ...any) {
	if leftOut, now := s.due(); now {
		write(line, append(args, "others_before", leftOut)...)
	}
}

// due tells whether the line is to be written now, and how many were left out before it.
func (s *seldom) due() (leftOut int, now bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if time.Since(s.told) < seldomEvery {
		s.more++
		return 0, false
	}
	leftOut, s.more, s.told = s.more, 0, time.Now()
	return leftOut, true
}
