package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Who says what was just told, and of when it is: "says who?", « ça date de quand, cette enquête ? », "can I quote that as a fact?" What was
// told is told once more under the name and the date of its source; where it rests on a survey, its text says so.

var (
	// whoSays asks who stands behind what was just told.
	whoSays = pattern(`^(?:says who(?: exactly)?|according to who|(?:and )?(?:who|whos|who s)(?: is| are| has| else| actually| really)* (?:says?|said|saying|claims?|claimed|claiming|told (?:you|u)|wrote|states?|stated|thinks|thought|reckons|decided|came up with|come up with|made up|published|did|ran|ranked)` +
		`(?: (?:so|that|this|it|these|those|them|all|the|your|of|a|such)| ` + toldThing + `)*|` +
		`(?:c est )?qui (?:est ce )?(?:qui )?(?:(?:le|l|a|t a|vous a|en|nous) )*(?:dit|dis|affirme|affirment|pretend|raconte|racontent|ecrit|declare|decide|publie|sort|disent|assure)(?: (?:ca|cela|ces|cette|ce|le|la|les|l|donc| ` + toldThing + `))*|` +
		`(?:according to|selon|d apres) ` + toldBy + `|(?:what|which|quelle?)(?: is| s| est)?(?: (?:the|your|la|ta|votre|l))? (?:source|origine?|origin)(?: (?:of|for|de|du|pour) (?:that|this|it|ca|cela))?|(?:do you have |have you got |tu as |t as |vous avez |avez vous |y a )?(?:a|any|une) source(?: (?:for|of|pour) (?:that|this|it|ca|cela))?)$`)
	// surveyAsked asks which survey it is that was named.
	surveyAsked = pattern(`^(?:which|what|what kind of|whose|quelle?|c est quoi|c est quelle?|de quelle?)(?: (?:is|was|s|est|the|that|this|la|l|le|cette|ce|comme|genre de|type de|en fait))* ` + aSurvey + `(?: (?:is|was|est|c est|que c est|it|that|this|exactly|au juste|exactement|ca|la|est ce|cette|ce))*$`)
	// quoting asks whether what was just told may be passed on.
	quoting = pattern(`^(?:(?:(?:can|could|may|should|would) (?:i|we|you)|am i (?:ok|safe|allowed) to|is it (?:ok|safe|fair|fine) to|safe to)(?: (?:safely|really|just|actually))* (?:quote|cite|use|state|repeat|present|rely on|treat|put|tell)(?: (?:it|that|this|those|these|my client|the client|people|clients|on|in|a|an|the|my|our|deck|ad|report|slides?|presentation|article|job))*(?: (?:as|like) (?:a |an |the |hard |solid )*(?:facts?|truth|gospel|figures?|official|certain|given|granted))?|` +
		`(?:(?:je|j|on|nous) (?:peux|peut|pourrais|pourrait|dois|doit|pouvons)|(?:puis je|peut on)|c est (?:bon|ok) pour)(?: (?:le|la|les|l|te|vous|en|vraiment|donc))* (?:citer|utiliser|reprendre|ressortir|affirmer|presenter|donner|mettre|dire|avancer|balancer)(?: (?:ca|cela|le|la|les|au|aux|a|mon|mes|un|une|client|cliente|clients|dans|annonce|presentation|l|comme|tel quel|telle quelle|tels quels|faits?|verite|acquis|certitude))*|` +
		`(?:(?:is|it|that|this|it s|thats|c est|est ce|ca|cela|so|plutot|then|donc|un|une|a|an|just|only|juste|simplement|more|or|ou|hard|established) )+(?:facts?|faits?|opinions?|avis|verite|verified|verifie|proven|prouve|established|etabli)(?: (?:or|ou|,)(?: (?:an?|une?|just|juste|c est|plutot))* (?:facts?|opinions?|avis|faits?|guess|estimation))?)$`)
)

const (
	toldThing = `(?:figures?|numbers?|ranking|list|survey|poll|study|information|info|chiffres?|classement|enquete|sondage|etude|liste|infos?)`
	toldBy    = `(?:whom?|which (?:source|page)|qui|quelle (?:source|page))`
	aSurvey   = `(?:survey|poll|study|enquete|sondage|etude)`
)

