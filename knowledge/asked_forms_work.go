package knowledge

// The forms of waysOfAsking that are about the work, those one does it with, and what it takes.

var (
	// byWhatMeans asks how something is done.
	byWhatMeans = pattern(`\b(?:how (?:do|does|can|could|would|should|to|is|are|did|on earth)|what (?:do|does|can|could|should|would|is done|happens)|comment|quoi faire|que (?:faire|fait|fais)|qu est ce qu (?:on|un|il)|par quels moyens|by what means|(?:which|what|quelles?|quels?) (?:techniques?|methods?|methodes?|mechanisms?|mecanismes?|tricks|astuces|leviers))\b`)
	// manyAtOnce: many use something at once.
	manyAtOnce = pattern(`\b(?:(?:thousands|millions|hundreds|lots|loads|tons|many|a lot)(?: of)? (?:\S+ )?(?:users|people|visitors|connections|requests|customers|clients)|(?:heavy|high|more|big|peak|huge|lots of|a lot of|much|growing) (?:traffic|load)|under (?:\S+ )?load|traffic (?:peak|spike|surge)s?|(?:peak|spike|surge)s? (?:of|in) (?:traffic|load)|(?:milliers|millions|plein|beaucoup|centaines|enormement|trop) d(?:e)? ?(?:\S+ )?(?:utilisateurs|users|gens|personnes|visiteurs|connexions|requetes|monde|clients|trafic)|` +
		`(?:la|une|grosse|forte|en|sous|grande|pleine) charge|afflux|pics? (?:de|d) (?:trafic|charge|connexions|visites)|(?:y a|ya|avec) (?:trop |beaucoup |plein )?(?:du|de) monde|(?:gros|fort) trafic|scalable)\b`)
	// tooSlow: something is to be fast.
	tooSlow = pattern(`\b(?:fast|faster|slow|slower|slows|speed(?: up)?|speeds|rapide|rapides|plus vite|lente?s?|lag|lags|rame|ramer|acceler\w+|sluggish)\b`)
	// ofASystem names what that is.
	ofASystem = pattern(`\b(?:apps?|applications?|applis?|sites?|websites?|back|backend|back[ -]end|backends|servers?|serveurs?|apis?|systems?|systemes?|platforms?|plateformes?|software|logiciels?|bases? de donnees|databases?|service|services)\b`)
	// aboutHiring: it is recruiting, learning or judging that is asked about, or a figure.
	aboutHiring = pattern(`\b(?:how (?:many|much|long|often|fast|quickly)|combien|hir\w+|interview\w*|entretiens?|test(?:er|ing)?|evaluat\w+|evaluer|assess\w*|questions?|candidat\w*|learn\w*|apprend\w*|recrut\w+|recruit\w*|embauch\w+|become|devenir|find|trouver|sourc\w+|annonces?|offres?|charge de (?:travail|recrutement|mission|projet)|prise? en charge|linkedin|pay\w*|salaires?|differ\w*|compar\w*|vs|versus|phrase|cv|numbers|chiffres)\b`)
)

var (
	fundamentals = pattern(`\b(?:fundamentals?|basics|foundations?|fondamentaux|fondamentales|les bases)\b`)
	// stillCount: whether they are worth it is asked.
	stillCount = pattern(`\b(?:still|matter|matters|worth|skip|skipping|useful|useless|relevant|important|obsolete|outdated|necessary|bother|encore|toujours|utiles?|inutiles?|importante?s?|vaut|valent|sert|servent|necessaires?|depassee?s?|indispensables?|sauter|zapper)\b`)
	// notFundamentals: the basics of one thing are meant, or how one learns them.
	notFundamentals = pattern(`\b(?:bases? de donnees|bdd|how (?:long|much|many)|combien|which|what are|quels?|quelles?|ai|ia|chatgpt|llms?|gpt|copilot|comment|how|learn first|azure|aws|badge|certif\w*|paying|(?:basics|fundamentals?|foundations?|fondamentaux|bases) (?:of|de|du|des|d|sql|docker|git|devops|front\S*) ?)\b`)
)

const theLarge = `(?:big tech|bigtech|faangs?|gafams?|gafas?|tech giants?|giants|geants|(?:big|large|huge) (?:tech )?(?:companies|firms|corporations|names|corps)|grosses? (?:boites?|entreprises?|societes?)|grands groupes|google)`

