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
	shortRemark = pattern(`^(?:(?:oh|ah|ok|well|bon|ben|bah|haha|lol) )*(?:no (?:worries|worry|problem|prob|probs|biggie|stress|rush)|np|nw|all good|nvm|forget it|fair enough|too bad|what a shame|oh well|fingers crossed|wish me luck|(?:so )?(?:tu|vous) (?:l|les) (?:as|avez) pas|(?:so )?(?:you|u) (?:don t|dont|do not) have (?:it|that|this|those|them)|pas de (?:souci|soucis|probleme|pb|stress)|(?:c est )?pas grave|tkt|t inquiete|aucun (?:souci|probleme)|tant pis|dommage|laisse tomber|je croise les doigts|souhaite moi bonne chance|(?:(?:what|such) an? |quel(?:le)? |sacre )?(?:big|huge|large|nice|crazy|gros|grosse|enorme|belle?|joli|sacre) (?:gap|difference|jump|diff|ecart|budget|fourchette)(?: \S+){0,3}|(?:pas|plutot|assez|vraiment|not|quite|pretty)(?: (?:trop|so|too|si))? (?:deconnant|mal|bete|faux|con|bad|silly|crazy|stupid)(?: \S+){0,3})$`)
	// interjection: nothing else is said.
	interjection = cueOf("pfiou pfou rho roh h hm hmm hmmm mmh mm k voila tiens nvm wow ouch aie ouf argh arf bof mince zut damn yikes dommage oops oups lol mdr ptdr ah oh hein ouais mouais ok okay right alright bon ben bah pff eh euh ugh grr grrr grrrr nooo noo yay bingo youpi phew")
	// goodNews: an offer was accepted; goneTo: another one's was.
	goneTo   = cueOf("ailleurs chez autre autres else another elsewhere competitor concurrent concurrence concurrents eux")
	goodNews = pattern(`^(?:\S+ ){0,4}?(?:(?:said|says|dit) (?:yes|oui)|(?:he|she|they|candidate|it|offer|contract)(?: has|s|ve| have| just| is| was| got| been)* (?:accepted|signed)|signed|we got (?:him|her|them)|a (?:dit oui|accepte|signe)|c est signe|offre (?:signee|acceptee))(?: (?:the|our|offer|it|today|yesterday|finally|this|morning|at|last|l|notre|offre|le|contrat|enfin|hier|ce|matin|aujourd|hui|a|for|pour|\d+ ?(?:k|k€|€)?|je|suis|refaite?|contente?|trop|so|happy))*$`)
	// denies: it is said that something did not come about.
	denies = cueOf("never nobody noone not no didnt hasnt havent wont jamais pas personne aucun ni non if si whether has")
	// subjectFirst begins a sentence that says something of somebody or something; ofSubject begins one that does so where a verb is in it.
	subjectFirst = pattern(`^(?:i|im|i m|ill|ive|we|well|weve|he|hes|he s|hed|she|shes|she s|shed|they|theyre|theyve|it|its|it s|that|thats|that s|je|j|jvais|jlui|jui|j lui|jme|jte|chui|on|nous|il|elle|ils|elles|c est|c etait|cest|ca|ils|y) `)
	ofSubject    = pattern(`^(?:call|calls|interview|meeting|entretien|appel|rdv|the|my|our|his|her|their|candidate|client|hm|hiring manager|manager|boss|team|le|la|l|les|mon|ma|mes|notre|nos|son|sa|ses|candidat)(?:'?s)? `)
	stateVerb    = cueOf(`is are was were has have had said says will wont cant cannot didnt doesnt isnt wasnt hasnt thinks thought loves loved hates hated did does went goes came comes left leaves got gets refused declined accepted sounds looks seems liked likes only
		done over fini finie termine terminee est sont a ont va vont dit disait pense etait etaient sera fait font vient refuse accepte aime adore deteste semble parait avait`)
	// busy begins one that tells what one does now: "sending him both".
	busy = pattern(`^(?:sending|calling|forwarding|waiting|going|heading|writing|asking|telling|passing|sharing|adding|updating|booking|moving|leaving|presenting|copy(?:ing)?|pasting|running) |^\w{3,}ing (?:him|her|them|it|this|that|those|these|both|now|w|with|back|over)\b`)
	// seeking: who says one of these has something to ask; seeks adds the words of questions.
	seeking = cueOf(`how comment pourquoi why combien need needs want wants wanted besoin veux veut veulent voudrais voudrait aimerais aimerait would could can should peux peut pouvez pourrait looking cherche cherchons wonder wondering wonders ask asks asked asking
		demande demandent demandait question know sais clue wrong fausse faux broken illegal explain explique hesite curious confused compris understand dois doit devrait must faut or ou if si advice conseil idea idee help aide get here sense marche pige capte reject rejeter refuser`)
	seeks    = seeking.with(asksBroadly)
	noted    = Texts{EN: "Noted. Ask me when something comes up: pay, duties, skills, training or career.", FR: "C’est noté. Je reste disponible pour vos questions : salaire, missions, compétences, formation ou évolutions de carrière."}
	gladNews = Texts{EN: "That’s good news! I’m here when the next question comes up.", FR: "Bonne nouvelle ! Je reste disponible pour la prochaine question."}
)

