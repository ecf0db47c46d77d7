package slackapp

import "sync"

// pool runs a bounded number of functions at a time, and keeps a bounded number
// waiting in the order in which they came. Those of one line run one after the
// other.
type pool struct {
	places  int
	backlog int
	all     sync.WaitGroup

	mu       sync.Mutex
	running  int
	held     int // that wait, in their lines or for a place
	waiting  []task
	lines    map[string][]task // by a line that is busy, what waits for it
	finished bool
}

// task is a function in a line; the line "" is none.
type task struct {
	line string
	do   func()
}

func newPool(places, backlog int) *pool {
	return &pool{places: places, backlog: backlog, lines: map[string][]task{}}
}

// run has f run in a goroutine of the pool's, when those before it in its line
// are done. It never waits: it reports false, and does nothing, when too much is
// waiting already or the pool is finished.
func (p *pool) run(line string, f func()) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := task{line, f}
	behind, busy := p.lines[line]
	switch {
	case p.finished || p.held >= p.backlog && (busy || p.running >= p.places):
		return false
	case busy:
		p.lines[line] = append(behind, t)
		p.held++
		return true
	}
	if line != "" {
		p.lines[line] = nil
	}
	if p.running < p.places {
		p.running++
		p.all.Go(func() { p.work(t) })
		return true
	}
	p.waiting = append(p.waiting, t)
	p.held++
	return true
}

func (p *pool) work(t task) {
	for more := true; more; {
		t.do()
		t, more = p.next(t.line)
	}
}

// next is what runs after a task of a line; false when there is nothing, which
// ends the goroutine that asked. The next of the line waits behind the others.
func (p *pool) next(line string) (task, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if behind := p.lines[line]; len(behind) > 0 {
		p.waiting = append(p.waiting, behind[0])
		p.lines[line] = behind[1:]
	} else {
		delete(p.lines, line)
	}
	if len(p.waiting) == 0 {
		p.running--
		p.waiting = nil
		return task{}, false
	}
	t := p.waiting[0]
	p.waiting[0] = task{}
	p.waiting = p.waiting[1:]
	p.held--
	return t, true
}

// finish takes nothing more and returns when everything that was taken is done.
func (p *pool) finish() {
	p.mu.Lock()
	p.finished = true
	p.mu.Unlock()
	p.all.Wait()
}
