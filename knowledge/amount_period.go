package knowledge

import "strings"

// Over what time a sum is paid, by what stands behind it or, for a month, anywhere in the question.
var (
	perMonth = pattern(`^\s*(?:gross|brut|bruts|net|nets)?\s*(?:(?:a|per|/|par|le|each|every|au|\s)*\s*(?:month|mth|mois|monthly|mensuel|mensuels)|pcm\b|p/?m\b|p\.m\b|p\.c\.m\b|/\s?mo?\b)`)
	perDay   = pattern(`^\s*(?:gross|brut|net|ht)?\s*(?:(?:an?|per|/|par|le|la|l|de l|each|every|the)?\s*(?:days?|jours?|journee|hours?|heures?|weeks?|semaines?|fortnight|quinzaine|quarters?|trimestres?|daily|hourly|weekly|quarterly)|(?:/|per|par|p/|p)\s?(?:h|hr|j|d|wk|sem))\b`)
	// monthsPaid: a year has more months of pay than twelve, "x 13", « sur 13,5 mois »; monthsBeside the same before a
	// sum, "13 x 3.6k", and monthsNamed anywhere beside one by the month: "13 mois", « 13e mois ».
	monthsPaid   = pattern(`^\s*(?:gross|brut|bruts|net)?\s*(?:(?:a|per|/|par|le)?\s*(?:month|mois|mensuels?))?\s*(?:(?:x|×|\*|times)\s*(1[2-6](?:[.,]\d{1,2})?)\b|(?:sur|over|on)\s*(1[2-6](?:[.,]\d{1,2})?)\s*(?:mois|months)\b)`)
	monthsBeside = pattern(`\b(1[2-6](?:[.,]\d{1,2})?)\s*(?:x|×|\*|times)\s*[€£$]?\s*$`)
	monthsNamed  = pattern(`\b(1[34](?:[.,]\d)?|12[.,]\d)\s*(?:e|eme|ème|th)?\s*(?:mois|months?|pays|payments|salaires|paychecks)\b|\b(1[34]) salaries\b|\bsur (1[34](?:[.,]\d)?)\b`)
)

// aBasis stands behind a bare figure that is pay; otherCosts are what else a small sum is for.
var (
	aBasis     = pattern(`^\s*(?:gross|bruts?|nets?)\b`)
	otherCosts = cueOf("formation formations training laptop materiel ordinateur certification certifications ticket dossier conference abonnement tools outils course courses loyer rent fee fees frais")
)

// monthlyWord: pay by the month is spoken of.
var monthlyWord = cueOf("monthly mensuel mensuelle mensuels mensuelles", "a month", "per month", "par mois")

// A sum below mostMonthly is one by the month where that stands beside it, and one below mostMonth where it stands
// anywhere. From leastGuess to mostGuess it can't be a year's pay, so it is one by the month where nothing is said: the answer
// shows how it was taken.
const (
	mostMonthly = 20_000
	mostMonth   = leastPay
	leastGuess  = 1_000
	mostGuess   = 10_000
)

// timed notes over what time a sum is paid that stands in a text at a place, rest behind it.
func (f *found) timed(text, rest string) {
	if !f.ok || f.units >= mostMonthly {
		return
	}
	f.monthly = perMonth().MatchString(rest) || f.units < mostMonth && monthlyWord.in(text)
	paid := monthsPaid().FindStringSubmatch(rest)
	if paid == nil {
		paid = monthsBeside().FindStringSubmatch(text[:f.from])
	}
	if paid == nil && (f.monthly || f.units < mostGuess) {
		paid = monthsNamed().FindStringSubmatch(text)
	}
	if paid != nil {
		f.monthly, f.months = true, number(strings.Join(paid[1:], ""))
	}
	f.marked = f.marked || f.monthly
	if f.monthly || f.units < leastGuess || f.units >= mostGuess {
		return
	}
	switch {
	case otherCosts.in(text):
		f.ok = false
	case f.marked || aBasis().MatchString(rest):
		f.monthly, f.guessed = true, true
	}
}
