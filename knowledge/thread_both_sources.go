package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// What is asked of pay and of both its sources: what the other page gives, and why the two are apart. "and in the other guide?", after the
// averages of the USA, goes on with the grid.

var (
	// otherPage is the other one of two sources, by what such a thing is called.
	otherPage = pattern(`\b(?:other|second|2nd|autre|seconde?|deuxieme|2e|2eme) (?:` + pageName + `)s?\b`)
	// figuresElse is the table of the other one, by its currency or by whose it is: "the euro one".
	figuresElse = pattern(`\b(?:the |your )?(?:euros?|eur|eu|european|europe) (?:one|table|grid|chart|figures?|numbers?|page|guide|version)\b|\b(?:celle|celui|ceux|la grille|le tableau|les chiffres|la version|la page) en (?:euros?|eur)\b`)
	// besideOtherPage stands around either.
	besideOtherPage = cueOf(`other second autre seconde deuxieme version one source sources page pages guide article site website webpage document documentation doc abt report study publication text texte rapport etude link lien
		say says said saying tell tells give gives given gave put puts quote quotes quoted state states show shows have has got reckon reckons claim claims list lists figure figures number numbers level here home side grid table chart euro euros eur currency over according following per
		dit disent dire donne donnent donner affiche annonce annoncent indique indiquent propose montre parle chiffre chiffres niveau ici chez nous cote quoi combien alors raconte grille tableau celle celui devise ds`)
)

// pageName is what a source is called.
const pageName = `source|page|guide|article|documentation|site|website|webpage|web page|document|doc|report|study|publication|text|texte|rapport|etude|link|lien`

// ofBothSources answers what is asked of the other source, or of both, after the figures of one.
func (k *known) ofBothSources(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	if last == nil || !k.payShown(q) || len(r.jobs)+len(r.offers)+len(r.beyond) > 0 || k.namesElsewhere(r) {
		return Answer{}, false
	}
	if a, ok := k.otherSource(r, *last); ok {
		return a, true
	}
	return k.whyApart(q, r, *last, core)
}

// otherSource answers what the other source gives for the part of the grid that was just shown: after the figures of one, those of the other.
func (k *known) otherSource(r read, s Slots) (Answer, bool) {
	euros := s.Other != "" && figuresElse().MatchString(r.text)
	if r.slots.Other != "" || reasonIn(r.tokens) || !euros && !otherPage().MatchString(r.text) ||
		!r.besides(func(t match.Token) bool {
			return besideOtherPage.is(t.Text) || besideSlots.is(t.Text) || payCue.is(t.Text)
		}) {
		return Answer{}, false
	}
	own := over(s.only(), r.slots)
	switch {
	case s.Other != "":
		own.Other = ""
		a := k.payPlain(r.language, own)
		a.note(k.ofNoPlace(r))
		return a, true
	case len(k.grid.Others) != 1 || own.parts() == 0:
		return Answer{}, false
	}
	return k.otherFigures(k.grid.Others[0].ID, payAsk{slots: own}, r.language), true
}

// ourParts are where the grid is from, beside the figures of another continent: "here in Europe".
func ourParts() []string { return []string{"Europe", "the EU"} }

// namesElsewhere tells whether a text names a place that lies neither there nor where the grid is from.
func (k *known) namesElsewhere(r read) bool {
	return slices.ContainsFunc(r.places, func(p string) bool {
		name := k.terms.names[kindPlace+":"+p].EN
		return !slices.Contains(ourParts(), name) && !slices.Contains(k.Profile.Home, p)
	})
}

// notOfPlace is told of the grid beside a place that its source does not give it for.
var notOfPlace = Texts{EN: "The grid is in %s; its source does not give it for %s in particular.", FR: "La grille est en %s\u00a0; sa source ne la donne pas pour %s en particulier."}

// ofNoPlace is that note, "" where no place is named.
func (k *known) ofNoPlace(r read) string {
	var names []string
	for _, p := range r.places {
		names = append(names, k.terms.names[kindPlace+":"+p].In(r.language))
	}
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf(notOfPlace.In(r.language), currencyName(k.grid.Currency, r.language), listed(names, wordsOf(r.language).and))
}

var (
	// whyHead asks for a reason, and setApartWord says that two things are apart; besideApart stands around both.
	whyHead      = pattern(`^(?:why|how come|how is it|what explains|what s behind|what is behind|what s the reason|what is the reason|whats the reason|where does|pourquoi|pq|pk|comment (?:ca|cela|est ce que ca) se fait|comment ca se fait|comment (?:expliquer|tu expliques|vous expliquez|on explique|expliques tu|expliquez vous)|qu est ce qui explique|d ou (?:vient|viennent|sort|ca vient))\b`)
	setApartWord = cueOf("different differ differs difference differences gap gaps ecart ecarts apart diff disagree discrepancy mismatch differents differentes differente diverge divergent divergence")
	besideApart  = cueOf(`so very much big huge large such wide far numbers number figures figure amounts amount sources source pages page two both countries country they them these those it that results result like is are do does come behind reason explains explain
		si tel telle tels autant gros grosse grand grande enorme chiffres chiffre montants montant deux les ces un une des sont c est ca se fait qu il ait y a aussi tellement entre pays resultats expliquer explique expliques expliquez vient viennent soit soient over here home ours our own ici chez nous notre pour`).with(setApartWord)
	// notWhyApart is told of two sources.
	notWhyApart = Texts{EN: "My sources don’t say why the two are apart.", FR: "Mes sources ne disent pas d’où vient l’écart entre les deux."}
)

// whyApart answers why the figures of two sources that were shown one after the other differ: neither tells, and both stand side by side.
func (k *known) whyApart(q Question, r read, s Slots, core string) (Answer, bool) {
	before := q.Previous.Before
	if before == nil && s.Other != "" && hereMeant().MatchString(r.text) {
		before = &Slots{} // all of the grid
	}
	if before == nil || (s.Other == "") == (before.Other == "") ||
		!whyHead().MatchString(core) || !setApartWord.among(r.tokens) || !r.besides(func(t match.Token) bool { return besideApart.is(t.Text) || besideSlots.is(t.Text) || payCue.is(t.Text) }) {
		return Answer{}, false
	}
	both := s.only()
	if both.Other == "" {
		both.Other = before.Other
	} else {
		both.Companies = before.Companies
	}
	if k.grid.other(both.Other) == nil {
		return Answer{}, false
	}
	a := k.besideGrid(both, r.language)
	a.Text = a.Lead + "\n" + a.Text
	a.Lead = r.butTold(notWhyApart.In(r.language))
	return a, true
}
