package knowledge

import (
	"maps"
	"strings"
)

// cue is a list of small words and phrases that steer a question, in both
// languages, as normalised text has them. It names no facts.
type cue struct {
	words   map[string]bool
	marks   uint64   // markOf all words: most of a text's words have another
	phrases []string // with a space at either end
}

// cueOf takes words and, in quotes of their own, phrases of several words.
func cueOf(words string, phrases ...string) cue {
	c := cue{words: map[string]bool{}}
	for _, w := range strings.Fields(words) {
		c.words[w] = true
		c.marks |= markOf(w)
	}
	for _, p := range phrases {
		c.phrases = append(c.phrases, " "+p+" ")
	}
	return c
}

// with is a cue with the words of others, too.
func (c cue) with(others ...cue) cue {
	c.words = maps.Clone(c.words)
	for _, o := range others {
		maps.Copy(c.words, o.words)
		c.marks |= o.marks
	}
	return c
}

// markOf is one bit of 64, by a word's first and last letter and its length; none for no
// word.
func markOf(word string) uint64 {
	if word == "" {
		return 0
	}
	return 1 << ((int(word[0]) + 7*int(word[len(word)-1]) + 5*len(word)) % 64)
}

// is tells whether a word is one of the cue's.
func (c cue) is(word string) bool { return c.marks&markOf(word) != 0 && c.words[word] }

// in tells whether a text holds a word or a phrase of the cue's.
func (c cue) in(text string) bool {
	for rest := text; rest != ""; {
		word, after := cutWord(rest)
		rest = rest[len(word)+len(after):]
		if c.is(word) {
			return true
		}
	}
	for _, p := range c.phrases {
		if holdsWords(text, p[1:len(p)-1]) {
			return true
		}
	}
	return false
}

// holdsWords tells whether a text holds a phrase that is no part of longer words.
func holdsWords(text, phrase string) bool {
	for at := 0; ; at++ {
		next := strings.Index(text[at:], phrase)
		if next < 0 {
			return false
		}
		at += next
		end := at + len(phrase)
		if (at == 0 || parts(text, at-1)) && (end == len(text) || parts(text, end)) {
			return true
		}
	}
}

// starts tells whether a text begins with a word or a phrase of the cue's.
func (c cue) starts(text string) bool {
	if word, _ := cutWord(text); c.is(word) {
		return true
	}
	for _, p := range c.phrases {
		if p := p[1:]; strings.HasPrefix(text, p) || text == p[:len(p)-1] {
			return true
		}
	}
	return false
}

