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

// revised is what a store keeps under a revision, as this process last read it. Its zero
// value is ready.
type revised[V any] struct {
	outage  Outage     // of the store, for this
	reading sync.Mutex // while the store is read: what is set here meanwhile, is set after

	mu       sync.RWMutex
	value    V
	revision int64 // of what was read; unread after something was set here
}

// reread reads a store's list of at most so many, if it has changed since the last time,
// and keeps what is made of it. If that fails, what was read before holds.
func reread[T, V any](ctx context.Context, r *revised[V], from func(ctx context.Context, since int64, most int) ([]T, int64, error), most int, made func([]T) V) error {
	r.reading.Lock()
	defer r.reading.Unlock()
	r.mu.RLock()
	last := r.revision
	r.mu.RUnlock()
	list, revision, err := from(ctx, last, most)
	if err != nil || revision == last {
		return err
	}
	value := made(list)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.value, r.revision = value, revision
	return nil
}

// followed are entries that are kept in a store and known to all processes, as far as this
// one knows: what the store held when it was last read, and what was set here since. The
// empty text stands for no entry. Its zero value is ready.
type followed[K comparable] struct{ revised[map[K]string] }

// readInto is reread for entries.
func readInto[T any, K comparable](ctx context.Context, f *followed[K], from func(ctx context.Context, since int64, most int) ([]T, int64, error), entry func(T) (K, string)) error {
	return reread(ctx, &f.revised, from, followedMost, func(list []T) map[K]string {
		values := make(map[K]string, len(list))
		for _, one := range list {
			key, value := entry(one)
			values[key] = value
		}
		return values
	})
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
		delete(f.value, key)
		return
	}
	if f.value == nil {
		f.value = map[K]string{}
	}
	if _, known := f.value[key]; known || len(f.value) < followedMost {
		f.value[key] = value
	}
}

// of is an entry, "" for none.
func (f *followed[K]) of(key K) string {
	f.mu.RLock()
	defer f.mu.RUnlock()
	return f.value[key]
}
