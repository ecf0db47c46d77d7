package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"
)

const (
	sectionTime = 2 * time.Second // for one section of a page; they are made at the same time
	publishTime = 8 * time.Second // for a page to be shown anew after something was done
	partsMost   = 80              // of a page: Slack shows a hundred blocks, and a section's first part takes two
)

// PageOf makes a person's page of the sections of Home. One that fails, panics or takes
// too long is left out, and the page says so; where there are too many parts the longest
// sections are cut.
func (b *Bot) PageOf(ctx context.Context, v Visit) Page {
	language := b.language(person{v.Team, v.User}, "")
	made := make([][]Part, len(b.Home))
	failed := make([]error, len(b.Home))
	var making sync.WaitGroup
	for i, s := range b.Home {
		making.Go(func() { made[i], failed[i] = b.section(ctx, s, v, language) })
	}
	making.Wait()
	w := wordsOf(language)
	var p Page
	for _, parts := range fitted(made, partsMost, Note{w.pageCut}) {
		p.Parts = append(p.Parts, parts...)
	}
	if err := errors.Join(failed...); err != nil {
		b.count("failed", "page")
		b.log().Error("a part of a page is left out", "error", err)
		p.Parts = append(p.Parts, Note{w.pageFailed})
	}
	return p
}

// section is one section, with panics caught.
func (b *Bot) section(ctx context.Context, s Section, v Visit, language string) (parts []Part, err error) {
	defer func() {
		if p := recover(); p != nil {
			b.log().Error("panic while a page is made", "stack", string(debug.Stack()))
			parts, err = nil, fmt.Errorf("make a section of a page: %w", errPanic)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, sectionTime)
	defer cancel()
	return s(ctx, v, language)
}

// fitted takes parts off the longest sections until there are at most so many in all; each
// that is cut ends with a word about it.
func fitted(sections [][]Part, most int, word Part) [][]Part {
	total := 0
	for _, s := range sections {
		total += len(s)
	}
	for total > most {
		longest := 0
		for i, s := range sections {
			if len(s) > len(sections[longest]) {
				longest = i
			}
		}
		s := sections[longest]
		if s[len(s)-1] != word {
			s = append(s[:len(s):len(s)], word)
			total++
		}
		sections[longest] = append(s[:len(s)-2:len(s)-2], word)
		total--
	}
	return sections
}

// visitOf is the look at the page on which an event came about; false for one that came
// from elsewhere.
func visitOf(e Event) (Visit, bool) {
	switch e := e.(type) {
	case Click:
		return Visit{Team: e.Thread.Team, User: e.User, Channel: e.Thread.Channel, Menus: e.Menus, At: e.At, Done: e.Action}, e.Page
	case Submission:
		return Visit{Team: e.Thread.Team, User: e.User, Channel: e.Thread.Channel, Menus: e.Menus, At: e.At, Done: e.Form}, e.Page
	}
	return Visit{}, false
}

// showAnew shows the page anew on which something was done. That the page is old for
// once harms nobody: it is shown anew whenever it is opened.
func (b *Bot) showAnew(ctx context.Context, e Event) {
	v, onPage := visitOf(e)
	if !onPage || b.Publisher == nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, publishTime)
	defer cancel()
	if err := b.Publisher.Publish(ctx, v); err != nil {
		b.log().Warn("page not shown anew", "event", e.EventID(), "error", err)
	}
}