// announced: a question will come.
var (
	announced = pattern(`^(?:(?:hi|hello|hey|bonjour|salut|ok|bon|so|alors|et)[ ,!]+)*(?:(?:j ai|jai|i have|i ve|ive|i ve got|got|i got|encore|juste|just) )+(?:(?:une|a|an|another|one|more|autre|petite?|derniere?|last|quick|dumb|stupid|silly|grosse) )*question(?: (?:bete|idiote|con|rapide|for you|pour (?:toi|vous)))?[ .!:]*$`)
	goAhead   = Texts{EN: "Go ahead: pay, duties, skills, training or career.", FR: "Je vous écoute\u00a0: salaire, missions, compétences, formation ou évolutions de carrière."}
)

// listens answers who announces a question.
func (k *known) listens(q Question, r read) (Answer, bool) {
	if k.talk[talkOK] == nil || r.verbatim() || !strings.Contains(r.text, "question") || !announced().MatchString(r.text) {
		return Answer{}, false
	}
	return k.chatWith(goAhead, q, r), true
}

// chatWith is the talk that says that all is well, in words of one's own.
func (k *known) chatWith(words Texts, q Question, r read) Answer {
	a := k.chat(k.talk[talkOK], q, r)
	a.Text = words.In(r.language)
	return a
}

// namesTold tells whether a text names what there is a topic on.
func (k *known) namesTold(r read) bool {
	t := k.topics[k.topOf(r)]
	return k.namesTool(r.tokens) || t != nil && r.reading.Ranked[0].Score >= leaning && k.namesSubject(r.tokens, t)
}

// ofTheDay is a time, and no sum: "call at 3pm", « à 14h ».
var ofTheDay = pattern(`\b\d{1,2} ?(?:h\d{0,2}|am|pm|min|minutes?|heures?)\b`)

// longestRemark is how many words a remark has; a story that is longer leads up to something.
const longestRemark = 20

// remarked takes note of what asks nothing and names nothing that there is an answer on.
func (k *known) remarked(q Question, r read) (Answer, bool) {
	t := k.talk[talkOK]
	if t == nil || !k.ongoing(q) || strings.Contains(r.typed, "?") || len(r.tokens) > longestRemark || thanking.in(r.text) && !r.saysAndThanks() || r.verbatim() || r.nearlyVerbatim() {
		return Answer{}, false
	}
	core := coreOf(r.text)
	glad := goodNews().MatchString(core) && !goneTo.among(r.tokens) && !denies.among(r.tokens) && !strings.Contains(r.typed, "?")
	if grave.among(r.tokens) || rankWord.in(r.text) || !r.remarks(core) && !glad && (!r.saysOnly(core) || k.readInFull(r) || !r.states(core) && k.namesTold(r)) {
		return Answer{}, false
	}
	if no := k.talk[policyDiscriminate]; no != nil && r.saysWhatTheyAre() {
		return k.chat(no, q, r), true
	}
	if thanked := k.talk[talkThanks]; thanked != nil && thanking.in(r.text) {
		return k.chat(thanked, q, r), true
	}
	if glad {
		return k.chatWith(gladNews, q, r), true
	}
	return k.chatWith(noted, q, r), true
}

// asksNothing answers what is no more than a sound or a sign, good news, and who leaves, before anything else reads it.
func (k *known) asksNothing(q Question, r read) (Answer, bool) {
	const few, short = 3, 8 // words
	if !k.ongoing(q) || len(r.tokens) > short {
		return Answer{}, false
	}
	if t := k.talk[k.signOf(q, r)]; t != nil {
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
	letsGo       = pattern(`^(?:(?:ok|okay|allez|bon|let s|lets|on|c est bon) )+go(?: go)*[ .!]*$`)
	leaving      = pattern(`^(?:(?:ok|bon|allez|alright|right|well|thats it|c est tout|i m off|im off) )*(?:see (?:you|ya|u)|bye(?: bye)?|cya|a demain|a plus|a \+|a bientot|bonne (?:soiree|journee|fin de journee|apres midi)|bon week ?end|ciao|tchao|have a (?:good|nice|great) (?:one|day|evening|weekend)|good night|bonne nuit)(?: (?:tmrw|tomorrow|later|monday|lundi|all|everyone|team|a tous|a toi|a vous|then|guys))*$`)
)

// signOf is the talk that answers a text of nothing but emoji, or who leaves; "" for any other.
func (k *known) signOf(q Question, r read) string {
	sign := r.typed != "" && (r.typed[0] == ':' || r.typed[0] >= utf8.RuneSelf)
	switch {
	case sign && thankfulSign().MatchString(r.typed):
		return talkThanks
	case sign && onlySigns().MatchString(r.typed), len(r.tokens) <= 4 && letsGo().MatchString(r.text) && !k.spokeOfGo(q):
		return talkOK
	case !strings.Contains(r.typed, "?") && containsAny(r.text, "see ", "bye", "cya", "demain", "a plus", "a +", "bientot", "bonne", "week", "iao", "tchao", "have a", "night") && leaving().MatchString(coreOf(r.text)):
		return talkGoodbye
	}
	return ""
}

// spokeOfGo tells whether the last answer named Go, which is a language there.
func (k *known) spokeOfGo(q Question) bool {
	last := k.topicBefore(q)
	return last != nil && slices.ContainsFunc(match.Tokens(match.Normalise(last.Answer.In("en"))), func(w match.Token) bool { return w.Text == "go" })
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
