package model

import "strings"

// thought leaves out what a model that reasons aloud writes before its text, between
// <think> and </think>: models that people run themselves do, such as DeepSeek R1 and
// Qwen 3 behind servers that don't part the two. It leaves out white space before the
// text as well.
type thought struct {
	held   string // not decided yet
	within bool
	passed bool // the text has begun
}

const thinkBegin, thinkEnd = "<think>", "</think>"

// take returns what of a delta is text.
func (t *thought) take(delta string) string {
	if t.passed {
		return delta
	}
	t.held += delta
	if t.within {
		_, after, found := strings.Cut(t.held, thinkEnd)
		if !found {
			t.held = t.held[max(0, len(t.held)-len(thinkEnd)):]
			return ""
		}
		t.within, t.held = false, after
	}
	t.held = strings.TrimLeft(t.held, " \t\r\n")
	if after, found := strings.CutPrefix(t.held, thinkBegin); found {
		t.within, t.held = true, after
		return t.take("")
	}
	if strings.HasPrefix(thinkBegin, t.held) {
		return ""
	}
	t.passed = true
	return t.held
}
