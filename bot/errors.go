package bot

import (
	"errors"
	"time"
)

// ErrLeaseLost is returned for a claim that has gone to another worker.
var ErrLeaseLost = errors.New("lease lost")

// PostError is why a reply did not reach its reader, and whether to try again.
type PostError struct {
	After     time.Duration // not before this long; 0 for the caller's own delay
	Permanent bool          // it never will: the channel is gone, the bot was removed
	Err       error
}

// Error implements error.
func (e *PostError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *PostError) Unwrap() error { return e.Err }
