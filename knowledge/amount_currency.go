package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// currencyNames is what currencies are called behind a sum, in both languages. A longer
// name stands before a shorter one that it begins with.
var currencyNames = `(?:€|usa?\s?\$|ca?\$|a\$|\$|£|¥|euros?\b|` +
	`(?:us|usa|american|canadian|australian)\s+dollars?\b|dollars?(?:\s+(?:us|usa|americains?|canadiens?|australiens?))?\b|bucks?\b|` +
	`(?:british\s+)?pounds?(?:\s+sterling)?\b|livres?(?:\s+sterling)?\b|sterling\b|quid\b|` +
	`francs?\s+cfa\b|f?cfa\b|(?:swiss\s+)?francs?(?:\s+suisses?)?\b|zlotys?\b|yens?\b|rupees?\b|roupies?\b|` +
	`reais\b|roubles?\b|rubles?\b|yuans?\b|renminbis?\b|rmb\b|nairas?\b|shekels?\b|hryvnias?\b|forints?\b|rupiahs?\b|ringgits?\b|bahts?\b|` +
	`takas?\b|cedis?\b|laris?\b|(?:` + strings.Join(sharedNames, "|") + `)s?\b|` +
	`(?:eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|jpy|inr|` + strings.Join(codesOnly, "|") + `)\b)`

// sharedNames are names that several currencies have, so that which of them is meant is not told; codesOnly are more
// currencies by their ISO codes, but those that are words, too: "mad", "php", "try", « ils ».
var (
	sharedNames = []string{"peso", "dirham", "dinar", "riyal", "rial", "shilling", "rand", "lira", "couronne", "krona", "kroner", "kronor"}
	codesOnly   = strings.Fields("qar pkr brl mxn aed sar sgd hkd krw cny uah huf bgn ngn kes zar ghs tnd dzd egp rub thb vnd idr myr twd ars clp " +
		"xof xaf xcd lkr bdt npr kwd bhd omr jod kzt")
)

// foreignNamed is a currency that is more than a word, by which a country is named, too;
// foreignIn asks for the grid in a currency.
var (
	foreignNamed = pattern(`\b` + currencyNames)
	isoCode      = pattern(`\b(?:usd|gbp|chf|aud|nzd|jpy)\b`)
	foreignIn    = pattern(`\b(?:in|en|into|to)\s+(?:the |des? )?(` + currencyNames + `)`)
)

// currencyWords are the currencies by the words and signs that tell them; of a name
// with two of them, the first in this order counts.
var currencyWords = [...][2]string{
	{"canad", "CAD"}, {"c$", "CAD"}, {"ca$", "CAD"}, {"cad", "CAD"}, {"austral", "AUD"}, {"aud", "AUD"}, {"nzd", "NZD"},
	{"€", "EUR"}, {"eur", "EUR"}, {"£", "GBP"}, {"gbp", "GBP"}, {"pound", "GBP"}, {"livre", "GBP"}, {"sterling", "GBP"}, {"quid", "GBP"},
	{"cfa", "XOF"}, {"chf", "CHF"}, {"franc", "CHF"}, {"fr.", "CHF"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"pln", "PLN"}, {"zloty", "PLN"},
	{"czk", "CZK"}, {"jpy", "JPY"}, {"yen", "JPY"}, {"¥", "JPY"}, {"inr", "INR"}, {"rupee", "INR"}, {"roupie", "INR"},
	{"a$", "AUD"}, {"$", "USD"}, {"usd", "USD"}, {"dollar", "USD"}, {"buck", "USD"},
	{"reais", "BRL"}, {"rouble", "RUB"}, {"ruble", "RUB"}, {"yuan", "CNY"}, {"renminbi", "CNY"}, {"rmb", "CNY"}, {"naira", "NGN"},
	{"shekel", "ILS"}, {"hryvnia", "UAH"}, {"forint", "HUF"}, {"rupiah", "IDR"}, {"ringgit", "MYR"}, {"baht", "THB"}, {"taka", "BDT"},
	{"cedi", "GHS"}, {"lari", "GEL"},
}

