package knowledge

import (
	"slices"
	"strings"
)

// bareSums are figures without a unit that are sums in thousands a year, by the first form that fits; afterPay tells that the last
// answer was about pay.
func (k *known) bareSums(r read, afterPay bool) []amount {
	text, named := r.reckoned.text, r.slots.parts() > 0
	if !named && !afterPay || figure(text, 0) < 0 || afterPay && livesThere.among(r.tokens) {
		return nil // as most
	}
	text = ageOfAsker().ReplaceAllString(addedShare().ReplaceAllString(text, " "), "$1")
	r.reckoned.text = text
	core := text
	if afterPay {
		core = opener().ReplaceAllString(text, "")
	}
	for _, form := range []struct {
		fits bool
		sums func() []amount
	}{
		{true, func() []amount { return bareBudget(text) }},
		{named && (r.slots.cell() || !k.otherSubject(r)), func() []amount { return bareOffers(text, r.slots.cell()) }},
		{afterPay, func() []amount { return bareAlone(core) }},
		{true, func() []amount { return bareJudged(core, afterPay, afterPay && (named || r.slots.Uplift != "")) }},
		{afterPay, func() []amount { return bareMade(text) }},
		{afterPay, func() []amount { return k.bareSaid(r) }},
		{true, func() []amount { return k.bareInBand(r) }},
	} {
		if !form.fits {
			continue
		}
		if sums := form.sums(); len(sums) > 0 {
			return sums
		}
	}
	return nil
}

