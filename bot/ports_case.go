package bot

import (
	"context"
	"encoding/json"
	"time"
)

// Case is something that people see to: a question that one of them is to answer, or a
// proposal that one of them is to approve. Its body is its desk's business.
type Case struct {
	Team     string
	ID       string // unique in its team; made of the event that opened it, so that a retry finds it
	Kind     string // "question", "proposal": the desk's words
	Asker    string // user id of who opened it
	State    string // the desk's words
	Holder   string // user id of who has taken it; "" while it waits for somebody
	Channel  string // where it is shown to those who see to it
	Message  string // ts of its message there; "" until that is known
	Reminded bool   // people were told that it waits
	Chased   bool   // its holder was reminded of it
	Done     bool   // nothing is to be done any more
	Revision int    // 1 for the first saved; each save is one more
	Body     json.RawMessage
	Opened   time.Time
	Changed  time.Time
}

// Cases keeps what people see to.
//
// SaveCase writes a case with the record of what was done, both or neither. Its Revision
// is the one that was loaded, 0 for a new one; the saved one is one more. It returns
// ErrChanged where another revision is there, and the same act's second save changes
// nothing and is no error. The times are the store's.
//
// LoadCase returns nil for a case that there isn't. OpenCases lists what of a team is not
// done, the oldest first. WaitingCases lists, of all teams, what was opened before a time,
// has no holder, and of which nobody was reminded. HeldCases lists, of all teams, what is
// not done, has a holder who wasn't reminded of it, and was not changed since a time.
type Cases interface {
	SaveCase(ctx context.Context, c Case, a Act) error
	LoadCase(ctx context.Context, team, id string) (*Case, error)
	OpenCases(ctx context.Context, team string, most int) ([]Case, error)
	WaitingCases(ctx context.Context, before time.Time, most int) ([]Case, error)
	HeldCases(ctx context.Context, since time.Time, most int) ([]Case, error)
}

// Board shows messages that are changed as time goes on.
//
// Put posts a reply openly in the delivery's channel, once, and returns the ts of its
// first message. Change has the message that the delivery's thread begins with show
// another reply instead; the delivery is the one that Put had, but for the thread. Of a
// reply that is too long for one message it shows the beginning. Errors are Poster's.
type Board interface {
	Put(ctx context.Context, d Delivery, r Reply) (ts string, err error)
	Change(ctx context.Context, d Delivery, r Reply) error
}
