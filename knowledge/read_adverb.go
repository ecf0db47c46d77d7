package knowledge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge/match"
)

// adverbs say how a question is meant, and nothing of what it is about: "in practice", « concrètement ». Around a question
// they speak loudly for topics that are asked for in the same words: "what does she do in practice?" asks for no practical
// experience. They are written without accents.
var adverbs = longestFirst(`in practice|in reality|in real life|in actual fact|in effect|in a nutshell|in short|in brief|in general|generally speaking|generally|in essence|in concrete terms|concretely|` +
	`practically speaking|exactly|precisely|roughly speaking|roughly|honestly|all in all|on the whole|as a whole|at the end of the day|when all is said and done|` +
	`in your opinion|in your view|according to you|if i may ask|by the way|out of curiosity|as a rule|for real|` +
	`en pratique|dans la pratique|dans les faits|en realite|en vrai|dans la vraie vie|en deux mots|en quelques mots|en gros|en bref|en resume|en somme|en general|` +
	`generalement|concretement|precisement|exactement|au juste|au fond|au fait|grosso modo|franchement|honnetement|sincerement|` +
	`selon toi|selon vous|d'apres toi|d'apres vous|a ton avis|a votre avis|par curiosite`)

// byTheWay are said by the way, or say when, which may be what is asked for: they go only where what is left is stored.
var byTheWay = longestFirst(`nowadays|these days|right now|at the moment|currently|today|as of today|as of now|please|pls|thanks|then|any idea|do you know|i wonder|usually|typically|normally|actually|really|just curious|` +
	`de nos jours|aujourd'hui|en ce moment|actuellement|a l'heure actuelle|pour l'instant|stp|svp|s'il te plait|s'il vous plait|merci|du coup|d'habitude|normalement|finalement|au final|d'ailleurs|vraiment|une idee|tu sais|vous savez|` +
	`in your sources|according to your sources|in the sources|as a recruiter|for a recruiter like me|d'apres tes sources|d'apres vos sources|selon tes sources|selon vos sources|dans tes sources|dans vos sources`)

// longestFirst are adverbs, of which none hides a longer one that ends or begins alike.
func longestFirst(list string) []string {
	all := strings.Split(list, "|")
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
}

const (
	wordsLeft     = 3  // at least, of a question without its adverbs
	longestAdverb = 48 // in bytes, with what stands beside it
)

// learning: where it is spoken of, practice and theory are asked for.
var learning = []string{"learn", "theor", "théor", "training", "formation", "appren"}

// plainly reads a question once more without what says how it is meant, and then without what is said by the way, where it is not
// stored as it stands: what is left is taken where it is stored, and in the first case where no less is known of it, too.
func (k *known) plainly(text string, reading match.Reading) (string, match.Reading) {
	if containsAny(text, learning...) {
		return k.shorter(text, k.unwrapped(text), reading, k.surelyTopic)
	}
	knownAsWell := func(left match.Reading) bool { return left.Known || !reading.Known }
	text, reading = k.shorter(text, without(text, adverbs), reading, knownAsWell)
	text, reading = k.shorter(text, simplyAsked(text), reading, knownAsWell)
	text, reading = k.shorter(text, unrequested(text), reading, knownAsWell)
	text, reading = k.withoutPassing(text, reading)
	text, reading = k.explained(text, reading)
	text, reading = k.asTasks(text, reading)
	return k.shorter(text, without(text, byTheWay), reading, func(match.Reading) bool { return false })
}

// shorter reads what is left of a question, and takes it where it is stored or another condition holds.
func (k *known) shorter(text, left string, reading match.Reading, or func(match.Reading) bool) (string, match.Reading) {
	if left == text || reading.Same || (read{reading: reading}).verbatim() {
		return text, reading
	}
	again := k.reader.Read(left)
	if !(read{reading: again}).verbatim() && !or(again) {
		return text, reading
	}
	again.Language = reading.Language // what is left may have no word that tells
	return left, again
}

// without is a question without one of some adverbs at its beginning and one at its end.
func without(text string, some []string) string {
	if strings.ContainsAny(text, "0123456789") {
		return text // levels, sums and years are found in whatever stands around them
	}
	left := text
	end := strings.TrimRight(left, " ?!.…")
	if at := endingIn(end, some); at > 0 {
		before := strings.TrimRight(end[:at], " ,")
		if orWord.is(before[strings.LastIndexByte(before, ' ')+1:]) {
			return text // one of two things that are asked for
		}
		left = before + left[len(end):]
	}
	if at := beginningWith(left, some); at > 0 {
		left = strings.TrimLeft(left[at:], " ,:")
	}
	if len(strings.Fields(left)) < wordsLeft {
		return text
	}
	return left
}

// endingIn is where the adverb begins that a text ends in, -1 for none.
func endingIn(text string, some []string) int {
	from := max(0, len(text)-longestAdverb)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	plain, at := inASCII(text[from:])
	for _, adverb := range some {
		if before, ends := strings.CutSuffix(plain, adverb); ends && (strings.HasSuffix(before, " ") || strings.HasSuffix(before, ",")) {
			return from + at[len(before)]
		}
	}
	return -1
}

// beginningWith is where the adverb ends that a text begins with, -1 for none.
func beginningWith(text string, some []string) int {
	to := min(len(text), longestAdverb)
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	plain, at := inASCII(text[:to])
	for _, adverb := range some {
		if rest, begins := strings.CutPrefix(plain, adverb); begins && rest != "" && strings.ContainsAny(rest[:1], " ,:") {
			return at[len(adverb)]
		}
	}
	return -1
}

// inASCII is a text in small letters without accents, a byte for each letter ("?" for a foreign one), and where each stands in it.
func inASCII(text string) (plain string, at []int) {
	var b strings.Builder
	b.Grow(len(text))
	at = make([]int, 0, len(text))
	for i, r := range text {
		r = unicode.ToLower(r)
		switch {
		case strings.ContainsRune("éèêë", r):
			r = 'e'
		case strings.ContainsRune("àâä", r):
			r = 'a'
		case strings.ContainsRune("îï", r):
			r = 'i'
		case strings.ContainsRune("ôö", r):
			r = 'o'
		case strings.ContainsRune("ùûü", r):
			r = 'u'
		case r == 'ç':
			r = 'c'
		case r == '’':
			r = '\''
		case r >= utf8.RuneSelf:
			r = '?'
		}
		b.WriteByte(byte(r))
		at = append(at, i)
	}
	return b.String(), at
}
