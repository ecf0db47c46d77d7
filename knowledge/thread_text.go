package knowledge

import (
	"slices"
	"strings"
)

// What is not written here: letters, messages, search strings, and other words for what was told.

// rewriting asks to have what was told put in other words, which is not done: "rewrite it", « tu formulerais ça comment ».
var rewriting = pattern(`^(?:(?:can|could|would|will) (?:you|u) |(?:please|pls) |(?:tu peux|tu pourrais|peux tu|vous pouvez|pouvez vous|tu) (?:me |nous )?)?(?:re-?write|re-?phrase|re-?word|polish|write|draft|turn|formulate|reformule[rz]?|reformulerais|formulerais|reecri(?:s|re|vez|rais)|ecri(?:s|re|vez|rais)|redige[rz]?|redigerais|tourne(?:r|z|rais)?|put)(?: (?:it|that|this|them|me|us|ca|cela|le|la|moi|up|in|nicely|properly|better|down|an?|un|une|mail|email|message|text|texte|slack|msg|note|brief|boolean|booleene?|booleenne|string|search|query|requete|recherche|short|kind|kindly|politely|out|of|those|these|avec|with|as|hiring|manager|hm|boss|my|mon|for|pour|to|au|a|the|client|candidate?|him|her|lui|comment|en|mieux|propre|other|words|mots|autres|d autres))*$`)

var (
	// makingString wants a search string, or another text that is not written: "make me a boolean out of those".
	makingString = pattern(`^(?:(?:can|could) (?:you|u) |(?:please|pls) |tu peux |peux tu )?(?:make|build|give|write|create|fais|faire|donne|ecris|construis|genere|turn|put)(?: (?:me|us|moi|nous|them|it|that|all|into|in|les|le|ca|en))* (?:an?|one|another|une?) (?:\S+ )?(?:boolean|booleen|booleene|booleenne|x-?ray|or string|search (?:string|query)|chaine de recherche|requete booleenne|linkedin (?:post|message)|inmail|e?mail|tweet)\b.{0,60}$`)
	// editing has a text changed that was not written here: "less formal", « tutoie-le ».
	editing = pattern(`^(?:(?:make it|make that|a bit|un peu|sois|be|in a|en|too|trop|c est|that s|thats|it s) )*(?:(?:less|more|moins|plus|too|trop) (?:formal|formel(?:le)?|friendly|polite|poli(?:e)?|diplomat(?:e|ic)|diplomatique|casual|punchy|catchy|accrocheur|accrocheuse|vendeur|chaleureux|chaleureuse|sympa|sexy)|(?:tutoie|vouvoie|tutoyer|vouvoyer)[ -]?(?:le|la|les|moi)?|(?:remplace|replace) (?:the word|the sentence|le mot|la phrase|l accroche)\b.{0,40}|(?:drop|remove|delete|cut|enleve|supprime|vire|retire) (?:the |le |la |les )?(?:(?:last|first|second|third|derniere?|premiere?) )?(?:line|lines|sentence|paragraph|bullet|bullets|ligne|lignes|phrase|paragraphe|puce|puces))$`)
)

// wantedText is a letter or a message that somebody wants written: « besoin d'un mail d'approche », "write me an inmail for a passive candidate".
var wantedText = pattern(`^(?:(?:hi|hello|bonjour|salut|ok|so|stp|svp|please|pls)[ ,!]+)*(?:besoin d un|j ai besoin d un|il me faut un|(?:i )?need an?|(?:can you |could you )?(?:write|draft|compose)(?: me| us)?(?: an?| the)?|(?:peux tu |tu peux |pouvez vous )?(?:ecris|ecrire|ecrivez|redige|rediger|redigez|fais|faire|faites)(?:[ -](?:moi|nous))? (?:un|une|le|la)) (?:\S+ ){0,2}?(?:e-?mails?|inmails?|messages?|sms|tweets?|courriers?|lettres?|letters?|linkedin posts?|posts? linkedin)(?:\W*$| (?:to|for|saying|pour|a|au|aux|d|de|du)\b)`)

// wantsText says that letters and messages are not written.
func (k *known) wantsText(q Question, r read) (Answer, bool) {
	t := k.talk[outsideWriting]
	if t == nil || r.verbatim() || r.pay.asked || r.wantsPay || slices.ContainsFunc(r.beyond, func(id string) bool { return strings.HasPrefix(id, ofTechnology) }) ||
		!containsAny(r.text, "mail", "message", "sms", "tweet", "ettre", "etter", "courrier", "linkedin") || !wantedText().MatchString(r.text) {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}

// outsideWriting is the talk that says what is not written.
const outsideWriting = "outside.writing"

// edited says what is not written, to who would have it written, what was told put in other words, or a text changed.
func (k *known) edited(q Question, r read, core string) (Answer, bool) {
	t := k.talk[outsideWriting]
	rewrites := containsAny(core, "write", "phrase", "word", "polish", "ormul", "cri", "edig", "tourn", "put") && rewriting().MatchString(core)
	if t == nil || r.verbatim() || !rewrites && !makingString().MatchString(core) && !editing().MatchString(core) {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}
