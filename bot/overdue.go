package bot

import (
	"fmt"
	"time"

	"recruitbot/knowledge"
)

// overdue is what to say of an answer that rests on what should have been looked at again
// before today; "" where nothing should.
func overdue(a knowledge.Answer, now time.Time) string {
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

func (b *Bot) now() time.Time {
	if b.Now != nil {
		return b.Now()
	}
	return time.Now()
}
