package knowledge

// What experience does to pay, between two levels: « et l'expérience, ça change beaucoup en PME entre junior et lead ? », after what pay
// depends on.

var (
	// experienceWord is experience, and experienceCounts that it makes a difference.
	experienceWord   = cueOf("experience experiences seniority anciennete seniorite xp")
	experienceCounts = cueOf(`change changes changer matter matters count counts compte comptent difference differences gap ecart affect affects influence influences impact impacts joue jouent jouer influe pese pesent augmente grimpe monte raise raises weigh weighs`, "make a difference", "big deal")
	// yearsApart asks by how many years the levels are apart.
	yearsApart = pattern(`\b(?:difference|gap|ecart)s? (?:in|of|d|de|en)(?: (?:terms of|termes d|l|niveau d))? ?(?:experience|years|annees|anciennete|seniority)\b|\b(?:experience|years) (?:gap|difference)\b|\bhow many\b|\bcombien d\b|\bhow long\b`)
)

// experienceApart answers it, where pay was just spoken of or is, with both levels and how far they are apart.
func (k *known) experienceApart(q Question, r read, _ string) (Answer, bool) {
	t := k.topicBefore(q)
	ofPay := r.wantsPay || k.lastPay(q) != nil && k.payShown(q) || t != nil && k.isOfPay(t.ID)
	if k.grid == nil || !ofPay || len(r.slots.Levels) != 2 || r.slots.Years != "" || len(r.slots.Companies) > 1 || r.slots.Other != "" || len(r.offers)+len(r.years)+len(r.jobs)+len(r.places)+len(r.beyond) > 0 || len(r.slots.Heads) > 0 ||
		r.verbatim() || reasonIn(r.tokens) || !experienceWord.among(r.tokens) || !experienceCounts.in(r.text) || yearsApart().MatchString(r.text) {
		return Answer{}, false
	}
	s := Slots{}
	if last := k.lastPay(q); last != nil {
		s = last.withoutSums()
	}
	s = over(s, r.slots)
	s.Other, s.Extreme, s.Heads = "", "", nil
	return k.payPlain(r.language, s), true
}
