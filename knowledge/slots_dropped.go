package knowledge

import "recruitbot/knowledge/match"

// What a question names only to leave it out.

// kept parts what a text names from what it names only to leave it out: "without
// London", "not in a startup", "leave Warsaw out". "Too senior" names no level.
func kept(tokens []match.Token, hits []match.Hit) (in, out []match.Hit) {
	for _, h := range hits {
		if h.From > 0 && tooWord.is(tokens[h.From-1].Text) && ofKind(h, kindLevel) {
			continue
		}
		if ofKind(h, kindPlace) && anywhere(behind(tokens[h.To:])) {
			continue // any other will do
		}
		if dropsBefore(tokens[:h.From]) || dropsAfter(tokens[h.To:]) || ofKind(h, kindUplift, kindPlace) && deniedBefore(tokens, h) {
			out = append(out, h)
		} else {
			in = append(in, h)
		}
	}
	return in, out
}

// deniedBefore tells whether "no" stands right before a word, no comma between and nothing behind: "no, London" names it, and "no
// London candidates" is about these.
func deniedBefore(tokens []match.Token, h match.Hit) bool {
	at := h.From
	ends := h.To == len(tokens) || tokens[h.To].Start != tokens[h.To-1].End+1 || match.Small(tokens[h.To].Text) || upliftCue.is(tokens[h.To].Text) || aboutWord.is(tokens[h.To].Text)
	return at > 0 && tokens[at-1].Text == "no" && tokens[at].Start == tokens[at-1].End+1 && ends
}

func dropsBefore(tokens []match.Token) bool {
	for i := len(tokens) - 1; i >= 0 && i >= len(tokens)-mostLinks; i-- {
		if tokens[i].Text == "out" && i > 0 && startsOut.is(tokens[i-1].Text) {
			return false // "starting out in consulting"
		}
		if dropWord.is(tokens[i].Text) || tokens[i].Text == "tomber" && i > 0 && dropWord.is(tokens[i-1].Text) {
			return true
		}
		if !linkWord.is(tokens[i].Text) && !goesThere.is(tokens[i].Text) {
			return false
		}
	}
	return false
}

// goesThere stands between what leaves a place out and the place: « sans passer par Londres ».
var goesThere = cueOf("going moving passer aller par")

// mostLinks is how many words stand at most between what leaves out and what is left out, with that: "without going to London".
const mostLinks = 3

// startsOut stands before "out" where nothing is left out.
var startsOut = cueOf("start starts started starting fresh straight just come comes coming came branch branching move moving moved help helps helping reach go going works work worked")

func dropsAfter(tokens []match.Token) bool {
	for i := 0; i < len(tokens) && i < 2; i++ {
		if dropAfter.is(tokens[i].Text) {
			return true
		}
		if !upliftCue.is(tokens[i].Text) && tokens[i].Text != "left" {
			return false
		}
	}
	return false
}
