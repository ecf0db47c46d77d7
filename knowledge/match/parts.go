package match

import "strings"

// span is a run of tokens.
type span struct {
	from, to int
	asks     bool // a sentence that is a question by its mark or its first word
}

// mostParts bounds the parts of a text that are read by themselves.
const mostParts = 24

// parts returns the sentences of a text, the clauses that commas part, and what
// follows a question word, each with a meaning-bearing word in it; none where the text is one part.
func parts(s sentence, norm string) []span {
	var out []span
	add := func(from, to int, asks bool) {
		if from >= to || to-from == len(s.tokens) || len(out) == mostParts || s.part(from, to).meaningful() == 0 {
			return
		}
		for _, p := range out {
			if p.from == from && p.to == to {
				return
			}
		}
		out = append(out, span{from, to, asks})
	}
	sentenceFrom, clauseFrom, asked := 0, 0, -1
	for i := range s.tokens {
		if s.entries[i].kind == asking && asked < 0 {
			asked = i
		}
		between := norm[s.tokens[i].End:]
		if i+1 < len(s.tokens) {
			between = norm[s.tokens[i].End:s.tokens[i+1].Start]
		} else {
			between += "."
		}
		ends := strings.ContainsAny(between, ".?!;:\n")
		if ends {
			add(sentenceFrom, i+1, strings.Contains(between, "?") || opensQuestion(s.tokens[sentenceFrom:i+1]))
			if asked > sentenceFrom {
				add(asked, i+1, false)
			}
			sentenceFrom, asked = i+1, -1
		}
		if ends || strings.ContainsAny(between, ",-()") {
			add(clauseFrom, i+1, false)
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
	for _, g := range p.held {
		if g >= 0 {
			p.groups = append(p.groups, g)
		}
	}
	return p
}

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
