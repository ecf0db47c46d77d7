package knowledge

import "strings"

// What stands beside a bare figure, and tells whether it is a sum.

// offered tells whether a bare figure is an offer by what stands before and behind it.
func offered(before, after string, cell bool) bool {
	words := strings.Fields(before[max(0, len(before)-offerReach):])
	if last := len(words) - 1; last > 0 && offeredTo.is(words[last]) {
		words = words[:last]
	}
	if len(words) == 0 {
		return cell || begins(after, []string{" pour ", " for "})
	}
	word := words[len(words)-1]
	if word == "is" && len(words) > 1 && person.is(words[len(words)-2]) {
		return false // somebody's age
	}
	if ofWord.is(word) && len(words) > 1 && countedBefore.is(words[len(words)-2]) {
		return false // « une équipe de 30 »
	}
	return offerBefore.is(word) || word == "sur" && len(words) > 1 && startsOn.is(words[len(words)-2]) || ofWord.is(word) && len(words) > 1 && sumNoun.is(words[len(words)-2]) || cell && (cellBefore.is(word) || strings.TrimSpace(strings.Trim(after, "?!. ")) == "" && !countedBefore.is(word))
}

// ofTests: a number is a score, a delay or a department; headCount is how many people there are, or where somebody is.
var (
	ofTests   = cueOf("test tests score scored scores note notes noted gpa mark marks quiz exam examen points dept departement delai deadline speed vitesse typing wpm lines lignes")
	headCount = pattern(`\b(?:on est|nous sommes|we are|we re|there are|dans le|du) \d{2,3}\b`)
)

// stillIn: it is asked whether a figure is in the range.
var stillIn = pattern(`\b(?:is|est) \d{2,3} (?:still |encore |toujours )?(?:in|dedans|dans)\b`)

// sitsIn: it is asked whether a figure, with which a text begins or little before it, fits what was just shown: "does 56 sit in it?", « 52 ça colle ? ».
var sitsIn = pattern(`^(?:(?:and|so|ok|hm+|well|then|but|does|do|would|will|could|can|might|is|if|what about|how about|et|donc|alors|mais|est ce qu|est ce que|que|si|a|avec|at|with|say|disons|un|une|a|the|le|offer|offre|salary|salaire|of|de) )*(\d{2,3})(?: (?:ca|it|then|alors|would|will|does|still|toujours|encore|is|est|c est|on est|on serait|je suis|nous sommes))*,? ` +
	`(?:still |toujours |encore )?(?:sits?|fits?|falls?|lands?|stays?|works?|fly|flies|pass(?:es)?|go(?:es)? through|make it|in|inside|within|rentre(?:rait)?|passe(?:rait)?|tombe|colle(?:rait)?|tient|tiendrait|entre|marche(?:rait)?|joue|loge|dedans|dans|bons?|ok|good|fine|on the money|in the (?:range|band|grid))(?: (?:in|inside|within|with|dans|dedans|it|that|this|there|the|la|le|les|range|band|bracket|grid|fourchette|grille|clous|cadre|ca|bien|quand meme|or not|ou pas|ou non|still|then|alors|comfortably|easily|aussi|too))*[ ?!.]*$`)

// offerEnds tells whether what follows a bare figure may follow an offer.
func offerEnds(after string) bool {
	return offerAfter().MatchString(after[:min(len(after), offerReach)])
}

// endsSum tells whether what follows a bare figure may follow a sum: the end of a sentence, whom it is for, what one makes of it.
func endsSum(after string) bool {
	if offerEnds(after) {
		return true
	}
	next, _, _ := strings.Cut(strings.TrimLeft(after, blanks), " ")
	next = strings.TrimRight(next, "?!.,;:")
	return judged.is(next) || softJudged.is(next)
}

// addedShare is what comes on top, "+20 to 25": a percentage more often than thousands.
var addedShare = pattern(`\+ ?\d{1,3}(?: ?(?:a|to|-|–) ?\d{1,3})?\b`)

// perCent stands behind a share.
var perCent = pattern(`^ ?(?:%|percent\b|per cent\b|pour cent\b|pourcent\b)`)

// lessThan tells whether words end in « moins de » or « plus de », as ages are bounded.
func lessThan(words []string) bool {
	last := len(words) - 1
	return last > 0 && ofWord.is(words[last]) && ofAge.is(words[last-1])
}

