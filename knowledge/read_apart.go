package knowledge

import "recruitbot/knowledge/match"

// setsApart are words that set two types of company apart; by their pay, since the grid has no more of them.
var setsApart = cueOf("gap difference differences diff delta differ between ecart entre what whats which is the how much big there big large quoi quel quelle combien c est y a t il pay pays").with(compareWord)

// companiesApart tells whether a text sets one level at two types of company apart, and says nothing else: "difference between a startup and an
// ESN for a senior" is about no front-end and back-end.
func (r read) companiesApart() bool {
	return len(r.slots.Levels) == 1 && len(r.slots.Companies) == 2 && setsApart.among(r.tokens) &&
		r.besides(func(t match.Token) bool {
			return t.Number.Is || besideSlots.is(t.Text) || setsApart.is(t.Text) || payCue.is(t.Text)
		})
}
