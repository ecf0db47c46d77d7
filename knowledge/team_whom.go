package knowledge

import "slices"

// Who of several people is meant by what follows: by name, by place in the row, by level or type of company, or by a pronoun.

var (
	// placeInRow is one of them by the order in which they were named.
	placeInRow = pattern(`\b(?:the|le|la|l|my|our|notre|mon) (first|second|third|fourth|last|latter|former|other|premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?|autre)\b`)
	// herOrHim is a pronoun for one. The two below begin a text: contrasted sets somebody against who was spoken of last, "and him at 45?";
	// wantsAnew says what somebody wants, who may be that one or another.
	herOrHim   = pattern(`\b(she|shes|her|elle|he|hes|him|il|lui)\b`)
	contrasted = pattern(`^(?:(?:and|et|for|pour|what about|how about) )?(?:her|him|lui|elle)(?: (?:at|on|for|a|with|avec|pour))*(?: ?€?\d|\W*$)|^lui,? (?:il )?(?:veut|demande|reclame|vise|souhaite|voudrait|aimerait)\b`)
	wantsAnew  = pattern(`^(?:(?:but|mais) )?(?:she|shes|he|hes|il|elle) (?:(?:is|s|has|would|also|aussi) )*(?:want|ask|after|expect|look|hop|veut|demand|reclam|vise|souhait|voudr|aimer|esper)`)
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
	if byName := r.byName(people); len(byName) > 0 {
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
	switch {
	case contrasted().MatchString(r.text):
		others := byPronoun(m[1], people, otherThan(spoken, len(people)))
		if len(others) > 1 {
			others = slices.DeleteFunc(others, func(i int) bool { return i == spoken-1 })
		}
		return others
	case wantsAnew().MatchString(r.text):
		return byPronoun(m[1], people, 0)
	}
	return byPronoun(m[1], people, spoken)
}

// otherThan is the place of the other one of two, counted from one; 0 where there are more, or nobody was spoken of.
func otherThan(spoken, all int) int {
	if all != 2 || spoken == 0 {
		return 0
	}
	return 3 - spoken
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
	case !ok && otherThan(spoken, all) > 0:
		at = otherThan(spoken, all) - 1
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

// byPronoun are those whom a pronoun may mean: the only one who is known by it, or the only one who is not by the other; else the likely one,
// whose place is counted from one, or where nobody is, all.
func byPronoun(word string, people []Person, likely int) []int {
	own, other := knownAs("he"), knownAs("she")
	switch word {
	case "she", "shes", "her", "elle":
		own, other = other, own
	case "lui":
		if likely > 0 {
			return []int{likely - 1} // « je lui propose 45 » is said of either
		}
	}
	if at := placesOf(people, func(p Person) bool { return slices.Contains(p.Called, own) }); len(at) == 1 {
		return at
	}
	at := placesOf(people, func(p Person) bool { return !slices.Contains(p.Called, other) })
	if likely > 0 && slices.Contains(at, likely-1) {
		return []int{likely - 1}
	}
	return at
}
