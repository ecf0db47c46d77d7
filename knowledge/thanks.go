package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// talkThanks is the talk that answers who says thank you.
const talkThanks = "talk.thanks"

var (
	// thanking: a message that begins so thanks, whatever for: "thanks, that was really useful".
	thanking = cueOf("thanks thank thx cheers merci", "many thanks", "ok thanks", "ok merci", "super merci", "great thanks", "perfect thanks", "perfect thank you",
		"parfait merci", "un grand merci", "je vous remercie", "je te remercie")
	// thanksAhead: « merci de m’indiquer ... » asks for something, and "thanks to" says why.
	thanksAhead = pattern(`^merci (?:de bien vouloir|d|de(?: (?:me|m|nous|lui|leur))?) \w+(?:er|ir|re)\b|^thanks to\b`)
	// goesOnAsking begins a clause that wants something more.
	goesOnAsking = cueOf(`who what which whom whose where when why how do does did would could can should may will have has
		tell show give list explain send need want but
		qui que quoi quel quelle quels quelles ou quand comment pourquoi combien peux peut pouvez pourrait dois doit faut
		dis dites montre montrez donne donnez liste explique expliquez besoin mais`)
)

// thanked answers thanks of which the reader is not sure, where nothing more is asked for.
func (k *known) thanked(q Question, r read) (Answer, bool) {
	t := k.talk[talkThanks]
	if t == nil || len(r.hits) > 0 || !thanks(r.text) || strings.Contains(r.typed, "?") {
		return Answer{}, false
	}
	for clause := range strings.FieldsFuncSeq(r.text, partsClauses) {
		if goesOnAsking.starts(strings.TrimSpace(clause)) {
			return Answer{}, false
		}
	}
	return k.chat(t, q, r), true
}

// thanks tells whether a text, normalised, begins with thanks.
func thanks(text string) bool {
	bare := unmarked(shorten(text, longestThanks))
	return (thanking.starts(text) || thanking.starts(bare)) && !thanksAhead().MatchString(text)
}

// greets is a greeting with a mark behind it, and who is greeted.
var greets = pattern(`(?i)^(?:hello|hi|hey|hiya|bonjour|bonsoir|salut|coucou|good (?:morning|afternoon|evening)|morning)(?: (?:there|all|team|everyone|guys|folks|again|à tous|a tous|à toutes|tout le monde|la team))?\s*[,!.:;)]+\s*`)

// afterGreeting is what a message asks behind its greeting, "hello, which skills?"; all of one that asks nothing there.
func afterGreeting(text string) string {
	rest := text[len(greets().FindString(text)):]
	if len(rest) == len(text) {
		return text
	}
	if norm := match.Normalise(rest); !strings.Contains(norm, " ") || !goesOnAsking.starts(norm) {
		return text
	}
	return rest
}

// unmarked is a text, normalised, without the marks that part sentences.
func unmarked(text string) string {
	return strings.Join(strings.FieldsFunc(match.Normalise(text), partsClauses), "")
}

func partsClauses(r rune) bool { return strings.ContainsRune(",.!;:\n", r) }

// longestThanks is how long a sentence that does nothing but thank may be, in bytes.
const longestThanks = 40

// afterThanks is what a message asks behind its thanks: "perfect, thanks! And Go?". It is all
// of a message that asks nothing there.
func afterThanks(text string) string {
	if mark := strings.IndexAny(text, ",.!\n"); mark < 0 || mark > longestThanks || !thanks(unmarked(shorten(text, longestThanks))) {
		return text
	}
	for end, r := range text {
		if end > longestThanks {
			break
		}
		rest := strings.TrimLeft(text[end:], ",.! \n")
		if !strings.ContainsRune(",.!\n", r) || !thanks(unmarked(text[:end])) {
			continue
		}
		if norm := match.Normalise(rest); norm != "" && norm != "?" && (strings.Contains(rest, "?") || goesOnAsking.starts(norm)) {
			return rest
		}
	}
	return text
}
