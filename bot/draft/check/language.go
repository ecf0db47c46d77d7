package check

import "strings"

// small are words that are frequent in one language and absent from the others.
// All but English and French serve only to tell that a text is neither.
func small() map[string]string {
	return map[string]string{
		"en": "the and you your with for our are will of to is this that have from by be who we at or an as",
		"fr": "le les des et vous nous votre notre avec pour est une dans sur du au aux qui vos nos sont ou ce cette avez êtes",
		"de": "und der das wir mit für ist ein eine du auf im den dich dein deine unser unsere bei oder zu nicht",
		"es": "el los las y para una nuestro nuestra por como tu del más eres con experiencia equipo",
		"it": "il di che gli nel della sei nostro nostra con per alla delle una sono",
		"nl": "het een van je wij met voor jij ons bij zijn jouw en ook wat deze niet dat die op te aan wordt werd hij naar",
		"pt": "os das em uma nosso nossa você não na ao mais dos com para",
	}
}

// tongue is a language and how sure one is: the number of its small words.
type tongue struct {
	language string
	words    int
	next     int // small words of the runner-up
}

func (t tongue) sure() bool { return t.words >= 4 && t.words >= 3*t.next }

// tongueOf tells in which language words are; its zero value is no idea.
func (v *vocabulary) tongueOf(words []token) tongue {
	counts := map[string]int{}
	for _, w := range words {
		for _, language := range v.small[w.text] {
			counts[language]++
		}
	}
	var t tongue
	for _, language := range []string{"en", "fr", "de", "es", "it", "nl", "pt"} {
		switch n := counts[language]; {
		case n > t.words:
			t = tongue{language, n, t.words}
		case n > t.next:
			t.next = n
		}
	}
	return t
}

func smallWords() map[string][]string {
	all := map[string][]string{}
	for language, list := range small() {
		for w := range strings.FieldsSeq(list) {
			all[fold(w)] = append(all[fold(w)], language)
		}
	}
	return all
}