var (
	// onlyTheLarge asks whether nobody else is meant.
	onlyTheLarge = pattern(`\b(?:only|just|solely|que|qu|seulement|uniquement|exclusivement|juste|reserve\w*)(?: (?:by|at|in|for|the|like|les|des|chez|dans|aux|a|pour|work|working|bosser|travailler|hired|employed|found))* ` + theLarge + `\b|\b(?:outside|besides|apart from|other than|beyond|hors|en dehors|a part|hormis)(?: (?:of|the|les|des|de|d))* ` + theLarge + `\b|\b` + theLarge + `(?: only| seulement| uniquement)\b`)
	// worksThere: where one works is asked.
	worksThere = pattern(`\b(?:work|works|working|hire|hires|hiring|recruit\w*|employ\w*|jobs?|find|boss\w+|travaill\w+|recrut\w+|embauch\w+|emplois?|prennent|cherchent|postes?|boulot)\b`)
)

var (
	// crowdedField: there may be too many of them.
	crowdedField = pattern(`\b(?:over ?-?saturated|saturated|saturation|overcrowded|saturee?s?|engorgee?|too many (?:\S+ ){0,2}?(?:developers|devs|programmers|coders|engineers)|trop de (?:\S+ )?(?:devs?|developpeurs|dev|informaticiens))\b|` +
		`\b(?:est|sont|secteur|marche|metier|voie|filiere|c|devenue?|domaine|dev|back|backend|informatique|tech)(?: \S+){0,3}? bouchee?s?\b`)
	// crowdedWhy asks for more than whether it is so.
	crowdedWhy = pattern(`\b(?:why|pourquoi|bouche a oreille|how (?:many|much)|combien|quand|when|salaires?|pay|juniors?|debutants?|beginners?|entry|reconvert\w*|bootcamp\w*|parisien\w*|bordelais\w*|lyonnais\w*|lequel|laquelle|which|quels?|cdn|cache|base|memory|memoire|cpu|server|serveur|disk|disque|pool)\b`)
)

var (
	whichFlaws = pattern(`\b(?:failles?|vulnerabilit\w+|attaques?|attacks?|security (?:holes?|flaws?|issues|risks|threats|bugs|vulnerabilit\w+))\b`)
	// flawsKnown: somebody is to know of them, or to guard against them.
	flawsKnown = pattern(`\b(?:which|what|quelles?|quels?|common|main|classic|courantes?|frequentes?|principales?|classiques?|les failles|contre)\b.*\b(?:know\w*|aware|guard\w*|protect\w*|prevent\w*|against|watch|worry|handle|avoid|familiar|understand|connaitre|connait|connaisse|savoir|maitriser|proteger|protege|eviter|evite|contrer|prevenir|mefier|defendre|defend)\b|\b(?:connaitre|connait|connaisse|against|contre)\b.*\b(?:quelles?|which|what)\b`)
	// otherFlaws names others than those told of, or asks something else of them.
	otherFlaws = pattern(`\b(?:ddos|log4\w+|log4j|phishing|ransomwares?|rancongiciels?|brute ?-?force|zero[ -]day|side channel|mitm|why|pourquoi|how|comment|combien|examples?|exemples?|interview|entretien|test|tester|certif\w+|difference|worst|pire|first|front\S*|mobile|api|apis|recently|recentes?)\b`)
)

var (
	whichQualities = pattern(`\b(?:qualites|qualities|traits(?: de caractere)?|personality traits?|character traits?|(?:la|quelle|une) (?:\S+ ){0,2}?qualite (?:la plus|numero|n[o°]? ?1|principale|premiere|essentielle|primordiale|humaine)|(?:principale|premiere|plus grande) qualite)\b`)
	// qualitiesAsked: which of them count is asked.
	qualitiesAsked = pattern(`\b(?:what|which|quelles?|quoi|list|liste)\b.*\b(?:importante?s?|most|rank|regarder|regarde|chercher|cherche|attendre|attend|look|looking|priorit\w+|matter|matters|seek|essentielles?|primordiales?|premieres?|plus|need|needs|should|must|faut|necessaires?|have|expect|attendues?|requises?|privilegier|value|makes?)\b|\b(?:qualites|qualities|traits)\b.*\b(?:look for|importante?s?|most|regarder|chercher|priorit\w+)\b`)
	// otherQualities are those of things, of what somebody can do, of who leads, or as employers put them in an order.
	otherQualities = pattern(`\b(?:code|logiciel|software|quality (?:control|assurance)|qualite (?:du|de|des)|(?:recruiters?|recruteurs?|employers?|employeurs?|companies|entreprises|boites) |lead|cto|manager|chef|cheffe|tech lead|management|manage\w*|encadr\w+|board|seat|promot\w*|success|reussite|keys?|cles?|citee?s?|cited|rares?|defauts?|weaknesses|faults|interview|entretien|questions?|test\w*|evalu\w+|assess\w*|cv|resume|(?:of|d) une? (?:bonne? )?(?:recruteur|recruiter|annonce|api|ecole|formation|bootcamp|base|site|application|entreprise|company|school))\b|(?:^|[^n]) (?:technical|techniques?|hard) (?:qualit|skill|compet)|\bqualit(?:e|ie)s techniques?\b`)
)

