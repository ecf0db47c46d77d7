package knowledge

import (
	"slices"
	"strings"
)

// talkLanguage is the talk about the languages of answers.
const talkLanguage = "talk.language"

// AnyLanguage is Answer.Prefers for somebody who wants each answer in the
// language of its question again.
const AnyLanguage = "any"

var (
	anyLanguageCue = cueOf("",
		"whatever language", "language i write", "language i ask", "language i use", "language we write", "language of my messages", "language of my questions",
		"langue de mes messages", "langue de mes questions", "langue dans laquelle", "langue que j utilise")

	// abilityCue asks what recruitbot can do or the asker may do, or why it was done.
	abilityCue = cueOf("why pourquoi parlez-vous parles-tu comprenez-vous comprends-tu",
		"do you", "dont you", "does it", "does this", "does the bot", "does recruitbot", "are you", "cant you",
		"can you speak", "can you understand", "can you read", "can i", "may i", "could i", "should i",
		"what language", "what languages", "which language", "which languages", "how many languages",
		"parlez vous", "tu parles", "vous parlez", "tu comprends", "vous comprenez", "sais-tu", "savez-vous", "puis-je", "je peux",
		"peux-tu parler", "pouvez-vous parler", "est-ce que tu parles", "est-ce que vous parlez",
		"quelle langue", "quelles langues", "combien de langues")

	// othersCue names whose languages, or in what, are another matter.
	othersCue = cueOf("candidate candidates developer developers engineer engineers colleague colleagues client clients manager managers " +
		"team teams interview interviews offer offers job jobs documentation docs code " +
		"candidat candidats candidature candidatures candidates developpeur developpeurs developpeuse developpeuses ingenieur ingenieurs ingenieure " +
		"collegue collegues equipe equipes entretien entretiens offre offres poste postes fiche")

	declineCue = cueOf("not dont cant cannot never stop pas ne n jamais arrete arretez sans without")
	leaveCue   = cueOf("from than of de du no non")
)

// A word declines a language that stands at most so many words behind it.
const (
	declineReach = 5
	leaveReach   = 2
)

// prefers is the language that a message about those of answers wants them all in
// from now on: AnyLanguage for each question's own, "" where it wants nothing of the
// kind or can't be told. There are two languages: who declines one wants the other.
func prefers(text string) string {
	if anyLanguageCue.in(text) {
		return AnyLanguage
	}
	if abilityCue.in(text) || othersCue.in(text) {
		return ""
	}
	wanted, declined := namedLanguages(text)
	if len(wanted) == 0 && len(declined) == 1 {
		wanted = slices.DeleteFunc(Languages(), func(l string) bool { return l == declined[0] })
	}
	if len(wanted) != 1 || slices.Contains(declined, wanted[0]) {
		return ""
	}
	return wanted[0]
}

// namedLanguages are the languages that a text names, each once, and those it names
// as not wanted or to be left: "from French to English".
func namedLanguages(text string) (wanted, declined []string) {
	reach := 0
	for rest := text; rest != ""; {
		word, after := cutWord(rest)
		rest = rest[len(word)+len(after):]
		language := languageNamed(word)
		switch {
		case language != "" && reach > 0:
			declined, reach = append(declined, language), 0
		case language != "":
			wanted = append(wanted, language)
		case declineCue.is(word):
			reach = declineReach + 1
		case leaveCue.is(word):
			reach = max(reach, leaveReach+1)
		}
		reach--
		if strings.ContainsAny(after, ",;:.!?") {
			reach = 0
		}
	}
	slices.Sort(wanted)
	slices.Sort(declined)
	return slices.Compact(wanted), slices.Compact(declined)
}

func languageNamed(word string) string {
	switch word {
	case "french", "francais":
		return "fr"
	case "english", "anglais":
		return "en"
	}
	return ""
}

// preferred answers a wish for a language of answers.
func (k *known) preferred(t *Talk, text string, a Answer) Answer {
	if t.ID != talkLanguage {
		return a
	}
	a.Prefers = prefers(text)
	switch a.Prefers {
	case "en", "fr":
		a.Language = a.Prefers
		a.Turn.Language = a.Prefers
		a.Text = wordsOf(a.Prefers).prefers
	case AnyLanguage:
		a.Text = wordsOf(a.Language).prefersAny
	}
	return a
}
