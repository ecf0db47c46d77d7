package expert

func french() wording {
	return wording{
		language: "fr", languages: map[string]string{"en": "anglais", "fr": "français"},
		sourceIs: "Source\u00a0: %s", quoted: "«\u00a0%s\u00a0»", day: "un jour", days: "%d\u00a0jours",
		now: "à l’instant", minute: "il y a une minute", minutes: "il y a %d\u00a0minutes", hour: "il y a une heure", hours: "il y a %d\u00a0heures", someDays: "il y a %d\u00a0jours",
		askWords: askWords{
			goesOn: "%s\u00a0: %s",
			askIt:  "Demander à quelqu’un", noneOfThese: "Aucune de ces réponses\u00a0: demander à quelqu’un",
			nobody:   "Votre question n’a pas été transmise\u00a0: nos spécialistes ne sont pas joignables pour le moment. Réessayez plus tard, ou demandez à une personne de votre équipe.",
			offer:    "Je peux transmettre votre question à nos spécialistes. Vous recevrez la réponse ici.",
			followUp: "Fait suite à une première réponse",
			askTitle: "Demander à quelqu’un",
			askIntro: "Nos spécialistes liront votre question dans leur canal Slack. Retirez-en les noms et les coordonnées des candidates et candidats.\n\nJe conserve le texte jusqu’à ce que la question soit réglée, puis pendant %s au plus.",
			question: "Votre question", context: "Contexte, en une ligne", contextHint: "Par exemple le poste, le pays ou l’étape du recrutement.",
			named: "Qui demande", withName: "Avec mon nom", withoutName: "Sans mon nom",
			send: "Envoyer", cancel: "Annuler", noQuestion: "Écrivez votre question.",
			passedOn:   "Votre question a été transmise à nos spécialistes. Je vous apporterai la réponse dès qu’elle sera écrite.",
			kept:       "Je conserve le texte jusqu’à ce que la question soit réglée, puis pendant %s au plus.",
			failed:     "Votre question n’a pas encore été transmise\u00a0: je ne peux pas écrire dans le canal de nos spécialistes pour le moment. Je la conserve et la montrerai dès que possible. Si c’est urgent, demandez à une personne de votre équipe. Vous aviez écrit\u00a0:",
			gone:       "Cette question n’est plus conservée\u00a0: son délai est écoulé.",
			notForUs:   "Nos spécialistes ont lu votre question et ne peuvent pas y répondre. L’équipe qui recrute ou votre service RH en sait peut-être plus.",
			stillWaits: "Personne n’a encore pris votre question. Je viens de relancer nos spécialistes.", yourQuestion: "Votre question\u00a0: %s",
		},
		boardWords:  frenchBoardWords(),
		answerWords: frenchAnswerWords(),
		entryWords:  frenchEntryWords(),
		pageWords: pageWords{
			heading: "En attente d’une personne", routeFault: "Les questions ne peuvent pas être transmises pour le moment, et le bouton n’est pas affiché. %v",
			nothingWaits: "Aucune question ni proposition n’attend.", moreWait: "Et %s de plus, dans le canal des spécialistes.",
			hasProposed: "l’a proposée %s.", hasItSince: "s’en occupe. Question posée %s.", notShown: "Posée %s. Elle n’a pas encore pu être affichée dans le canal des spécialistes.", waitsSince: "Posée %s. Personne ne s’en occupe.",
		},
	}
}

func frenchBoardWords() boardWords {
	return boardWords{
		asks: "demande\u00a0:", someoneAsks: "Une personne qui préfère ne pas être nommée demande\u00a0:", contextIs: "Contexte\u00a0: ", answerIn: "Réponse attendue en %s.",
		saidAnswer: "recruitbot a répondu avec %s (confiance\u00a0: %d\u00a0%%).", saidChoice: "recruitbot hésitait et a proposé %s.",
		saidUnknown: "recruitbot n’a rien à ce sujet dans ses sources.", nearest: "Au plus proche\u00a0: %s.",
		saidOutside: "Pour recruitbot, la question sort de son domaine.", saidNothing: "La question n’a pas été posée à recruitbot\u00a0: une personne était demandée.",
		claimIt: "Je m’en occupe", answerIt: "Répondre…", closeIt: "Pas pour nous", releaseIt: "Remettre en attente", takeIt: "Prendre le relais", proposeIt: "Proposer comme réponse type…",
		hasIt: "s’en occupe.", hasAnswered: "a répondu\u00a0:", hasClosed: "indique que ce n’est pas pour nous. La personne qui a posé la question en est informée.",
		youHaveIt: "Vous vous en occupez déjà.", nobodyHasIt: "Plus personne ne s’occupe de cette question. Vous pouvez la prendre.",
		yourText: "Ce que vous aviez écrit, pour que rien ne se perde\u00a0:", questionWaits: "Une question attend depuis un jour ouvré",
		holds: "s’occupe de cette question depuis deux jours ouvrés.", answerOrRelease: "Pouvez-vous y répondre\u00a0? Sinon, remettez-la en attente, pour que quelqu’un d’autre puisse la prendre.",
		was: map[string]string{
			stateClaimed: "a pris cette question %s.", stateAnswered: "y a répondu %s.", stateClosed: "a indiqué que ce n’est pas pour nous, %s.",
			stateApproved: "a validé cette proposition %s.", stateReturned: "a renvoyé cette proposition %s.",
		},
	}
}

