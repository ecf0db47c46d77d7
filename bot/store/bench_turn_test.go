package store_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// BenchmarkTurn measures all that a direct message asks of the store, from its
// acceptance to its being settled, with 32 deliveries at once and 16 workers; and
// the processor's time for it, PostgreSQL's own not counted.
func BenchmarkTurn(b *testing.B) {
	for engine, fresh := range databases() {
		b.Run(engine, func(b *testing.B) {
			s := fresh(b).open(b, store.Config{Now: time.Now})
			before := processorTime(b)
			var working sync.WaitGroup
			working.Go(func() { answerMany(b, s, b.N, 16) })
			var n atomic.Int64
			b.SetParallelism(lanes)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := s.Accept(b.Context(), direct(int(n.Add(1)))); err != nil {
						b.Error(err)
					}
				}
			})
			working.Wait()
			b.ReportMetric(float64((processorTime(b)-before).Microseconds())/float64(b.N), "cpu-µs/op")
		})
	}
}

// direct is the nth message of all, each a thread of its own in one of a hundred
// people's direct conversations.
func direct(n int) bot.Message {
	m := message(fmt.Sprint(n), 1)
	m.Thread.Channel, m.Thread.Direct, m.Mention = fmt.Sprint("D", n%100), true, false
	return m
}

// answerMany does with n events what a bot does, so many at once.
func answerMany(b *testing.B, s *store.Store, n, workers int) {
	free := make(chan struct{}, workers)
	var running sync.WaitGroup
	defer running.Wait()
	for n > 0 {
		free <- struct{}{}
		claims, err := s.Claim(b.Context(), 1+cap(free)-len(free))
		if err != nil {
			b.Error(err)
			return
		}
		<-free
		for _, c := range claims {
			free <- struct{}{}
			running.Go(func() {
				defer func() { <-free }()
				answerOne(b, s, c)
			})
		}
		n -= len(claims)
	}
}

func answerOne(b *testing.B, s *store.Store, c bot.Claim) {
	thread := c.Event.Where()
	room := bot.Thread{Team: thread.Team, Channel: thread.Channel, Direct: true}
	if _, err := s.Load(b.Context(), room); err != nil {
		b.Error(err)
	}
	if err := s.Settle(b.Context(), c, bot.Verdict{Outcome: "answer", Turn: &knowledge.Turn{Profile: "backend"}}); err != nil {
		b.Error(err)
	}
}

func processorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
