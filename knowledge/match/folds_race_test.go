//go:build race

package match_test

// asked is of how many fifths of the phrasings the reader of the others is asked. The race
// detector makes training twenty times as slow; the gate asks all of them without it.
const asked = 1

// every is of how many stored phrasings one is read, for the same reason.
const every = 40

// labels is of how many labels the phrasings of one are read, for the same reason.
const labels = 4
