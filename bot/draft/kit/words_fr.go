package kit

func frenchWords() wording {
	return wording{
		title: "Kit d’entretien", titleOf: "Kit d’entretien\u00a0: %s",
		role: "Poste", level: "Niveau", stack: "Technologies", length: "Durée", description: "Offre d’emploi", anyStack: "aucune indiquée",
		levels:   map[string]string{"junior": "junior (jusqu’à 2 ans)", "established": "confirmé (2 à 5 ans)", "senior": "senior (5 à 10 ans)", "lead": "lead (10 ans et plus)"},
		ranks:    map[string]string{"established": "niveau confirmé"},
		spare:    ", %d en réserve",
		lengthOf: "%d minutes\u00a0: %d pour l’accueil, %d pour %d questions, %d pour celles de la personne reçue", descriptionOf: "%s, version %s",
		how: "Mode d’emploi",
		steps: []string{
			"Posez les mêmes questions, dans ces termes et dans cet ordre, à toutes les personnes qui postulent. Après chaque réponse, choisissez parmi les relances.",
			"Ouvrez en %d minutes\u00a0: qui vous êtes, la durée de l’entretien, le fait que vous prenez des notes, et qu’il est bienvenu de réfléchir à voix haute.",
			"Lorsqu’une question s’appuie sur du code ou des chiffres, montrez-les à l’écran ou sur papier.",
			"Pendant l’échange, notez ce qui est dit. Évaluez ensuite, à partir de vos notes et des repères, avant d’en parler avec d’autres évaluateurs ou évaluatrices.",
			"Restez sur le poste\u00a0: rien sur la rémunération actuelle ou passée, l’âge, la famille ou les projets de famille, la santé, l’origine, la religion ou les opinions. Si l’un de ces sujets est évoqué, ne le notez pas.",
			"Gardez les %d dernières minutes pour les questions de la personne reçue. Ce kit n’additionne rien et ne décide rien\u00a0: la décision revient à l’équipe.",
		},
		adjust:   "Demandez à chaque personne, avant l’entretien, si un aménagement l’aiderait (temps supplémentaire, pause, questions par écrit), sans demander pourquoi. Il change la façon de poser une question, pas ce qui fait une bonne réponse.",
		overview: "Les questions", number: "N°", competency: "Compétence", tests: "Ce qu’elle évalue", minutes: "Minutes", kind: "Forme",
		question: "%d. %s (%d minutes)",
		gives:    "Renseigne sur", ask: "Question à poser", plain: "Une bonne réponse, en clair", probes: "Relances", anchors: "Repères", score: "Note", said: "Ce qui a été dit ou fait", flags: "Signaux d’alerte",
		evidence:  "Faits relevés\u00a0: ce qui a été dit",
		types:     map[Type]string{Knowledge: "connaissances", Situational: "mise en situation", Behavioural: "expérience vécue", WorkSample: "exercice pratique"},
		scorecard: "Grille d’évaluation", scoring: "Une grille par évaluateur ou évaluatrice et par entretien. Les faits d’abord, puis une note de 1 à 5\u00a0: les repères décrivent 1, 3 et 5\u00a0; 2 et 4 se placent entre eux. Pas de total\u00a0: discutez chaque compétence.",
		from: "Faits relevés, question %s", fromSome: "Faits relevés, questions %s", and: " et ", between: "\u00a0; ", colon: "\u00a0:", scale: "Entourez\u00a0: 1 – 2 – 3 – 4 – 5 – pas assez de faits",
		coverage: "Ce que couvrent les questions", wanted: "Demandé", answered: "Question", nobody: "aucune, voir plus bas", near: "%s (à défaut)",
		missing: "Ce que ce kit ne couvre pas", complete: "Chaque technologie et chaque critère indispensable demandé a sa question.",
		lead: "%s\u00a0: %d questions, %d minutes sur %d", leadNone: "Pas de kit pour cette demande", minute: "%d min",
		leftOut: "Ce qu’il ne couvre pas\u00a0:",
	}
}
