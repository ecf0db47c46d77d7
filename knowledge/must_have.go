package knowledge

import "recruitbot/knowledge/match"

// What somebody who begins has to know at the very least: « qu'est-ce qui est indispensable pour un junior ? » One language in depth, the
// sources say; the skills they list hold for all.

var (
	// indispensable: only what one can't do without is asked for.
	indispensable = pattern(`\b(?:indispensables?|incontournables?|essentiels?|essentielles?|l essentiel|minimum|minimal|necessaires?|vital|vitaux|strict minimum|absolument|obligatoirement|imperativ\w+|must[ -]?haves?|musts?|non[ -]?negotiables?|essentials?|bare minimum|indispensable|absolutely|can t do without|cannot do without|le b a ba|bases?|basics?)\b`)
	// whatIsIt asks what that is; besideNeeded may stand beside it, and oneStarting is who is to know it.
	whatIsIt     = cueOf("what which whats quoi que quel quelle quels quelles list liste qu")
	besideNeeded = cueOf(`indispensable indispensables incontournable incontournables essentiel essentiels essentielle essentielles minimum minimal necessaire necessaires vital vitaux strict absolument obligatoirement imperativement must musts have haves non negotiable negotiables nonnegotiable nonnegotiables musthave musthaves sinon alors donc bon franchement honnetement honestly ok okay so and et essential essentials bare absolutely can cannot without do base bases basic basics
		need needs needed know knows knowing should has required skill skills competence competences savoir connaitre maitriser maitrise sait doit faut il y a besoin avoir requis exige attendu expected learn apprendre tech technical technique techniques really vraiment seriously serieusement serieux first d abord list liste absolute
		backend back-end back dev devs developer developers developpeur developpeurs developpeuse engineer job poste metier role beginner beginners debutant debutante debutants start starting commencer debuter debut minimum`)
	oneStarting = cueOf("junior juniors beginner beginners debutant debutante debutants", "entry level", "entry-level")
)

// neededToStart answers what somebody who begins has to know at least, and says little else, with one language in depth and the list of skills.
func (k *known) neededToStart(_ Question, r read) (Answer, bool) {
	ids := []string{topicLanguageCount, topicTechnical}
	if k.topics[ids[0]] == nil || k.topics[ids[1]] == nil || r.verbatim() || r.wantsPay || len(r.offers)+len(r.places)+len(r.jobs)+len(r.years)+len(r.slots.Companies) > 0 ||
		!oneStarting.in(r.text) || !indispensable().MatchString(r.text) || !whatIsIt.among(r.tokens) && !listsIt().MatchString(r.text) {
		return Answer{}, false
	}
	for i, t := range r.tokens {
		if !match.Small(t.Text) && !besideNeeded.is(t.Text) && !whatIsIt.is(t.Text) && !oneStarting.is(t.Text) && !covered(i, only(r.hits, ofItsNames)) {
			return Answer{}, false
		}
	}
	a := k.choose(ids, r)
	a.Lead = notByLevel.In(r.language)
	return a, true
}

// listsIt begins a text that names what is wanted, and asks for nothing else: « le minimum vital pour un junior ».
var listsIt = pattern(`^(?:(?:and|et|sinon|ok|so|bon) )*(?:the |le |la |les |l )?(?:strict |bare |absolute |basic )*(?:minimum|necessaire|must|musts|must[ -]haves?|essentials?|non[ -]negotiables?|essentiel|indispensables?|incontournables?|bases?|basics?)\b`)

var notByLevel = Texts{EN: "Of whoever starts out my sources ask one language in depth; the skills that they list are told for no level in particular.", FR: "À qui débute, mes sources demandent un langage maîtrisé en profondeur\u00a0; leurs listes de compétences ne distinguent pas les niveaux."}