// bareOffers are figures in a normalised text that are offered or asked for, and have no
// unit because everybody counts in thousands a year: "can we get a senior for 45 in a
// scale-up". Where a cell is named, "55 for a senior in a startup?" is one, too, and so
// is each end of "45-55".
func bareOffers(text string, cell bool) []amount {
	var out []amount
	for at, seen := figure(text, 0), 0; at >= 0 && seen < mostFigures; at, seen = figure(text, at+1), seen+1 {
		n, end := bareFigure(text, at)
		if n == 0 || strings.HasPrefix(strings.TrimLeft(text[end:], blanks), "%") || !offerEnds(text[end:]) {
			continue
		}
		low, from := 0, at
		if near := max(0, at-offerReach); cell {
			if m := bareLow().FindStringSubmatchIndex(text[near:at]); m != nil {
				if l, _ := bareFigure(text, near+m[2]); l < n && 2*l > n {
					low, from = l, near+m[2]
				}
			}
		}
		if !offered(text[:from], text[end:], cell) {
			continue
		}
		for _, thousands := range []int{low, n} {
			if a := (amount{units: thousands * 1000}); thousands > 0 && !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// monthAlone is the pay by the month that a follow-up consists of: nobody earns so little a year.
func monthAlone(text string) (a amount, ok bool) {
	m := aMonthAlone().FindStringSubmatch(verdictAfter().ReplaceAllString(text, ""))
	if m == nil || len(m[1]) == 4 && len(calendarYears(m[1])) > 0 {
		return a, false
	}
	return amount{units: int(number(digitsOf(m[1]))), monthly: true, guessed: true}, true
}

// bareFigure is the whole number at a place, 0 where it is no sum in thousands, and where
// it ends.
func bareFigure(text string, at int) (n, end int) {
	end = at
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	if f := number(text[at:end]); f >= leastBare && f <= mostBare {
		n = int(f)
	}
	return n, end
}

// bareAlone is the figure that a follow-up to an answer about pay consists of, but for
// small words, or both ends of a range: "and 65?", « et si on monte à 60 ? », "45-50?".
func bareAlone(text string) []amount {
	text = verdictAfter().ReplaceAllString(text, "")
	if end := strings.TrimRight(text, blanks+"?!.,"); end == "" || !isDigit(end[len(end)-1]) {
		return nil // as most texts
	}
	if m := halfAlone().FindStringSubmatch(text); m != nil {
		return []amount{{units: int(number(m[1]) * 1000)}}
	}
	m := aloneAtEnd().FindStringSubmatchIndex(text)
	if m == nil {
		return nil
	}
	words := strings.Fields(text[:m[0]])
	if last := len(words) - 1; last > 0 && words[last] == "is" && person.is(words[last-1]) {
		return nil // somebody's age
	}
	if len(words) > mostAround || figure(text[:m[0]], 0) >= 0 || lessThan(words) || len(words) > 0 && (countedBefore.is(words[len(words)-1]) || ofAge.is(words[len(words)-1])) {
		return nil
	}
	var out []amount
	for _, at := range []int{m[2], m[4]} {
		if at < 0 {
			continue
		}
		n, _ := bareFigure(text, at)
		if n == 0 {
			return nil
		}
		out = append(out, amount{units: n * 1000})
	}
	return out
}

// bareJudged is a figure of which a verdict is asked for, "is 70 enough for a lead?", in a follow-up in other words, too, that it fits;
// with a place or a type of company behind it, "65 in a scale-up" is one there, as well.
func bareJudged(text string, fits, placed bool) []amount {
	m := judgedFigure().FindStringSubmatchIndex(text)
	if m == nil && fits {
		m = sitsIn().FindStringSubmatchIndex(text)
	}
	if m == nil && placed {
		m = placedFigure().FindStringSubmatchIndex(text)
	}
	if m == nil {
		return nil
	}
	if n, _ := bareFigure(text, m[2]); n > 0 {
		return []amount{{units: n * 1000}}
	}
	return nil
}

// bareBudget is a figure right beside a word for a sum: « budget de 42 pour 5 ans d’exp », « j’ai 50 de budget ».
func bareBudget(text string) []amount {
	m := budgetFigure().FindStringSubmatchIndex(text)
	if m == nil {
		return nil
	}
	n, end := bareFigure(text, max(m[2], m[4]))
	if n == 0 || perCent().MatchString(text[end:]) || m[4] < 0 && !offerEnds(text[end:]) {
		return nil
	}
	return []amount{{units: n * 1000}}
}

// bareMade is a figure that somebody comes to in a sentence after pay: « ça fait 69, c’est bien ça ? », "so we'd meet at 62, is that ok".
func bareMade(text string) []amount {
	m := madeFigure().FindStringSubmatchIndex(text)
	if m == nil {
		m = heldFigure().FindStringSubmatchIndex(text)
	}
	if m == nil && (judged.in(text) || softJudged.in(text)) {
		m = betweenCommas().FindStringSubmatchIndex(text)
	}
	if m == nil {
		return nil
	}
	if n, end := bareFigure(text, m[2]); n > 0 && offerEnds(text[end:]) {
		return []amount{{units: n * 1000}}
	}
	return nil
}

// bareSaid are bare figures in a sentence after pay, where somebody asks for a sum or offers one.
func (k *known) bareSaid(r read) []amount {
	text := r.reckoned.text
	if m := askedFigure().FindStringSubmatchIndex(text); m != nil && !k.tellsElse(r) {
		if n, end := bareFigure(text, max(m[2], m[4])); 1250*n >= k.grid.bounds().Min && (m[4] >= 0 || offerEnds(text[end:])) {
			return []amount{{units: n * 1000}}
		}
	}
	bare := bareOffers(text, false)
	if len(bare) == 0 || (!sumVerb.among(r.tokens) || k.tellsSure(r)) && !ownSum().MatchString(r.text) {
		return nil
	}
	return bare
}

// bareInBand are the bare figures of a sentence that lie about where the grid's figures do, after pay or beside a part of the grid; none
// where one counts something: "client says ok 65 final. in range?", "lead at a services firm, is 75 reachable".
func (k *known) bareInBand(r read) (sum []amount) {
	text, bounds := r.reckoned.text, k.grid.bounds()
	judges := judged.in(text) || stillIn().MatchString(text)
	if k.tellsSure(r) && !(judges && r.slots.cell() && len(r.beyond) == 0) || !judges && !sumVerb.in(r.text) && !ofSums.among(r.tokens) && !priceOf().MatchString(text) ||
		byDay().MatchString(text) || byTheHour().MatchString(text) || ageWord.among(r.tokens) || ofTests.among(r.tokens) || headCount().MatchString(text) {
		return nil
	}
	for at, seen := figure(text, 0), 0; at >= 0 && seen < mostFigures; at, seen = figure(text, at+1), seen+1 {
		n, end := bareFigure(text, at)
		if n == 0 || 2000*n < bounds.Min || 500*n > bounds.Max {
			continue
		}
		if len(sum) == mostOffers || perCent().MatchString(text[end:]) || !endsSum(text[end:]) || countsThere(text[:at], judges) {
			return nil
		}
		if a := (amount{units: n * 1000}); !slices.Contains(sum, a) {
			sum = append(sum, a)
		}
	}
	return sum
}
