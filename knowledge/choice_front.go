package knowledge

import "recruitbot/knowledge/match"

// The front end, asked of a backend developer: the sources ask for none of it but for a move to full stack.

var (
	frontWord = cueOf("html css frontend front-end front ui interface interfaces", "front end")
	// frontKnown: whether or how much of it is to be known or done is asked.
	frontKnown = pattern(`\b(?:need\w*|must|should|ha(?:ve|s) to|required|expected|doit|doivent|dois|faut|devrait|obligee?|how much|combien|quel niveau)\b(?: \S+){0,9}? (?:know\w*|touch\w*|learn\w*|write|do|master|code|use|understand|enough|faire|toucher|connaitre|savoir|maitriser|apprendre|ecrire|coder|html|css)\b|` +
		`\b(?:do|does|can|avoid|escape|est ce qu|peut)\b(?: \S+){0,9}? (?:know|touch|learn|write|master|toucher|touche|coder|ecrire|ecrit)\b`)
	// besideFront may stand beside that.
	besideFront = cueOf(`backend back-end back dev devs developer developers developpeur developpeurs developpeuse engineer need needs must should have has required expected avoid escape doit doivent dois faut devrait peut oblige obligee much combien niveau enough suffit suffisant
		know knows knowing touch learn write master code use understand faire toucher connaitre savoir maitriser apprendre ecrire coder fait touche all any ever really some minimum also too still hate aussi vraiment meme un peu minimum deteste bit little either basic basics bases notions javascript js quand meme etre job poste metier role`).with(frontWord)
	// eachEnd are set side by side, and each is asked about: "what do a front-end and a backend developer do?"
	eachEnd = pattern(`\bfront(?:-?end| end)?(?: dev\w*)? (?:and|et|&|plus|versus|vs) |\b(?:and|et|&|plus|versus|vs) (?:an? |the |une? |le |la |l )?front`)
	// touching is doing some of it, and no pay.
	touching   = pattern(`\btouche[rz]? (?:au|du|a|le)\b`)
	frontAside = Texts{EN: "In my sources front-end skills come up only with a move to full stack. What they say:", FR: "Dans mes sources, les compétences front-end ne viennent qu’avec une évolution vers le full stack. Ce qu’elles disent\u00a0:"}
)

// frontNeeded answers whether a backend developer is to know or to do what is front-end, and how much of it, and says little else.
func (k *known) frontNeeded(_ Question, r read) (Answer, bool) {
	if !frontWord.in(r.text) || k.topics[topicFrontend] == nil || k.topics[topicToFullStack] == nil || r.verbatim() || r.wantsPay && !touching().MatchString(r.text) || fullStackWord.in(r.text) || orWord.among(r.tokens) || eachEnd().MatchString(r.text) || !frontKnown().MatchString(r.text) {
		return Answer{}, false
	}
	backend := false
	for i, t := range r.tokens {
		own := covered(i, only(r.hits, ofItsNames))
		backend = backend || own || ownSide.is(t.Text)
		if !own && !match.Small(t.Text) && !besideFront.is(t.Text) {
			return Answer{}, false
		}
	}
	if !backend {
		return Answer{}, false
	}
	a := k.choose([]string{topicFrontend, topicToFullStack}, r)
	a.Lead = frontAside.In(r.language)
	return a, true
}
