package slackapp

import (
	"sync"

	"recruitbot/bot"
)

// reader is whose page it is.
type reader struct{ team, user string }

// pageDesk is where the showing of one person's page is put in order: one at a time, the
// latest first, and nothing that a later one makes useless. Its zero value is ready.
type pageDesk struct {
	mu     sync.Mutex
	busy   bool
	wanted *visit
	latest bot.Visit // the look at the page that is latest by its own time
}

// want notes a look at the page. The caller has to show it where it is mine, and otherwise
// somebody else does, or nobody since a later one is known. One look was superseded where
// another will be shown in its place.
func (d *pageDesk) want(v visit) (mine, superseded bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case v.At != "" && v.At >= d.latest.At:
		d.latest = v.Visit
	case v.At != "" && v.Done == "":
		return false, true
	case d.latest.At != "": // it was begun before something else was chosen, or has no time of its own
		v.Menus, v.At, v.hash = d.latest.Menus, d.latest.At, ""
	}
	superseded = d.wanted != nil
	d.wanted = &v
	mine = !d.busy
	d.busy = true
	return mine, superseded
}

// next is what is to be shown now; false ends the caller's turn.
func (d *pageDesk) next() (visit, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.wanted == nil {
		d.busy = false
		return visit{}, false
	}
	v := *d.wanted
	d.wanted = nil
	return v, true
}

// leave ends the turn of a caller that will not ask for the next.
func (d *pageDesk) leave() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.busy = false
}

// shown notes that a page was shown: what is wanted by now was chosen on the same page as
// that, whose hash is no longer the page's.
func (d *pageDesk) shown(v visit) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.wanted != nil && d.wanted.hash == v.hash {
		d.wanted.hash = ""
	}
}

// newer tells whether something later is to be shown.
func (d *pageDesk) newer() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wanted != nil
}
