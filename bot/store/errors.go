package store

import (
	"errors"
	"fmt"
)

var (
	// ErrClosed is returned by calls that a Close cut short.
	ErrClosed = errors.New("store is closed")
	// ErrMissing is returned by Open for an SQLite file that is not there, when
	// Config.Existing asks for one.
	ErrMissing = errors.New("there is no database yet")
	// ErrNoLetter is returned by Retry for what is no dead letter.
	ErrNoLetter = errors.New("no such dead letter")
	// ErrTextGone is returned by Retry for a dead letter that has been kept for too
	// long to hold its text.
	ErrTextGone = errors.New("the dead letter's text is gone")

	// ErrUnderWay is returned by DeletePerson while something of the person's is being
	// answered: it has to be called again.
	ErrUnderWay = errors.New("something of this person's is being answered right now: try again in a minute")

	errBusy = errors.New("it is written faster than it can be changed")
)

// InUseError is returned by Open with Config.Alone while another process has the
// SQLite file open so.
type InUseError struct {
	Path    string
	Process string // the other's number; "" if it is not known
}

// Error implements error.
func (e *InUseError) Error() string {
	who := "another process"
	if e.Process != "" {
		who = "process " + e.Process
	}
	return fmt.Sprintf("%s is served by %s already; remedy: end that one, give this one a file of its own, or use PostgreSQL, which several can share", e.Path, who)
}
