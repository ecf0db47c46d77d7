package knowledge

import "slices"

// What a tool of operations or of the cloud does to pay: « maîtriser Docker, ça paie mieux ? ». The sources say that such knowledge raises
// pay, and not by how much.

var (
	// operating are those tools.
	operating = cueOf("devops docker kubernetes aws azure cloud cicd containers conteneurs containerisation conteneurisation deploiement deployment", "ci/cd", "ci cd", "google cloud", "dev ops")
	// countsForPay asks whether something counts for pay.
	countsForPay = pattern(`\b(?:mov(?:e|es)|rais(?:e|es|ing)|increas(?:e|es|ing)|boost(?:s|ing)?|bump(?:s|ing)?|improv(?:e|es)|affects?|chang(?:e|es)|impacts?|influences?|push(?:es)?|driv(?:e|es)|lifts?|adds?|help(?:s|ing)?|count(?:s|ing)?|matters?|weighs?|bring(?:s|ing)?)\b(?: \S+){0,6}? ` + payNamed + `\b|` +
		`\b(?:better|higher|bigger|more|extra) ` + payNamed + `\b|\b(?:paid|pays?|paying|earns?|earning|makes?|gets?|get paid|costs?) (?:(?:me|you|him|her|them|us|an?|the|my|backend|dev|developers?|devs?|candidates?|a candidate) ){0,3}(?:any |much |a lot |a bit |even )?(?:more|better|extra)\b|\bmore (?:expensive|pricey)\b|\bworth (?:\S+ ){0,4}(?:` + payNamed + `|more money)\b|\b` + payNamed + ` (?:premium|rise|raise|bump|boost|increase)\b|` +
		`\b(?:change\w*|joue\w*|influ\w+|impact\w*|augment\w+|boost\w*|fai(?:t|re) (?:monter|grimper|augmenter|gonfler)|pese\w*|compte\w*|agi(?:t|ssent)|se (?:voi[rt]|ressent))\b(?: \S+){0,6}? ` + payNamed + `\b|` + payNamed + ` (?:plus|mieux|meilleure?s?) ?(?:haute?s?|elevee?s?|grosse?s?)?\b|\b(?:gagne\w*|touche\w*|paie\w*|paye\w*|payee?s?|remuneree?s?|coute\w*|rapporte\w*)(?: (?:vraiment|bien|un|peu|beaucoup|du|coup|forcement|reellement|en|general)){0,3} (?:plus|mieux|davantage)\b|\b(?:demand\w+|reclam\w+|exig\w+|negoci\w+|pretend\w* a|vis\w+|esper\w+|ask(?:s|ing)?(?: for)?|negotiat\w+|expect\w*|command\w*|charge)(?: (?:un|peu|bien|beaucoup|nettement|a|lot|much|bit|for))* (?:plus|davantage|mieux|more)(?:\W*$|[,.?!]| (?:qu un|en|sur|a|pour|si|que|on|in|at)\b)|\b(?:meilleure?s?|plus gros|bonus sur|plus (?:de )?) ?` + payNamed + `\b|\b` + payNamed + ` (?:qui )?(?:monte\w*|grimpe\w*|augmente\w*)\b|\b(?:mieux|plus|moins) (?:payee?s?|remuneree?s?|cotee?s?)\b|\bplus (?:chere?s?|de thunes?|d argent|de sous)\b`)
	// toolsCompared asks which of several does, what share it makes, or what a degree does.
	toolsCompared = pattern(`%|\b(?:percent|per cent|pour ?cent|percentage|pourcentage|degrees?|diplom\w*|masters?|bachelors?|licences?|m[12]|certif\w*|which|lequel|laquelle|lesquels|lesquelles|quels?|quelles?|than|vs|versus)\b`)
)

// payNamed is pay, as it is called where something raises it.
const payNamed = `(?:salar(?:y|ies)|pay|pays|wages?|earnings|income|payslip|paycheck|comp|compensation|package|money|remuneration|salaires?|paies?|payes?|remu|fiche de paie|fiche de paye)`

// toolRaises answers whether knowing a tool of operations raises pay. By how much, for whom and which of them does is not asked here.
func (k *known) toolRaises(_ Question, r read) (Answer, bool) {
	if k.grid == nil || !operating.in(r.text) || r.verbatim() || r.reading.Same || len(r.offers)+len(r.jobs)+len(r.places)+len(r.years) > 0 || r.slots.Uplift+r.slots.Other != "" || len(r.slots.Companies) > 0 || k.nearPolicy(r) ||
		slices.ContainsFunc(r.beyond, func(id string) bool { return id != beyondPaySkill }) || toolsCompared().MatchString(r.text) || !countsForPay().MatchString(r.text) {
		return Answer{}, false
	}
	if len(r.slots.Levels) > 0 && bySum().MatchString(r.text) {
		return Answer{}, false
	}
	return k.answeredBy([]string{topicPayDevOps}, r)
}
