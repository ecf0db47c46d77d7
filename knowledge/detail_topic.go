package knowledge

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge/match"
)

// details are those that a topic has.
type details struct {
	kinds   detail
	counted map[string]bool // stems of what its phrasings ask the number of, or its answer tells
	listed  map[string]bool // stems of what its answer lists, as its title and its phrasings call it
	names   map[string]bool // what its text names, alike in all languages
	subject map[string]bool // those, and the words of its titles
}

// lacks is what a question wants and a topic has not; none for a stored phrasing.
func (k *known) lacks(r read, topic string) detail {
	if r.verbatim() {
		return 0
	}
	asked := r.asked()
	wanted, counts := detailsIn(asked)
	wanted |= r.ofTool
	if topic == k.topOf(r) && r.choosesElsewhere() {
		wanted |= aChoice
	}
	ways, duties, versus := slices.Concat(r.asksOther(wayBefore, wayAfter), k.traitsAsked(r, topic)), r.asksOther(dutyBefore, dutyAfter), versusWord.among(asked)
	unheard := r.becomesUnheard()
	if wanted == 0 && len(ways)+len(duties) == 0 && !unheard && !versus && !slices.ContainsFunc(asked, isNumber) {
		return 0
	}
	has := k.details(topic)
	if versus && versusIn(asked, has.names) {
		wanted |= aDifference
	}
	if unheard || len(ways)+len(duties) > 0 && k.mentionsOf(k.topics[topic]).lack(ways, duties) {
		wanted |= aWay
	}
	if versionIn(asked, has.names) {
		wanted |= aVersion
	}
	lacking := wanted &^ has.kinds
	if has.counts(counts) || inSources.among(asked) {
		lacking &^= aCount
	}
	if r.pay.spoken {
		lacking &^= aPlace // "which city pays best" asks for no place on the map
	}
	return lacking
}

func isNumber(t match.Token) bool { return t.Number.Is }

// asked are the words of the sentences that ask; all, where one part of the text is a
// stored phrasing and what is wanted of it may stand beside it.
func (r read) asked() []match.Token {
	from, to := r.reading.From, r.reading.To
	if from >= to || to > len(r.tokens) || r.nearlyVerbatim() {
		return r.tokens
	}
	return r.tokens[from:to]
}

// details finds out once what a topic has.
func (k *known) details(topic string) details {
	if d, ok := k.detailed.Load(topic); ok { // reading its phrasings takes as long as some answers
		return d.(details)
	}
	has := detailsOf(k.topics[topic], k.aliasStems())
	d, _ := k.detailed.LoadOrStore(topic, has)
	return d.(details)
}

// oftenEnough: a topic has what one in so many of its phrasings asks for, since who wrote
// them had its answer before them. One alone may ask by the way for more than there is.
const oftenEnough = 50

// ofComputed is what is never missing where the answer is computed and has no text to look
// into. What else such a topic has, its phrasings ask for.
const ofComputed = aCount | aDate | aMaker | aShare | aRank | aDifference

func detailsOf(t *Topic, job map[string]bool) details {
	names := namesIn(t)
	has := details{counted: map[string]bool{}, listed: listedBy(t, job), names: names, subject: subjectOf(t, names)}
	if t.Computed != "" {
		has.kinds = ofComputed
	}
	times, all := map[detail]int{}, 0
	for _, language := range Languages() {
		has.say(t.Answer.only(language), t.Title.only(language))
		for _, p := range t.Phrasings.In(language) {
			all++
			tokens := match.Tokens(p)
			d, counts := detailsIn(tokens)
			if ranks, _ := ranking(tokens); ranks {
				d |= aRank
			}
			if versionIn(tokens, has.names) {
				d |= aVersion
			}
			for _, c := range counts {
				has.counted[c.Stem] = true
			}
			for one := detail(1); one <= d; one <<= 1 {
				times[one] += int(d & one / one)
			}
		}
	}
	for one, n := range times {
		if n > 0 && oftenEnough*n >= all {
			has.kinds |= one
		}
	}
	return has
}

// say adds what an answer has, whether or not it is asked for. Where it counts something,
// that may be what its title names: "Career moves", "five moves".
func (d *details) say(answer, title string) {
	tokens := match.Tokens(answer)
	counts := len(d.counted)
	if versionIn(tokens, d.names) {
		d.kinds |= aVersion
	}
	for i, t := range tokens {
		figure := i > 0 && tells(tokens[i-1])
		switch {
		case t.Number.Unit == "%":
			d.kinds |= aShare
		case t.Number.Unit != "":
			d.kinds |= aPrice
		case figure && timeUnit.is(t.Text):
			d.kinds |= aSpan
		case figure:
			d.counted[t.Stem] = true
			if i+1 < len(tokens) && !match.Small(tokens[i+1].Text) {
				d.counted[tokens[i+1].Stem] = true // "six main duties"
			}
		case constant.is(t.Text):
			d.kinds |= aRhythm
		}
	}
	if len(d.counted) > counts {
		for _, t := range match.Tokens(title) {
			d.counted[t.Stem] = d.counted[t.Stem] || !match.Small(t.Text)
		}
	}
}

// tells whether a word is a figure for what stands behind it, and no year.
func tells(t match.Token) bool {
	year := t.Number.Is && t.Number.Value >= 1900 && t.Number.Value < 2100
	return isFigure(t) && !year || severalOf.is(t.Text)
}

var (
	severalOf = cueOf("several plusieurs")
	constant  = cueOf("constantly daily weekly monthly yearly constamment quotidien quotidienne hebdomadaire mensuel annuel")
)

// namesIn are the words that a topic's title and answer have in all languages alike, and
// write with a capital: "Python", "SQL".
func namesIn(t *Topic) map[string]bool {
	times := map[string]int{}
	for _, language := range Languages() {
		seen := map[string]bool{}
		for word := range strings.FieldsFuncSeq(t.Title.only(language)+" "+t.Answer.only(language), partsNames) {
			first, _ := utf8.DecodeRuneInString(word)
			if name := strings.TrimSuffix(match.Normalise(word), "."); unicode.IsUpper(first) && !seen[name] {
				seen[name] = true
				times[name]++
			}
		}
	}
	names := map[string]bool{}
	for name, n := range times {
		if n == len(Languages()) && !match.Small(name) {
			names[name] = true
		}
	}
	return names
}

// subjectOf are the words that a topic's titles have, and their stems, and what its text names.
func subjectOf(t *Topic, names map[string]bool) map[string]bool {
	subject := maps.Clone(names)
	for _, language := range Languages() {
		for _, word := range match.Tokens(t.Title.only(language)) {
			if !match.Small(word.Text) {
				subject[word.Text], subject[word.Stem] = true, true
			}
		}
	}
	return subject
}

// partsNames tells what stands between names: all but letters, digits and the signs of
// "Node.js", "C++" and "C#".
func partsNames(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".+#", r)
}