// surveyWord: what was told rests on what people were asked.
var surveyWord = cueOf("survey surveys poll study enquete sondage etude")

// The lines above what is told once more with its source.
var (
	comesFrom = Texts{EN: "This comes from %s:", FR: "Cela vient de %s\u00a0:"}
	quoteFrom = Texts{EN: "Quote it as what its source says, which is %s:", FR: "À citer comme ce que dit sa source, %s\u00a0:"}
)

// originAsked answers who says what was just told, of when it is, and whether it may be quoted; a remark may stand before it, "that feels
// low, who says so?"
func (k *known) originAsked(q Question, r read, core string) (Answer, bool) {
	years := k.yearsTold(q, r.language)
	core = confirming().ReplaceAllString(core, "")
	before, last := "", core
	if at := strings.LastIndexAny(core, ",.;?!"); at >= 0 {
		before, last = core[:at], coreOf(strings.TrimSpace(core[at+1:]))
	}
	if before != "" && !made(before, wondering, wondering) || len(r.jobs)+len(r.places) > 0 || r.slots.parts() > 0 || k.namesTool(r.tokens) || len(r.offers) > 0 && !datesAsked(last, years) {
		return Answer{}, false
	}
	switch {
	case surveyAsked().MatchString(last), surveyWord.in(last) && datesAsked(last, years):
		return k.ofSurvey(q, r)
	case whoSays().MatchString(last), (k.ofAnother(q) || k.topicBefore(q) != nil && !pageWords.in(last)) && (whereFrom().MatchString(last) || upToDate().MatchString(last)):
		return k.withOrigin(q, r, comesFrom)
	case quoting().MatchString(last):
		return k.withOrigin(q, r, quoteFrom)
	case datesAsked(last, years) && (k.toldLast(q) || !agedToo.in(last)):
		return k.withOrigin(q, r, comesFrom)
	}
	return Answer{}, false
}

// withOrigin is what was just told, under a line that names its sources and their dates; of all of them where it was that, or nothing.
func (k *known) withOrigin(q Question, r read, line Texts) (Answer, bool) {
	a, ok := k.lastAnswer(q, r.language)
	if !ok || a.Outcome == Choose || len(a.Citations) == 0 || slices.ContainsFunc(a.Topics, k.tellsSources) {
		return k.aboutSources(r.language)
	}
	var from []string
	for _, c := range a.Citations {
		from = append(from, c.Publisher+" ("+c.Dated+")")
	}
	said := fmt.Sprintf(line.In(r.language), listed(from, wordsOf(r.language).and))
	return k.toldFrom(q, r, said, "")
}

// ofAnother tells whether figures of another source than the grid's were just told.
func (k *known) ofAnother(q Question) bool {
	last := k.lastPay(q)
	return last != nil && last.Other != "" && k.payShown(q)
}

// tellsSources tells whether a topic is what is told of the sources.
func (k *known) tellsSources(id string) bool {
	return k.topics[id] != nil && k.topics[id].Computed == "sources"
}

// ofSurvey answers what is asked about a survey with the topic that names it and its year: the last one, one that is near it, or any.
func (k *known) ofSurvey(q Question, r read) (Answer, bool) {
	last := k.topicBefore(q)
	if last != nil && k.namesSurvey(last) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	var ids []string
	if last != nil {
		ids = k.related(last)
	}
	for _, t := range k.Topics {
		ids = append(ids, t.ID)
	}
	ids = slices.DeleteFunc(ids, func(id string) bool { return k.topics[id] == nil || !k.namesSurvey(k.topics[id]) })
	if len(ids) == 0 {
		return Answer{}, false
	}
	first := ids[0]
	for _, id := range ids {
		if len(k.topics[id].Notes) > len(k.topics[first].Notes) {
			first = id // which says more of it
		}
	}
	a := k.topic(k.topics[first], r.language)
	a.Lead = wordsOf(r.language).told
	return a, true
}

