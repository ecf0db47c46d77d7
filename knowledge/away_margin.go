package knowledge

import "slices"

// What an employer bills and keeps, and how one asks for more: neither is pay, whatever sums and years stand beside it.

var (
	// billed: somebody's work is sold by the day.
	billed = pattern(`\b(?:factur(?:e|ent|ee?s?|er|ait)|bills|billed|bill (?:the |its |their |my |our )?(?:clients?|customers?)|invoiced|charges? (?:the |its |their |my |our )?clients?|charged (?:out|to)|vendue?s?|resell\w*|tjm|day rate)\b`)
	// marginWord is what is left of it, and keptWord that somebody keeps it.
	marginWord = cueOf("margin margins marge marges markup mark-up cut commission")
	keptWord   = pattern(`\b(?:gard(?:e|ent|er|ait)|keeps?|keeping|empoche\w*|pockets?|pocketing|prend|prennent|prendre|takes?|taking|se (?:met|mettent|fait|font|prend)|recupere\w*|(?:fait|font|makes?) (?:comme |as |what |quelle )?|restent?|retient)\b`)
	// margins is what it is called.
	margins = Texts{EN: "what employers bill and keep", FR: "la facturation et la marge des employeurs"}
	// toNegotiate: it is asked how one negotiates.
	toNegotiate = pattern(`^(?:\W|bonjour|salut|hello|hi|hey)*(?:comment|how (?:do|can|could|should|to|would|does)|(?:des |any )?(?:conseils?|astuces?|tips|advice)|(?:what s |whats |what is )?the best way to|quelle est la meilleure (?:facon|maniere))\b(?: \S+){0,4}? (?:negoci\w+|negotiat\w+)\b`)
)

// beyondNegotiation is the matter of how offers are negotiated.
const beyondNegotiation = "beyond.negotiation"

// asksMargin tells whether it is asked what an employer keeps of what it bills.
func (r read) asksMargin() bool {
	if !keptWord().MatchString(r.text) {
		return false
	}
	return billed().MatchString(r.text) && (r.pay.money || len(r.slots.Companies) > 0) || marginWord.among(r.tokens) && len(r.slots.Companies) > 0 && len(r.offers) == 0
}

// asksToNegotiate tells whether it is asked how to negotiate pay, of nobody's part of the grid.
func (r read) asksToNegotiate() bool {
	return len(r.offers) == 0 && r.wantsPayOrRaise() && toNegotiate().MatchString(r.text) && !slices.ContainsFunc(r.hits, ofGrid)
}

// wantsPayOrRaise tells whether a text speaks of pay, or of a raise.
func (r read) wantsPayOrRaise() bool {
	return r.wantsPay || containsAny(r.text, "raise", "augmentation", "hausse", "rise")
}
