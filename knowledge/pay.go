package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// pay is what a question has to do with pay. It is decided once, when the
// question is read, and all rules go by it.
type pay struct {
	spoken bool // it is spoken of, whatever is asked: a year or a place has to be the grid's
	money  bool // a word, a sum or the grid's own parts speak of it
	named  bool // something is named that only the grid can answer
	asked  bool // the grid is to answer, unless a rule before that does
}

// payIn decides what a question has to do with pay.
func (k *known) payIn(r read) pay {
	top := k.topics[k.topOf(r)]
	reads := top != nil && paying(top.Computed) && !r.defines && !r.wantsAPart()
	hinted := inAll.in(r.text) && r.slots.cell() || r.hintsPay && (r.slots.parts() > 0 || len(r.jobs) > 0) || k.partInCurrency(r)
	p := pay{money: r.wantsPay || hinted || r.slotsOnly || r.afterPay || len(r.offers)+len(r.slots.Heads) > 0}
	p.spoken = p.money || reads || r.slots.cell() || (k.beyond[k.topOf(r)] != nil || r.slots.parts() > 0) && byDay().MatchString(r.text)
	if k.grid == nil {
		return p
	}
	switch {
	case k.ofAThing(r):
		return p
	case reads && r.reading.Known:
		p.asked = true
	case r.slots.cell() && r.says() && (len(r.years) > 0 || ownWord.among(r.tokens)) && len(r.beyond) == 0 && !(top != nil && top.Computed == "" && r.reading.Known && r.reading.Ranked[0].Score >= fairLead):
		p.asked = !r.verbatim()
	case len(r.people) > 1 && r.slots.cell() && !r.verbatim() && r.aboutThem(r.people):
		p.asked = true // nothing is said but who they are
	case r.reading.Other && !p.money: // a near miss that names a part of the grid by the way
	case !r.verbatim():
		p.asked = k.asksGrid(r, top)
	}
	p.named = !r.verbatim() &&
		(r.slots.parts()+len(r.offers) > 0 || r.mostPaid() || r.bare && r.wantsPay || r.asksUplift())
	return p
}

// ofAThing tells whether a sum is surely for something to be bought, "which laptop for 900 euros?".
func (k *known) ofAThing(r read) bool {
	return len(r.offers) > 0 && r.slots.parts()+len(r.places)+len(r.jobs) == 0 && k.onlyAbout(r, surely, func(id string) bool {
		return slices.Contains(otherPrices, id) || strings.HasPrefix(id, ofTechnology)
	})
}

// asksGrid tells whether the grid is to answer a question that is not read as one about
// pay: it names parts of the grid, and nothing speaks for another subject. Of the
// forms that such questions have, the first that fits decides.
func (k *known) asksGrid(r read, top *Topic) bool {
	elsewhere := r.reading.Known && top != nil && top.Computed == ""
	switch {
	case r.asksUplift(), wholeGrid.in(r.text) && !elsewhere, k.partInCurrency(r), len(r.slots.Heads) > 0, r.plans:
		return true
	case r.slots.cell() && r.slots.Both:
		return true // a cell here and elsewhere
	case r.gap && r.severalParts() && len(r.offers) == 0:
		return top == nil || !r.reading.Known || top.Computed == "levels" && r.slots.compares() // the gap between two levels, or two types of company
	case len(r.offers) > 0: // « 38-45k quel niveau » is no level of English
		return r.slots.parts() > 0 || r.offers[0].marked && (!elsewhere || r.asksWho()) && (r.wantsPay || !r.offers[0].guessed && r.offers[0].yearly() >= leastPay)
	case !r.wantsPay && !r.hintsPay && r.asksWhether():
		return false // "should a startup hire juniors?"
	case r.bare && !r.wantsPay && !r.hintsPay && r.twoNames():
		return false // "lead dev and tech lead, same thing?"
	case r.bare && !r.wantsPay && !r.hintsPay && asking.in(r.text):
		return r.slots.cell() // not "what does a lead do?"
	case r.bare:
		return r.slots.parts() > 0 || r.wantsPay // "London" alone may mean anything
	case r.slots.cell():
		return k.namesOnlyTool(r) || r.wantsPay || r.hintsPay || r.reckoned.apart > 0 || inAll.in(r.text) || !r.reading.Known || top != nil && top.Computed != "" || r.slots.Extreme != ""
	case r.hintsPay && r.slots.parts() > 0 && !elsewhere:
		return true
	case r.wantsPay:
		return r.mostPaid() || r.namesSlots() && !elsewhere || salaryWord.in(r.text) && !r.reading.Known && k.nearPay(r)
	}
	return false
}