var (
	// payCue: money for work is asked about.
	payCue = cueOf(`salary salaries pay pays paid paying earn earns earning earnings comp compensation remuneration remunerations
		wage wages budget package stipend paycheck income salaire salaires paie paye payee payer payons gagne gagner touche toucher
		fourchette brut brute money dough cash argent fric thune thunes dosh moolah wonga oseille pognon flouze caillasse cost costs coute couter budgete budgeter budgeting budgetiser budgetise combien bracket brackets band bands fourchettes cheaper cheapest dearer dearest pricey pricier expensive`, "how much", "how many k", "how many grand", "combien de k", "going rate", "market rate")
	// wholeGrid: all of the grid is asked for, whatever else is said.
	wholeGrid = cueOf("", "grille complete", "grille entiere", "toute la grille", "full grid", "whole grid", "entire grid", "complete grid")
	// makesPay: pay by the verbs that also mean much else.
	makesPay = pattern(`\bwhat (?:do|does|would|can|could|will|should)\b.*\b(?:make|get|be on)\b(?: (?:at|in|on|for|per|a|as|here|now)\b|\W*$)`)
	// howManyOf: « combien de personnes » asks for no pay; of what is counted in money it may.
	howManyOf = pattern(`\bcombien d(?:e |'|’| )(\p{L}+)`)
	// howMuchOf: "how much SQL do they need?" asks for no pay, either.
	howMuchOf = pattern(`\bhow much (?:of )?(?:the |a )?(time|english|maths?|coding|code|training|work|theory|design|testing|front[ -]?end|frontend|sql|html|css|js|javascript|devops|docker|security|python|java|php|ruby|node|management|demand|traffic|load|data|autonomy|freedom|stress|say|responsibility|detail|knowledge|practice|notice|overlap|documentation|support|maintenance)\b`)
	ofMoney   = cueOf("plus moins euro euros k ke brut net salaire paie paye argent fric thune thunes budget majoration ecart hausse augmentation")
	// backCue: what was named before is asked about.
	backCue = pattern(`\b(?:(?:this|that|such an?|these|those|this kind of|that kind of) (?:case|role|roles|job|jobs|one|ones|profile|profiles|position|positions|post|occupation|profession|person|people)|` +
		`(?:ce|cet|cette|ces|ce type de|ce genre de|un tel|de tels) (?:cas|metiers?|postes?|emplois?|profils?|fonctions?|professions?|personnes?))\b`)
	// payHint and isOnPay: pay, where a part of the grid or a profession stands beside them.
	payHint = cueOf(`ballpark grid grids benchmark worth damage maximum minimum budgets
		grille grilles bareme pretentions prix tarif tarifs vaut valent plafond plancher cher chere`,
		"what base", "base pay", "base salary", "what s fair", "whats fair", "order of magnitude", "ordre de grandeur", "take home", "takes home", "taking home", "bring home", "brings home", "market value", "ask for", "going for", "goes for",
		"on est sur quoi", "on est a combien", "valeur sur le marche",
		"should i offer", "should we offer", "to offer", "dois-je proposer", "dois je proposer", "doit-on proposer", "on propose quoi", "on propose combien")
	isOnPay = pattern(`\bwhat\b(?: [\w']+){1,4}? be on (?:after|once|by|when)\b|\bhow (?:high|far|low) (?:might|could|can|would|will|should) (?:he|she|they|i|we|you|one) go\W*$|\b(?:en|de|le|son|quel|du) fixe\b|^fixe\b|\bbase ?(?:\+|plus (?:a )?(?:bonus|variable|equity|typical))|\bfixe (?:\+|et|plus) (?:de )?variable\b|\b(?:what|where|how much)\b.*\b(?:land|lands|end up|ends up|come out|comes out) (?:at|on|around|with)\W*$|\bwhat(?:s| is| are| would)\b(?: \S+){1,5}? on\b(?: (?:at|in|these|nowadays|now|today)\b|\W*$)`)
	// hopesFor: what somebody may hope to be paid, or is offered.
	hopesFor = pattern(`^(?:(?:and|so) )?what (?:can|could|might) (?:\S+ ){1,5}?hope for\b(?: (?:in|at|with|here|now|today)\b|\W*$)|\b(?:pretendre|esperer|viser) (?:a )?(?:quoi|combien)\W*$|\bwhat (?:do|does|would|will) (?:\S+ ){1,6}?offer (?:an? |their |the )?(?:\w+ )?(?:juniors?|seniors?|leads?|mids?|mid-levels?|graduates?)(?: (?:back|end|backend|back-end|devs?|developers?|engineers?))*(?:\W*$|[?.!])`)
	// employersAsk: what is required of somebody is spoken of.
	employersAsk = pattern(`\b(?:recruiters?|employers?|companies|clients?|managers?|ads?|adverts?|job descriptions?) (?:usually |often |mostly |always |typically )?ask for\b`)
	// worthwhile: something is worth doing, and no sum.
	worthwhile = pattern(`\bvaut(?:[ -](?:il|elle))?(?: (?:pas|vraiment|bien|encore))* (?:le coup|la peine)\b`)
	// wholeThing: a package, or a range, that is not pay.
	wholeThing = pattern(`\b(?:complete|whole|full|entire|software|npm|code) packages?\b|\bfourchettes? (?:de |d )(?:prix|tarifs?|temps|delais?|ages?|dates?)\b`)
	// moneyAside: something else than pay is asked for, "besides money".
	moneyAside = pattern(`\b(?:besides|other than|apart from|aside from|beyond|(?:not|more than) just|a part|hormis|en dehors|hors)(?: (?:the|le|la|du|de|de la|d|of))? ?(?:money|pay|salary|cash|wages?|salaire|paie|argent|remuneration|fric|thunes?)\b`)
	// paidJob: who wants a well-paid job asks how to get it.
	paidJob = pattern(`\b(?:get|find|land|obtenir|trouver|avoir|decrocher)(?: (?:an?|un|une|the|le))? (?:(?:(?:well|better|highly)[ -]paid|good[ -]paying) (?:job|position|role|work)|(?:emploi|poste|travail|job|metier) (?:bien|mieux) (?:paye|remunere)e?)\b`)
	// searching: words are wanted to look for people with, wherever that is done.
	searching = cueOf("type typing tape taper keyword keywords filter filters filtre filtres mots-cles")
	// salaryWord: pay for this job and nothing else that costs money.
	salaryWord = cueOf(`salary salaries pay pays wage wages remuneration earnings salaire salaires remunerations fourchette fourchettes`)
	// placeWord stands before a place, an article between them or not.
	placeWord   = cueOf("in near around à a en sur vers pres cote")
	articleWord = cueOf("the le la les l d du de des")
	// sectorWord stands before a sector, an article or oneWord between them or not.
	sectorWord = cueOf("in at within across en dans chez cote secteur")
	oneWord    = cueOf("a an un une")
	// dropCue: something is taken away; dropWord the same right before what is
	// named, over linkWord, and dropAfter right behind it.
	dropCue = cueOf(`without remove drop minus forget ignore skip leave lose ditch scrap strip excluding exclude outside except off sans hors hormis vire virer virez ote oter otez enleve enlever
		enlevez enlevons retire retirer retirez oublie oublier oubliez oublions laisse laisser laissez laissons excepte`, "not in", "no longer", "no uplift", "no weighting", "no premium", "no supplement", "no allowance", "pas de majoration")
	dropWord = cueOf(`out without remove drop minus forget ignore skip leave lose ditch scrap strip excluding exclude outside except not sans hors hormis sauf pas vire virer virez ote oter otez enleve
		enlever enlevez enlevons retire retirer retirez oublie oublier oubliez oublions laisse laisser laissez laissons excepte`)
	tooWord   = cueOf("too trop") // right before a level: it describes somebody
	linkWord  = cueOf("in the at a an for of to de la le les du d l en dans un une")
	dropAfter = cueOf("out off aside excluded exclu exclue exclus")
	// itsWord: words for somebody who does the job, and for the job; jobWord: with those that say something beside
	// a level.
	itsWord = cueOf(`dev devs developer developers engineer engineers developeur developeurs developpeur developpeurs developpeuse
		developpeuses profile profiles profil profils role roles job jobs position positions poste postes`)
	jobWord = cueOf("metier metiers fiche").with(itsWord)
	// aboutWord: words that stand around the job where it is asked about as a whole.
	aboutWord = cueOf("what about tell me info infos on and et sur parle parlez moi this ce cette please svp")
	// besideSlots: words that say nothing beside a level or a company type.
	besideSlots = cueOf(`guy people person someone level levels niveau niveaux company companies entreprise entreprises boite
		year years month months mois yr yrs yoe an ans annee annees exp xp experience range area region hire hiring grade type same meme pareil idem demi demie half cdi permanent perm avg average averages typical median moyenne moyennes moyen even too also aussi yes yeah yep oui ouais precise preciser precision`).with(itsWord)
	// gridItself is the grid, as people call it; gridWord what it is made of.
	gridItself = cueOf("grid grids chart charts table tables grille grilles tableau tableaux bareme")
	gridWord   = cueOf("company companies employer employers firm firms entreprise entreprises boite boites societe societes level levels niveau niveaux")
	// asking: a question about something, where no word asks for pay.
	asking = cueOf("what who how why when do does que quoi qui quel quelle comment pourquoi fait faire est")
	// whether begins a question to be answered by yes or no; one with whom behind it may be a request.
	whether = cueOf("should can could would will must may is are do does did faut peut peuvent doit doivent sont")
	whom    = cueOf("you i u me us vous tu je")
	// frenchWord: a keyword that only a French question has.
	frenchWord = cueOf(`salaire salaires paie paye fourchette combien brut brute gagne profil poste fiche metier kezako kesako quesaco
		smic astreinte astreintes suffisant suffisante preavis conges tjm alternance cdi cdd bac teletravail rtt diplome diplomes embauche entretien entretiens
		salariale salariales salarial remu remus pretention pretentions grille majoration londres missions taches competences requis requise requises
		quotidien quotidiennes formation formations metiers debouches boite boites confirme debutant debutante outils langages qualites avantages
		secteurs ecole ecoles diplomants etudes niveau niveaux carriere ans annees plancher thune thunes moyenne candidat mi-temps prime`)
	// frenchFirm: what the French call types of company, as one does who writes English to French colleagues.
	frenchFirm = cueOf("esn pme")
	// englishWord: a keyword that only an English question has.
	englishWord = cueOf("salary salaries pay paid wage wages present current mid established range gross level raise offer offered budget grid hire years candidate candidates wants want asks asking accepted counteroffer month months week outside hybrid office london")
	// englishSmall: a small word that only an English text has.
	englishSmall = cueOf("the of is are for and what which how does do with my our your to at s")
	// whyCue: a reason is asked for.
	whyCue = cueOf("why pourquoi", "how come")
	// asksTasks: what somebody does is asked for.
	asksTasks = pattern(`\bwhat\b.* (?:does|do|did|would|will|should|can|could)\b.* do\b|\b(?:que|qu) (?:fait|font|ferait)\b|\b(?:il|elle|ils|elles|on|dev|devs|\w+eurs?|\w+euses?|junior|senior|lead) (?:fait|font|ferait) quoi\b|\bce que (?:fait|font)\b`)
	// asksWhat: what "§" is or means is asked for, and nothing else.
	asksWhat = pattern(`^(?:(?:hello|hi|hey|hallo|bonjour|salut|ok|and|et|so|alors|sorry|pardon|please|pls|svp|stp|well|can you|could you|would you|tell me|explain|pouvez vous|peux tu|me|dire|dis moi|expliquer) )*` +
		`(?:what(?: is| s|s| are)(?: exactly)?(?: an?)? §|what (?:an? )?§ (?:is|are|means)|what (?:do|does) (?:an? )?§ (?:mean|stand for)|what is meant by (?:an? )?§|` +
		`(?:define|definition|meaning|the meaning|what(?: is| s|s) the (?:definition|meaning))(?: of| de| d)?(?: an?| une?| l| le| la| les)? §|` +
		`(?:qu est ce|ce) (?:que|qu)(?: c est)?(?: que| qu)?(?: une?| l| le| la| les| des)? §(?: est)?|` +
		`c est quoi(?: ca)?(?: une?| l| le| la| les| des)? §|que (?:veut dire|veulent dire|signifie|signifient|designe)(?: une?| l| le| la| les| des)? §|` +
		`(?:(?:an?|une?|l|le|la|les|des) )?§(?: ca| c)? (?:est quoi|qu est ce que c est|veut dire quoi|signifie quoi|definition|meaning)|(?:ca veut dire quoi|what means)(?: une?| l)? §|` +
		`(?:(?:an?|the|une?|l|le|la|les) )?§ what(?: is| s|s| are) (?:it|that|this|they|those)|explain(?: to me| me| us)?(?: what)?(?: an?| the)? §(?: (?:is|are|means))?|` +
		`(?:(?:an?|the|une?|l|le|la|les) )?§ (?:(?:explained )?(?:in|with|en|avec des) (?:(?:very|tres|des|plain|simple|simples|easy|other|autres|layman|laymans|layman s|deux|clair|mots) ?)+(?:words|terms|english|mots|termes|simples|francais|clair)?|for dummies|pour les nuls|eli5|explained|means what))` +
		`(?: exactly| exactement| au juste| for you| to you| to me| for me| a moi| pour moi| pour vous| pour toi| selon vous| please| pls| svp| stp| anyway| deja| au fait| by the way| btw)*$`)
	// upliftCue: the percentage for a place, whichever.
	upliftCue = cueOf("uplift weighting premium supplement bump top-up allowance adjustment adjustments majoration prime surcote ajustement")
	// correctCue: the last question was not what was meant; correctStart, at the
	// beginning only.
	correctCue = cueOf("meant sorry typo oops correction actually rather instead plutot finalement pardon erreur desole desolee",
		"i mean", "my mistake", "my bad", "en fait", "je voulais dire")
	correctStart = cueOf("no non")
	// gapCue: the last answer is set against what is named now.
	gapCue = cueOf("gap difference compare compared compares comparing comparison versus vs against ecart comparer comparez comparons comparaison",
		"save me", "save us", "economiserais", "economiserait", "economise combien", "more is that than", "more is it than", "less is that than",
		"more than", "less than", "face a", "par rapport", "plus qu un", "plus qu une", "moins qu un", "moins qu une")
	// compareWord orders two things to be set side by side.
	compareWord = cueOf("compare compared comparing comparison comparer comparez comparons comparaison")
	// followCue: it goes on from the last question.
	followCue = cueOf("and et even same then now ok okay so but mais alors sinon pour for in with if si meme idem donc avec dans chez",
		"what about", "how about", "what if", "make it")
	// changesCue: a part of the last question is to be another.
	changesCue = cueOf("swap switch change replace strip bump move put raise lower remplace remplacez changeons passe passez passons mets mettez mettons bascule basculons", "now strip", "now swap", "now put", "now change", "now make")
	// presentPay: "the current salary", which without a person may be the market's;
	// formerPay: what somebody earned before.
	presentPay = cueOf("current present existing todays actuel actuelle")
	formerPay  = cueOf(`previous last past former precedent precedente ancien ancienne dernier derniere anterieur anterieure`,
		"salary history", "pay history")
	person = cueOf(`he hes she shes they theyre him her his their candidate candidates applicant guy person il elle lui son sa ses candidat candidats
		candidates cet cette ce`)
	// notSlip: words that are no slip of a name: "insulting" is no consulting, « brader » no trader.
	notSlip = cueOf("insulting insult insults insultant insultante brader brade bradent")
	nowCue  = cueOf("currently now today already presently actuellement aujourdhui deja",
		"right now", "at present", "at the moment", "so far", "aujourd hui", "en ce moment", "pour l instant", "jusqu ici")
	getsPaid = cueOf("earn earns earning earned paid pays gagne gagnait touche touchait percoit",
		"is on", "are on", "was on", "been on", "hes on", "shes on", "theyre on", "hes at", "shes at", "est paye", "est payee", "est a", "etait a")
	// wasPaid: what somebody got before.
	wasPaid = cueOf("earned gagnait touchait percevait", "was on", "was earning", "was making", "was paid", "was getting", "used to earn",
		"used to make", "used to get", "etait paye", "etait payee", "etait a")
	// getsSum is getsPaid where a sum is named or asked for: one also "makes" decisions.
	getsSum = cueOf("makes making made gets got receives gives")
	aSum    = pattern(`\d`)
	howMuch = pattern(`\d|\b(?:how much|what|combien)\b`)

	mostWord   = cueOf("jusqu most best highest more better plus mieux maximum max top upper high ceiling plafond haut eleve")
	leastWord  = cueOf("least lowest worst moins minimum cheapest floor plancher bas")
	highestCue = pattern(`\b(?:(?:who|which|where|what|qui|lequel|laquelle|ou)\b.*\b(?:most|best|highest|more|better|plus|mieux)|(?:best|highest|top|mieux)[ -]?pa(?:id|ying|yee?s?)|maximum|max|highest|top (?:salary|pay|of|end)|(?:upper|high) (?:end|limit)|ceiling|le plus (?:haut|eleve)|plafond|jusqu (?:ou|a combien))\b`)
	lowestCue  = pattern(`\b(?:(?:who|which|where|qui|lequel|laquelle|ou)\b.*\b(?:least|lowest|worst|moins)|the (?:very )?least (?:an?|the|that|we|i|you|one|someone|somebody|they|he|she|can|to)\b|(?:worst|least|lowest|moins)[ -]?(?:bien )?pa(?:id|ying|yee?s?)|minimum|lowest|cheapest|floor|le plus bas|plancher)\b`)
	// endOfGrid is the highest or the lowest figure of the grid itself: "max for a veteran on your chart"; paysLess sets what two pay side by side.
	endOfGrid = pattern(`\b(?:most|max(?:imum|i)?|highest|top|lowest|least|min(?:imum|i)?|plus (?:haut|bas|eleve)|plafond|plancher)\b.{0,60}\b(?:the|that|this|your|la|ta|votre|cette|le|ton|ce) (?:\w+ )?(?:grid|chart|table|grille|bareme|tableau)\b`)
	paysLess  = pattern(`\b(?:pays?|paid|paying|paient|paye|payes|payent|remunerent|remunere)\b(?: \S+){0,3}? (?:better|worse|more|less|lower|higher|mieux|moins|plus)\b.* (?:than|que|qu)\b`)
	// ofOtherTable: a table of a database, or another end of one, is spoken of.
	ofOtherTable = cueOf("org organisation organization organigramme key keys value values valeur valeurs length longueur cle uplift uplifts levels niveaux size sizes row rows column columns education degree degrees diploma diplome diplomes skill skills competence competences years annees number nombre lignes ligne mysql postgres postgresql sql database databases base donnees language langage")
	// noWorth is what is worthwhile, or what the law has as the least.
	noWorth = pattern(`\bworth (?:it|\w+ing)\b|\blegal minimum\b|\bminimum legal\b`)
	// sumAtMost is a sum that somebody goes up to, or asks for at least, « 52 max »: the highest pay is not asked for.
	sumAtMost = pattern(`\b(?:max(?:imum|i)?|tops?|min(?:imum|i)?|plafond|plancher)(?: (?:of|de|at|a))? ?[€£$]?\d{2,3}(?:[.,]\d{1,3})? ?(?:k€|k\b|ke\b|€|eur\b|euros?\b|[^\w %]|$)|\b\d{2,3}(?:[.,]\d{1,3})? ?(?:k€?|ke|€|eur|euros?)? ?(?:au |en |grand )?(?:max(?:imum|i)?|tops?|min(?:imum|i)?)\b`)
	// payBefore: pay, right beside current or former.
	payBefore = pattern(`\b(?:current|present|previous|last|past|former|existing|todays|actuel(?:le)?|precedente?|ancien(?:ne)?|dernier|derniere)\s+(?:\w+\s+)?(?:salary|salaries|pay|comp|compensation|remuneration|wage|package|salaire|paie|paye)\b|\b(?:salaire|salary|remuneration|paie|package)\s+(?:actuel(?:le)?|precedente?|anterieure?)\b|\b(?:salary|pay) history\b`)
	employer  = pattern(`\b(?:current|present|previous|last|former|actuel|precedent|ancien|dernier)\s+(?:\w+\s+)?(?:boss|employer|job|company|role|position|firm|employeur|boite|poste|patron|entreprise|societe)\b|\b(?:employeur|poste|patron|boite)\s+(?:actuel|precedent)\b`)
	// theStates: in capitals or with its dots it is the country, in small letters
	// "us" is we.
	theStates   = pattern(`\bU\.?S\b(?:\.A\b)?\.?|\bu\.s\.(?:a\.?)?`)
	momentShort = pattern(`(?i)\bat the mo\b`)
	// otherTime: pay at another time than the grid's.
	otherTime = pattern(`\b(?:years?|yrs?|months?) (?:ago|back)\b|\bil y a \w+ an(?:s|nees)?\b|\b(?:last|next) year\b|\bl ?an(?:nee)? (?:dernier|derniere|prochain|prochaine)\b|\bin (?:\d+|two|three|five|ten) years\b|\bdans \w+ ans\b`)
	calendar  = pattern(`\b(?:19[5-9]\d|20\d\d)\b`)
)
