package knowledge

import "strings"

// The two posts that lead, and who stands above whom: « c'est quoi la différence entre les deux leads ? », "is CTO even higher?" What sets the
// two apart is told; which post stands above another one isn't.

var (
	// twoLeads are a lead developer and a tech lead together.
	twoLeads = pattern(`\b(?:(?:the |both |these |those |entre )?(?:two|2|both|deux)(?: (?:types?|kinds?|sorts?|sortes?) (?:of|de))?(?: (?:the|les))?(?: different| kind of)? leads?|(?:the|both|les|ces|entre) leads|leads? (?:roles|posts|positions|titles|jobs|postes|metiers|roles la)|postes? de leads?)\b`)
	// tellsApart asks what sets them apart.
	tellsApart = pattern(`\b(?:differences?|differs?|different|differe\w*|distingu\w+|distinction|nuances?|apart|vs|versus|same|pareil|meme chose|compar\w+|confon\w+|melange\w*|change quoi)\b`)
	// above asks who stands higher; besideAbove stands around it.
	above       = pattern(`\b(?:(?:even |still |more )?(?:higher|above|senior to|over|outranks?|under|below|the top|topmost|highest|most senior)|au[ -]?dessus|au[ -]?dessous|en dessous|en haut|plus haute?|plus elevee?|superieure?s?|hierarchi\w+|le sommet|ranks?)\b`)
	besideAbove = cueOf(`and et but mais so donc is are it s that this c est ce cest ca cela encore even still higher highest above senior to over outrank outranks under below the top topmost most au dessus au-dessus dessous au-dessous en haut haute plus eleve elevee superieur superieure sommet hierarchie hierarchy hierarchically hierarchiquement rank ranks rang
		cto leader lead leads dev developer developpeur tech technical technique project projet manager chef cheffe directeur directrice director chief technology officer direction full stack fullstack full-stack
		a an un une le la les l du de d des of than que qu one ones which who what whos qui lequel laquelle est-ce or ou between entre them these those eux il elle on in dans then right non no alors really vraiment role roles post poste posts job position then level niveau ladder echelle t they he she other others autres autre deux two both all tous toujours`)
	noOrderOfPosts = Texts{EN: "My sources don’t say which post stands above which.", FR: "Mes sources ne disent pas quel poste est au-dessus de quel autre."}
)

// leadsApart tells a lead developer from a tech lead where both are called by what they share.
func (k *known) leadsApart(q Question, r read) (Answer, bool) {
	t := k.topics[topicTechLead]
	if t == nil || r.wantsPay || r.verbatim() || len(r.offers)+len(r.years)+len(r.slots.Companies) > 0 || r.slots.Uplift+r.slots.Other != "" || !twoLeads().MatchString(r.text) || !tellsApart().MatchString(r.text) {
		return Answer{}, false
	}
	if k.ongoing(q) && (severalPeople(q) || len(q.Previous.People) > 1 || k.payShown(q)) {
		return Answer{}, false // who are people there
	}
	return k.topic(t, r.language), true
}

// ranksPosts answers which post stands above another one, after a topic on a move: with what is told of the post, and that this isn't.
func (k *known) ranksPosts(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.topicBefore(q)
	if t == nil || subjectKind(t.ID) != careerTopics || r.wantsPay || r.pay.spoken || len(r.offers)+len(r.years)+len(r.places)+len(r.slots.Companies) > 0 || !above().MatchString(core) || !made(core, besideAbove, besideAbove) {
		return Answer{}, false
	}
	if named := k.moveNamed(r); named != nil {
		t = named
	}
	a := k.topic(t, r.language)
	a.Lead, a.GoesOn = r.butTold(noOrderOfPosts.In(r.language)), t.Title.In(r.language)
	return a, true
}
