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
	if kept != 10 {
		t.Errorf("%d values are kept of 1,001; 10 may be", kept)
	}
}

func TestWhatWasNotUsedForLongestGoesFirst(t *testing.T) {
	m := recent.Map[int, int]{Most: 3}
	for i := range 3 {
		m.Put(i, i)
	}
	m.Get(1)
	m.Put(0, 10) // used, and another value
	m.Put(3, 3)  // 2 goes
	m.Put(4, 4)  // 1 goes
	for key, want := range map[int]int{0: 10, 3: 3, 4: 4} {
		if got, ok := m.Get(key); !ok || got != want {
			t.Errorf("%d: %d, %v, want %d", key, got, ok, want)
		}
	}
	for _, key := range []int{1, 2} {
		if got, ok := m.Get(key); ok {
			t.Errorf("%d is kept as %d, though three others were used later", key, got)
		}
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
