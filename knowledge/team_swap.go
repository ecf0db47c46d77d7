package knowledge

import (
	"strconv"
	"strings"
)

// Some of a team in the place of others, or another number of them.

// swapped are the people where some become others, or others come for them: "replace one of the juniors with a mid", « un senior à la
// place du lead », "make one junior a senior".
func (p headcount) swapped(team map[string]int) map[string]int {
	if len(p.named) == 1 && len(team) == 1 && insteadOfOne().MatchString(p.text[p.named[0].to:]) {
		for id := range team {
			team[id]--
		}
		team[p.named[0].level]++
		return team
	}
	if len(p.named) != 2 {
		return nil
	}
	from, to := p.named[0], p.named[1]
	before, between := p.text[:from.from], p.text[from.to:to.from]
	switch {
	case replaces().MatchString(before) && byOthers().MatchString(between), turns().MatchString(before) && intoOthers().MatchString(between), becomes().MatchString(between):
	case insteadOf().MatchString(between):
		from, to = to, from
	default:
		return nil
	}
	n := p.headsOf(from, team)
	if from.level == to.level || n == 0 || n > team[from.level] {
		return nil
	}
	team[from.level] -= n
	if to.heads == 0 {
		to.heads = n
	}
	team[to.level] = min(team[to.level]+to.heads, mostHeads)
	return team
}

// headsOf is how many of a level of a team a mention means: as many as it counts, one of several, or all.
func (p headcount) headsOf(m mention, team map[string]int) int {
	before := strings.TrimRight(p.text[:m.from], blanks)
	switch found := someOf().FindStringSubmatch(before); {
	case found != nil:
		n, err := strconv.Atoi(found[1])
		if err != nil {
			return 1 // "one of the", « un des »
		}
		return n
	case m.heads > 0:
		return m.heads
	case !m.plural && oneThere().MatchString(before):
		return min(1, team[m.level])
	}
	return team[m.level]
}

// ofThem are the people where so many of them are of another level: "two of them seniors", « dont un senior ».
func (p headcount) ofThem(team map[string]int) map[string]int {
	m := p.named[0]
	found := someOfThem().FindStringSubmatch(p.text[:m.from])
	if found == nil || len(p.named) > 1 {
		return nil
	}
	n, err := strconv.Atoi(found[1] + found[2] + found[3])
	if err != nil {
		n = 1
	}
	all, other := howMany(team), ""
	for id := range team {
		if id == m.level {
			continue
		}
		if other != "" {
			return nil // of whom is not told
		}
		other = id
	}
	if other == "" || n > all {
		return nil
	}
	return map[string]int{m.level: n, other: all - n}
}

// setTo are the people where there are so many of a level in the place of another number: "two seniors instead of three".
func (p headcount) setTo(team map[string]int) map[string]int {
	m := p.named[0]
	found := insteadOfNumber().FindStringSubmatch(p.text[m.to:])
	if found == nil || len(p.named) > 1 || m.heads == 0 || team[m.level] == 0 {
		return nil
	}
	team[m.level] = m.heads
	return team
}

// sameMany are as many of another level, where there is one alone: "same but seniors".
func (p headcount) sameMany(team map[string]int) map[string]int {
	m := p.named[0]
	if len(p.named) > 1 || len(team) > 1 || m.heads > 0 || !m.plural || team[m.level] > 0 || !likeThose().MatchString(p.text) {
		return nil
	}
	return map[string]int{m.level: howMany(team)}
}

// onlyThem are those of a team whom a text names alone, two at least: "just the juniors", « et que les deux leads ? ».
func (p headcount) onlyThem(team map[string]int) map[string]int {
	if !onlyThose().MatchString(p.text[:p.named[0].from]) || !p.isList() {
		return nil
	}
	left := map[string]int{}
	for _, m := range p.named {
		if left[m.level] = team[m.level]; m.heads > 0 && m.heads != team[m.level] {
			return nil
		}
	}
	if howMany(left) < 2 {
		return nil
	}
	return left
}

// ofAll stands before those of whom some are meant.
const ofAll = `(?:the|those|these|them|our|my|your|des|les|mes|nos|ces)`

