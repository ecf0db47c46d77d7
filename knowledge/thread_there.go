package knowledge

import "slices"

// What is asked of the things just told, in a word for them all: what is to be done there, whether any is in English, which one a beginner learns.

var (
	// tasksThere asks what is to be done there.
	tasksThere = pattern(`^(?:what|which|quelles?|quels|qu est ce qu|c est quoi) (?:(?:are|is|sont|les|leurs|their|the|est ce que) )*(?:tasks?|duties|duty|work|jobs?|do|does|taches?|missions?|travail|ils|elles|on|il|elle)(?: (?:do|does|they|he|she|have|has|exactly|ont|a|ils|elles|il|elle|on|font|fait|font ils|y|are|is|to|be|done|faire|exactement|must|doivent|doit))* (?:there|on it|with it|in it|for it|la dessus|dessus|la dedans|avec ca|avec|la)$`)
	// titlesIn asks which of the titles just told are in English.
	titlesIn = pattern(`^(?:(?:are there|is there|there|any|some|which|are|y[ -]?en a|t il|il y en a|est ce qu|en existe|lesquels|sont|les?|des|the|et|and|of them|ones?|names?|titles?|noms?|intitules?|versions?|equivalents?|aussi|also)[ -])*(?:(?:in|en) )?(?:english|anglais|anglaise)(?: (?:ones?|names?|titles?|versions?|equivalents?|too|aussi|la[ -]dedans|dedans|parmi|dans le lot|among them|in there))*$`)
	// oneToLearn asks which of several languages somebody is to learn.
	oneToLearn = pattern(`^(?:and |so |et |donc )?(?:which|what) (?:one )?(?:of|among) (?:them|those|these|the (?:two|three)) (?:should|would|must|does|do|is)\b.*\b(?:learn|start with|master|know|study|pick(?: up)?|begin with)\b|^(?:et |donc )?(?:lequel|laquelle|lesquels|lesquelles)(?: (?:d entre eux|parmi (?:eux|ceux la|ces langages)|de ceux[ -]la|de ces langages))?\b.*\b(?:apprendre|apprend|maitriser|commencer|connaitre)\b`)
)

// ofThingsThere answers it with what was told, in English where that is asked of titles, or with how many languages are to be known.
func (k *known) ofThingsThere(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || r.verbatim() || r.wantsPay || len(r.places)+len(r.jobs)+len(r.offers) > 0 {
		return Answer{}, false
	}
	switch {
	case subjectKind(t.ID) == dutyTopics && t.ID != topicDuties && tasksThere().MatchString(core):
		return k.retold(q, r, wordsOf(r.language).told, "")
	case t.ID == topicTitles && titlesIn().MatchString(core):
		return k.lastAnswer(q, "en")
	case k.isTool(t) && !k.namesTool(r.tokens) && !mostOf().MatchString(core) && oneToLearn().MatchString(core) && k.topics[topicLanguageCount] != nil && slices.Contains(k.topicsOfLanguages(), t.ID):
		return k.topic(k.topics[topicLanguageCount], r.language), true
	}
	return Answer{}, false
}

// topicsOfLanguages are the topics of the programming languages that are named.
func (k *known) topicsOfLanguages() (ids []string) {
	for name := range k.details(topicLanguages).names {
		if t := k.toolTopic(name); t != nil && !slices.Contains(ids, t.ID) {
			ids = append(ids, t.ID)
		}
	}
	return ids
}
