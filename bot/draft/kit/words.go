package kit

import "cmp"

// wording is what a kit's document and summary say, beside the questions.
type wording struct {
	title, titleOf                                                 string
	role, level, stack, length, description, anyStack              string
	levels, ranks                                                  map[string]string // with years, and in short
	lengthOf, spare, descriptionOf                                 string            // slot, opening, questions, their minutes, theirs, spare; title, version
	how                                                            string
	steps                                                          []string // the second has the opening's minutes, the last those of the candidate's questions
	adjust                                                         string
	overview, number, competency, tests, minutes, kind             string
	question                                                       string // number, competency, minutes
	gives, ask, plain, probes, anchors, score, said, flags         string
	evidence                                                       string
	types                                                          map[Type]string
	scorecard, scoring, from, fromSome, and, between, colon, scale string
	coverage, wanted, answered, nobody, near                       string
	missing, complete                                              string
	lead, leadNone, minute                                         string // role or title, questions, minutes, slot
	leftOut                                                        string
}

func wordsIn(language string) wording {
	if language == "fr" {
		return frenchWords()
	}
	return englishWords()
}

// rank is a level in short.
func (w wording) rank(level string) string { return cmp.Or(w.ranks[level], level) }
