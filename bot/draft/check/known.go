package check

import (
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft/pattern"
)

// known is what a form holds, ready to be compared.
type known struct {
	names   map[string]map[string]bool // by kind: technology, degree, certificate, benefit
	numbers map[string]map[string]bool // a number: the units it has, "" for none
	years   map[int]bool               // of experience
	words   map[string]bool            // every word, folded
	duties  []map[string]bool          // their stems
}

var number = pattern.Of(`(?:` + numeral + `)(?:[ \x{a0}\x{202f}]?[kK]\b)?`)

// traces are the kinds of names that a text may not add to its form.
func traces() []string { return []string{"technology", "degree", "certificate", "benefit"} }

func (r *reading) know(f *Facts) *known {
	k := &known{names: map[string]map[string]bool{}, numbers: map[string]map[string]bool{}, years: map[int]bool{}, words: map[string]bool{}}
	for _, kind := range traces() {
		k.names[kind] = map[string]bool{}
	}
	for _, t := range f.texts() {
		r.learn(k, t)
	}
	for _, n := range f.numbers() {
		k.addNumber(n, "")
	}
	if f.Years != nil {
		k.years[f.Years.From], k.years[f.Years.To] = true, true
	}
	for _, d := range f.Duties {
		k.duties = append(k.duties, stems(tokens(d)))
	}
	return k
}

// learn takes in one text of the form.
func (r *reading) learn(k *known, text string) {
	words := tokens(text)
	for _, h := range r.lexicon.find(text, words) {
		kind := h.kind
		if kind == "perhaps" {
			kind = "technology"
		}
		if kind == "month" {
			k.addNumber(h.name, "")
		}
		if names := k.names[kind]; names != nil {
			r.learnName(names, h.name)
		}
	}
	for _, a := range r.ambiguous {
		if slices.ContainsFunc(a.Words, func(w string) bool { return strings.EqualFold(w, strings.TrimSpace(text)) }) {
			r.learnName(k.names["technology"], a.Name)
		}
	}
	for _, w := range words {
		k.words[w.text] = true
	}
	for _, m := range number().FindAllStringIndex(text, -1) {
		k.addNumber(plainNumber(text[m[0]:m[1]]), r.unitAfter(text[m[1]:]))
	}
	for _, m := range yearsOf().FindAllStringSubmatch(text, -1) {
		k.years[numberOf(m[1])] = true
		if m[3] != "" {
			k.years[numberOf(m[3])] = true
		}
	}
}

func (k *known) addNumber(n, unit string) {
	if k.numbers[n] == nil {
		k.numbers[n] = map[string]bool{}
	}
	k.numbers[n][unit] = true
}

// hasNumber tells whether the form has a number, with that unit or with none.
// A number without a unit may be any of them.
func (k *known) hasNumber(n, unit string) bool {
	units := k.numbers[n]
	return unit == "" && len(units) > 0 || units[unit] || units[""]
}

// unitAfter is the unit at the beginning of a text: "days", "%"; "" for none known.
func (r *reading) unitAfter(text string) string {
	text = strings.TrimLeft(firstBytes(text, 24), " \u00a0\u202f-'’")
	if strings.HasPrefix(text, "%") {
		return "%"
	}
	words := tokens(text)
	for _, h := range r.lexicon.find(text, words[:min(1, len(words))]) {
		if h.kind == "unit" {
			return h.name
		}
	}
	return ""
}

// learnName notes a name and those it brings along.
func (r *reading) learnName(names map[string]bool, name string) {
	if names[name] {
		return
	}
	names[name] = true
	for _, more := range r.implies[name] {
		r.learnName(names, more)
	}
}

// plainNumber is a number as it is compared: "45 000" and "45k" are "45000".
func plainNumber(s string) string {
	digits := strings.TrimRight(s, "kK \u00a0\u202f")
	k := ""
	if strings.ContainsAny(s, "kK") {
		k = "k"
	}
	return strconv.Itoa(value(digits, k))
}

// stems are the beginnings of the words that carry a phrase's meaning.
func stems(words []token) map[string]bool {
	all := map[string]bool{}
	for _, w := range words {
		if runes := []rune(w.text); len(runes) > 3 && !emptyWord(w.text) {
			all[string(runes[:min(5, len(runes))])] = true
		}
	}
	return all
}

func emptyWord(w string) bool {
	return strings.Contains(" your with that this from have will their them into about which when where what dans avec pour vous votre vos nos leur leurs cette elle sont plus that then than also such ainsi entre ", " "+w+" ")
}

// share is how much of the smaller of two sets is in the other, from 0 to 1.
func share(a, b map[string]bool) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	both := 0
	for s := range a {
		if b[s] {
			both++
		}
	}
	return float64(both) / float64(min(len(a), len(b)))
}
