package knowledge

import "slices"

// What somebody can do to be paid more, and what pay depends on, asked after pay: "what could she learn to be worth it?", "so what does change it?"

var (
	// toEarnMore asks what to learn, or how, to be paid so much.
	toEarnMore = patterns(
		`^(?:what|which|how)\b.{0,50}\b(?:learn|study|pick up|master|improve|work on|train in|do|add|skills?|techs?|technolog(?:y|ies)|knowledge)\b.{0,20}\b(?:to|would|that|so) (?:be worth|become worth|get (?:to )?(?:there|that|it|more)|earn|make (?:more|that|it worth)|deserve|justif(?:y|ies)|reach (?:it|that)|be paid|get paid|ask for)\b.{0,25}$`,
		`^(?:and )?(?:how (?:can|could|do|does|would|might|should)|what (?:can|could|should|must)) `+somebody+` (?:do to )?(?:earn|make|get(?: paid)?|be paid) (?:more|better)(?: money| pay| salary)?$`,
		`^(?:que|quoi|qu|comment|quel(?:le)?s?|`+somebody+`)\b.{0,40}\b(?:apprendre|se former|maitriser|travailler|ameliorer|competences?|techno(?:logie)?s?|savoir|faire|ajouter)\b.{0,25}\b(?:pour|permettent d[e']?|permettrai(?:en)?t d[e']?) ?(?:les |le |la |l |en |y )?(?:valoir|meriter|justifier|gagner|toucher|etre (?:mieux )?payee?|pretendre|atteindre|demander)\b.{0,25}$`,
		`^comment (?:`+somebody+` )?(?:(?:peut|peux|pourrait|pourrais|faire pour|fait pour)(?:[ -](?:il|elle|on|je))? )?(?:gagner|gagne|toucher|etre paye|etre payee) (?:plus|mieux|davantage)$`,
	)
	// changesIt asks what counts for pay that was just spoken of.
	changesIt = pattern(`^(?:(?:then|so|but|alors|donc) )*(?:what(?: else)?(?: is it that)? (?:does|do|would|can|could|will|really|actually|)? ?(?:change|changes|affect|affects|influence|influences|drive|drives|determine|determines|decide|decides|count|counts|matter|matters)(?: (?:it|that|this|them|the pay|pay|most))?|what (?:does|do) (?:it|that|they|this|the pay) depend on|(?:ca|cela|il|elle) depend de quoi|de quoi (?:est ce que )?(?:ca|cela) depend|de quoi cela depend il|(?:c est quoi|qu est ce) qui (?:(?:le|la|les) )?(?:fait|font|change|changent|joue|jouent|compte|comptent|influe|influence|pese|pesent|determine)(?: (?:varier|monter|changer|bouger|dessus|alors|dans tout ca))?)(?:[ ,]+(?:according to|d apres|selon|in|dans) (?:your|the|vos|tes|les|ces) (?:sources?|pages?))?$`)
)

// paidMore answers what somebody can do to be paid more with what pay depends on, and with what is told of one thing that raises it.
func (k *known) paidMore(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	t := k.topicBefore(q)
	ofPay := last != nil && k.payShown(q) || t != nil && k.isOfPay(t.ID)
	if k.grid == nil || !ofPay || r.verbatim() || len(r.offers)+len(r.jobs) > 0 || k.nearPolicy(r) || k.namesTool(r.tokens) {
		return Answer{}, false
	}
	earns := anyMatches(toEarnMore, core)
	if !earns && !changesIt().MatchString(core) {
		return Answer{}, false
	}
	a, ok := k.payReasons(r.language)
	if !ok || !earns {
		return a, ok
	}
	ids := a.Topics
	for _, id := range k.topics[ids[0]].Next {
		if n := k.topics[id]; n != nil && k.tellsOfPay(n, r.language) {
			ids = append(slices.Clone(ids), id)
		}
	}
	if len(ids) == 1 {
		return a, true
	}
	return k.choose(ids, r), true
}
