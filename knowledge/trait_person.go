package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Words for people that say nothing of them: « 36k pour une fille qui a 4 ans de boîte » asks for a range as any other.

// forSomebody is for whom a sum is meant, with their years behind.
var forSomebody = pattern(`\b(?:pour|for|to|a) (?:an?|une?|the|la|le|cette|ce|this|that) (?:\S+ )?(?:girl|lass|lassie|lady|woman|fille|nana|femme|meuf|dame|gonzesse|bonne femme|man|bloke|monsieur|homme)(?: (?:qui|with|w|who|whos|avec|ayant|having|a|has|de|d|deja|already|bien|good|some))+ (?:\d+|an?|une?|one|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix) ?(?:ans?|annees?|years?|yrs?|yoe|y|xp)\b`)

// reasons: something follows from what somebody is.
var reasons = cueOf("because since given vu parce puisque cause compte car comme cuz coz cos bc")

// withoutWhom is a saying without for whom a sum is meant.
func (s saying) withoutWhom() saying {
	text := forSomebody().ReplaceAllString(s.text, " ")
	return saying{text, match.Tokens(text)}
}

// anyTrait tells whether a saying has somebody be anything of which no employer takes note.
func (s saying) anyTrait() bool {
	return slices.ContainsFunc(traits(), func(t trait) bool { return s.has(t) || anyMatches(t.faint, s.text) })
}

// ofItsTitles asks for the names of the job, and for nobody's: "what other names has the job".
var ofItsTitles = pattern(`\b(?:other|another|different|which|all|alternative|autres?|quels?|quelles?|differents?) (?:\S+ )?(?:names?|titles?|noms?|titres?|appellations?|intitules?|denominations?)\b`)

// ofNobody tells whether the policy on what is known of people was read where nobody is meant.
func (k *known) ofNobody(r read) bool {
	return k.topOf(r) == policyPersonal && !r.verbatim() && !ofSomebody.in(r.text) && !people.in(r.text) && ofItsTitles().MatchString(r.text)
}

// policyPersonal is the talk that says that nothing is known of people.
const policyPersonal = "policy.personal_data"

// ranksSchools tells whether the policy on ranking people was read where courses are compared: "which of these bootcamps is cheapest?".
func (k *known) ranksSchools(r read) bool {
	return k.topOf(r) == policyRank && !r.verbatim() && ofSchool.among(r.tokens) && !rankWord.in(r.text) && !people.in(r.text) && !ofSomebody.in(r.text)
}
