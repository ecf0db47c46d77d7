package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Whether a text says something of somebody or something, and asks nothing.

// saysOnly tells whether a text says something of somebody, asks nothing, and names no part of the grid, no place and no profession.
func (r read) saysOnly(core string) bool {
	if len(r.tokens) > longestRemark || strings.Contains(r.typed, "?") || aSum().MatchString(ofTheDay().ReplaceAllString(r.text, "")) || r.wantsPay || seeking.among(r.tokens) || r.beginsBroadly() ||
		slices.ContainsFunc(r.hits, func(h match.Hit) bool { return !ofItsNames(h) }) {
		return false
	}
	return r.states(core) || r.saysInParts()
}

// frenchBroadly are words of questions that ask wherever they stand: « je mets quel titre ».
var frenchBroadly = cueOf("qui quel quelle quels quelles lequel laquelle lesquels lesquelles ou quoi")

// beginsBroadly tells whether a word of questions asks something: "above what we have" does not.
func (r read) beginsBroadly() bool {
	if frenchBroadly.among(r.tokens) {
		return true
	}
	for part := range strings.FieldsFuncSeq(r.text, partsClauses) {
		tokens := match.Tokens(strings.TrimSpace(part))
		for i, t := range tokens {
			if asksBroadly.is(t.Text) && (i == 0 || i+1 == len(tokens) || !relative.is(tokens[i+1].Text)) {
				return true
			}
		}
	}
	return false
}

// relative stands behind a word that might ask, where that only goes on: "above what my director signed off".
var relative = cueOf("i we he she they you it my our the his her their")

// states tells whether words say something of somebody or something.
func (r read) states(core string) bool {
	return subjectFirst().MatchString(core) || busy().MatchString(core) || ofSubject().MatchString(core) && stateVerb.among(r.tokens)
}

// saysInParts tells whether a text has several parts, each of which says something, sighs, approves or thanks: "ok call's done, he was
// lovely actually".
func (r read) saysInParts() bool {
	parts, states := 0, false
	for part := range strings.FieldsFuncSeq(r.text, partsClauses) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		parts++
		core := coreOf(part)
		says := r.states(core) || shortRemark().MatchString(core)
		states = states || says
		if !says && !thanks(part) && !made(core, content, aroundApproval) {
			return false
		}
	}
	return parts > 1 && states
}

// saysAndThanks tells whether a text says something and thanks: "that's way above what we have. ok thanks anyway".
func (r read) saysAndThanks() bool {
	return !thanks(r.text) && !declines.in(r.text) && r.saysOnly(coreOf(r.text))
}

// declines: somebody did not want it, "he said no thanks".
var declines = cueOf("", "no thanks", "no thank", "non merci", "thanks but", "merci mais")

var (
	// approving: somebody agrees; content does that or sighs; aroundApproval stands beside that.
	approving      = cueOf("perfect great cool nice super parfait nickel top excellent good bien fine sorted done understood compris clear clair noted note exact exactly exactement true vrai sure yes no oui non")
	content        = interjection.with(approving)
	aroundApproval = cueOf("that thats it its is was very so all this then alors c ca cest est tres tout")
)
