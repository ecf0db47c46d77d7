package knowledge

import "strings"

// What is asked about the sources of what was just told: where it is written, whether both say so, which of them to believe, whether it
// is up to date. « l’autre source dit la même chose ? »

var (
	// whereWritten asks which source holds what was just told.
	whereWritten = pattern(`^(?:(?:where (?:is|s|was) (?:it|that|this) (?:written|stated|said|mentioned)(?: (?:exactly|down))?|where does it say (?:that|so|this)|` +
		`(?:which|what) (?:source|page|one|article|of (?:the|your|both) (?:two|two sources|two pages|sources|pages)) (?:says?|said|states?|tells?|mentions?|names?) (?:that|this|so|it|them)|` +
		`(?:ou (?:est[ -]ce|c est|cest)(?: que c est)?|(?:c est|cest)) (?:marque|ecrit|dit|indique|mentionne|precise)(?: (?:ou|ca|cela))*|` +
		`(?:quelle|laquelle)(?: (?:source|page|des (?:deux|sources|pages)|deux))* (?:(?:qui|le|l|en|la|les) )*(?:dit|parle|affirme|indique|cite|mentionne)(?: (?:ca|cela))?|d apres (?:qui|quelle source|quelle page)|selon (?:qui|quelle source|quelle page)|(?:based|base|basee|fonde|fondee) (?:on|sur) (?:what|quoi)|on what basis|sur quelle base|d apres quoi|according to (?:whom?|which (?:source|page)))(?: |$))+$`)
	// agreeing: whether two say the same; ofSources are what they are called, and besideSources stands around both.
	agreeing      = cueOf("so pareil agree agrees agreed same accord d'accord meme contradict contradicts differ differs disagree diverge divergent contredisent confirm confirms confirme confirment different differently opposite contrary otherwise contraire inverse autrement differente differentes oppose opposee")
	ofSources     = cueOf("source sources page pages article articles")
	besideSources = cueOf(`do does did are is both two other second first another the your these those that this it of with on about also too as well say says said tell tells thing things there each
		est ce que les l tes vos deux autre autres premiere seconde deuxieme dit disent aussi la le chose sont d elles ils se t sur ca cela ce cet cette point y la dessus en entre something anything doesnt dont isnt arent one no not non nan pas ne n but mais quelque quoi que qu what qui dire l un une par contre parle parlent dans donne donnent`).with(ofSources)
	// otherSays: what the other one of two says is asked, elseSaid whether it is the same or something else.
	otherSays = pattern(`\b(?:other|second|autre|seconde|deuxieme)(?: (?:one|source|page|article))?(?: (?:elle|il|qui|que|t))* (?:says?|said|tells?|dit|disent|raconte|affirme|parle)\b|\b(?:says?|said|tells?|dit|disent|dire|about) (?:the |l )?(?:other|second|autre|seconde|deuxieme)\b|^(?:the |l )?(?:other|autre) (?:source|page|article)$`)
	elseSaid  = cueOf("other else second autre seconde deuxieme").with(agreeing)
	// believing: which of two is to be believed.
	believing     = cueOf("believe trust rely follow croire crois suivre fier fie retenir")
	besideBelieve = cueOf("which what who one ones of the two them these sources source page should do would can could i you we more most on to laquelle lequel qui que quelle quoi des deux dois je faut il on peut t plus a me alors source page then so d entre elles eux")
	// upToDate: whether what was told still holds.
	upToDate = pattern(`^(?:(?:is|are|isn t|aren t|c est|cest|est ce|que|ils|elles|il|elle|ca|it|that|this|these|those|they|the|tes|vos|les|ces|ce|your|figures?|numbers?|chiffres?|infos?|info|survey|poll|page|article|sondage|enquete|bit|little|cet|cette|sont|est|still|encore|toujours|really|vraiment|bien|a|un|peu|le|la|grid|grille|data|donnees|not|pas|plus|sources?|all) )+(?:up to date|official|officiele?s?|officielle?s?|reliable|trustworthy|fiables?|serious|serieux|serieuses?|current|recent|valid|outdated|out of date|a jour|d actualite|recente?s?|valables?|valides?|perimee?s?|obsoletes?|old|vieux|vieilles?|ancien|anciennes?)(?: (?:figures?|numbers?|data|chiffres?))?(?: (?:tu (?:penses|crois)|vous (?:pensez|croyez)|do you think|selon toi|selon vous|now|today|aujourd hui|en 2026|in 2026|(?:for|pour) \S+(?: \S+){0,5}))*$`)
	// onlySource and bothAgree are told of what one source tells, or both alike.
	onlySource = Texts{EN: "Only one of my sources tells this:", FR: "Une seule de mes sources le dit\u00a0:"}
	bothAgree  = Texts{EN: "Both my sources stand behind this, and I hold no point on which they differ:", FR: "Mes deux sources le disent, et je n’y ai relevé aucun désaccord\u00a0:"}
	theyDiffer = Texts{EN: "Not on every point; where they differ stands below.", FR: "Pas sur tout\u00a0: leurs désaccords figurent ci-dessous."}
)

// askedOfSources answers what is asked about the sources of what was just told, with what was told and where it is from.
func (k *known) askedOfSources(q Question, r read, core string) (Answer, bool) {
	switch {
	case len(r.jobs)+len(r.offers)+len(r.places) > 0 || k.namesTool(r.tokens) || r.namesSlots():
	case upToDate().MatchString(core):
		return k.aboutSources(r.language)
	case whereWritten().MatchString(core):
		return k.toldFrom(q, r, wordsOf(r.language).told, "")
	case made(opener().ReplaceAllString(r.text, ""), believing, besideBelieve) && len(r.tokens) > 1: // which a closing "I believe" is not taken off
		return k.toldFrom(q, r, r.butTold(openingSaid(openChoice, r.language)), openChoice)
	case ofSources.in(core) && made(core, agreeing, besideSources), otherSays().MatchString(core) && made(core, elseSaid, besideSources):
		return k.toldFrom(q, r, k.agreement(q).In(r.language), "")
	}
	return Answer{}, false
}

// toldFrom is retold, but that a figure stays what comes first.
func (k *known) toldFrom(q Question, r read, lead, leaves string) (Answer, bool) {
	a, ok := k.lastAnswer(q, r.language)
	if ok && (len(a.Figures) > 0 || a.Table != nil) {
		if lead != wordsOf(r.language).told { // which its source tells
			a.note(strings.TrimRight(lead, " :\u00a0") + ".")
		}
		return a, true
	}
	return k.retold(q, r, lead, leaves)
}

// agreement says whether the sources of what was just told agree on it.
func (k *known) agreement(q Question) Texts {
	t := k.topicBefore(q)
	switch {
	case t != nil && len(k.conflicts[t.ID]) > 0:
		return theyDiffer
	case t != nil && len(t.Sources) > 1:
		return bothAgree
	}
	return onlySource
}

// aboutSources is what is told of the sources and their dates.
func (k *known) aboutSources(language string) (Answer, bool) {
	for _, t := range k.topics {
		if t.Computed == "sources" {
			return k.topic(t, language), true
		}
	}
	return Answer{}, false
}
