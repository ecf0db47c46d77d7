package load

import (
	"fmt"
	"slices"
	"time"
)

// Result is what became of a plan.
type Result struct {
	Sent     int
	Acked    int // in time
	Answered int // at least once
	Doubled  int // more than once
	Lost     int // never answered; Acked events among them are broken promises
	Broken   int // acknowledged and never answered
	Took     time.Duration
	Ack      Latencies // from when an act was due to its acknowledgement
	Reply    Latencies // from when an act was due to its first answer
	Odd      []string  // a line for each act that was lost or doubled
}

// PerSecond is how many acts were answered a second.
func (r Result) PerSecond() float64 {
	if r.Took <= 0 {
		return 0
	}
	return float64(r.Answered) / r.Took.Seconds()
}

// Latencies are sorted, shortest first.
type Latencies []time.Duration

// Percentile is the latency that p of 100 do not exceed; 0 where there are none.
func (l Latencies) Percentile(p float64) time.Duration {
	if len(l) == 0 {
		return 0
	}
	i := int(float64(len(l)) * p / 100)
	return l[min(max(i, 0), len(l)-1)]
}

// result sums acts up and forgets them.
func (l *ledger) result(acts []*act, took time.Duration) Result {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := Result{Sent: len(acts), Took: took}
	for _, a := range acts {
		r.add(a)
		delete(l.acts, a.id)
	}
	slices.Sort(r.Ack)
	slices.Sort(r.Reply)
	return r
}

// add books one act.
func (r *Result) add(a *act) {
	acked := !a.acked.IsZero() && !a.late
	if acked {
		r.Acked++
		r.Ack = append(r.Ack, a.acked.Sub(a.began))
	}
	if a.answers == 0 {
		r.Lost++
		if acked {
			r.Broken++
		}
		r.Odd = append(r.Odd, "lost: "+a.String())
		return
	}
	r.Answered++
	r.Reply = append(r.Reply, a.answered.Sub(a.began))
	if a.answers > 1 {
		r.Doubled++
		r.Odd = append(r.Odd, "doubled: "+a.String())
	}
}

// String tells an act's fate in one line.
func (a *act) String() string {
	fate := "never acknowledged"
	switch {
	case a.late:
		fate = "acknowledged too late"
	case !a.acked.IsZero():
		fate = fmt.Sprintf("acknowledged after %s", a.acked.Sub(a.began).Round(time.Millisecond))
	}
	if a.answers == 0 {
		return fmt.Sprintf("%s, %s, no answer", a.id, fate)
	}
	return fmt.Sprintf("%s, %s, %d answers, the first after %s",
		a.id, fate, a.answers, a.answered.Sub(a.began).Round(time.Millisecond))
}
