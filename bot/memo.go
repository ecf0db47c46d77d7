package bot

import (
	"crypto/sha256"

	"recruitbot/knowledge"
)

// asked is a command's question: what was known then, and a hash of what was
// asked, so that no text of anybody's is kept.
type asked struct {
	base *knowledge.Base
	sum  [sha256.Size]byte
}

// known answers a question of a team's that rests on none before. Many people ask the
// same of a command: an answer that repeats nothing of theirs is kept for the next. Other
// profiles and other lessons make another Base, and so another answer.
func (b *Bot) known(team string, q knowledge.Question) knowledge.Answer {
	base := b.BaseOf(team)
	key := keyOf(base, q)
	if a, ok := b.answers.Get(key); ok {
		return a
	}
	a := base.Ask(q)
	if a.Outcome == knowledge.Answered && !a.Echoes {
		b.answers.Put(key, a)
	}
	return a
}

func keyOf(base *knowledge.Base, q knowledge.Question) asked {
	return asked{base, sha256.Sum256([]byte(q.Profile + "\x00" + q.Usual + "\x00" + q.About + "\x00" + q.Language + "\x00" + q.Text))}
}
