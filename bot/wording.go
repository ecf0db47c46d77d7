package bot

// wording is every sentence that the bot itself says, in one language.
type wording struct {
	colon     string
	source    string // title, publisher, date
	nearest   string
	askable   string
	share     string
	sharedBy  string
	notNow    string
	shared    string // in place of what was shared
	below     string // under the beginning of an answer
	uninvited string // where the bot may not write
	menuLead  string // profile
	menuText  string
	helpLead  string
	helpText  string
	language  string // how to choose one
	helpNote  string
	aboutLead string
	aboutText string

	aboutNever, aboutKept, isFor, aboutYours, pressIt string
	noModel                                           string
	model                                             string // host
	byMessage                                         string // a command can't choose one
	apology                                           string
	stale                                             string

	bound       string // profile
	unbound     string
	fixed       string
	askWhich    string
	onlyProfile string // profile
	tooMany     string
	overdue     string // day
	elsewhere   string
	prompts     [4][2]string // title, message

	pageCut, pageFailed            string
	askTitle, askIt, cancel        string
	question, noQuestion, youAsked string // the last with the question
	publishers, administrators     string // that something is reserved for them
	askThem, mayDoIt, nobodyKnown  string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

func english() wording {
	return wording{
		source:    "Source: %s, %s, %s",
		nearest:   "What I can answer nearby:",
		askable:   "What you can ask me:",
		share:     "Share in channel",
		sharedBy:  "shared this answer from recruitbot",
		notNow:    "Not now",
		shared:    "Shared in the channel.",
		below:     "The whole answer is below.",
		uninvited: "I can't write in that channel, so your answer was not shared. Invite me there (type /invite and pick me), then press “Share in channel” again.",
		menuLead:  "%s: what would you like to know?",
		menuText:  "Pick a subject, or just ask in your own words, in English or French.",
		helpLead:  "Ask me about a job profile",
		helpText:  "Write to me directly, mention me in a channel, or type a command. Reply in the thread to go on: “and in London?”",
		language:  "To have every answer in French, write me a message: “answer in French”. To undo it: “answer in the language I write in”.",
		helpNote:  "I am an automated assistant. Every answer names its source and date; when my sources don't cover something, I say so.",
		aboutLead: "recruitbot answers recruiters' questions about job profiles",
		noModel:   "Nor does one write job descriptions: they are made of prepared phrases.",
		model:     "The prose of job descriptions may come from the language model at %s, and is then marked; facts never do.",
		aboutText: "I am an automated assistant. My answers come from the dated pages below; no language model writes them.",
		aboutNever: "What I never do:\n" +
			"- score, rank or compare candidates, or keep data about them\n" +
			"- ask for or use what somebody earns or has earned",
		aboutKept: "What I keep, and for how long:", isFor: ": ",
		aboutYours: "Export or delete your data here, or write me “export my data” or “delete my data”.",
		pressIt:    "One click does it:",
		byMessage:  "A command can't set that. Write it to me as a direct message, and all my answers follow it.",
		apology:    "Sorry, something went wrong on my side and I could not answer this. Please ask me again in a few minutes.",
		overdue:    "This answer was due for review by %s: it may be out of date.",
		tooMany:    "That is more than I can take from one person in a minute. Please ask this again in a minute.",
		elsewhere:  "I don't answer in this channel. Please write to me directly.",
		stale:      "This message is too old. Please ask me again.",

		bound:       "Questions here are about the profile %s, unless they name another. To change it: /recruit profile",
		unbound:     "No profile is set for this conversation: where a question fits several, I ask which one is meant.",
		fixed:       "Which profile is meant here was set by whoever runs recruitbot, and can't be changed from Slack.",
		askWhich:    "Ask me each time",
		onlyProfile: "I know one profile: %s.",
		prompts: [4][2]string{
			{"Senior salary", "What does a senior {profile} earn in a tech scale-up?"},
			{"Key responsibilities", "What are the responsibilities of a {profile}?"},
			{"Skills to look for", "Which technical skills should a {profile} have?"},
			{"Without a degree?", "Can someone become a {profile} without a degree?"},
		},
		pageCut: "There is more than fits on this page.", pageFailed: "One part of this page can't be shown right now. Open it again in a moment.",
		askTitle: "Ask recruitbot", askIt: "Ask", cancel: "Cancel", question: "Your question", noQuestion: "Please write a question.",
		youAsked:       "You asked: %s",
		publishers:     "Here only some people publish documents and approve them.",
		administrators: "This is for the people who look after recruitbot.",
		askThem:        "You can ask one of them:", mayDoIt: "can do it for you",
		nobodyKnown: "I can't tell who they are at the moment: whoever set recruitbot up knows.",
	}
}

func french() wording {
	return wording{
		colon:     "\u00a0: ",
		source:    "Source\u00a0: %s, %s, %s",
		askable:   "Ce que vous pouvez me demander\u00a0:",
		nearest:   "Ce que j’ai de plus proche\u00a0:",
		share:     "Partager dans le canal",
		sharedBy:  "partage cette réponse de recruitbot",
		notNow:    "Pas maintenant",
		shared:    "Réponse partagée dans le canal.",
		below:     "La réponse complète se trouve ci-dessous.",
		uninvited: "Je ne peux pas écrire dans ce canal\u00a0: votre réponse n’a pas été partagée. Invitez-moi (tapez /invite et choisissez-moi), puis cliquez à nouveau sur «\u00a0Partager dans le canal\u00a0».",
		menuLead:  "%s\u00a0: que souhaitez-vous savoir\u00a0?",
		menuText:  "Choisissez un sujet, ou posez votre question avec vos mots, en français ou en anglais.",
		helpLead:  "Interrogez-moi sur un métier",
		helpText:  "Écrivez-moi en message direct, mentionnez-moi dans un canal ou tapez une commande. Répondez dans le fil pour continuer\u00a0: «\u00a0et à Londres\u00a0?\u00a0»",
		language:  "Pour recevoir toutes les réponses en anglais, écrivez-moi un message\u00a0: «\u00a0répondez en anglais\u00a0». Pour annuler\u00a0: «\u00a0répondez dans la langue de mes messages\u00a0».",
		helpNote:  "Je suis un assistant automatique. Chaque réponse cite sa source et sa date\u00a0; quand mes sources ne disent rien, je vous le signale.",
		aboutLead: "recruitbot répond aux questions des équipes de recrutement sur les fiches métiers",
		noModel:   "Les offres d’emploi non plus\u00a0: elles sont composées de phrases préparées.",
		model:     "Le texte des offres d’emploi peut venir du modèle de langage de %s, et c’est alors indiqué\u00a0; les faits, jamais.",
		aboutText: "Je suis un assistant automatique. Mes réponses viennent des pages datées citées ci-dessous\u00a0; aucun modèle de langage ne les écrit.",
		aboutNever: "Ce que je ne fais jamais\u00a0:\n" +
			"- noter, classer ou comparer des candidatures, ou conserver des données à leur sujet\n" +
			"- demander ou utiliser la rémunération actuelle ou passée d’une personne",
		aboutKept: "Ce que je conserve, et combien de temps\u00a0:", isFor: "\u00a0: ",
		aboutYours: "Exportez ou supprimez vos données ici, ou écrivez-moi «\u00a0exportez mes données\u00a0» ou «\u00a0supprimez mes données\u00a0».",
		pressIt:    "Un clic, et je m’en occupe\u00a0:",
		byMessage:  "Une commande ne permet pas de régler cela. Écrivez-le-moi en message direct, et toutes mes réponses en tiendront compte.",
		apology:    "Toutes mes excuses\u00a0: un problème de mon côté m’empêche de répondre. Reposez-moi la question dans quelques minutes.",
		overdue:    "Cette réponse devait être revue au plus tard le %s\u00a0: elle n’est peut-être plus à jour.",
		tooMany:    "Vous avez atteint la limite de questions par minute. Réessayez dans une minute.",
		elsewhere:  "Je ne réponds pas dans ce canal. Écrivez-moi en message direct.",
		stale:      "Ce message est trop ancien. Reposez-moi la question.",

		bound:       "Ici, les questions portent sur la fiche métier «\u00a0%s\u00a0», sauf si elles en nomment une autre. Pour changer\u00a0: /recruit profil",
		unbound:     "Aucune fiche métier n’est choisie pour cette conversation\u00a0: si une question peut en concerner plusieurs, je demande laquelle.",
		fixed:       "La fiche métier de ce canal a été choisie par les responsables de recruitbot et ne se change pas depuis Slack.",
		askWhich:    "Me demander à chaque fois",
		onlyProfile: "Je connais une seule fiche métier\u00a0: %s.",
		prompts: [4][2]string{
			{"Salaire d’un profil senior", "Quel est le salaire d’un profil senior en scale-up\u00a0?"},
			{"Missions principales", "Quelles sont les missions du poste\u00a0?"},
			{"Compétences à chercher", "Quelles compétences techniques faut-il\u00a0?"},
			{"Sans diplôme\u00a0?", "Peut-on faire ce métier sans diplôme\u00a0?"},
		},
		pageCut: "Tout ne tient pas sur cette page.", pageFailed: "Une partie de cette page ne peut pas s’afficher pour l’instant. Rouvrez-la dans un moment.",
		askTitle: "Interroger recruitbot", askIt: "Envoyer", cancel: "Annuler", question: "Votre question", noQuestion: "Merci d’écrire une question.",
		youAsked:       "Votre question\u00a0: %s",
		publishers:     "Ici, publier un document ou l’approuver est réservé à certaines personnes.",
		administrators: "C’est réservé aux responsables de recruitbot.",
		askThem:        "Vous pouvez vous adresser à l’une d’elles\u00a0:", mayDoIt: "peut s’en charger",
		nobodyKnown: "Je ne peux pas vous dire qui pour l’instant\u00a0: la personne qui a installé recruitbot le sait.",
	}
}
