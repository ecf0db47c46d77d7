package check

import (
	"cmp"
	"slices"
	"strings"
)

// reading is an advert, taken apart once for all checks.
type reading struct {
	Advert
	*vocabulary
	known     *known // what the form holds; nil without a form
	rules     pack   // the country's
	language  string // the text's: "en" or "fr"
	told      tongue // what the text itself looks like
	tell      wording
	words     []token
	skip      []span // addresses
	lines     []line
	sentences []sentence
	titleLine int              // -1 for none
	found     map[string][]hit // by kind
	amounts   []amount         // pay
	years     []yearsSaid      // of experience
	missing   []dropped        // of the form
	inside    []int            // by word, its sentence; -1 for none
	lineOf    []int            // by word, its line
	kept      map[int]bool     // sentences on equal opportunity
	tongues   map[int]string   // by line, its language; see spoken
	vocab     map[string]bool  // every word; see present
}

func newReading(a Advert) *reading {
	r := &reading{Advert: a, vocabulary: lexis(), titleLine: -1, found: map[string][]hit{}, kept: map[int]bool{}, tongues: map[int]string{}}
	r.words, r.skip = tokens(a.Text), addresses(a.Text)
	for _, h := range r.lexicon.find(a.Text, r.words) {
		r.found[h.kind] = append(r.found[h.kind], h)
	}
	r.told = r.tongueOf(r.words)
	r.language = cmp.Or(a.Language, r.told.language)
	if r.language != "fr" {
		r.language = "en"
	}
	if _, ok := r.wordings[a.Reader]; !ok {
		r.Reader = r.language
	}
	r.tell = r.wordings[r.Reader]
	r.rules = r.packOf(a.Country)
	r.outline()
	r.findTitle()
	r.sections()
	r.parse()
	r.index()
	r.found["technology"] = append(r.found["technology"], r.meant()...)
	slices.SortFunc(r.found["technology"], func(a, b hit) int { return cmp.Compare(a.from, b.from) })
	r.amounts, r.years = r.findPay(), r.findYears()
	if a.Facts != nil {
		r.known = r.know(a.Facts)
		r.missing = r.findMissing()
	}
	return r
}

// index notes for each word its line and sentence, and which sentences promise
// equal opportunity: what they name, they name to exclude nobody.
func (r *reading) index() {
	r.inside, r.lineOf = slices.Repeat([]int{-1}, len(r.words)), make([]int, len(r.words))
	for i, l := range r.lines {
		for w := l.from; w < l.to; w++ {
			r.lineOf[w] = i
		}
	}
	for i, s := range r.sentences {
		for w := s.from; w < s.to; w++ {
			r.inside[w] = i
		}
		r.kept[i] = len(r.hits("equal", s.from, s.to)) > 0
	}
	for i, s := range r.sentences {
		if sec := r.lines[s.line].section; sec == "equal" {
			r.kept[i] = true
		}
	}
}

// findTitle takes the first line, or a heading of the first rank that comes
// soon after it.
func (r *reading) findTitle() {
	for i, l := range r.lines {
		if l.from == l.to {
			continue
		}
		if r.titleLine < 0 {
			r.titleLine = i
		}
		marks := r.Text[strings.LastIndexByte(r.Text[:l.start], '\n')+1 : l.start]
		if l.shape == heading && strings.Trim(marks, " >\t") == "#" {
			r.titleLine = i
			return
		}
		if i > 6 {
			return
		}
	}
}

// hits are the phrases of a kind within words from to to.
func (r *reading) hits(kind string, from, to int) []hit {
	all := r.found[kind]
	i, _ := slices.BinarySearchFunc(all, from, func(h hit, w int) int { return cmp.Compare(h.from, w) })
	j, _ := slices.BinarySearchFunc(all[i:], to+1, func(h hit, w int) int { return cmp.Compare(h.to, w) })
	return all[i : i+j]
}

// at is where the words of a hit stand.
func (r *reading) at(from, to int) span { return span{r.words[from].start, r.words[to-1].end} }

// say makes a finding of a key such as "J5.width", whose texts are data. The
// values replace {name} in them; {words} is the span.
func (r *reading) say(key string, level Level, at span, values ...string) Finding {
	id, _, _ := strings.Cut(key, ".")
	f := Finding{Check: id, Level: level, Start: at.start, End: at.end, Span: r.Text[at.start:at.end]}
	words := strings.Join(strings.Fields(f.Span), " ")
	if runes := []rune(words); len(runes) > 80 {
		words = string(runes[:79]) + "…"
	}
	fill := strings.NewReplacer(append([]string{"{words}", words}, values...)...)
	said := r.tell[key]
	f.Message, f.Remedy = fill.Replace(said.Message), fill.Replace(said.Remedy)
	source := r.sources[id]
	if own, ok := r.rules.Sources[id]; ok {
		source = own
	}
	f.Source, f.Dated = r.named(source.Name), source.Checked
	return f
}

// named is a source's name in the reader's language.
func (r *reading) named(source string) string {
	if french, ok := r.french[source]; ok && r.Reader == "fr" {
		return french
	}
	return source
}
