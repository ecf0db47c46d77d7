package store_test

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// lanes is how many goroutines a parallel benchmark runs on each processor.
const lanes = 16

// BenchmarkAccept measures one event to the disk; parallel, as 32 deliveries at
// once on two processors.
func BenchmarkAccept(b *testing.B) {
	for engine, fresh := range databases() {
		b.Run(engine+"/serial", func(b *testing.B) {
			s := fresh(b).open(b, store.Config{Now: time.Now})
			for n := 0; b.Loop(); n++ {
				accept(b, s, message("t", n))
			}
		})
		b.Run(engine+"/parallel", func(b *testing.B) {
			s := fresh(b).open(b, store.Config{Now: time.Now})
			var n atomic.Int64
			b.SetParallelism(lanes)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := s.Accept(b.Context(), message("t", int(n.Add(1)))); err != nil {
						b.Error(err)
					}
				}
			})
		})
	}
}

// BenchmarkAcceptClaimSettle measures an event's way through the inbox: alone, and
// with 32 deliveries at once before one goroutine that claims 32 and settles them.
func BenchmarkAcceptClaimSettle(b *testing.B) {
	for engine, fresh := range databases() {
		b.Run(engine+"/serial", func(b *testing.B) {
			s := fresh(b).open(b, store.Config{Now: time.Now})
			for n := 0; b.Loop(); n++ {
				accept(b, s, message(fmt.Sprint(n), 1))
				claims, err := s.Claim(b.Context(), 1)
				must(b, err)
				settle(b, s, claims[0], bot.Verdict{Outcome: "answer"})
			}
		})
		b.Run(engine+"/parallel", func(b *testing.B) {
			s := fresh(b).open(b, store.Config{Now: time.Now})
			settled := inBackground(func() (all []bot.Claim, err error) { return nil, settleMany(b, s, b.N) })
			var n atomic.Int64
			b.SetParallelism(lanes)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := s.Accept(b.Context(), message(fmt.Sprint(n.Add(1)), 1)); err != nil {
						b.Error(err)
					}
				}
			})
			_, err := settled()
			must(b, err)
		})
	}
}

func settleMany(b *testing.B, s *store.Store, n int) error {
	for n > 0 {
		claims, err := s.Claim(b.Context(), 32)
		if err != nil {
			return err
		}
		for _, c := range claims {
			if err := s.Settle(b.Context(), c, bot.Verdict{Outcome: "answer"}); err != nil {
				return err
			}
		}
		n -= len(claims)
	}
	return nil
}
