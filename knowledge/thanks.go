package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// talkThanks is the talk that answers who says thank you.
const talkThanks = "talk.thanks"

var (
	// thanking: a message that begins so thanks, whatever for: "thanks, that was really useful".
	thanking = cueOf("thanks thank cheers merci", "many thanks", "ok thanks", "ok merci", "super merci", "great thanks", "un grand merci", "je vous remercie", "je te remercie")
	// goesOnAsking: what follows the thanks wants something more.
	goesOnAsking = cueOf(`who what which whom whose where when why how do does did would could can should may will have has
		tell show give list explain send need want but
		qui que quoi quel quelle quels quelles ou quand comment pourquoi combien peux peut pouvez pourrait dois doit faut
		dis dites montre montrez donne donnez liste explique expliquez besoin mais`)
)

// thanked answers thanks of which the reader is not sure, where nothing more is asked for.
func (k *known) thanked(q Question, r read) (Answer, bool) {
	t := k.talk[talkThanks]
	if t == nil || len(r.hits) > 0 || !thanking.starts(r.text) || goesOnAsking.in(r.text) || strings.Contains(r.typed, "?") {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}

// thanksWord is one of those who thank, and longestThanks is how long a sentence that
// does nothing else may be, in bytes.
var thanksWord = cueOf("thanks thank thx cheers merci")

const longestThanks = 40

// afterThanks is what a message asks behind its thanks: "perfect, thanks! And Go?". It is all
// of a message that asks nothing there.
func afterThanks(text string) string {
	for end, r := range text {
		if end > longestThanks {
			break
		}
		if !strings.ContainsRune(",.!\n", r) || !thanksWord.in(match.Normalise(text[:end])) {
			continue
		}
		rest := strings.TrimLeft(text[end:], ",.! \n")
		if norm := match.Normalise(rest); norm != "" && norm != "?" && (strings.Contains(rest, "?") || goesOnAsking.starts(norm)) {
			return rest
		}
	}
	return text
}
