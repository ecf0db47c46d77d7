package knowledge

import (
	"fmt"
	"strconv"
)

// paidHere is a sum that somebody gets here, and what it would be elsewhere is asked for: « un lead à 80 ici, ça ferait combien là-bas ? »
var paidHere = pattern(`\b(?:a|at|on|for|pour|gets?|paid|paye|payee|touche|earns?|earning) ?[€]?(\d{2,3}) ?(?:k|k€|000|€|ke|euros)* (?:over )?(?:here|ici|par ici|outside|hors|chez nous)\b`)

// sumThere is a note on what a sum paid here comes to with a place's percentages, reckoned in sight; "" where none is named, or the percentages aren't of it.
func (k *known) sumThere(r read) string {
	m := paidHere().FindStringSubmatch(r.counted)
	if m == nil || r.slots.Uplift == "" || len(r.slots.Levels) != 1 || len(r.slots.Companies) != 1 || len(r.offers) > 0 {
		return ""
	}
	n, _ := strconv.Atoi(m[1])
	if n < leastBare || n > mostBare {
		return ""
	}
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	_, percent, raised := k.grid.raised(r.slots.Levels[0], r.slots.Companies[0], r.slots.Uplift)
	if !raised {
		return ""
	}
	units := 1000 * n
	return fmt.Sprintf(sumRaised.In(r.language), p.units(units), p.product(units, percent.Min, raise(units, percent.Min)), p.product(units, percent.Max, raise(units, percent.Max)))
}

// sumRaised says what a sum comes to with a place's percentages.
var sumRaised = Texts{EN: "%s with the same percentages: %s, %s.", FR: "%s avec les mêmes pourcentages\u00a0: %s, %s."}
