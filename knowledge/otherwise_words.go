package knowledge

// What may be asked to follow from what somebody is, in its words. They stand in many questions that are about nobody; they count beside a trait.

var (
	// lesserPay: somebody is to get less, or more, or a lesser contract; noLess are words that say so of experience, or of nothing.
	lesserPay = cueOf(`lower lowered lowering cheaper lowball undercut underpay trim discount remise reduce reducing decrease below bottom baisser baisse baisserais baissons descendre descends descend descendrais reduire diminuer rogner inferieur inferieure rabais reduced shorten shortened
		minimum cdd interim smic decote decoter deduire deduct deduit ajuster adjust paycut`, "low end", "lowest", "le bas", "en bas", "en dessous", "sous la", "under the", "under range", "au rabais", "plus bas", "go down", "come down", "pay cut", "fixed term")
	takesOff = pattern(`\bless(?:\W*$|[,.?!;)]| (?:than|for|money|pay|paid|because|since|as|if|then|ok|okay|right|to|when|and|but|she|he|in|at|or|cos|bc|given|no|due|while|until|on|so|too|with|from|here)\b)|\bmoins(?:\W*$|[,.?!;)]| (?:que|qu|cher|bien|vu|parce|car|si|et|mais|non|pour|le|la|ok|puisque|comme|en|a|lui|elle|il|on|au|haut|du|eleve|paye|payee|payer|remunere|donc|sur|dans|chez|avec|aux|cause|jusqu)\b)|` +
		`\b(?:knock|take|shave|cut|trim|chop)(?: \S+){0,3} off\b|\b(?:push|bring|get|put|talk|drive|negotiate)(?: \S+){0,3} down\b|\b(?:cut|drop|trim|slash) (?:the |his |her |their |our )?(?:offer|salary|pay|number|package)\b|` +
		`\b(?:pay|offer|give|payer|payons|paie|paye|proposer|propose|donner)(?: \S+){0,2} (?:more|extra|higher|plus|mieux|davantage)\b|\b(?:negocier|negocie|revoir)(?: \S+){0,3} (?:baisse|offre|salaire|package)\b|\b(?:extend|longer|shorter|prolonge|prolonger|rompre|terminate|end)(?: \S+){0,3} (?:probation|trial|essai)\b`)
	noLess = pattern(`\b(?:less|fewer|lower|more) than \d+ ?(?:years?|yrs?|ans)\b|\b(?:under|below|sous|moins de|plus de|moins d) \d+ ?(?:years?|yrs?|ans)\b|\b(?:au|a) moins\b|\bplus ou moins\b|\bmoins (?:d )?experimentee?s?\b|\bless experienced?\b|\blower level\b|\bsay no to\b|\b(?:l|d) embauche\b|\bgarde (?:d enfants|alternee)\b|\bcareer chang\w+\b|\bprend(?:re)?(?: elles?| ils?)? en charge\b`)

	// takesThem: it is asked whether to take somebody, to wait, or to turn to others.
	takesThem = cueOf(`hire recruit reject rejecting skip avoid avoiding decline refuse exclude discard bin wait waiting postpone delay withdraw rescind cancel proceed shortlist screen filter worth
		recruter recruterais recrute embaucher embauche embauches embaucherais ecarter ecarte ecartons rejeter rejette refuser refuse eliminer elimine eviter evite evitons evites zapper zappe exclure exclus retirer retire annuler annule attendre attends patienter
		decaler decale reporter repousser renoncer renonce prends prendre prendrais prend garder garde garderais retenir retiens presenter presente envoyer envoie tenter tente filtrer filtre trier trie sors sortir signe privilegier privilegie favoriser favorise disqualify disqualifie steer withdraw recase recaser recule reculer maintiens maintenir deconseille deconseiller rompre blacklist prioritise prioritize prioriser bother hesite hesitent hesiter signer`,
		"on attend", "turn down", "turn her down", "turn him down", "hold off", "hold the", "go ahead", "move forward", "go for", "go with", "someone else", "somebody else", "quelqu un d autre", "pull the", "say no", "back out",
		"sign later", "dire non", "rule out", "let go",
		"i pass", "we pass", "pass on", "i drop", "we drop", "still make", "put him", "put her", "put them", "keep her", "keep him", "keep them", "take her", "take him", "take them", "send her", "send him", "send them",
		"still send", "laisser tomber", "laisse tomber",
		"mon tour", "je passe", "on passe", "je le mets", "je la mets", "on le met", "on la met", "de cote", "passe mon", "on oublie", "make an offer", "making an offer", "consider her", "consider him", "on la propose",
		"je la propose", "la proposer", "le proposer", "je le propose", "on le propose", "i prefer", "we prefer")
	// matters: it is asked whether it matters, or what to do about it.
	matters = cueOf(`change changes changer changerait problem problems problematic issue issues concern concerns concerned risk risks risky risque risques worry worried worrying matter matters problematique probleme problemes pb souci soucis gener gene genant gener coince
		coincer coller colle redhibitoire eliminatoire frein obstacle blocker dealbreaker inquiete inquieter peur grave embetant careful fit cope adapt adapte adaptera adapter integrer integrera affect affects impact influence factor thoughts advice conseil joue jouer
		tiendra tenir bother bothers bothered waste jouable acceptera prendra object mind minds`,
		"deal breaker", "red flag", "keep up", "suivre le rythme", "what do i do", "what should i do", "what to do", "what do we do", "je fais quoi", "on fait quoi", "que faire", "how do i handle", "tenir compte",
		"tiens compte", "tient compte", "a no", "no go", "bad news", "put me off", "puts me off", "settle for", "leave it", "bonne nouvelle", "mauvaise nouvelle", "keep looking", "look further", "on fait comment",
		"je fais comment", "le coup", "la peine", "va le faire", "prendre en compte", "into account", "count against", "ca compte", "ok with",
		"will it work", "ca va coller", "ca passe", "ca va passer", "tu en penses quoi", "what do you think", "good idea", "bonne idee", "gets in the way", "s entendre")
	// mayFollow are words by which something is to follow from what is plainly said, and soMuch has a sum follow; beside an age they say little.
	mayFollow = cueOf(`difference differ differs reason clash tension tensions flippe tique tiquer tiquera safe safer bet pari mauvais better reasonable silly smart fair wise sensible justify justifier comply advise recommend conseillez conseilles because since given vu parce puisque
		limite limitee sense sort instead elsewhere mieux still value overpriced expensive`, "compte tenu", "a cause", "quand meme", "trop cher", "hell accept", "shell accept", "theyll accept", "d accept", "would accept", "hell take", "shell take", "would take", "d take")
	soMuch = pattern(`\b(?:so|donc|du coup|then)(?: (?:we|on|je|i)(?: \S+)?)? \d\d`)
	// asksThem: it is asked whether to ask about it, or to tell others.
	asksThem = pattern(`\b(?:can|may|should|could|do|must|allowed to|ok to|need to|have to)(?: (?:i|we|you|even|just|also))* (?:ask|check|find out|know|mention|give(?: \S+)? a heads up|bring up|tell|warn|flag|disclose|raise|say)\b|` +
		`\b(?:je|on|j|puis je|peut on|dois je|faut il|doit on|faut)(?: (?:peux|peut|dois|doit|puis|devrais|devrait|le|la|lui|les|leur|l|en))* (?:demande[rz]?|savoir|verifie[rz]?|parle[rz]?|dire|dis|previen[st]|prevenir|signale[rz]?|mentionne[rz]?|evoque[rz]?|aborde[rz]?|annonce[rz]?)\b`)
)

// decision is what is to follow from what somebody is.
type decision int

// The decisions: none, less pay, whether to take somebody, whether it matters, whom to ask or to tell, and whatever else may follow.
const (
	noDecision decision = iota
	ofPay
	ofTaking
	ofMinding
	ofAsking
	ofAnything
)

// decisionIn is the decision that a text asks for, the gravest first.
func decisionIn(text string) decision {
	text = noLess().ReplaceAllString(text, " ")
	switch {
	case lesserPay.in(text) || takesOff().MatchString(text):
		return ofPay
	case (takesThem.in(text) || passes().MatchString(text)) && !atHowMuch().MatchString(text):
		return ofTaking
	case matters.in(text):
		return ofMinding
	case asksThem().MatchString(text):
		return ofAsking
	case mayFollow.in(text) || soMuch().MatchString(text):
		return ofAnything
	}
	return noDecision
}

// passes: somebody is passed over.
var passes = pattern(`\bpass(?:\W*$|[?!.,])`)

// atHowMuch: somebody is to be taken, and pay is asked for: « on l'embauche à combien ? ».
var atHowMuch = pattern(`\b(?:a combien|combien|how much|what (?:salary|range|band|pay)|quel(?:le)? (?:salaire|fourchette|remuneration))\b`)
