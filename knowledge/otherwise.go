package knowledge

import (
	"slices"
	"strings"
)

// Who asks to treat somebody otherwise for what they are gets no pay, no topic and no bare "not in my sources", but the policy that refuses to.
//
// 23 November 2026: this takes both what somebody is and what is to follow from it, each told by its words. Of 300 such questions and threads,
// written in four rounds before the words of each were added, 27 % were refused without it and 62 % with it, at first sight; 94 % in the end.
// Of 610 questions beside them that hold such words in other senses 14 were refused before and 10 after, and of 38,197 stored practice
// questions some 20 more, most of which ask for just that. Tried and left: any question beside what somebody is, which refused who asks how
// long a leave is.

// sameForAll says what to go by instead.
var sameForAll = Texts{
	EN: "The range for a level and a type of company is the same for everyone: tell me both, and I show it.",
	FR: "La fourchette d’un niveau et d’un type d’entreprise est la même pour tout le monde\u00a0: donnez-moi les deux, et je vous la montre.",
}

// treatsOtherwise refuses to treat somebody otherwise for what they are: to pay them less, not to take them, to wait, to ask them about it.
func (k *known) treatsOtherwise(q Question, r read) (Answer, bool) {
	if r.verbatim() || countsSexes().MatchString(r.text) && !sexChosen.among(r.tokens) {
		return Answer{}, false
	}
	what, policy := decisionIn(strings.ReplaceAll(r.text, "-", " ")), ""
	if what == noDecision && !(k.ongoing(q) && q.Previous.Refused) {
		return Answer{}, false
	}
	s := sayingOf(r)
	if what != noDecision && !s.ofOneself(what) && !fairly().MatchString(s.text) {
		policy = k.traitIn(s, r, what)
	}
	if policy == "" && k.insists(q, r, s, what) {
		policy = policyDiscriminate
	}
	t := k.talk[policy]
	if t == nil {
		return Answer{}, false
	}
	a := k.chat(t, q, r)
	if what == ofPay && k.grid != nil {
		a.Text += " " + sameForAll.In(r.language)
	}
	return a, true
}

// fairly: somebody asks how not to treat anybody otherwise.
var fairly = pattern(`\b(?:avoid(?:ing)?|eviter|sans|without)(?: \S+){0,3} (?:bias|biases|biais|discriminat\w+)\b|\b(?:inclusive|inclusif|inclusion|diversity|diversite|welcomes?|welcoming|bienvenue?s?)\b`)

// traitIn is the policy on what a saying has somebody be; "" where it names nothing, or what is asked has another reason.
func (k *known) traitIn(s saying, r read, what decision) string {
	if what == ofAnything && r.slots.cell() && wantedSum().MatchString(r.counted) {
		return "" // "she has two kids and wants 52k, mid, startup: fair?"
	}
	if what == ofAnything && !reasons.among(s.words) {
		s = s.withoutWhom()
	}
	for _, t := range traits() {
		if s.has(t) && !(t.policy == policyOrigin && what != ofPay && k.ofPapers(r)) {
			return t.policy
		}
	}
	if what >= ofAsking || what == ofMinding && (conditional.among(s.words) || len(r.offers) > 0) || wantedSum().MatchString(r.counted) {
		return ""
	}
	if !s.somebodyNamed() && !theirClient.among(s.words) && !agedFirst().MatchString(s.text) {
		return "" // "is terraform worth it at 21?"
	}
	for _, t := range traits() {
		if anyMatches(t.faint, s.text) {
			return t.policy
		}
	}
	return ""
}

// agedFirst begins with somebody's age, or with what they are.
var agedFirst = pattern(`^(?:\d\d ans|(?:(?:a|une) )?(?:woman|lady|female|girl|femme|nana|fille|young|jeune)\b|reconversion)`)

// conditional: what may matter is something else, "is it a problem if he has no degree?".
var conditional = cueOf("if si s unless sauf when quand")

// ofOneself tells whether somebody asks what it means for themselves: "does having a tattoo on my neck matter?".
func (s saying) ofOneself(what decision) bool {
	if own().MatchString(s.text) {
		return true
	}
	if s.somebodyNamed() || theirClient.among(s.words) {
		return false
	}
	return what >= ofAsking || what == ofMinding && oneself.among(s.words)
}

var (
	own         = pattern(`\bm (?:irait|embauche|recrute)\b|\b(?:hire|take|want|pay|accept) me\b|\bme (?:recruter|embaucher|prendre|payer)\b|\b(?:i am|im|am i|je suis|suis je|chui) (?:an? |un |une |trop |too )?(?:[2-7]\d|pregnant|enceinte|woman|femme|mum|mom|mother|maman|mere|disabled|handicapee?|gay|trans|muslim|musulmane?|foreigner|etrangere?|black|noire?|old|vieux|vieille|agee?|autistic|autiste|deaf|sourde?|epileptic|epileptique|diabetic|refugee|refugiee?)\b`)
	oneself     = cueOf("me my mine im i'm ive mon ma mes moi suis")
	theirClient = cueOf("client clients boss manager hm team equipe patron patronne chef cheffe directeur directrice director cto ceo founder fondateur")
)

