package bot

// shortcutWords is what the bot's own shortcuts say, in one language.
type shortcutWords struct {
	title, next, show, cancel string // at most 24 characters each
	intro                     string
	profile, level, company   string
	uplift                    string
	question, questionHint    string
	onlyFiles                 string // a message holds nothing else
	noWords                   string
	tooLong                   string
}

func shortcutWordsOf(language string) shortcutWords {
	if language == "fr" {
		return shortcutWords{
			title: "Consulter un salaire", next: "Suivant", show: "Voir la fourchette", cancel: "Annuler",
			intro:   "La réponse arrive dans notre conversation, avec sa source et sa date. Sans précision, vous recevez toute la grille.",
			profile: "Métier", level: "Niveau", company: "Type d’entreprise", uplift: "Lieu",
			question: "Ou votre question", questionHint: "Par exemple\u00a0: 52\u00a0k€ pour un profil senior en start-up, est-ce correct\u00a0?",
			onlyFiles: "Ce message ne contient que des fichiers, et je réponds à des questions écrites. Pour une annonce, choisissez «\u00a0Check this job ad\u00a0» dans le même menu.",
			noWords:   "Je ne trouve aucun texte dans ce message. Écrivez-moi votre question.",
			tooLong:   "Ce message est trop long pour être une question\u00a0: je lis jusqu’à 4\u00a0000 caractères. Écrivez-moi ce que vous souhaitez savoir.",
		}
	}
	return shortcutWords{
		title: "Check a salary", next: "Next", show: "Show the range", cancel: "Cancel",
		intro:   "The answer comes in our conversation, with its source and date. Leave everything empty for the whole grid.",
		profile: "Job", level: "Level", company: "Type of company", uplift: "Place",
		question: "Or your question", questionHint: "Such as: is €52,000 fair for a senior in a startup?",
		onlyFiles: "This message holds nothing but files, and I answer questions in words. For a job ad, choose “Check this job ad” in the same menu.",
		noWords:   "I find no words in this message. Write me your question.",
		tooLong:   "This message is too long for a question: I read up to 4,000 characters. Write me what you would like to know.",
	}
}
