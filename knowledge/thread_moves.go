package knowledge

import "recruitbot/knowledge/match"

// Somebody goes to another type of company, or what changes there is asked: "what if he hops to a scale-up?", "in a scale-up there, what changes?"
// The verbs are those of a career, and "scale-up" speaks of scaling, but after pay it is about pay.

var (
	// supposes begins what is supposed; movesTo are words for going there, asksChange asks what changes by it.
	supposes = pattern(`^(?:(?:and|so|ok|okay|et|alors|but|mais|hm+|now|then|donc|bon|right)[ ,]+)*(?:what if|if|suppose|supposing|say|let s say|lets say|imagine|how about if|what about if|si|s il|s elle|et si|supposons|imaginons|mettons|disons|admettons)\b`)
	movesTo  = cueOf(`move moves moved moving hop hops hopped hopping jump jumps jumped jumping ship switch switches switched switching go goes went going join joins joined joining leave leaves left leaving change changes changed changing transfer transfers transferred head heads shift shifts shifted swap swaps swapped
		work works worked working land lands landed sign signs signed end ends ended get gets got hired poached over across into away part parte partait partent partir pars va vais vont aille allait aller bouge bougeait bougent bouger passe passait passent passer rejoint rejoignait rejoindre rejoins change changeait changer quitte
		quittait quitter saute sauter atterrit atterrir bascule basculer integre integrer integrait travaille travaillait signe signer embauche embauchee debauche debauchee instead there rather later tomorrow plutot demain la-bas bas vers chez suppose supposing say let imagine supposons imaginons mettons disons admettons`)
	asksChange = pattern(`\b(?:what (?:changes|would change|does (?:it|that) change|s different|is different|s the change)|(?:does|would) (?:it|that|anything) change|any (?:change|different|difference)|(?:ca|cela|qu est ce que ca|qu est ce qui) (?:change|changerait)(?: (?:quoi|quelque chose))?|(?:c est|ca reste) (?:pareil|different))\b`)
	changeWord = cueOf("what changes change changerait different difference would anything any does it that there pareil quoi quelque chose").with(movesTo)
)

// sameWord stands beside who was spoken of, « la même personne en scale up ? »
var sameWord = cueOf("same meme personne person guy girl lad dev developer candidate candidat candidate profile profil individual engineer what would pay pays get gets does do how much combien quoi alors then").with(movesTo)

// goesOver tells whether a text after pay supposes that somebody goes to another type of company, or asks what changes there, and says nothing else.
func (k *known) goesOver(r read) bool {
	if len(r.slots.Companies) != 1 || len(r.places)+len(r.jobs)+len(r.beyond) > 0 {
		return false
	}
	words := movesTo
	switch {
	case samePerson().MatchString(r.text):
		words = sameWord
	case asksChange().MatchString(r.text):
		words = changeWord
	case !supposes().MatchString(unagreed(r.text)):
		return false
	}
	return r.besides(func(t match.Token) bool {
		return words.is(t.Text) || agreed.is(t.Text) || besideSlots.is(t.Text) || person.is(t.Text)
	})
}
