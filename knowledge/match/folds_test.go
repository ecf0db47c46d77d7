//go:build !race

package match_test

// asked is of how many fifths of the phrasings the reader of the others is asked: all.
const asked = folds
