// Package recent keeps the most recently used values of a kind, within a bound.
//
// 21 November 2026: the bound is kept to the value. Two generations, one of which went as a
// whole, took less code and up to twice the room, with some values in both.
package recent

import (
	"cmp"
	"sync"
)

const defaultMost = 256

// Map holds values by their keys, at most Most. Where there are as many it forgets the one
// that was not used for longest. Its zero value is ready; it is safe for concurrent use.
type Map[K comparable, V any] struct {
	Most int // not negative; 0 is 256

	mu   sync.Mutex
	all  map[K]*entry[K, V]
	last *entry[K, V] // used; the entries are a ring, and the one after it was not used for longest
}

type entry[K comparable, V any] struct {
	key           K
	value         V
	before, after *entry[K, V]
}

// Get returns the value of a key; false when there is none, or none any more.
func (m *Map[K, V]) Get(key K) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.get(key)
}

// Put keeps a value.
func (m *Map[K, V]) Put(key K, value V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.put(key, value)
}

// Of returns the value of a key; where there is none it keeps what fresh makes,
// which must be quick and not call the map.
func (m *Map[K, V]) Of(key K, fresh func() V) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.get(key); ok {
		return v
	}
	v := fresh()
	m.put(key, v)
	return v
}

// Clear forgets everything.
func (m *Map[K, V]) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.all, m.last = nil, nil
}

func (m *Map[K, V]) get(key K) (v V, ok bool) {
	e := m.all[key]
	if e == nil {
		return v, false
	}
	m.use(e)
	return e.value, true
}

func (m *Map[K, V]) put(key K, value V) {
	if m.all == nil {
		m.all = map[K]*entry[K, V]{}
	}
	e := m.all[key]
	if e == nil && len(m.all) >= cmp.Or(m.Most, defaultMost) {
		e = m.last.after
		delete(m.all, e.key)
	}
	if e == nil {
		e = &entry[K, V]{}
		e.before, e.after = e, e
	}
	e.key, e.value = key, value
	m.all[key] = e
	m.use(e)
}

// use makes an entry the last one used, in the ring or not yet.
func (m *Map[K, V]) use(e *entry[K, V]) {
	if e == m.last {
		return
	}
	if m.last != nil { // else it is a ring already
		e.before.after, e.after.before = e.after, e.before
		e.before, e.after = m.last, m.last.after
		e.before.after, e.after.before = e, e
	}
	m.last = e
}
