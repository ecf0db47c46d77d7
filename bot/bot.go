package bot

import (
	"cmp"
	"log/slog"
	"sync/atomic"
	"time"

	"recruitbot/bot/recent"
	"recruitbot/knowledge"
)

// Bot decides what is said. Its fields are set before the first call and not
// changed after; Know alone may be called at any time.
type Bot struct {
	Inbox         Inbox
	Leases        Leases
	Conversations Conversations
	Preferences   Preferences // nil: what people set is forgotten with the process
	Bindings      Bindings    // nil: and so is which profile is meant where
	Lessons       Lessons     // nil: nobody teaches anything
	Poster        Poster
	Meter         Meter         // nil counts nothing
	Log           *slog.Logger  // nil logs nothing
	Language      string        // of answers to people without a setting of their own; "" for each question's own
	Workers       int           // events answered at once; 0 is 16
	Lease         time.Duration // how long a claim of Inbox lasts without renewal; 0 is half a minute

	// Retries are the delays after each failed attempt, give or take a quarter; after
	// the last the event is dead, and its asker gets an apology. nil is 0.3, 0.7, 1.5
	// and 3 s, 15 s, 1 min, and ten times 2 min.
	Retries []time.Duration

	AnswerTime time.Duration    // for one attempt at one event; 0 is half a minute
	DeskTime   time.Duration    // the same for a desk's work, where that may take longer
	Desks      []Desk           // where more than an answer is seen to, in the order in which help shows them
	ModelHost  string           // where a language model runs that may write in the desks' documents; "" for none
	Now        func() time.Time // by which minutes are counted and answers found to be overdue; nil is time.Now
	PerMinute  int              // questions that one person may ask a minute; 0 for no limit
	Channels   []string         // ids of those in which the bot answers, beside direct conversations; none for all

	// Pinned are the profiles' slugs of channels, by their ids, in which nobody changes it.
	Pinned map[string]string

	// Remark is a word to be said under the answer to a text that somebody wrote, such as
	// that it holds a telephone number; "" for none. nil says nothing.
	Remark func(text, language string) string

	Kept    []Kept  // what is kept of people and how long, for who asks about the bot
	Records Records // nil: nothing is kept

	Rights     Rights      // nil: everybody publishes, nobody administers
	Afterwords []Afterword // below each answer, in their order
	Witnesses  []Witness   // of each answer
	Home       []Section   // of a person's page, in their order
	Publisher  Publisher   // nil where the surface has no pages

	People Directory // nil: nobody is written to who has not begun a conversation
	Folder Folder    // nil: what only its asker sees stays
	Flows  Completer // nil where no workflows take steps

	Drafts   Drafts   // nil: nobody is reminded of a draft
	Sessions Sessions // nil where threads have no names
	Reader   Reader   // nil: what overtakes a mention in its thread is left without an answer
	Streamer Streamer // nil: nothing is said while something takes its time

	base    atomic.Pointer[knowledge.Base]
	rows    atomic.Pointer[tabled] // of commands
	minutes recent.Map[minute, *atomic.Int64]
	bots    recent.Map[botPlace, *atomic.Int64]
	answers recent.Map[asked, given]
	missed  missed
	titled  recent.Map[Thread, bool]
	spoken  recent.Map[person, string]

	preferred followed[person] // languages
	bound     followed[place]  // slugs of profiles
	taught    taught
}

// Meter counts what happened: name is the thing, label tells its kinds apart.
type Meter interface {
	Count(name, label string)
	Took(name string, d time.Duration)
}

// Know replaces what the bot knows. Questions under way keep the old.
func (b *Bot) Know(base *knowledge.Base) { b.base.Store(base) }

// Base is what the bot knows now.
func (b *Bot) Base() *knowledge.Base { return b.base.Load() }

// language is the one wanted for a person's answers, or the one given, or the default.
func (b *Bot) language(p person, heard string) string {
	return cmp.Or(b.wanted(p), heard, b.spokenTo(p), defaultLanguage)
}

// spokenTo is the language in which this process answered a person last, "" for none: a
// form or a page that nothing was said for is in that one.
func (b *Bot) spokenTo(p person) string {
	language, _ := b.spoken.Get(p) // "" for none
	return language
}

// wanted is the language in which a person is answered whatever the question's: the
// person's own setting, or the one of all answers. "" is for the question's.
func (b *Bot) wanted(p person) string {
	switch own := b.preferred.of(p); own {
	case "":
		return b.Language
	case knowledge.AnyLanguage:
		return ""
	default:
		return own
	}
}

func (b *Bot) count(name, label string) {
	if b.Meter != nil {
		b.Meter.Count(name, label)
	}
}

func (b *Bot) log() *slog.Logger {
	if b.Log != nil {
		return b.Log
	}
	return slog.New(slog.DiscardHandler)
}
