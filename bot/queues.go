package bot

import "sync"

// queues lets a bounded number of events be answered at once, fairly: those of
// one conversation in their order, and of one channel no more than its share.
type queues struct {
	workers int

	mu       sync.Mutex
	woken    *sync.Cond // for each event that comes
	lines    map[string]*queue
	turn     []*queue // those in which an event waits, the one served longest ago first
	finished bool
}

// queue is the events of one channel.
type queue struct {
	channel string
	share   int // answered at once
	busy    int
	waiting []*held
}

func newQueues(workers int) *queues {
	q := &queues{workers: workers, lines: map[string]*queue{}}
	q.woken = sync.NewCond(&q.mu)
	return q
}

// add gives an event the last place in its channel's queue.
func (q *queues) add(h *held) {
	q.mu.Lock()
	defer q.mu.Unlock()
	t := h.Event.Where()
	name := whole(t).Key()
	own := q.lines[name]
	if own == nil {
		own = &queue{channel: name, share: max(1, q.workers/4)}
		if t.Direct {
			own.share = 1 // a direct channel is one conversation
		}
		q.lines[name] = own
	}
	if len(own.waiting) == 0 {
		q.turn = append(q.turn, own)
	}
	own.waiting = append(own.waiting, h)
	h.queue = own
	q.woken.Signal()
}

// next waits for an event whose turn it is; nil once the queues are finished and
// empty. Who got an event says done in the end.
func (q *queues) next() *held {
	q.mu.Lock()
	defer q.mu.Unlock()
	for {
		if h := q.pick(); h != nil {
			return h
		}
		if q.finished && len(q.turn) == 0 {
			return nil
		}
		q.woken.Wait()
	}
}

// pick takes an event out of the first queue that has some of its share left. At
// the end there are no shares: events are only given back.
func (q *queues) pick() *held {
	for range len(q.turn) {
		own := q.turn[0]
		q.turn = q.turn[1:]
		if own.busy >= own.share && !q.finished {
			q.turn = append(q.turn, own)
			continue
		}
		h := own.waiting[0]
		own.waiting = own.waiting[1:]
		own.busy++
		if len(own.waiting) > 0 {
			q.turn = append(q.turn, own)
		}
		return h
	}
	return nil
}

// done gives up an event's place. Whoever calls it calls next after.
func (q *queues) done(h *held) {
	q.mu.Lock()
	defer q.mu.Unlock()
	own := h.queue
	if own.busy--; own.busy == 0 && len(own.waiting) == 0 {
		delete(q.lines, own.channel)
	}
}

// finish says that no more events come.
func (q *queues) finish() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.finished = true
	q.woken.Broadcast()
}
