package bot

import (
	"context"
	"sync"
	"time"
)

const (
	followedMost = 20_000          // entries that a process keeps in mind, of a few dozen bytes each
	followTime   = 2 * time.Second // between two looks at what other processes have set
)

const unread = -1 // is no revision of a store's

// followed is what is kept in a store and known to all processes, as far as this one
// knows: what the store held when it was last read, and what was set here since. The
// empty text stands for no entry. Its zero value is ready.
type followed[K comparable] struct {
	reading sync.Mutex // while the store is read: what is set here meanwhile, is set after

	mu       sync.RWMutex
	values   map[K]string
	revision int64 // of what was read; unread after something was set here
}

// read reads all entries, if they have changed since the last time. If that fails, what
// was read before holds.
func (f *followed[K]) read(ctx context.Context, from func(ctx context.Context, since int64) (map[K]string, int64, error)) error {
	f.reading.Lock()
	defer f.reading.Unlock()
	f.mu.RLock()
	last := f.revision
	f.mu.RUnlock()
	values, revision, err := from(ctx, last)
	if err != nil || revision == last {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.values, f.revision = values, revision
	return nil
}

// set keeps an entry in mind; "" removes it. If the store doesn't hold it, the next look
// forgets it.
func (f *followed[K]) set(key K, value string) {
	f.reading.Lock()
	defer f.reading.Unlock()
	f.mu.Lock()
	defer f.mu.Unlock()
	f.revision = unread
	if value == "" {
		delete(f.values, key)
		return
	}
	if f.values == nil {
		f.values = map[K]string{}
	}
	if _, known := f.values[key]; known || len(f.values) < followedMost {
		f.values[key] = value
	}
}

// of is an entry, "" for none.
func (f *followed[K]) of(key K) string {
	f.mu.RLock()
	defer f.mu.RUnlock()
	return f.values[key]
}
