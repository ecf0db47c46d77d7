package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// One of a list that was just told: "the third one, can you say it simpler?", « et celle sur les bases de données ? » It is told by the topic
// that it has of its own, where it has one.

// withItems are the topics whose lists have items with topics of their own.
var withItems = []string{topicDuties, topicSoft, topicMoves}

// besidePlace is what stands around a place in a list: how it is to be told, or that it is the one that counts.
var besidePlace = pattern(`^(?:(?:surtout|especially|mainly|mostly|above all|particularly|in particular|notamment|and|et|what about|how about|say|(?:can|could|would) (?:you|u)|(?:peux|pourrais)[ -]tu|(?:pouvez|pourriez)[ -]vous|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|please|pls|` +
	`tell me(?: more)?(?: about)?|explain(?: to)?(?: me| us)?|describe|detail|expand on|elaborate on|unpack|(?:m )?expliqu(?:e|es|er|ez)(?:[ -]moi)?|(?:me |nous )?(?:detailler|expliquer|developper|decrire)|detaille[rz]?|developpe[rz]?|decri(?:s|vez)|dis[ -]m en plus sur|parle[ -]moi d[eu]|c est quoi|what is|what s|whats)[ ,]+)+|` +
	`(?:[ ,]+(?:surtout|especially|mainly|mostly|above all|most of all|in particular|particularly|principalement|notamment|en particulier|please|pls|plz|stp|svp|simple words|easy words|(?:je |j ?)?(?:n y )?(?:ne )?(?:(?:l )?ai )?(?:comprends?|compris|capte|pige)(?: (?:pas|rien))+|(?:pas|rien) (?:compris|capte|pige)|i (?:do not|don t|dont|didnt) (?:get|understand|follow)(?: (?:it|that|this))?|like (?:i|im|i m|i am)(?: \S+){1,3}|only|alone|uniquement|seulement|` +
	`(?:(?:can|could|would) (?:you|u) )?(?:say|put|explain|tell|phrase|word|give|express)(?: (?:it|that|this|me|us|to|for))*(?: (?:a bit |even |more )?(?:simpler|simply|plainly|more simply|easier|clearer|again|better|differently|in (?:simple|simpler|plain|other|easy|easier|normal|layman|laymans|layman s|human)(?: \S+)?))+|` +
	`(?:in|with|en|avec des|avec d|par des) (?:(?:simple|simpler|plain|other|easy|easier|normal|layman|laymans|autres|mots|termes|simples?|clair|gros|francais|english|words|terms) ?)+|(?:simplif\w+|simply|simpler|plus simplement|simplement|plus clairement|en simple|plus simple)|` +
	`(?:(?:peux|pourrais)[ -]tu|(?:pouvez|pourriez)[ -]vous|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:tu|vous))(?: (?:me|nous|l|la|le|en))* (?:dire|expliquer|redire|reformuler|simplifier|detailler|developper|l expliquer)(?: (?:ca|cela))?(?: (?:plus|autrement|simplement|simple|clairement|facilement|en|avec|d|mots|autres|clair|gros|bref|termes))*|` +
	`what (?:is|s) (?:it|that|this)|whats (?:it|that|this)|what does (?:it|that|this) mean|meaning what|(?:c est|ca veut dire|ca signifie) quoi|c est a dire|(?:exactement|exactly|concretement|au juste|in practice)))+$`)

// atPlace is what a text that chooses by a place says of it, without what stands around that.
func atPlace(core string) string {
	if bare := besidePlace().ReplaceAllString(core, ""); bare != "" {
		return bare
	}
	return core
}

// itemTopic is the topic, of the kind of another one, that an item of its list is about: the one of whose title it has the greatest part, or
// of several the one that it begins with; nil for none.
func (k *known) itemTopic(t *Topic, item, language string) (of *Topic) {
	const least = 3 // one word of so many
	if !slices.Contains(withItems, t.ID) {
		return nil
	}
	said := stemsOf(strings.ReplaceAll(item, "-", " "))
	most, words, first := 0, 1, len(said)
	for i := range k.Topics {
		o := &k.Topics[i]
		if o == t || o.Computed != "" || subjectKind(o.ID) != subjectKind(t.ID) || slices.Contains(withItems, o.ID) {
			continue
		}
		title := stemsOf(strings.ReplaceAll(o.Title.In(language), "-", " "))
		n, begins := shared(title, said), slices.IndexFunc(said, func(s string) bool { return slices.Contains(title, s) })
		if n > 0 && (n*words > most*len(title) || n*words == most*len(title) && begins < first) {
			of, most, words, first = o, n, len(title), begins
		}
	}
	if most*least < words {
		return nil
	}
	return of
}

// topicsOfItems are the topics of all items of a topic's list; none where one has none.
func (k *known) topicsOfItems(t *Topic, language string) (ids []string) {
	for _, item := range itemsOf(k.topic(t, language).Text) {
		of := k.itemTopic(t, item, language)
		if of == nil {
			return nil
		}
		ids = append(ids, of.ID)
	}
	return ids
}

// itemNamed is the topic of the one item of a topic's list that has all words of a text that bear meaning; nil for none, and for several.
func (k *known) itemNamed(t *Topic, text, language string) (of *Topic) {
	said := stemsOf(atPlace(text))
	for _, item := range itemsOf(k.topic(t, language).Text) {
		if len(said) == 0 || shared(said, stemsOf(item)) < len(said) {
			continue
		}
		if of != nil {
			return nil
		}
		if of = k.itemTopic(t, item, language); of == nil {
			return nil
		}
	}
	return of
}

// stemsOf are the stems of the words of a text that bear meaning, each once.
func stemsOf(text string) (stems []string) {
	for _, w := range match.Tokens(text) {
		if !match.Small(w.Text) && !slices.Contains(stems, w.Stem) {
			stems = append(stems, w.Stem)
		}
	}
	return stems
}

// shared is how many of some stems are among others.
func shared(stems, among []string) (n int) {
	for _, s := range stems {
		if slices.Contains(among, s) {
			n++
		}
	}
	return n
}
