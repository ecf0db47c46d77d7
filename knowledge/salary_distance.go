package knowledge

import "fmt"

// farFrom says how far a sum is from an end of its range: the greater one, the smaller one, the difference, a side, and per cent of the end.
const farFrom = "%s − %s = %s %s (%s)"

// The sides of either end.
var (
	aboveBottom = Texts{EN: "above the bottom of the range", FR: "au-dessus du bas de la fourchette"}
	belowBottom = Texts{EN: "below the bottom of the range", FR: "sous le bas de la fourchette"}
	aboveTop    = Texts{EN: "above the top of the range", FR: "au-dessus du haut de la fourchette"}
	belowTop    = Texts{EN: "below the top of the range", FR: "sous le haut de la fourchette"}
)

// distances say how far a sum is from either end of a range, each reckoned in sight, behind a text of their own.
func (p payText) distances(behind string, sum int, r Range) string {
	return behind + p.distance(sum, r.Min, aboveBottom, belowBottom, p.w.atLeast) + behind + p.distance(sum, r.Max, aboveTop, belowTop, p.w.atMost)
}

// distance says how far a sum is from one end of a range.
func (p payText) distance(sum, end int, above, below Texts, exactly string) string {
	switch {
	case sum == end:
		return fmt.Sprintf(p.w.offerOne, p.units(sum), exactly)
	case sum > end:
		return fmt.Sprintf(farFrom, p.units(sum), p.units(end), p.units(sum-end), above.In(p.language), p.percent(sum-end, end))
	}
	return fmt.Sprintf(farFrom, p.units(end), p.units(sum), p.units(end-sum), below.In(p.language), p.percent(end-sum, end))
}
