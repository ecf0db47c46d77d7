package knowledge

import (
	"hash/crc32"
	"slices"
	"strconv"
	"strings"

	"recruitbot/knowledge/match"
)

// Several people who stand beside each other, each with a level or years and perhaps a name and a type of company: "Tom's got 8 years at
// a startup, Priya 3 at a scale-up". They are kept in the order in which they are named, so that one of them may be meant by what follows.

// Person is one of several people who stand beside each other.
type Person struct {
	Slots  Slots    `json:"slots,omitzero"`   // the part of the grid
	Called []uint32 `json:"called,omitempty"` // by what the person is known again, no name can be read from it
	Wants  int      `json:"wants,omitempty"`  // what the person asks for a year; 0 where that is not told
}

// mostPeople is how many people are told apart.
const mostPeople = 6

// personsIn are the people that a text sets beside each other, two at least; nil for any other text, and where it is not plain who has what.
func (k *known) personsIn(r read, p headcount) (people []Person) {
	p, sure := k.withBorders(p)
	if len(p.named) == 0 || !sure || leads.among(r.tokens) || r.saysOneOfThem() || r.slots.Other != "" || len(r.jobs) > 0 {
		return nil
	}
	var marks []mention
	named, counted := 0, 0
	for i, m := range p.named {
		if p.tellsYears(i) || i > 0 && p.saysYears(i) {
			marks[len(marks)-1].level, marks[len(marks)-1].to = m.level, m.to
			continue
		}
		if i > 0 && !p.apart(i) {
			return nil
		}
		one := Person{Slots: over(m.slots(), Slots{Uplift: r.slots.Uplift})}
		var name bool
		one.Called, name = k.calledIn(p, i)
		switch {
		case name:
			named++
		case m.heads > 0:
			counted++
		}
		for range max(1, m.heads) {
			people, marks = append(people, one), append(marks, m)
		}
		if len(people) > mostPeople {
			return nil
		}
	}
	all := len(people)
	if all < 2 || named < all && (eitherOr.among(r.tokens) || r.gap) || named+counted < len(marks) && !p.speaksOf(all) || !k.placed(r, p, marks, people) {
		return nil
	}
	p.wanted(marks, people)
	return people
}

// apart tells whether a mention is of somebody else than the one before: something parts the two, and one that is told by years stands beside
// one that is told by a word in a list only, or with a name.
func (p headcount) apart(i int) bool {
	between := p.text[p.named[i-1].to:p.named[i].from]
	if p.named[i].byYears && oneMore().MatchString(between) {
		return true
	}
	if p.named[i].byYears == p.named[i-1].byYears || nextInList().MatchString(between) {
		return partsPeople().MatchString(between)
	}
	return andPerson().MatchString(between)
}

var (
	// partsPeople stands between two people.
	partsPeople = pattern(`[,;:+/&.]|\b(?:and|et|plus|puis|while|but|mais|other|another|autre|second|seconde)\b|\b1 $`)
	// oneMore does before somebody's years: "a lead and one of 3 years".
	oneMore = pattern(`(?:^|\s)(?:,|and|et|plus|puis|&|\+) (?:(?:the|an?|une?|l|le|la) )?(?:1|one|an|une?|another|other|autre|someone|somebody|quelqu un|quelqu ?un|quelquun)(?: (?:other|one|autre|more|person|dev|developer|candidate|candidat|profil|profile|personne))?(?: (?:of|with|who|has|s|got|have|having|at|on|in|de|d|a|avec|qui|ayant|about|around|environ))* $`)
	// andPerson does where one of them is told by years and the other by a level: "Tom with 3 years and Ann, a senior".
	andPerson = pattern(`^(?: [\w'-]+){0,4}?(?:,| and| et| while) (?:and |et )?[\w'-]+(?:,|:| is| has| est| a| with| avec)? ?(?:an? |une? |\()?$`)
)

// saysYears tells whether a mention is the years of whom the one before counts, "3 mids (3 years or so)", and "a junior, 1 year".
func (p headcount) saysYears(i int) bool {
	before := p.named[i-1]
	between := p.text[before.to:p.named[i].from]
	return p.named[i].byYears && !before.byYears && before.heads > 0 && strings.ContainsAny(between, "(,") && !besidesOne().MatchString(between)
}

// speaksOf tells whether a text speaks of so many people.
func (p headcount) speaksOf(all int) bool {
	said := func(t match.Token) bool { return t.Text == strconv.Itoa(all) }
	return slices.ContainsFunc(match.Tokens(p.text), said) || isBoth.in(p.text) || perOne.in(p.text) || p.isGroup()
}

