package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What follows a first question is short, and means something in its place only: "max?", "the second one", « c'est trop ? ».
//
// 23 November 2026: three strangers held some 520 conversations with the program, of 2,100 turns. Whole questions were
// answered well there as anywhere; what leans on the turn before was not, since only parts of the grid carried over. "Too much?"
// was refused as one on somebody's health, "55?" as one on age, "2" got the diplomas. A text that is one of these forms from
// its first letter to its last is answered from the last turn, before anything else reads it; the forms are closed lists, so
// that nothing which says more can be taken for one. The two that are looked for within a text, a harsh verdict and what to ask
// somebody, answer nothing that comes near a policy (nearPolicy).

// longestInThread is how long a text may be that leans on the last turn, in bytes.
const longestInThread = 80

// inThread answers what the last turn alone gives a meaning to.
func (k *known) inThread(q Question, r read) (Answer, bool) {
	if !k.ongoing(q) || len(r.text) > longestInThread || len(r.slots.Heads) > 0 {
		return Answer{}, false
	}
	core := coreOf(r.text)
	for _, try := range []func(*known, Question, read, string) (Answer, bool){
		(*known).chosen, (*known).disputed, (*known).ofListed, (*known).titleToo, (*known).inDuty, (*known).ranksPosts, (*known).becomes, (*known).knownAtLeast, (*known).closed, (*known).edited, (*known).bestPaidWhere, (*known).toldOn, (*known).ofBothSources, (*known).datedAhead, (*known).originAsked, (*known).bestByCompany, (*known).hiresToo, (*known).otherNames, (*known).isThatAll, (*known).experienceApart, (*known).whatCountsThen, (*known).factorFirst, (*known).learntOnline, (*known).sameAsTold, (*known).replaced, (*known).howDone, (*known).thingsOf, (*known).whoThen, (*known).knownOfJob, (*known).sourced, (*known).askedOfSources, (*known).itsFrameworks, (*known).namesAgain, (*known).ranksAgain, (*known).repeated, (*known).moreOf, (*known).oneInDetail, (*known).ofThingsThere, (*known).mattersMost, (*known).whichOfThem, (*known).allOfThem, (*known).askedOn, (*known).needed, (*known).sidesAgain, (*known).thingPriced, (*known).apartFromFirst, (*known).payOfLast, (*known).paidMore, (*known).gotThere, (*known).turned, (*known).movesFor, (*known).ofSuchPeople, (*known).afterRefusal, (*known).payAgain, (*known).figureUnsaid, (*known).paidUnsaid, (*known).judgedUnsaid, (*known).assessedUnsaid, (*known).bestUnsaid, (*known).placeless,
	} {
		if a, ok := try(k, q, r, core); ok {
			return a, true
		}
	}
	return Answer{}, false
}

var (
	// opener and closer are what stands around such a text and says nothing.
	opener = pattern(`^(?:(?:dis moi|yeah|yep|yup|ouais|nvm|never ?mind|haha|lol|mdr|tant pis|bon tant pis|arf|bof|argh|oups|oops|mince|zut|aie|bref|fine|alright|dommage|and|so|ok|okay|k|then|right|well|hm+|hey|oh|ah|but|also|now|sorry|great|cool|perfect|thanks|thx|thank you|back to pay|just|only|et|donc|alors|du coup|bon|bah|ben|euh|mais|sinon|merci|parfait|super|ca marche|daccord|d accord|juste|seulement|dis)\b[ ,.!:]*)+`)
	closer = pattern(`(?:[ ,.!?:;)(]+(?:please|pls|plz|then|though|tho|exactly|only|again|thanks|for (?:her|him|them|that|this|it|that one|this one)|in that case|actually|stp|svp|s il (?:te|vous) plait|alors|du coup|exactement|seulement|merci|au final|finalement|overall|in the end|in general|en general|anyway|au fait|d ailleurs|by the way|btw|pour (?:elle|lui|eux|ca)|dans ce cas|je crois|je pense|i think|i guess|i suppose|i believe|right|nan|hein|en fait|au juste|deja|je precise|pour preciser|to be (?:precise|exact|clear)|i should (?:say|add)))*[ ,.!?:;)(]*$`)
)

// coreOf is a text without what stands around it and says nothing; the text itself where nothing is left.
func coreOf(text string) string {
	core := opener().ReplaceAllString(closer().ReplaceAllString(text, ""), "")
	if core == "" {
		return strings.Trim(text, blanks+"?!.,")
	}
	return core
}

// made tells whether all words of a text are of two cues, and one at least of the first.
func made(text string, of, beside cue) bool {
	tokens := match.Tokens(text)
	return of.among(tokens) && !slices.ContainsFunc(tokens, func(t match.Token) bool { return !of.is(t.Text) && !beside.is(t.Text) })
}