// says tells whether a text asks nothing in so many words, and is no long story.
func (r read) says() bool {
	return !strings.Contains(r.typed, "?") && len(r.tokens) <= longestRemark && !asking.among(r.tokens) && !asksBroadly.among(r.tokens) && !r.asksWhether()
}

// payAfterAll gives the part of the grid that a text names and asks nothing else about, where there is no other answer to it: "right, back
// to my junior in a startup, who loves graphql".
func (k *known) payAfterAll(q Question, r read) (Answer, bool) {
	s, held := r.slots, 0
	if last := k.lastPay(q); last != nil {
		s, held = mergeSlots(*last, r), len(last.Amounts)
	}
	ofPay := len(r.offers)+len(r.years)+held > 0 || r.wantsPay || r.hintsPay || r.slots.cell() && (backTo.in(r.text) || strings.Contains(r.text, ":"))
	says := s.cell() && ofPay && !asksElse.among(r.tokens) && (!strings.Contains(r.typed, "?") || len(r.offers) > 0) && !r.asksWhether()
	if k.grid == nil || r.verbatim() || r.slots.parts()+len(r.offers) == 0 && r.slots.Other == "" || !says && !k.leansToPay(r) || len(r.places)+len(r.jobs)+len(r.beyond) > 0 {
		return Answer{}, false
	}
	r.slots = s
	a := k.payOf(r)
	a.Taken = true
	if t := k.topics[k.salaryTopic("salary")]; t != nil {
		a.note(fmt.Sprintf(wordsOf(r.language).takenAs, t.Title.In(r.language)))
	}
	return a, true
}

// leaning is the score from which a text that names part of the grid is taken for one on pay, where no answer fits it.
const leaning = 0.3

// countsThings: it is asked how many there are of something.
var countsThings = pattern(`\bhow many\b|\bcombien d[e' ]`)

// leansToPay tells whether a text that names part of the grid may be one on pay by its reading, were it not more like what nobody tells.
func (k *known) leansToPay(r read) bool {
	if len(r.reading.Ranked) == 0 || r.reading.Ranked[0].Score < leaning || r.wantsAPart() || ofTests.among(r.tokens) || !r.wantsPay && countsThings().MatchString(r.text) {
		return false
	}
	return slices.ContainsFunc(k.rivals(r), func(id string) bool { return k.topics[id] != nil && paying(k.topics[id].Computed) })
}

// backTo: somebody goes back to what they are after.
var backTo = cueOf("stick back reste restons retour plutot finalement instead alors then", "du coup")

// asksElse: something else than a sum is asked for.
var asksElse = cueOf("what who how why when which quoi quel quelle quels quelles comment pourquoi")

// namesOnlyTool tells whether a text is parts of the grid and technologies, and says no more: "new one: ruby dev, 3 years, SME".
func (k *known) namesOnlyTool(r read) bool {
	return k.namesTool(r.tokens) && !asking.among(r.tokens) && !r.asksWhether() && r.besides(func(t match.Token) bool {
		return t.Number.Is || besideSlots.is(t.Text) || k.toolTopic(t.Text) != nil || newOne.is(t.Text)
	})
}

// newOne announces somebody else: "new one:", « nouveau profil ».
var newOne = cueOf("new one next other another role post nouveau nouvelle autre suivant suivante prochain prochaine poste besoin bon ok alors now maintenant")

// whoAsked: somebody is looked for, by a sum.
var whoAsked = pattern(`\b(?:what|which|quel(?:le)?s?) (?:(?:kinds?|sorts?|types?|genres?) (?:of|de) )?(?:profiles?|profils?|devs?|developers?|developpeurs?|engineers?|candidates?|candidats?|people|person)\b`)

// asksWho tells whether it is asked which level, or who, goes with something.
func (r read) asksWho() bool {
	return yearsAsked().MatchString(r.text) || whoAsked().MatchString(r.text)
}

// leastPay is the least sum a year that is taken for pay where nothing else speaks
// of it, in any currency: with 200 euros somebody buys a phone.
const leastPay = 12_000

