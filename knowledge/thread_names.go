package knowledge

// What asks once more for the names, the reasons or the doer of what was just told, in words that name nothing: « lesquels sont cités ? »

var (
	// naming: names are asked for; besideNaming stands around it.
	naming       = cueOf("named cited mentioned listed quoted cites citees cite nommes nommees mentionnes mentionnees listes")
	besideNaming = cueOf("which what ones one are is they it the sources source of these those them in lesquels lesquelles lequel laquelle quels quelles quel sont est ils elles qui que y en dans la les page pages you do")
	// whoDoes asks who does it.
	whoDoes = pattern(`^(?:who (?:does|handles|takes care of|looks after|is in charge of|is responsible for|s in charge of) (?:it|that|this|them|those)|(?:who(?: is|s)?|who s) (?:in charge|responsible)|(?:c est )?qui (?:qui )?(?:s en (?:occupe|charge)|le fait|la fait|les fait|gere(?: ca)?|fait ca|en est (?:responsable|charge)))(?: (?:then|otherwise|instead|sinon|du coup))?$`)
	// whyMatters asks why it matters.
	whyMatters = pattern(`^(?:why (?:does|do|would|should) (?:it|that|this|they|these|those) (?:matter|count|help)|why (?:is|are) (?:it|that|this|they|these|those) (?:so )?(?:important|needed|required|useful|relevant)|what s the (?:point|use)(?: of (?:it|that|this))?|pourquoi (?:c est|est ce|est-ce|ca serait|ce serait) (?:si )?(?:important|utile|necessaire|demande|requis)|(?:en quoi|pourquoi) (?:c est|ca|cela) (?:est )?(?:important|utile|compte|sert)|ca (?:sert|compte) a quoi)$`)
)

// namesAgain answers such a text with what was told.
func (k *known) namesAgain(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	switch {
	case t == nil || len(r.jobs)+len(r.offers)+len(r.places) > 0 || k.namesTool(r.tokens):
	case made(core, naming, besideNaming), whoDoes().MatchString(core):
		return k.retold(q, r, wordsOf(r.language).told, "")
	case whyMatters().MatchString(core):
		return k.leftOpen(q, r, t, openWhy)
	}
	return Answer{}, false
}
