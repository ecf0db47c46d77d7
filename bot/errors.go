package bot

import (
	"errors"
	"time"
)

// ErrLeaseLost is returned for a claim that has gone to another worker.
var ErrLeaseLost = errors.New("lease lost")

// PostError is how Poster.Post fails: it tells whether and when to try again.
type PostError struct {
	After     time.Duration // above 0: the surface asked to wait this long; 0: the caller's own delay
	Limited   bool          // the surface is busy and nothing else was wrong: the attempt doesn't count
	Permanent bool          // trying again can't help, such as for a channel that is archived
	Err       error         // holds no token and none of the reply's words
}

// Error implements error.
func (e *PostError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *PostError) Unwrap() error { return e.Err }

// IsPermanent tells an error that another attempt would meet again: a channel that the bot
// isn't in any more, a person whom it can't write to.
func IsPermanent(err error) bool {
	refused, ok := errors.AsType[*PostError](err)
	return ok && refused.Permanent
}
