package knowledge

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"recruitbot/knowledge/match"
)

// What goes on from several people's pay: more of them, or fewer, one in the place of another, another count.

// longestChange is how long a text may be that changes a team, in bytes.
const longestChange = 120

// changed are the people of a thread as a text has them be now, by level id; nil where it changes nothing about them. Those who were
// not added up yet are only by what plainly changes them.
func (k *known) changed(r read, p headcount, last Slots, summed bool) map[string]int {
	if len(last.Heads) == 0 || strings.Contains(p.text, unsureLevel) || len(r.text) > longestChange || r.wantsAPart() {
		return nil
	}
	before := onlyHeads(last)
	if len(p.named) == 0 {
		return k.sameTeam(r, before, last, summed)
	}
	for _, try := range []func(headcount, map[string]int) map[string]int{headcount.swapped, headcount.ofThem, headcount.setTo, headcount.sameMany, headcount.onlyThem, headcount.moreOrLess} {
		if heads := try(p, maps.Clone(before)); howMany(heads) > 0 {
			return heads
		}
	}
	if !summed || len(r.slots.Companies)+len(r.offers) > 0 || r.wantsPay || len(r.dropped) > 0 {
		return nil
	}
	return k.recounted(r, p, before)
}

// sameTeam are the same people where a text names none, but a sum for all of those that were shown, or how many of the only level there is.
func (k *known) sameTeam(r read, before map[string]int, last Slots, summed bool) map[string]int {
	if !summed && len(r.offers) > 0 && k.forAllOfThem(r, last) {
		return before
	}
	m := headsAlone().FindStringSubmatch(coreOf(r.counted))
	if m == nil || !summed || len(before) > 1 {
		return nil
	}
	n, _ := strconv.Atoi(m[1])
	for id := range before {
		before[id] = n
	}
	return before
}

// recounted are the people where a text counts them anew, all or those of one level: "no, 1 junior and 2 seniors", "make it 3 seniors".
func (k *known) recounted(r read, p headcount, before map[string]int) map[string]int {
	if m := allOfOne().FindStringSubmatch(p.text); m != nil && len(p.named) == 1 {
		return map[string]int{p.named[0].level: howMany(before)}
	}
	heads, _, ok := p.heads()
	if !ok || k.forbidsTeam(r, heads) || figure(p.text, 0) < 0 || !p.countsOnly() {
		return nil
	}
	if len(heads) < len(before) {
		for id, n := range before {
			if heads[id] == 0 {
				heads[id] = n
			}
		}
	}
	return heads
}

// countsOnly tells whether a text says nothing beside whom it counts.
func (p headcount) countsOnly() bool {
	words := match.Tokens(levelMark().ReplaceAllString(p.text, " "))
	return !slices.ContainsFunc(words, func(t match.Token) bool {
		return !t.Number.Is && !match.Small(t.Text) && !besideSlots.is(t.Text) && !besideCount.is(t.Text) && !correctCue.is(t.Text)
	})
}

// besideCount stands around how many people are wanted.
var besideCount = cueOf("make it take takes took hire hires hired recruit need needed want say prend prends prenait prendre recrute recruter embauche faut faudrait passe passer part back retour revient revenir place sorry no non x disons seulement total team equipe squad")

