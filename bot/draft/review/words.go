package review

import (
	"strconv"
	"strings"

	"recruitbot/bot/draft/check"
)

// wording is every sentence that this package says, in one language.
type wording struct {
	colon, listed, checkedOn, open, shut string
	rules                                string            // day
	counts                               [3][2]string      // errors, warnings, hints: one, several
	levels                               [3]string         // as headings
	topics                               map[string]string // by check
	nothing, times, moreHints            string

	// The form.
	startLine, formTitle, send, cancel      string
	intro, introMessage, advert, advertHint string
	rest, restHint, country, language, told string
	countries                               map[string]string

	// Answers.
	paste, pasteIt, checkedFor, noRules, unchecked, correct, another, kept string
	gone, corrected, before, after, unmended, still, wholeText, short      string
	unread, automated                                                      string
	faults                                                                 map[string]string // of files

	// Personal data.
	cv, noted string
	personal  map[string]string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

// levelNames are the levels in the order of the wording's lists.
func levelNames() []check.Level { return []check.Level{check.Error, check.Warn, check.Hint} }

// counted is how many findings there are of each weight.
func (w wording) counted(counts ...int) string {
	var parts []string
	for i, n := range counts {
		if form := w.counts[i]; n == 1 {
			parts = append(parts, "1 "+form[0])
		} else if n > 1 {
			parts = append(parts, strconv.Itoa(n)+" "+form[1])
		}
	}
	return strings.Join(parts, ", ")
}

func (w wording) quote(words string) string { return w.open + words + w.shut }

// topic is what a finding is about, in a few words: a country's rule in its own.
func (w wording) topic(f check.Finding) string {
	if t := w.topics[f.Check]; t != "" {
		return t
	}
	text := strings.TrimRight(f.Message, ".")
	if text == "" {
		return f.Check
	}
	first := []rune(text)
	return strings.ToLower(string(first[0])) + string(first[1:])
}

// countryName is a country by its name, where it has one here, or its code.
func (w wording) countryName(code string) string {
	if name := w.countries[code]; name != "" {
		return name
	}
	return code
}
