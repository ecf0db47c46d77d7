// Package recent keeps the most recently used values of a kind, within a bound.
package recent

import (
	"cmp"
	"sync"
)

const defaultMost = 256

// Map holds values by their keys: at least Most, and at most twice as many. Once
// there are too many it forgets those that were not used for longest. Its zero
// value is ready; it is safe for concurrent use.
type Map[K comparable, V any] struct {
	Most int // 0 is 256

	mu         sync.Mutex
	young, old map[K]V
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
	m.young, m.old = nil, nil
}

func (m *Map[K, V]) get(key K) (V, bool) {
	if v, ok := m.young[key]; ok {
		return v, true
	}
	v, ok := m.old[key]
	if ok {
		m.put(key, v)
	}
	return v, ok
}

func (m *Map[K, V]) put(key K, value V) {
	if m.young == nil || len(m.young) >= cmp.Or(m.Most, defaultMost) {
		m.old, m.young = m.young, map[K]V{}
	}
	m.young[key] = value
}
