package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// talkOK is the talk that answers who takes note.
const talkOK = "talk.ok"

// closes begins a text that says what one does now, and asks nothing: « ok, je l’appelle », "right, I'll tell her".
var closes = pattern(`^(?:(?:ok|okay|oki|okey|d ?accord|dac|bon|bien|cool|parfait|super|nickel|top|right|great|good|fine|alright|noted|compris|got it|tres bien|ca marche)\b[ ,.!]*)+(?:(?:et|and|so|donc|alors|du coup) )*(?:je|j|on|nous|i|ill|i ll|we|well|we ll|lets|let s|let me)\b|` +
	`^(?:je (?:garde|prends|choisis|retiens|note)|on (?:garde|prend|note)|(?:i|we)(?: |)(?:ll)? (?:keep|take|go with|pick|note))(?: (?:ca|cela|celui|celle|le|la|les|premiers?|premieres?|deuxieme|seconde?|derniere?|autre|that|this|it|the|first|second|last|other|one|then|now|option|alors|du coup))*\W*$`)

// wants: who says one of these wants something more.
var wants = cueOf(`how comment pourquoi why combien need needs want wants besoin veux veut voudrais voudrait aimerais would could can peux peut pouvez cherche cherchons looking search
	montre show tell dis dites donne donnez give explain explique should dois doit must faut mets met put hesite wonder wondering`).with(asksBroadly)

// closed answers who thanks in the end, or says what they do now, and asks for nothing.
func (k *known) closed(q Question, r read, _ string) (Answer, bool) {
	settled := accepts.among(r.tokens)
	if k.wantsMore(r) || !settled && strings.ContainsAny(r.typed, "0123456789") {
		return Answer{}, false
	}
	id := ""
	switch {
	case thanksLast(r.tokens) && !reports.among(r.tokens) && !thanks(r.text) && !thanksAhead().MatchString(r.text) && (len(r.offers) == 0 || settled):
		id = talkThanks
	case done.among(r.tokens) && made(r.text, done, besideDone):
		id = talkOK
	case len(r.offers) == 0 && closes().MatchString(r.text):
		id = talkOK
	}
	t := k.talk[id]
	if t == nil {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}

// wantsMore tells whether a text asks for something, or names what there is an answer on.
func (k *known) wantsMore(r read) bool {
	const few = 14 // words
	return strings.Contains(r.typed, "?") || len(r.tokens) > few || slices.ContainsFunc(r.hits, ofGrid) || len(r.years) > 0 || r.wantsPay ||
		r.verbatim() || wants.among(r.tokens) || k.namesTool(r.tokens)
}

// reports: what somebody else said is told, "he said no thanks".
var reports = cueOf("said says say told wrote replied answered dit disait repondu ecrit no non")

// done: the talk is over; besideDone stands around it.
var (
	done       = cueOf("done fini finie termine terminee finished deal voila regle reglee noted closing sending tranquille nickel")
	besideDone = cueOf("ok okay all im i m am is it that thats here with this now for today so then well perfect great bon alors c est ca tout c'est pour moi j ai on a everything the parfait super")
)

// accepts: an offer is settled.
var accepts = cueOf("accepte accepted accepts signe signed signs")

// thanksLast tells whether a text ends in thanks, or a short one begins with them: « bon merci pour le coup de main ».
func thanksLast(tokens []match.Token) bool {
	const end, few = 2, 8 // words, "thank you"
	n := len(tokens)
	if n == 1 && drawnOut().MatchString(tokens[0].Text) {
		return true
	}
	return n >= end && ended.among(tokens[n-end:]) || n > 0 && n <= few && ended.among(tokens[:min(n, end)])
}

// drawnOut is thanks with its letters drawn out.
var drawnOut = pattern(`^(?:me+rci+|tha+nks*|th?x+|tks+|thks)$`)

// ended are the words that thank.
var ended = cueOf("thanks thank thx tks thks tnx thnx ty cheers merci mercii")
