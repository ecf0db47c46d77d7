package knowledge

import (
	"slices"
	"strings"
	"unicode/utf8"

	"recruitbot/knowledge/match"
)

// What is said in a conversation and asks nothing: "k, sending him both", « mon comp&ben va me tuer », "she said yes!".
//
// 23 November 2026: of 209 turns that judges called wrong, in conversations of people who had not seen the program, 36 were such
// remarks. They got "not in my sources" with topics that had nothing to do with them.

var (
	// shortRemark is a remark as it stands.
	shortRemark = pattern(`^(?:(?:oh|ah|ok|well|bon|ben|bah|haha|lol) )*(?:no (?:worries|worry|problem|prob|probs|biggie|stress|rush)|np|nw|all good|nvm|forget it|fair enough|too bad|what a shame|oh well|fingers crossed|wish me luck|pas de (?:souci|soucis|probleme|pb|stress)|(?:c est )?pas grave|tkt|t inquiete|aucun (?:souci|probleme)|tant pis|dommage|laisse tomber|je croise les doigts|souhaite moi bonne chance|(?:(?:what|such) an? |quel(?:le)? |sacre )?(?:big|huge|large|nice|crazy|gros|grosse|enorme|belle?|joli|sacre) (?:gap|difference|jump|diff|ecart|budget|fourchette)(?: \S+){0,3}|(?:pas|plutot|assez|vraiment|not|quite|pretty)(?: (?:trop|so|too|si))? (?:deconnant|mal|bete|faux|con|bad|silly|crazy|stupid)(?: \S+){0,3})$`)
	// interjection: nothing else is said.
	interjection = cueOf("h hm hmm hmmm mmh mm k wow ouch aie ouf argh arf bof mince zut damn yikes dommage oops oups lol mdr ptdr ah oh hein ouais mouais ok okay right alright bon ben bah pff eh euh ugh grr grrr grrrr nooo noo yay bingo youpi phew")
	// goodNews: an offer was accepted; goneTo: another one's was.
	goneTo   = cueOf("ailleurs chez autre autres else another elsewhere competitor concurrent concurrence concurrents eux")
	goodNews = pattern(`^(?:\S+ ){0,4}?(?:(?:said|says|dit) (?:yes|oui)|(?:he|she|they|candidate|it|offer|contract)(?: has|s|ve| have| just| is| was| got| been)* (?:accepted|signed)|signed|we got (?:him|her|them)|a (?:dit oui|accepte|signe)|c est signe|offre (?:signee|acceptee))(?: (?:the|our|offer|it|today|yesterday|finally|this|morning|at|last|l|notre|offre|le|contrat|enfin|hier|ce|matin|aujourd|hui|a|for|pour|\d+ ?(?:k|k€|€)?|je|suis|refaite?|contente?|trop|so|happy))*$`)
	// denies: it is said that something did not come about.
	denies = cueOf("never nobody noone not no didnt hasnt havent wont jamais pas personne aucun ni non if si whether has")
	// subjectFirst begins a sentence that says something of somebody or something; ofSubject begins one that does so where a verb is in it.
	subjectFirst = pattern(`^(?:i|im|i m|ill|ive|we|well|weve|he|hes|he s|hed|she|shes|she s|shed|they|theyre|theyve|it|its|it s|that|thats|that s|je|j|jvais|jlui|chui|on|nous|il|elle|ils|elles|c est|c etait|cest|ca|ils|y) `)
	ofSubject    = pattern(`^(?:the|my|our|his|her|their|candidate|client|hm|hiring manager|manager|boss|team|le|la|l|les|mon|ma|mes|notre|nos|son|sa|ses|candidat) `)
	stateVerb    = cueOf(`is are was were has have had said says will wont cant cannot didnt doesnt isnt wasnt hasnt thinks thought loves loved hates hated did does went goes came comes left leaves got gets refused declined accepted sounds looks seems liked likes only
		est sont a ont va vont dit disait pense etait etaient sera fait font vient refuse accepte aime adore deteste semble parait avait`)
	// busy begins one that tells what one does now: "sending him both".
	busy = pattern(`^(?:sending|calling|forwarding|waiting|going|heading|writing|asking|telling|passing|sharing|adding|updating|booking|moving|leaving|presenting|copy(?:ing)?|pasting|running) |^\w{3,}ing (?:him|her|them|it|this|that|those|these|both|now|w|with|back|over)\b`)
	// seeks: who says one of these has something to ask.
	seeks = cueOf(`how comment pourquoi why combien need needs want wants wanted besoin veux veut veulent voudrais voudrait aimerais aimerait would could can should peux peut pouvez pourrait looking cherche cherchons wonder wondering wonders ask asks asked asking
		demande demandent demandait question know sais explain explique hesite curious confused compris understand dois doit devrait must faut or ou if si advice conseil idea idee help aide get here sense marche pige capte reject rejeter refuser`).with(asksBroadly)
	noted    = Texts{EN: "Noted. Ask me when something comes up: pay, duties, skills, training or career.", FR: "C’est noté. Je reste disponible pour vos questions : salaire, missions, compétences, formation ou évolutions de carrière."}
	gladNews = Texts{EN: "That’s good news! I’m here when the next question comes up.", FR: "Bonne nouvelle ! Je reste disponible pour la prochaine question."}
)

