package knowledge

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxAnswer  = 1200 // characters: what fits in a message beside its notes and sources
	maxLabel   = 75   // characters of a button in Slack
	maxSlug    = 20   // characters: with "-" and a name it makes a command of at most maxCommand
	maxCommand = 32   // characters of a slash command in Slack, without the slash
	maxAbout   = 100  // characters of a command's description

	leastPercent, mostPercent = -100, 300 // beyond, somebody wrote a factor or an amount
)

var (
	slugForm     = pattern(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	idForm       = pattern(`^[a-z0-9]+([._-][a-z0-9]+)*$`)
	currencyForm = pattern(`^[A-Z]{3}$`)
	controlForm  = pattern(`<(?:[!@#]|https?:|mailto:)[^>\n]*>?`)
)

// check looks at a profile as a whole: what its parts say of each other.
func (d *draft) check() {
	d.checkProfile()
	d.checkSalary()
	d.checkConflicts()
	d.checkTopics()
	checkLessons(d.lessons, d.Lessons)
	d.refersToLessonTopics()
	d.checkPhrasings()
}

// text is what every text of the format keeps to, answer or id.
func (p *place) text(s string) {
	if strings.TrimSpace(s) == "" {
		p.fault("the text is empty", "write one, or take the key or the entry out")
	}
	if c := controlForm().FindString(s); c != "" {
		p.fault(fmt.Sprintf("%q would be a control sequence in Slack", c), "write it without the angle brackets; texts are plain")
	}
	if i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		p.fault(fmt.Sprintf("the text holds the control character %U", r), "take it out, or write a space")
	}
}

// bounds is what a value of a type keeps to wherever it stands.
func (p *place) bounds(v any) {
	switch v := v.(type) {
	case Texts:
		p.languages(slices.Sorted(maps.Keys(p.named)))
	case TextLists:
		p.lists(v)
	case Range:
		p.amounts(v)
	case Percent:
		p.percents(v)
	case Years:
		p.years(v)
	case Day:
		p.day(v)
	}
}

func (p *place) lists(t TextLists) {
	languages := slices.Sorted(maps.Keys(p.named))
	p.languages(languages)
	for _, l := range languages {
		p.key(l).some(len(t.In(l)), "entry in "+languageName(l))
	}
}

// languages checks that a text has all of them, and no other.
func (p *place) languages(has []string) {
	for _, l := range Languages() {
		if !p.has(l) {
			p.fault("the text in "+languageName(l)+" is missing", fmt.Sprintf("add %q", l+": ..."))
		}
	}
	for _, l := range has {
		if !slices.Contains(Languages(), l) {
			p.label(l).fault(fmt.Sprintf("%q is not a language here", l), "use en and fr")
		}
	}
}

func languageName(l string) string {
	if l == "fr" {
		return "French (fr)"
	}
	return "English (en)"
}

// longest checks the length of a text in every language.
func (p *place) longest(t Texts, most int, remedy string) {
	for _, l := range Languages() {
		if n := utf8.RuneCountInString(t.only(l)); n > most {
			p.key(l).fault(fmt.Sprintf("the text has %d characters, and %d at most fit", n, most), remedy)
		}
	}
}

// ids checks the form of ids and that each is there once. at is the place of
// the i-th id.
type ids map[string]*place

func (seen ids) add(id string, at *place) {
	if at == nil {
		return
	}
	if !idForm().MatchString(id) {
		at.fault(fmt.Sprintf("%q is no id", id), `use lower-case letters and digits, with ".", "-" or "_" between them`)
	}
	if first, twice := seen[id]; twice {
		at.fault(fmt.Sprintf("the id %q is used twice, first at %s", id, first.where()), "give one of them another id")
		return
	}
	seen[id] = at
}

// refer checks that an id is one of those known.
func (p *place) refer(what, id string, known []string) {
	if slices.Contains(known, id) {
		return
	}
	remedy := "use one of " + strings.Join(known, ", ")
	if n := nearest(id, known); n != "" {
		remedy = fmt.Sprintf("write %q", n)
	} else if len(known) > 12 || len(known) == 0 {
		remedy = "add " + what + " of this id, or take it out"
	}
	p.fault(fmt.Sprintf("there is no %s %q", strings.TrimPrefix(strings.TrimPrefix(what, "a "), "an "), id), remedy)
}

// some checks that a list has entries.
func (p *place) some(n int, what string) {
	if n == 0 {
		p.fault("the list is empty", "add at least one "+what)
	}
}
