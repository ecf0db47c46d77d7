package knowledge

// onTheBooks is somebody on the payroll, whom the grid is about.
var onTheBooks = pattern(`(?i)\b(?:salaried (?:employee|dev|developer|person|one)|salaried|employees?)\b ?|\b(?:dev |développeu(?:r|se) |developpeu(?:r|se) )?salari[ée]e?s?(?:\PL|$)`)

// afterRates calls who is employed a developer, where freelancers were asked about before: « et pour un salarié confirmé dans une PME ? »
func afterRates(last *Turn, text string) string {
	if last.Away != awayRates || !containsAny(text, "alari", "ALARI", "mployee") {
		return text
	}
	return onTheBooks().ReplaceAllString(text, "dev ")
}
