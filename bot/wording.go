package bot

// wording is every sentence that the bot itself says, in one language.
type wording struct {
	colon     string
	source    string // title, publisher, date
	nearest   string
	share     string
	sharedBy  string
	menuLead  string // profile
	menuText  string
	helpLead  string
	helpText  string
	helpNote  string
	aboutLead string
	aboutText string
	apology   string
	stale     string
	prompts   [][2]string // title, message
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
		share:     "Share in channel",
		sharedBy:  "shared this answer from recruitbot",
		menuLead:  "%s: what would you like to know?",
		menuText:  "Pick a subject, or just ask in your own words, in English or French.",
		helpLead:  "Ask me about a job profile",
		helpText:  "Write to me directly, mention me in a channel, or type a command. Reply in the thread to go on: \"and in London?\"",
		helpNote:  "I am an automated assistant. Every answer names its source and date; what my sources don't hold, I say so.",
		aboutLead: "recruitbot answers recruiters' questions about job profiles",
		aboutText: "I am an automated assistant, and no language model writes these answers: they come from the pages named below, each with its date.\n\n" +
			"- I never score, rank or compare candidates, and I keep no data about them.\n" +
			"- I don't use anybody's current or past pay.\n" +
			"- A message is kept only until it is answered.",
		apology: "Sorry, something went wrong on my side and I could not answer this. Please ask me again in a few minutes.",
		stale:   "This button is from an older message and I can't read it any more. Please ask me again.",
		prompts: [][2]string{
			{"Salary of a senior", "What does a senior {profile} earn in a tech scale-up?"},
			{"Key responsibilities", "What are the responsibilities of a {profile}?"},
			{"Skills to look for", "Which technical skills should a {profile} have?"},
			{"Without a degree?", "Can someone become a {profile} without a degree?"},
		},
	}
}

func french() wording {
	return wording{
		source:    "Source : %s, %s, %s",
		nearest:   "Ce que je sais de plus proche :",
		share:     "Partager dans le canal",
		sharedBy:  "partage cette réponse de recruitbot",
		menuLead:  "%s : que souhaitez-vous savoir ?",
		menuText:  "Choisissez un sujet, ou posez votre question avec vos mots, en français ou en anglais.",
		helpLead:  "Interrogez-moi sur une fiche métier",
		helpText:  "Écrivez-moi en direct, mentionnez-moi dans un canal ou tapez une commande. Répondez dans le fil pour continuer : « et à Londres ? »",
		helpNote:  "Je suis un assistant automatique. Chaque réponse cite sa source et sa date ; ce que mes sources ne contiennent pas, je le dis.",
		aboutLead: "recruitbot répond aux questions des recruteurs sur les fiches métiers",
		aboutText: "Je suis un assistant automatique, et aucun modèle de langage n’écrit ces réponses : elles viennent des pages citées ci-dessous, chacune avec sa date.\n\n" +
			"- Je ne note, ne classe et ne compare jamais de candidatures, et je n’en garde aucune donnée.\n" +
			"- Je n’utilise la rémunération actuelle ou passée de personne.\n" +
			"- Un message n’est gardé que le temps d’y répondre.",
		apology: "Désolé, un problème de mon côté m’a empêché de répondre. Reposez-moi la question dans quelques minutes.",
		stale:   "Ce bouton vient d’un ancien message que je ne sais plus lire. Reposez-moi la question.",
		prompts: [][2]string{
			{"Salaire d’un profil senior", "Quel est le salaire senior en scale-up ?"},
			{"Missions principales", "Quelles sont les missions du poste ?"},
			{"Compétences à chercher", "Quelles compétences techniques faut-il ?"},
			{"Sans diplôme ?", "Peut-on faire ce métier sans diplôme ?"},
		},
	}
}
