package knowledge

import "recruitbot/knowledge/match"

// Which language, and how many of them.

var (
	languageWord = cueOf("lang langs language languages langage langages")
	// dominating: which languages the job is mostly done in is asked.
	dominating = pattern(`\b(?:dominat(?:e|es|ed|ing)|dominant(?:e?s)?|domin(?:e|ent)|rul(?:e|es|ing)|reign(?:s|ing)?|regn(?:e|ent)|powers?|runs? (?:the )?(?:most|world|back))\b`)
	// besideDominant may stand beside that.
	besideDominant = cueOf("programming world systems system market software apps applications landscape scene industry field these days marche monde secteur logiciel systemes")
	// picksOne: one of several is to be chosen or learnt.
	picksOne = pattern(`\b(?:choos\w+|chois\w+|pick\w*|tak(?:e|ing)|learn\w*|apprend\w*|start(?:ing)? with|begin with|commencer|debuter|lance[rz]?|go (?:for|with)|opter|partir sur)\b`)
)

// dominant is the topic of the languages, where it is asked which of them the job is mostly done in.
func (k *known) dominant(r *read) string {
	top := k.topOf(*r)
	if !languageWord.among(r.tokens) || !dominating().MatchString(r.text) || k.namesTool(r.tokens) || k.topics[top] != nil && r.reading.Known && !r.reading.Other && subjectKind(top) == skillTopics ||
		len(r.places)+len(r.jobs)+len(r.beyond) > 0 || !r.besides(func(t match.Token) bool {
		return languageWord.is(t.Text) || besideBest.is(t.Text) || besideDominant.is(t.Text) || dominating().MatchString(t.Text)
	}) {
		return ""
	}
	return topicLanguages
}

// pickOf is the topic that puts one language first, where one of several is to be chosen and that one is among them.
func (k *known) pickOf(r *read) string {
	languages, first := k.languagesIn(r.tokens)
	if languages < 2 || !first || !picksOne().MatchString(r.text) || !languageWord.among(r.tokens) && !orWord.among(r.tokens) || staying().MatchString(r.text) || len(r.places)+len(r.jobs)+len(r.beyond) > 0 {
		return ""
	}
	return topicWhichLanguage
}

// languagesIn counts the languages that a text names, each once; first tells whether the one that is told to come first is among them.
func (k *known) languagesIn(tokens []match.Token) (n int, first bool) {
	seen := map[string]bool{}
	for _, t := range tokens {
		tool := k.toolTopic(t.Text)
		if tool == nil || !k.isLanguage(t.Text) && subjectKind(tool.ID) != frameworkTopics || !languageTopics.is(subjectKind(tool.ID)) || seen[tool.ID] {
			continue
		}
		seen[tool.ID] = true
		n, first = n+1, first || k.about(topicWhichLanguage, t.Text)
	}
	return n, first
}

// languageTopics are the kinds of the topics that tell of one language.
var languageTopics = cueOf("frameworks languages")

var (
	// staying: somebody goes on with what they know, or deepens it; leaving it for another language is turning.
	staying = pattern(`\b(?:continu\w+|keep\w*|stay\w*|stick\w*|hon(?:e|ing)|deepen\w*|deeper|specialis\w+|specializ\w+|approfondi\w*|reste[rz]?|garde[rz]?|persev\w+|creuse[rz]?)\b`)
	turning = pattern(`\b(?:pivot\w*|switch\w*|mov(?:e|ing) (?:to|on|over|into)|add\w*|learn\w*|pick(?:ing)? up|try\w*|(?:me|m|se|s|te|t) (?:re)?mettre|passe[rz]?|change[rz]?|bascule[rz]?|apprend\w*|ajoute[rz]?|diversifie[rz]?)\b`)
	// knowsSeveral: somebody is to know more than one.
	knowsSeveral = pattern(`\b(?:[2-9] ?\+?|two|three|four|five|deux|trois|quatre|cinq|several|multiple|many|plusieurs|plein de) (?:or more |plus |different |back-?end |programming |autres |bons )*(?:lang(?:uage)?s?|langages?)\b`)
	knowing      = pattern(`\b(?:know\w*|master\w*|speak\w*|fluent|proficient|connai\w+|maitris\w+|sa(?:che|voir|it|vent|chent)|code(?:nt)? (?:en|dans))\b`)
	wanting      = pattern(`\b(?:only|just|told|wants?|looks?|looking|insists?|asks?|requires?|needs?|realistic|normal|sensible|fair|too much|reasonable|off|weird|veut|veulent|exigent?|demande|cherche|seulement|que des|realiste|raisonnable|trop|abuse|bizarre|faut|doit)\b`)
	// nearLanguage: another language than the one wanted, but close to it.
	nearLanguage = pattern(`\b(?:(?:close|closely related|similar|neighbou?ring|related|nearby|adjacent|comparable|different|another|other) (?:back-?end |programming )?(?:lang(?:uage)?|stack)|(?:langage|techno|stack) (?:proche|voisine?|similaire|equivalente?|comparable|different|parente?)|autre langage)\b`)
	comesOver    = pattern(`\b(?:com(?:e|ing|es) from|ramp\w*|up to speed|get up|grow|enough|learn|train|suffi\w*|venir d|vient d|vienne d|venant d|monte[rz]? en competences?|apprend\w*|se former|forme[rz]?|absolument|necessarily|must|already|deja)\b`)
)

// languagesKnown is the topic that tells whether one language is enough, where it is asked to know several, to leave one for another, or
// to come from one that is close.
func (k *known) languagesKnown(r *read) string {
	languages, _ := k.languagesIn(r.tokens)
	turns := languages > 1 && staying().MatchString(r.text) && turning().MatchString(r.text)
	several := knowsSeveral().MatchString(r.text) && knowing().MatchString(r.text) && wanting().MatchString(r.text)
	near := languageWord.among(r.tokens) && nearLanguage().MatchString(r.text) && comesOver().MatchString(r.text)
	if !turns && !several && !near || len(r.places)+len(r.jobs)+len(r.beyond) > 0 || r.slots.parts() > 0 && r.hintsPay {
		return ""
	}
	if top := k.topOf(*r); k.topics[top] != nil && r.reading.Known && !r.reading.Other && r.reading.Ranked[0].Score >= surely && top != topicLanguageCount {
		return ""
	}
	return topicLanguageCount
}
