package knowledge

// The forms of waysOfAsking in which people ask who know the words and not the work: what it means to have built an API, whether the
// back-office is the back end, what somebody without a degree has to show.

var (
	// madeAPIs: somebody designs or develops APIs.
	madeAPIs = pattern(`\b(?:buil[dt]\w*|built|mak(?:e|es|ing)|made|develop\w*|design\w*|creat\w*|wrote|writ\w+|work(?:s|ed|ing)? on|cod(?:e|ed|ing)|cree\w*|conc\w+|developp\w*|monte\w*|bosse\w* sur|travaill\w* sur|realis\w*|construi\w*|ecri\w*|code\w*)(?: \S+){0,4}? apis?\b|\b(?:did|done|fait|faire|fais)(?: (?:the|all|les?|l|une|des|toutes?|an?))* apis?\b|\bapi (?:design|development|building|work)\b|\b(?:creation|conception|developpement|realisation) (?:d |des? |de l |de la )?(?:une )?apis?\b`)
	// meansByThat asks what that is in plain words.
	meansByThat = pattern(`\bwhat (?:did|does|do|has|have|would|is|was)(?: \S+){0,5}? (?:actually |really |concretely )?(?:do|done|did|mean|means|involve|involves|entail|entails|consist of|cover|covers|include|includes|behind)\b|\bwhat (?:is|s) (?:that|this|it)\b|\bwhat (?:work|task|job)s? (?:is|are|lies?|goes)\b|\b(?:plain|simple|layman\w*|normal|everyday) (?:words|terms|english|language)\b|\bmean(?:s|ing)?\b|\b(?:non[ -]?tech\w*|not (?:a )?tech\w*)\b|` +
		`\b(?:il|elle|on|ils|elles|a|ont) (?:a |ont )?(?:vraiment |concretement |reellement )?(?:fait|font|fait) (?:quoi|koi)\b|\b(?:qu est ce (?:que|qu)|qu|que|ce que|ce qu)(?: \S+){0,3}? (?:fait|a fait|ont fait|font|veut dire|signifie|implique|represente|recouvre|cache)\b|\b(?:ca |cela )?(?:veut dire|veu dire|signifie|implique|consiste|represente|recouvre)\b|\bconcretement\b|\bc est quoi\b`)
	// judgesAPIs asks how good somebody is at it, or what to put to them.
	judgesAPIs = pattern(`\b(?:how (?:do|can|should|to|would)|comment|check\w*|verif\w*|test\w*|ask\w*|question\w*|pose\w*|demande\w*|evalu\w*|assess\w*|interview\w*|entretien\w*|rest|graphql|soap|grpc|swagger|openapi|oauth|jwt|gateway|endpoints?|salar\w*|pay|paid|gagne\w*|which|quels?|quelles?|learn\w*|apprend\w*|difference|diff|better|mieux|long|time|temps|duree|who|qui fait|front\S*)\b`)
)

var (
	theBackOffice = pattern(`\bback[ -]?offices?\b`)
	theBackEnd    = pattern(`\bback[ -]?ends?\b|\b(?:dev|developpeu\w+|developer) back(?:\W|$)`)
	// takenForOne asks whether the two are one, or says that they are taken for each other.
	takenForOne = pattern(`\b(?:same|differ\w*|diff|confus\w*|confond\w*|mix\w*|melang\w*|pareil\w*|meme chose|memes?|identi\w+|equivalent\w*|synonym\w*|vs|versus|distin\w+|equals?|egal|revient au|interchangeable\w*|tell (?:them )?apart)\b|=|\bback[ -]?office (?:is|est|c est)(?: (?:the|a|le|du|un|like|just))? back[ -]?end\b|\b(?:is|est)(?: ce)?(?: que)?(?: the| le| l)? back[ -]?office(?: (?:the|a|le|du|un|like|just|c est))? back[ -]?end\b`)
	// officeStaffed: who works there, or on it, is asked about, or what it pays.
	officeStaffed = pattern(`\bback[ -]?office (?:dev\w*|engineers?|programm\w+|analyste?s?|staff|jobs?|agents?|employee?s?|teams?)\b|\b(?:dev\w*|engineers?|programm\w+|analyste?s?|gestionnaires?|agents?|employes?|metiers?|postes?)(?: (?:de|du|en))? back[ -]?office\b|\b(?:programm\w+|analyste?s?|contrat?s?|contracts?|titles?|intitules?|pay\w*|salar\w*|salaires?|earn\w*|gagne\w*|bank\w*|banque|finance|trading|middle)\b`)
)

var (
	// selfTaught: somebody has no degree, or learns alone.
	selfTaught = pattern(`\b(?:self[ -]?taught|self[ -]?teaching|self[ -]?learn\w*|autodidactes?|autoformee?s?|auto[ -]formee?s?|(?:learn\w*|taught|teach\w*)(?: \S+){0,3}? (?:myself|himself|herself|themselves|yourself|alone|on (?:my|his|her|their) own)|(?:appri[st]\w*|apprend\w*|forme\w*|code\w*)(?: \S+){0,3}? (?:seule?s?|en autodidacte|de (?:mon|son|leur) cote)|(?:no|without (?:an?|any)|don t have an?|dont have an?) (?:degree|diploma)|(?:sans|pas de|aucun|pas d) (?:diplomes?|etudes))\b`)
	// whatToShow asks what is to be shown, or what convinces.
	whatToShow = pattern(`\b(?:what|how|quoi|koi|que|comment|qu est ce (?:que|qu))\b(?: \S+){0,7}? (?:show\w*|put (?:forward|on|in|first)|highlight\w*|emphasi[sz]e|present|stand out|convinc\w*|persuad\w*|impress\w*|prov(?:e|ing)|demonstrat\w*|get (?:noticed|hired|an? interview)|montr\w*|mett?\w*(?: \S+){0,2}? (?:en avant|sur|dans)|mettre|valoris\w*|presente\w*|convain\w+|demarqu\w*|prouv\w*|demontr\w*|sortir du lot|se faire (?:remarquer|embaucher|recruter))\b|\b(?:mets|mettre|met|montre|montrer|presenter|valoriser) (?:quoi|koi)\b`)
	// whereToLearn asks for the way there.
	whereToLearn = pattern(`\b(?:where|ou|which (?:course|school|bootcamp|site|language)|quels? (?:cours|formation|ecole|bootcamp|site|langage)|how long|combien|salar\w*|salaires?|pay|paid|earn\w*|gagne\w*|chances?|realistic|realiste|possible|can i|puis je|peut on|est ce que (?:je|on) peu\w*|candidats?|candidates?|hire|recruter)\b`)
)
