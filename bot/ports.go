package bot

import (
	"context"
	"time"

	"recruitbot/knowledge"
)

// Inbox keeps events between Slack's delivery and our answer.
//
// Accept stores an event and returns nil once it is on disk; an event whose id
// or key it already holds is fresh=false and no error. For a mention it marks the
// thread as joined in the same transaction.
//
// Claim waits until there is work, leases up to max events to the caller and
// returns them, oldest first, never two of one thread at a time. It returns
// ctx's error when ctx ends. The first Claim after one that failed returns as soon
// as it knows that it works again, with no events where there are none.
//
// Settle ends a claim: the event is answered, or tried again later, or dead. The
// verdict's turn, preference and binding are saved in the same transaction. A claim whose lease was lost
// settles nothing and returns ErrLeaseLost.
type Inbox interface {
	Accept(ctx context.Context, e Event) (fresh bool, err error)
	Claim(ctx context.Context, max int) ([]Claim, error)
	Settle(ctx context.Context, c Claim, v Verdict) error
}

// Leases keeps claims alive while their work lasts. Renew tells of each claim whether
// it is kept, or has gone to another; those that are kept last until the time that it
// returns.
type Leases interface {
	Renew(ctx context.Context, claims []Claim) (kept []bool, until time.Time, err error)
}

// Claim is an event leased to this process.
type Claim struct {
	Event   Event
	Token   string    // proves the lease
	Attempt int       // 1 for the first; above 1 the event may have been answered already
	Spared  int       // attempts before this one that don't count
	Until   time.Time // when the lease ends unless it is renewed

	lapsed func() bool // set while Work holds it
}

// Verdict is how a claim ends.
type Verdict struct {
	Outcome string        // for an answered event its knowledge.Outcome, "shared", "apology" ...; kept for counting
	Retry   time.Duration // above 0: not answered, try again after this long
	Dead    bool          // not answered, never tried again unless an operator retries it
	Forget  bool          // answered, and nothing is to be left of the event
	Spare   bool          // with Retry: the attempt doesn't count, it was not the event's fault
	Reason  string        // for Retry and Dead: an error's text, without words of the asker's

	// Turn is what the next question in the event's thread may rest on, and in a direct
	// conversation the next question of all; nil leaves what there is.
	Turn *knowledge.Turn

	// Prefers is what the event's asker wants of all answers from now on; nil leaves what
	// there is.
	Prefers *Preference

	// Binds is which profile is meant in a channel from now on; nil leaves what there is.
	Binds *Binding

	event Event // as it was handled; nil for as it was claimed
}

// Conversations remembers the last turn of a thread for a limited time.
//
// Load returns nil when there is none or its time is over. Joined tells whether
// recruitbot was mentioned in the thread, of one in a channel.
type Conversations interface {
	Load(ctx context.Context, t Thread) (*knowledge.Turn, error)
	Joined(ctx context.Context, t Thread) (bool, error)
}

// Preference is the language in which a person wants all answers.
type Preference struct {
	Team, User string
	Language   string // "en", "fr" or knowledge.AnyLanguage; "" for no setting any more
}

// Preferences remembers what people want until they clear it; Inbox.Settle saves it.
//
// Preferences returns what is wanted, of at most so many people, and its revision, which
// is another after each change and 0 before the first. For a revision that is still the
// last it returns that and no list.
type Preferences interface {
	Preferences(ctx context.Context, since int64, most int) (list []Preference, revision int64, err error)
}

// Binding is the profile that questions in a channel are about unless they name another.
type Binding struct {
	Team, Channel string
	Profile       string // slug; "" for none any more
}

// Bindings remembers what channels are about; Inbox.Settle saves it. Its method is as that
// of Preferences.
type Bindings interface {
	Bindings(ctx context.Context, since int64, most int) (list []Binding, revision int64, err error)
}

// Poster sends replies to people.
type Poster interface {
	Post(ctx context.Context, d Delivery, r Reply) error
}

// Folder changes what only its reader sees: a reply takes the place of the message whose
// button brought the delivery, and an empty one takes it away. A message that can't be
// reached any more stays, and that is no error.
type Folder interface {
	Fold(ctx context.Context, d Delivery, r Reply) error
}

// Delivery says where a Reply goes, and what keeps it from going twice.
type Delivery struct {
	EventID     string // carried in the message's metadata
	Thread      Thread
	User        string // who asked; the reader of an ephemeral answer
	Again       bool   // it may have been posted before: look for EventID in the thread first
	Apology     bool   // instead of an answer: with Again it looks for an answer too, but an answer never for it
	ResponseURL string // where the bot may not post to the channel itself, the way that is left; "" for none
	InChannel   bool   // post to the channel for all to read, not into a thread
	Private     bool   // for User's eyes only, through ResponseURL

	// Lapsed tells whether another worker may have the event by now; nil never does. It
	// is asked in the last moment before the reply goes out. If so nothing is sent, and
	// the error is ErrLeaseLost.
	Lapsed func() bool
}

// To is the delivery to another place, for all who read there.
func (d Delivery) To(t Thread) Delivery {
	d.Thread, d.InChannel, d.Private, d.ResponseURL = t, false, false, ""
	return d
}
