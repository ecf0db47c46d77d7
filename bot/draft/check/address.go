package check

import (
	"strings"
	"unicode"

	"recruitbot/bot/draft/pattern"
)

// span is a part of a text, in bytes.
type span struct{ start, end int }

// addresses are the web and e-mail addresses of a text, in order.
func addresses(text string) []span {
	var all []span
	from := -1
	for i, r := range text + " " {
		if !unicode.IsSpace(r) && !strings.ContainsRune("()<>[]|\"", r) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 && isAddress(text[from:i]) {
			all = append(all, span{from, i})
		}
		from = -1
	}
	return all
}

func isAddress(word string) bool {
	if strings.Contains(word, "://") || strings.HasPrefix(word, "www.") {
		return true
	}
	name, host, ok := strings.Cut(word, "@")
	return ok && name != "" && strings.Contains(strings.TrimRight(host, ".,;:"), ".")
}

var (
	phone    = pattern.Of(`(?:\+\d{1,3}[ .\-]?(?:\(0\)[ .\-]?)?|\b0)\d(?:[ .\-]?\d){7,10}\b`)
	yearSpan = pattern.Of(`\b(?:19|20)\d\d\s*(?:-|–|—|to|à)\s*(?:(?:19|20)\d\d|present|now|today|aujourd|présent)`)
	cvWords  = pattern.Of(`(?i)\b(?:curriculum vitae|resume|résumé|work experience|employment history|date of birth|nationality|references available|hobbies|expériences? professionnelles?|formations?|centres? d['’]intérêt|date de naissance|permis b|né le|née le)(?:\W|$)`)
)

// How many digits there are at least in what phone and yearSpan match.
const (
	phoneDigits = 9
	yearDigits  = 4
)

// digitsIn is how many digits a text has.
func digitsIn(text string) (n int) {
	for i := range len(text) {
		if c := text[i]; c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

// Personal tells which kinds of personal data a text seems to hold: "email",
// "phone", "cv". In an advert a contact's address is in its place; in a message,
// somebody should be told that it is not kept.
func Personal(text string) []string {
	digits := digitsIn(text)
	if digits < yearDigits && !strings.Contains(text, "@") {
		return nil // as most messages: a CV shows by its years, or by words beside an address or a number
	}
	var kinds []string
	for _, a := range addresses(text) {
		if word := text[a.start:a.end]; strings.Contains(word, "@") && !strings.Contains(word, "://") {
			kinds = append(kinds, "email")
			break
		}
	}
	if digits >= phoneDigits && phone().MatchString(text) {
		kinds = append(kinds, "phone")
	}
	spans, words := len(yearSpan().FindAllStringIndex(text, 3)), len(cvWords().FindAllStringIndex(text, 3))
	if spans >= 3 || spans >= 1 && words >= 1 || words >= 2 && len(kinds) > 0 {
		kinds = append(kinds, "cv")
	}
	return kinds
}
