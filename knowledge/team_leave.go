package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Some of several people are left out by name, and the others go on: « finalement nous ne gardons que Paul et Karim », "without Ines then?"

var (
	// keepsOnly: only those are kept who are named; leavesOut: those are left out.
	keepsOnly = cueOf("only just keep keeps keeping kept stay stays left seulement uniquement juste garde gardes gardons gardez garder gardait gardera retient retenons retenir reste restent conserve conservons plus que")
	leavesOut = cueOf(`without sans minus drop drops dropped dropping remove removed removing lose losing lost out gone quits quit withdrew withdraws withdrawn declined declines leaves leaving excluding except
		desiste desistee retire retirons retirer enleve enlevons enlevez enlever vire virons parti partie partis refuse decline abandonne abandonnee ecarte ecartons ecarter exclu exclue sauf hors lache`, "pulled out", "pulls out", "backed out", "no longer")
	// besideLeaving stands around them.
	besideLeaving = cueOf("pulled pulls backed longer s est etait has have had been is now no longer in the process race jeu course nous on ne n finalement final us we i them now left longer anymore du coup processus then take takes taking prend prends prenons prenait a")
)

// someLeave answers who has some of several people left out with what the others get: each, or together, as was told last.
func (k *known) someLeave(q Question, r read, people []Person) (Answer, bool) {
	if len(people) < 3 || len(r.offers)+len(r.years)+len(r.slots.Levels)+len(r.dropped) > 0 || len(r.slots.Companies) > 1 || r.verbatim() {
		return Answer{}, false
	}
	named := r.byName(people)
	keeps, leaves := keepsOnly.among(r.tokens), leavesOut.in(r.text)
	if len(named) == 0 || len(named) == len(people) || keeps == leaves || keeps && len(named) < 2 || leaves && len(r.slots.Companies) > 0 || !r.saysOfThem(people) {
		return Answer{}, false
	}
	var left []Person
	for i, p := range allMoved(people, r.slots) {
		if slices.Contains(named, i) == keeps {
			left = append(left, p)
		}
	}
	switch {
	case len(left) == 1:
		return k.answerFor(r, payAsk{slots: left[0].Slots}, left, 1), true
	case q.Previous.Together, meansTogether(r.text):
		return k.answerFor(r, k.allOf(left, nil), left, 0), true
	}
	return k.answerFor(r, k.eachOf(left), left, 0), true
}

// saysOfThem tells whether a text says nothing beside what may be said of who leaves several people.
func (r read) saysOfThem(people []Person) bool {
	rest := r
	rest.tokens = slices.Clone(r.tokens)
	for i, t := range rest.tokens {
		if keepsOnly.is(t.Text) || leavesOut.is(t.Text) || besideLeaving.is(t.Text) {
			rest.tokens[i].Text = "a"
		}
	}
	return rest.aboutThem(people)
}

// byName are the places of those of several people whom a text calls by name.
func (r read) byName(people []Person) []int {
	return placesOf(people, func(p Person) bool {
		return slices.ContainsFunc(r.tokens, func(t match.Token) bool {
			return !isHer.is(t.Text) && !isHim.is(t.Text) && slices.Contains(p.Called, knownAs(t.Text))
		})
	})
}

// ofTheNamed answers what is asked of some of several people by name, "and Ann and Cy in London?", with what each of them gets, or together.
func (k *known) ofTheNamed(r read, people []Person, at []int) (Answer, bool) {
	if len(at) < 2 || len(at) == len(people) || len(at) != len(r.byName(people)) || len(r.offers)+len(r.years)+len(r.slots.Levels)+len(r.dropped) > 0 || len(r.slots.Companies) > 1 {
		return Answer{}, false
	}
	moved := allMoved(people, r.slots)
	var some []Person
	for _, i := range at {
		some = append(some, moved[i])
	}
	ask := k.eachOf(some)
	if inAll.in(r.text) || allTogether.in(r.text) {
		ask = k.allOf(some, nil)
	}
	return k.answerFor(r, ask, moved, 0), true
}
