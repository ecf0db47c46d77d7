package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge/match"
)

// Two things are named side by side, "Symfony and Quarkus", and the profile knows one of them: what is asked is told of that one, and the
// other is said to be missing, by the name that it was given.

// besideReach is how many words may stand between two names that are side by side.
const besideReach = 5

// likeWord may stand between two names: « de Symfony et de quelque chose comme « Quarkus » ».
var likeWord = cueOf("and or et ou an the le la les des du de of in en as for pour or l d with avec than plus then puis both either soit ni something thing like called named quelque chose comme appele appelee nomme nommee truc another other one autre un une too also aussi dev developer developpeur specialist specialiste").with(articleWord, oneWord, andWord, orWord)

// sideBySide tells whether what stands between two words puts them side by side.
func (r read) sideBySide(a, b int) bool {
	if a > b {
		a, b = b, a
	}
	if b-a-1 > besideReach {
		return false
	}
	joined := strings.ContainsAny(r.text[r.tokens[a].End:r.tokens[b].Start], ",/&+")
	for _, t := range r.tokens[a+1 : b] {
		joined = joined || andWord.is(t.Text) || orWord.is(t.Text)
		if !likeWord.is(t.Text) && !t.Number.Is {
			return false
		}
	}
	return joined
}

// strangeNames are the hits of technologies that the profile doesn't name, and of other professions.
func (r read) strangeNames() []match.Hit {
	return only(r.hits, func(h match.Hit) bool {
		return strings.HasPrefix(h.Label, kindBeyond+":"+ofTechnology) || ofAnyJob(h) && !ofItsNames(h)
	})
}

// knownBeside is the place of a technology that the profile names, or of the job itself, side by side with a strange name; -1 for none.
func (k *known) knownBeside(r read, h match.Hit) int {
	own := only(r.hits, ofItsNames)
	for i, t := range r.tokens {
		if i >= h.From && i < h.To {
			continue
		}
		of := k.toolTopic(t.Text) != nil && !ofAnyJob(h) || covered(i, own) && ofAnyJob(h)
		if at := h.From; of && (i < at && r.sideBySide(i, at) || i >= h.To && r.sideBySide(h.To-1, i)) {
			return i
		}
	}
	return -1
}

// oneOfNames answers what is asked of a thing that the profile knows, where another stands at its side that it doesn't, and says that that is
// missing. Who sets the two against each other is told nothing of one.
func (k *known) oneOfNames(r read, whole Answer) (Answer, bool) {
	wanted, _ := detailsIn(r.tokens)
	strange := r.strangeNames()
	if whole.Outcome != Unknown || len(strange) == 0 || len(r.places) > 0 || r.verbatim() || r.reading.Same || len(r.offers) > 0 || len(r.tokens) > longestHalves ||
		wanted&(aDifference|aRank|aChoice) != 0 || orWord.among(r.tokens) && !r.asksWhether() && !beWord.among(r.tokens) || k.topOf(r) == beyondTechCompare || r.gap || weighs.among(r.tokens) {
		return Answer{}, false
	}
	goes := make([]bool, len(r.tokens))
	var names []string
	for _, h := range strange {
		at := k.knownBeside(r, h)
		if at < 0 || ofAnyJob(h) && (!r.pay.money || r.slots.parts() == 0) {
			return Answer{}, false
		}
		for i := range r.tokens {
			goes[i] = goes[i] || i >= h.From && i < h.To || at < h.From && i > at && i < h.From || at >= h.To && i >= h.To && i < at
		}
		names = append(names, k.strangerAs(r, h))
	}
	var left []string
	for i, t := range r.tokens {
		if !goes[i] {
			left = append(left, r.text[t.Start:t.End])
		}
	}
	q := Question{Text: strings.Join(left, " "), Language: r.language}
	p := k.read(q)
	a, ok := k.free(q, p)
	if !ok || a.Outcome != Answered || len(a.Topics) == 0 {
		return Answer{}, false
	}
	if ofAnyJob(strange[0]) {
		a.note(fmt.Sprintf(wordsOf(r.language).unknownLead, listed(names, wordsOf(r.language).and)))
		return a, true
	}
	a.note(unnamed(names, r.language))
	return a, true
}

// strangerAs is what a strange name is called: a profession as the lists do, a technology as it was typed.
func (k *known) strangerAs(r read, h match.Hit) string {
	if ofAnyJob(h) {
		return k.terms.names[h.Label].In(r.language)
	}
	return typedAs(r.typed, r.words(h))
}

