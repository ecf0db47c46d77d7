package slackapp

import (
	"sync"
	"time"
)

// pool runs a bounded number of functions at a time and waits for all of them.
type pool struct {
	places   chan struct{}
	patience time.Duration
	all      sync.WaitGroup
}

func newPool(places int, patience time.Duration) *pool {
	return &pool{places: make(chan struct{}, places), patience: patience}
}

// run starts f in a goroutine of its own. It reports false, and does nothing,
// when no place gets free within the pool's patience.
func (p *pool) run(f func()) bool {
	select {
	case p.places <- struct{}{}:
	default:
		timer := time.NewTimer(p.patience)
		defer timer.Stop()
		select {
		case p.places <- struct{}{}:
		case <-timer.C:
			return false
		}
	}
	p.all.Go(func() {
		defer func() { <-p.places }()
		f()
	})
	return true
}

// wait returns when everything that was started is done.
func (p *pool) wait() { p.all.Wait() }
