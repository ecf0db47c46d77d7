package knowledge

import (
	"fmt"
	"strings"

	"recruitbot/knowledge/match"
)

// checkPhrasings refuses phrasings that cannot tell two topics apart, and those
// that stand in one topic's list twice. Two phrasings are the same when nothing but
// case, accents, punctuation and hyphens differs, and too close when nothing
// but grammar does: see gist.
//
// Between topics all languages are compared, since a short question often does
// not tell which it is in. Within a topic a phrasing may be close to another,
// which does no harm, and the same in both languages, which is true of many.
func (d *draft) checkPhrasings() {
	same, close := map[string]asked{}, map[string]asked{}
	for i, t := range d.Topics {
		for _, l := range Languages() {
			list := d.topics[i].key("phrasings").key(l)
			for j, text := range t.Phrasings.In(l) {
				at := asked{topic: i, language: l, text: text, place: list.item(j)}
				d.checkPhrasing(at, same, close)
			}
		}
	}
	d.checkNearMisses(same, close)
}

// checkNearMisses refuses those that a phrasing says, or nearly, and those that stand in one language twice.
func (d *draft) checkNearMisses(same, close map[string]asked) {
	missed := map[string]asked{}
	for i, t := range d.Topics {
		for _, l := range Languages() {
			list := d.topics[i].key("near_misses").key(l)
			for j, text := range t.NearMisses.In(l) {
				d.checkNearMiss(asked{topic: i, language: l, text: text, place: list.item(j)}, same, close, missed)
			}
		}
	}
}

func (d *draft) checkNearMiss(at asked, same, close, missed map[string]asked) {
	words := match.Tokens(at.text)
	plain, gist := joined(words), gist(words)
	first, answered := same[plain]
	if !answered && gist != "" {
		first, answered = close[gist]
	}
	before, again := missed[at.language+plain]
	switch {
	case len(words) == 0:
		at.place.fault("the question has no words", "write how people ask")
	case answered:
		at.place.fault(fmt.Sprintf("the topic %q is asked for by %q, at %s", d.Topics[first.topic].ID, first.text, first.place.where()),
			"leave it in one of the two lists, or name what sets this one apart")
	case again:
		at.place.fault("the question stands here twice, first at "+before.place.where(), "take one of them out")
	default:
		missed[at.language+plain] = at
	}
}

// asked is a phrasing and where it stands.
type asked struct {
	topic    int
	language string
	text     string
	place    *place
}

// checkPhrasing compares a phrasing with the first one of the same key, so the
// time it takes is that of two look-ups however many there are.
func (d *draft) checkPhrasing(at asked, same, close map[string]asked) {
	words := match.Tokens(at.text)
	if len(words) == 0 {
		if strings.TrimSpace(at.text) != "" {
			at.place.fault("the phrasing has no words", "write how people ask")
		}
		return
	}
	plain, gist := joined(words), gist(words)
	first, twice := same[plain]
	if !twice {
		same[plain] = at
	}
	switch {
	case twice && first.topic != at.topic:
		at.place.fault(fmt.Sprintf("the topic %q has this phrasing too, at %s", d.Topics[first.topic].ID, first.place.where()), "leave it to one of the topics")
		return
	case twice && first.language == at.language:
		at.place.fault("the phrasing stands here twice, first at "+first.place.where(), "take one of them out")
		return
	}
	if first, near := close[gist]; !near {
		close[gist] = at
	} else if gist != "" && first.topic != at.topic {
		at.place.fault(fmt.Sprintf("the phrasing is too close to %q of the topic %q, at %s", first.text, d.Topics[first.topic].ID, first.place.where()),
			"leave it to one of the topics, or name what sets this one apart")
	}
}

func joined(words []match.Token) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text + " ")
	}
	return b.String()
}

// gist is what a phrasing says apart from its grammar: its words in their order,
// without articles, auxiliaries and personal pronouns, in the singular. "What
// does a senior earn" and "what do seniors earn" have the same; a reader could
// give either topic's answer to both, by chance.
//
// It keeps whatever may change what is asked: question words, negations,
// prepositions but "of", verbs such as "should", and the order, since "from
// backend to full stack" is not "from full stack to backend". One word of
// meaning is all that most topics differ in ("frameworks for java", "frameworks
// for php"), so likeness by letters or by the share of common words would refuse
// the phrasings that matter most; equality of the gist does not, and a map finds
// it. It is "" for a phrasing of grammar only.
func gist(words []match.Token) string {
	var b strings.Builder
	for _, w := range words {
		if s := bare(w.Text); s != "" {
			b.WriteString(s + " ")
		}
	}
	return b.String()
}

// bare is a word in the singular, "" for one of grammar only.
func bare(w string) string {
	switch w {
	case "a", "an", "the", "of", "do", "does", "did", "is", "are", "am", "be", "i", "you", "we", "they", "he", "she", "it",
		"my", "your", "our", "their", "his", "her", "its", "please",
		"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "est", "sont", "je", "j", "tu", "il", "elle", "on", "nous", "vous",
		"ils", "elles", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "svp":
		return ""
	case "whats":
		return "what"
	case "hows":
		return "how"
	case "whos":
		return "who"
	}
	return singular(w)
}

// singular takes the mark of an English or French plural off, and of an English
// verb's third person.
func singular(w string) string {
	n := len(w)
	switch {
	case n < 4 || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "s"):
		return w[:n-1]
	case strings.HasSuffix(w, "eaux"):
		return w[:n-1]
	}
	return w
}
