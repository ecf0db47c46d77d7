package knowledge

import "slices"

// Where somebody is better off, of the two that were just shown, and what they lose by staying: "where would she earn more?", « donc je
// perds combien à rester ? »

const (
	// andHowMuch stands behind it.
	andHowMuch = `(?:,? (?:and |et )?(?:by how much|how much|de combien|combien))?`
	dearerWord = `(?:pricier|dearer|more expensive|cheaper|less expensive|higher|lower|better|best|worse|more generous|higher paying|better paying|better paid|more lucrative|more attractive)`
	dearerFR   = `(?:(?:le |la )?(?:plus|moins) (?:cheres?|chers?|genereux|genereuse|interessante?|avantageux|avantageuse|rentable|elevee?|haute?|basse?)|mieux|moins(?: bien)?|plus|le mieux|le plus|le moins)`
)

var (
	// betterOff asks which of two pays better, by where somebody is, or by which of them it is.
	betterOff = pattern(`^(?:where (?:would|do|does|are|is|s|will|should|could) ` + somebody + ` (?:be |is |are )?(?:better|best|worse)(?: off| paid)?|where (?:would|do|does|will|could) ` + somebody + ` (?:earn|make|get|be paid)(?: paid)? (?:the )?(?:more|most|less|least|better|best)|(?:would |is |are )?(?:` + somebody + `|hes|shes|theyre|youre|were|im)(?: would| is| are| d)?(?: be)? better off where|where (?:hes|shes|theyre|youre|im) better off|` +
		`(?:which|whichs|what|whats|who|whos)(?: ones?)?(?: of (?:the two|them|these|those|these two|those two))?(?: company| employer| type)? (?:(?:(?:is|would be|comes out|works out) )?(?:the )?` + dearerWord + `|pays? (?:the )?(?:better|more|best|most|less|least))|` +
		`ou (?:est ce qu(?:e|i)? ?)?` + somebody + ` (?:gagne|gagnes|gagnent|gagnerait|gagnerais|touche|touchent|toucherait|est|serait|serais|seraient|sont)(?:[ -]t[ -](?:il|elle|on))? ?` + dearerFR + `(?: payee?s?| remuneree?s?)?|` + somebody + ` (?:est|serait|gagne|gagnerait|touche|sont|seraient) ` + dearerFR + `(?: payee?s?| remuneree?s?)? ou|` +
		`(?:lequel|laquelle|lesquels|qui|quelle boite|quel employeur)(?: des deux| d entre eux)? (?:est|serait|paie|paye|coute|revient|gagne|c est)(?: a| (?:le|la))? ?` + dearerFR + `)` + andHowMuch + `$`)
	// lossAsked asks what somebody loses, or wins, by leaving or staying.
	lossAsked = pattern(`\b(?:how much|what|combien|quoi)\b.*\b(?:los(?:e|es|ing)|loos(?:e|ing)|miss(?:ing)? out|leav\w+ on the table|give up|giving up)\b|\b(?:how much|what)\b.*\b(?:gain|win|make)\b.*\b(?:by|if|from|when)\b.*\b(?:leav|mov|go|switch|jump|stay|chang)\w*|` +
		`\b(?:perd|perds|perdrais|perdrait|perdons|perdre|loupe|rate)\b(?: \S+){0,2} ?\b(?:combien|quoi)\b|\bcombien\b.*\b(?:perd|perds|perdrais|perdrait|perdre)\b|\b(?:gagne|gagnes|gagnerais|gagnerait|gagnerai)\b.*\b(?:combien|quoi)\b.*\b(?:part|partant|bougeant|changeant|quittant|partir|bouger|changer|partais|bougeais|pars|bouge|change)\b`)
)

// betterThere answers which of the two cells that were just shown is paid better, and by how much.
func (k *known) betterThere(q Question, r read, s Slots, core string) (Answer, bool) {
	if len(r.hits)+len(r.offers)+len(r.years) > 0 || !k.payShown(q) || !betterOff().MatchString(core) {
		return Answer{}, false
	}
	return k.lastTwo(q, s.withoutSums(), r.language)
}

// loss answers what somebody loses by staying, or wins by leaving, with the sum that they were offered held against the part of the grid that was last
// shown; without a sum it sets the last two cells side by side.
func (k *known) loss(q Question, r read, s Slots, _ string) (Answer, bool) {
	if s.parts() == 0 || s.Other != "" || len(r.hits)+len(r.offers)+len(r.years) > 0 || !k.payShown(q) || !lossAsked().MatchString(r.text) {
		return Answer{}, false
	}
	if held := k.grid.known(Slots{Amounts: q.Previous.Held}).Amounts; len(held) > 0 {
		s.Amounts = held
		return k.payApart(r, s), true
	}
	return k.lastTwo(q, s, r.language)
}

// lastTwo sets the last two cells side by side; false where there are no two that differ.
func (k *known) lastTwo(q Question, s Slots, language string) (Answer, bool) {
	if s.compares() {
		return k.payPlain(language, s), true
	}
	if q.Previous.Before == nil {
		return Answer{}, false
	}
	if before := k.grid.known(*q.Previous.Before); len(s.Levels)+len(before.Levels) == 0 && len(s.Companies) == 1 && len(before.Companies) == 1 && s.Uplift == before.Uplift && !before.same(s.only()) {
		s.Companies = append(slices.Clone(before.Companies), s.Companies...) // at every level
		return k.payPlain(language, s), true
	}
	ask, ok := setBeside(k.grid.known(*q.Previous.Before), s)
	if !ok {
		return Answer{}, false
	}
	return k.pay(ask, language), true
}
