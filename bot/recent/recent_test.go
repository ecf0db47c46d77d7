package recent_test

import (
	"testing"

	"recruitbot/bot/recent"
)

func TestWhatIsUsedStaysAndTheRestIsForgotten(t *testing.T) {
	m := recent.Map[int, string]{Most: 10}
	m.Put(0, "used")
	for i := 1; i <= 1000; i++ {
		m.Put(i, "passing")
		if v, ok := m.Get(0); !ok || v != "used" {
			t.Fatalf("after %d others: %q, %v", i, v, ok)
		}
	}
	kept := 0
	for i := range 1001 {
		if _, ok := m.Get(i); ok {
			kept++
		}
	}
	if kept > 20 {
		t.Errorf("%d values are kept of 1,001; at most 20 may be", kept)
	}
}

func TestOfMakesAValueOnce(t *testing.T) {
	var m recent.Map[string, int]
	made := 0
	for range 3 {
		if got := m.Of("key", func() int { made++; return made }); got != 1 {
			t.Errorf("got %d, want the first", got)
		}
	}
}

func TestClearForgetsEverything(t *testing.T) {
	var m recent.Map[string, int]
	for range 2 {
		m.Put("key", 1)
		m.Clear()
		if v, ok := m.Get("key"); ok {
			t.Errorf("%d is kept", v)
		}
	}
}
