package knowledge

var (
	// rangeInAd is what an ad says of pay: "a realistic range to put in a job ad".
	rangeInAd = pattern(`\b(?:range|fourchette)\b[^.?!]{0,40}\b(?:ads?|adverts?|advertisements?|postings?|listings?|annonces?|offres?|fiches? de poste)\b|\b(?:ads?|adverts?|advertisements?|postings?|listings?|annonces?|offres?|fiches? de poste)\b[^.?!]{0,25}\b(?:range|fourchette)\b`)
	// mustOne begins what asks whether one has to show it, and otherRange is none of pay.
	mustOne    = pattern(`^(?:should|must|dois|doit|devons|doivent|faut)\b`)
	otherRange = cueOf("age ages degree degrees diploma diplomas education years skills tools tasks diplome diplomes etudes annees competences outils missions")
)

// rangeForAd takes a text that asks which range an ad is to show for one about pay. Whether or why one is shown is another matter.
func (k *known) rangeForAd(r *read) {
	if k.grid == nil || r.verbatim() || len(r.beyond) > 0 || r.asksWhether() || mustOne().MatchString(r.text) || reasonIn(r.asked()) || !rangeInAd().MatchString(r.text) || otherRange.among(r.tokens) {
		return
	}
	r.wantsPay = true
	k.takeForPay(r)
}
