package prose

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/pattern"
)

// failure is an error in what the model wrote.
type failure struct {
	check.Finding
	section draft.SectionID
}

type failures []failure

// sections are those that failed, each once, in the order of a description.
func (f failures) sections() []draft.SectionID {
	var out []draft.SectionID
	for _, id := range mayWrite() {
		if slices.ContainsFunc(f, func(one failure) bool { return one.section == id }) {
			out = append(out, id)
		}
	}
	return out
}

// note tells the person what was wrong with the model's text, the second time.
func (f failures) note(language string) string {
	var what []string
	for _, one := range f {
		if words := reason(one.Check, language); !slices.Contains(what, words) {
			what = append(what, words)
		}
	}
	switch n := len(f.sections()); {
	case language == "fr" && n == 1:
		return fmt.Sprintf("Le texte du modèle n’a pas passé les vérifications (%s)\u00a0: une partie vient du texte standard.", strings.Join(what, "\u00a0; "))
	case language == "fr":
		return fmt.Sprintf("Le texte du modèle n’a pas passé les vérifications (%s)\u00a0: %d parties viennent du texte standard.", strings.Join(what, "\u00a0; "), n)
	case n == 1:
		return fmt.Sprintf("The model's text did not pass the checks (%s): one section is the standard text instead.", strings.Join(what, "; "))
	default:
		return fmt.Sprintf("The model's text did not pass the checks (%s): %d sections are the standard text instead.", strings.Join(what, "; "), n)
	}
}

// reason names what a check has found in a model's text, for people.
func reason(id, language string) string {
	for _, r := range reasons() {
		if slices.Contains(strings.Fields(r.checks), id) {
			if language == "fr" {
				return r.fr
			}
			return r.en
		}
	}
	if language == "fr" {
		return "une autre règle n’est pas suivie"
	}
	return "another rule is not kept"
}

// reasons are those of the checks that find errors, and of a text's shape.
func reasons() []struct{ checks, en, fr string } {
	return []struct{ checks, en, fr string }{
		{"J1", "the title", "l’intitulé"},
		{"J5", "how pay is given", "la présentation du salaire"},
		{"J6", "pay promised without figures", "un salaire promis sans chiffres"},
		{"J7", "current or past pay is asked for", "une question sur le salaire actuel ou passé"},
		{"J8", "gendered wording", "des mots genrés"},
		{"J9", "words on age, origin, health or family", "des mots sur l’âge, l’origine, la santé ou la famille"},
		{"J11", "it doesn't say what the form says", "des écarts avec le formulaire"},
		{"J13", "a rule of the country", "une règle du pays"},
		{"J19", "leftovers of a draft, or another language", "des restes de brouillon, ou une autre langue"},
		{"J20 J21", "the data that goes with the text", "les données qui accompagnent le texte"},
		{"acting", "a mention or a link", "une mention ou un lien"},
		{"shape", "a section that is missing, too long or too short", "une partie absente, trop longue ou trop courte"},
	}
}

// fallback ends the line on a model that failed.
func fallback(language string) string {
	if language == "fr" {
		return "Voici le texte standard, qui peut être publié."
	}
	return "Here is the standard text, which can be published."
}

// again stands between two attempts in what is shown.
func again(language string) string {
	if language == "fr" {
		return "\n\nLes vérifications demandent une autre version de certaines parties.\n\n"
	}
	return "\n\nThe checks ask for another version of some parts.\n\n"
}

// commands are words in a brief that speak to a model instead of about a job.
var commands = pattern.Of(`(?i)(?:ignor|disregard|forget|oubli)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:instruction|rule|prompt|above|previous|consigne|règle|instructions|précédent)|system prompt|you are now|act as (?:a|an|the)|tu es maintenant|vous êtes maintenant|(?:write|set|put|écri|mets|mettez)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:salary|pay|salaire|rémunération)`)

// injection tells the person that a brief speaks to the model; "" when it doesn't. What
// code sets isn't changed by it.
func injection(b draft.Brief, language string) string {
	all := strings.Join(slices.Concat([]string{b.Title, b.Team, b.Employer, b.Variable, b.Start, b.Hours, b.Contact}, b.Stack, b.Must, b.Nice, b.Benefits, b.Process), "\n")
	found := commands().FindString(all)
	if found == "" {
		return ""
	}
	if language == "fr" {
		return fmt.Sprintf("Le formulaire contient des mots qui s’adressent au modèle («\u00a0%s\u00a0»). Rémunération, lieu, contrat et mentions légales n’en dépendent pas.", found)
	}
	return fmt.Sprintf("The form has words that speak to the model (“%s”). Pay, place, contract and legal lines do not depend on it.", found)
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}
