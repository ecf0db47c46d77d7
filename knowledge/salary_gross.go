package knowledge

import (
	"fmt"
	"slices"
)

// Whether the figures that are shown are gross, asked in the middle of a longer text, or of figures that are named: « les fourchettes qu'on
// voit partout genre 35-65k, c'est du brut ou du net ? ». What is gross has many names, and what is left of it more: "is that before tax, or
// what lands in my account?"

var (
	// figuresOf: the figures that are shown are what is asked about.
	figuresOf = pattern(`\b(?:figures?|numbers?|ranges?|amounts?|bands?|grid|fourchettes?|montants?|chiffres?|grille|sommes?|salaires|salaries|bareme)\b[^.?!]{0,80}?` + grossOrNet)
	// sumAskedFor: somebody asks for a sum or is offered one, which is nobody's figure here.
	sumAskedFor = pattern(`\b(?:wants?|asks?(?: for)?|asking|expects?|offer(?:ed|s|ing)?|propose\w*|veu(?:t|lent)|demande\w*|reclame\w*|exige\w*|souhaite\w*|vise\w*|pretentions?)\b[^.?!]{0,30}?\d`)
	// grossSide and netSide are what is paid before anything is taken off, and what is left.
	grossSide = pattern(`\b` + grossNamed + `\b`)
	netSide   = pattern(`\b` + netNamed + `\b`)
	// asksOfThem asks what the figures are: "is that", "are these salaries", « c’est ».
	asksOfThem = pattern(`\b(?:is|are) [€£]?\d|\b(?:is|are) (?:that|this|it|those|these|they|(?:the |your |those |these |backend |developer |dev |pay |salary )+(?:salary|salaries|pay|figures?|numbers?|ranges?|grid|amounts?|bands?))\b|\b(?:it|that|they|those)[ ']?(?:s|re) |\bdo(?:es)? (?:that|this|it|those|these|they|(?:the |your )?(?:salary|salaries|pay|figures?|numbers?|ranges?|grid|amounts?)) (?:include|mean|count)\b|` +
		`\b(?:c ?est|cest|est[ -]ce|ce sont|s agit[ -]il|sont[ -](?:ils|elles)|est[ -](?:il|elle)|on parle)\b|\bc (?:en |du |le |la |avant |apres |brut|net|dans|ce )`)
	// figuresShown are figures that everybody sees, or what is paid.
	figuresShown = pattern(`\b(?:figures?|numbers?|ranges?|amounts?|bands?|grid|fourchettes?|montants?|chiffres?|grille|sommes?|salaires?|salary|salaries|pay|bareme|remunerations?)\b`)
	// netWanted asks what is left of a sum, which nothing here tells.
	netWanted = pattern(`\b(?:how much|combien|convert\w*|calcul\w*|what(?: is|s| would| will)? (?:the |my |your )?(?:net|take[ -]?home)|quel(?:le)? (?:est|sera\w*|serait) (?:le |la |mon |ton )?(?:net|salaire net)|ca fait quoi|equivalent)\b`)
)

const (
	// grossOrNet names both, to choose from.
	grossOrNet = `\b(?:(?:gross|bruts?|before tax|pre-?tax)(?: ?(?:,|/)? ?(?:or|ou|vs|versus) | ?/ ?)(?:is it |are they |en |du |de |c est du |c est |in )?(?:nets?|take[ -]?home|after tax|in hand)|(?:nets?|take[ -]?home|after tax)(?: ?(?:,|/)? ?(?:or|ou|vs|versus) | ?/ ?)(?:is it |are they |en |du |de |c est du |c est |in )?(?:gross|bruts?|before tax|pre-?tax))\b`
	// beforeTax are what is taken off pay.
	beforeTax  = `(?:(?:any|the|all|my|your|les|toutes|tous|mes|vos|nos)? ?(?:income )?(?:tax(?:es)?|deductions?|contributions|impots?|charges|prelevements?|cotisations|retenues|deductions))`
	grossNamed = `(?:gross|bruts?|brute|pre-?tax|(?:before|b4|avant) ` + beforeTax + `)`
	netNamed   = `(?:nets?|nette|take[ -]?home|in hand|(?:after|apres) ` + beforeTax + `|(?:lands?|landing|arrives?|ends? up|hits?|reach(?:es)?|goes|comes?|get|gets|see|receive|put)(?: \S+){0,3}? (?:accounts?|pockets?|bank)|in (?:my|your|the|his|her|their|our)? ?(?:pockets?|bank(?: account)?)|(?:dans|en) (?:la |ma |ta |sa |leur |votre |notre |les )?poches?|(?:tombe|arrive|reste|verse|vire|recoi\w*|touche\w*|percoi\w*|atterri\w*)(?: \S+){0,4}? (?:compte|poche|fin du mois|fin de mois)|sur (?:le|mon|ton|son|leur|votre) compte(?: en banque| bancaire)?|` +
		`(?:what|ce (?:que|qu))(?: \S+){0,2}? (?:actually|really|vraiment|reellement) (?:gets?|receives?|sees?|earns?|takes? home|touche\w*|recoi\w*|percoi\w*)|ce (?:que|qu) (?:\S+ )?(?:touche\w*|recoi\w*|percoi\w*) (?:vraiment|reellement|a la fin|au final))`
)

