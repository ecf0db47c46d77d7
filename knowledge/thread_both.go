package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// What is said of the last two parts of the grid together: "London for both?", « et les deux en scale-up ? »; and whether somebody whose
// sum was held against it does: "so he's fine then?"

var (
	// bothOfThem are the last two; besideBoth stands around them.
	bothOfThem = cueOf("both", "the two", "the pair", "les deux", "tous les deux", "toutes les deux", "tous deux", "l un et l autre", "l une et l autre")
	besideBoth = cueOf("for in at and so what about if they them were would be are is of the with now then et pour en a dans chez si ils elles sont etaient serait seraient alors du coup donc les deux tous toutes c est quoi combien ca fait donne how much same pareil meme put look get").with(bothOfThem)
)

// forBoth answers for the last two parts of the grid that were shown one after the other, both at a place or in a type of company.
func (k *known) forBoth(q Question, r read, s Slots, _ string) (Answer, bool) {
	if q.Previous.Before == nil || !k.payShown(q) || len(s.Amounts)+len(s.Heads)+len(r.offers)+len(r.years)+len(r.dropped) > 0 || len(r.slots.Levels) > 0 || len(r.slots.Companies) > 1 ||
		r.slots.Uplift == "" && len(r.slots.Companies) == 0 || r.slots.Other+s.Other != "" || len(r.jobs)+len(r.places) > 0 || !bothOfThem.in(r.text) ||
		!r.besides(func(t match.Token) bool { return besideBoth.is(t.Text) || payCue.is(t.Text) || besideSlots.is(t.Text) }) {
		return Answer{}, false
	}
	before := k.grid.known(*q.Previous.Before)
	if len(before.Heads) > 0 {
		return Answer{}, false
	}
	where := Slots{Companies: r.slots.Companies, Uplift: r.slots.Uplift}
	ask, ok := setBeside(over(before, where), over(s.only(), where))
	if !ok {
		return Answer{}, false
	}
	return k.pay(ask, r.language), true
}

// fineThen asks once more whether somebody's sum does.
var fineThen = pattern(`^(?:(?:and|so|then|et|donc|alors|du coup|is|est ce que|est ce qu) )*(?:(?:he|she|they|we|hes|shes|theyre|that|it)(?: ?'?(?:s|re|m|is|are|am))?|(?:il|elle|on|ca|c|cela)(?: (?:est|va|reste))?|c est|ca)(?: (?:all|now|alors|donc|bien|perfectly|actually|toujours|still|va|passe|tient|rentre))* ?(?:fine|ok|okay|good|alright|all right|in|inside|within|safe|bon|bonne|dedans|dans les clous|dans la fourchette|va|passe|tient|rentre|in range|in the range|within range)(?: (?:then|now|so|alors|maintenant|du coup|donc|after all|finalement|with that|avec ca))*$`)

// goodAtIt is said of somebody's work rather.
var goodAtIt = cueOf("good bon bonne")

// stillFine holds the sum that was last spoken of against the part of the grid once more.
func (k *known) stillFine(q Question, r read, s Slots, core string) (Answer, bool) {
	if len(s.Amounts) == 0 || !k.payShown(q) || len(q.Previous.Sides) > 1 || len(r.hits)+len(r.offers)+len(r.years) > 0 || !fineThen().MatchString(core) ||
		!strings.Contains(r.typed, "?") && !herOrHim().MatchString(core) || goodAtIt.in(core) && herOrHim().MatchString(core) {
		return Answer{}, false
	}
	return k.payFrom(r, s), true
}
