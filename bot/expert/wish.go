package expert

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// wishMost is how many words into a message a wish reaches.
const wishMost = 24

// wish tells whether a text wants a person to be asked, and the question that follows the
// wish, "" for none. It reads the first words: those that lead to a verb of asking, those
// between it and the person, and what closes the wish. A question about people ("can I ask
// a candidate about...") has other words in it.
func wish(text string) (question string, is bool) {
	if !mayName(text) {
		return "", false
	}
	words := wordsIn(text)
	at := personIn(words)
	if at < 0 {
		return "", false
	}
	rest := words[at+1:]
	for len(rest) > 0 && !words[at].ends && (is1(rest[0], closing()) || ofThis(rest)) {
		at, rest = at+1, rest[1:]
	}
	switch {
	case len(rest) == 0:
		return "", true
	case words[at].ends:
		return strings.TrimLeftFunc(text[words[at].to:], isBetween), true
	case is1(rest[0], "about concerning regarding whether if sur concernant si") && !ofCandidates(rest):
		return strings.TrimLeftFunc(text[words[at].to:], isBetween), true
	}
	return "", false
}

// mayName tells whether a text has the beginning of a word for a person, which most have
// not.
func mayName(text string) bool {
	text = strings.ToLower(text[:min(len(text), 40*wishMost)])
	for _, part := range []string{"hum", "pers", "som", "any", "quelq", "exp", "spec", "spéc", "coll", "oper", "advis", "conseil", "interlo"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// ofThis tells whether words begin with "about this", or what is like it.
func ofThis(words []word) bool {
	return len(words) > 1 && words[0].text == "about" && is1(words[1], "this it that")
}

// personIn is the place of the person whom the first words ask for, -1 for none.
func personIn(words []word) int {
	verb, article := false, false
	for i, w := range words {
		switch {
		case i > 0 && words[i-1].ends && (verb || article):
			return -1
		case isPronoun(w) && verb, isPerson(w) && verb && article, isPerson(w) && article && onlyPolite(words[i+1:]), isPerson(w) && i == 0 && len(words) > 1 && onlyPolite(words[i+1:]):
			return i
		case is1(w, articles()):
			article = true
		case is1(w, verbs()):
			verb = true
		case is1(w, joining()), !verb && is1(w, leading()):
		default:
			return -1
		}
	}
	return -1
}

// word is a word of a text, folded, and whether its sentence or clause ends behind it.
type word struct {
	text string
	to   int // where it ends in the text, in bytes
	ends bool
}

// wordsIn are a text's first words, in small letters without accents. "quelqu'un" is one.
func wordsIn(text string) []word {
	var out []word
	var b strings.Builder
	for at, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
			continue
		}
		if b.Len() > 0 {
			folded := fold(b.String())
			if b.Reset(); (r == '\'' || r == '’') && folded == "quelqu" {
				b.WriteString("quelqu")
				continue
			}
			out = append(out, word{text: folded, to: at})
		}
		if n := len(out); n > 0 && strings.ContainsRune(".:;!?\n—–", r) {
			out[n-1].ends = true
		}
		if len(out) == wishMost {
			return out
		}
	}
	if b.Len() > 0 {
		out = append(out, word{text: fold(b.String()), to: len(text), ends: true})
	}
	return out
}

func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

func isBetween(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '«' && r != '“' && r != '"'
}

// The words of a wish, in both languages, parted by blanks.
func leading() string {
	return `hi hello hey ok okay so please pls plz sorry i id d ll m would like want wanna need to can could may might let lets us we you is it possible there have has get
		bonjour bonsoir salut svp stp merci je j tu vous on peux peut pouvez puis pourrais pourrait pourriez voudrais voudrait veux veut veu aimerais aimerait souhaite souhaiterais prefere prefererais
		est ce que qu il possible de d faut faudrait y a t moyen ai besoin s plait plus with recruitbot really rather just vraiment simplement`
}

func verbs() string {
	return `ask talk speak chat contact reach pass forward escalate transfer connect put get need want consult discuss hand send
		parler discuter echanger demander demandez demande poser pose posez contacter joindre voir passer passe passez passes transmettre transmets transmettez transferer transfere transferez
		mettre mets mettez solliciter consulter besoin veux voudrais appeler soumettre soumets soumettez`
}

func joining() string {
	return `to with from in on through over out touch me moi nous us directly instead this that it my question questions your our of
		a avec de d en la le l cette ma mes une ca cela contact relation directement plutot aupres`
}

func articles() string {
	return `a an the one some any real actual living human live un une l des ou vrai vraie vrais nos vos notre votre our your`
}

func closing() string {
	return `please pls plz instead now here today thanks thank you then for this it that on from of the team your our someone else
		svp stp merci maintenant ici plutot a ce sujet la dessus pour ca cela s il te vous plait de l equipe votre directement`
}

func isPronoun(w word) bool {
	return near(w.text, "someone") || near(w.text, "somebody") || near(w.text, "anyone") || near(w.text, "anybody") || near(w.text, "quelquun")
}

func isPerson(w word) bool {
	switch w.text {
	case "export", "expect", "hume", "personal", "personne's", "personnel":
		return false
	}
	return is1(w, `human humans person people expert experts specialist specialists colleague colleagues operator advisor
		humain humaine humains personne personnes experte expertes specialiste specialistes collegue collegues conseiller conseillere interlocuteur`)
}

// onlyPolite tells whether nothing follows but courtesies: "a human please".
func onlyPolite(words []word) bool {
	for _, w := range words {
		if !is1(w, `please pls plz now thanks svp stp merci s il te vous plait`) {
			return false
		}
	}
	return true
}

// ofCandidates tells whether a text speaks of other people's matters.
func ofCandidates(words []word) bool {
	for _, w := range words {
		if is1(w, `their his her them him candidate candidates applicant applicants leur leurs son sa ses candidat candidate candidats candidates`) {
			return true
		}
	}
	return false
}

// is1 tells whether a word is one of a list's.
func is1(w word, list string) bool {
	for one := range strings.FieldsSeq(list) {
		if near(w.text, one) {
			return true
		}
	}
	return false
}

// near tells whether two words are the same but for one slip: a letter too many, too few,
// another, or two that changed places. Words of three letters have to be the same, and
// words of four but for two letters that changed places or one too few.
func near(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 4 || len(a)-len(b) > 1 {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return a[i+1:] == b[i:]
	}
	swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	return swapped || len(b) > 4 && a[i+1:] == b[i+1:]
}