// grossOfFigures tells whether it is asked if the figures that are shown are gross or net, in a text that holds nobody's sum against them.
func (r read) grossOfFigures() bool {
	return len(r.slots.Levels)+len(r.slots.Companies) == 0 && figuresOf().MatchString(r.text) && !sumAskedFor().MatchString(r.text)
}

// grossByName tells the same where either side goes by any of its names. One alone is enough where the text asks what the figures are, those
// that it names or those that were just shown.
func (k *known) grossByName(q Question, r read) bool {
	if len(r.slots.Levels)+len(r.slots.Companies)+len(r.people) > 0 || !k.onlyOwnFigures(r.offers) || sumAskedFor().MatchString(r.text) || netWanted().MatchString(r.text) {
		return false
	}
	gross, net := grossSide().MatchString(r.text), netSide().MatchString(r.text)
	shown := len(r.offers) > 0 || figuresShown().MatchString(r.text) || k.lastPay(q) != nil && k.payShown(q)
	switch {
	case gross && net && (orWord.among(r.tokens) || asksOfThem().MatchString(r.text)):
		return shown || r.wantsPay
	case gross || net:
		return shown && asksOfThem().MatchString(r.text)
	}
	return false
}

// grossAfterPay answers whether pay that was just shown is gross, in whatever words: "is that what lands in my account?"
func (k *known) grossAfterPay(q Question, r read) (Answer, bool) {
	if k.grid == nil || !k.grid.Gross || k.lastPay(q) == nil || !k.payShown(q) || r.verbatim() || asksPastPay(r.text) || len(r.jobs)+len(r.places)+len(r.offers) > 0 || len(r.text) > longestBasis || !k.grossByName(q, r) {
		return Answer{}, false
	}
	return k.basisLed(q, r, k.isGross(r.language)), true
}

// isGross says that the grid is gross.
func (k *known) isGross(language string) string {
	p := payText{grid: *k.grid, language: language, w: wordsOf(language)}
	return fmt.Sprintf(p.w.gross, p.money(k.grid.bounds()))
}

// beyondNet is the matter of what is left of pay.
const beyondNet = "beyond.net"

// asksNet tells whether it is asked what is left of a gross sum, and nothing is held against the grid: "how much of 50k ends up in my pocket?"
func (k *known) asksNet(r read) bool {
	return k.grid != nil && k.beyond[beyondNet] != nil && len(r.offers) == 1 && !slices.Contains(r.beyond, beyondNet) && (payText{grid: *k.grid}).isOwn(r.offers[0]) &&
		netWanted().MatchString(r.text) && netSide().MatchString(r.text) && !sumAskedFor().MatchString(r.text) && !r.verbatim()
}

// onlyOwnFigures tells whether all sums of a text are ends of what the source itself says, both of one range; so does none.
func (k *known) onlyOwnFigures(offers []amount) bool {
	bounds := k.grid.bounds()
	own := []int{bounds.Min, bounds.Max}
	if h := k.grid.Headline; h != nil {
		own = append(own, h.Min, h.Max)
	}
	return len(offers) != 1 && !slices.ContainsFunc(offers, func(a amount) bool { return !slices.Contains(own, a.yearly()) })
}
