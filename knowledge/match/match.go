// Package match reads a sentence: labelled phrases in, ranked labels and a calibrated "none of these" out.
package match

// Phrase is one way of saying what Label stands for.
type Phrase struct {
	Label    string
	Text     string
	Language string // "en" or "fr"
}

// Config is what a Reader is made of.
type Config struct {
	Phrases []Phrase
	// Others are sentences about none of the labels.
	Others []string
	// Synonyms are groups of words or short phrases, in any language, that say
	// nearly the same.
	Synonyms [][]string
	// Vocabulary are words that are right as they are: none is taken for a
	// misspelling of a phrase's word.
	Vocabulary []string
}

// Reading is what a sentence may mean.
type Reading struct {
	Ranked []Score // best first, at most ten, each label once
	// Known tells whether the sentence is about any of the labels at all. It is
	// false under a threshold that New finds from the phrases themselves.
	Known bool
	// Language is the sentence's own, "en" or "fr"; "" where it has no mark of either.
	Language string
	// Unknown are the meaning-bearing words that no phrase of any label holds,
	// and Missing those that none of the best label's holds: indices of Tokens(text).
	Unknown []int
	Missing []int
	// Coverage is the share of the sentence's meaning-bearing words that the
	// best label's phrases hold, 0 to 1, rare words counting more.
	Coverage float64
	// From and To are the tokens of the part that was read: all of them, or the
	// sentence that holds the question where a preamble stands around it.
	From, To int

	signals [signalCount]float64
}

// Score is a label and how well it fits, 0 to 1.
type Score struct {
	Label  string
	Score  float64
	Phrase string // the label's nearest phrase
}