// moreOrLess are the people with others, or without some of them: "plus a lead", "without the junior", « deux juniors de moins ».
func (p headcount) moreOrLess(team map[string]int) map[string]int {
	sign := 0
	for i, m := range p.named {
		behind := 0
		if i > 0 {
			behind = p.named[i-1].to
		}
		next := len(p.text)
		if i+1 < len(p.named) {
			next = p.named[i+1].from
		}
		before, after := strings.ReplaceAll(p.text[behind:m.from], "au moins", ""), p.text[m.to:next]
		switch {
		case noMoreOf().MatchString(before) && m.plural:
			return nil // « plus de juniors »: nobody knows how many
		case lessBehind().MatchString(after), lessBefore().MatchString(before):
			sign = -1
		case moreBehind().MatchString(after), moreBefore().MatchString(before), i == 0 && addsOne.starts(p.text):
			sign = 1
		case sign == 0 && m.heads > 0 && i+1 < len(p.named) && lessBefore().MatchString(after):
			team[m.level] = m.heads // "3 mids, without a lead"
			continue
		case sign == 0:
			return nil
		}
		if m.byYears && m.heads == 0 {
			return nil // "with 5 years?" is about somebody
		}
		n := m.heads
		if sign < 0 {
			n = min(p.headsOf(m, team), team[m.level])
			if n == 0 {
				return nil
			}
		}
		if n == 0 {
			n = 1
			if m.plural {
				return nil // nobody knows how many
			}
		}
		team[m.level] = min(team[m.level]+sign*n, mostHeads)
	}
	return team
}

// fewWords may stand between a verb and whom it is about: "the two backend".
const fewWords = `(?:[\w'-]+ ){0,5}$`

var (
	// addsOne begins a text that adds somebody to the last ones.
	addsOne = cueOf("plus add with avec", "and also", "et aussi", "et en plus", "and with", "et avec")
	// moreBefore and moreBehind stand around whom a text adds; lessBefore and lessBehind around whom it takes away, as noMoreOf does one.
	moreBefore = pattern(`\b(?:add(?:ing|s|ed)?|throw(?:ing)? in|bring(?:ing)? in|includ(?:e|ing)|r?ajout\w*|plus|aussi|also|another|extra|additional|more|encore|supplementaire|autre|inclu\w+|integr\w+)\b ` + fewWords)
	moreBehind = pattern(`^ ?(?:devs? |developers? )?(?:more|extra|too|as well|also|on top|additional|de plus|en plus|aussi|supplementaires?|en supplement|joins?|rejoint|rejoignent|comes? in|arrive)\b`)
	lessBefore = pattern(`\b(?:minus|without|w/o|drop(?:ping|s)?|remov\w+|cut(?:ting|s)?|los(?:e|ing)|scrap\w*|skip\w*|delet\w+|axe|ditch\w*|cancel\w*|fewer|less|coup(?:e|es|ons|ez|er|ant)|enlev\w+|retir\w+|supprim\w+|vir(?:e|es|ons|ez|er)|sans|moins|oubli\w+|annul\w+|abandonn\w+|forget|take (?:out|away|off)|get rid of|leave out|pass(?:e|er|ons|ez) d(?:e|u|es)?|renonc\w+)\b ` + fewWords + `|^(?:(?:and|et|but|mais|so|donc|finally|finalement) )?no $|\b(?:pas|plus) d[eu] $`)
	noMoreOf   = pattern(`\bplus d[eu] $`)
	lessBehind = pattern(`^ ?(?:devs? |developers? )?(?:less|fewer|de moins|en moins|leaves?|quits?|is out|are out|is gone|s en va|nous quitte|out|off)\b|^ part\W*$`)
	// allOfOne: all are of one level; headsAlone is another count, and nothing else.
	allOfOne   = pattern(`\b(?:all|only|tous|toutes|uniquement|rien) (?:of them |be |as |en |des |que des |being )*§|\bque des §`)
	headsAlone = pattern(`^(?:(?:and|et|what about|how about|what if|if|si|for|pour|with|avec|we|i|on|il|en|take|took|takes|prend|prenait|prends|needed|need|had|have|hire|hired|hires|recrute|embauche|make|it|that|passe|a|say|disons|plutot|actually|rather|finalement|finally|en fait|sorry|pardon|no|non|only|just|seulement|faut|faudrait|were|there|are|y|avait) )*([1-9]|1\d)(?: (?:of (?:them|those|these)|d entre eux|people|devs?|personnes|instead|plutot|a la place|then|alors))*$`)
)
