//go:build !race

package knowledge_test

// every is of how many stored phrasings one is asked: all of them.
const every = 1
