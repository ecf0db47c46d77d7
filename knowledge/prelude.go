package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// How somebody comes in before they ask: "hiya, quick one", "got 5 mins?", « t’es dispo ? ».
//
// 23 November 2026: such words got "not in my sources", with topics that had nothing to do with them: a second was one of security. Each is
// a whole clause of a closed form (prelude_forms.go). Where a text is nothing else, it is answered as what it is; where a question stands
// behind, the question is read alone.

// courtesy is what a clause says that asks nothing yet; of several the greatest is answered.
type courtesy int

// The courtesies: none, what stands beside others, a greeting, the weather, who one is, a question announced, a call for who listens, how one is, and a moan.
const (
	noCourtesy courtesy = iota
	besideOthers
	ofGreeting
	ofWeather
	ofNaming
	ofAnnouncing
	ofCalling
	ofWellbeing
	ofMoaning
)

// prelude is what a text begins with, and the language of its form; "" where that is either.
type prelude struct {
	says     courtesy
	language string
}

// longestPrelude is how many words such a clause has.
const longestPrelude = 14

// preludes is what a text says before it asks, and what is left of the text.
func preludes(text string) (first prelude, rest string) {
	for rest = strings.TrimSpace(text); rest != ""; {
		says, left := onePrelude(rest)
		if says.says == noCourtesy {
			break
		}
		if rest = left; says.says > first.says || first.language == "" {
			first = prelude{max(says.says, first.says), says.language}
		}
	}
	return first, rest
}

// onePrelude is the longest clause of such a form that a text begins with, and what stands behind it.
func onePrelude(text string) (prelude, string) {
	ends := clauseEnds(text)
	for i := len(ends) - 1; i >= 0; i-- {
		clause, rest := text[:ends[i].at], text[ends[i].at:]
		says := preludeOf(strings.TrimRight(strings.TrimSpace(match.Normalise(clause)), clauseMarks+" "), ends[i].within)
		if says.says == noCourtesy || ends[i].asks && says.says == ofCalling {
			continue
		}
		return says, strings.TrimLeft(rest, clauseMarks+" \n")
	}
	return prelude{}, text
}

// clauseMarks end a clause.
const clauseMarks = ",.!?:;)…–—-"

// clauseEnd is a place of a text at which its first clause may end; within is one at which only a greeting does, "hiya quick one", and
// asks one before a word that asks: "may I ask what ..." is one clause.
type clauseEnd struct {
	at           int
	within, asks bool
}

// clauseEnds are those of a text: behind a sign, before a word that asks, at the end, and within the first few words.
func clauseEnds(text string) (ends []clauseEnd) {
	const few = 3
	words := 0
	for at := 0; at < len(text) && words < longestPrelude; {
		end := at + strings.IndexAny(text[at:]+" ", " \n")
		word := text[at:end]
		if word != "" {
			if words > 0 && goesOnAsking.is(match.Normalise(strings.Trim(word, clauseMarks))) {
				ends = append(ends, clauseEnd{at: at, asks: true})
			}
			words++
			if end >= len(text) || strings.HasSuffix(word, "…") || strings.ContainsAny(word[len(word)-1:], clauseMarks) {
				ends = append(ends, clauseEnd{at: end})
			} else if words <= few {
				ends = append(ends, clauseEnd{at: end, within: true})
			}
		}
		at = end + 1
	}
	return ends
}

// preludeOf is what a clause says, normalised, of greetings alone where nothing else may end there.
func preludeOf(clause string, greets bool) prelude {
	for _, forms := range [][]preludeForm{preludeForms, asideForms} {
		for _, f := range forms {
			if (!greets || f.says == ofGreeting) && f.form().MatchString(clause) {
				return prelude{f.says, f.language}
			}
		}
	}
	return prelude{}
}

// whatIsAsked is a text without what somebody says before they ask, and that where nothing else is said.
func whatIsAsked(text string) (string, prelude) {
	first, rest := preludes(text)
	switch {
	case rest == "":
		return text, first
	case first.says <= ofGreeting, first.says == ofAnnouncing:
		return text, prelude{} // which the reader knows before a question
	}
	return rest, prelude{}
}

var (
	// imHere answers who calls for somebody, and iHear who moans.
	imHere = Texts{EN: "I'm here. Go ahead: pay, duties, skills, training or career.", FR: "Je suis là, et je vous écoute\u00a0: salaire, missions, compétences, formation ou évolutions de carrière."}
	iHear  = Texts{EN: "That sounds like a lot. I'm here whenever a question comes up: pay, duties, skills, training or career.", FR: "Je comprends, ce n’est pas facile. Je reste là pour vos questions\u00a0: salaire, missions, compétences, formation ou évolutions de carrière."}
)

// talkWellbeing is the talk that answers how one is, and talkGreeting who greets.
const (
	talkWellbeing = "talk.how_are_you"
	talkGreeting  = "talk.greeting"
)

// cameIn answers who comes in and has asked nothing yet.
func (k *known) cameIn(q Question, r read) (Answer, bool) {
	t := k.talk[talkOK]
	if t == nil || r.verbatim() || k.spokeOfThese(q, r) {
		return Answer{}, false
	}
	hello := k.talk[talkGreeting]
	switch r.prelude.says {
	case ofGreeting, ofNaming:
		if hello != nil {
			return k.chat(hello, q, r), true
		}
	case ofAnnouncing:
		return k.chatWith(goAhead, q, r), true
	case ofCalling:
		return k.chatWith(imHere, q, r), true
	case ofMoaning:
		return k.chatWith(iHear, q, r), true
	case ofWellbeing:
		if well := k.talk[talkWellbeing]; well != nil {
			return k.chat(well, q, r), true
		}
	}
	if hello != nil && q.Previous == nil && (onlySigns().MatchString(r.typed) || saysNothing().MatchString(r.typed)) {
		return k.chat(hello, q, r), true
	}
	return Answer{}, false
}

// saysNothing are marks without a word, but for one that asks: "...", "!!".
var saysNothing = pattern(`^[.!…\s-]+$`)

// spokeOfThese tells whether a bare « dispo ? » may be a candidate's, who was spoken of.
func (k *known) spokeOfThese(q Question, r read) bool {
	return k.ongoing(q) && len(r.tokens) == 1 && r.prelude.says == ofCalling
}
