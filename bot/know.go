package bot

import (
	"crypto/sha256"
	"encoding/json"

	"recruitbot/knowledge"
)

// asked is a question as a key: a hash, so that none of its words are kept.
type asked struct {
	base     *knowledge.Base
	question [sha256.Size]byte
}

// know asks the base, or remembers what it said to the same question lately: Ask is
// pure, and most questions are asked more than once. An answer that may repeat
// words of the asker's is not kept. What it returns is shared and not to be
// changed.
func (b *Bot) know(q knowledge.Question) knowledge.Answer {
	base := b.Base()
	words, err := json.Marshal(q)
	if err != nil {
		return base.Ask(q)
	}
	key := asked{base, sha256.Sum256(words)}
	if a, known := b.answers.Get(key); known {
		return a
	}
	a := base.Ask(q)
	if a.Outcome == knowledge.Answered {
		b.answers.Put(key, a)
	}
	return a
}
