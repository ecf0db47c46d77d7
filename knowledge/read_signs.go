package knowledge

import "strings"

// signsRead writes "€€", which asks for pay, as a word.
func signsRead(text string) string {
	for _, sign := range []string{"€€", "££", "$$"} {
		text = strings.ReplaceAll(text, sign, " salary ")
	}
	return text
}

// atTheMoment writes "at the mo" in full.
func atTheMoment(text string) string {
	if !strings.Contains(text, "the mo") {
		return text
	}
	return momentShort().ReplaceAllString(text, "at the moment")
}

// namedStates writes "US" as "USA", unless all is in capitals and it may be "us".
func namedStates(text string) string {
	if !strings.Contains(text, "US") && !strings.Contains(text, "U.S") && !strings.Contains(text, "u.s") {
		return text
	}
	if text == strings.ToUpper(text) {
		return text
	}
	return theStates().ReplaceAllString(text, "USA")
}
