package slackapp

import "sync"

// pool runs a bounded number of functions at a time, and keeps a bounded number
// waiting in the order in which they came.
type pool struct {
	places  int
	backlog int
	all     sync.WaitGroup

	mu       sync.Mutex
	running  int
	waiting  []func()
	finished bool
}

func newPool(places, backlog int) *pool { return &pool{places: places, backlog: backlog} }

// run has f run in a goroutine of the pool's, soon. It never waits: it reports
// false, and does nothing, when too much is waiting already or the pool is
// finished.
func (p *pool) run(f func()) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.finished:
		return false
	case p.running < p.places:
		p.running++
		p.all.Go(func() { p.work(f) })
		return true
	case len(p.waiting) < p.backlog:
		p.waiting = append(p.waiting, f)
		return true
	}
	return false
}

func (p *pool) work(f func()) {
	for f != nil {
		f()
		f = p.next()
	}
}

// next is the longest waiting function; nil when there is none, which ends the
// goroutine that asked.
func (p *pool) next() func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.waiting) == 0 {
		p.running--
		p.waiting = nil
		return nil
	}
	f := p.waiting[0]
	p.waiting[0] = nil
	p.waiting = p.waiting[1:]
	return f
}

// finish takes nothing more and returns when everything that was taken is done.
func (p *pool) finish() {
	p.mu.Lock()
	p.finished = true
	p.mu.Unlock()
	p.all.Wait()
}
