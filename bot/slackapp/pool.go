package slackapp

import "sync"

// pool runs a bounded number of functions at a time, and keeps a bounded number
// waiting in the order in which they came. Those of one line run one after the
// other. Its goroutines stay, with the stacks that they have grown.
type pool struct {
	places  int
	backlog int
	all     sync.WaitGroup

	mu       sync.Mutex
	woken    *sync.Cond // for each task that an idle goroutine is to take
	running  int        // goroutines
	idle     int        // of them
	held     int        // tasks that wait, in their lines or for a goroutine
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
	p := &pool{places: places, backlog: backlog, lines: map[string][]task{}}
	p.woken = sync.NewCond(&p.mu)
	return p
}

// run has f run in a goroutine of the pool's, when those before it in its line
// are done. It never waits: it reports false, and does nothing, when too much is
// waiting already or the pool is finished.
func (p *pool) run(line string, f func()) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.finished || p.held >= p.backlog {
		return false
	}
	p.held++
	if behind, busy := p.lines[line]; busy {
		p.lines[line] = append(behind, task{line, f})
		return true
	}
	if line != "" {
		p.lines[line] = nil
	}
	p.ready(task{line, f})
	return true
}

// ready gives a task to whoever is free next.
func (p *pool) ready(t task) {
	p.waiting = append(p.waiting, t)
	switch {
	case p.idle > 0:
		p.idle--
		p.woken.Signal()
	case p.running < p.places:
		p.running++
		p.all.Go(p.work)
	}
}

func (p *pool) work() {
	for {
		t, more := p.next()
		if !more {
			return
		}
		t.do()
		p.done(t.line)
	}
}

// next is what has waited longest; false once the pool is finished and empty.
func (p *pool) next() (task, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.waiting) == 0 {
		if p.finished {
			return task{}, false
		}
		p.idle++
		p.woken.Wait()
	}
	t := p.waiting[0]
	p.waiting[0] = task{}
	if p.waiting = p.waiting[1:]; len(p.waiting) == 0 {
		p.waiting = nil
	}
	p.held--
	return t, true
}

// done lets the next of a line wait behind the other lines.
func (p *pool) done(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	behind := p.lines[line]
	if len(behind) == 0 {
		delete(p.lines, line)
		return
	}
	p.lines[line] = behind[1:]
	p.ready(behind[0])
}

// finish takes nothing more and returns when everything that was taken is done.
func (p *pool) finish() {
	p.mu.Lock()
	p.finished = true
	p.idle = 0
	p.woken.Broadcast()
	p.mu.Unlock()
	p.all.Wait()
}
