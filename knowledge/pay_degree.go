package knowledge

import "recruitbot/knowledge/match"

// Whether a diploma is paid more than another, or than none: no source gives pay by degree. "does a master's pay more?"

const (
	masterName  = `(?:masters?(?: degrees?)?|master s(?: degrees?)?|bac ?\+? ?5|bac plus (?:cinq|5)|msc|engineering (?:degrees?|schools?)|engineers? degrees?|ecoles? d ingenieurs?|diplomes? d ingenieurs?|ecole d inge|grandes? ecoles?|postgraduate degrees?)`
	anyDegree   = `(?:degrees?|diplomas?|diplomes?|diplomees?|qualifications?|bachelors?(?: degrees?)?|bachelor s(?: degrees?)?|licences?|bac ?\+? ?[2348]|phds?|doctorates?|doctorats?|bts|dut|but|university|universite|graduates|(?:top|good|best|prestigious|elite|bonnes?|meilleures?) (?:schools?|ecoles?|universit(?:y|ies|es?)))`
	paidVerb    = `(?:pay|pays|paid|paying|earn|earns|earning|makes? (?:more|less|better)|salary|salaries|wages?|money|remuner\w+|paie|paient|paye|payes|payee|payees|payent|payer|gagne|gagnent|gagner|touche|touchent|rapporte|rapportent|rapporter|salaires?|remunerations?)`
	moreOrOther = `(?:more|better|higher|extra|less|raise|raises|increase|increases|boost|boosts|bump|premium|difference|differences|depend|depends|affect|affects|change|changes|influence|influences|impact|impacts|plus|mieux|davantage|moins|augmente|augmentent|augmenter|monter|grimper|influe|influent|joue|jouent|change|changent|selon|according|by|based|dependent|fonction|rapporte|rapportent)`
)

var (
	masterIn = pattern(`\b` + masterName + `(?:\b|$)`)
	degreeIn = pattern(`\b` + anyDegree + `(?:\b|$)`)
	paidIn   = pattern(`\b` + paidVerb + `\b`)
	moreIn   = pattern(`\b` + moreOrOther + `\b`)
	// besideDegree stands around them, where nothing else is asked for.
	besideDegree = cueOf(`master masters msc phd phds doctorate doctorat degree degrees diploma diplomas diplome diplomes diplomee diplomees qualification qualifications bachelor bachelors licence licences bac bts dut university universite universities
		engineering engineer engineers school schools ecole ecoles ingenieur ingenieurs inge grande grandes graduate graduates postgraduate fac study studies etudes etude education niveau level formation without sans holder holders holding titulaire titulaires one ones someone somebody people those dev devs developer developers developpeur developpeurs
		really actually much lot bit big significantly generally usually necessarily vraiment beaucoup nettement forcement generalement souvent
		pay pays paid paying earn earns earning earnings make makes making money get gets more better higher extra less raise raises increase increases boost boosts bump premium difference differences depend depends affect affects change changes influence influences impact impacts worth
		plus mieux davantage moins augmente augmentent augmenter monter grimper influe influent joue jouent changent selon according based dependent fonction rapporte rapportent rapporter compte comptent count counts matter matters sort sortent sorti sortis come comes came gagnent touchent top good best prestigious elite bonne bonnes meilleure meilleures versus vs than against compared contre face fait font last final finally question another other derniere dernier autre sinon quand meme`).with(payCue, itsWord)
	// degreeUnpaid is told of them all.
	degreeUnpaid = Texts{EN: "My sources give no pay by degree.", FR: "Mes sources ne donnent aucun salaire par diplôme."}
)

// degreePaid answers whether a diploma is paid more: that no source tells, and what they do tell of it.
func (k *known) degreePaid(_ Question, r read) (Answer, bool) {
	if k.grid == nil || r.verbatim() || r.namesSlots() || len(r.years)+len(r.places)+len(r.offers) > 0 || k.namesTool(r.tokens) || whyCue.in(r.text) || k.nearPolicy(r) || !paidIn().MatchString(r.text) || !moreIn().MatchString(r.text) {
		return Answer{}, false
	}
	master := masterIn().MatchString(r.text)
	if !master && !degreeIn().MatchString(r.text) || !r.besides(func(t match.Token) bool { return besideDegree.is(t.Text) || t.Number.Is }) {
		return Answer{}, false
	}
	id := topicExperience
	if master {
		id = topicDiplomas
	}
	t := k.topics[id]
	if t == nil {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Lead = r.butTold(degreeUnpaid.In(r.language))
	return a, true
}
