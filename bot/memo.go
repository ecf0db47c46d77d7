package bot

import (
	"crypto/sha256"
	"encoding/json"
	"slices"

	"recruitbot/knowledge"
)

// asked is a question: what was known then, and a hash of what was asked, so that no
// text of anybody's is kept.
type asked struct {
	base *knowledge.Base
	sum  [sha256.Size]byte
}

// given is an answer, and how it was laid out on a day.
type given struct {
	answer knowledge.Answer
	reply  Reply
	day    knowledge.Day // from when on something in it may be overdue
}

// answerTo answers a person's question, in the language that is wanted for that person's
// answers, and lays the answer out. Who wants each question's own has it at once. The
// reply is the caller's to append to, and not to change.
func (b *Bot) answerTo(p person, q knowledge.Question) (knowledge.Answer, Reply) {
	q.Language = b.wanted(p)
	g := b.known(p.team, q)
	if g.answer.Prefers == knowledge.AnyLanguage && q.Language != "" {
		q.Language = ""
		g = b.known(p.team, q)
	}
	return g.answer, g.reply
}

// known answers a team's question. Many people ask the same: an answer that repeats
// nothing of theirs is kept for the next. Other profiles and other lessons make another
// Base, and so another answer.
func (b *Bot) known(team string, q knowledge.Question) given {
	base, today := b.BaseOf(team), knowledge.DayOf(b.now())
	key := keyOf(base, q)
	if g, ok := b.answers.Get(key); ok && g.day == today {
		return g
	}
	g := given{answer: base.Ask(q), day: today}
	g.reply = b.present(g.answer)
	g.reply.Parts = slices.Clip(g.reply.Parts)
	if !g.answer.Echoes && len(g.answer.Turn.Slots.Amounts) == 0 {
		b.answers.Put(key, g)
	}
	return g
}

func keyOf(base *knowledge.Base, q knowledge.Question) asked {
	all, _ := json.Marshal(q) // texts and numbers: nothing that fails
	return asked{base, sha256.Sum256(all)}
}
