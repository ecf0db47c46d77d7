package knowledge

// Whether one type of company pays less or more than the others, of which none is named: "do consultancies really pay less?", « on gagne plus
// en ESN ou en boîte finale ? ». One column answers nothing there: all types are told in their order.

const (
	// thanTheRest sets a type of company against all others, or against such as the grid has no column for.
	thanTheRest = `(?: (?:than|compared (?:to|with)) (?:the |most |all |any )?(?:others?|other (?:companies|firms|employers|types?|places|ones)|everyone(?: else)?|everybody(?: else)?|anyone else|rest|elsewhere|anywhere else|average|` + productFirms + `)|` +
		` (?:que|qu) (?:chez |dans |en |a )?(?:les |le |la |un |une |l )?(?:autres?(?: (?:boites|entreprises|societes|employeurs))?|reste|ailleurs|partout(?: ailleurs)?|moyenne|tout le monde|` + productFirms + `))?`
	// productFirms sell what they make, and are no type of company of the grid.
	productFirms = `(?:(?:software )?product[ -](?:companies|company|firms?|businesses|houses?|ones)|software (?:vendors?|publishers?|editors?|makers?)|in-?house(?: (?:teams?|jobs?|roles?))?|end[ -]clients?|direct employers?|boites? (?:finales?|produits?|de produits?)|entreprises? finales?|clients? fina(?:l|ls|ux)|editeurs?(?: de logiciels?)?|interne)`
	// rankEnds may end what is compared: nothing, a place to work, or whom it is for.
	rankEnds = `(?: (?:les |leurs |their |the |des )?(?:juniors|seniors|leads|mids|confirmes|debutants|devs|developers|developpeurs))?(?:\W*$| ?[?.!;,:(]| (?:non|hein|right|no|or not|though|nowadays|generally|in general|en general|on average|en moyenne|ou pas|ou c est)\b| (?:in|at|with|working|to work|when you work|en|chez|dans)\b| (?:for|pour) (?:an? |une? |les |des )?(?:\w+ )?(?:juniors?|seniors?|leads?|mids?|confirmes?|debutants?|devs?|developers?|developpeurs?|backend|back)\b)`
	// rankedPeople stand between the verb and what is compared.
	rankedPeople = `(?:[ -](?:their|its|the|an?|you|us|people|staff|their|backend|back-end|back|end|software|juniors?|seniors?|leads?|mids?|confirmes?|devs?|developers?|developpeurs?|engineers?|coders?|really|actually|that|much|lot|so|far|significantly|generally|usually|always|typically|still|also|is|are|be|been|` +
		`les|leurs?|ses|un|une|des|vraiment|beaucoup|bien|souvent|toujours|generalement|nettement|peu|t|on|il|elles?|ils|l|forcement|reellement|est|sont|plutot|tellement|quand|meme|y|aussi|gens))*`
)

var (
	// paysRanked is a verb for pay, or a word for it, and how it compares.
	paysRanked = pattern(`\b(?:pays?|paid|paying|earns?|earning|makes?|making|salary|salaries|wages?|paient|paie|paye|payent|payes|payer|gagne|gagnent|gagner|gagnes|touche|touchent|remunere|remunerent|salaires?)` + rankedPeople +
		`[ -](?:less|more|better|worse|lower|higher|badly|poorly|moins(?: bien| cher)?|plus(?: cher| bas| hauts?| eleves?)?|mieux|mal)(?: (?:well|money|pay|salaries|wages))?` + thanTheRest + rankEnds + `|` +
		`\b(?:less|more|better|worse|lower|higher|mieux|moins|moins bien|plus mal|mal)[ -](?:paid|paying|pay|salary|salaries|wages?|money|payee?s?|remuneree?s?)` + thanTheRest + rankEnds + `|` +
		`\b(?:bad|poor|worse|worst|better|good|best|mauvais|mauvaises|bons?|bonnes?|meilleure?s?|pires?) (?:payers?|payeurs?|payeuses?)\b|\bhow much (?:more|less|better|worse) (?:do|does|would|can) [^.?!]{0,40} (?:pay|earn|make|offer)\W*$|\bcombien (?:de )?(?:moins|plus) [^.?!]{0,40}(?:paient|paie|payent|gagne)\b`)
	// againstRest sets it against all others in so many words.
	againstRest = pattern(`\b(?:than|que|qu)\b`)
	// eitherProduct sets such companies beside the one that is named; ranksLow has the lowest told first.
	eitherProduct = pattern(`\b(?:or|ou|and|et|vs|versus|against|contre)(?: (?:an?|une?|the|en|chez|dans|les?|in|at))* ?` + productFirms + `\b|\b` + productFirms + `(?: \S+){0,2}? (?:or|ou|and|et|vs|versus|against|contre)\b`)
	ranksLow      = pattern(`\b(?:less|worse|lower|badly|poorly|moins|mal|bas|bad|poor|worst|mauvais|mauvaises|pires?)\b`)
	// mayPay has somebody ask what to pay, and not who pays more.
	mayPay = pattern(`\b(?:can|could|should|shall|may|must|peut|peux|puis|doit|dois|devrait|faut)\b`)
	// ofOnePerson: somebody's pay is spoken of, and not what a type of company pays.
	ofOnePerson = cueOf("he hes she shes him her his candidate candidates applicant guy candidat candidats elle lui son sa")
	// noProduct says that the grid has no such column.
	noProduct = Texts{EN: "The grid has no column of its own for product companies.", FR: "La grille n’a pas de colonne à part pour les éditeurs et les clients finaux."}
)

// rankedPay has a text that asks whether one type of company pays less or more, and names no other one, ask for all of them in their order; after another type of company was told, for both of them.
func (k *known) rankedPay(q Question, r *read) {
	if k.grid == nil || len(r.slots.Companies) != 1 || len(r.slots.Levels) > 1 || len(r.people) > 1 || len(r.offers)+len(r.jobs)+len(r.places)+len(r.dropped)+len(r.slots.Heads) > 0 ||
		r.slots.Other != "" || r.slots.Both || r.large || r.verbatim() && k.topics[k.topOf(*r)] == nil || ofOnePerson.among(r.tokens) || mayPay().MatchString(r.text) {
		return
	}
	if !paysRanked().MatchString(r.text) && !(r.wantsPay && eitherProduct().MatchString(r.text)) {
		return
	}
	if last := k.lastPay(q); last != nil {
		r.gap = true // and goes on about the level that was told
		if len(last.Companies) == 1 && last.Companies[0] != r.slots.Companies[0] && !againstRest().MatchString(r.text) {
			r.wantsPay, r.slots.Extreme = true, ""
			return
		}
	}
	r.slots.Companies, r.slots.Extreme = idsOf(k.grid.Companies, Company.id), ""
	if ranksLow().MatchString(r.text) {
		r.slots.Extreme = lowest
	}
	r.wantsPay, r.ranks = true, true
	k.takeForPay(r)
}

// besideProduct is the note on what the grid has no column for, where a text sets it beside one; "" else.
func (r read) besideProduct() string {
	if r.ranks && namesProduct().MatchString(r.text) {
		return noProduct.In(r.language)
	}
	return ""
}

// namesProduct: a company that sells what it makes is spoken of.
var namesProduct = pattern(`\b` + productFirms + `\b`)
