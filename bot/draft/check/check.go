// Package check reads a job advert as law and good practice do, and says what it finds.
//
// It reads drafts of ours together with the facts of their form, and anybody's
// advert without them. It knows no network, no clock and no model: the same
// advert has the same findings, in time that grows with its length only.
//
// What it looks for are the checks J1 to J21 (there is no J17), see [Checks].
// The words it knows and the rules of countries are data beside the code, each rule with
// the source it comes from and the day it was last held against it. None of it
// is legal advice.
//
// 21 November 2026: words are compared without case and accents, so that capitals
// and hasty typing are read alike. Names that are words as well ("Go", "R",
// "Spring") count only as they are written, beside something technical.
//
// 21 November 2026: where the law leaves a choice, an advert that isn't ours is
// judged more mildly than a draft whose form is known: the form could have said it.
//
// 21 November 2026: pay outside the reference band is a warning with the
// percentage in it, and so is the mark that such pay must carry.
//
// 21 November 2026: the directive lets an employer in the EU name pay as late as
// before the interview. An advert without it is an error all the same: it is the
// place where most people look, and the finding says that there is another way.
//
// 21 November 2026: "he" is an error and "he or she" a warning. The one shuts people
// out, the other is only clumsy.
package check

import (
	"cmp"
	"slices"
	"strings"
)

// Advert is one document and what is known of it.
type Advert struct {
	Text     string // Markdown or plain text; need not be valid UTF-8
	Country  string // ISO 3166-1 alpha-2, "EU" or "none"; "" is "none"
	Language string // "en", "fr"; "" is told from the text
	Reader   string // language of the findings, "en" or "fr"; "" is the advert's
	Facts    *Facts // what the form says; nil when nothing is known
}

// Level is how much a finding weighs.
type Level string

// The levels, heaviest first.
const (
	Error Level = "error" // not to be published like this
	Warn  Level = "warn"  // somebody should look at it
	Hint  Level = "hint"  // may be better
)

// Finding is one thing found.
type Finding struct {
	Check   string `json:"check"` // "J6"
	Level   Level  `json:"level"`
	Span    string `json:"span"`  // the exact words; "" for the whole text
	Start   int    `json:"start"` // bytes of Text; 0, 0 for the whole
	End     int    `json:"end"`
	Message string `json:"message"`         // what was found, in the reader's language
	Remedy  string `json:"remedy"`          // what to write instead
	Fix     *Fix   `json:"fix,omitempty"`   // nil where a person must decide
	Source  string `json:"source"`          // whose rule it is
	Dated   string `json:"dated,omitempty"` // when the rule was last checked, 2006-01-02
}

// Fix replaces the bytes from Start to End of the text.
type Fix struct {
	Start int    `json:"start"`
	End   int    `json:"end"` // Start for an insertion
	Text  string `json:"text"`
}

// Check is one line of the table of checks.
type Check struct {
	ID    string
	Level Level  // of its heaviest finding
	Asks  string // what must hold, in English

	run func(*reading) []Finding
}

// manyAlike is how many findings of one check are told: beyond, they tell nothing new.
const manyAlike = 100

// Checks is the ordered table of all checks.
func Checks() []Check {
	return []Check{
		{"J1", Error, "The title has at most 80 characters, one role, its level, no code and no pay", (*reading).title},
		{"J2", Warn, "The text has 300 to 750 words, a short one at most 150", (*reading).size},
		{"J3", Hint, "Bullets carry 25 to 45 % of the words", (*reading).bullets},
		{"J4", Warn, "Three to seven must-haves, and what is nice to have is labelled", (*reading).needs},
		{"J5", Error, "Pay has a lower and an upper end, currency, gross, period, and is the form's", (*reading).pay},
		{"J6", Error, "No promise of pay without figures", (*reading).vaguePay},
		{"J7", Error, "Nobody is asked for current or past pay", (*reading).payHistory},
		{"J8", Error, "No gendered pronoun or title; French titles in both forms", (*reading).gender},
		{"J9", Error, "No words on age, origin, health or family", (*reading).person},
		{"J10", Hint, "Few coded words", (*reading).coded},
		{"J11", Error, "Every technology, degree, certificate, benefit and number is in the form", (*reading).traced},
		{"J12", Warn, "Years match the level; a degree is asked for only if the form asks", (*reading).experience},
		{"J13", Error, "The country's rules are kept", (*reading).country},
		{"J14", Warn, "Contract, remote days, hours, start, process, adjustments and equal opportunity are said", (*reading).mentions},
		{"J15", Hint, "Sentences have 20 words on average, none over 35", (*reading).sentenceLength},
		{"J16", Hint, "Duties begin with a verb, and the reader is addressed", (*reading).address},
		{"J18", Hint, "The company takes at most 20 % of the words", (*reading).company},
		{"J19", Error, "No placeholder, chatter, mention, broken markup or other language", (*reading).clean},
		{"J20", Error, "The structured data says what the text says", (*reading).posting},
		{"J21", Error, "What a model wrote is labelled, versioned and approved", (*reading).label},
	}
}

// Read says what it finds, the heaviest first and then by place. It never
// changes the text and keeps nothing.
func Read(a Advert) []Finding {
	r := newReading(a)
	var all []Finding
	for _, c := range Checks() {
		found := c.run(r)
		all = append(all, distinct(found[:min(len(found), manyAlike)])...)
	}
	slices.SortStableFunc(all, byWeight)
	return all
}

func byWeight(a, b Finding) int {
	return cmp.Or(cmp.Compare(weight(a.Level), weight(b.Level)), cmp.Compare(a.Start, b.Start))
}

// distinct leaves out the findings on words within those of another one that
// is as heavy or heavier, where both are on words alone.
func distinct(found []Finding) []Finding {
	if len(found) < 2 || !slices.Contains([]string{"J6", "J8", "J9", "J10", "J19"}, found[0].Check) {
		return found
	}
	var kept []Finding
	for _, f := range found {
		covered := slices.ContainsFunc(found, func(o Finding) bool {
			return o.Start <= f.Start && f.End <= o.End && o.End-o.Start > f.End-f.Start && weight(o.Level) <= weight(f.Level) && f.Span != ""
		})
		if !covered {
			kept = append(kept, f)
		}
	}
	return kept
}

func weight(l Level) int { return slices.Index([]Level{Error, Warn, Hint}, l) }

// AsOf is the day on which the rules of findings were last held against their sources,
// as 2006-01-02; "" where the days differ, or there are none.
func AsOf(found []Finding) string {
	day := ""
	for _, f := range found {
		if f.Dated == "" {
			continue
		}
		if day != "" && day != f.Dated {
			return ""
		}
		day = f.Dated
	}
	return day
}

// Mend applies the mechanical fixes among findings of this very text, from its
// beginning to its end. Of two that overlap the first is applied: read the
// result again for the rest.
func Mend(text string, found []Finding) string {
	var fixes []Fix
	for _, f := range found {
		if f.Fix != nil && 0 <= f.Fix.Start && f.Fix.Start <= f.Fix.End && f.Fix.End <= len(text) {
			fixes = append(fixes, *f.Fix)
		}
	}
	slices.SortStableFunc(fixes, func(a, b Fix) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	at := 0
	for _, f := range fixes {
		if f.Start < at {
			continue
		}
		b.WriteString(text[at:f.Start])
		b.WriteString(f.Text)
		at = f.End
	}
	b.WriteString(text[at:])
	return b.String()
}