var (
	// talksToWhom asks who they have to do with.
	talksToWhom = pattern(`\b(?:who|whom)(?: the hell)? (?:do|does|will|would|are|is) (?:an? |the |our |my |these |those )?(?:back\S*|devs?|developers?|programmers?|coders?|they|people like that)(?: \S+){0,3}? (?:talk|talking|speak|speaking|work|working|interact|interacting|deal|dealing|liaise|chat|collaborate|collaborating|communicate|communicating|discuss)(?: (?:to|with))?\b|` +
		`\b(?:avec|a) (?:qui|ki)\b(?: \S+){0,6}? (?:dev\S*|back\S*|ils?|elles?|programmeurs?|codeurs?)(?: \S+){0,2}? (?:parle\w*|travaille\w*|bosse\w*|echange\w*|collabore\w*|interagi\w*|discute\w*|cause\w*)\b|\b(?:dev\S*|back\S*)(?: \S+){0,2}? (?:parle|travaille|bosse|echange|collabore|interagit|discute|cause) (?:a|avec) (?:qui|ki)\b`)
	// ofOneSide: who of one side is asked for, or who is above them.
	ofOneSide    = pattern(`\b(?:reports?|reporting|managers?|boss|superieurs?|rend(?:re|s)? compte|operations?|ops|infra\w*|management|direction|higher|above|hierarch\w*|dbas?|sysadmins?|admin\w*|dev[ -]?ops|exploitation|front\S*|design\w*|products?|produits?|clients?|customers?)\b`)
	relationOf   = pattern(`\b(?:relations?|relationship|lien|liens|rapports?|interactions?|collaboration|collaborent|collaborate|cooperat\w+|entente|s entendent|get along)\b`)
	frontAndBack = pattern(`\bfront\S*\b.*\bback|\bback\S*\b.*\bfront`)
	endsAsPeople = pattern(`\b(?:dev\w*|programm\w+|engineers?|teams?|equipes?|people|ingenieurs?|coders?|folks|guys|gens|profils?|colleagues|collegues)\b`)
	// endsToldApart has both told apart, or asks for a figure or a choice.
	endsToldApart = pattern(`\b(?:differ\w*|diff|better|best|mieux|meilleur\w*|choose|choisir|pay\w*|salaires?|gagne\w*|earn\w*|how many|combien|ratio|apis?|hate|conflicts?|conflits?|bad|mauvaise?s?|improve|ameliorer|pourquoi|why)\b`)
	// meetsClients: whether they have to do with clients is asked.
	meetsClients = pattern(`\b(?:aurai[ -]je|aura t il|auront ils|est ce qu\S*|a t il|ont ils|y a t il|will|would|do|does|is there|are there|are)\b(?: \S+){0,6}? (?:contacts?|interactions?|echanges?|interact|deal|talk|relation|relations|en contact|facing|meet)(?: \S+){0,3}? (?:clients?|customers?|clientele)\b`)
)

var (
	whichProjects = pattern(`\b(?:what|which|quels?|quelles?)(?: (?:kinds?|sorts?|types?|genres?|side|personal|small|good|are|sont|of|de|d|les|the))* (?:projects?|projets?)\b`)
	// projectsToShow are to get somebody a job.
	projectsToShow = pattern(`\b(?:portfolio|github|get (?:an? |the |his |her |their |your |my |hired)|land (?:an?|the|their|my)|stand out|(?:first|1st) (?:\S+ )?(?:job|role|position)|hired|impress|decrocher|premier (?:\S+ )?(?:poste|job|emploi|boulot|taf)|se faire (?:embaucher|recruter)|etre (?:embauche|recrute)e?|perso|persos|personnels?|cv|resume|convaincre|convince)\b`)
)
