//go:build race

package knowledge_test

// every is of how many stored phrasings one is asked. The race detector makes a question
// ten times as slow and sees no more in the next than in the last; the gate asks all of
// them without it.
const every = 40