func frenchAnswerWords() answerWords {
	return answerWords{
		answerTitle: "Répondre", answerIntro: "Écrivez en %s. La question\u00a0:\n\n%s",
		answer: "Réponse", source: "Source", sourceHint: "D’où vous tenez la réponse\u00a0: une page, un document, votre expérience. Obligatoire pour un montant de rémunération.", dated: "Date de la source",
		noAnswer:  "Écrivez la réponse.",
		paySource: "La réponse contient un montant\u00a0: indiquez d’où il vient, ou retirez-le.",
		noDate:    "Indiquez la date de la source\u00a0: celle du jour, si vous venez de vérifier.", future: "Cette date est à venir\u00a0: indiquez la date de la source.",
		answers: "répond\u00a0:", byPerson: "Cette réponse vient d’une personne, et non de mes sources.",
		thankIt: "Merci", askAgain: "Compléter ma question…", thanks: "vous remercie.", someoneThanks: "La personne qui a posé la question vous remercie.",
		wasThanked: "a reçu vos remerciements.", unreached: "Votre réponse est conservée, mais je n’arrive pas à joindre la personne qui a posé la question\u00a0: son compte est peut-être fermé.", oursAlone: "Seules les personnes du canal des spécialistes peuvent faire cela.", notYours: "Seule la personne qui a posé la question peut faire cela.",
	}
}

func frenchEntryWords() entryWords {
	return entryWords{
		proposeTitle: "Proposer une réponse", proposeSubmit: "Proposer",
		proposeIntro: "Une fois la proposition validée par une autre personne, je donnerai cette réponse, avec sa source et sa date, à qui posera une telle question dans cet espace de travail.",
		profile:      "Fiche métier", title: "Titre", titleHint: "Quelques mots, par exemple «\u00a0Préavis en Espagne\u00a0».",
		phrasings: "Questions auxquelles elle répond", phrasingsHint: "Une par ligne, trois au moins, comme différentes personnes les poseraient.",
		textLanguage: "Langue de la réponse", review: "À revoir d’ici le", reviewHint: "À partir de ce jour, la réponse indiquera qu’elle est à revoir.",
		owner: "Responsable de la réponse", ownerHint: "Je préviens cette personne quand la réponse est à revoir.",
		required: "À compléter.", tooLong: "Raccourcissez à %d\u00a0caractères.", past: "Ce jour est passé\u00a0: choisissez-en un autre.",
		moreQuestions: "Donnez au moins %d\u00a0questions différentes, une par ligne.", fewerQuestions: "Donnez %d\u00a0questions au plus.",
		longQuestion: "Raccourcissez «\u00a0%s\u00a0» à %d\u00a0caractères.", knownQuestion: "«\u00a0%s\u00a0» a déjà une réponse, dans %s\u00a0: retirez cette question, ou précisez ce qui la distingue.",
		anotherAnswer: "une autre réponse de cet espace de travail", sourceMust: "D’où vous tenez la réponse\u00a0: une page, un document, votre expérience.",
		proposes: "propose une nouvelle réponse\u00a0:", hasApproved: "a validé cette proposition. Elle fait partie de mes réponses.", hasReturned: "a renvoyé cette proposition\u00a0:",
		whoApproves: "À valider par une autre personne, responsable de recruitbot.",
		approveIt:   "Valider", returnIt: "Renvoyer…", wouldAnswer: "Elle répondrait à\u00a0:", andMore: "et %d de plus",
		entryNote: "Fiche métier\u00a0: %s. En %s. À revoir d’ici le %s.", looksAfter: "en est responsable.",
		notOwn:        "Cette proposition est la vôtre\u00a0: une autre personne doit la valider.",
		notAllowed:    "La décision revient aux responsables de recruitbot. Adressez-vous à l’une de ces personnes.",
		nowKnown:      "Ce que vous aviez demandé à nos spécialistes fait maintenant partie de mes réponses\u00a0: «\u00a0%s\u00a0». Vous pouvez me le demander à tout moment.",
		yoursApproved: "a validé votre proposition «\u00a0%s\u00a0». Je m’en sers dès maintenant pour répondre.", yoursReturned: "a renvoyé votre proposition «\u00a0%s\u00a0»\u00a0:", mendIt: "Corriger…",
		returnTitle: "Renvoyer", reason: "Ce qu’il faut corriger", reasonHint: "La personne qui l’a proposée lira ce texte.",
		lookTitle: "Une proposition", lookIt: "Voir…", decision: "Votre décision", noReason: "Indiquez ce qu’il faut corriger.",
		proposalWaits: "Une proposition attend depuis un jour ouvré",
	}
}
