package knowledge

import "strings"

// Whether it matters that somebody knows one language and no other: "he's only done Java, is that a problem?", « elle ne fait que du PHP, c'est
// gênant ? » How many are needed is what that asks, and nothing of the language.

var (
	// onlyThat says that somebody knows one thing and no more, "§" in its place.
	onlyThat = pattern(`\b(?:only|just|solely|nothing but|uniquement|seulement|juste|exclusivement)(?: (?:ever|know|knows|knowing|known|did|do|does|done|doing|has|have|had|having|got|used|use|uses|using|code|codes|coded|coding|work|works|worked|been|speaks|in|with|on|a|du|de|le|la|en|connait|fait|of))* §|§ (?:only|uniquement|seulement|et rien d autre|and nothing else)\b|` +
		`\b(?:ne|n)(?: \S+){1,4} (?:que|qu) (?:du |de |de la |de l |d |le |la |l |en )?§|\b(?:fait|connait|sait|maitrise|touche|pratique|code|utilise) que (?:du |de |de la |de l |d |le |la |l |en )?§|^(?:\S+ ){0,2}?que (?:du|de la|de l|en) §|\brien que (?:du |de la |de l |le |la )?§`)
	// troubles asks whether that matters.
	troubles = cueOf(`genant gene genante probleme pb soucis souci grave embetant redhibitoire bloquant handicap inconvenient ennuyeux derangeant suffisant suffit limite limitant eliminatoire penalisant problematique
		problem problems issue issues concern worry worrying dealbreaker drawback enough limiting limitation problematic disadvantage`, "red flag", "deal breaker", "deal-breaker")
)

// knowsOne takes who asks whether it matters that somebody knows only one language for who asks how many are needed.
func (k *known) knowsOne(r *read) {
	if k.topics[topicLanguageCount] == nil || r.verbatim() || r.wantsPay || len(r.offers) > 0 || !troubles.in(r.text) || k.namedTools(*r) != 1 {
		return
	}
	languages := k.details(topicLanguages).names
	one := func(i int) bool {
		w := r.tokens[i].Text
		return k.toolTopic(w) != nil && languages[w] && !strings.Contains(w, "sql")
	}
	if onlyThat().MatchString(withMark(r.tokens, one)) {
		r.about(topicLanguageCount)
	}
}
