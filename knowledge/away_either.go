package knowledge

import (
	"fmt"
	"slices"
)

const (
	onStaff  = `(?:perm|perms|permanent|cdi|employees?|employed|salariee?s?|payroll)`
	byRates  = `(?:contract|contractors?|contracting|freelance|freelances|freelancers?|freelancing|tjm|day rates?|daily rates?|independante?s?)`
	orBeside = `(?: \S+){0,3}? ?(?:or|vs|versus|and|ou|et|contre|against|compared to|/|ou bien|n) ?(?: ?\S+){0,3}? ?`
)

// eitherContract names an employee and a freelancer together: "perm or contract", « CDI ou freelance ».
var eitherContract = pattern(`\b` + onStaff + `\b` + orBeside + `\b` + byRates + `\b|\b` + byRates + `\b` + orBeside + `\b` + onStaff + `\b`)

// staffWord is a level's, and all who are employed: "do contractors earn more than staff?"
var staffWord = cueOf("staff")

// eitherPaid answers what an employee gets where a freelancer's pay is asked for beside it, and says that this is missing.
func (k *known) eitherPaid(_ Question, r read) (Answer, bool) {
	rates := k.beyond[beyondFreelance]
	other := func(id string) bool { return id != beyondFreelance && id != "beyond.contract" }
	if k.grid == nil || rates == nil || r.slots.parts() == 0 || len(r.places)+len(r.jobs)+len(r.offers) > 0 || slices.ContainsFunc(r.beyond, other) || r.verbatim() || staffWord.among(r.tokens) ||
		!eitherContract().MatchString(r.text) {
		return Answer{}, false
	}
	r.slots.Extreme = ""
	if rest := spans(r.counted); len(r.slots.Levels) == 0 && len(rest) == 1 {
		r.slots.Levels = k.grid.levelsAt(rest[0]) // they are no contract's
	}
	a := k.payOf(r)
	a.Notes = append([]string{fmt.Sprintf(wordsOf(r.language).unknownLead, rates.Name.In(r.language))}, a.Notes...)
	return a, true
}
