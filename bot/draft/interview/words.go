package interview

// wording is every sentence that the desk says, in one language.
type wording struct {
	colon, minutes, question                                                  string
	button, formTitle, formIntro, formLinked, chooseIt, cancel                string
	level, technologies, technologiesHint, length, language                   string
	english, french, tooMany, needed, whichLevel, asked, gone                 string
	linked, covered, stale, boundary, showFull, another                       string
	exportIt, exportTitle, format, exported, noOther, instead, swapIt         string
	probes, anchors, redFlags, plain                                          string
	reword, context, contextHint, topic, topicLabel, topicHint, write         string
	empty                                                                     string
	host, generated, accept, leave, left, personal, unfit, prohibited, acting string
	startLine, startIt, openIt                                                string
	formats                                                                   map[string]string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return wording{
			colon: "\u00a0: ", minutes: "%d minutes", question: "Question",
			button: "Kit d’entretien…", formTitle: "Kit d’entretien", formIntro: "Les mêmes questions, dans le même ordre, pour tout le monde\u00a0: c’est ce qui rend un entretien équitable.",
			formLinked: "Le kit couvre les critères indispensables de l’offre, autant que la durée le permet.", chooseIt: "Préparer", cancel: "Annuler",
			level: "Niveau", technologies: "Technologies", technologiesHint: "Les principales d’abord, séparées par des virgules.", length: "Durée de l’entretien", language: "Langue du kit",
			english: "Anglais", french: "Français", tooMany: "Gardez les douze technologies principales.", needed: "À compléter.",
			whichLevel: "Pour quel niveau\u00a0? Indiquez-le, et je prépare le kit.", asked: "demande un kit d’entretien", gone: "Je n’ai plus ce kit. Demandez-en un nouveau.",
			linked: "Pour «\u00a0%s\u00a0», version %s.", stale: "Le kit d’entretien n’est plus à jour", covered: "Critères de l’offre et questions qui les éclairent", boundary: "Prenez des notes avant d’évaluer. Je n’évalue ni ne classe jamais les candidatures. Je suis un assistant automatique.",
			showFull: "Voir les questions", another: "D’autres questions", exportIt: "Exporter…", exportTitle: "Exporter", format: "Formats", exported: "Le kit d’entretien, avec sa grille vierge.",
			noOther: "Ma banque de questions n’en a pas d’autre pour ce besoin.", instead: "Question remplacée par\u00a0:", swapIt: "Remplacer cette question",
			probes: "Relances", anchors: "Repères", redFlags: "Signaux d’alerte", plain: "En clair",
			reword: "Adapter à l’équipe…", context: "Le contexte de votre équipe", contextHint: "Le produit, le domaine, ce qui occupe l’équipe. Pas de nom.", topic: "Un autre sujet…", topicLabel: "Le sujet", topicHint: "Par exemple\u00a0: la migration d’un monolithe", write: "Proposer",
			host: "La demande part vers le modèle de langage de %s.", generated: "Proposition générée par IA (%s), à relire. Elle ne fait pas partie du kit.", accept: "L’ajouter au kit", leave: "L’écarter", left: "La proposition est écartée.",
			personal: "Ce texte contient une adresse, un numéro ou un CV\u00a0: je ne l’envoie pas et je ne le conserve pas. Décrivez le contexte sans personne.",
			unfit:    "Le modèle n’a rien proposé d’utilisable. Le kit reste tel quel.", prohibited: "La proposition touchait à un sujet interdit en entretien.", acting: "La proposition contenait une mention ou un lien.",
			empty:     "Je n’ai pas de questions d’entretien pour ce métier. Les responsables de recruitbot peuvent en ajouter.",
			startLine: "Préparez un kit d’entretien\u00a0: les questions, ce qu’il faut y entendre et une grille vierge.", startIt: "Préparer un kit d’entretien", openIt: "Ouvrir",
			formats: map[string]string{"docx": "Word (DOCX)", "html": "Page web (HTML), prête à imprimer", "md": "Markdown", "txt": "Texte brut"},
		}
	}
	return wording{
		colon: ": ", minutes: "%d minutes", question: "Question",
		button: "Interview kit…", formTitle: "Interview kit", formIntro: "The same questions in the same order for everybody: that is what makes an interview fair.",
		formLinked: "The kit covers the must-haves of the job description as far as the time allows.", chooseIt: "Prepare", cancel: "Cancel",
		level: "Level", technologies: "Technologies", technologiesHint: "The main ones first, with commas between them.", length: "Length of the interview", language: "Language of the kit",
		english: "English", french: "French", tooMany: "Please keep the twelve main technologies.", needed: "Please fill this in.",
		whichLevel: "For which level? Name it, and I choose the questions.", asked: "asked for an interview kit", gone: "I no longer have this kit. Please ask for a new one.",
		linked: "For “%s”, version %s.", stale: "The interview kit is out of date", covered: "Must-haves, and the questions that give evidence on them", boundary: "Note what was said before you judge it. I never score or rank candidates. I am an automated assistant.",
		showFull: "Show the questions", another: "Another set", exportIt: "Export…", exportTitle: "Export", format: "Formats", exported: "The interview kit, with its blank scorecard.",
		noOther: "My question bank has no other one for this need.", instead: "Instead:", swapIt: "Swap this question",
		probes: "Probes", anchors: "Anchors", redFlags: "Red flags", plain: "In plain words",
		reword: "Put into our context…", context: "Your team's context", contextHint: "The product, the field, what keeps the team busy. No names.", topic: "Another topic…", topicLabel: "The topic", topicHint: "Such as: moving away from a monolith", write: "Propose",
		host: "The prompt goes to the language model at %s.", generated: "AI-generated proposal (%s), review before use. It is not part of the kit.", accept: "Add it to the kit", leave: "Leave it out", left: "The proposal is left out.",
		personal: "This has an address, a number or a CV in it: I don't send it and don't keep it. Please describe the context without people.",
		unfit:    "The model proposed nothing usable. The kit stays as it is.", prohibited: "The proposal touched on what no interview may ask.", acting: "The proposal had a mention or a link in it.",
		empty:     "I have no interview questions for this profile. Whoever runs recruitbot can add some.",
		startLine: "Prepare an interview kit: questions, what to listen for, and a blank scorecard.", startIt: "Prepare an interview kit", openIt: "Open",
		formats: map[string]string{"docx": "Word (DOCX)", "html": "Web page (HTML), ready to print", "md": "Markdown", "txt": "Plain text"},
	}
}
