package check

import (
	"strconv"
)

// widest is how wide a range of pay may be, in percent of its middle: our own heuristic.
const widest = 40

// pay is J5.
func (r *reading) pay() []Finding {
	var all []Finding
	full := map[[2]int]bool{} // what stands somewhere with its period
	for _, a := range r.amounts {
		full[[2]int{a.min, a.max}] = full[[2]int{a.min, a.max}] || a.period != ""
	}
	for _, a := range r.amounts {
		if len(all) < manyAlike && (a.period != "" || !full[[2]int{a.min, a.max}]) {
			all = append(all, r.wellFormed(a)...)
		}
	}
	if r.Facts == nil {
		return all
	}
	all = append(all, r.payOfForm()...)
	if offered, band := r.Facts.Pay, r.Facts.Band; offered != nil && band != nil && len(r.amounts) > 0 && offered.Currency == band.Currency {
		if percent, where := outside(*offered, *band); percent > 0 {
			all = append(all, r.say("J5."+where, Warn, r.amounts[0].span, "{percent}", strconv.Itoa(percent),
				"{min}", strconv.Itoa(band.Min), "{max}", strconv.Itoa(band.Max), "{currency}", band.Currency))
		}
	}
	return all
}

// wellFormed judges a figure by itself.
func (r *reading) wellFormed(a amount) []Finding {
	var all []Finding
	add := func(key string, level Level, values ...string) {
		all = append(all, r.say(key, level, a.span, values...))
	}
	strict := Hint
	if r.Facts != nil {
		strict = Error
	}
	switch {
	case a.min > a.max && a.max > 0:
		add("J5.order", Error)
	case a.min == 0 || a.max == 0:
		add("J5.open", Warn)
	case 200*(a.max-a.min) > widest*(a.min+a.max):
		add("J5.width", Warn, "{percent}", strconv.Itoa(200*(a.max-a.min)/(a.min+a.max)), "{widest}", strconv.Itoa(widest))
	}
	if a.currency == "" {
		level := Warn
		if r.Facts != nil {
			level = Error
		}
		add("J5.currency", level)
	}
	if a.period == "" {
		add("J5.period", strict)
	}
	switch {
	case a.net:
		add("J5.net", Warn)
	case !a.gross && a.period != "day" && a.period != "hour":
		add("J5.gross", strict)
	}
	return all
}

// payOfForm compares every figure with the form's.
func (r *reading) payOfForm() []Finding {
	p := r.Facts.Pay
	if p == nil {
		var all []Finding
		for _, a := range r.amounts {
			if !r.known.hasAmount(a) {
				all = append(all, r.say("J5.unknown", Error, a.span))
			}
		}
		return all
	}
	if len(r.amounts) == 0 {
		return []Finding{r.say("J5.dropped", Error, span{}, "{min}", strconv.Itoa(p.Min), "{max}", strconv.Itoa(p.Max), "{currency}", p.Currency)}
	}
	var all []Finding
	for _, a := range r.amounts {
		if len(all) < manyAlike && !p.isSaidBy(a) && !r.known.hasAmount(a) {
			all = append(all, r.say("J5.differs", Error, a.span, "{min}", strconv.Itoa(p.Min), "{max}", strconv.Itoa(p.Max), "{currency}", p.Currency))
		}
	}
	return all
}

// isSaidBy tells whether a text's figure is this pay, by the month or in other words.
func (p Pay) isSaidBy(a amount) bool {
	if a.currency != "" && a.currency != p.Currency || a.net && p.Gross {
		return false
	}
	times := 1
	switch {
	case a.period == "" || a.period == p.Period:
	case a.period == "month" && p.Period == "year":
		times = 12
	default:
		return false
	}
	near := func(said, meant int) bool {
		difference := said*times - meant
		return difference == 0 || times > 1 && 100*max(difference, -difference) <= meant
	}
	return near(a.min, p.Min) && near(a.max, max(p.Max, p.Min))
}

// outside is by how many percent an offer leaves a band, and on which side.
func outside(offered, band Pay) (percent int, where string) {
	if offered.Period != band.Period || band.Min <= 0 || band.Max <= 0 {
		return 0, ""
	}
	under, over := 100*(band.Min-offered.Min)/band.Min, 100*(max(offered.Max, offered.Min)-band.Max)/band.Max
	if over >= under {
		return over, "above"
	}
	return under, "below"
}

// hasAmount tells whether the form holds both ends of a figure somewhere.
func (k *known) hasAmount(a amount) bool {
	has := func(n int) bool { return n == 0 || k.numbers[strconv.Itoa(n)] != nil }
	return has(a.min) && has(a.max)
}
