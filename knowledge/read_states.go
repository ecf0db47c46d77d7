package knowledge

// statesSmall is the USA in small letters, beside a level or pay: « un junior us », "us senior salary". Anywhere else "us" is we.
var statesSmall = pattern(`(?i)\b((?:une?|les?|la|des?|d['’]une?|pour|chez|salair\w*|salar\w*|remuneration|paie|an?|of|for|the) (?:(?:un|une|an?|the|le) )?(?:junior|confirm[ée]|senior|sénior|lead|d[ée]veloppeu(?:r|se)|dev|developer|backend)s?) us\b|^us ((?:junior|senior|lead|dev|developer|backend|salar\w*|pay)s?\b)|^((?:salair\w*|salar\w*|junior|senior|lead)s?(?: (?:junior|senior|lead))?) us\b`)

// inTheStates writes it out.
func inTheStates(text string) string {
	if !containsAny(text, "us") {
		return text
	}
	return statesSmall().ReplaceAllStringFunc(text, func(found string) string {
		m := statesSmall().FindStringSubmatch(found)
		if m[2] != "" {
			return "USA " + m[2]
		}
		return m[1] + m[3] + " USA"
	})
}
