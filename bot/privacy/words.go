package privacy

// wording is every sentence that the desk says, in one language.
type wording struct {
	export, remove                 string // buttons
	title, submit, cancel, intro   string // of the form
	first, done                    string
	given, givenElsewhere, nothing string
	fileName, fileTitle            string
	readMe                         []string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

func english() wording {
	return wording{
		export: "Export my data", remove: "Delete my data…",
		title: "Delete my data", submit: "Delete", cancel: "Cancel",
		intro: "This will be deleted for good:\n" +
			"• your drafts and interview kits, with all their versions\n" +
			"• texts that you brought to be checked\n" +
			"• questions that you asked a person, and answers that you gave to others\n" +
			"• your language, your opinions on answers, how much you had a model write\n" +
			"• what is left of your messages; those that still wait get no answer\n\n" +
			"This will stay:\n" +
			"• what stands in Slack: messages, files, what was published in a channel\n" +
			"• other people's drafts in which you had a part, and approved answers: without your name\n" +
			"• counts that name nobody\n\n" +
			"You can export your data first.",
		first:          "I can delete what I keep about you. First you'll see what will be deleted and what will stay.",
		done:           "Done: what I kept about you is deleted. Messages in Slack, this conversation included, stay. If you write to me again, I start afresh.",
		given:          "Everything that I keep about you, as you asked. Nobody else gets this file.",
		givenElsewhere: "I have sent you the file in our direct conversation.",
		nothing:        "There is nothing: no entry is kept of this person.",
		fileName:       "my-data.json", fileTitle: "What recruitbot keeps about me",
		readMe: []string{
			"This is all that recruitbot keeps about you in its database, by kind. Every text editor and browser opens this file.",
			"Under each kind stand what it is, how long it is kept, and its entries. Times are in UTC; ids that begin with U are people, with C channels, with D direct conversations.",
			"\"payload\" is what you sent, \"body\" a draft or a question with all its versions, \"yours\" your part in what is somebody else's.",
			"Messages and files in Slack are not in here: your workspace keeps those. Counts and unanswered questions are kept without names, so they can't be told apart.",
			"To have all of it deleted, write to recruitbot: delete my data.",
		},
	}
}

func french() wording {
	return wording{
		export: "Exporter mes données", remove: "Supprimer mes données…",
		title: "Supprimer mes données", submit: "Supprimer", cancel: "Annuler",
		intro: "Sera supprimé définitivement\u00a0:\n" +
			"• vos brouillons et vos kits d’entretien, avec toutes leurs versions\n" +
			"• les textes que vous avez fait relire\n" +
			"• les questions que vous avez posées à quelqu’un et les réponses que vous avez données\n" +
			"• votre langue, vos avis sur les réponses, vos demandes au modèle\n" +
			"• ce qui reste de vos messages\u00a0; ceux qui attendent encore n’auront pas de réponse\n\n" +
			"Sera conservé\u00a0:\n" +
			"• ce qui se trouve dans Slack\u00a0: messages, fichiers, ce qui a été publié dans un canal\n" +
			"• les brouillons d’autres personnes auxquels vous avez participé et les réponses validées, sans votre nom\n" +
			"• les décomptes qui ne nomment personne\n\n" +
			"Vous pouvez d’abord exporter vos données.",
		first:          "Je peux supprimer ce que je conserve à votre sujet. Vous verrez d’abord ce qui sera supprimé et ce qui sera conservé.",
		done:           "C’est fait\u00a0: ce que je conservais à votre sujet est supprimé. Ce qui se trouve dans Slack, y compris cette conversation, reste à vous et à votre espace de travail. Si vous m’écrivez de nouveau, je repars de zéro.",
		given:          "Voici tout ce que je conserve à votre sujet. Personne d’autre ne reçoit ce fichier.",
		givenElsewhere: "Je vous ai envoyé le fichier dans notre conversation directe.",
		nothing:        "Il n’y a rien\u00a0: aucune donnée n’est conservée sur cette personne.",
		fileName:       "mes-donnees.json", fileTitle: "Ce que recruitbot conserve à mon sujet",
		readMe: []string{
			"Voici tout ce que recruitbot conserve à votre sujet dans sa base, par catégorie. Ce fichier s’ouvre avec n’importe quel éditeur de texte ou navigateur.",
			"Chaque catégorie dit de quoi il s’agit, combien de temps c’est conservé, puis donne ses entrées. Les heures sont en UTC\u00a0; les identifiants en U désignent des personnes, en C des canaux, en D des conversations directes.",
			"«\u00a0payload\u00a0» est ce que vous avez envoyé, «\u00a0body\u00a0» un brouillon ou une question avec toutes ses versions, «\u00a0yours\u00a0» votre part dans ce qui est à quelqu’un d’autre.",
			"Les messages et les fichiers de Slack n’y sont pas\u00a0: c’est votre espace de travail qui les conserve. Les décomptes et les questions sans réponse sont conservés sans nom, et ne peuvent donc pas être triés.",
			"Pour tout faire supprimer, écrivez à recruitbot\u00a0: supprimez mes données.",
		},
	}
}
