package desk

func french() wording {
	return wording{language: "fr", colon: "\u00a0: ", source: "Source\u00a0: %s, %s, %s", formWords: frenchForm(), draftWords: frenchDraft()}
}

func frenchForm() formWords {
	return formWords{
		formTitle: "Offre d’emploi", page1Intro: "Quatre réponses suffisent\u00a0: employeur, niveau, type d’entreprise et lieu. Le reste est prérempli et modifiable.",
		next: "Suivant", write: "Rédiger", cancel: "Annuler",
		employer: "Employeur", employerHint: "L’entreprise qui recrute. Son nom figure dans l’offre.", agency: "Cabinet de recrutement", agencyHint: "Seulement si un cabinet publie l’offre pour l’employeur.",
		title: "Intitulé du poste", level: "Niveau", company: "Type d’entreprise", place: "Lieu de travail", placeHint: "Une ville ou une région. Facultatif pour un poste entièrement à distance.",
		remote: "Jours de télétravail par semaine", country: "Pays de publication", textLanguage: "Langue de l’offre", contract: "Contrat",
		stack: "Technologies", stackHint: "Les principales d’abord, séparées par des virgules.",
		payMin: "Rémunération minimale, brut annuel", payMax: "Rémunération maximale, brut annuel", pay: "Rémunération", currency: "Devise", variable: "Part variable",
		must: "Indispensable", nice: "Les plus", listHint: "Un élément par ligne. Laissé vide, le champ reprend ce que dit la fiche métier pour ce niveau et ces technologies, si elle en parle.",
		benefits: "Avantages", team: "L’équipe", process: "Étapes du recrutement", contact: "Contact", contactHint: "Une adresse qui répond aussi sur les aménagements liés à un handicap.",
		start: "Prise de poste", hours: "Temps de travail", agreement: "Convention collective", deadline: "Date limite de candidature",
		tone: "Ton", length: "Longueur", wholeNumber: "Indiquez un nombre entier, par exemple 58000.",
		reference: "Ma source indique\u00a0: ", noReference: "Mes sources n’ont pas de chiffre pour ce cas. Indiquez la rémunération, ou laissez le champ vide.", fromGrid: " (selon la grille)",
		choices: map[string]string{
			"remote.0": "Aucun", "remote.1": "1 jour", "remote.2": "2 jours", "remote.3": "3 jours", "remote.4": "4 jours", "remote.5": "Entièrement à distance",
			"country.FR": "France", "country.GB": "Royaume-Uni", "country.DE": "Allemagne", "country.EU": "Autre pays de l’UE", "country.none": "Ailleurs",
			"language.en": "Anglais", "language.fr": "Français",
			"contract.permanent": "CDI", "contract.fixed_term": "CDD", "contract.freelance": "Freelance", "contract.apprenticeship": "Alternance (apprentissage)", "contract.internship": "Stage",
			"tone.plain": "Neutre", "tone.warm": "Chaleureux", "tone.concise": "Concis", "length.standard": "Standard", "length.short": "Courte (150 mots)",
			"edited.keep": "Les garder telles quelles", "edited.anew": "Les réécrire aussi", "by.model": "Le modèle de langage de %s", "by.template": "Sans modèle de langage",
			"format.docx": "Word (DOCX)", "format.html": "Page web (HTML)", "format.md": "Markdown", "format.txt": "Texte brut pour les sites d’emploi", "format.jsonld": "Données structurées (JSON-LD)",
		},
	}
}

