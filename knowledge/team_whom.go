package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Who of several people is meant by what follows: by name, by place in the row, by level or type of company, or by a pronoun.

var (
	// placeInRow is one of them by the order in which they were named.
	placeInRow = pattern(`\b(?:the|le|la|l|my|our|notre|mon) (first|second|third|fourth|last|latter|former|other|premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?|autre)\b`)
	// herOrHim is a pronoun for one; otherPerson is one that sets somebody against who was spoken of last, "and him at 45?".
	herOrHim    = pattern(`\b(she|shes|her|elle|he|hes|him|il|lui|they|theyre|them)\b`)
	otherPerson = pattern(`^(?:and|et)(?: for| pour)? (?:her|him|lui|elle)\b`)
	// theOneAt is one of them by the type of company.
	theOneAt = cueOf("one celui celle guy person")
)

// placesInRow are the places of the words of placeInRow, the last one below zero.
var placesInRow = map[string]int{
	"first": 0, "former": 0, "premier": 0, "premiere": 0, "second": 1, "seconde": 1, "deuxieme": 1, "third": 2, "troisieme": 2, "fourth": 3, "quatrieme": 3, "last": -1, "latter": -1, "dernier": -1, "derniere": -1,
}

// meant are the places of those of several people whom a text may mean: one where it is plain, all where a pronoun may be anybody's, none where
// nobody of them is spoken of. spoken is the place of who was spoken of last, counted from one; 0 for nobody.
func (k *known) meant(r read, people []Person, spoken int) []int {
	if byName := placesOf(people, func(p Person) bool {
		return slices.ContainsFunc(r.tokens, func(t match.Token) bool {
			return !isHer.is(t.Text) && !isHim.is(t.Text) && slices.Contains(p.Called, knownAs(t.Text))
		})
	}); len(byName) > 0 {
		return byName
	}
	if m := placeInRow().FindStringSubmatch(r.text); m != nil {
		return inRow(m[1], len(people), spoken)
	}
	if byPost := k.byPost(r, people); len(byPost) == 1 {
		return byPost
	}
	m := herOrHim().FindStringSubmatch(impersonal().ReplaceAllString(r.text, ""))
	if m == nil {
		return nil
	}
	return byPronoun(m[1], people, spoken, otherPerson().MatchString(r.text))
}

// placesOf are the places of those people of whom something is true.
func placesOf(people []Person, is func(Person) bool) (at []int) {
	for i, p := range people {
		if is(p) {
			at = append(at, i)
		}
	}
	return at
}

// inRow is the place that a word names in a row of so many.
func inRow(word string, all, spoken int) []int {
	at, ok := placesInRow[word]
	switch {
	case !ok && all == 2 && spoken > 0:
		at = 2 - spoken // the other one
	case !ok:
		return nil
	case at < 0:
		at += all
	}
	if at >= all {
		return nil
	}
	return []int{at}
}

// byPost are those whose level, or type of company, a text says of one of them: "the junior", "the one at the startup".
func (k *known) byPost(r read, people []Person) []int {
	levels, companies := named(r.hits, kindLevel), named(r.hits, kindCompany)
	return placesOf(people, func(p Person) bool {
		if len(levels) == 1 && len(r.years) == 0 {
			return slices.Equal(p.Slots.Levels, levels)
		}
		return len(levels) == 0 && len(companies) == 1 && theOneAt.among(r.tokens) && slices.Equal(p.Slots.Companies, companies)
	})
}

// byPronoun are those whom a pronoun may mean: the only one who is known by it, or the only one who is not by the other; else who was spoken of
// last, or of two the other one where others sets somebody against that one.
func byPronoun(word string, people []Person, spoken int, others bool) []int {
	she, he := knownAs("she"), knownAs("he")
	own, other := he, she
	switch word {
	case "she", "shes", "her", "elle":
		own, other = she, he
	case "they", "theyre", "them", "lui":
		own, other = 0, 0
		if word == "lui" && others {
			own, other = he, she
		}
	}
	if own != 0 {
		if at := placesOf(people, func(p Person) bool { return slices.Contains(p.Called, own) }); len(at) == 1 {
			return at
		}
	}
	at := placesOf(people, func(p Person) bool { return other == 0 || !slices.Contains(p.Called, other) })
	switch {
	case len(at) == 1:
		return at
	case others && len(people) == 2 && spoken > 0:
		return []int{2 - spoken}
	case !others && spoken > 0 && slices.Contains(at, spoken-1):
		return []int{spoken - 1}
	}
	return at
}
