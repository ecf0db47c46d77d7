package bot

import (
	"context"
	"time"
)

// Lesson is knowledge of a workspace's own: an answer that one of its people gave, and
// that another approved. It is shown in that workspace and in no other.
type Lesson struct {
	Team       string
	ID         string   // unique in its team; made of the proposal that was approved, so that a retry finds it
	Profile    string   // slug of the profile that it belongs to; "" where it belongs to all
	Topic      string   // id of the profile's topic that it stands beside; "" for none
	Language   string   // of the title, the answer and the phrasings: "en" or "fr"
	Title      string   // names it, in a few words: a button shows it
	Answer     string   // plain text as in Text, in the expert's words
	Phrasings  []string // questions that it answers, in their askers' words; one at least
	Source     string   // where the expert has it from, in a few words
	Dated      string   // the day of the source, such as 2026-11-21
	ReviewBy   string   // the day by which somebody should look at it again; "" for none
	Owner      string   // user id of who looks after it; "" for the operator
	ApprovedBy string   // user id
	Approved   time.Time
}

// Lessons keeps what was taught until it is withdrawn.
//
// SaveLesson makes a lesson known to all processes. One that was saved before, under its
// team and id, stays as it was then, also where it was withdrawn meanwhile: that is no
// error. A store may forget what was withdrawn once its proposal is gone too. The time of
// Approved is the store's.
//
// WithdrawLesson ends a lesson, for a person who is kept with it; its texts are gone. One
// that there isn't, or that was withdrawn before, is no error.
//
// ReviewLesson notes that a lesson still holds, and by when it is to be looked at again.
// Where there is none it does nothing.
//
// Lessons returns what is taught, the newest first and at most so many, and its revision,
// which is another after each change and 0 before the first. For a revision that is still
// the last it returns that and no list.
type Lessons interface {
	SaveLesson(ctx context.Context, l Lesson) error
	ReviewLesson(ctx context.Context, team, id, reviewBy string) error
	WithdrawLesson(ctx context.Context, team, id, by string) error
	Lessons(ctx context.Context, since int64, most int) (list []Lesson, revision int64, err error)
}
