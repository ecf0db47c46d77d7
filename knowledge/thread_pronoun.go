package knowledge

import (
	"slices"
	"strings"
)

// What goes on from pay in whole sentences: who is spoken of is no longer named, or the asker's own company was named before.
//
// 23 November 2026: of 293 turns of conversations that nobody had seen, two judges who agreed called 55 % right. One in six of
// the rest had lost a level or a type of company on the way: "so what do we pay her?", after "a senior, we are a startup", got
// the whole grid.

var (
	// spokenOf: somebody is spoken of who was named before; impersonal is « il faut ».
	spokenOf   = pattern(`\b(?:he|she|they|him|her|them|il|elle|lui|ils|elles|on (?:le|la) (?:paie|paye|met)|(?:that|this|such an?) (?:profile|candidate|person|guy|level|one)|(?:someone|somebody|a profile|one) like (?:that|this|her|him|them)|(?:ce|cette|un tel) (?:profil|candidate?|personne|niveau)|(?:un profil|quelqu un|une personne) comme (?:ca|lui|elle))\b`)
	impersonal = pattern(`\bil (?:faut|faudrait|fallait|y a|s agit|est (?:possible|normal|mieux|vrai)|vaut mieux|me |nous )`)
	// inPay: pay is what is spoken of from now on, « et en salaire ? », "money-wise".
	inPay = pattern(`\b(?:en|niveau|cote|au niveau|question|pour le|le) (?:du |de la |de )?(?:salaire|remuneration|paie|paye|fric|thunes?)\b|\b(?:salary|pay|money|comp)[- ]?wise\b|\bin terms of (?:pay|salary|money)\b`)
	// plainRange: the range itself is wanted, whatever stood beside it.
	plainRange = pattern(`^(?:(?:just|only|simply|then|give me|show me|tell me|i want|i need|what is|whats|donne(?:z)?(?: moi)?|juste|seulement|montre(?:z)?(?: moi)?|c est quoi|the|your|a|la|le|une) )*(?:(?:general|usual|normal|plain|basic|generale|normale|habituelle|simple) )?(?:range|ranges|band|bracket|fourchette|fourchettes)(?: (?:generale|normale|habituelle|simple|in general|en general|then|alors|without (?:it|that|the city)|anyway|quand meme))*$`)
)

// ofThem tells whether a text asks for the pay of who was spoken of last, and names no part of the grid itself.
func (k *known) ofThem(q Question, r read) bool {
	if figure(r.text, 0) >= 0 || !r.wantsPay && !offerWord.in(r.text) && !hopes.in(r.text) && !gridOfThem.in(r.text) || r.namesSlots() || r.gap || r.slots.Extreme != "" || whyCue.in(r.text) || k.otherSubject(r) || len(k.strangers(r)) > 0 {
		return false
	}
	return inPay().MatchString(r.text) || spokenOf().MatchString(impersonal().ReplaceAllString(r.text, ""))
}

// gridOfThem: the part of the grid that is somebody's, « la grille pour lui ».
var gridOfThem = cueOf("", "grille pour lui", "grille pour elle", "grille pour eux", "grid for him", "grid for her", "grid for them")

// hopes: what somebody is worth, or may hope for.
var hopes = cueOf("worth vaut vaudrait esperer expect")

// ownWord stands before a type of company that is the asker's own: "we are a startup", « chez nous en ESN ».
var ownWord = cueOf("we our my nous notre nos ma mon")

// ownCompany are the types of company that a text says are the asker's own.
func (k *known) ownCompany(r read) (own []string) {
	const reach = 4 // words
	for _, h := range r.hits {
		if !ofKind(h, kindCompany) {
			continue
		}
		before := r.tokens[max(0, h.From-reach):h.From]
		_, id, _ := strings.Cut(h.Label, ":")
		if !slices.Contains(own, id) && (ownWord.among(before) || len(before) > 0 && r.weAre(before[0].Start, r.tokens[h.From].Start)) {
			own = append(own, id)
		}
	}
	return own
}

// weAre tells whether « on est » or "we're" stands in a part of a text; without its mark that is "were".
func (r read) weAre(from, to int) bool {
	part := r.text[from:to]
	return strings.Contains(part, "on est ") || containsAny(strings.ToLower(r.typed), "we're", "we’re") && containsAny(part, "were ", "we re ", "we're ")
}

// inOwnCompany has a question about pay that names no type of company be about the asker's own, which was named before; not one
// about all of them, about large ones, or about who pays most.
func (k *known) inOwnCompany(q Question, r *read) {
	if k.grid == nil || !k.ongoing(q) || len(q.Previous.Own) == 0 || !r.pay.asked || r.verbatim() {
		return
	}
	if last := k.lastPay(q); last != nil && !atOwn.in(r.text) && (len(last.Companies) > 0 || k.payShown(q)) || len(r.slots.Companies) > 0 || r.slots.Other != "" || len(r.slots.Levels)+len(r.offers) == 0 ||
		gridWord.in(r.text) || r.slots.Extreme != "" || r.large {
		return
	}
	r.slots.Companies = k.grid.known(Slots{Companies: q.Previous.Own}).Companies
}

// thereAgain is a place that was named before, « là-bas »: "bas" is no low end. It is left out of what goes on, "and a lead there?".
var (
	thereAgain = pattern(`(?i)\s+(?:l[àa][ -]bas|(?:over|out|down|up) there|there(?:\W*$))(?:\s|\W*$)`)
	whatAbout  = pattern(`(?i)^(?:(?:what|how) about|pour|for|un|une|an?)\s`)
)

// withoutThere is a text without the place that was named before, where it goes on; and is the word by which it does.
func withoutThere(and, text string) string {
	const few = 6 // words
	if !containsAny(text, "bas", "there") || strings.Count(text, " ") > few || and == "" && !whatAbout().MatchString(text) {
		return text
	}
	return thereAgain().ReplaceAllString(text, " ")
}

// atOwn: the asker's own company is meant again.
var atOwn = cueOf("", "chez nous", "for us", "at ours", "pour nous", "with us", "our place", "de notre cote")

// atLarge answers for large employers what was just told of others: the grid has no column for them, and its others are shown.
func (k *known) atLarge(q Question, r read) (Answer, bool) {
	const few = 8 // words of a text that goes on and says no more
	goesOn := r.wantsPay || r.hintsPay || r.follow && len(r.tokens) <= few
	if len(r.slots.Companies) > 0 || len(r.offers) > 0 || !k.payShown(q) || !goesOn || r.verbatim() || r.asksWhether() || whyCue.in(r.text) || !r.large {
		return Answer{}, false
	}
	r.slots = mergeSlots(*k.lastPay(q), r)
	r.slots.Companies = nil
	return k.payOf(r), true
}

// leavingLast has a text that names a large employer and no type of company be about all types.
func (k *known) leavingLast(r read) read {
	if len(r.slots.Companies) == 0 && r.large {
		r.slots.Companies = idsOf(k.grid.Companies, Company.id)
	}
	return r
}

// asksBroadly: which, who or where, of all there are.
var asksBroadly = cueOf("who which where what qui quel quelle quels quelles lequel laquelle lesquels lesquelles ou quoi")

// endOfLast tells whether a whole sentence speaks of an end of the range that was just shown: « on m’a dit que le max, c’était 65 ».
func (k *known) endOfLast(q Question, r read) bool {
	return !k.tellsSure(r) && r.slots.Extreme != "" && r.slots.parts() == 0 && k.lastPay(q).parts() > 0 && k.payShown(q) && !gridWord.in(r.text) &&
		!asksBroadly.among(r.tokens)
}
