package draft

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/pattern"
	"recruitbot/knowledge"
)

// FromWords reads what a request says of the job: "a senior Go developer in London,
// scale-up, 3 days remote". What it doesn't say stays open.
func FromWords(base *knowledge.Base, profile, text string) Brief {
	m := base.Mention(profile, text)
	b := Brief{Profile: profile, Language: m.Language, Stack: check.Technologies(text)}
	if len(m.Slots.Levels) > 0 {
		b.Level = m.Slots.Levels[0]
	}
	if len(m.Slots.Companies) > 0 {
		b.Company = m.Slots.Companies[0]
	}
	if len(m.Places) > 0 {
		b.Place = asName(m.Places[0])
	}
	b.RemoteDays = remoteIn(text)
	b.Contract = firstOf(text, contractWords())
	b.Tone = firstOf(text, toneWords())
	b.Length = firstOf(text, lengthWords())
	b.Pay = payIn(text)
	b.Employer = employerIn(text)
	return b
}

// asName writes a place that was typed in small letters as a name: "aix-en-provence" is
// Aix-en-Provence.
func asName(place string) string {
	if place != strings.ToLower(place) {
		return place
	}
	small := []string{"en", "sur", "sous", "le", "la", "les", "de", "du", "of", "the", "and", "upon"}
	runes := []rune(place)
	start := 0
	for i := range len(runes) + 1 {
		if i < len(runes) && unicode.IsLetter(runes[i]) {
			continue
		}
		if word := string(runes[start:i]); word != "" && (start == 0 || !slices.Contains(small, word)) {
			runes[start] = unicode.ToUpper(runes[start])
		}
		start = i + 1
	}
	return string(runes)
}

// wordFor is a value and the words that stand for it.
type wordFor struct {
	value string
	words func() *regexp.Regexp
}

// words matches whole words, in any case.
func words(list string) func() *regexp.Regexp {
	return pattern.Of(`(?i)(?:^|[^\p{L}\p{N}])(?:` + list + `)(?:[^\p{L}\p{N}]|$)`)
}

func firstOf(text string, list []wordFor) string {
	for _, w := range list {
		if w.words().MatchString(text) {
			return w.value
		}
	}
	return ""
}

func contractWords() []wordFor {
	return []wordFor{
		{"apprenticeship", words(`apprentice(?:ship)?|alternance|apprentissage|alternant(?:e)?`)},
		{"internship", words(`intern(?:ship)?|stage|stagiaire`)},
		{"freelance", words(`freelance|freelancer|contractor|indépendant(?:e)?|portage`)},
		{"fixed_term", words(`fixed[- ]term|temporary|cdd|maternity cover|remplacement`)},
		{"permanent", words(`permanent|cdi|open-ended`)},
	}
}

func toneWords() []wordFor {
	return []wordFor{
		{"warm", words(`warm|friendly|chaleureux|chaleureuse`)},
		{"concise", words(`concise|to the point|concis|concise|direct`)},
	}
}

func lengthWords() []wordFor {
	return []wordFor{{"short", words(`short|brief version|courte?|version courte`)}}
}

// Days a week away from the office.
var (
	wholly     = words(`(?:fully|100 ?%|all|full|entirely|completely) ?-?remote|remote[- ](?:only|first)|(?:full|100 ?%|tout en|entièrement en) ?(?:remote|télétravail|distanciel)|télétravail (?:complet|total|intégral)|100 ?% à distance`)
	notAtAll   = words(`no remote|not remote|on[- ]?site only|fully on[- ]?site|in[- ]office|sans télétravail|pas de télétravail|100 ?% (?:sur site|présentiel)`)
	daysRemote = words(`([1-5]|one|two|three|four|five|un|deux|trois|quatre|cinq) ?(?:days?|jours?|j)(?: a week| per week| par semaine)?(?: of| de| d['’]| in| en)? ?(?:remote|remotely|wfh|from home|télétravail|teletravail|tt|distanciel|à distance|home ?office)`)
	remoteDays = words(`(?:remote|wfh|télétravail|teletravail|tt|home ?office):? ?(?:up to |jusqu['’]à )?([1-5]|one|two|three|four|five|un|deux|trois|quatre|cinq) ?(?:days?|jours?|j)`)
)

func remoteIn(text string) string {
	switch {
	case wholly().MatchString(text):
		return "5"
	case notAtAll().MatchString(text):
		return "0"
	}
	for _, form := range []func() *regexp.Regexp{daysRemote, remoteDays} {
		if m := form().FindStringSubmatch(text); m != nil {
			return digit(m[1])
		}
	}
	return ""
}

func digit(word string) string {
	for _, list := range [][]string{
		{"", "one", "two", "three", "four", "five"}, {"", "un", "deux", "trois", "quatre", "cinq"},
	} {
		if i := slices.Index(list, strings.ToLower(word)); i > 0 {
			return strconv.Itoa(i)
		}
	}
	return word
}

// An employer is a name in capitals after "for", "at", "chez" or "pour".
var employerName = pattern.Of(`(?:^|\s)(?:at|chez|for|pour|by)\s+((?:\p{Lu}[\p{L}\p{N}&'’.-]*)(?:\s+(?:\p{Lu}[\p{L}\p{N}&'’.-]*|&|et|and|of|de))*)`)

func employerIn(text string) string {
	for _, m := range employerName().FindAllStringSubmatch(text, -1) {
		name := strings.TrimRight(m[1], ".,- ")
		if utf8.RuneCountInString(name) <= lineMost && len(check.Technologies(name)) == 0 && countryOf(name) == "" {
			return name
		}
	}
	return ""
}
