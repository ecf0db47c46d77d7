package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Which of them count most: "which matter most?", « c'est quoi le plus important là-dedans ? » Who asks so after one skill speaks of the list
// that it stands on. What comes first is told where the sources say so, and else that they rank none.

// countsMost asks it.
var countsMost = pattern(`^(?:(?:and|so|but|ok|et|mais|bon|alors|donc|sinon) )*(?:` +
	`(?:which|what)(?: ones?| ?(?:of|among) (?:all )?(?:them|these|those|that|this|it)(?: (?:skills?|qualities|duties|things|\w+s))?| (?:soft )?skills?| (?:personal )?qualit(?:y|ies)| traits?| dut(?:y|ies)| things?)?(?: (?:is|are|s|would|do|does|really|actually|should))* (?:matters?|counts?|weighs?|comes?|(?:the )?(?:single )?(?:most|more) (?:important|essential|critical|crucial|valued|useful)|(?:the |a )?(?:main|key|essential|crucial|biggest|top) ?(?:ones?|priority|priorities)?|(?:the |a )?(?:top )?priority|priorities|prioritised?)(?: (?:the )?(?:most|more|first|above all|in the end|here))*(?: of (?:all|them|those|these|all of them))*|` +
	`(?:the )?most important(?: ones?)?(?: (?:of (?:them|those|these|all)|here|there))*|(?:the |your )?(?:top|first|main) priorit(?:y|ies)|(?:tu|vous|on|je)(?: (?:mets|mettrais|mettriez|mettrait|met|place|places|placerais|placeriez|classerais|priorises?|prioriserais))+ (?:laquelle|lesquelles|lequel|lesquels|quoi) (?:en premier|d abord|en tete|en haut)|(?:rank|order|prioriti[sz]e) (?:them|those|these)|` +
	`(?:lesquels?|lesquelles?|laquelle|(?:quels?|quelles?)(?: (?:sont|est))?(?: (?:les|la|le))?(?: (?:qualites?|competences?|points?|missions?|choses?))?|qu est ce qui|c est quoi|quoi|ce qui)(?: (?:d entre (?:eux|elles)|parmi (?:ca|tout ca|eux|elles|ceux la|celles la)|la dedans|dans (?:tout ca|le lot|la liste)|dans ca|sont|est|serait|seraient|vraiment|de tout ca))*(?: (?:qui )?(?:(?:le|la|les) plus (?:importante?s?|essentiel\w*|utiles?|crucial\w*|prioritaires?)|(?:est|sont|serait) (?:prioritaires?|essentiel\w*|primordial\w*|importante?s?)|(?:compte|comptent|pese|pesent|importe|importent|prime|priment)(?: (?:le plus|vraiment|surtout|avant tout|en premier))*|(?:passe|passent|vient|viennent|arrive|arrivent) (?:en premier|d abord|avant|en tete)|prioritaires?|en priorite|(?:la |les )?priorites?|en premier|avant tout))+|` +
	`(?:le|la|les) plus importante?s?)(?: (?:la dedans|dans (?:tout ca|le lot|la liste)|parmi (?:tout )?ca|in (?:there|that|the list|all that)|here|there|overall|au final|selon (?:toi|vous)|d apres (?:toi|vous)|then|alors|de tout ca))*$`)

// mattersMost answers it with the list that was just told, or on which the thing stands that was.
func (k *known) mattersMost(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.topicBefore(q)
	if t == nil || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.offers)+len(r.places) > 0 || k.namesTool(r.tokens) || ofPeople.in(core) || severalPeople(q) || !countsMost().MatchString(core) {
		return Answer{}, false
	}
	list := k.listWith(t)
	if list == nil {
		return Answer{}, false
	}
	a := k.topic(list, r.language)
	a.Lead, a.GoesOn = unranked.In(r.language), list.Title.In(r.language)
	if firstOfAll.among(match.Tokens(strings.ToLower(list.Answer.In("en")))) {
		a.Lead = wordsOf(r.language).told
	}
	return a, true
}

// listWith is the topic whose list a topic stands on, or the topic itself where it is such a list; nil for none.
func (k *known) listWith(t *Topic) *Topic {
	lists := []string{topicDuties, topicMoves, topicSoft, topicTechnical}
	switch {
	case slices.Contains(lists, t.ID):
		return t
	case subjectKind(t.ID) == dutyTopics:
		return k.topics[topicDuties]
	case subjectKind(t.ID) == careerTopics:
		return k.topics[topicMoves]
	case subjectKind(t.ID) != skillTopics || len(itemsOf(t.Answer.In("en"))) > 0:
		return nil
	case slices.Contains(t.Next, topicSoft):
		return k.topics[topicSoft]
	}
	return k.topics[topicTechnical]
}