// countsThere tells whether a figure behind a text counts something, or is somebody's age; "is 50 decent?" judges a sum.
func countsThere(before string, judges bool) bool {
	words := strings.Fields(before[max(0, len(before)-offerReach):])
	last := len(words) - 1
	if last < 0 {
		return false
	}
	if !strings.HasSuffix(before, " ") {
		return true // a name, "IR35", or money that was read as such
	}
	if lessThan(words) {
		return true
	}
	being := beingBefore.is(words[last]) && !(judges && (words[last] == "is" || words[last] == "est") && (last == 0 || !person.is(words[last-1])))
	return countedBefore.is(words[last]) || ofAge.is(words[last]) || being || ofWord.is(words[last]) && (last == 0 || !sumNoun.is(words[last-1]))
}

// A bare figure is an offer from leastBare to mostBare thousands, by what stands within
// offerReach bytes of it. In a follow-up it has up to mostAround words before it.
const (
	leastBare, mostBare = 20, 250
	offerReach          = 32
	mostAround          = 7
)

var (
	offerBefore = cueOf(`at for on around roughly offer offered offering offers paying pay propose proposed proposer proposez proposons jpropose
		a environ want wants ask asks asking demande veut proposait proposais proposions offrait offrions demandait voulait voulais mettait accept accepts accepted accepte put puts mettre mets met max maximum maxi
		thinking considering think targeting target eyeing planning budgeting pensons pense envisage envisageons visons vise vises visent viser tablons table suggest suggested suggesting pitching`)
	// sumNoun, "of" behind it, stands before a sum: « un budget de 42 »; beingBefore stands before an age, or how many there are.
	sumNoun     = cueOf("budget budgets offre offer proposition propale package fourchette parle parlait parler talking talk spoke speaking thinking think")
	beingBefore = cueOf("is are am was were be been est sont suis sommes etes has have had avons ont avez room day week dans within after apres")
	startsOn    = cueOf("part pars partons partir partait partirait table tablons tabler mise misons") // « on part sur 58 »
	offeredTo   = cueOf("him her them lui")
	// sumVerb: somebody asks for a sum or offers one, after an answer about pay.
	sumVerb = cueOf("proposait proposais proposions offrait offrions voulait demande demandent demandait veut veulent voudrait wants want asks ask asking asked reclame reclament exige exigent expects expecting offre offres offert offered offer offers propose proposes propositions accepte accepted autre another descend monte vise pretend pretentions negocie negotiates negotiating counter counters countered approved valide depasser budgeted budgete capped plafonne", "go up", "going up", "up to", "contre offre", "counter offer", "jusqu a", "over budget")
	// priceOf: what is said of somebody "at" a figure is a sum.
	priceOf = pattern(`\b(?:at|for|a|pour|with|avec) \d{2,3}\b`)
	// livesThere: a number is where somebody lives.
	livesThere = cueOf("lives living habite habitent vit adresse address departement")
	// askedFigure: somebody asks for a figure, offers it, or goes up or down to it; ofSums: such is spoken of in a sentence.
	askedFigure = pattern(`\b(?:veut|veulent|voudrait|wants?|asks?(?: for)?|asking|demande|demandent|expects?|negocie|negotiat(?:es|ing)|offre|offers?|offered|propose|contre[ -]offre|counter[ -]?offers?|accepte|accepted|up to|jusqu a|vise|descend|monte)(?: (?:de|a|at|of|to|about|around|environ|only|now|maintenant)){0,2} (\d{2,3})\b|\b(\d{2,3}) (?:approved|valides?|final|tops)\b`)
	ofSums      = cueOf("says said dit disait down up bloque bloquent descendre descendu descendus mettre mettra mettrai mets met put go goes going range grid grille fourchette budget client boss offer offre final parle parlent normal fishy")
	offerAfter  = pattern(`^(?:\W*$|[,.?!;:)]| (?:to|for|in|an?|pour|en|dans|chez|is|est|ok|at least|decent|low|too|trop|brut|gross|and|et|une?|senior|junior|lead|mid|confirmee?|esn|pme|sme|startup|start-up|scaleup|scale-up|flat|max|be|fair|enough|low|high|reasonable|lui|elle|him|her|du coup|alors|then|now|instead|maintenant|finalement|c|cest|ca|suffit|suffisant|correct|realiste|realistic|final|tops|firm|ferme|all|outside|hors|without|sans|but|mais|maximum|maxi|mini|minimum|min|grand|grands|he|she|il|we|on|i|je|so|donc|from|lol|haha|mdr|btw|apparently|actually|exactly|hein|quand|sinon|otherwise|base|basic|fixe|fixes|fixed|annual|annually|annuel|annuels|(?:plus|\+) (?:a |an |un |une |the |le |du |de la |some )?(?:bonus|variable|prime|primes|equity|shares|bspce|car|package|commission|benefits|avantages))\b)`)
	// cellBefore stands before a bare offer where level and company are named; countedBefore
	// before a figure that counts something else.
	cellBefore    = cueOf("is are would will and et est si with avec say range between entre from de du ok about budget fourchette salary salaire if senior junior lead mid confirme confirmee esn pme sme startup scaleup wants veut")
	countedBefore = cueOf(`top age aged level niveau bac version java php python angular node spring symfony rails react vue ios android postgres
		postgresql kotlin scala ruby dotnet net c team equipe article since depuis until in en number numero step etape chapter page question room salle bureau floor etage ticket code zip postal turned turns turning building batiment bus train vol flight desk`)
	// verdictAfter stands behind a figure whose verdict is asked for; aMonthAlone is pay by the month, since nobody earns that a year.
	verdictAfter = pattern(`[ ,]*(?:(?:is|would) (?:that|it) |cest |c est |ca |est ce |it is |thats |be )?(?:(?:a bit|too|trop|un peu) )?\b(?:bas|haut|bien|cher|juste|correct|faible|jouable|ok|okay|fine|enough|fair|much|high|low|good|then|though|tho|alors|max|trop|peu|passe|bon|assez|suffisant|possible|realistic|realiste|maybe|please|pls|stp)[ ?!.]*$`)
	aMonthAlone  = pattern(`^(?:(?:and|or|et|ou|avec|with|at|a|if|si|what about|how about|even|meme|only|say|disons|make it) )*€?([1-9](?:[ ,.]?\d{3}))[ ?!.]*$`)
	halfAlone    = pattern(`^(?:(?:and|or|et|ou|avec|with|at|a|if|si|what about|say|disons|make it) )*(\d{2,3}[.,]\d)[ ?!.]*$`)
	// judgedFigure and placedFigure: what stands behind such a figure, and before it nothing that counts.
	judgedFigure = pattern(`^(?:(?:hm+|and|so|ok|is|would|et|alors|est ce que|c est) )*(\d{2,3})[, ] ?(?:(?:is|be|est|c est|cest|ca|would be|seems|looks|sounds|feels|semble|parait|fait) )?(?:a bit |un peu |actually |really |vraiment |quite )?(?:(?:too|trop) (?:much|little|high|low|haut|bas|peu|cher|eleve)|enough|ok|okay|fair|fine|assez|suffit|suffisant|over|above|below|correct|bien|(?:in|inside|within)(?: (?:the )?range)? or (?:out|outside|not)|dedans|dehors)\b`)
	budgetFigure = pattern(`\b(?:budget|enveloppe|offre|offer|package|propale|parl(?:e|ent|ait|aient)|talk(?:ed|ing)?|sp(?:oke|eak|eaking))(?: (?:max|maximum|maxi|brut|gross|annuel|est|is|it|about|around|environ|c est|cest|serait|tourne autour))? ?(?:de |d |of |a |at |: ?|= ?)?(\d{2,3})\b|\b(\d{2,3}) (?:de|of|comme|as) (?:budget|enveloppe)\b`)
	madeFigure   = pattern(`\b(?:ca (?:fait|ferait|donne)|ca nous (?:fait|donne)|that makes|that d be|thats|that is|makes it|soit|disons|let s say|lets say) (\d{2,3})\b`)
	// heldFigure is what somebody has to spend, where they ask whether it will do: "ive got 52, will that do".
	heldFigure    = pattern(`\b(?:ive|weve|i|we|they|client|j|on|nous)(?: (?:ve|have|has|got|only|just|ai|a|avons|que|seulement|n ai|n a))+ (\d{2,3})\b.*\b(?:will (?:that|it) do|does (?:that|it) (?:do|work|cover)|would (?:that|it) (?:do|work|cover)|do the (?:trick|job)|cut it|enough|suffit|suffirait|suffira|le fait|fait l affaire|passe|ca va|is that (?:ok|fine))\b`)
	betweenCommas = pattern(`, ?(?:a |at )?(\d{2,3}) ?,`)
	placedFigure  = pattern(`^(?:(?:and|or|so|et|ou|what about|how about|what if|if|si|say|disons|maybe|avec|with|only|just|at|a|hm+) )*(\d{2,3}) (?:in|en|a|at|for|pour|dans|chez)\b`)
	aloneAtEnd    = pattern(`(?:^|\b)(?:(\d{2,3})\s*(?:-|to|a|and|et|or|ou)\s*)?(\d{2,3})[\s?!.,]*$`)
	bareLow       = pattern(`(?:^|\s)(\d{2,3})\s*(?:-|/|to|a|and|et|or|ou)\s*$`)
)
