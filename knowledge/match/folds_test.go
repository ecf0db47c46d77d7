//go:build !race

package match_test

// asked is of how many fifths of the phrasings the reader of the others is asked: all.
const asked = folds

// every is of how many stored phrasings one is read: all of them.
const every = 1

// labels is of how many labels the phrasings of one are read: of each.
const labels = 1
