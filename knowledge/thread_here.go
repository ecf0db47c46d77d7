package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What another source's figures and the grid have to do with each other: "and over here at a startup?", "how does that compare with our table?",
// « un junior aux États-Unis touche plus qu’ici ? »

var (
	// hereMeant: the grid's own place is meant, or the grid; besideHere stands around it.
	hereMeant  = pattern(`\b(?:here|(?:back|at) home|our (?:own|side|table|grid|chart|figures|numbers|bands?)|ours|your (?:own )?(?:table|grid|chart|figures)|the (?:eur|euro|main) (?:table|grid|chart|figures)|ici|chez nous|(?:notre|votre|ta|la) (?:propre )?(?:grille|cote)|(?:notre|votre|ton|le) (?:propre )?(?:tableau|bareme))\b`)
	besideHere = cueOf(`beat beats above below finally finalement dessus dessous here home back our own side ours your table grid chart grids tables figures numbers bands band main euro euros eur ici chez nous notre votre grille cote tableau bareme propre
		over look looks like stack up do does we you they get got things there same one ones happens pays then now instead about what how ca donne fait par rapport face alors sinon compare compares comparing compared comparison compa against versus vs next beside alongside difference gap ecart comparer comparez comparaison`)
	// setsBeside: the figures of one are held against those of the other.
	setsBeside = pattern(`\b(?:compar\w+|versus|vs|against|next to|beside|alongside|stack up|par rapport|a cote d\w+|face a|difference|gap|ecart|(?:more|less|better|higher|lower|dearer|cheaper|above|below|over|under|beats?) (?:than|what)|beats?|au[ -]dessus|en[ -]dessous|(?:plus|moins|mieux|autant|pareil|comme) qu?e?|kif kif|same as|as much as)\b|\+ ?qu?\b|\bor (?:the )?same\b`)
	// notConverted is told where both stand side by side.
	notConverted = Texts{EN: "Two sources, two currencies: nothing is converted, so the gap can’t be told.", FR: "Deux sources, deux devises\u00a0: rien n’est converti, l’écart ne se calcule donc pas."}
)

// hereToo answers for the grid after another source's figures: in their place, or beside them where the one is held against the other.
func (k *known) hereToo(_ Question, r read, s Slots, _ string) (Answer, bool) {
	again := samePerson().MatchString(r.text)
	besideOurs := setsBeside().MatchString(r.text)
	if s.Other == "" || r.slots.Other != "" || !hereMeant().MatchString(r.text) && !(besideOurs && len(r.slots.Companies) > 0) || k.namesElsewhere(r) || len(r.jobs)+len(r.offers)+len(r.beyond) > 0 || r.asksCurrency() ||
		!r.besides(func(t match.Token) bool {
			return besideHere.is(t.Text) || agreed.is(t.Text) || besideSlots.is(t.Text) || payCue.is(t.Text) || again && sameWord.is(t.Text)
		}) {
		return Answer{}, false
	}
	own := over(s.only(), r.slots)
	if besideOurs {
		a := k.besideGrid(own, r.language)
		a.note(k.ofNoPlace(r))
		return a, true
	}
	own.Other = ""
	return k.payPlain(r.language, own), true
}

// thereMeant is where another source's figures are of.
var thereMeant = pattern(`\b(?:(?:over )?there|la[ -]bas)\b`)

// thereToo sets another source's figures, that stood before the grid's, beside those: « c'est moins que là-bas ? »
func (k *known) thereToo(q Question, r read, s Slots, _ string) (Answer, bool) {
	if s.Other != "" || q.Previous.Before == nil || q.Previous.Before.Other == "" || s.parts() == 0 || s.Uplift != "" || len(r.hits)+len(r.offers)+len(r.beyond)+len(r.jobs) > 0 ||
		!thereMeant().MatchString(r.text) || !setsBeside().MatchString(r.text) && !moreOrLess.among(r.tokens) || !r.besides(func(t match.Token) bool {
		return besideHere.is(t.Text) || thereWord.is(t.Text) || agreed.is(t.Text) || besideSlots.is(t.Text) || payCue.is(t.Text)
	}) {
		return Answer{}, false
	}
	s = s.only()
	s.Other = q.Previous.Before.Other
	return k.besideGrid(s, r.language), true
}

var (
	// moreOrLess holds one against the other in a word; thereWord stands beside it, and in what names that place.
	moreOrLess = cueOf("plus moins more less better higher lower mieux")
	thereWord  = cueOf("over there la la-bas labas bas").with(moreOrLess)
)

// setsSourcesBeside tells whether a text holds another source's figures against the grid's.
func (k *known) setsSourcesBeside(r read) bool {
	own := hereMeant().MatchString(r.text) || len(r.slots.Companies) > 0 || r.slots.Uplift != ""
	return r.slots.Other != "" && own && len(named(r.hits, kindOther)) > 0 && len(r.offers) == 0 && setsBeside().MatchString(r.text)
}

// besideGrid gives another source's figures, and the grid's for the same level under them.
func (k *known) besideGrid(s Slots, language string) Answer {
	a := k.otherFigures(s.Other, payAsk{slots: Slots{Levels: s.Levels}}, language)
	s.Other, s.Extreme = "", ""
	own := k.payPlain(language, s)
	a.Text += "\n" + own.Lead
	if own.Text != "" {
		a.Text += "\n" + own.Text
	}
	a.Table, a.Figures, a.Next, a.Turn = own.Table, append(a.Figures, own.Figures...), own.Next, own.Turn
	a.Notes = append([]string{notConverted.In(language)}, append(a.Notes, own.Notes...)...)
	for _, c := range own.Citations {
		if !slices.Contains(a.Citations, c) {
			a.Citations = append(a.Citations, c)
		}
	}
	return a
}
