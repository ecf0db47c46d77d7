package knowledge

import "recruitbot/knowledge/match"

// What words tell of the language of a few keywords.
//
// 23 November 2026: « salaire tech lead scale up » was answered in English, as "up" is a word of English. What recruiters say alike in both
// languages weighs nothing now, and one word that is plainly French outweighs the rest: of 122 French questions of two to five keywords 34
// were answered in English before and 8 after, of 116 English ones none but "formation" in French.

// saidInBoth are words that the French say in English, whatever else their words or endings would tell.
var saidInBoth = pattern(`(?i)\b(?:scale[ -]?ups?|start[ -]?ups?|stand[ -]?ups?|tech[ -]leads?|lead[ -](?:techs?|dev)|full[ -]?stack|back[ -]?end|front[ -]?end|open[ -]source|on[ -]call|mid(?:[ -]level)?|senior[ -]level|must[ -]haves?|nice[ -]to[ -]haves?|soft[ -]skills?|hard[ -]skills?|` +
	`product[ -]owners?|package|budget|us|usa|remote|teams?|monitoring|marketing|coaching|sourcing|staffing|reporting|testing|meetings?|consulting|freelance|backup|workflows?|design|job|jobs|feedback|deadlines?)\b`)

// frenchKeyword are words for what is asked of this job that are French only, with those that are often misspelt.
var frenchKeyword = cueOf(`salair salere slaire saliare sallaire sallair salarie salaries fourchete fourchettes competance competances portefolio fich remunerations
	cadre cadres smig recrutement recrutements recruter recrute recrutent recruteur embaucher embauches embaucher entreprise entreprises employeur employeurs
	langage tache avantage inconvenients evoluer carrieres tarif tarifs augmentation augmentations hausse outil sondage enquete
	anglais autonomie rigueur synonyme synonymes appellation appellations tendance tendances avenir marche apprendre debuter devenir reconversion diplomant debouche
	donnees serveurs serveur securite hebergement qualite difficulte difficultes ecart plafond serieux metiers logiciel logiciels ingenieur developpeur developpeurs developpeuse
	collegues interlocuteurs intitule intitules titre autodidacte stagiaire alternant alternante apprentissage lycee ecoles etranger teletravailler vacances primes
	connaissances prerequis exigences requis demande demandes demandees cherche besoin monnaie dolar dollard chiffre chiffres annuel annuelle mensuel mensuelle mois`, "etats unis", "convention syntec", "convention collective").with(frenchWord)

// englishKeyword are words for the same that are English only.
var englishKeyword = cueOf("rate rates daily agreement agreements skill skills duties tasks degree degrees school schools training career careers hiring developer developers engineer engineers").with(englishWord)

// besideLoans is the language that a text is in where what is said in both tells nothing; "" where nothing else tells.
func besideLoans(r read) string {
	if r.reading.Language != "en" {
		return r.reading.Language
	}
	rest := saidInBoth().ReplaceAllString(r.typed, " ")
	if rest == r.typed {
		return r.reading.Language
	}
	return match.Language(rest)
}