// remember has an answer's turn hold what the next may lean on.
func (k *known) remember(q Question, r read, a *Answer) {
	if a.Turn.Profile != k.Profile.Slug {
		return
	}
	switch {
	case a.Outcome == Choose:
		a.Turn.Offered = a.Topics
	case a.Outcome == Answered && q.Previous != nil && len(a.Topics) == 1 && slices.Contains(q.Previous.Offered, a.Topics[0]):
		a.Turn.Offered = q.Previous.Offered // "the other one" may still come
	case a.Outcome == Unknown && a.GoesOn == "":
		a.Turn.Topics = nil // "is it required?" is about what had no answer
	case a.Outcome == Policy && len(a.Topics) > 0:
		_, a.Turn.Refused = traitOf(a.Topics[0])
	}
	k.rememberPost(q, r, a)
	k.rememberListed(q, r, a)
	if k.grid != nil {
		a.Turn.Away = k.awayAgain(q, r, a)
		k.rememberPay(q, r, a)
		k.rememberPeople(q, r, a)
	}
}

// rememberPay has it hold the part of the grid: the last one through all that is not about pay, one that was asked for in vain,
// one that something else was asked about, and the one before.
func (k *known) rememberPay(q Question, r read, a *Answer) {
	if a.Turn.Experience == 0 {
		a.Turn.Experience = r.experience()
	}
	if a.Turn.Experience == 0 && q.Previous != nil && (len(r.slots.Levels) == 0 || len(a.Figures) == 0 || keepsYears(r)) {
		a.Turn.Experience = q.Previous.Experience
	}
	last, s := k.lastPay(q), &a.Turn.Slots
	defer a.Turn.keepFirst(q, r)
	switch {
	case (a.Outcome == Unknown || a.Outcome == Choose && last == nil) && r.pay.spoken && r.slots.parts() > 0, a.Turn.Refused && a.Outcome == Policy && r.slots.parts() > 0:
		named := r.slots
		if last != nil {
			named = mergeSlots(*last, r)
		}
		*s = named
	case last != nil && (a.Outcome == Choose || a.Outcome == Answered && len(a.Figures) == 0 && s.parts() == 0 && s.Uplift+s.Other == ""):
		*s = *last // "and in London?" may still come
		k.rememberLevels(r, a)
	case last == nil && a.Outcome == Answered && a.Turn.Experience > 0:
		k.rememberLevels(r, a)
	}
	if a.Outcome == Answered && len(a.Figures) == 0 {
		a.Turn.Named = Slots{Levels: r.slots.Levels, Companies: r.slots.Companies}
	}
	switch team := k.counted(r); {
	case len(team.Heads) > 0:
		a.Turn.Named = team // "total?" may come
	case q.Previous != nil && len(q.Previous.Named.Heads) > 0 && a.Turn.Named.parts() == 0 && len(named(r.hits, kindLevel)) == 0:
		a.Turn.Named = q.Previous.Named
	}
	if a.Turn.Held = s.Amounts; len(s.Amounts) == 0 && q.Previous != nil {
		a.Turn.Held = q.Previous.Held
	}
	if a.Turn.Own = k.ownCompany(r); len(a.Turn.Own) == 0 && q.Previous != nil {
		a.Turn.Own = q.Previous.Own
	}
	if a.Outcome == Unknown && len(r.places) > 0 {
		s.Other = "" // nobody speaks of the USA any more who asks about Berlin
	}
	if last == nil || s.parts() == 0 || a.Turn.Before != nil {
		return
	}
	if before := last.only(); !before.same(s.only()) {
		a.Turn.Before, a.Turn.HeldBefore = &before, last.Amounts
	} else {
		a.Turn.Before, a.Turn.HeldBefore = q.Previous.Before, q.Previous.HeldBefore
	}
}

// experience is how many years somebody has, where a text names one number; 0 for none.
func (r read) experience() float64 {
	if len(r.years) != 1 || r.years[0].from != r.years[0].to {
		return 0
	}
	return r.years[0].from
}

// withoutSums are slots without the sums to hold against them.
func (s Slots) withoutSums() Slots {
	s.Amounts, s.Monthly, s.Many = nil, false, false
	return s
}

// withLevels are slots with other levels, of which no number of people or years is known; what was for several people goes with them.
func (s Slots) withLevels(ids []string) Slots {
	if len(s.Heads) > 0 {
		s = s.withoutSums()
	}
	s.Levels, s.Heads, s.Years = ids, nil, ""
	return s
}

// only is the part of the grid, without sums and what was asked of it.
func (s Slots) only() Slots {
	return Slots{Levels: s.Levels, Heads: s.Heads, Companies: s.Companies, Uplift: s.Uplift, Other: s.Other}
}

// asShown is the part of the grid with how it was shown: beside its place, or both levels that years may be of.
func (s Slots) asShown() Slots {
	shown := s.only()
	shown.Both, shown.Years = s.Both, s.Years
	return shown
}

// same tells whether two name the same part of the grid.
func (s Slots) same(o Slots) bool {
	return slices.Equal(s.Levels, o.Levels) && slices.Equal(s.Heads, o.Heads) && slices.Equal(s.Companies, o.Companies) && s.Uplift == o.Uplift && s.Other == o.Other
}