// asksUplift tells whether a place's percentage is asked for, by such a word.
func (r read) asksUplift() bool {
	return r.slots.Uplift != "" && (upliftCue.in(r.text) || r.pricesPlace())
}

// pricesPlace tells whether what comes on top for a place is called a bonus: "the London bonus".
func (r read) pricesPlace() bool {
	for _, h := range r.hits {
		if ofKind(h, kindUplift) && (h.To < len(r.tokens) && bonusWord.is(r.tokens[h.To].Text) || h.From > 1 && bonusWord.is(r.tokens[h.From-2].Text)) {
			return true
		}
	}
	return false
}

// bonusWord is what comes on top of pay.
var bonusWord = cueOf("bonus bonuses extra bump prime primes")

// sameUplift tells whether it is asked if one level gets the uplift that another gets: the percentages tell, and no sums.
func (r read) sameUplift() bool {
	return r.asksUplift() && len(r.slots.Companies) == 0 && (len(r.slots.Levels) > 1 && sameOrNot.in(r.text) || risesOrNot.in(r.text))
}

// risesOrNot: whether something goes up with the level is asked.
var risesOrNot = cueOf("grow grows flat rise rises climb climbs increases grimpe grimpent augmente monte plat", "go up", "goes up", "the more", "plus on monte")

// sameOrNot: whether two are alike is asked.
var sameOrNot = cueOf("same meme equal").with(sameCue, differing)

// asksWhether tells whether a text asks for a yes or a no, and requests nothing of its reader.
func (r read) asksWhether() bool {
	return len(r.tokens) > 1 && whether.is(r.tokens[0].Text) && !whom.is(r.tokens[1].Text)
}

// wantedWord: somebody is wanted, not paid.
var wantedWord = cueOf("should must need needs required necessary faut doit doivent besoin necessaire indispensable")

// wantsAPart tells whether a text asks whether a part of the grid is wanted, as "does a startup need a senior?" does: no sum.
func (r read) wantsAPart() bool {
	return r.asksWhether() && wantedWord.among(r.tokens) && r.slots.parts() > 0 && len(r.offers) == 0 && !r.wantsPay && !r.hintsPay && !r.verbatim()
}

// partInCurrency tells whether a part of the grid, and little more, is asked for in another
// currency: "lead in zlotys".
func (k *known) partInCurrency(r read) bool {
	const little = 6 // words
	return r.asksIn != "" && r.slots.parts() > 0 && (len(r.tokens) <= little || r.slots.cell() && len(r.tokens) <= 2*little) && !r.asksWhether() && (!r.reading.Known || k.topOf(r) == beyondCurrency)
}

// beyondCurrency is pay in other currencies.
const beyondCurrency = "beyond.currency"

// twoNames tells whether one part of the grid is named twice, in different words.
func (r read) twoNames() bool {
	for i, a := range r.hits {
		for _, b := range r.hits[i+1:] {
			if ofGrid(a) && a.Label == b.Label && r.words(a) != r.words(b) {
				return true
			}
		}
	}
	return false
}

// words are those of a hit.
func (r read) words(h match.Hit) string { return r.text[r.tokens[h.From].Start:r.tokens[h.To-1].End] }

// severalParts tells whether two levels or two types of company are named.
func (r read) severalParts() bool { return len(r.slots.Levels) > 1 || len(r.slots.Companies) > 1 }

// mostPaid tells whether the highest or the lowest pay in the grid is asked for, or that of whoever gets it.
func (r read) mostPaid() bool {
	return r.wantsPay && r.slots.Extreme != "" && (gridWord.in(r.text) || gridItself.in(r.text) || r.besides(besideMostPaid))
}

// besideMostPaid tells words that say nothing more where the highest or the lowest pay is asked for.
func besideMostPaid(t match.Token) bool {
	return mostWord.is(t.Text) || leastWord.is(t.Text) || payCue.is(t.Text) || besideSlots.is(t.Text)
}

// nearPay tells whether pay is among the labels that fit best.
func (k *known) nearPay(r read) bool {
	for _, s := range r.reading.Ranked[:min(near, len(r.reading.Ranked))] {
		if t := k.topics[s.Label]; t != nil && paying(t.Computed) {
			return true
		}
	}
	return false
}

// paying tells the computations that are about pay.
func paying(computed string) bool { return strings.HasPrefix(computed, "salary") }
