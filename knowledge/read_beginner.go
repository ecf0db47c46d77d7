package knowledge

// firstYear: what somebody gets as a beginner is asked, in no word of the grid's: "in their first year", « au tout début ».
var firstYear = pattern(`\b(?:first|premiere) (?:year|annee)\b|\bau (?:tout )?(?:debut|depart|demarrage)\b|\ben (?:commencant|debutant|demarrant)\b|\bat the (?:very )?(?:start|beginning|outset)\b|\b(?:when|once) (?:they|he|she|you|i|we) start(?: out)?\b|\bquand (?:il|elle|ils|elles|on|je|j|tu) (?:commencent?|commences|debutent?|debutes|demarrent?)\b`)

// asBeginner has who begins be of the grid's first level, where pay is asked for and nobody's level or years are known.
func (k *known) asBeginner(q Question, r *read) {
	figure := len(r.slots.Companies) > 0 && whichFigure().MatchString(r.text)
	if len(r.slots.Levels)+len(r.years)+len(r.slots.Amounts) > 0 || !r.wantsPay && !r.hintsPay && !figure || r.verbatim() || wantedWord.among(r.tokens) || !firstYear().MatchString(r.text) && !startsNow().MatchString(r.text) {
		return
	}
	if last := k.lastPay(q); last != nil && len(last.Levels) > 0 {
		return // who begins there may be of any
	}
	r.slots.Levels, r.hintsPay = []string{k.grid.Levels[0].ID}, r.hintsPay || figure
}
