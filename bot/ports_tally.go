package bot

import (
	"context"
	"time"
)

// Tally is how often something was asked on a day. It tells of nobody.
type Tally struct {
	Team     string
	Day      string // such as 2026-11-21, in UTC
	Profile  string // slug; "" where none was needed
	Door     string // by which the question came
	Outcome  string // as knowledge.Outcome
	Topic    string // id of the topic that answered, or that came nearest; "" for none
	Language string
	Count    int
}

// Gap is the text of a question that was not answered, without who asked it and without
// the hour.
type Gap struct {
	Team, Day, Profile string // as in Tally
	Outcome            string
	Topic              string // that came nearest; "" for none
	Language           string
	Text               string
}

// Tallies counts what is asked, and keeps texts of what had no answer for as long as its
// operator allows.
//
// AddTallies adds to the counts that there are, and keeps the texts: all or, with an
// error, most likely none.
//
// Tallies returns counts of the days from one on and before another, of one team or, with
// "", of all. Gaps returns texts in the same way, at most so many, the latest days first.
type Tallies interface {
	AddTallies(ctx context.Context, counts []Tally, texts []Gap) error
	Tallies(ctx context.Context, team string, from, to time.Time) ([]Tally, error)
	Gaps(ctx context.Context, team string, from, to time.Time, most int) ([]Gap, error)
}

// Opinion is what a person thinks of an answer.
type Opinion struct {
	Team, Person string // Person is "" once its time is over
	Answer       string // id of the answer, unique in its team; "" once its time is over
	Profile      string // what it was an answer of, as in Tally
	Topic        string
	Outcome      string
	Language     string
	Side         string // "up" or "down"
	Why          string // in the person's words; "" for none, and once its time is over
	Cast         time.Time
}

// Opinions keeps one opinion a person and answer.
//
// SaveOpinion writes one and returns the side that stood there before, "" for none. The
// same side again keeps its Why, the other one loses it. The time of Cast is the store's.
//
// SaveWhy adds words to an opinion, in place of those that there are; false where there is
// no such opinion.
//
// Opinions returns those cast from one time on and before another, the latest first, of one
// team or, with "", of all.
type Opinions interface {
	SaveOpinion(ctx context.Context, o Opinion) (before string, err error)
	SaveWhy(ctx context.Context, team, person, answer, why string) (kept bool, err error)
	Opinions(ctx context.Context, team string, from, to time.Time) ([]Opinion, error)
}
