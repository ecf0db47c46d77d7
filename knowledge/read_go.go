package knowledge

// Go is a language with the name of a verb; goLanguage is what it is called where that is to be told apart.
const (
	goVerb     = "go"
	goLanguage = "golang"
)

// What may stand beside Go: one that the profile names, and what sets the two against each other.
const (
	knownBesideGo = `(?:java|python|php|ruby|node(?:\.?js)?|javascript|js|c#)`
	orGoLink      = `(?: ?/ ?| (?:ou|or|vs\.?|versus|ou bien|rather than|plutôt que|instead of|than|que) (?:(?:en|in|du|de|with|avec|a|the|learn|apprendre) )?)`
)

// writtenGo is Go where only the language can be meant: beside one that the profile does not name, behind who uses it, or with its capital within a sentence.
var (
	besideGo  = `(?:rust|c\+\+|typescript|kotlin|scala|elixir|perl|\.net|swift|cobol|zig)`
	writtenGo = pattern(`(?i)\bgo((?: ?(?:,|/|\+|&) ?| (?:ou|or|et|and|vs\.?|versus|ou bien|rather than|plutôt que|instead of|than|que) )` + besideGo + `(?:[^\w+#]|$))`)
	goBehind  = pattern(`(?i)((?:^|[^\w])` + besideGo + `(?: ?(?:,|/|\+|&) ?| (?:ou|or|et|and|vs\.?|versus|ou bien|rather than|plutôt que|instead of|than|que) ))go\b`)
	// eitherGo and orGo set it beside one that the profile names: "go or java?" An order to go on has more behind it, "learn java or go to school".
	eitherGo = pattern(`(?i)\bgo(` + orGoLink + knownBesideGo + `(?:[^\w+#]|$))`)
	orGo     = pattern(`(?i)((?:^|[^\w])` + knownBesideGo + orGoLink + `)go(\s*[?!.,;:)]|\s*$|\s+(?:first|d['’]abord|en premier|pour|as a|en|today|now|aujourd|maintenant|backend|back|which|lequel|quel|if|quand|si|to (?:start|begin|learn)|c['’]est|what|for (?:a|an|the|backend|beginners?|someone|my))\b)`)
	// secondLanguage is one to come after another: which, is asked of none in particular.
	secondLanguage = pattern(`(?i)\b(?:second|seconde|deuxi[èe]me|2nd|2e|2[èe]me|next|prochain|after|apr[èe]s)\b`)
	withGo         = pattern(`(?i)\b((?:frameworks?|libs?|librar(?:y|ies)|librairies?|langages?|languages?|backend|code|coding|d[ée]veloppeurs?|devs?|developers?) (?:\S+ ){0,3}?(?:for|with|in|on|of|use|uses|using|pour|avec|en|de|du) )go(\s*[?!.,;]|\s*$)`)
)

// goSpelled writes Go as what cannot be a verb, where it is the language.
func goSpelled(text string) string {
	if !containsAny(text, "go", "Go", "GO") {
		return text
	}
	text = writtenGo().ReplaceAllString(text, goLanguage+"$1")
	text = goBehind().ReplaceAllString(text, "${1}"+goLanguage)
	if !secondLanguage().MatchString(text) {
		text = eitherGo().ReplaceAllString(text, goLanguage+"$1")
		text = orGo().ReplaceAllString(text, "${1}"+goLanguage+"$2")
	}
	return withGo().ReplaceAllString(text, "${1}"+goLanguage+"$2")
}