// typedAs is a name as it was typed, without quotation marks and what stands before an apostrophe.
func typedAs(typed, name string) string {
	for word := range strings.FieldsFuncSeq(typed, partsNames) {
		if match.Normalise(word) == name {
			return word
		}
	}
	return strings.Trim(asWritten(typed, name), " «»“”\"'")
}

// weighs: one of two is to be better, or to be taken.
var weighs = cueOf("better best faster rather instead prefer pick choose choisir prendre meilleur meilleure mieux plutot prefere plus moins more less than versus vs convertir migrer migrate switch replace remplacer")

// unnamed says that the sources don't name something.
func unnamed(names []string, language string) string {
	said := Texts{EN: "My sources don’t name %s.", FR: "Mes sources ne citent pas %s."}
	return fmt.Sprintf(said.In(language), listed(names, wordsOf(language).and))
}

// unnamedBeside says, of an answer, which names that stand side by side with one of its own it does not know.
func (k *known) unnamedBeside(r read, a *Answer) {
	if a.Outcome == Unknown || len(a.Topics) == 0 || r.verbatim() || r.reading.Same {
		return
	}
	own := map[string]bool{}
	for _, id := range a.Topics {
		if t := k.topics[id]; t != nil && t.Computed == "" {
			for name := range k.details(id).names {
				own[name] = true
			}
		}
	}
	var names []string
	for i := range r.tokens {
		name := k.strangeName(r, i)
		if name == "" || own[r.tokens[i].Text] || slices.ContainsFunc(a.Notes, func(n string) bool { return strings.Contains(n, name) }) {
			continue
		}
		for j, t := range r.tokens {
			if i != j && own[t.Text] && r.sideBySide(i, j) && !slices.Contains(names, name) {
				names = append(names, name)
				break
			}
		}
	}
	if len(names) > 0 {
		a.note(unnamed(names, r.language))
	}
}

// namedPlaces are the kinds of topics that name schools and services.
var namedPlaces = []string{trainingTopics, dutyTopics}

// strangeName is a word as it was typed that is a name no phrasing has: a technology beyond the profile, or one with a capital
// within a sentence; "" for any other.
func (k *known) strangeName(r read, at int) string {
	if covered(at, only(r.strangeNames(), func(h match.Hit) bool { return !ofAnyJob(h) })) {
		return typedAs(r.typed, r.tokens[at].Text)
	}
	if number := at + 1; number < len(r.tokens) && r.tokens[number].Number.Is && ofSchool.is(r.tokens[at].Text) {
		return typedAs(r.typed, r.tokens[at].Text) + " " + r.tokens[number].Text // « École 42 »
	}
	// a name of a technology that some phrasing has may be a short form or a slip of one that is told
	strange := slices.Contains(r.reading.Unknown, at) || slices.Contains(r.reading.Missing, at) && slices.Contains(namedPlaces, subjectKind(k.topOf(r)))
	if !strange || covered(at, r.hits) || k.toolTopic(r.tokens[at].Text) != nil {
		return ""
	}
	typed := typedAs(r.typed, r.tokens[at].Text)
	first, _ := utf8.DecodeRuneInString(typed)
	before, _, found := strings.Cut(r.typed, typed)
	if strings.ContainsAny(typed, "0123456789") {
		return "" // K8s is short for what is named
	}
	if before = strings.TrimRight(before, " «“\"'’("); !found || !unicode.IsUpper(first) || before == "" || strings.ContainsAny(before[len(before)-1:], ".?!:") {
		return "" // a sentence begins with a capital
	}
	if k.toldSomewhere(r.tokens[at].Text) {
		return ""
	}
	return typed
}

// toldSomewhere tells whether a topic has a word in its title, its answer or a note on that.
func (k *known) toldSomewhere(word string) bool {
	return slices.ContainsFunc(k.Topics, func(t Topic) bool {
		text := t.Title.only(Languages()[0]) + " " + t.Answer.only(Languages()[0])
		for _, n := range t.Notes {
			text += " " + n.Text.only(Languages()[0])
		}
		for w := range strings.FieldsFuncSeq(text, partsNames) {
			if name := match.Normalise(w); strings.TrimSuffix(name, ".") == word || strings.HasPrefix(name, word+".") {
				return true
			}
		}
		return false
	})
}
