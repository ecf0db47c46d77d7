package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What something costs that was just told of, and that is nobody's pay: "how much are they?", after the schools. The words are those that
// ask what people cost, so what was told decides: a course is paid for, and who does the job is paid.
//
// 23 November 2026: seven of 120 dialogues asked what the bootcamps cost that had just been named, and got the grid of salaries.

const (
	theyOrIt = `(?:(?:one|any|each|either|some|all|most|doing one|(?:l )?un|(?:l )?une|chacun|chacune|certains|certaines) (?:of|d|de|parmi) (?:them|these|those|its|entre (?:eux|elles)|eux|elles|ceux(?: la| ci)?|celles(?: la| ci)?|(?:those|these|the|such|ces|ses|leurs|your|vos|tes) [a-z-]+)|it|that|this|those|these|they|them|one|any|all|ca|cela|c|il|elle|ils|elles|(?:the|those|these|that|this|such|its|their|ces|ce|cet|cette|les|le|la|leurs?|ses|son|sa) [a-z-]+)`
	costlyBy = `(?:free(?: of charge)?|expensive|pricey|costly|dear|cheap|affordable|chere?s?|payante?s?|gratuite?s?|couteux|couteuses?|abordables?|onereux|hors de prix)`
	itsPrice = `(?:prices?|price tags?|pricing|fees?|costs?|tuition(?: fees?)?|prix|tarifs?|couts?|frais(?: de scolarite| d inscription)?)`
	costSo   = `(?: (?:me|us|you|him|her|one|a lot|much|anything|money|a fortune|to (?:do|join|attend|enrol|use|get|take|buy)|each|roughly|about|usually|approximately|in general|on average|a (?:month|year|term)|per (?:month|year)))*`
	aCourse  = `(?:une?|la|le|les|cette|ce|ces) (?:formations?|ecoles?|cursus|cours|bootcamps?|inscription|annee|programmes?|diplomes?)`
	howSo    = `(?:(?:really|very|that|quite|too|so|rather|all|usually|normally|typically|generally|roughly|about|around|then|actually|tres|trop|si|plutot|vraiment|assez|si|pas|bien|a peu pres|en moyenne|environ|en gros) )*`
)

