package knowledge

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// One of several people whose years are those at which two levels meet: "Sara (2 years), Ben (8 years)". Both rows are shown for that one,
// and the range of all together goes from the lower row's low end to the higher row's high end.

// border is a number of years at which two levels meet.
type border struct {
	levels []string
	years  string
}

// anyMark is a level in the text of a headcount as levelMark is, or years of which it is not sure which level they are.
var anyMark = pattern(`§([a-zA-Z?])(s?)`)

// borderAt is what years are at which two levels meet; false for any other.
func (g grid) borderAt(s span) (b border, ok bool) {
	at := g.levelsAt(s)
	return border{at, strconv.FormatFloat(s.from, 'f', -1, 64)}, len(at) == 2 && s.from == s.to
}

// withBorders is a headcount whose mentions hold those whose years are at a border, too; false where years may be of several levels otherwise.
func (k *known) withBorders(p headcount) (headcount, bool) {
	if !strings.Contains(p.text, unsureLevel) {
		return p, true
	}
	if len(p.borders) != strings.Count(p.text, unsureLevel) {
		return p, false
	}
	p.named = nil
	at := 0
	for _, m := range anyMark().FindAllStringSubmatchIndex(p.text, mostFigures) {
		one := k.mentionAt(p, m)
		if p.text[m[2]] == '?' {
			b := p.borders[at]
			at++
			if last := len(p.named) - 1; last >= 0 && !p.named[last].byYears && slices.Contains(b.levels, p.named[last].level) {
				b = border{levels: onlyID(p.named[last].level)} // "a junior with 2 years"
			}
			one.level, one.border = b.levels[0], b
		}
		p.named = append(p.named, one)
	}
	return p, true
}

// slots are the part of the grid of whom a mention is of.
func (m mention) slots() Slots {
	if len(m.border.levels) > 1 {
		return Slots{Levels: m.border.levels, Years: m.border.years}
	}
	return Slots{Levels: onlyID(m.level)}
}

// ofOne is the part of the grid of one of several people.
func (s Slots) ofOne() Slots {
	one := s.only()
	one.Years = s.Years
	return one
}

// onBorder tells whether years are at a border.
func (s Slots) onBorder() bool { return len(s.Levels) == 2 && s.Years != "" }

// countable tells whether several people are so many of each level in one place.
func countable(people []Person) bool {
	return sharePlace(people) && !slices.ContainsFunc(people, func(p Person) bool { return p.Slots.onBorder() })
}

// lines are the cells of one of several people in one type of company, two at a border, and the range that holds them.
func (p payText) lines(s Slots) (cells []payCell, all Range) {
	for i, id := range s.Levels {
		one := s
		one.Levels = onlyID(id)
		c := p.cells(one)[0]
		cells = append(cells, c)
		if i == 0 {
			all = c.r
		}
		all = Range{Min: min(all.Min, c.r.Min), Max: max(all.Max, c.r.Max)}
	}
	return cells, all
}

// placedAll tells whether it is known of each of several people in which type of company they are.
func placedAll(people []Person) bool {
	return !slices.ContainsFunc(people, func(p Person) bool { return len(p.Slots.Companies) == 0 })
}

// borderInAll tells how years at a border are counted where people are added up.
var borderInAll = Texts{EN: "At exactly %s years two levels of the grid meet: the sum goes from the lower one’s low end to the higher one’s high end.", FR: "À %s ans tout juste, deux niveaux de la grille se touchent\u00a0: le total va du bas du premier au haut du second."}

// noteBorder notes which years of one of several people are at a border.
func (p payText) noteBorder(a *Answer, s Slots, together bool) {
	switch {
	case !s.onBorder():
	case together:
		a.note(fmt.Sprintf(borderInAll.In(p.language), s.Years))
	default:
		a.note(fmt.Sprintf(p.w.bothRows, s.Years))
	}
}