var (
	// replaces and byOthers, turns and intoOthers, becomes, and insteadOf stand around those who come for others, or become them.
	replaces     = pattern(`\b(?:replac\w+|swap\w*|trad(?:e|ing)|exchang\w+|remplac\w+|echang\w+|troqu\w+|substitut\w+)\b ` + fewWords)
	byOthers     = pattern(`^(?: (?:devs?|developers?|out))*,? (?:with|by|for|par|contre|pour|avec|against) (?:[\w'-]+ ){0,4}$`)
	turns        = pattern(`\b(?:turn\w*|upgrad\w+|promot\w+|bump\w*|make|making|convert\w*|transform\w+|chang\w+|swap\w*|pass(?:e|es|er|ons|ez|ait)|promouv\w+|mett\w+|mets)\b ` + fewWords)
	intoOthers   = pattern(`^(?: (?:devs?|developers?|up))*(?: (?:to|into|en|as))?(?: (?:an?|une?|\d{1,2}|be))* $`)
	becomes      = pattern(`^(?: (?:devs?|developers?))* (?:is|are|be|being|becomes?|was|were|est|sont|soit|soient|etait|etaient|devien\w+|devenai\w+|passe|passent|passait) (?:(?:en|an?|une?|\d{1,2}|up|to) )*$`)
	insteadOf    = pattern(`^(?: (?:devs?|developers?))*,? (?:instead of|rather than|in place of|in lieu of|replacing|replaces|to replace|a la place d|au lieu d|plutot qu|en remplacement d|qui remplace|pour remplacer)\S* ?(?:[\w'-]+ ){0,5}$`)
	insteadOfOne = pattern(`^(?: (?:devs?|developers?))*,? (?:instead of|rather than|in place of|in lieu of|replacing|a la place d|au lieu d|plutot qu|en remplacement d|pour remplacer)\S* ?(?:un|une|one|1|l un|l une)(?: (?:of|des|d)(?: (?:them|these|those|the|entre|eux|elles|les|\d{1,2}|deux|trois|quatre|two|three|four))*)? ?\W*$`)
	// someOf stands before those of whom only some are meant, oneThere before one who is known; someOfThem before what some of them are.
	someOf     = pattern(`\b(\d{1,2}|one|un|l un) (?:of|d|de|parmi) ?` + ofAll + `$|\b(?:un|une|l un|l une) des$`)
	oneThere   = pattern(`\b(?:the|le|la|l|un|une|an?|our|my|notre|mon|ce|cette|that)$`)
	someOfThem = pattern(`\b(\d{1,2}|un|une|an?) (?:of (?:them|those|these|the (?:\w+))|des (?:\d{1,2}|deux|trois|quatre)|d entre (?:eux|elles)|parmi (?:eux|elles)|among (?:them|those))(?: (?:are|is|be|being|as|were|was|in fact|soient|soit|sont|est|etaient|etait|devien\w+|passe\w*|en|a|an|un|une|to|turned|instead|plutot))* $|\b(?:dont|including|of (?:which|whom)) (\d{1,2}|un|une|an?) $|\b(?:with|si|if|and|et) (\d{1,2}|un|une) (?:is|are|was|were|being|as|est|sont|etait|etaient|serait|seraient) (?:an? |une? )?$`)
	// insteadOfNumber stands behind those of whom there is another number, likeThose with others who are as many, onlyThose before those who are meant alone.
	insteadOfNumber = pattern(`^ (?:(?:devs?|developers?) )?(?:instead of|rather than|au lieu d|plutot qu|not|et pas|pas)\S* ?(?:just |only |seulement )?(?:\d{1,2}|an?|une?|one)\W*$`)
	likeThose       = pattern(`^(?:\S+ ){0,3}(?:same|meme|pareil|idem|ditto)\b|\b(?:instead|a la place)\W*$`)
	onlyThose       = pattern(`^(?:(?:and|et|so|donc|what about|how about|total|for|pour|combien|how much|the|que|c est|is|are|just|only|alone|juste|seulement|uniquement|rien) )*(?:just|only|juste|seulement|uniquement|que) (?:(?:for|with|pour|avec|the|les|le|la|our|nos|\d{1,2}) )*$`)
)
