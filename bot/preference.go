package bot

import (
	"context"
	"sync"
	"time"

	"recruitbot/knowledge"
)

const (
	preferencesMost = 20_000          // that a process keeps in mind, of a few dozen bytes each
	preferencesTime = 2 * time.Second // between two looks at what other processes have set
)

// person is somebody in a workspace.
type person struct{ team, user string }

// asker is the person whom an event comes from.
func asker(e Event) person {
	switch e := e.(type) {
	case Message:
		return person{e.Thread.Team, e.User}
	case Click:
		return person{e.Thread.Team, e.User}
	case Submission:
		return person{e.Thread.Team, e.User}
	}
	return person{}
}

// wish is what an answer grants its asker; nil for nothing. Each question's own
// language is what there is without a setting, unless all answers have one.
func (b *Bot) wish(who person, a knowledge.Answer) *Preference {
	if a.Prefers == "" || who.user == "" {
		return nil
	}
	p := &Preference{Team: who.team, User: who.user, Language: a.Prefers}
	if p.Language == knowledge.AnyLanguage && b.Language == "" {
		p.Language = ""
	}
	return p
}

// keepPreferences takes over what other processes have set, until ctx ends.
func (b *Bot) keepPreferences(ctx context.Context) {
	every(ctx, preferencesTime, b.readPreferences)
}

// readPreferences reads what people want, if it has changed. If that fails, what was
// read before holds.
func (b *Bot) readPreferences(ctx context.Context) {
	if b.Preferences == nil {
		return
	}
	if err := b.preferred.read(ctx, b.Preferences); err != nil && ctx.Err() == nil {
		b.log().Warn("read preferences", "error", err)
		b.count("failed", "preferences")
	}
}

// preferred is what people want, as far as this process knows: what the store held when
// it was last read, and what was set here since. Its zero value is ready.
type preferred struct {
	reading sync.Mutex // while the store is read: what is set here meanwhile, is set after

	mu        sync.RWMutex
	languages map[person]string
	revision  int64 // of what was read; unread after something was set here
}

const unread = -1 // is no revision of a store's

func (p *preferred) read(ctx context.Context, from Preferences) error {
	p.reading.Lock()
	defer p.reading.Unlock()
	p.mu.RLock()
	last := p.revision
	p.mu.RUnlock()
	list, revision, err := from.Preferences(ctx, last, preferencesMost)
	if err != nil || revision == last {
		return err
	}
	languages := make(map[person]string, len(list))
	for _, one := range list {
		languages[person{one.Team, one.User}] = one.Language
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.languages, p.revision = languages, revision
	return nil
}

// set keeps in mind what a person wants; nil changes nothing. If the store doesn't hold
// it, the next look forgets it.
func (p *preferred) set(one *Preference) {
	if one == nil {
		return
	}
	p.reading.Lock()
	defer p.reading.Unlock()
	p.mu.Lock()
	defer p.mu.Unlock()
	who := person{one.Team, one.User}
	p.revision = unread
	if one.Language == "" {
		delete(p.languages, who)
		return
	}
	if p.languages == nil {
		p.languages = map[person]string{}
	}
	if _, known := p.languages[who]; known || len(p.languages) < preferencesMost {
		p.languages[who] = one.Language
	}
}

// of is a person's language, knowledge.AnyLanguage, or "" for no setting.
func (p *preferred) of(who person) string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.languages[who]
}
