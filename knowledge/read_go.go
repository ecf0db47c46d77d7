package knowledge

// Go is a language with the name of a verb; goLanguage is what it is called where that is to be told apart.
const (
	goVerb     = "go"
	goLanguage = "golang"
)

// writtenGo is Go where only the language can be meant: beside one that the profile does not name, behind who uses it, or with its capital within a sentence.
var (
	besideGo  = `(?:rust|c\+\+|typescript|kotlin|scala|elixir|perl|\.net|swift|cobol|zig)`
	writtenGo = pattern(`(?i)\bgo((?: ?(?:,|/|\+|&) ?| (?:ou|or|et|and|vs\.?|versus|ou bien|rather than|plutôt que|instead of|than|que) )` + besideGo + `(?:[^\w+#]|$))`)
	goBehind  = pattern(`(?i)((?:^|[^\w])` + besideGo + `(?: ?(?:,|/|\+|&) ?| (?:ou|or|et|and|vs\.?|versus|ou bien|rather than|plutôt que|instead of|than|que) ))go\b`)
	withGo    = pattern(`(?i)\b((?:frameworks?|libs?|librar(?:y|ies)|librairies?|langages?|languages?|backend|code|coding|d[ée]veloppeurs?|devs?|developers?) (?:\S+ ){0,3}?(?:for|with|in|on|of|use|uses|using|pour|avec|en|de|du) )go(\s*[?!.,;]|\s*$)`)
)

// goSpelled writes Go as what cannot be a verb, where it is the language.
func goSpelled(text string) string {
	if !containsAny(text, "go", "Go", "GO") {
		return text
	}
	text = writtenGo().ReplaceAllString(text, goLanguage+"$1")
	text = goBehind().ReplaceAllString(text, "${1}"+goLanguage)
	return withGo().ReplaceAllString(text, "${1}"+goLanguage+"$2")
}
