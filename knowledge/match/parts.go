package match

import (
	"slices"
	"strings"
)

// span is a run of tokens.
type span struct{ from, to int }

// mostParts bounds the parts of a text that are looked up by themselves.
const mostParts = 24

// parts returns the sentences of a text, the clauses that commas part, and what
// follows a question word, each with some meaning of its own; none where the text is one part.
func parts(s sentence, norm string) []span {
	var out []span
	add := func(from, to int) {
		p := span{from, to}
		if from < to && to-from < len(s.tokens) && len(out) < mostParts && !slices.Contains(out, p) && s.part(from, to).meaningful() >= fewWords {
			out = append(out, p)
		}
	}
	sentenceFrom, clauseFrom, asked := 0, 0, -1
	for i := range s.tokens {
		if s.entries[i].kind == asking && asked < 0 {
			asked = i
		}
		between := behind(s.tokens, i, norm)
		ends := strings.ContainsAny(between, sentenceEnds)
		if ends {
			add(sentenceFrom, i+1)
			if asked > sentenceFrom {
				add(asked, i+1)
			}
			sentenceFrom, asked = i+1, -1
		}
		if ends || strings.ContainsAny(between, ",-()") {
			add(clauseFrom, i+1)
			clauseFrom = i + 1
		}
	}
	return out
}

// part is the sentence of some of the tokens.
func (s sentence) part(from, to int) sentence {
	p := sentence{tokens: s.tokens[from:to], entries: s.entries[from:to], known: s.known[from:to]}
	if s.held != nil {
		p.held = s.held[from:to]
	}
	for _, g := range s.groups {
		if from <= g.at && g.at < to {
			p.groups = append(p.groups, group{g.id, g.at - from})
		}
	}
	return p
}

// fewWords are as many meaning-bearing words as a part needs: one of one word,
// "hmm" or "PHP?", says little about the message it stands in.
const fewWords = 2

// meaningful counts the meaning-bearing words. A name counts as several.
func (s sentence) meaningful() int {
	n := 0
	for i := range s.entries {
		switch s.entries[i].kind {
		case content:
			n++
		case named:
			n += fewWords
		}
	}
	return n
}

// opensQuestion tells whether a sentence begins as a question does, once words
// such as "so" are passed over: with a word that asks, or with its verb.
func opensQuestion(tokens []Token) bool {
	for _, t := range tokens {
		switch t.Text {
		case "so", "and", "but", "ok", "okay", "then", "et", "mais", "donc", "du", "coup", "alors":
			continue
		case "is", "are", "do", "does", "did", "can", "could", "should", "would", "will", "has", "have", "must",
			"isnt", "arent", "doesnt", "est", "faut", "peut", "doit":
			return true
		}
		return question(t.Text) && t.Text != "ou"
	}
	return false
}
