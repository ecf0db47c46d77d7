package knowledge

// What pay depends on, asked in words that ask for no reason: « de quoi ça dépend ? », « à expérience égale il y a de gros écarts ».

var (
	// dependsOn asks for what decides.
	dependsOn = pattern(`\b(?:what|which)(?: are the)? (?:factors?|criteria|criterions?|elements?|things)(?: \S+){0,2}? (?:chang|affect|influenc|driv|determin|decid|set|impact|explain|mak|weigh|count)\w*\b|\bwhat makes\b(?: \S+){0,8}? (?:vary|differ|change|go up|rise)\b|\b(?:de quoi|d quoi|2 quoi)(?: (?:est-ce que|est ce que|ca|cela|donc|vraiment|le|la|les|l|un|une)| ` + payNoun + `)* (?:ca |cela )?depend\w*|\b(?:depend|depends|dependent) (?:de quoi|d quoi|on what)\b|\bwhat (?:does|do|would|will) [^.?!]{0,60}\bdepends? on\b|` +
		`\bwhat (?:determines|drives|decides|sets|influences)\b|\bwhat (?:(?:does|do|would|really|actually|else|all|then) )*(?:affects?|changes?|influences?|impacts?|drives?|determines?|shapes?)(?: (?:the|a|their|his|her|your|backend|dev|developer))* ` + payNoun + `\b|\b(?:qu est-ce qui|qu est ce qui|quest ce qui|quels? (?:sont les )?(?:criteres?|facteurs?|elements?)(?: qui)?) (?:\w+ ){0,2}?(?:determine\w*|influence\w*|joue\w*|fait varier|font varier|font la difference|fait la difference|explique\w*|decide\w*|fixe\w*|pese\w*|compte\w*|impacte\w*|modifie\w*|changent)\b`)
	// equalYears has two people alike but for what they earn.
	equalYears = pattern(`\b(?:a (?:experience|anciennete|niveau|xp|seniorite|competences?) egale?s?|(?:meme|same|equal|similar|identical|comparable) (?:experience|years|anciennete|xp|exp|level|niveau|seniority)|equally experienced)\b`)
	// unequal: they earn otherwise.
	unequal = pattern(`\b(?:ecarts?|differ\w*|gaps?|varie\w*|vary|varies|varying|spread|inegal\w*|unequal|disparit\w*|(?:gagne\w*|touche\w*|payee?s?) (?:plus|moins|mieux)|(?:earn|earns|make|makes|paid) (?:more|less|better|twice))\b`)
)

// payNoun is what is paid.
const payNoun = `(?:salaires?|paies?|payes?|remunerations?|pay|salary)`

// skillCounts is how what somebody knows, of whatever language or framework, is said to count.
var skillCounts = pattern(`\b(?:frameworks?|languages?|langages?|skills?|competences?|technos?|technolog(?:y|ies)|stack|tech)\b(?: \S+){0,7}? (?:changes?|affects?|impacts?|influences?|matters?|counts?|boosts?|moves?|raises?|increases?|plays?|make(?:s)? (?:a|any|much) difference|pays? (?:off|more|better)|change(?:nt)?|joue(?:nt)?|influe(?:nt|ncent?)?|compte(?:nt)?|paie(?:nt)?|paye(?:nt)?|fait|font|augmente(?:nt)?|pese(?:nt)?)\b`)

// skillsPaid tells whether a text asks if what somebody knows counts for pay; not which of it does most, nor how much.
func (r read) skillsPaid() bool {
	return !r.reading.Same && !foreignTongue.among(r.tokens) && salaryWord.in(r.text) && skillCounts().MatchString(r.text) && !mostWord.in(r.text) && !howFar().MatchString(r.text)
}

// sumToo asks for the sum before what it depends on: "what does a senior make, and what does that depend on?"
var sumToo = pattern(`\b(?:how much|combien|what (?:does|do|would|is|s)|quel(?:le)? (?:est|salaire))\b.*(?:,|\?|;|\band\b|\bet\b).*\b(?:depend\w*|determine\w*|factors?|criteria|facteurs?|criteres?|varier|vary)\b|\b(?:depend\w*|determine\w*|influence\w*|factors?|facteurs?|varier|vary)\b.*(?:,|\?|;|\band\b|\bet\b) ?(?:how much|combien)\b`)

// payVaries answers what pay depends on, for all or for a part of the grid.
func (k *known) payVaries(_ Question, r read) (Answer, bool) {
	if k.grid == nil || !r.wantsPay || r.verbatim() || len(r.offers)+len(r.jobs)+len(r.places)+len(r.beyond) > 0 || r.slots.Uplift+r.slots.Other != "" || ofASex.among(r.tokens) || ageWord.in(r.text) || k.nearPolicy(r) {
		return Answer{}, false
	}
	alike := r.slots.parts() == 0 && equalYears().MatchString(r.text) && unequal().MatchString(r.text)
	if !alike && (!dependsOn().MatchString(r.text) && !r.skillsPaid() || r.slots.parts() > 0 && sumToo().MatchString(r.text)) {
		return Answer{}, false
	}
	a, ok := k.payReasons(r.language)
	if r.slots.parts() > 0 {
		a.Turn.Slots = r.slots
	}
	return a, ok
}

// foreignTongue: a language that people speak is meant.
var foreignTongue = cueOf("speak speaks speaking spoken second foreign german parler parle parlee etrangere etrangeres allemand langue langues bilingual bilingue fluent").with(spokenLanguage)
