package home

import (
	"time"

	"recruitbot/knowledge"
)

// wording is every sentence of the page's own sections, in one language.
type wording struct {
	language string

	greeting, askLine, askIt, automated string

	payTitle, profile, level, company, uplift string
	allLevels, allCompanies, noUplift         string
	sendIt, sent                              string
	byLevel, byCompany, byLevelAll            string // the first two with a name
	unit                                      string // currency
	from, to                                  string

	draftsTitle, noDrafts, olderDrafts string // the last with how many are listed
	changed                            string // date
	deleteIt, keepIt, deleted          string
	deleteTitle, deleteIntro           string // the last with the draft's title

	meTitle, languageMenu, anyLanguage, inEnglish, inFrench string
	keptOfYou, keptElse, between                            string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

// currency is a currency in a sentence.
func (w wording) currency(code string) string {
	if code == "EUR" {
		return "euros"
	}
	return code
}

// date writes a day as people do: "21 November 2026", "1er novembre 2026".
func (w wording) date(t time.Time) string { return knowledge.DayOf(t).In(w.language) }

func english() wording {
	return wording{
		language: "en",
		greeting: "What would you like to do?",
		askLine:  "Ask what a job pays, which skills it takes, what it involves. Each answer names its source and date.",
		askIt:    "Ask a question", automated: "I am an automated assistant. I never score, rank or compare candidates.",

		payTitle: "What the job pays", profile: "Job", level: "Level", company: "Type of company", uplift: "Place",
		allLevels: "All levels", allCompanies: "All types of company", noUplift: "Grid without uplift",
		sendIt: "Send to my messages", sent: "Sent. You'll find it under Messages.",
		byLevel: "%s, by level", byCompany: "%s, by type of company", byLevelAll: "All types of company, lowest to highest",
		unit: "%s gross a year", from: "from", to: "to",

		draftsTitle: "My drafts", noDrafts: "Nothing yet. Job descriptions and interview kits that you ask for are listed here.",
		olderDrafts: "These are your latest %d. Older ones are in the threads where you asked for them.",
		changed:     "changed on %s", deleteIt: "Delete", keepIt: "Keep it", deleted: "The draft is deleted.", deleteTitle: "Delete this draft?",
		deleteIntro: "“%s” goes with all its versions, and can't be brought back. What was posted or published stays in its channel, and so do files.",

		meTitle: "My settings and data", languageMenu: "Language of answers", anyLanguage: "Answers in each question's language", inEnglish: "Answers in English", inFrench: "Answers in French",
		keptOfYou: "What I keep about you: ", keptElse: "Full list: /recruit about.", between: "; ",
	}
}

func french() wording {
	return wording{
		language: "fr",
		greeting: "Que souhaitez-vous faire\u00a0?",
		askLine:  "Interrogez-moi sur un métier\u00a0: salaire, compétences, missions. Chaque réponse cite sa source et sa date.",
		askIt:    "Poser une question", automated: "Je suis un assistant automatique. Je ne note, ne classe et ne compare jamais les candidatures.",

		payTitle: "La rémunération du poste", profile: "Métier", level: "Niveau", company: "Type d’entreprise", uplift: "Lieu",
		allLevels: "Tous les niveaux", allCompanies: "Tous les types d’entreprise", noUplift: "Grille sans majoration",
		sendIt: "Envoyer dans mes messages", sent: "C’est envoyé\u00a0: la réponse est dans notre conversation, sous Messages.",
		byLevel: "%s, par niveau", byCompany: "%s, par type d’entreprise", byLevelAll: "Tous types d’entreprise, du plus bas au plus haut",
		unit: "%s bruts par an", from: "de", to: "à",

		draftsTitle: "Mes brouillons", noDrafts: "Rien pour l’instant. Les offres d’emploi et les kits d’entretien que vous demandez apparaissent ici.",
		olderDrafts: "Voici les %d derniers. Les plus anciens sont dans les fils où vous les avez demandés.",
		changed:     "dernière modification le %s", deleteIt: "Supprimer", keepIt: "Conserver", deleted: "Le brouillon est supprimé.", deleteTitle: "Supprimer ce brouillon\u00a0?",
		deleteIntro: "«\u00a0%s\u00a0» et toutes ses versions seront supprimés définitivement. Ce qui a été envoyé ou publié reste dans son canal, tout comme les fichiers.",

		meTitle: "Mes réglages et mes données", languageMenu: "Langue des réponses", anyLanguage: "Réponses dans la langue de la question", inEnglish: "Réponses en anglais", inFrench: "Réponses en français",
		keptOfYou: "Ce que je conserve à votre sujet\u00a0: ", keptElse: "Liste complète\u00a0: /recruit à propos.", between: "\u00a0; ",
	}
}
