package check

import (
	"strings"
	"unicode/utf8"
)

// shape is what a line is.
type shape int

const (
	blank shape = iota
	prose
	bullet
	heading
	fence // of code, or inside one
)

// line is a line of the text and where it belongs.
type line struct {
	start, end int // without the marks of its shape
	from, to   int // words
	shape      shape
	nested     bool   // a bullet below another
	section    string // what its heading announces: "must", "company"; "" for nothing known
}

// outline parts a text into lines and gives each the section it stands in.
func (r *reading) outline() {
	fenced, word := false, 0
	for start := 0; start <= len(r.Text); {
		end := len(r.Text)
		if n := strings.IndexByte(r.Text[start:], '\n'); n >= 0 {
			end = start + n
		}
		l := r.shaped(start, end)
		if l.shape == fence {
			fenced = !fenced
		} else if fenced {
			l.shape = fence
		}
		for word < len(r.words) && r.words[word].start < l.start {
			word++
		}
		l.from = word
		for word < len(r.words) && r.words[word].start < l.end {
			word++
		}
		l.to = word
		r.lines = append(r.lines, l)
		start = end + 1
	}
	r.plainHeadings()
}

// shaped reads one line's marks.
func (r *reading) shaped(start, end int) line {
	raw := r.Text[start:end]
	body := strings.TrimLeft(raw, " \t>")
	l := line{start: start + len(raw) - len(body), end: end, shape: prose}
	indent := len(raw) - len(body)
	switch {
	case strings.TrimSpace(body) == "":
		l.shape = blank
	case strings.HasPrefix(body, "```"), strings.HasPrefix(body, "~~~"):
		l.shape = fence
	case strings.HasPrefix(body, "#"):
		rest := strings.TrimLeft(body, "#")
		if n := len(body) - len(rest); n <= 6 && (strings.HasPrefix(rest, " ") || rest == "") {
			l.shape = heading
		}
		l.start += len(body) - len(strings.TrimLeft(rest, " "))
	default:
		if n := bulletMark(body); n > 0 {
			l.shape, l.nested = bullet, indent >= 2
			l.start += n
		} else if wholeBold(body) {
			l.shape = heading
		}
	}
	l.start = min(l.start, end)
	return l
}

// bulletMark is how many bytes a bullet's mark takes; 0 where there is none.
func bulletMark(s string) int {
	for _, m := range []string{"-", "*", "+", "•", "◦", "▪", "●", "‣", "·", "–", "—", "→", "►", "➤", "✅", "✔️", "✔", "👉"} {
		if rest, ok := strings.CutPrefix(s, m); ok && len(strings.TrimLeft(rest, " \t\u00a0")) < len(rest) {
			return len(s) - len(strings.TrimLeft(rest, " \t\u00a0"))
		}
	}
	digits := strings.TrimLeft(s, "0123456789")
	if n := len(s) - len(digits); n > 0 && n <= 2 && (strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") ")) {
		return n + 2
	}
	return 0
}

// wholeBold tells whether a line is nothing but bold words.
func wholeBold(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ":\u00a0 ")
	for _, m := range []string{"**", "__"} {
		inside, ok := strings.CutPrefix(s, m)
		inside, closed := strings.CutSuffix(inside, m)
		if ok && closed && inside != "" && !strings.Contains(inside, m) && utf8.RuneCountInString(inside) <= 100 {
			return true
		}
	}
	return false
}

// plainHeadings finds the headings that have no mark: underlined lines, short
// lines ending with a colon, and short lines whose words announce a section.
func (r *reading) plainHeadings() {
	for i := range r.lines {
		l := &r.lines[i]
		body := strings.TrimSpace(r.Text[l.start:l.end])
		if l.shape != prose || l.to-l.from == 0 || l.to-l.from > 9 {
			continue
		}
		underlined := i+1 < len(r.lines) && underline(r.Text[r.lines[i+1].start:r.lines[i+1].end])
		alone := i == 0 || r.lines[i-1].shape == blank || r.lines[i-1].shape == heading || r.lines[i-1].shape == bullet
		opens := i+1 < len(r.lines) && (r.lines[i+1].shape == bullet || r.lines[i+1].shape == blank && alone)
		ended := strings.ContainsAny(body[len(body)-1:], ".,;!")
		switch {
		case underlined, strings.HasSuffix(body, ":") && alone:
			l.shape = heading
		case !ended && alone && (opens || l.to-l.from <= 5) && (i > 0 && l.to-l.from <= 7 && r.announces(*l) != "" || strings.ToUpper(body) == body && l.to-l.from <= 6):
			l.shape = heading
		}
	}
}

func underline(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// sections hands each heading's section down to the lines below it.
func (r *reading) sections() {
	now := ""
	for i := range r.lines {
		l := &r.lines[i]
		if l.shape == heading && l.to > l.from && i != r.titleLine {
			now = r.announces(*l)
		}
		l.section = now
	}
}

// announces is the section that a heading's words name; "" for none known.
func (r *reading) announces(l line) string {
	for _, h := range r.hits("section", l.from, l.to) {
		return h.name
	}
	return ""
}

// sentence is a row of words that ends with a full stop, or with its block.
type sentence struct {
	from, to int // words
	line     int // where it begins
}

// parse parts prose and bullets into sentences.
func (r *reading) parse() {
	for i := 0; i < len(r.lines); i++ {
		l := r.lines[i]
		if l.shape != prose && l.shape != bullet && l.shape != heading || l.from == l.to {
			continue
		}
		first, to := i, l.to
		for l.shape != heading && i+1 < len(r.lines) && r.lines[i+1].shape == prose && r.lines[i+1].from < r.lines[i+1].to {
			i++
			to = r.lines[i].to
		}
		from := l.from
		for w := l.from; w < to; w++ {
			if w == to-1 || r.stops(w) {
				r.sentences = append(r.sentences, sentence{from, w + 1, first})
				from = w + 1
			}
		}
	}
}

// stops tells whether a sentence ends after a word.
func (r *reading) stops(w int) bool {
	between := r.Text[r.words[w].end:r.words[w+1].start]
	if strings.ContainsAny(between, "!?…") || strings.Contains(between, ";\n") || strings.Contains(between, ":\n") {
		return true
	}
	n := strings.IndexByte(between, '.')
	if n < 0 || n+1 >= len(between) || !strings.ContainsAny(between[n+1:], " \n\t\u00a0\")»”*") {
		return false
	}
	return !strings.Contains(abbreviations, " "+r.words[w].text+" ")
}

const abbreviations = " e i g eg ie etc inc ltd st approx m mme mr mrs dr ex env art p no vs min max resp incl excl dept jr sr co nb cf "