// currencyOf is the ISO code of the currency that a name or a sign means, the name itself where several currencies
// have it, "" for none.
func currencyOf(name string) string {
	if name == "" {
		return ""
	}
	if strings.Contains(name, "usa$") || strings.Contains(name, "usa $") {
		return "USD"
	}
	for _, c := range currencyWords {
		if strings.Contains(name, c[0]) {
			return c[1]
		}
	}
	switch {
	case name == "e":
		return "EUR"
	case slices.Contains(sharedNames, strings.TrimSuffix(name, "s")):
		return name
	case slices.Contains(codesOnly, name):
		return strings.ToUpper(name)
	}
	return ""
}

// currencyBefore is the currency that a text ends with, "" for none: a sign, or a name
// and a space.
func currencyBefore(text string) string {
	name := strings.TrimRight(text, blanks)
	for _, c := range []string{"usa$", "us$", "ca$", "c$", "a$", "€", "$", "£", "¥"} {
		if strings.HasSuffix(name, c) {
			return currencyOf(c)
		}
	}
	word := name[strings.LastIndexAny(name, blanks+"(,;:")+1:]
	if len(name) == len(text) {
		return "" // no space: "eur45k" is nobody's writing
	}
	c := currencyOf(word)
	if c == "" || word != "fr." && foreignNamed().FindString(word) != word {
		return ""
	}
	return c
}

// withoutSlips leaves out what only a slip would make a part of the grid.
func (r *read) withoutSlips(hits []match.Hit) []match.Hit {
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		return h.Slip && (notSlip.is(r.words(h)) || h.Label == kindBeyond+":"+beyondCompany) || r.inFigures(h)
	})
}

// inFigures tells whether what names a level or a profession is part of a figure, "mid 50s", "the middle of the range", "5k p.m.", or says
// that something is settled: « offre confirmée ».
func (r *read) inFigures(h match.Hit) bool {
	switch next := textAt(r.tokens, h.To); {
	case ofKind(h, kindLevel) && midWord.is(r.words(h)):
		return next == "of" || next == "point" || strings.HasSuffix(next, "0s")
	case ofKind(h, kindLevel) && strings.HasPrefix(r.words(h), "confirm"):
		return isSettled.is(textAt(r.tokens, h.From-1))
	case ofKind(h, kindJob) && h.From > 0 && monthShort.is(r.words(h)):
		return r.tokens[h.From-1].Number.Is
	}
	return false
}

var (
	isSettled  = cueOf("offre promesse date poste budget candidature embauche rdv entretien offer")
	midWord    = cueOf("mid middle")
	monthShort = cueOf("pm p.m p.m.")
)

// withoutCountries leaves out what names a place only as part of a currency: "francs
// suisses" speaks neither of France nor of Switzerland.
func (r *read) withoutCountries(hits []match.Hit) []match.Hit {
	if !containsAny(r.text, "franc", "dollar", "pound", "$", "livre") {
		return hits
	}
	names := foreignNamed().FindAllStringIndex(r.text, -1)
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		from, to := r.tokens[h.From].Start, r.tokens[h.To-1].End
		return !ofGrid(h) && slices.ContainsFunc(names, func(n []int) bool { return n[0] < to && from < n[1] })
	})
}

// asksIn is the currency that figures are asked for in, "" for the grid's own or none.
func (k *known) asksIn(text string) string {
	other := func(c [2]string) bool { return c[1] != k.grid.Currency && strings.Contains(text, c[0]) }
	if !slices.ContainsFunc(currencyWords[:], other) && !containsAny(text, sharedNames...) && !containsAny(text, codesOnly...) {
		return ""
	}
	name := isoCode().FindString(text)
	if m := foreignIn().FindStringSubmatch(text); m != nil {
		name = m[1]
	}
	if c := currencyOf(name); c != k.grid.Currency {
		return c
	}
	return ""
}
