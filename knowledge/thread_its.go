package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What belongs to what was just told of: its frameworks, what they are for, and how the people live whom it was about.

var (
	// ofIts: something of what was just told of is asked for.
	ofIts = pattern(`\b(?:its|ses|son|sa|leurs?|their|(?:for|with|in|of|pour|avec|en|de) (?:it|that|this|that one|this one|that language|this language|lui|elle|ca|cela|ce(?:lui|lle|ux)[ -](?:la|ci)|ce langage|ce language)|(?:go|goes|going|come|comes) with (?:it|that|that one)|vont avec|va avec|qui l accompagnent|associes?|lies|correspondants?|du coup)\b`)
	// frameworkWord are what a language has of its own.
	frameworkWord = cueOf("framework frameworks framwork framworks framewors fw")
	// purposeAsked asks what it is for.
	purposeAsked = pattern(`^(?:(?:and|but|et|mais) )*(?:what (?:is|are|s) (?:it|they|that|this|these|those) (?:good |used |useful |there |even |all )*for|whats (?:it|that|this) (?:good |used |useful )?for|what (?:is|s)? ?(?:the )?(?:point|use|purpose) of (?:it|them|that|these|those)|whats the (?:point|use|purpose)(?: of (?:it|them|that|these|those))?|what (?:do|does) (?:it|they|that) do|(?:ca|cela|c|ils|elles|il|elle) (?:sert|servent|sertil) a quoi|a quoi (?:ca|cela|ils|elles|il|elle)? ?(?:sert|servent)(?:[ -](?:il|ils|elle|elles))?|c est (?:utile )?pour quoi(?: faire)?|c est pour faire quoi|quelle (?:est )?(?:l )?utilite|(?:ca|c est) utile (?:pour|a) quoi)(?:[ ,]+(?:au fond|concretement|vraiment|tout ca|exactement|tous ces frameworks))?$`)
)

// whyFrameworks is what one asks who wants to know what frameworks are for.
var whyFrameworks = Texts{EN: "why do frameworks matter?", FR: "à quoi servent les frameworks ?"}

// itsFrameworks answers with the frameworks of the language that was just told of, or what they are for.
func (k *known) itsFrameworks(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || k.namesTool(r.tokens) || r.namesSlots() || len(r.jobs) > 0 {
		return Answer{}, false
	}
	of := k.languageOf(t)
	switch {
	case of == nil:
	case frameworkWord.among(r.tokens) && ofIts().MatchString(r.text) && !reasonIn(r.tokens) && len(r.tokens) <= longestReferring:
		return k.topic(of, r.language), true
	case of == t && slices.Contains(t.Open, "purpose") && purposeAsked().MatchString(core):
		return k.purposeOfFrameworks(r)
	}
	return Answer{}, false
}

// languageOf is the language that a topic is about, or that its answer begins with, where its frameworks are told with it; nil for none.
func (k *known) languageOf(t *Topic) *Topic {
	first, _, _ := strings.Cut(t.Answer.only(Languages()[0]), " ")
	of := k.toolTopic(match.Normalise(strings.Trim(first, ",.:;")))
	if subjectKind(t.ID) == frameworkTopics && k.namesTool(match.Tokens(t.Title.only(Languages()[0]))) {
		of = t
	}
	if of == nil || subjectKind(of.ID) != frameworkTopics {
		return nil
	}
	return of
}

// purposeOfFrameworks answers with the topic that tells what frameworks are for, and says what it is.
func (k *known) purposeOfFrameworks(r read) (Answer, bool) {
	t := k.topicAsked(whyFrameworks, r.language)
	if t == nil {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Taken = true
	a.Lead = fmt.Sprintf(wordsOf(r.language).takenAs, t.Title.In(r.language))
	return a, true
}

// suchPeople are those who were just told of; peopleWho names them.
var (
	suchPeople = pattern(`\b(?:(?:such|these|those) (?:people|persons|candidates|devs|developers)|people like (?:that|this|them)|they|them|ces (?:personnes|gens|candidats|profils|devs)(?:[ -]la)?|ces gens la|de tels profils|ils|elles)\b`)
	peopleWho  = Texts{EN: "people", FR: "les personnes"}
	// lacking begins a title that says what some people are like.
	lacking = cueOf("without sans")
)

// ofSuchPeople answers what is asked about people who were just told of by what they lack: "what training do such people have?", after
// "without a degree".
func (k *known) ofSuchPeople(q Question, r read, _ string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !lacking.starts(match.Normalise(t.Title.In(r.language))) || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.offers) > 0 || k.nearPolicy(r) || len(r.tokens) > longestReferring {
		return Answer{}, false
	}
	at := suchPeople().FindStringIndex(r.text)
	if at == nil || r.reading.Known && len(k.rivals(r)) == 1 && subjectKind(k.topOf(r)) != subjectKind(t.ID) {
		return Answer{}, false
	}
	whom := peopleWho.In(r.language) + " " + match.Normalise(t.Title.In(r.language))
	named := k.read(Question{Text: r.text[:at[0]] + whom + r.text[at[1]:], Profile: q.Profile, Language: r.language})
	if len(named.reading.Ranked) == 0 || !slices.Contains(k.rivals(named), t.ID) {
		return Answer{}, false
	}
	return k.retold(q, r, wordsOf(r.language).told, "")
}
