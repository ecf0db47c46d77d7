package review

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"recruitbot/bot/draft/pattern"
)

// sign is what tells a country, in an advert or in a request to check one.
type sign struct {
	country string
	words   *regexp.Regexp
}

// signs are in order of preference where two countries have as many.
var signs = sync.OnceValue(func() []sign {
	list := []struct{ country, words string }{
		{"FR", `france|paris|lyon|marseille|toulouse|nantes|bordeaux|lille|rennes|strasbourg|montpellier|grenoble|syntec|smic|urssaf`},
		{"GB", `united kingdom|great britain|britain|uk|england|scotland|wales|london|manchester|bristol|birmingham|leeds|edinburgh|glasgow|cardiff|belfast|royaume-uni|londres|gbp`},
		{"DE", `germany|deutschland|allemagne|berlin|munich|münchen|hamburg|cologne|köln|frankfurt|stuttgart|leipzig|deutsch`},
		{"IE", `ireland|irlande|dublin|cork|galway`}, {"NL", `netherlands|pays-bas|amsterdam|rotterdam|utrecht|eindhoven`},
		{"BE", `belgium|belgique|brussels|bruxelles|antwerp|ghent|liège`}, {"LU", `luxembourg`}, {"ES", `spain|espagne|madrid|barcelona|barcelone|valencia`},
		{"PT", `portugal|lisbon|lisbonne|porto`}, {"IT", `italy|italie|milan|rome|turin`}, {"PL", `poland|pologne|warsaw|varsovie|krakow|kraków|wroclaw|pln`},
		{"AT", `austria|autriche|vienna|vienne`}, {"CH", `switzerland|suisse|zurich|zürich|geneva|genève|lausanne|chf`},
		{"US", `united states|usa|états-unis|new york|san francisco|seattle|austin|boston|chicago|401\(?k\)?|usd`}, {"CA", `canada|toronto|montreal|montréal|vancouver|québec|cad`},
		{"EU", `european union|union européenne|eu`},
	}
	out := make([]sign, len(list))
	for i, s := range list {
		out[i] = sign{s.country, regexp.MustCompile(`(?i)(?:^|[^\p{L}\d])(?:` + s.words + `)(?:[^\p{L}\d]|$)`)}
	}
	return out
})

// germanMark is what follows titles in Germany, and elsewhere too.
var germanMark = pattern.Of(`(?i)\((?:m/[wf]/d|[wf]/m/d|d/[mwf]/[mwf])\)`)

// Guess is the country in which an advert seems to be published. Its places tell most,
// then its currency, then its language and marks such as "(m/w/d)". It is an ISO code,
// "EU" where only the euro tells, "none" where nothing does.
func Guess(text string) string {
	if c := mostly(text); c != "" {
		return c
	}
	switch {
	case strings.Contains(text, "£"):
		return "GB"
	case strings.Contains(text, "$"):
		return "none"
	case tongue(text) == "fr":
		return "FR"
	case germanMark().MatchString(text):
		return "DE"
	case strings.Contains(text, "€"):
		return "EU"
	}
	return "none"
}

// mostly is the country with most signs in a text, "" without any.
func mostly(text string) string {
	best, country := 0, ""
	for _, s := range signs() {
		if n := len(s.words.FindAllStringIndex(text, 20)); n > best {
			best, country = n, s.country
		}
	}
	return country
}

// Country reads what somebody gives for a country: an ISO 3166 code of two letters, "EU"
// or "none", in any case; "UK" is "GB". false for anything else.
func Country(text string) (string, bool) {
	code := strings.ToUpper(strings.TrimSpace(text))
	switch code {
	case "UK":
		return "GB", true
	case "NONE":
		return "none", true
	case "EU":
		return "EU", true
	}
	region, err := language.ParseRegion(code)
	if err != nil || len(code) != 2 || !region.IsCountry() {
		return "", false
	}
	return code, true
}

// tongue is the language of a text, "en" or "fr": English where it can't be told.
func tongue(text string) string {
	french := len(frenchWord().FindAllStringIndex(text, -1))
	if french > len(englishWord().FindAllStringIndex(text, -1)) {
		return "fr"
	}
	return "en"
}

var (
	frenchWord  = pattern.Of(`(?i)(?:^|[\s’'(])(?:les?|des|et|vous|nous|votre|notre|avec|pour|est|une|dans|sur|du|au|aux|qui)\b`)
	englishWord = pattern.Of(`(?i)(?:^|[\s’'(])(?:the|and|you|your|with|for|our|are|will|of|to|is|we|or|an?)\b`)
)
