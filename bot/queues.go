package bot

import "sync"

// queues lets a bounded number of events be answered at once, fairly: those of
// one conversation in their order, and of one channel no more than its share.
type queues struct {
	workers int

	mu    sync.Mutex
	busy  int // events that are being answered
	lines map[string]*queue
	turn  []*queue // those in which somebody waits, the one served longest ago first
}

// queue is the events of one channel.
type queue struct {
	channel string
	share   int // answered at once
	busy    int
	waiting []*place
}

// place is an event's in its queue.
type place struct {
	come  chan struct{} // closed when it is its turn
	queue *queue
	begun bool
}

func newQueues(workers int) *queues { return &queues{workers: workers, lines: map[string]*queue{}} }

// line gives an event of a thread the last place in its channel's queue. Whoever
// has a place leaves it in the end.
func (q *queues) line(t Thread) *place {
	q.mu.Lock()
	defer q.mu.Unlock()
	name := whole(t).Key()
	own := q.lines[name]
	if own == nil {
		own = &queue{channel: name, share: max(1, q.workers/4)}
		if t.Direct {
			own.share = 1 // a direct channel is one conversation
		}
		q.lines[name] = own
	}
	p := &place{come: make(chan struct{}), queue: own}
	if len(own.waiting) == 0 {
		q.turn = append(q.turn, own)
	}
	own.waiting = append(own.waiting, p)
	q.serve()
	return p
}

// leave gives up a place, whether or not its turn has come.
func (q *queues) leave(p *place) {
	q.mu.Lock()
	defer q.mu.Unlock()
	own := p.queue
	if p.begun {
		own.busy--
		q.busy--
	} else {
		own.drop(p)
	}
	if own.busy == 0 && len(own.waiting) == 0 {
		delete(q.lines, own.channel)
	}
	q.serve()
}

func (own *queue) drop(p *place) {
	for i, x := range own.waiting {
		if x == p {
			own.waiting = append(own.waiting[:i:i], own.waiting[i+1:]...)
			return
		}
	}
}

// serve begins what can begin: one event of each channel in turn.
func (q *queues) serve() {
	for looked := 0; looked < len(q.turn) && q.busy < q.workers; {
		own := q.turn[0]
		q.turn = q.turn[1:]
		if len(own.waiting) == 0 {
			continue
		}
		if own.busy < own.share {
			p := own.waiting[0]
			own.waiting = own.waiting[1:]
			p.begun = true
			own.busy++
			q.busy++
			close(p.come)
			looked = 0
		} else {
			looked++
		}
		if len(own.waiting) > 0 {
			q.turn = append(q.turn, own)
		}
	}
}
