package knowledge

// companiesByName: names of companies are asked for that pay so much.
var companiesByName = pattern(`\b(?:names? (?:of|me|some|us)|company names|employer names|by name|(?:wants?|need|needs|want|give me|got any|any|the) names|(?:noms?|liste) (?:de|des|d) (?:boites?|entreprises?|employeurs?|startups?|scale-?ups?|societes?|esn)|(?:des|les|donne\w*(?:[ -]moi)?(?: \S+)?) noms|list of (?:companies|employers|startups|scale-?ups))\b|` +
	`\b(?:which|quelles?) (?:scale[ -]?ups|start[ -]?ups|smes|pme|esn|consultancies|agencies)\b`)

// namesNone is told where they are.
var namesNone = Texts{EN: "My sources name no companies by what they pay: this is the type.", FR: "Mes sources ne citent aucune entreprise pour ce qu’elle paie\u00a0: voici le type."}

// asksNames is a note that no company is named by its pay, where such are asked for; "" otherwise.
func (r read) asksNames() string {
	if (r.wantsPay || len(r.offers) > 0) && len(r.slots.Companies) > 0 && companiesByName().MatchString(r.text) {
		return namesNone.In(r.language)
	}
	return ""
}
