package knowledge

import (
	"cmp"
	"fmt"

	"recruitbot/knowledge/match"
)

// What the grid's figures are, asked for as such: gross or net, in which currency, by the day.
var (
	grossAsked = pattern(`\b(?:gross|bruts?|brute)\s*(?:,? ?(?:or|ou|vs|versus)|/)\s*(?:en |in |du |de )?(?:nets?|nette)\b|\b(?:nets?|nette)\s*(?:,? ?(?:or|ou|vs|versus)|/)\s*(?:en |in |du |de )?(?:gross|bruts?|brute)\b|\b(?:before|after|pre|post|avant|apres)(?: (?:tax|taxes|impots?))? (?:or|ou) (?:before|after|pre|post|avant|apres)[ -](?:tax|taxes|impots?)\b|` +
		`^(?:so |and |ok |et |donc |alors )?(?:is|are) (?:it|that|this|these|those|they|the (?:figures?|grid|salary|salaries|numbers?|ranges?|amounts?))(?: \w+){0,3} (?:gross|net|before tax|after tax|pre-tax|pretax)\b|` +
		`^(?:so |and |ok |et |donc |alors )?(?:(?:est ce que )?c ?est|est-ce|ce sont|les (?:chiffres|montants|salaires|fourchettes) sont|la grille est)(?: (?:du|des|en|un|bien|montants|salaires|chiffres))* (?:bruts?|nets?)\b|^(?:and |so |et )?(?:gross|brut|net|en brut|en net|in gross)\W*$`)
	// byTheHour: by the hour, the week or the quarter, and not by the day, as freelancers are paid.
	byTheHour     = pattern(`\b(?:hours?|heures?|hourly|weeks?|weekly|semaines?|fortnight|quinzaine|quarters?|quarterly|trimestres?)\b|(?:/|\bper |\bp/)\s?hr?\b`)
	yearlyAsked   = pattern(`\b(?:per|a|by the) (?:year|month) or (?:per |a |by the )?(?:month|year)\b|\b(?:annual|yearly|monthly) or (?:annual|yearly|monthly)\b|\b(?:par|l) (?:an|mois) ou (?:par |au )?(?:mois|an)\b|\b(?:annuel|mensuel)(?:le)?s? ou (?:annuel|mensuel)(?:le)?s?\b`)
	currencyAsked = pattern(`^(?:so |and |ok |et |donc |alors )?(?:is|are) (?:it|that|this|these|those|they|the (?:figures?|grid|salary|salaries|numbers?|ranges?|amounts?))(?: \w+)? in (\S+?)(?: sterling| dollars?)?(?: right| yes| no)?\W*$|^(?:so |and |ok )?(?:it|that|they)[ ']?(?:s|re) (?:all )?in (\S+?)(?: right| yes| no)?\W*$|` +
		`^(?:so |and |ok |et |donc |alors )?(?:(?:est ce que )?(?:c ?est|ce sont)|est-ce|les (?:chiffres|montants|salaires|fourchettes) sont(?:-ils)?|la grille est(?:-elle)?)(?: \w+)? en (\S+?)(?: sterling| \w+s)?\W*$`)
	// currencyIs asks it of another source's figures, or of these by a currency's name: "is the US figure in euros?", « ce sont des dollars ? »
	currencyIs = pattern(`^(?:(?:so|and|ok|et|donc|alors|but|mais|wait|hang on)[ ,]+)*(?:(?:is|are) (?:it|that|this|these|those|they|(?:the|your|these|those) (?:(?:us|usa|american|u s) )?(?:figures?|numbers?|salary|salaries|pay|averages?|amounts?|ranges?))(?: (?:all|really|actually|given|quoted|shown|expressed))? (?:in )?|(?:est ce que )?(?:c ?est|ce sont|cest)(?: (?:bien|vraiment|donne|exprime))? (?:en|des) |(?:les|ces) (?:chiffres|montants|moyennes|salaires)(?: (?:us|americains|americaines))?(?: sont(?:-ils|-elles)?)?(?: (?:bien|donnes))? (?:en|des) )(?:us |american )?` + currencyNames + `(?: (?:or|ou|not|right|then|pas|hein|alors|plutot)\b.*)?\W*$`)
	// bonusInside: whether a bonus is part of the figures.
	bonusInside    = pattern(`\b(?:include|includes|included|including|inclut|incluent|inclus|incluse|comprend|comprennent|compris|contain|contains|contient)\b(?: \S+){0,3} (?:bonus|bonuses|prime|primes|variable pay|variable part|part variable|interessement|participation)\b|\b(?:bonus|bonuses|primes?|variable)(?: (?:are|is|est|sont|it|ils|elles|all))* (?:included|include|inclus|incluse|incluses|compris|comprise|comprises|excluded|exclu|exclue|exclues|dedans|dans (?:la|le|les|ces)|in (?:there|it|that|these|those))\b`)
	currencyWord   = cueOf("currency currencies devise devises monnaie monnaies")
	besideCurrency = cueOf("figure figures number numbers amount amounts grid grids chiffre chiffres montant montants grille use uses utilise utilises utilisez given expressed shown quoted exprime exprimee exprimes").with(currencyWord)
	byDay          = pattern(`\b(?:tjm|tj|day ?rates?|daily rates?|taux journaliers?|tarifs? journaliers?)\b|(?:\d\s*(?:€|k\b|eur\b|euros?\b|\$|£)|\d{3})\s*(?:(?:/|per|a|par|the)\s*(?:day|jour|hour|heure)|(?:/|per|par) ?[djh])\b|\d\s*(?:€|k|eur|euros?|\$|£)?\s*(?:brut|gross|net|ht)?\s*(?:(?:/|per |par |p/|p)\s?(?:day|jour|hour|heure|week|semaine|quarter|trimestre|h|hr|j|d)|(?:every|each|an?|the|la|l) (?:day|hour|week|fortnight|quarter|journee|heure|semaine|quinzaine)|(?:daily|weekly|hourly|quarterly))\b`)
)

