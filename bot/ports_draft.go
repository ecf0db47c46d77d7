package bot

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"errors"
	"strings"
	"time"
)

// Draft is a document under way, with all its versions. Its body is its desk's
// business.
type Draft struct {
	Team     string
	ID       string // unique in its team; made of the event that asked for it, so that a retry finds it
	Desk     string // the name of the desk that wrote it
	Owner    string // user id of who asked for it
	Channel  string // where it is talked about
	Thread   string // ts of its thread's root; "" until it is known
	Title    string // of the document
	State    string // "draft", "in_review", "approved", "published": the desk's words
	Revision int    // 1 for the first saved; each save is one more
	Body     json.RawMessage
	Changed  time.Time
}

// Passing is the State of a draft that is removed a day after its last change: a text
// that somebody brought, and that is kept for the buttons below its answer only.
const Passing = "passing"

// DraftID makes a draft's id of what it is made for, such as the event that asked for it: the
// same each time, so that a retry finds what was saved.
func DraftID(of string) string {
	sum := sha256.Sum256([]byte(of))
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:10]))
}

// ErrChanged is returned for a save of what somebody else has saved meanwhile.
var ErrChanged = errors.New("changed meanwhile")

// Drafts keeps documents.
//
// SaveDraft writes a draft with the record of what was done, both or neither. Its
// Revision is the one that was loaded, 0 for a new one; the saved one is one more. It
// returns ErrChanged where another revision is there, and the same act's second save
// changes nothing and is no error.
//
// LoadDraft returns nil for a draft that there isn't. DraftsOf lists a person's, latest
// first, without their bodies and without those that are Passing.
//
// DeleteDraft removes a draft of its owner's with all its versions and the record of what
// was done to it, and tells whether there was one; another person's stays.
type Drafts interface {
	SaveDraft(ctx context.Context, d Draft, a Act) error
	LoadDraft(ctx context.Context, team, id string) (*Draft, error)
	DraftsOf(ctx context.Context, team, owner string, most int) ([]Draft, error)
	DeleteDraft(ctx context.Context, team, id, owner string) (bool, error)
}

// Act is something a person did to a draft, for the audit table. It holds no words.
type Act struct {
	EventID string // of the event that asked for it
	Person  string
	What    string // "wrote", "edited", "asked_approval", "approved", "published", "exported" ...
	Detail  string // a section, a format, a channel's id
}

// Budget counts what is asked of a model, by the day.
//
// Spend adds n to what a person and a team used on a day, such as 2026-11-21, and
// returns both sums, at once: of two that come together each sees the other. A negative
// n gives back. Other days need not be kept.
type Budget interface {
	Spend(ctx context.Context, team, person, day string, n int) (byPerson, byTeam int, err error)
}

// File is something to be downloaded.
type File struct {
	Name    string // with its extension
	Title   string
	Content []byte
}

// Uploader puts files into a thread, with a text beside them.
type Uploader interface {
	Upload(ctx context.Context, d Delivery, files []File, comment string) error
}

// Fetcher reads the files that people attach to messages. One of more than most bytes,
// or that is not the surface's own, is refused with ErrUnreadable.
type Fetcher interface {
	Fetch(ctx context.Context, f Attachment, most int) ([]byte, error)
}

// ErrUnreadable is returned for a file that can't be had, however often it is asked for.
var ErrUnreadable = errors.New("the file can't be read")

// Streamer shows a text while it is being written.
type Streamer interface {
	// Stream begins a message. Where the surface can't stream, it is edited at a humane
	// rate instead.
	Stream(ctx context.Context, d Delivery) (Stream, error)
	// Status says what is being done in a thread, "" that nothing is any more. A surface
	// that can't does nothing.
	Status(ctx context.Context, t Thread, text string) error
}

// Stream is a message being written. Stop ends it with what is to be seen in the end;
// it is called once, whatever happened before.
type Stream interface {
	Append(ctx context.Context, text string) error
	Stop(ctx context.Context, r Reply) error
}

// Directory finds the direct conversation with a person.
type Directory interface {
	Direct(ctx context.Context, team, user string) (Thread, error)
}

// Opener posts what begins a thread, and tells which. Where the delivery has a thread
// already, it is that one.
type Opener interface {
	Open(ctx context.Context, d Delivery, r Reply) (Thread, error)
}
