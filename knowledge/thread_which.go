package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Which of the things just told it is, and by what: "which of those manage people?", « laquelle est la moins chère ? ». Whoever says so after a
// topic speaks of what it names, and ranks nobody.

var (
	// whichHead begins it, in words that name nothing or the kind of those things.
	whichHead = pattern(`^(?:(?:c est|et|and|so|then|but|mais|alors) )*(?:(?:which|what)(?: ones?| (?:of|among) (?:them|these|those|the (?:two|three|four|five|[2-9]|lot|bunch))(?: \w+s\b)?)|which\b|` +
		`(?:laquelle|lequel|lesquels|lesquelles)(?: (?:d entre (?:eux|elles)|(?:de |parmi )(?:ces|ceux|celles)(?: (?:la|ci|deux|trois|[2-9]))?(?: \w+s\b)?|(?:des|parmi les) (?:deux|trois|quatre|cinq|[2-9])(?: \w+s\b)?))?)(?: |$)`)
	// whichVerb stands behind "which" where no noun does.
	whichVerb = cueOf("is are s would should do does has have can could involves involve needs need takes take manages manage pays costs for")
	// costAsked: what is asked is a price.
	costAsked = cueOf("cheap cheaper cheapest expensive pricier pricey priciest affordable cost costs free cher chers chere cheres coute coutent prix gratuit gratuite gratuits gratuites abordable abordables", "best value", "value for money", "rapport qualite prix")
	// paysOff: it is pay.
	paysOff = cueOf("rapporte rapportent lucrative lucratif lucratifs lucratives", "most money", "plus d argent")
	// mostOf sets them in an order; takingOne has one of them taken.
	mostOf    = pattern(`\b(?:le|la|les) (?:plus|moins|mieux|meilleure?s?)\b|\b(?:most|least) \w+|\b(?:best|better|worst|fastest|easiest|hardest|quickest|shortest|longest|strongest|safest|simplest|newest|oldest|biggest|hottest|top|mieux|pire|meilleure?s?)\b|\b(?:number one|numero un)\b`)
	takingOne = cueOf(`recommend recommended advise suggest prefer pick choose choosing select favour favor conseille conseilles conseillez conseiller recommande recommandes recommandez recommander preferes preferez prefere choisir choisis choisit choisirais privilegier prendre prends prend viser`, "go for", "go with", "opt for", "opter pour")
	// firstOfAll: an answer sets what it names in an order.
	firstOfAll = cueOf("best better first prefer most")
	// ofPeople: candidates are spoken of, or hired.
	ofPeople = people.with(cueOf("candidate candidat candidature profile profiles profil profils hire hiring recruit recruiting recruter recrute embaucher embauche shortlist him her guy guys person personne interview entretien"))
)

// longestWhich is how many words ask that.
const longestWhich = 20

// whichAtLength is whichOfThem for a text that is longer than those that lean on the last turn mostly are.
func (k *known) whichAtLength(q Question, r read) (Answer, bool) {
	if !k.ongoing(q) || len(r.text) <= longestInThread || strings.ContainsAny(strings.TrimRight(r.text, "?!. "), ".?!") {
		return Answer{}, false
	}
	return k.whichOfThem(q, r, coreOf(r.text))
}

