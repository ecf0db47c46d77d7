package knowledge

import "strings"

// Where those whose pay was just shown get most, or least: « ils sont où les mieux payés ? », "where do they earn most?" It is asked of that level, in
// all types of company.

var (
	wherePaid  = pattern(`^(?:(?:they|ils|elles|on|il|elle|c est|est ce qu) )*(?:(?:sont|est|are|is|gagnent?) (?:ils |elles |on )?)?(?:where|ou|in which (?:type of )?(?:company|companies|firms?)|dans quel(?:le)?s? (?:types? d )?(?:entreprises?|boites?|societes?))(?: (?:are|is|do|does|they|he|she|the|est ce qu|que|qu|ils|elles|on|il|elle|sont|est|le|la|les|ca|it|that|paid|pay|pays|earn|earns|get|gets|gagnent?|paient?|payent?|paye|payee?s?|remuneree?s?))* (?:best|most|better|more|mieux|plus|worst|least|moins|highest|lowest)(?: (?:bien|well|paid|pay|pays|earn|earns|payee?s?|paient?|remuneree?s?|money|salary|cher|haut|bas))*$`)
	earnsThere = pattern(`\b(?:paid|pays?|earns?|payee?s?|paient?|payent|paye|gagnent?|remuneree?s?)\b`)
	leastThere = cueOf("worst least moins lowest bas")
)

// bestPaidWhere answers it with that level's row.
func (k *known) bestPaidWhere(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	if last == nil || len(last.Levels) != 1 || last.Other != "" || !k.payShown(q) || len(r.places)+len(r.jobs)+len(r.offers)+len(r.years) > 0 || r.namesSlots() {
		return Answer{}, false
	}
	core = strings.Join(strings.Fields(core), " ")
	if !wherePaid().MatchString(core) || !earnsThere().MatchString(core) {
		return Answer{}, false
	}
	s := last.only()
	s.Companies, s.Heads, s.Extreme = nil, nil, highest
	if leastThere.in(core) {
		s.Extreme = lowest
	}
	return k.payPlain(r.language, s), true
}
