package bot

// stepWords is what ends a run of a step without outputs, in one language.
type stepWords struct {
	noSuch    string
	noProfile string // what was named
	nowhere   string
	nobody    string
	elsewhere string
	notTheirs string
	tooMany   string
	apology   string
}

func stepWordsOf(language string) stepWords {
	if language == "fr" {
		return stepWords{
			noSuch:    "Cette étape n’existe plus dans recruitbot. Retirez-la du workflow, ou mettez l’application à jour.",
			noProfile: "recruitbot ne connaît aucun métier nommé «\u00a0%s\u00a0» avec une grille de salaires.",
			nowhere:   "Indiquez à cette étape un canal, ou une personne à qui envoyer le document.",
			nobody:    "recruitbot ne peut pas écrire à cette personne.",
			tooMany:   "Cette personne a demandé plus en une minute que recruitbot n’en prend. Relancez l’étape dans une minute.",
			elsewhere: "recruitbot n’est pas autorisé dans ce canal.",
			notTheirs: "Ce canal est une conversation directe, mais pas celle de la personne indiquée. Indiquez un autre canal, ou aucun pour un message direct à la personne.",
			apology:   "Un problème est survenu dans recruitbot. Relancez le workflow dans quelques minutes.",
		}
	}
	return stepWords{
		noSuch:    "recruitbot has no such step any more. Take it out of the workflow, or update the app.",
		noProfile: "recruitbot knows no job profile called “%s” with a salary grid.",
		nowhere:   "Give this step a channel, or a person to whom the document goes.",
		nobody:    "recruitbot can't write to that person.",
		tooMany:   "More was asked for this person within a minute than recruitbot takes. Please run the step again in a minute.",
		elsewhere: "recruitbot is not to be used in that channel.",
		notTheirs: "That channel is a direct conversation, and not the person’s own. Give this step another channel, or none for a direct message to the person.",
		apology:   "Something went wrong in recruitbot. Please run the workflow again in a few minutes.",
	}
}