// isBoth: two people are spoken of.
var isBoth = cueOf("both pair duo couple binome", "les deux", "tous deux")

// calledIn is by what somebody is known again whom a mention is of: the word before it, where that may be a name, and whether she or he is
// said. name tells whether it is more than a pronoun.
func (k *known) calledIn(p headcount, i int) (called []uint32, name bool) {
	behind := 0
	if i > 0 {
		behind = p.named[i-1].to
	}
	before := p.text[behind:p.named[i].from]
	before = before[strings.LastIndexAny(before, ".?!")+1:]
	words := match.Tokens(before)
	for _, t := range words {
		switch {
		case isHer.is(t.Text):
			called = append(called, knownAs("she"))
		case isHim.is(t.Text):
			called = append(called, knownAs("he"))
		}
		name = name || sexed.is(t.Text)
	}
	for j := len(words) - 1; j >= 0; j-- {
		if hasThose.is(words[j].Text) {
			continue
		}
		if k.isName(words[j]) {
			called, name = append(called, knownAs(words[j].Text)), true
		}
		break
	}
	return called, name
}

// isName tells whether a word may be somebody's name, where one stands.
func (k *known) isName(t match.Token) bool {
	one := []match.Token{t}
	return !isHer.is(t.Text) && !isHim.is(t.Text) && !someone.is(t.Text) && !t.Number.Is && mayBeCalled(t.Text) && !k.namesTool(one) && len(k.terms.finder.Find(one)) == 0
}

// knownAs is a number that stands for a name; the ending that ties "is" or "has" to it is left out.
func knownAs(name string) uint32 {
	return crc32.ChecksumIEEE([]byte(strings.TrimSuffix(name, "s")))
}

var (
	// isHer and isHim are words for somebody that tell which pronoun goes with them.
	isHer = cueOf("she her lass girl gal woman lady une elle fille nana femme meuf")
	isHim = cueOf("he his lad guy bloke chap man him mec gars homme il")
	sexed = cueOf("lass girl gal woman lady fille nana femme meuf lad guy bloke chap man mec gars homme")
	// hasThose stands between a name and the years or the level that somebody has.
	hasThose = cueOf("a has have had got gets with who whos which qui en avec ayant is s est c ca an the de d only just about around roughly nearly almost deja now currently actuellement seulement environ presque un une el et y un backend back senior sr good solid bon bonne")
	// someone is no name, though it stands where one may.
	someone = cueOf("one ones other others another candidate candidat dev developer developpeur developpeuse engineer profil profile person personne hire first second third last former latter premier premiere deuxieme troisieme second seconde dernier derniere autre autres")
)

// placed fills where each of several people works: all of them there, or each where the type of company stands behind, or before, whom it is of.
// It is false where that is not plain.
func (k *known) placed(r read, p headcount, marks []mention, people []Person) bool {
	if len(r.slots.Companies) < 2 {
		for i := range people {
			people[i].Slots.Companies = r.slots.Companies
		}
		return true
	}
	if len(named(r.dropped, kindCompany)) > 0 {
		return false
	}
	tokens := match.Tokens(p.text)
	var at []int
	var ids []string
	for _, h := range k.terms.finder.Find(tokens) {
		if ofKind(h, kindCompany) {
			_, id, _ := strings.Cut(h.Label, ":")
			at, ids = append(at, tokens[h.From].Start), append(ids, id)
		}
	}
	if len(at) == 0 {
		return false
	}
	before := at[0] < marks[0].from
	for i, m := range marks {
		j := -1
		for c := range at {
			if before && at[c] < m.from || !before && at[c] > m.from && j < 0 {
				j = c
			}
		}
		if j < 0 {
			return false
		}
		people[i].Slots.Companies = onlyID(ids[j])
	}
	last := slices.IndexFunc(at, func(a int) bool { return a > marks[len(marks)-1].from })
	return before == (last < 0)
}

// besideEach has a text that sets several people beside each other be about all their levels, and tells whether it asks what they get in all.
func (k *known) besideEach(r *read, p headcount) {
	if len(r.people) < 2 {
		return
	}
	all := k.grid.united(r.people)
	r.slots.Levels, r.slots.Years = all.Levels, all.Years
	r.between, r.conflicts = false, false
	r.together = p.wantsSum(*r, false) && !r.gap
}