// rewriting asks to have what was told put in other words, which is not done: "rewrite it", « tu formulerais ça comment ».
var rewriting = pattern(`^(?:(?:can|could|would|will) (?:you|u) |(?:please|pls) |(?:tu peux|tu pourrais|peux tu|vous pouvez|pouvez vous|tu) (?:me |nous )?)?(?:re-?write|re-?phrase|re-?word|polish|write|formulate|reformule[rz]?|reformulerais|formulerais|reecri(?:s|re|vez|rais)|ecri(?:s|re|vez|rais)|redige[rz]?|redigerais|tourne(?:r|z|rais)?|put)(?: (?:it|that|this|them|me|us|ca|cela|le|la|moi|up|in|nicely|properly|better|down|an?|un|une|mail|email|message|text|texte|for|pour|to|au|a|the|client|candidate?|him|her|lui|comment|en|mieux|propre|other|words|mots|autres|d autres))*$`)

// outsideWriting is the talk that says what is not written.
const outsideWriting = "outside.writing"

// rewritten says that nothing is put in other words, and what is drafted.
func (k *known) rewritten(q Question, r read, core string) (Answer, bool) {
	t := k.talk[outsideWriting]
	if t == nil || r.verbatim() || !containsAny(core, "write", "phrase", "word", "polish", "ormul", "cri", "edig", "tourn", "put") || !rewriting().MatchString(core) {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}

// policyDiscriminate is what is said to who would choose people by what they are.
const policyDiscriminate = "policy.discriminate"

// protected: what somebody is, of which no employer takes note; describing may be said of other things than people, too.
var (
	protected = cueOf(`blacks arab arabs asian asians african africans muslim muslims jewish jews noire noirs arabe arabes asiatique africain africaine overweight obese sexy pregnant enceinte maternity maternite
		handicap handicape handicapee handicaped disabled deaf sourd sourde stutters begaie husband wife spouse mari epouse gay gays lesbian lesbians trans racist`)
	describing = cueOf(`black white noir blanc blanche fat attractive pretty beautiful handsome ugly joli jolie moche hair cheveux young jeune old vieux vieille blind aveugle surgery operation sick ill malade kids children enfants
		married mariee marie union syndicat syndique retirement retraite accent religion`)
	ofSomebody = cueOf("he hes she shes they theyre him her his il elle ils elles lui son sa candidate candidat candidates candidats applicant applicants", "c est un", "c est une")
)

// saysWhatTheyAre tells whether a text says of somebody what no employer takes note of.
func (r read) saysWhatTheyAre() bool {
	return protected.among(r.tokens) || describing.among(r.tokens) && ofSomebody.in(r.text)
}

// grave: nobody takes note of that and goes on.
var grave = cueOf("suicidal suicide suicidaire kill harass harassed harassing harassment harcele harcelee harcelement depressed depression died death mort deces cancer discrimination discriminate rape viol racist raciste sexist sexiste")

// policyNear is the score from which a policy may be meant.
const policyNear = 0.1

// nearPolicy tells whether a text may touch what is refused: what somebody is, who is better than whom, what somebody earns. No rule of
// threads answers such a text.
func (k *known) nearPolicy(r read) bool {
	if r.saysWhatTheyAre() || grave.among(r.tokens) || rankWord.in(r.text) || asksPastPay(r.text) {
		return true
	}
	return slices.ContainsFunc(r.reading.Ranked[:min(near, len(r.reading.Ranked))], func(s match.Score) bool {
		t := k.talk[s.Label]
		return t != nil && t.Outcome == Policy && s.Score >= policyNear
	})
}

// ofTheDay is a time, and no sum: "call at 3pm", « à 14h ».
var ofTheDay = pattern(`\b\d{1,2} ?(?:h\d{0,2}|am|pm|min|minutes?|heures?)\b`)

// longestRemark is how many words a remark has; a story that is longer leads up to something.
const longestRemark = 20

// remarked takes note of what asks nothing and names nothing that there is an answer on.
func (k *known) remarked(q Question, r read) (Answer, bool) {
	t := k.talk[talkOK]
	if t == nil || !k.ongoing(q) || strings.Contains(r.typed, "?") || len(r.tokens) > longestRemark || thanking.in(r.text) || r.verbatim() || r.nearlyVerbatim() {
		return Answer{}, false
	}
	core := coreOf(r.text)
	glad := goodNews().MatchString(core) && !goneTo.among(r.tokens) && !denies.among(r.tokens) && !strings.Contains(r.typed, "?")
	if grave.among(r.tokens) || rankWord.in(r.text) || !r.remarks(core) && !glad && (!r.saysOnly(core) || k.readInFull(r)) {
		return Answer{}, false
	}
	if no := k.talk[policyDiscriminate]; no != nil && r.saysWhatTheyAre() {
		return k.chat(no, q, r), true
	}
	a := k.chat(t, q, r)
	a.Text = noted.In(r.language)
	if glad {
		a.Text = gladNews.In(r.language)
	}
	return a, true
}

// asksNothing answers what is no more than a sound or a sign, good news, and who leaves, before anything else reads it.
func (k *known) asksNothing(q Question, r read) (Answer, bool) {
	const few, short = 3, 8 // words
	if !k.ongoing(q) || len(r.tokens) > short {
		return Answer{}, false
	}
	if t := k.talk[r.signOf()]; t != nil {
		return k.chat(t, q, r), true
	}
	if k.nearPolicy(r) {
		return Answer{}, false
	}
	glad := !strings.Contains(r.typed, "?") && goodNews().MatchString(coreOf(r.text)) && !seeks.among(r.tokens) && !goneTo.among(r.tokens) && !denies.among(r.tokens)
	if t := k.talk[k.topOf(r)]; !glad && (len(r.tokens) > few || t != nil && r.reading.Known || !r.remarks("")) {
		return Answer{}, false
	}
	return k.remarked(q, r)
}

// talkGoodbye is the talk that answers who leaves.
const talkGoodbye = "talk.goodbye"

var (
	// thankfulSign and onlySigns are emoji and nothing else, as Slack writes them or as they are.
	thankfulSign = pattern(`^\s*(?::pray:|🙏|:bow:|🙇)[\p{So}\p{Sk}\p{Mn}\s!.]*$`)
	onlySigns    = pattern(`^\s*(?::[a-z0-9_+-]+:|[\p{So}\p{Sk}\p{Mn}\x{200d}])(?:\s|:[a-z0-9_+-]+:|[\p{So}\p{Sk}\p{Mn}\x{200d}])*[!.]*$`)
	leaving      = pattern(`^(?:(?:ok|bon|allez|alright|right|well|thats it|c est tout|i m off|im off) )*(?:see (?:you|ya|u)|bye(?: bye)?|cya|a demain|a plus|a \+|a bientot|bonne (?:soiree|journee|fin de journee|apres midi)|bon week ?end|ciao|tchao|have a (?:good|nice|great) (?:one|day|evening|weekend)|good night|bonne nuit)(?: (?:tmrw|tomorrow|later|monday|lundi|all|everyone|team|a tous|a toi|a vous|then|guys))*$`)
)

// signOf is the talk that answers a text of nothing but emoji, or who leaves; "" for any other.
func (r read) signOf() string {
	sign := r.typed != "" && (r.typed[0] == ':' || r.typed[0] >= utf8.RuneSelf)
	switch {
	case sign && thankfulSign().MatchString(r.typed):
		return talkThanks
	case sign && onlySigns().MatchString(r.typed):
		return talkOK
	case !strings.Contains(r.typed, "?") && containsAny(r.text, "see ", "bye", "cya", "demain", "a plus", "a +", "bientot", "bonne", "week", "iao", "tchao", "have a", "night") && leaving().MatchString(coreOf(r.text)):
		return talkGoodbye
	}
	return ""
}

// readInFull tells whether a text is known to be about what there is an answer on, most of its words with it, and names it.
func (k *known) readInFull(r read) bool {
	if !r.reading.Known || r.reading.Other {
		return false
	}
	top := k.topics[k.topOf(r)]
	return top == nil || !k.halfRead(r, top) && (r.reading.Ranked[0].Score >= surely || k.namesSubject(r.tokens, top))
}

// remarks tells whether a text is a remark as it stands: "no worries", "hmm k".
func (r read) remarks(core string) bool {
	sighed := !slices.ContainsFunc(r.tokens, func(t match.Token) bool { return !interjection.is(t.Text) })
	return len(r.tokens) > 0 && sighed && !strings.Contains(r.typed, "?") || shortRemark().MatchString(core)
}

// saysOnly tells whether a text says something of somebody, asks nothing, and names no part of the grid, no place and no profession.
func (r read) saysOnly(core string) bool {
	if len(r.tokens) > longestRemark || strings.Contains(r.typed, "?") || aSum().MatchString(ofTheDay().ReplaceAllString(r.text, "")) || r.wantsPay || seeks.among(r.tokens) ||
		slices.ContainsFunc(r.hits, func(h match.Hit) bool { return !ofItsNames(h) }) {
		return false
	}
	return subjectFirst().MatchString(core) || busy().MatchString(core) || ofSubject().MatchString(core) && stateVerb.among(r.tokens)
}