// namesSurvey tells whether a topic's answer names a survey and a year.
func (k *known) namesSurvey(t *Topic) bool {
	text := match.Normalise(t.Answer.In("en"))
	return t.Computed == "" && surveyWord.in(strings.ReplaceAll(text, ".", " ")) && len(calendarYears(text)) > 0
}

// toldLast tells whether the last turn told something: what is old else may be somebody, "the candidate is 58" and "that's a bit old, no?"
func (k *known) toldLast(q Question) bool {
	return slices.ContainsFunc(q.Previous.Topics, func(id string) bool { return k.topics[id] != nil })
}

// yearsTold are the years that the last topic's answer names.
func (k *known) yearsTold(q Question, language string) []string {
	if t := k.topicBefore(q); t != nil {
		return calendarYears(t.Answer.In(language))
	}
	return nil
}

var (
	// dating: how old something is, is asked; writtenThen does so beside whenWord, and ofPage beside either.
	dating      = cueOf("ancient date dates dated dating datent dater old older olds recent recents recente recentes outdated stale vieux vieille vieilles ancien ancienne anciens anciennes perime perimee obsolete fresh")
	agedToo     = cueOf("ancient old olds older vieux vieille vieilles ancien ancienne anciens anciennes recent recents recente recentes fresh")
	whenWord    = cueOf("when quand year annee")
	writtenThen = cueOf("from written published updated done made carried ecrit ecrite ecrites publie publiee fait faite realise realisee")
	ofPage      = cueOf("page article source survey poll study enquete sondage etude ranking classement")
	// pageWords are of all that the sources hold, and not of what was just told.
	pageWords = cueOf("pages sources articles figures numbers data info infos information chiffres salaires grid grille salaries salary salaire range ranges fourchette fourchettes")
	// besideDates stands around them: they and "he" are people.
	besideDates = cueOf(`thats its an polls surveys votre ta tes vos olds sounds seems looks feels to me semble parait m is are was were it that this these those your the how what which of and in a isn t isnt arent wasnt not no ca cela c est ce cette cet ces elle de du d la le l les des tout et commence getting become becoming out actually au juste plutot pas trop too assez vraiment
		really quite pretty rather very now deja quand meme hein right tho though bien does do did non s y en qu que quel quelle thing now today as kinda kind sort sorta slightly somewhat donc alors nan nn so out been ete etait sont ont a non elles`).with(whenWord, writtenThen, ofPage)
	// ofThat stands beside what is old, which else may be somebody: « pas de vieux ».
	ofThat = cueOf("it its thats kinda sounds seems looks feels that this its ca cela c est page pages article survey surveys poll polls study enquete sondage etude bit how")
	// wondering is what one says before one asks who says so.
	wondering = cueOf(`huh hm hmm hmmm wow oh ah eh really feels feel seems seem sounds sound looks look is are it that this thats its a bit little low high odd weird strange surprising surprised wrong steep so very too quite not sure i im m s interesting old
		ca cela c est me parait semble trouve je bizarre etrange bas haut faible eleve surprenant etonnant un peu tres vraiment pas sur sure ok bon vieux serieux drole tiens`)
	// confirming ends what is to be confirmed.
	confirming = pattern(`[ ,]+(?:no|non|nan|nn|right|hein|isnt it|isn t it|is it|n est ce pas|pas vrai)\W*$`)
	// somewhat is no man: « c'est un peu vieux », and « c'est un vieux ».
	somewhat = pattern(`\b(?:un peu|(?:a )?(?:bit|little)) ?`)
)

// datesAsked tells whether a text asks how old something is that was told, in no other words; it may name one of the years told.
func datesAsked(core string, years []string) bool {
	core = somewhat().ReplaceAllString(strings.Trim(core, "?!. "), "")
	tokens := match.Tokens(core)
	that := ofThat.among(tokens)
	asks, when := false, false
	for _, t := range tokens {
		year := slices.Contains(years, t.Text)
		asks, when = asks || year || dating.is(t.Text) && (that || !agedToo.is(t.Text)), when || whenWord.is(t.Text)
		if !year && !dating.is(t.Text) && !besideDates.is(t.Text) {
			return false
		}
	}
	return asks || when && (writtenThen.among(tokens) || ofPage.among(tokens))
}
