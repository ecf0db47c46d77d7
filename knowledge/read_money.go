package knowledge

import "strings"

// Whether a text speaks of money, told by its words.

// asksMoney tells whether a text has a word for pay.
func asksMoney(text string) bool {
	text = howManyOf().ReplaceAllStringFunc(text, func(asked string) string {
		if what := howManyOf().FindStringSubmatch(asked)[1]; !ofMoney.is(what) {
			return what
		}
		return asked
	})
	text = wholeThing().ReplaceAllString(text, "")
	text = howMuchOf().ReplaceAllString(text, "$1")
	if containsAny(text, "besides", "other than", "from", "beyond", " just", "a part", "hormis", "hors") {
		text = moneyAside().ReplaceAllString(text, "")
	}
	if containsAny(text, "paid", "paying", "paye", "remunere") {
		text = paidJob().ReplaceAllString(text, "")
	}
	return payCue.in(text) || wholeGrid.in(text) || containsAny(text, "make", "get", "be on") && makesPay().MatchString(text)
}

// asksEndOfGrid tells whether a text asks for the highest or the lowest figure of the grid itself.
func asksEndOfGrid(text string) bool {
	return gridItself.in(text) && endOfGrid().MatchString(text) && !ofOtherTable.in(text)
}

// hintsMoney tells whether a text has a word that is one for pay beside a part of
// the grid or a profession: "grid for a junior", "what is a baker on?".
func hintsMoney(text string) bool {
	if strings.Contains(text, "vaut") {
		text = worthwhile().ReplaceAllString(text, "")
	}
	if containsAny(text, "worth", "legal") {
		text = noWorth().ReplaceAllString(text, "")
	}
	if strings.Contains(text, "ask for") {
		text = employersAsk().ReplaceAllString(text, "")
	}
	return payHint.in(text) || containsAny(text, " on", "land", "end up", "ends up", "come out", "comes out", " go", "fixe", "base") && isOnPay().MatchString(text) || hopesFor().MatchString(text)
}
