package slackapp

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

func TestPoolKeepsEachLineInOrderAndRunsLinesBesideEachOther(t *testing.T) {
	p := newPool(4, 1000)
	var mu sync.Mutex
	order := map[string][]int{}
	var once sync.Once
	held, other := make(chan struct{}), make(chan struct{})
	for i := range 100 {
		for _, line := range []string{"a", "b", "c"} {
			p.run(line, func() {
				if line == "a" && i == 0 {
					<-held // "a" waits until "b" has gone on
				}
				if line == "b" && i == 99 {
					once.Do(func() { close(other) })
				}
				mu.Lock()
				defer mu.Unlock()
				order[line] = append(order[line], i)
			})
		}
	}
	<-other
	close(held)
	p.finish()
	for line, got := range order {
		if len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("line %s ran as %v", line, got)
		}
	}
}

func TestPoolIsBounded(t *testing.T) {
	const places, backlog = 3, 10
	p := newPool(places, backlog)
	release := make(chan struct{})
	begun := make(chan struct{}, places)
	var now, most atomic.Int64
	f := func() {
		most.Store(max(most.Load(), now.Add(1)))
		begun <- struct{}{}
		<-release
		now.Add(-1)
	}
	for range places {
		p.run("", f)
		<-begun
	}
	taken := 0
	for range 2 * backlog {
		if p.run("", func() {}) {
			taken++
		}
	}
	if taken != backlog {
		t.Errorf("%d wait, want %d", taken, backlog)
	}
	close(release)
	p.finish()
	if most.Load() != places {
		t.Errorf("%d ran at once, want %d", most.Load(), places)
	}
	if p.run("", func() {}) {
		t.Error("it takes more after its end")
	}
}
