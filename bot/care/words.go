package care

import (
	"fmt"

	"recruitbot/knowledge"
)

// wording is every sentence that the desk says, in one language.
type wording struct {
	language string

	heading, looksAfter, looksAfterIt     string
	operator, named                       string // owner
	topic, topics                         string // how many
	by, overdue, noDay                    string // what, day
	more, lessons, moreLessons, noLessons string // how many
	reload, stillHolds, withdrawStep      string

	reloaded, reloadedText, noFolder string // profiles, topics
	faulty, faultyNext               string

	withdrawTitle, withdrawIt, withdrawIntro, withdrawn string // title
	reviewTitle, reviewIt, reviewDay, dayPast, reviewed string // title, day
	cancel, lessonGone, gone                            string

	isDue, isDueNext string
}

// line is a review in one line. Overdue is told against a day; with "" it is known.
func (w wording) line(r knowledge.Review, title string, today knowledge.Day) string {
	switch {
	case r.Topics == 1:
		title += " " + w.topic
	case r.Topics > 1:
		title += " " + fmt.Sprintf(w.topics, r.Topics)
	}
	switch {
	case r.By == "":
		return fmt.Sprintf(w.noDay, title)
	case today == "" || r.By.Past(today):
		return fmt.Sprintf(w.overdue, title, r.By.In(w.language))
	}
	return fmt.Sprintf(w.by, title, r.By.In(w.language))
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

func english() wording {
	return wording{
		language:   "en",
		heading:    "What I know, and who looks after it",
		looksAfter: "looks after:", looksAfterIt: "looks after it", operator: "Nobody is named, so the people who run recruitbot look after:", named: "Looked after by %s:",
		topic: "(1 topic)", topics: "(%d topics)",
		by: "%s: review by %s", overdue: "Overdue: %s, to be reviewed by %s", noDay: "%s: no review date",
		more: "and %d more: “recruitbot knowledge status” lists them all.", lessons: "Answers added by your organisation: %d",
		moreLessons: "and %d more: “recruitbot knowledge status” lists them all.", noLessons: "Your organisation has added no answers yet.",
		reload: "Reload the profiles", stillHolds: "Still right…", withdrawStep: "Withdraw…",

		reloaded: "The profiles have been reloaded.", reloadedText: "Profiles: %d, topics: %d. If there are several processes, the others follow within seconds.",
		noFolder: "The profiles are those in the program itself, since no folder is set (RECRUITBOT_KNOWLEDGE_DIR): there is nothing to reload.",
		faulty:   "The profiles have faults, so I keep answering from the old ones.", faultyNext: "Fix the files named, then reload the profiles. “recruitbot check” lists every fault.",

		withdrawTitle: "Withdraw this answer?", withdrawIt: "Withdraw", withdrawIntro: "Nobody gets this answer any more, and its text is deleted. That can't be undone.",
		withdrawn:   "Withdrawn: %s",
		reviewTitle: "Still right?", reviewIt: "Still right", reviewDay: "Look at it again by", dayPast: "Choose a day after today.",
		reviewed: "Noted: “%s” is still right. Next review by %s.",
		cancel:   "Cancel", lessonGone: "That answer has been withdrawn already.", gone: "This comes from an older message and I can't read it any more.",

		isDue: "This should have been looked at again. Is it still right?", isDueNext: "Until somebody confirms it, answers that rest on it say that they may be out of date.",
	}
}

func french() wording {
	return wording{
		language:   "fr",
		heading:    "Ce que je sais, et qui s’en occupe",
		looksAfter: "s’occupe de\u00a0:", looksAfterIt: "s’en occupe", operator: "Personne n’est désigné\u00a0: les responsables de recruitbot s’occupent de\u00a0:", named: "Confié à %s\u00a0:",
		topic: "(1 sujet)", topics: "(%d\u00a0sujets)",
		by: "%s\u00a0: à revoir d’ici le %s", overdue: "En retard\u00a0: %s, révision prévue pour le %s", noDay: "%s\u00a0: sans date de révision",
		more: "et %d de plus\u00a0: «\u00a0recruitbot knowledge status\u00a0» donne la liste complète.", lessons: "Réponses ajoutées par votre organisation\u00a0: %d",
		moreLessons: "et %d de plus\u00a0: «\u00a0recruitbot knowledge status\u00a0» donne la liste complète.", noLessons: "Votre organisation n’a encore ajouté aucune réponse.",
		reload: "Recharger les fiches", stillHolds: "Toujours valable…", withdrawStep: "Retirer…",

		reloaded: "Les fiches ont été rechargées.", reloadedText: "Fiches\u00a0: %d, sujets\u00a0: %d. S’il y a plusieurs processus, les autres suivent en quelques secondes.",
		noFolder: "Les fiches sont celles du programme lui-même, car aucun dossier n’est indiqué (RECRUITBOT_KNOWLEDGE_DIR)\u00a0: il n’y a rien à recharger.",
		faulty:   "Les fiches contiennent des erreurs\u00a0: je continue avec les anciennes.", faultyNext: "Corrigez les fichiers indiqués, puis rechargez-les. «\u00a0recruitbot check\u00a0» donne toutes les erreurs.",

		withdrawTitle: "Retirer la réponse\u00a0?", withdrawIt: "Retirer", withdrawIntro: "Plus personne ne recevra cette réponse, et son texte sera supprimé. Cette action est définitive.",
		withdrawn:   "Réponse retirée\u00a0: %s",
		reviewTitle: "Toujours valable\u00a0?", reviewIt: "Toujours valable", reviewDay: "À revoir d’ici le", dayPast: "Choisissez une date après aujourd’hui.",
		reviewed: "C’est noté\u00a0: «\u00a0%s\u00a0» reste valable, à revoir d’ici le %s.",
		cancel:   "Annuler", lessonGone: "Cette réponse a déjà été retirée.", gone: "Cela vient d’un ancien message que je ne sais plus lire.",

		isDue: "À revoir\u00a0: est-ce toujours valable\u00a0?", isDueNext: "En attendant, les réponses qui s’y appuient préviennent qu’elles ne sont peut-être plus à jour.",
	}
}
