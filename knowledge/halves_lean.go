package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// The second of two questions may lean on the first: "which sectors hire them, and which of these pays best?" It means nothing alone, and
// what of it the sources don't tell can't be told by reading it. The first is answered, and the second said to be missing.

var (
	// leansBack is what stands for what the first question asked for; leansLightly may stand for something of its own half.
	leansBack    = pattern(`\b(?:of (?:them|these|those)|among (?:them|these|those)|which ones?|each(?: of)?|lequel|laquelle|lesquels|lesquelles|celui|celle|ceux|celles|d entre (?:eux|elles)|chacune?|parmi (?:ces|eux|elles))\b`)
	leansLightly = pattern(`\b(?:it|that|them|they|these|those|their|il|elle|ils|elles|ca|cela|leur|leurs|ces|cette|cet)\b`)
	// otherPart says that the sources don't tell the second question.
	otherPart = Texts{EN: "The other part of your question is not in my sources.", FR: "L’autre partie de votre question n’est pas dans mes sources."}
)

// leaning answers the first of two questions where the second leans on it and the whole is not in the sources.
func (k *known) leaning(r read, whole Answer) (Answer, bool) {
	return k.firstOfTwo(r, whole, func(_ oneHalf, second string) bool { return leansBack().MatchString(second) })
}

// leaningLightly does so where nothing but "it" or a word of the first question stands in the second.
func (k *known) leaningLightly(r read, whole Answer) (Answer, bool) {
	return k.firstOfTwo(r, whole, k.leansOn)
}

// firstOfTwo answers the first of two questions where the second leans on it in some way.
func (k *known) firstOfTwo(r read, whole Answer, leans func(oneHalf, string) bool) (Answer, bool) {
	if whole.Outcome != Unknown && whole.Outcome != Policy || whole.Outcome == Policy && k.topOf(r) != policyPersonalData || r.verbatim() || r.reading.Same || len(r.offers) > 0 || len(r.tokens) > longestHalves || len(r.places) > 0 {
		return Answer{}, false
	}
	cuts := coordinates().FindAllStringIndex(r.typed, -1)
	for n := 1; n <= min(len(cuts), mostHalves); n++ {
		cut := cuts[len(cuts)-n]
		if onlyMarks(r.typed[cut[0]:cut[1]]) {
			continue
		}
		second := match.Normalise(r.typed[cut[1]:])
		first := k.partOf(r, r.typed[:cut[0]])
		if !first.answered || len(first.tokens) < wordsLeft || !first.asks() || first.pay.asked || !onlyAsked.in(second) || !leans(first, second) {
			continue
		}
		p := k.partOf(r, r.typed[cut[1]:])
		if whole.Outcome == Policy && !leansBack().MatchString(second) || p.answered && (!leansBack().MatchString(second) || sameKind(p.answer, first.answer)) {
			continue
		}
		a := first.answer
		a.note(k.missingOf(r, whole, p))
		return a, true
	}
	return Answer{}, false
}

// sameKind tells whether two answers are of topics of one kind.
func sameKind(a, b Answer) bool {
	return len(a.Topics) > 0 && len(b.Topics) > 0 && subjectKind(a.Topics[0]) == subjectKind(b.Topics[0])
}

// leansOn tells whether a second question leans on a first: it stands for what that asks for, or names it again.
func (k *known) leansOn(first oneHalf, second string) bool {
	if leansBack().MatchString(second) || leansLightly().MatchString(second) {
		return true
	}
	return slices.ContainsFunc(match.Tokens(second), func(t match.Token) bool {
		return !match.Small(t.Text) && slices.ContainsFunc(first.tokens, func(f match.Token) bool { return f.Stem == t.Stem && !payCue.is(f.Text) })
	})
}

// missingOf says what is missing of the second question. What stands for the first in it can't be told by reading it alone.
func (k *known) missingOf(r read, whole Answer, second oneHalf) string {
	nearest := wordsOf(r.language).nearest
	wanted, _ := detailsIn(second.tokens)
	switch {
	case wanted != 0 && !second.pay.money:
		return wanted.unsaid(r.language)
	case whole.Outcome == Unknown && whole.Lead != nearest && whole.Lead != "":
		return whole.Lead
	case !leansBack().MatchString(second.text) && second.answer.Outcome == Unknown && second.answer.Lead != nearest:
		return second.answer.Lead
	}
	return otherPart.In(r.language)
}

// leansUnheard says of the last part of an answered question that leans on what stands before it, and that the answer doesn't tell, that it is
// missing: "which titles are there, and what does each earn?"
func (k *known) leansUnheard(r read, whole *Answer, second string) bool {
	if !leansBack().MatchString(match.Normalise(second)) || k.topics[whole.Topics[0]] == nil || k.topics[whole.Topics[0]].Computed != "" {
		return false
	}
	p := k.partOf(r, second)
	wanted, _ := detailsIn(p.tokens)
	if wanted&^k.details(whole.Topics[0]).kinds == 0 && !p.pay.asked && !p.pay.money || p.answered && sameKind(p.answer, *whole) {
		return false
	}
	whole.note(k.missingOf(r, *whole, p))
	return true
}
