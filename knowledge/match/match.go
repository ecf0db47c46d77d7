// Package match reads a sentence: labelled phrases in, ranked labels and a calibrated "none of these" out.
package match

// Phrase is one way of saying what Label stands for.
type Phrase struct {
	Label    string
	Text     string
	Language string // "en" or "fr": which stemmer and which function words
}

// Reading is what a sentence may mean.
type Reading struct {
	Ranked []Score // best first, at most ten, each label once
	// Known tells whether the sentence is about any of the labels at all. It is
	// false under a threshold that New finds from the phrases themselves.
	Known bool
	// Language is the sentence's own, "en" or "fr"; "" where it has no mark of either.
	Language string
}

// Score is a label and how well it fits, 0 to 1.
type Score struct {
	Label  string
	Score  float64
	Phrase string // the label's nearest phrase
}
