package knowledge

var (
	// serviceShop is a services firm as people call it, "an IT shop"; serviceHouse in French.
	serviceShop  = pattern(`(?i)\b(an|another|any) it (?:shop|house|outfit)\b|\bIT (?:shop|house|outfit)(s?)\b|\b(?:(?:it|tech) )?(?:services? (?:shop|house|outfit|place|crowd)|consulting (?:shop|outfit|place))(s?)\b`)
	serviceHouse = pattern(`(?i)\b(?:boutiques?|maisons?|bo[iî]tes?|crèmeries?) (?:de |d['’])(?:service|presta|prestations|conseils?|consulting)\b`)
	// besideServices are services that stand beside another type of company, and mean who sells them: "the gap between services n scaleup".
	besideServices = pattern(`(?i)\b((?:between|vs\.?|versus|than|and|n|&|or|from) )services((?: (?:and|n|&|vs\.?|versus|or|for|to))\b|\W*$)|\bservices( (?:and|n|&|vs\.?|versus|or) (?:an? )?(?:start|scale|sme|smb))`)
	servicesAlone  = pattern(`(?i)^((?:(?:and|so|ok|or|then|what about|how about)[ ,]+)*(?:in|at|with)) (?:the )?(?:it )?services\b`)
	// outsideServices leaves them: "and outside of services, for a startup?"
	outsideServices  = pattern(`(?i)\b(outside(?: of)?|other than|aside from|apart from|not in|hors(?: des?)?|en dehors des?) (?:the )?services\b((?:\s*[,;:?.!]|\s*$|\s+(?:for|in|at|like|say|pour|en|chez|dans)\b))`)
	otherCompany     = pattern(`(?i)\b(?:start[ -]?ups?|scale[ -]?ups?|smes?|smbs?)\b`)
	servicesSetApart = pattern(`(?i)\b(?:gap|diff|difference|compare\w*|versus|vs|between|more|less|pays?)\b`)
)

// asServices calls a services firm by what the grid calls it, where people say shop, house or outfit, or no more than "services".
func asServices(text string) string {
	if containsAny(text, "hop", "ouse", "utfit", "lace", "rowd", "HOP") {
		text = serviceShop().ReplaceAllString(text, "$1 IT services firm")
	}
	if containsAny(text, "outique", "aison", "oite", "oîte", "rèmerie") {
		text = serviceHouse().ReplaceAllString(text, "ESN")
	}
	text = servicesAlone().ReplaceAllString(text, "$1 IT services firm")
	if containsAny(text, "services") && otherCompany().MatchString(text) {
		text = outsideServices().ReplaceAllString(text, "$1 IT services firm$2")
		if servicesSetApart().MatchString(text) {
			text = besideServices().ReplaceAllString(text, "${1}IT services firm$2$3")
		}
	}
	return text
}
