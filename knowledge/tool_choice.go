package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// besideTools may stand beside technologies of which one is to be chosen: "for 2026, Go or Java?".
var besideTools = cueOf("first premier premiere hire hiring recruit choose pick choisir prendre recruter recrutement embaucher embauche beginner beginners debuter debutant backend back-end back new nouveau project projet").with(orWord)

// oneOfTools answers who asks for one of several technologies, and says little else, with what is told of each: which to take is
// told by none of them.
func (k *known) oneOfTools(_ Question, r read) (Answer, bool) {
	ids, ok := k.onlyTools(r, besideTools)
	if !ok {
		return Answer{}, false
	}
	top := k.topics[k.topOf(r)]
	told := top != nil && r.reading.Known && !r.reading.Other && !slices.Contains(ids, top.ID)
	is := beWord.among(r.tokens) // "Mongo, is it SQL or NoSQL?" asks what one of them is
	if len(ids) < 2 || len(ids) > choices || told || is || r.verbatim() || !orWord.among(r.tokens) || k.frameworkOf(&r) != "" {
		return Answer{}, false
	}
	a := k.choose(ids, r)
	a.Lead = r.butTold(openingSaid(openChoice, r.language))
	return a, true
}

// ofEdition tells whether a word is the year that the grid is of.
func (k *known) ofEdition(word string) bool { return k.grid != nil && word == k.grid.Edition }

var (
	// whetherNeeded: whether something is a must or no more than welcome is asked.
	whetherNeeded = pattern(`\b(?:exigib\w+|exige\w*|accessoires?|obligatoires?|indispensables?|facultati\w+|optionnel\w*|eliminatoires?|requis\w*|bonus|un plus|must[- ]haves?|nice[- ]to[- ]haves?|mandatory|required|optional|essential|compulsory|dealbreakers?|a plus|needed|necessary|necessaires?)\b`)
	// besideNeed may stand beside technologies of which that is asked.
	besideNeed = cueOf("exigible exigibles exige exigee exiges exigees accessoire accessoires obligatoire obligatoires indispensable indispensables facultatif facultatifs optionnel optionnels eliminatoire eliminatoires requis requise requises bonus plus must have haves must-have nice nice-to-have mandatory required optional essential compulsory dealbreaker needed necessary necessaire necessaires simple just really vraiment simplement good").with(besideTools)
	// whichFirst may stand beside technologies of which one is to be learnt.
	whichFirst = cueOf("which lequel laquelle learn learning apprendre apprend start commencer begin pick take better best mieux meilleur newbie newcomer starter starters debute should vaut conseiller recommend recommended conseilles conseillez plutot someone quelqu new nouveau fresh").with(besideTools)
)

// neededTools answers whether several technologies are a must, and says little else, with what is told of each.
func (k *known) neededTools(_ Question, r read) (Answer, bool) {
	if !whetherNeeded().MatchString(r.text) || r.verbatim() {
		return Answer{}, false
	}
	ids, ok := k.onlyTools(r, besideNeed)
	if !ok || len(ids) < 2 || len(ids) > choices || k.tellsOfAll(r) || !k.toolsListed(r) {
		return Answer{}, false
	}
	a := k.choose(ids, r)
	a.Lead = Texts{EN: "What my sources say of each:", FR: "Ce que mes sources disent de chacun\u00a0:"}.In(r.language)
	return a, true
}

// tellsOfAll tells whether the topic that fits best names all technologies of a question.
func (k *known) tellsOfAll(r read) bool {
	return k.topics[k.topOf(r)] != nil && !slices.ContainsFunc(r.tokens, func(t match.Token) bool { return k.toolTopic(t.Text) != nil && !k.about(k.topOf(r), t.Text) })
}

// toolsListed tells whether the technologies of a question stand side by side, one after the other.
func (k *known) toolsListed(r read) bool {
	last := -1
	for i, t := range r.tokens {
		if k.toolTopic(t.Text) == nil {
			continue
		}
		if last >= 0 && !r.sideBySide(last, i) {
			return false
		}
		last = i
	}
	return true
}

// frameworkChoice answers which of several technologies of one topic is to be taken, "Symfony or Laravel for a beginner?", with that
// topic: which to take is not told.
func (k *known) frameworkChoice(_ Question, r read) (Answer, bool) {
	if !orWord.among(r.tokens) || versusWord.among(r.tokens) || r.verbatim() || r.wantsPay {
		return Answer{}, false
	}
	ids, ok := k.onlyTools(r, whichFirst)
	if !ok || len(ids) != 1 || ids[0] == k.topOf(r) || subjectKind(ids[0]) != frameworkTopics || k.namedTools(r) < 2 {
		return Answer{}, false
	}
	a := k.topic(k.topics[ids[0]], r.language)
	a.Lead = r.butTold(openingSaid(openChoice, r.language))
	return a, true
}

// onlyTools are the topics of the technologies that a question names; ok is whether it says little else but what may stand beside them.
func (k *known) onlyTools(r read, besideThem cue) (ids []string, ok bool) {
	for i, t := range r.tokens {
		switch tool := k.toolTopic(t.Text); {
		case tool != nil && !slices.Contains(ids, tool.ID):
			ids = append(ids, tool.ID)
		case tool == nil && !match.Small(t.Text) && !besideThem.is(t.Text) && !covered(i, only(r.hits, func(h match.Hit) bool { return ofItsNames(h) || ofKind(h, kindLevel) })) && !k.ofEdition(t.Text):
			return nil, false
		}
	}
	return ids, true
}

// namedTools is how many technologies a question names.
func (k *known) namedTools(r read) int {
	named := map[string]bool{}
	for _, t := range r.tokens {
		if k.toolTopic(t.Text) != nil {
			named[t.Text] = true
		}
	}
	return len(named)
}
