package review

func french() wording {
	return wording{
		colon: "\u00a0: ", listed: "\u00a0; ", checkedOn: ", à jour au ", rules: "Règles à jour au %s.", open: "«\u00a0", shut: "\u00a0»",
		counts: [3][2]string{{"erreur", "erreurs"}, {"alerte", "alertes"}, {"suggestion", "suggestions"}},
		levels: [3]string{"Erreurs\u00a0: à corriger avant de publier", "Alertes\u00a0: à regarder de près", "Suggestions\u00a0: la lecture peut y gagner"},
		topics: map[string]string{
			"J1": "l’intitulé", "J2": "la longueur", "J3": "la part des listes", "J4": "les critères indispensables", "J5": "la présentation du salaire", "J6": "un salaire promis sans chiffres",
			"J7": "une question sur le salaire actuel ou passé", "J8": "des mots genrés", "J9": "des mots sur l’âge, l’origine, la santé ou la famille", "J10": "des mots connotés", "J14": "des conditions passées sous silence",
			"J12": "des années ou un diplôme exigés", "J15": "des phrases longues", "J16": "la manière de s’adresser aux candidats et candidates", "J18": "la place de l’entreprise", "J19": "des restes de brouillon",
		},
		nothing: "Rien à signaler\u00a0: ni erreur, ni alerte, ni suggestion.", times: " (%d\u00a0fois)", moreHints: "Et %d de plus.",

		startLine: "Faites relire une annonce\u00a0: rédaction, rémunération, règles du pays.",
		formTitle: "Relire une annonce", send: "Relire", cancel: "Annuler",
		intro:        "Collez le texte d’une annonce, la vôtre ou une autre. Si elle est longue, joignez-la en fichier (txt, md, html, docx) à un message.",
		introMessage: "Le texte du message est relu selon les règles de ce pays.",
		advert:       "L’annonce", advertHint: "3\u00a0000 caractères au plus\u00a0; le champ du dessous prend la suite.", rest: "La suite", restHint: "Seulement si l’annonce est plus longue.",
		country: "Publiée en", language: "Langue de l’annonce", told: "Celle du texte",
		countries: map[string]string{
			"FR": "France", "GB": "Royaume-Uni", "DE": "Allemagne", "EU": "Union européenne", "none": "Ailleurs\u00a0: sans règles nationales", "IE": "Irlande", "NL": "Pays-Bas", "BE": "Belgique",
			"LU": "Luxembourg", "ES": "Espagne", "PT": "Portugal", "IT": "Italie", "PL": "Pologne", "AT": "Autriche", "CH": "Suisse", "US": "États-Unis", "CA": "Canada",
		},

		paste:      "Quelle annonce\u00a0? Collez son texte ici, ou envoyez-la-moi en fichier (txt, md, html, docx) avec les mots «\u00a0vérifie cette annonce\u00a0».",
		pasteIt:    "La coller…",
		checkedFor: "Relue pour\u00a0: %s. %s Ceci n’est pas un conseil juridique.", noRules: "sans règles nationales", unchecked: "Je n’ai pas de règles propres à ce pays\u00a0: seuls les contrôles généraux ont été faits.",
		correct: "Montrer une version corrigée", another: "Un autre pays…",
		kept:      "Pour ces boutons, je garde le texte un jour, puis il est effacé.",
		gone:      "Je n’ai plus ce texte\u00a0: il n’est gardé qu’un jour. Merci de l’envoyer à nouveau.",
		corrected: "Ce que je peux corriger sans vous", before: "Avant", after: "Après", unmended: "Rien ne peut être corrigé ici sans l’avis d’une personne.",
		still: "Reste à revoir par vous\u00a0: %s", wholeText: "Le texte entier", short: "C’est trop court pour une annonce. Merci de la coller en entier.",
		unread: "Je n’ai pas pu lire %s\u00a0: %s.", faults: map[string]string{
			"kind": "je ne lis que txt, md, html et docx", "large": "il dépasse la taille que je lis (2\u00a0Mo)", "empty": "il ne contient pas de texte", "damaged": "il semble endommagé",
			"closed": "je n’ai pas le droit de l’ouvrir, ou il dépasse la taille que je lis (2\u00a0Mo)",
		},
		automated: "Je suis un assistant automatique.",

		cv:       "Cela ressemble à un CV. Je ne lis pas les CV et n’en garde rien\u00a0; je peux relire une annonce, ou lister ce que le métier demande.",
		noted:    "Votre message contient %s. Je ne le garde pas.",
		personal: map[string]string{"email": "une adresse e-mail", "phone": "un numéro de téléphone", "cv": "ce qui ressemble à un CV", "and": " et "},
	}
}
