package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Somebody's skills, listed as they stand in their profile: "Ruby, Rails, Git, REST". Whether these are a backend developer's, and what of the
// list of skills isn't among them, can be told; whether they do isn't anybody's to say.

var (
	// betterNow asks whether what was listed now fits.
	betterNow = pattern(`^(?:(?:and|so|is|are|does|do|would|et|c est|ca|cela|est ce|que|alors|la|celui la) )*(?:(?:that|this|it|these|those|one|ca|cela|celui|la|ci|c est|est|the|new|right|is|are|any|look|looks|fit|va|fait) )*(?:better|more like it|closer|mieux|plus ca|plus proche|backend|a match|match|fits?|colle|correspond|corresponds?)(?: (?:now|this time|then|like that|then|as a backend|for (?:a )?backend|comme ca|maintenant|la|cette fois|que l autre|than the other(?: one)?|alors|profile|un backend))*$`)
	// missingThere asks what it lacks.
	missingThere = pattern(`^(?:(?:and|so|et|alors|donc|du coup) )*(?:what(?: s| is| are| else is| is still|s still|s)? (?:missing|lacking|absent|not there|still missing)|(?:anything|something)(?: that)? (?:missing|lacking|(?:he|she|it|they)(?: is| are|s)? (?:lacks?|misses|missing|doesn t have|doesnt have|needs))|what (?:does|do|would) (?:it|he|she|they|that|this|the (?:candidate|profile|list)) (?:lack|miss|still need|not have|need more)|what(?: is|s| s)? (?:he|she|it|they) (?:missing|lacking)|what do(?:es)?n t (?:it|he|she) have|` +
		`(?:il|elle|ca|y)(?: (?:lui|y|leur|en))? (?:manque|manquerait) (?:quoi|quelque chose|un truc)|(?:qu est ce qu|quoi|que|ce qu)(?: ?(?:il|elle|i|lui|y))*(?: (?:lui|y))? (?:manque|manquerait|manquait)(?:[ -]t[ -]il)?|manque quoi|(?:c est quoi|qu est ce|kes|keske) qui (?:lui |y )?manque|que lui manque t il|quoi comme manque)(?: (?:from|in|on|of|for|there|here|dans|sur|a|pour|it|that|this|the|his|her|their|list|cv|resume|profile|liste|profil|le|la|ce|cette|un|une|backend|dev|then|la dedans|la|ca|lui|elle|dessus|par rapport|compared|to|your|vos|nos|sources|attendus?|expected))*$`)
	listFits   = Texts{EN: "Yes, what you listed names skills of a backend developer:", FR: "Oui, votre liste nomme des compétences du développement backend\u00a0:"}
	listLacks  = Texts{EN: "Of the technical skills that my sources list, what you listed doesn’t name these:", FR: "Parmi les compétences techniques que listent mes sources, votre liste ne nomme pas celles-ci\u00a0:"}
	listsSkill = Texts{EN: "A profile needn’t name all that somebody knows.", FR: "Un profil ne nomme pas forcément tout ce que quelqu’un sait."}
)

// ofListed answers what goes on from skills that were listed: whether they fit, and what isn't among them.
func (k *known) ofListed(q Question, r read, core string) (Answer, bool) {
	t, listed := k.topics[topicTechnical], q.Previous.Listed
	if t == nil || len(listed) < 2 || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.offers)+len(r.places) > 0 || k.namesTool(r.tokens) {
		return Answer{}, false
	}
	core = strings.ReplaceAll(core, "-", " ")
	switch {
	case betterNow().MatchString(core) && (strings.Contains(r.typed, "?") || beWord.starts(core)):
		a := k.topic(t, r.language)
		a.Lead = listFits.In(r.language)
		return a, true
	case missingThere().MatchString(core):
		lacking := k.unlisted(t, listed, r.language)
		if len(lacking) == 0 {
			return Answer{}, false
		}
		a := k.topic(t, r.language)
		a.Lead, a.Text = listLacks.In(r.language), "- "+strings.Join(lacking, "\n- ")
		a.note(listsSkill.In(r.language))
		return a, true
	}
	return Answer{}, false
}

// unlisted are the parts of a topic's list that name none of some topics.
func (k *known) unlisted(t *Topic, ids []string, language string) (parts []string) {
	for _, item := range itemsOf(t.Answer.In(language)) {
		for _, part := range itemParts(item) {
			if !k.coveredBy(part, ids) {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// coveredBy tells whether a part of a list names one of some topics; a language stands for any other.
func (k *known) coveredBy(part string, ids []string) bool {
	ofLanguage := func(id string) bool { return languageTopics.is(subjectKind(id)) }
	for word := range strings.FieldsFuncSeq(part, partsNames) {
		t := k.named(match.Normalise(strings.TrimSuffix(word, ".")))
		if t != nil && (slices.Contains(ids, t.ID) || ofLanguage(t.ID) && slices.ContainsFunc(ids, ofLanguage)) {
			return true
		}
	}
	return false
}

// itemParts are the things that an item of a list puts side by side: all of one whose things are examples, behind a colon.
func itemParts(item string) (parts []string) {
	if strings.Contains(item, ":") {
		return []string{item}
	}
	depth, from := 0, 0
	for i, c := range item {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case depth == 0 && (c == ';' || c == ','):
			parts, from = append(parts, strings.TrimSpace(item[from:i])), i+1
		}
	}
	return append(parts, strings.TrimSpace(item[from:]))
}

// rememberListed has a turn hold the skills that its question lists, or those of the turn before where it lists none.
func (k *known) rememberListed(q Question, r read, a *Answer) {
	const least, most = 2, 12
	listing := strings.Contains(r.typed, ",") && k.namedTools(r) >= least && !r.pay.asked
	if a.Turn.Listed = nil; q.Previous != nil && !listing && len(a.Figures) == 0 && !frontWord.among(r.tokens) {
		a.Turn.Listed = q.Previous.Listed
	}
	if !listing || frontWord.among(r.tokens) {
		return
	}
	var ids []string
	for _, w := range r.tokens {
		if t := k.named(w.Text); t != nil && !slices.Contains(ids, t.ID) && len(ids) < most {
			ids = append(ids, t.ID)
		}
	}
	a.Turn.Listed = ids
}
