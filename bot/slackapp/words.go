package slackapp

// The few words of this package's own for people. They stand where the reader's
// language isn't known, so they are in both.
const (
	shortened     = "… (shortened / abrégé)"
	notAllOptions = "Only some of the choices fit here. / Seule une partie des choix tient ici."
	lateForm      = "The form could not be opened in time. Please press again.\n\nLe formulaire n’a pas pu s’ouvrir à temps. Merci d’appuyer à nouveau."
	lateCommand   = "The form could not be opened in time. Please enter the command again.\n\nLe formulaire n’a pas pu s’ouvrir à temps. Merci de saisir la commande à nouveau."
	noForm        = "The form could not be opened: something went wrong on my side. Please try again in a moment.\n\nLe formulaire n’a pas pu s’ouvrir : un problème est survenu de mon côté. Merci de réessayer dans un instant."
	notSaved      = "This could not be saved. Please send it again. / L’enregistrement a échoué. Merci d’envoyer à nouveau."
	oneMoment     = "One moment, the next page is coming…\n\nUn instant, la page suivante arrive…"
	noNextPage    = "The next page could not be shown, and what you entered here is lost. I am sorry: please begin anew.\n\nLa page suivante n’a pas pu s’afficher et votre saisie est perdue. Toutes nos excuses : merci de recommencer."
	apology       = "Something went wrong on my side. Please try again in a moment.\n\nUn problème est survenu de mon côté. Merci de réessayer dans un instant."
)

// The manifest's texts, for a workspace's administrators.
const (
	appName          = "recruitbot"
	appDescription   = "Answers recruiters' questions about a job profile, each with its source and date."
	agentDescription = "Ask about a job: duties, skills, salaries, training, career. Every answer names its sources. An automated assistant that neither rates nor ranks candidates."
)
