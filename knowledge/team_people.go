package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// How many people of each level a text names: "2 juniors and a lead", « un de 3 ans et un de 8 ans », "junior x2", « quatre postes de confirmés ».

// headcount is a text that may count people: its numbers are digits, and each level that it names, by a word or by years of experience,
// is a mark in it.
type headcount struct {
	text    string
	french  bool // « a » is no article there
	named   []mention
	borders []border // the years at which two levels meet, in the order of their marks
}

// mention is one level that a text names.
type mention struct {
	level    string
	heads    int // how many people of it, 0 where that is not told
	plural   bool
	byYears  bool
	border   border // where the years are at one
	from, to int    // the mark
}

// unsureLevel is the mark of years that may be of two levels.
const unsureLevel = "§?"

// mostLevels is how many levels have a mark of their own.
const mostLevels = 26

// levelMark is a level in the text of a headcount: a small letter for one that is named by a word, a great one for years, "s" behind it for several.
var levelMark = pattern(`§([a-zA-Z])(s?)`)

// oneOfLevel is no number behind a level: "a mid-level one with 4 years".
var oneOfLevel = pattern(`(§[a-z]) (?:1|one) (with|who|having|at|of|avec|de)\b`)

// yearsHeld are years of experience that stand for somebody.
var yearsHeld = pattern(`\b(\d{1,2}(?:[.,]\d)?)(?:\s*(?:-|to|a)\s*(\d{1,2}))?(\s*\+)?[\s-]*` + yearUnit + `(?:\s+(?:of\s+|d\s+)?(?:experience|exp|xp)\b)?`)

// peopleIn marks the levels in a text, those that are named to be left out as well.
func (k *known) peopleIn(r read) (p headcount) {
	levels := only(slices.Concat(r.hits, r.dropped), func(h match.Hit) bool { return ofKind(h, kindLevel) })
	if len(levels)+len(r.years) == 0 || len(k.grid.Levels) > mostLevels {
		return p // as most
	}
	p.french = r.language == "fr"
	slices.SortFunc(levels, func(a, b match.Hit) int { return a.From - b.From })
	end := 0
	for _, h := range levels {
		from, to := r.tokens[h.From].Start, r.tokens[h.To-1].End
		if from < end {
			continue
		}
		from += strings.LastIndexByte(r.text[from:to], ':') + 1 // "team: lead, senior"
		_, id, _ := strings.Cut(h.Label, ":")
		p.text += k.yearsMarked(r, r.text[end:from], &p.borders) + "§" + levelLetter(k.levelAt(id))
		if strings.HasSuffix(r.text[from:to], "s") {
			p.text += "s"
		}
		end = to
	}
	p.text += k.yearsMarked(r, r.text[end:], &p.borders)
	p.text = oneOfLevel().ReplaceAllString(p.text, "$1 $2")
	for _, m := range levelMark().FindAllStringSubmatchIndex(p.text, mostFigures) {
		p.named = append(p.named, k.mentionAt(p, m))
	}
	k.joinNames(&p)
	return p
}

// joinNames makes one of two levels that are said of the same people, "one senior lead": the higher one.
func (k *known) joinNames(p *headcount) {
	if len(p.named) < 2 {
		return
	}
	var out []mention
	for _, m := range p.named {
		last := len(out) - 1
		if last < 0 || m.byYears || out[last].byYears || out[last].heads == 0 || p.text[out[last].to:m.from] != " " {
			out = append(out, m)
			continue
		}
		if k.levelAt(m.level) > k.levelAt(out[last].level) {
			out[last].level = m.level
		}
		out[last].to, out[last].plural = m.to, m.plural || out[last].plural
	}
	p.named = out
}

// levelAt is a level's place in the grid.
func (k *known) levelAt(id string) int { return slices.Index(idsOf(k.grid.Levels, Level.id), id) }

// yearsMarked is a part of a text with its numbers as digits, and marks in the place of years that are experience of one level; those at a border
// of two are added to borders.
func (k *known) yearsMarked(r read, text string, borders *[]border) string {
	text = otherSigns.Replace(digitsFor(dozens.Replace(headsApart(aYearHeld().ReplaceAllString(text, "1 ans$1")))))
	if len(r.years) == 0 {
		return text
	}
	return yearsHeld().ReplaceAllStringFunc(text, func(found string) string {
		m := yearsHeld().FindStringSubmatch(found)
		s := span{from: number(m[1]), to: number(m[1])}
		switch {
		case m[2] != "":
			s.to = number(m[2])
		case m[3] != "":
			s.to, s.above = anyYears, true
		}
		at := k.grid.levelsAt(s)
		if !slices.ContainsFunc(r.years, func(y span) bool { return y.from == s.from }) {
			return found
		}
		if len(at) != 1 {
			if b, ok := k.grid.borderAt(s); ok {
				*borders = append(*borders, b)
			}
			return unsureLevel
		}
		return "§" + strings.ToUpper(levelLetter(k.levelAt(at[0])))
	})
}

// levelLetter is the letter that stands for a level, by its place in the grid.
func levelLetter(at int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	at = max(0, min(at, len(letters)-1))
	return letters[at : at+1]
}

// headsAt is a count of people and their years, and no range: « un à 4 ans et deux à 12 ans ».
var headsAt = pattern(`((?:\b(?:et|and)|[,;:+]) (?:deux|trois|quatre|cinq|six)|\b(?:devs?|profils?|personnes?|postes?) (?:a|de|avec) \d{1,2} ans\b[^.;?!]{0,24}(?:\bet|[,+]) \d{1,2}) a (\d{1,2} ans?\b)`)

// headsApart parts the two.
func headsApart(text string) string { return headsAt().ReplaceAllString(text, "$1 avec $2") }

// dozens writes them as digits.
var dozens = strings.NewReplacer("half a dozen", "6", "half-dozen", "6", "1 demi-douzaine", "6", "une demi-douzaine", "6", "une demi douzaine", "6", "a dozen", "12", "une douzaine", "12")

// otherSigns writes what counts as a letter, "2 × senior", and leaves out what marks a level.
var otherSigns = strings.NewReplacer("×", "x", "*", "x", "§", " ")

// mentionAt reads the mark that an expression found, with what counts it, behind the mark before.
func (k *known) mentionAt(p headcount, m []int) mention {
	text, behind := p.text, 0
	if last := len(p.named) - 1; last >= 0 {
		behind = p.named[last].to
	}
	letter := text[m[2]]
	out := mention{from: m[0], to: m[1], byYears: letter < 'a'}
	if letter != '?' {
		out.level = k.grid.Levels[letter|0x20-'a'].ID
	}
	next, _ := cutWord(strings.TrimLeft(text[m[1]:], blanks))
	out.plural = m[4] < m[5] || itsWord.is(next) && strings.HasSuffix(next, "s")
	before := text[behind:m[0]]
	if out.byYears {
		before = strings.TrimSuffix(before, "(") // "2 devs (4 years)"
	}
	if p.french && behind > 0 && before == " a " {
		return out // « de junior à senior »
	}
	if out.heads = headsBefore(before, p.french); out.heads == 0 {
		out.heads = headsBehind(text[m[1]:])
	}
	return out
}