// whichOfThem answers which of the things just told it is: by the topic near it that tells that, or else with what was told, and that the
// sources don't settle it.
func (k *known) whichOfThem(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	head := whichHead().FindString(core)
	if t == nil || head == "" || strings.Contains(core, ",") || len(r.tokens) > longestWhich || r.verbatim() || len(r.places)+len(r.offers) > 0 || r.namesSlots() || k.namesTool(r.tokens) || ofPeople.in(core) || severalPeople(q) {
		return Answer{}, false
	}
	rest := core[len(head):]
	first, _, _ := strings.Cut(rest, " ")
	if rest == "" || strings.TrimSpace(head) == "which" && !whichVerb.is(first) {
		return Answer{}, false
	}
	if costAsked.in(core) && k.ofThings(t) {
		return k.retold(q, r, r.butTold(aPrice.unsaid(r.language)), "")
	}
	if paysOff.in(core) || paidWord.in(core) || costAsked.in(core) || r.pay.asked {
		return Answer{}, false
	}
	if k.ordersPay(t) && mostOf().MatchString(core) {
		return k.unranked(q, r, t)
	}
	if near := k.nearerWhich(t, rest, r.language); near != nil {
		return k.topic(near, r.language), true
	}
	if len(r.hits) > 0 {
		return Answer{}, false
	}
	if asksDemand(formOf(r.tokens, nil)) && k.ofThings(t) {
		return k.untold(q, r, openDemand)
	}
	ofItsOwn := r.reading.Known && !r.reading.Other && slices.Contains(k.related(t), k.topOf(r)) // "which of those is for caching?"
	if !ofItsOwn && (inDegrees.in(core) || !k.ofThings(t)) && saysOf(t, rest, r.language) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	if mostOf().MatchString(core) && meaning(r.tokens) <= mostSaid || takingOne.in(core) {
		return k.unranked(q, r, t)
	}
	return Answer{}, false
}

// nearerWhich is the topic near another one that tells which of what that names it is: asked with the name of that, without it, and without
// who is to choose, « laquelle notre directeur devrait-il choisir pour un gros projet ».
func (k *known) nearerWhich(t *Topic, rest, language string) *Topic {
	asks := map[string]string{"en": "which ", "fr": "quel "}[language]
	texts := []string{asks + nameOf(t, language) + " " + rest, rest}
	if at := chooses().FindStringIndex(rest); at != nil {
		texts = append(texts, asks+nameOf(t, language)+" "+rest[at[1]:])
	}
	for _, text := range texts {
		if near := k.nearer(t, text, language); near != nil {
			return near
		}
	}
	return nil
}

// chooses is who is to choose, and the word for that.
var chooses = pattern(`^(?:\S+ ){1,6}?(?:choose|pick|take|prefer|hire|recruit|go for|opt for|go with|choisir|prendre|preferer|retenir|privilegier|viser|recruter) `)

// inDegrees: one of them is more so than the others.
var inDegrees = cueOf("more most less least plus moins")

// saysOf tells whether a topic's answer has a longer word of a text, or one that begins like it: "versatile" and "versatility".
func saysOf(t *Topic, text, language string) bool {
	const begins = 6 // letters
	told := match.Tokens(match.Normalise(t.Answer.In(language)))
	return slices.ContainsFunc(match.Tokens(text), func(w match.Token) bool {
		if len(w.Text) < begins || match.Small(w.Text) || comparing.is(w.Text) || takingOne.is(w.Text) || toKnow.is(w.Text) {
			return false
		}
		return slices.ContainsFunc(told, func(o match.Token) bool { return strings.HasPrefix(o.Text, w.Text[:begins]) })
	})
}

// mostSaid is how many words say by what things are to be set in an order: who says more names something else.
const mostSaid = 3

// meaning is how many words bear meaning.
func meaning(words []match.Token) (n int) {
	for _, w := range words {
		if !match.Small(w.Text) {
			n++
		}
	}
	return n
}

// unranked is what was told of things that are to be set in an order, under a line that it does not do that where it doesn't.
func (k *known) unranked(q Question, r read, t *Topic) (Answer, bool) {
	if !slices.Contains(t.Open, openChoice) && firstOfAll.among(match.Tokens(match.Normalise(t.Answer.In("en")))) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	return k.untold(q, r, openChoice)
}

// severalPeople tells whether several people were just spoken of.
func severalPeople(q Question) bool {
	return len(q.Previous.Named.Heads) > 1 || len(q.Previous.Sides) > 1 || len(q.Previous.Slots.Heads) > 1
}