// priceAsked asks what something costs, or whether it is dear, in words that don't name it.
var priceAsked = patterns(
	`^how (?:much|expensive|pricey|costly|dear)(?: money)? (?:is|are|s|do|does|did|would|will|can|should) `+howSo+theyOrIt+`(?: `+howSo+`(?:cost|costs|charge|charges|run|come to|go for|be|set (?:me|you|us|one|him|her|them|someone|somebody) back))?`+costSo+`$`,
	`^(?:what|(?:what )?(?:do|does|would|will|did)) `+theyOrIt+` `+howSo+`(?:cost|costs|charge|charges|run (?:to|at)|come to|go for|set (?:me|you|us|one|him|her|them|someone|somebody) back)`+costSo+`$`,
	`^(?:it |that |this |they |those |these )?(?:is|are|isn t|aren t|isnt|arent|would) (?:it |that |this |they |those |these |any of (?:it|them|those|these) )?`+howSo+costlyBy+`(?: or (?:not|paid|free))?$|^`+howSo+costlyBy+`$`,
	`^(?:(?:what(?: is|s| are| about)?|how about|do (?:you|u) (?:have|know)|any idea (?:of|about)|tell me|and) )*(?:the |their |its |any )?(?:the )?`+itsPrice+`(?: (?:like|for|of|on|there|range) ?(?:it|that|them|those|these|one|there)?)?$`,
	`^how much (?:do|does|would|will|must|should|did) (?:i|you|we|one|he|she|they|somebody|someone|people) (?:have to |need to )?(?:pay|spend|shell out|fork out|cough up)(?: (?:there|for (?:it|that|them|those|these|one|this)))$`,
	`^(?:c est|est ce(?: que c est)?|ce n est|ils sont|elles sont|sont[ -]ils|sont[ -]elles|est[ -]il|est[ -]elle|il est|elle est|c) `+howSo+costlyBy+`(?: `+aCourse+`)?(?: (?:la[ -]bas|chez eux|la[ -]dedans))?(?: ou (?:pas|payant|gratuit))?$`,
	`^(?:c est )?(?:combien|how much)(?: (?:pour|for))+ (?:(?:doing|to do|faire|en faire) )?`+theyOrIt+`$`,
	`^(?:(?:combien|que|quoi|qu est ce que) (?:est ce (?:que |qu )?)?)?(?:`+theyOrIt+` )?(?:coute(?:nt)?|couteraient|couterait|revient|reviennent|va couter|vont couter)(?:[ -](?:t[ -])?(?:il|elle|ils|elles|cela|ca|on))?(?: (?:a )?(?:combien|cher|chere|cheres|chers|quoi|beaucoup|environ|en moyenne|a peu pres|en gros|une blinde|un bras))*(?: (?:d en (?:faire|suivre) une?|d y (?:aller|entrer|participer)|de (?:s y inscrire|la suivre|le suivre|les suivre|le faire)|`+aCourse+`))?$`,
	`^(?:(?:c est|ils sont|elles sont|il est|elle est|c) (?:a |dans les )?combien|(?:(?:il )?faut|on doit|combien (?:il )?faut(?:[ -]il)?|combien on doit|combien doit[ -]on) (?:compter|debourser|prevoir|payer|mettre|lacher)(?: (?:combien|pour (?:ca|cela|y aller|s inscrire)))?)$`,
	`^(?:(?:niveau|cote|question|pour|au niveau|quels?(?: sont| est)?|quelles?(?: sont| est)?|c est quoi|a quels?|et|c est) )*(?:(?:le|la|les|leurs?|son|ses|du|des|de) )?`+itsPrice+`(?: (?:de |d |des |du )(?:ca|cela|tout ca|ces [a-z-]+|ce [a-z-]+|cette [a-z-]+))?$`,
	`^(?:(?:which|lequel|laquelle|lesquels|lesquelles|quel)(?: (?:one|ones|of (?:them|those|these)|de ces [a-z-]+|d entre eux|d entre elles))?|c est lequel|c est laquelle) (?:is|are|s|est|sont) (?:the |le |la |les )*(?:cheapest|cheaper|least expensive|most expensive|dearest|free|moins chere?s?|plus chere?s?|gratuite?s?)$`,
)

// perhapsPaid: somebody may be meant, who is paid.
var perhapsPaid = cueOf("they them he she ils elles il elle")

// thingPriced answers what something costs that was just told of and that people pay for: no source says, and what there is follows.
func (k *known) thingPriced(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !k.paidFor(t) || r.namesSlots() || len(r.jobs)+len(r.offers) > 0 || k.namesTool(r.tokens) || jobWord.among(r.tokens) || !anyMatches(priceAsked, core) {
		return Answer{}, false
	}
	a, ok := k.retold(q, r, r.butTold(aPrice.unsaid(r.language)), "")
	if k.grid != nil && perhapsPaid.among(r.tokens) {
		a.Next = slices.Insert(a.Next[:min(len(a.Next), mostNext-1)], 0, Step{Label: wordsOf(r.language).wholeGrid, Topic: AboutSalary})
	}
	return a, ok
}

// paidFor tells whether a topic is about something that people pay for: schools and courses, or technologies, which its title or each item
// of its list names.
func (k *known) paidFor(t *Topic) bool {
	if subjectKind(t.ID) == trainingTopics || k.namesTool(match.Tokens(t.Title.only(Languages()[0]))) {
		return true
	}
	items := itemsOf(t.Answer.In(Languages()[0]))
	return len(items) > 0 && !slices.ContainsFunc(items, func(item string) bool {
		first := match.Tokens(item)
		return len(first) == 0 || k.toolTopic(first[0].Text) == nil
	})
}