// longestBasis is how long a question may be that asks for no more than gross or net, or the currency, in bytes.
const longestBasis = 100

// basis answers what the figures of the grid are: gross, in its currency, and the years that a level is of.
func (k *known) basis(q Question, r read) (Answer, bool) {
	if k.grid == nil || len(r.jobs)+len(r.places) > 0 {
		return Answer{}, false
	}
	if k.grid.Gross && !r.verbatim() && (r.grossOfFigures() || k.grossByName(q, r)) {
		return k.basisLed(q, r, k.isGross(r.language)), true
	}
	if len(r.offers) > 0 {
		return Answer{}, false
	}
	if !r.verbatim() && len(r.text) <= longestBasis {
		p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
		switch {
		case k.grid.Gross && (grossAsked().MatchString(r.text) || yearlyAsked().MatchString(r.text)):
			return k.basisLed(q, r, k.isGross(r.language)), true
		case r.wantsPay && r.slots.Uplift == "" && containsAny(r.text, "bonus", "prime", "variable", "interess", "particip") && bonusInside().MatchString(r.text):
			return k.basisLed(q, r, p.w.noBonus), true
		case r.asksCurrency():
			return k.basisLed(q, r, fmt.Sprintf(p.w.inCurrency, p.currency(), p.money(k.grid.bounds()))), true
		}
	}
	if k.yearsOfPay(q, r) {
		return Answer{}, false
	}
	if k.levelHeld(q, &r) || k.levelsAgain(q, r) || k.asksLevel(r) || k.asksYears(r) || k.holdsYears(r) {
		return k.levelsNamed(r), true
	}
	return Answer{}, false
}

// asksCurrency tells whether it is asked which currency the grid is in, and nothing else: "in euros?", « quelle devise ? ».
func (r read) asksCurrency() bool {
	text := ofThese().ReplaceAllString(unagreed(r.text), "")
	if m := currencyAsked().FindStringSubmatch(text); m != nil && currencyOf(m[1]+m[2]+m[3]) != "" {
		return true
	}
	if currencyIs().MatchString(text) || eitherCurrency().MatchString(text) {
		return true
	}
	return currencyWord.among(r.tokens) && r.besides(func(t match.Token) bool {
		return besideCurrency.is(t.Text) || besideSlots.is(t.Text) || payCue.is(t.Text)
	})
}

var (
	// eitherCurrency asks it by two names, "euros or pounds?"; ofThese ends it and says only what it is asked of.
	eitherCurrency = pattern(`^(?:in |en |des )?` + currencyNames + ` (?:or|ou) (?:in |en |des )?` + currencyNames + `\W*$`)
	ofThese        = pattern(`(?:[ ,]+(?:ca|cela|tout ca|ces chiffres|au fait|en fait|then|though|alors|by the way|btw))+[ ?!.]*$`)
)

// basisLed says what the grid's figures are, with the part of it that is named or was last
// shown.
func (k *known) basisLed(q Question, r read, lead string) Answer {
	slots := r.slots
	if last := k.lastPay(q); last != nil {
		slots = mergeSlots(*last, r)
		slots.Other = cmp.Or(r.slots.Other, last.Other) // "is that in euros?" is asked of it
	}
	slots = slots.withoutSums()
	if slots.Other != "" && r.asksCurrency() {
		return k.inItsCurrency(slots, r.language)
	}
	if slots.Other != "" {
		return k.otherFigures(slots.Other, payAsk{slots: slots}, r.language) // which says what they are
	}
	if slots.parts() > 0 {
		a := k.pay(payAsk{slots: slots}, r.language)
		a.Notes = append([]string{lead}, a.Notes...)
		return a
	}
	a := k.answer(r.language)
	a.Topics = []string{k.salaryTopic("salary")}
	a.Lead, a.Citations = lead, k.cite(k.grid.Source, r.language)
	a.Turn.Topics, a.Turn.Slots = a.Topics, slots
	a.Next = []Step{{Label: wordsOf(r.language).wholeGrid, Topic: AboutSalary}}
	return a
}

// inItsCurrency says which currency another source's figures are in, and shows them.
func (k *known) inItsCurrency(slots Slots, language string) Answer {
	a := k.otherFigures(slots.Other, payAsk{slots: slots}, language)
	a.Lead = fmt.Sprintf(inAnother.In(language), currencyName(k.grid.other(slots.Other).Currency, language))
	return a
}

// inAnother says which currency another source's figures are in.
var inAnother = Texts{EN: "In %s, and nothing is converted.", FR: "En %s, sans conversion."}

// asksSalary: pay itself, not "how much" of something.
var asksSalary = cueOf(`salary salaries pay pays paid paying earn earns earning salaire salaires paie paye gagne gagner touche remuneration
	brut gross fourchette fourchettes cost costs coute`)
