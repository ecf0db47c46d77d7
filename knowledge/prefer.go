package knowledge

import "regexp"

// talkLanguage is the talk about the languages of answers.
const talkLanguage = "talk.language"

// AnyLanguage is Answer.Prefers for somebody who wants each answer in the
// language of its question again.
const AnyLanguage = "any"

const languageNames = `(french|francais|english|anglais)`

var (
	wantsLanguage = regexp.MustCompile(`\b(?:answer|answers|reply|replies|respond|speak|talk|write|switch|set|change|continue|carry on|go on|` +
		`reponds|repondre|repondez|reponses|parle|parlons|parler|ecris|ecrivez|ecrire|passe|passons|passer|continue|continuons|mets)\b.*\b` + languageNames + `\b` +
		`|^` + languageNames + `(?: only)?,?(?: please| pls| stp| svp| s.il (?:vous|te) plait)?[.!]*$` +
		`|\b(?:in|en) ` + languageNames + `,?(?: please| pls| stp| svp| s.il (?:vous|te) plait)?[.!]*$`)
	asksAbility  = regexp.MustCompile(`^(?:do you|does it|are you|parlez[ -]vous|parles[ -]tu|(?:tu|vous) (?:parles?|parlez|comprends|comprenez)|est[ -]ce que (?:tu|vous))\b`)
	wantsAnyback = regexp.MustCompile(`\b(?:language (?:i|we) (?:write|ask|use)|whatever language|langue (?:de mes (?:messages|questions)|dans laquelle|que j.utilise)|either language|both languages)\b`)
)

// prefers is the language that a message wants all answers in from now on:
// AnyLanguage for each question's own, "" where it wants nothing of the kind.
func prefers(text string) string {
	switch m := wantsLanguage.FindStringSubmatch(text); {
	case wantsAnyback.MatchString(text):
		return AnyLanguage
	case m == nil || asksAbility.MatchString(text):
		return ""
	default:
		switch m[1] + m[2] + m[3] {
		case "french", "francais":
			return "fr"
		}
		return "en"
	}
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
