package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Idioms of money, written as what they say before a text is read.

var (
	// setBack is what something costs somebody: "what would a senior set me back".
	setBack = pattern(`(?i)\b((?:what|how much)\b[^.?!;]{0,90}?)\bsets? (me|us|you|him|her|them|one|a client|the client|my client) back\b`)
	// runsTo is the same: "what would a senior run me".
	runsTo = pattern(`(?i)\b((?:what|how much) (?:would|will|does|do|did|might|could|['’]?d) (?:\S+ ){1,8}?)run (me|us|you|them)\b`)
	// afterSum is a sum that somebody hopes to get: "he's after 60".
	afterSum = pattern(`(?i)\b(he|she|they|who|candidate)(?:['’]?s|['’]?re| is| are) (?:after|hoping for|holding out for|angling for|gunning for|fishing for) ((?:about |around |roughly |some )?[€£$]?\d{2,3}(?:[.,]\d)?(?: ?(?:k€|k|ke|€|grand|thousand))?)(\s*(?:[.,;?!]|$)| (?:in|at|as|for|and|on) )`)
	// priceIt asks for a figure: « chiffrez-moi ça ».
	priceIt = pattern(`(?i)(?:^|\b)(?:(?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez)|peux[- ]tu|pouvez[- ]vous) (?:me |nous )?(?:le |la |les |[çc]a )?chiffrer|chiffre[zs]?[- ](?:moi|nous|le|la|les)(?:[- ](?:moi|nous))?|chiffrage svp)(?:[- ](?:[çc]a|cela|tout [çc]a|le tout|le profil|la chose))?\b`)
)

// costIdioms writes what something sets somebody back as its cost, and what somebody is after as what they want.
func costIdioms(text string) string {
	if setBack().MatchString(text) {
		text = setBack().ReplaceAllString(text, "${1}cost $2")
	}
	if runsTo().MatchString(text) {
		text = runsTo().ReplaceAllString(text, "${1}cost $2")
	}
	if afterSum().MatchString(text) {
		text = afterSum().ReplaceAllString(text, "$1 wants $2$3")
	}
	return text
}

// asPriced has who wants a part of the grid « chiffré » ask for its sum: what else is « chiffré » is encrypted.
func (k *known) asPriced(text string) string {
	if !priceIt().MatchString(text) || len(only(k.hitsIn(text), ofGrid)) == 0 {
		return text
	}
	return priceIt().ReplaceAllString(text, "combien")
}

var (
	// recruits stands beside a word for a firm that finds people, and takesFee is what such a firm does for money.
	recruits = cueOf("recruitment recruiting recruiter recruiters staffing headhunting headhunter headhunters search recrutement chasse chasseur placement")
	takesFee = cueOf("charge charges charging fee fees commission commissions cut markup percentage bill invoice honoraires commissionne facture facturent marge tarif tarifs prend prennent prélève preleve")
)

// inCharge stands behind "charge" where that is no fee: « chargé de recrutement », "in charge of hiring".
var inCharge = cueOf("de d du des of with")

// agencies leaves out firms that find people, where what they take is asked for: they are no type of company.
func agencies(tokens []match.Token, hits []match.Hit) []match.Hit {
	takes := func(t match.Token) bool { return takesFee.is(t.Text) }
	at := slices.IndexFunc(tokens, takes)
	if at < 0 || !recruits.among(tokens) || inCharge.is(textAt(tokens, at+1)) {
		return hits
	}
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		return ofKind(h, kindCompany) && recruits.among(tokens[max(0, h.From-2):min(len(tokens), h.To+2)])
	})
}

// anyPlace stands behind a place that does not matter: « à Lille ou autre, peu importe », "in Leeds or anywhere really".
var anyPlace = pattern(`^[ ,(]*(?:(?:or|ou) (?:(?:some|any)where(?: else)?|elsewhere|wherever|autre(?: part| ville)?|ailleurs|n.importe ou|partout)[ ,]*(?:it |that |ca |really |in fact |au fond |d ailleurs )*(?:doesnt matter|does not matter|doesn t matter|no matter|whatever|not (?:bothered|fussed|important)|peu importe|n.importe|pas important|osef|on s en fiche)|(?:or|ou) (?:anywhere(?: else)?|wherever|n.importe ou(?: ailleurs)?)(?: really| in france| en france)?(?:[ ,.?!]*$| (?:how|what|combien|quelle?|on|il|elle|ca|c)\b)|[ ,]*(?:peu importe|la ville importe peu|doesnt matter|doesn t matter|whatever)(?: (?:la ville|l endroit|le lieu|where|the city|the place))[ ,.?!]*$)`)

// anywhere tells whether what stands behind a place says that any other will do.
func anywhere(behind string) bool { return anyPlace().MatchString(behind) }

