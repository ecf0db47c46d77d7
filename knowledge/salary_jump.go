package knowledge

import "slices"

// How much pay grows from one level to another, in words that name no pay, or only the first and the last year of somebody.

var (
	// jumpAsked asks how far it is from one level to the next; doubled, whether pay becomes so many times as much.
	jumpAsked = pattern(`\bhow (?:big|large|much|high|steep|great)\b[^.?!]*\b(?:jump|step|leap|raise|rise|bump|hike|increase|climb)\b|\b(?:what|size|whats)\b[^.?!]*\b(?:jump|leap|bump|hike|raise|rise)\b|\b(?:quel(?:le)?|combien|gros(?:se)?|taille|ampleur)\b[^.?!]*\b(?:saut|bond|marche|palier|progression|hausse|augmentation)\b`)
	doubled   = pattern(`\b(?:doubl(?:e|es|ed|er|era|erait|ing)|twice|tripl(?:e|es|ed|er|era)|deux fois)\b`)
	// payRaise: what grows is pay.
	payRaise = cueOf("raise raises rise hike salary pay salaire augmentation")
	// fromStart: somebody begins.
	fromStart = pattern(`\b(?:starts?|started|starting|begins?|began|beginning|joins? (?:as a junior|straight)|debut\w*|commenc\w+|demarr\w+)\b`)
)

// readJump has a text ask for the gap between two levels in one type of company, where it asks how big the step is; and between the first level
// and the one of so many years, where it asks whether somebody who begins will have doubled their pay.
func (k *known) readJump(r *read) {
	if len(r.slots.Companies) > 1 || len(r.offers)+len(r.jobs)+len(r.places) > 0 || len(r.slots.Heads) > 0 || r.slots.Other != "" || r.slots.Both {
		return
	}
	switch {
	case len(r.slots.Levels) == 2 && r.slots.Years == "" && (len(r.slots.Companies) == 1 || payRaise.among(r.tokens)) && jumpAsked().MatchString(r.text):
	case len(r.slots.Levels) == 1 && len(r.years) == 1 && r.slots.Levels[0] != k.grid.Levels[0].ID && r.wantsPay && doubled().MatchString(r.text) && fromStart().MatchString(r.text):
		r.slots.Levels = []string{k.grid.Levels[0].ID, r.slots.Levels[0]}
		r.between, r.conflicts = false, false
	default:
		return
	}
	r.wantsPay, r.gap = true, true
	r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondRaise }) // of nobody in their own post
}

// formerTrainee: somebody was a trainee once, and is none.
var formerTrainee = pattern(`\b(?:ancien(?:ne)?s?|ex|former|previous|one-time|past|erstwhile) ?-?(?:stagiaires?|alternante?s?|apprentie?s?|interns?|trainees?|apprentices?)\b|\b(?:(?:was|were|once|used to be) (?:an? |our |my )?|(?:etait|a ete|fut) (?:notre |mon |ma |en )?)(?:stagiaires?|stage|alternante?s?|alternance|apprentie?s?|interns?|trainees?|apprentices?)\b`)

// withoutTrainee leaves the pay of trainees out of a text that names a level or years of somebody who was one.
func (r *read) withoutTrainee() {
	if len(r.slots.Levels) == 0 || !formerTrainee().MatchString(r.text) {
		return
	}
	var left []string
	for _, id := range r.beyond {
		if id != beyondApprentice {
			left = append(left, id)
		}
	}
	r.beyond = left
}