func frenchDraft() draftWords {
	return draftWords{
		offerLead: "Une offre d’emploi\u00a0: voici ce que j’ai compris", fillIn: "Compléter et rédiger", writeNow: "Rédiger maintenant",
		automated: "Je suis un assistant automatique.", faulty: "Il manque encore quelque chose.",
		profile:    "Métier",
		noDraft:    "Vous n’avez aucun brouillon en cours. Souhaitez-vous en commencer un\u00a0?",
		gone:       "Je n’ai plus ce brouillon. Commencez-en un nouveau.",
		isDrafting: "prépare une offre d’emploi", inThread: "Le texte est dans le fil.",
		writing: "rédige avec le modèle de langage de %s", stop: "Arrêter, prendre le texte standard", stopping: "La demande part vers le modèle de langage de %s. Elle contient le formulaire, sans contact ni personne.",
		versionNote: "Version %d, %s.", modelNote: "Brouillon généré par IA (%s), à relire avant usage.",
		clean: "Aucune remarque\u00a0: toutes les vérifications sont bonnes.", checks: "Vérifications", counts: [3][2]string{{"erreur", "erreurs"}, {"alerte", "alertes"}, {"suggestion", "suggestions"}}, mend: "Corriger ce qui peut l’être",
		additions: "Absent du formulaire et de la fiche métier", moreAdditions: "Et %d de plus.", kept: "Confirmé\u00a0: «\u00a0%s\u00a0».",
		removeIt: "Retirer", keepIt: "Garder (je confirme)", editIt: "Modifier", againIt: "Réécrire…", exportIt: "Exporter…", askApproval: "Faire valider…", publishIt: "Publier…",
		compareIt: "Qu’est-ce qui a changé\u00a0?", oneVersion: "Il n’y a qu’une version pour l’instant.", comparing: "De la version %d à la version %d", noChange: "Rien n’a changé dans le texte.",
		removed: "Retiré", addedWords: "Ajouté",
		editTitle: "Modifier l’offre", editIntro: "Une ligne qui commence par un tiret est une puce. Une partie laissée vide est retirée. Rémunération, contrat et lieu suivent le formulaire.", save: "Enregistrer",
		againTitle: "Réécrire", everything: "Toute l’offre", whatAgain: "Que réécrire", writtenBy: "Rédaction",
		approvalTitle: "Faire valider", approver: "Qui doit valider\u00a0?", ask: "Demander", asksYou: "vous demande de valider cette offre d’emploi", approveIt: "Valider", askChanges: "Demander des modifications…",
		wasAsked: "doit valider cette version", notYours: "Cette version n’attend pas votre validation\u00a0: elle a été demandée à quelqu’un d’autre, ou il y a une version plus récente.", thanks: "Merci. C’est indiqué dans le fil.",
		approvedIt: "a validé la version %d", declineTitle: "Modifications", whatToChange: "Que faut-il modifier\u00a0?", send: "Envoyer", wantsChanges: "demande des modifications",
		publishTitle: "Publier", publishIntro: "«\u00a0%s\u00a0», version %d, est publiée telle quelle, visible de tout le canal.", channel: "Canal", publishedIt: "a publié cette version",
		channelClosed: "Les offres ne peuvent pas être publiées dans ce canal. Choisissez-en un autre.", errorsLeft: "Les vérifications signalent encore des erreurs. Corrigez-les d’abord.",
		modelUnapproved: "Un modèle de langage a écrit dans cette version\u00a0: quelqu’un doit la valider avant publication.", unapproved: "Cette version n’a pas encore été validée.",
		reviewFell: "La validation demandée ou obtenue portait sur la version %d\u00a0: redemandez-la pour celle-ci.", bothEdited: "Quelqu’un d’autre a modifié «\u00a0%s\u00a0» entre-temps\u00a0; son texte est dans la version %d.",
		editedOnes: "Parties modifiées à la main", noApprover: "Ici, seules certaines personnes valident les offres, et celle-ci n’en fait pas partie. Faites un autre choix.", unreachable: "Je ne peux pas y écrire\u00a0: je ne suis peut-être pas membre de ce canal, ou cette personne ne peut pas recevoir mes messages. Faites un autre choix.",
		newerVersion: "Il y a une version plus récente. Relisez-la d’abord.",
		factsIt:      "Salaire, lieu, contrat…", factsTitle: "Données du poste", factsIntro: "Le texte suit ce qui est modifié ici. Ce qui a été écrit à la main reste tel quel.",
		elsewhere:   "Ma source n’a pas de chiffres pour %s\u00a0: ceux-ci ne valent pour aucun lieu en particulier. Vérifiez-les.",
		exportTitle: "Exporter", formats: "Formats", exported: "Voici l’offre d’emploi en fichiers.", notExported: "Tout n’a pas pu être exporté", checkedOn: "à jour au %s", rules: "Règles à jour au %s.",
		sections: map[string]string{
			"title": "Intitulé", "summary": "Résumé", "terms": "Rémunération, contrat, lieu", "duties": "Vos missions", "must": "Indispensable", "nice": "Les plus",
			"success": "La première année", "offer": "Ce qui vous est proposé", "process": "Recrutement", "equality": "Égalité des chances", "small": "Date et référence",
		},
		kinds: map[string]string{
			"technology": "Technologie", "degree": "Diplôme", "certificate": "Certification", "years": "Années d’expérience", "benefit": "Avantage", "figure": "Chiffre", "duty": "Mission",
		},
		startLine: "Rédigez une offre d’emploi\u00a0: la rémunération vient de la grille, la rédaction est relue.", startIt: "Rédiger une offre d’emploi", openIt: "Ouvrir",
		states: map[string]string{"draft": "brouillon", "in_review": "en attente de validation", "approved": "validée", "published": "publiée"},
		fields: map[string]string{
			"lacks": "il faut %s, que le formulaire n’indique pas. Ajoutez cette information avec «\u00a0Salaire, lieu, contrat…\u00a0».", "employer": "l’employeur", "place": "le lieu de travail", "date": "la date de publication", "country": "le pays",
			"needed": "À compléter.",
		},
		traceIt: "D’où cela vient", traceLead: "D’où cela vient", traceWhat: "Dans le texte", traceFrom: "Origine",
		origins: map[string]string{"form": "le formulaire", "grid": "la grille", "profile": "la fiche métier", "law": "les règles du pays", "model": "le modèle de langage", "person": "une personne", "confirmed": "confirmé par une personne"},
	}
}
