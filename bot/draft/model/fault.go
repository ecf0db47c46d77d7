package model

import (
	"fmt"
	"time"
)

// Kind is what went wrong.
type Kind string

// The kinds of faults.
const (
	Off          Kind = "off"          // no model is named
	Unauthorised Kind = "unauthorised" // 401 or 403
	Limited      Kind = "limited"      // 429, after its retries
	Rejected     Kind = "rejected"     // another 4xx, or a redirect: the configuration is wrong, or the prompt too long
	Down         Kind = "down"         // 5xx, or no connection, after its retries
	Timeout      Kind = "timeout"      // no first word in time
	Stalled      Kind = "stalled"      // no next word in time
	Truncated    Kind = "truncated"    // the text broke off
	Empty        Kind = "empty"        // there was none
	Refused      Kind = "refused"      // the model would not
	OffSchema    Kind = "off_schema"   // not the JSON asked for
	TooLong      Kind = "too_long"     // cut at Request.Most, or at a limit of the server's
	PersonSpent  Kind = "person_spent" // the person's calls of the day are used up
	TeamSpent    Kind = "team_spent"   // the workspace's are
	Uncounted    Kind = "uncounted"    // the budget could not be looked up, so nothing was sent
	Paused       Kind = "paused"       // it failed too often in a row and is left alone for a moment
	Cancelled    Kind = "cancelled"    // the caller's context was cancelled
)

// Kinds are all kinds of faults.
func Kinds() []Kind {
	return []Kind{Off, Unauthorised, Limited, Rejected, Down, Timeout, Stalled, Truncated, Empty, Refused, OffSchema, TooLong,
		PersonSpent, TeamSpent, Uncounted, Paused, Cancelled}
}

// Fault is why there is no text, or not all of it. Its error is for operators: it names
// the kind, the status and the cause, and holds neither key nor prompt nor text.
type Fault struct {
	Kind Kind

	Wait   time.Duration // of Limited, Down, Paused and the spent kinds: until it may go well; 0 when that isn't known
	Status int           // HTTP's; 0 when none came

	// Said is what the model said instead, of Refused and OffSchema: for a person or the
	// model itself, never for a log. Of OffSchema it is what is wrong with the JSON.
	Said string

	Err error // the cause; nil for none but the kind

	vain bool // trying again won't help
}

func (f *Fault) Error() string {
	if f.Err != nil {
		return fmt.Sprintf("language model: %s: %v", f.Kind, f.Err)
	}
	return fmt.Sprintf("language model: %s", f.Kind)
}

func (f *Fault) Unwrap() error { return f.Err }

// sick tells whether the fault is the server's: so many in a row and it is left alone.
func (f *Fault) sick() bool {
	switch f.Kind {
	case Down, Limited, Timeout:
		return true
	}
	return false
}

// again tells whether another attempt may go well.
func (f *Fault) again() bool {
	switch f.Kind {
	case Down, Limited, Truncated, Empty:
		return !f.vain
	}
	return false
}