// policyOrigin is the talk that refuses to look at where somebody is from, and beyondVisa the matter of the papers they need to work.
const (
	policyOrigin = "policy.origin"
	beyondVisa   = "beyond.visa"
)

// ofPapers tells whether a question is about what somebody from abroad needs to be allowed to work.
func (k *known) ofPapers(r read) bool {
	return slices.Contains(r.beyond, beyondVisa) || r.reading.Known && k.topOf(r) == beyondVisa || papers.among(r.tokens)
}

var papers = cueOf("visa visas permit permits sponsor sponsoring sponsorship immigration demarche demarches formalites paperwork clearance habilitation defence defense")

// insists tells whether a text asks once more for what was just refused: "so can I lower the offer?".
func (k *known) insists(q Question, r read, s saying, what decision) bool {
	const most = 14 // words
	if !k.ongoing(q) || !q.Previous.Refused || r.namesSlots() || len(r.offers)+len(r.years) > 0 || len(s.words) > most || k.otherSubject(r) {
		return false
	}
	return what == ofPay && !r.hintsPay && !asksBroadly.is(textAt(s.words, 0)) && r.slots.Extreme == "" || what == ofTaking && s.somebodyNamed() || onceMore().MatchString(coreOf(r.text))
}

// onceMore asks why not, or for an exception.
var onceMore = pattern(`^(?:why(?: not| so| is that)?|how come|pourquoi(?: pas| ca)?|(?:what )?if (?:the |my |our )?(?:client|boss|manager|hm|team|ceo|cto)(?: \S+){0,4}|(?:meme )?si (?:le |la |mon |ma |l |notre )?(?:client|boss|manager|patronne?|chef|cheffe|equipe|directeur|directrice)(?: \S+){0,4}|` +
	`(?:should|shall) (?:i|we) (?:worry|be worried)(?: \S+){0,3}|seriously|really|vraiment|serieux|serieusement|just this once|(?:not )?even (?:a (?:bit|little)|slightly)(?: \S+)?|meme (?:pas )?un (?:tout )?petit peu(?: moins)?|juste un peu)$`)

// nobodysIl is « il » that is nobody.
var nobodysIl = pattern(`\b(?:est|y a t|a t|faut|sera|serait|existe t|suffit)[ -]il\b|\bil (?:y a|faut|est (?:possible|normal|legal|interdit))\b`)

// whatTheyAre refuses what is said of somebody and has no answer, whatever is to follow from it. What is asked for of facts, such as how long
// a leave is, is not in the sources.
func (k *known) whatTheyAre(q Question, r read) (Answer, bool) {
	if r.verbatim() || !nominee.in(nobodysIl().ReplaceAllString(r.text, " ")) || conditional.among(r.tokens) || k.ofPapers(r) {
		return Answer{}, false
	}
	s := sayingOf(r)
	elsewhere := len(k.strangers(r)) > 0 || k.beyond[k.topOf(r)] != nil && r.reading.Known
	if asksBroadly.among(s.words) || asksRights().MatchString(s.text) || elsewhere && !dealer.among(s.words) {
		return Answer{}, false
	}
	for _, t := range traits() {
		if no := k.talk[t.policy]; no != nil && s.has(t) {
			return k.chat(no, q, r), true
		}
	}
	return Answer{}, false
}

var (
	// nominee is who may be hired; asksRights wants to know what the law gives, and how much of it.
	nominee    = ofSomebody.with(cueOf("guy gars mec finalist finaliste"))
	asksRights = pattern(`\bhow (?:much|many|long|often)\b|\bcombien\b|\b(?:paid|sick) leave\b|\b(?:une|des|les|quelles?) aides?\b|\bagefiph\b|\bsubvention\w*\b|\bsubsid(?:y|ies)\b|\b(?:entitled|droit) (?:to|au|aux|a|d)\b|\bquotas?\b|\b(?:law|laws|loi)\b`)
)

// overheard tells whether a policy on what somebody is was read where nobody is that: « jeune diplômé, combien ? », "union types", an age
// beside years of experience and a type of company.
func (k *known) overheard(r read) bool {
	t, ok := traitOf(k.topOf(r))
	if !ok || r.verbatim() {
		return false
	}
	s := sayingOf(r)
	if len(r.years) > 0 && !slices.ContainsFunc(r.years, noExperience) && !s.anyTrait() && decisionIn(s.text) == noDecision {
		return true // "and if he had only one year?"
	}
	if t.policy == policyAge && r.slots.cell() && len(r.years) > 0 && decisionIn(s.text) == noDecision {
		return true
	}
	others := len(s.text) < len(r.text) && !s.has(t) // what spoke for it means something else
	return others && !choosy.among(s.words) && (t.policy != policyAge || !ageWord.among(s.words) && decisionIn(s.text) == noDecision)
}

// choosy: some are wanted, and no others.
var choosy = cueOf("only just want wants prefer prefers keep uniquement seulement exclusivement que plutot exige exiges veut veux prefere preferons garder")