// behind are words as they follow a place.
func behind(tokens []match.Token) string {
	const most = 8 // words
	var words []string
	for _, t := range tokens[:min(most, len(tokens))] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// ofStates are the places of the United States that the lists have, by their English names.
var ofStates = strings.Split("New York|San Francisco|Los Angeles|San Diego|San Jose|Seattle|Boston|Chicago|Austin|Dallas|Houston|Denver|Atlanta|Miami|Philadelphia|Phoenix|Portland|Minneapolis|Detroit|Las Vegas|Salt Lake City|Nashville|Pittsburgh|Charlotte|Washington|"+
	"California|Texas|Florida|Massachusetts|Illinois|Pennsylvania|Ohio|Michigan|New Jersey|Virginia|North Carolina|Colorado|Arizona|Oregon|Utah|Nevada|Minnesota", "|")

// statesID is the other source's country of those.
const statesID = "usa"

// inStates tells whether all places that a question names, and no other, lie in the country of which another source has figures.
func (k *known) inStates(r read) bool {
	return k.grid != nil && k.grid.other(statesID) != nil && len(r.places) > 0 && !slices.ContainsFunc(r.places, func(p string) bool { return !slices.Contains(ofStates, p) })
}

// withinCountry leaves out a city whose country is named as well, "in Boston, in the States": the country's figures are shown, and that
// there are none for the city.
func (k *known) withinCountry(r *read) {
	if r.slots.Other != statesID || !r.wantsPay && !r.hintsPay || r.slots.Uplift != "" || !k.inStates(*r) {
		return
	}
	for _, p := range r.places {
		r.within = append(r.within, k.terms.names[kindPlace+":"+p].In(r.language))
	}
	r.hits = slices.DeleteFunc(slices.Clone(r.hits), func(h match.Hit) bool { return ofKind(h, kindPlace) })
	r.places = nil
}

// ofCountry offers another source's figures for the country of the places that a question names.
func (k *known) ofCountry(r read) []Step {
	if !k.inStates(r) {
		return nil
	}
	return []Step{{Label: k.grid.other(statesID).Name.In(r.language), Topic: AboutSalary, Slots: Slots{Other: statesID, Levels: r.slots.Levels}}}
}

var (
	// startsNow: somebody begins, by what they come from and by what they have not done yet.
	startsNow = pattern(`\b(?:just|fresh|straight|freshly|newly) (?:(?:came|come|coming) )?(?:out of|finished|left|graduated from|off) (?:an? |the |my |his |her |their )?(?:\S+ )?(?:bootcamp|school|uni|university|college|course|training)\b|\b(?:zero|no|0|without any|not a single) (?:years?|yrs?|day|experience|exp|xp)(?: of (?:experience|work))?(?: (?:on the job|in the (?:job|field|trade|role)|under (?:my|his|her|their) belt))?\b|` +
		`\b(?:sort|sors|sortie?|sortant|sortent|arrive) (?:tout juste |juste |a peine |fraichement )?(?:d un|d une|de l|de son|de sa|d|du|de) ?(?:bootcamp|ecole|formation|fac|cursus|iut|licence)\b|\b(?:zero|aucune?|sans|pas d|0) ?(?:annees?|an|experience|exp|xp)(?: d experience)?(?: (?:au compteur|dans le metier))?\b|\b(?:debute|commence|demarre) (?:tout juste|juste|a peine)\b`)
	// whichFigure asks for a sum in a word that is one for others, too.
	whichFigure = pattern(`\b(?:what|which) (?:kind of |sort of )?(?:figure|sum|number|amount|ballpark)\b|\bquel (?:genre de )?(?:chiffre|montant)\b`)
)

// looksAtOwnCV: somebody asks for a look at their own CV, or what to say of a gap in it.
var looksAtOwnCV = pattern(`\b(?:(?:look|looks|looking|glance|glancing|peek|eye|eyes|feedback|read|reading|check|checking|thoughts|opinion|second opinion|coup d oeil|oeil|avis|regard|relire|regarder|regardes|relis|jeter|corriger|lire)(?: (?:over|at|on|through|of|a|un|sur|de|the|it|de pres|rapide))*) (?:my|mon|ma) (?:\S+ )?(?:cv|cvs|resume|curriculum|lettre de motivation|cover letter|portfolio)\b|\b(?:gaps?|breaks?|holes?|trous?|pause)(?: \S+){0,2}? (?:in|on|dans|sur) (?:my|mon|ma) (?:\S+ )?(?:cv|cvs|resume|career|parcours|carriere)\b`)

// countsSexes asks how many of whom there are in the job, and nothing more.
var countsSexes = pattern(`^(?:(?:hi|hello|hey|bonjour|salut|so|and|et)(?: all| tous| toutes)?[ ,!]+)?(?:(?:are|is) there|do you (?:see|get|find)|how many|(?:est ce qu |est-ce qu)?il y a|y a t il|y a-t-il|ya|y a|combien)\b[^.?!,;]*\b(?:women|woman|girls|men|guys|females|males|femmes|filles|hommes|mecs|nanas|garcons)\b[^.?!,;]*\b(?:than|as|in|que|dans|many|chez|work)\b`)

// beyondDiversity is the matter of how many of whom do the job.
const beyondDiversity = "beyond.diversity"

// countsPeople reads who asks only that as a question about it, and not about what they are paid.
func (k *known) countsPeople(r *read) {
	if k.beyond[beyondDiversity] != nil && !r.wantsPay && !r.verbatim() && countsSexes().MatchString(r.text) && !sexChosen.among(r.tokens) {
		takeFor(&r.reading, beyondDiversity)
	}
}

// sexChosen: somebody is to be taken, or paid, by that.
var sexChosen = cueOf("hire hiring take want wants prefer choose pick reject pay paid less pays recruter recrute embaucher embauche prendre prends prefere choisir refuser paye payer moins")
