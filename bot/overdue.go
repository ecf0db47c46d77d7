package bot

import (
	"fmt"
	"slices"
	"time"

	"recruitbot/knowledge"
)

// Overdue is what to say of an answer that rests on what should have been looked at again
// before today; "" where nothing should.
func Overdue(a knowledge.Answer, now time.Time) string {
	today := knowledge.DayOf(now)
	var by knowledge.Day
	for _, r := range a.Reviews {
		if r.By.Past(today) && (by == "" || r.By < by) {
			by = r.By
		}
	}
	if by == "" {
		return ""
	}
	return fmt.Sprintf(wordsOf(a.Language).overdue, by.In(a.Language))
}

// PresentOn lays an answer out as Present does, with a word where it is overdue on a day:
// below its sources, above the buttons.
func PresentOn(a knowledge.Answer, now time.Time) Reply {
	r := Present(a)
	word := Overdue(a, now)
	if word == "" {
		return r
	}
	at := slices.IndexFunc(r.Parts, func(p Part) bool { _, is := p.(Buttons); return is })
	if at < 0 {
		at = len(r.Parts)
	}
	r.Parts = slices.Insert(r.Parts, at, Part(Note{word}))
	return r
}

func (b *Bot) now() time.Time {
	if b.Now != nil {
		return b.Now()
	}
	return time.Now()
}
