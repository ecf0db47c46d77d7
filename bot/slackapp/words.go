package slackapp

// The few words of this package's own for people. They stand where the reader's
// language isn't known, so they are in both.
const (
	shortened = "… (shortened / abrégé)"
	apology   = "Something went wrong on my side. Please try again in a moment.\n\nUn problème est survenu de mon côté. Merci de réessayer dans un instant."
)

// The manifest's texts, for a workspace's administrators.
const (
	appName          = "recruitbot"
	appDescription   = "Answers recruiters' questions about a job profile, each with its source and date."
	agentDescription = "Ask about a job: duties, skills, salaries, training, career. Every answer names its sources. An automated assistant that neither rates nor ranks candidates."
)
