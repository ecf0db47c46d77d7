package knowledge

import "fmt"

// Whether a bonus or an employer's costs are counted in what was just shown, or that it is for who is employed.
var (
	charges       = cueOf("charges charge chargee chargees loaded cotisations patronales taxes")
	employed      = cueOf("permanent perm cdi employee employed salarie salariee salaries salariees")
	counted       = cueOf("include includes included including includ count counts counted comprend comprends compris comprises comprise inclut inclus incluse incluses inclue avec sans hors without with or ou brut gross net")
	besideCounted = cueOf(`is are it that does do they this these in there the a an already c ca cest est ce que qu on il elle sont les la le l des de d en plus ou or and et if si as for pour then alors employer employers employee s patronal social sociales etait passe brut gross net ces chiffres figures was were would be variable fixe deja dedans ok`).with(counted)
)

// sumOfAll are the words in which the pay of all together is asked for.
var sumOfAll = besideAll.with(inAll, allTogether, cueOf("masse salariale wage"))

// each: what one of several gets, after what they get together; besideEach stands around it.
var (
	each       = cueOf("each apiece chacun chacune person personne head tete dev personnes")
	besideEach = cueOf("per par for pour a the l un une one how much combien is it that ca fait c est so and et alors what about salary salaire pay")
)

// whatCounts answers what is counted in what was just shown: all people together, or each of them; a bonus, an employer's costs; and
// that it is for who is employed.
func (k *known) whatCounts(q Question, r read, s Slots, core string) (Answer, bool) {
	bare := s.asShown()
	switch {
	case (inAll.in(core) || allTogether.in(core)) && made(core, sumOfAll, besideAll):
		sum, ok := k.together(q, s, core)
		parts := k.sumsAgain(q, &sum)
		a := k.gapShown(payAsk{slots: sum, offers: sum.offers()}, r, core)
		a.Echoes = len(sum.Amounts) > 0
		if len(parts) > 0 {
			a.note(payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}.addedUp(parts))
		}
		return a, ok
	case len(s.Heads) > 0 && made(core, each, besideEach):
		bare.Heads = nil
		a := k.payPlain(r.language, bare)
		a.Turn.Slots = s
		return a, true
	case s.parts() > 0 && counted.among(r.tokens) && made(core, bonus, besideCounted):
		a := k.payPlain(r.language, bare)
		a.note(wordsOf(r.language).noBonus)
		return a, true
	case counted.among(r.tokens) && made(core, charges, besideCounted):
		a := k.basisLed(q, r, fmt.Sprintf(wordsOf(r.language).gross, moneyRange(k.grid.bounds(), k.grid.Currency, r.language)))
		a.note(wordsOf(r.language).payOnly)
		return a, true
	case s.parts() > 0 && s.Other == "" && made(core, employed, besideCounted):
		return k.payPlain(r.language, bare), true
	}
	return Answer{}, false
}
