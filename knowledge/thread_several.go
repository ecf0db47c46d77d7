package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Whether all of the things just told are needed, or one: "does she have to know all of these?", « un seul suffit ? »

var (
	// howManyOfThem: all of them, several or one.
	howManyOfThem = cueOf("all every each both several multiple many one two three single everything tous toutes tout chaque plusieurs deux trois seul seule un une several 1 2 3 4 5 four five quatre cinq")
	// allOrOne: one of these has to be there, or onlyOne, as "one" alone may be anything.
	allOrOne = cueOf("all every each several multiple many everything tous toutes tout chaque plusieurs", "one or", "un ou", "une ou", "more than one", "plus d un", "plus d une")
	onlyOne  = pattern(`\b(?:one|two|un|une|deux|seule?)\b.*\b(?:enough|suffices?|suffi\w+|only|at least|au moins|seule?)\b|\b(?:enough|suffi\w+|only|just|at least|au moins)\b.*\b(?:one|two|un|une|deux|seule?)\b`)
	// toKnow is what is done with them.
	toKnow = cueOf(`know knows knowing known master masters mastered learn learning use using need needs needed have has must mandatory required necessary cover speak handle enough suffice suffices suffit suffisent suffirait suffisant
		maitriser maitrise connaitre connait connaisse connaissance savoir sait sache apprendre utiliser faut faudrait doit doivent dois doit-il devrait besoin necessaire obligatoire obligatoires necessaires indispensables pratiquer`)
	// severalKnown are the words of either; besideSeveral stands around them.
	severalKnown  = howManyOfThem.with(toKnow)
	besideSeveral = cueOf(`do does did should would will can could is are it that this these those them they he she him her you i we a an the of to at least more than just only or and really absolutely be been well in depth same time once fully
		il elle ils elles on je t y en les le la l de d des ces ce c ca cela est ce que qu au moins plus ou et vraiment forcement absolument bien a fond s un une d entre eux pour dev developer developpeur candidate candidat someone somebody quelqu ci meme temps seulement juste jamais tu vous nous moi`).with(severalKnown)
	// howManyTold: an answer says how many of what it names are wanted.
	howManyTold = cueOf("one several all every master mastered")
	// allUnsaid is told where none does.
	allUnsaid = Texts{EN: "My sources don’t say whether all of them are needed.", FR: "Mes sources ne disent pas si tout cela est nécessaire."}
)

// allOfThem answers whether all of the things just told are needed: by the topic near it that tells that, or else with what was told.
func (k *known) allOfThem(q Question, r read, core string) (Answer, bool) {
	t := k.toldLastly(q)
	if t == nil || !k.ofThings(t) || r.verbatim() || !allOrOne.in(core) && !onlyOne().MatchString(core) && !allAlone().MatchString(core) || !made(core, severalKnown, besideSeveral) {
		return Answer{}, false
	}
	if near := k.oneOrAll(t, r.language); near != nil {
		return k.topic(near, r.language), true
	}
	if o := k.ofItsKind(t); allWord.in(core) && o != nil {
		return k.topic(o, r.language), true
	}
	if !allWord.in(core) && k.isTool(t) { // several of its kind are spoken of
		for _, id := range t.Next {
			if o := k.topics[id]; o != nil && !k.isTool(o) {
				if near := k.oneOrAll(o, r.language); near != nil {
					return k.topic(near, r.language), true
				}
			}
		}
	}
	if howManyTold.among(match.Tokens(strings.ToLower(t.Answer.In("en")))) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	return k.retold(q, r, r.butTold(allUnsaid.In(r.language)), "")
}

// ofItsKind is the topic beside that of a language with its frameworks that tells how many of them are needed; nil for none.
func (k *known) ofItsKind(t *Topic) *Topic {
	if k.languageOf(t) != t {
		return nil
	}
	for _, id := range t.Next {
		o := k.topics[id]
		if o != nil && subjectKind(id) == subjectKind(t.ID) && !k.isTool(o) && howManyTold.among(match.Tokens(strings.ToLower(o.Answer.In("en")))) {
			return o
		}
	}
	return nil
}

// oneOrAll is the topic near another one that tells how many of what that names are needed; nil for none.
func (k *known) oneOrAll(t *Topic, language string) *Topic {
	for _, asks := range askedByName {
		if near := k.nearer(t, fmt.Sprintf(asks.In(language), nameOf(t, language)), language); near != nil {
			return near
		}
	}
	return nil
}

// isTool tells whether a topic is on one technology.
func (k *known) isTool(t *Topic) bool {
	return slices.ContainsFunc(match.Tokens(strings.ToLower(t.Title.In("en"))), func(w match.Token) bool { return k.toolTopic(w.Text) == t })
}

var (
	// askedByName asks how many are needed, with their name.
	askedByName = []Texts{
		{EN: "do they need to know all %s", FR: "faut-il connaître tous les %s"},
		{EN: "one or several %s", FR: "un ou plusieurs %s"},
		{EN: "is one of the %s enough", FR: "faut-il connaître plusieurs %s"},
	}
	// allWord: all are meant of what was named, and not several of its kind.
	allWord = cueOf("all every each everything tous toutes tout chaque")
)

// allAlone asks that in a word.
var allAlone = pattern(`^(?:(?:all|the|les|ces|tous les|toutes les) )+(?:two|three|four|five|deux|trois|quatre|cinq|[2-9])(?: of (?:them|these|those))?$`)
