package knowledge

// The forms of waysOfAsking that are about who else is needed, what the job is no more than, and what it can be left for.

var (
	devOpsName = pattern(`\bdev[ -]?ops\b`)
	// replacesHire: one person is to do what another would be hired for.
	replacesHire = pattern(`\b(?:replac\w+|substitut\w+|do without|without (?:hiring|having|recruiting|paying)|get(?:ting)? rid of|no need (?:for|to)|(?:dont|do not|doesnt|wont|not) (?:need|have) (?:to (?:hire|pay|recruit) )?(?:an?|the|any|another)|unnecessary|redundant|useless|superfluous|` +
		`save (?:a|one|me|us|the|on)|skip(?:ping)? (?:hiring|the|a|on)|avoid (?:hiring|paying|recruiting)|still (?:need|have to|hire|want|require)|(?:need|hire|recruit|want) (?:an? |the )?(?:dedicated|separate|second|extra|real|proper|full[ -]time|actual)|` +
		`double as|both (?:jobs|roles|things)|two (?:jobs|roles)|(?:2|two) in (?:1|one)|(?:one|single|1) (?:person|hire|guy|dev|salary)|two hats|both hats|(?:job|role|place) of (?:an? |the )?dev[ -]?ops|dev[ -]?ops(?: engineer s| engineers?)? (?:job|work|role|duties)|stand in for|fill in for|enough|suffi\w+|` +
		`remplac\w+|passer (?:de|d)|economi(?:e|es|ser|ses)|pas besoin (?:de|d)|(?:encore|quand meme|vraiment|toujours|aussi|faut(?: il)?)(?: \S+){0,3}? (?:besoin|embaucher|recruter|prendre)|besoin (?:en plus |aussi )?d ?une?|(?:une?|1|la|le) seule? (?:personne|salaire|poste|embauche|dev)|(?:une|1) personne|(?:faire|fait|fasse) (?:office|fonction) d|deux en un|2 en 1|casquettes?|a la place d|plutot que|dispens\w+|eviter (?:de|d))\b`)
	// ofDevOpsItself: it is the matter, and nobody to be hired for it; or which of the two to hire is asked.
	ofDevOpsItself = pattern(`\bdev[ -]?ops (?:knowledge|skills?|basics|certif\w+|courses?|training|experience|culture|tools?|teams?)\b|\b(?:connaissances?|competences?|culture|formation|certification|outils?|equipe) (?:en )?dev[ -]?ops\b|` +
		`\bdev[ -]?ops(?: engineer)? (?:or|ou|vs) (?:an? |un )?(?:dev\w* )?back|\bback\S*(?: \S+)? (?:or|ou|vs) (?:an? |un )?dev[ -]?ops\b|\b(?:why|pourquoi|how much|combien|earn\w*|gagne\w*|more|difference|diff|learn\w*|apprendre|become|devenir|switch|move|sysadmins?|do they|do companies|minded|replaced by|remplacee?s? par|dev[ -]?ops (?:va |is |are |will )?(?:remplace|replac)\w*)\b`)
)

const (
	// oneDuty is a part of the work, or what it is done with, that is no language.
	oneDuty = `(?:apis?|endpoints?|crud|databases?|sql|quer(?:y|ies)|code|codes|coding|servers?|data|logic|plumbing|bases? de donnees|bdd|requetes?|serveurs?|donnees|web ?services?|tables?|backups?|coder|scripts?)`
	// whoseWork is who does the job, or what it is.
	whoseWork = `(?:back|backend|back[ -]end|dev\w*|programm\w+|coders?|job|it|they|he|she|that|ils?|elles?|metier|ca)`
)

var (
	// onlyThatDuty asks whether the job is nothing but that.
	onlyThatDuty = pattern(`\b` + whoseWork + `\b(?: \S+){0,4}? (?:just|only|merely|simply|basically|nothing but|mainly just|all about|solely)(?: \S+){0,4}? ` + oneDuty + `\b|\b(?:is|isnt|are) (?:it |that )?(?:just|only|all|merely|simply|nothing but)(?: \S+){0,4}? ` + oneDuty + `\b|` +
		`\b(?:more|else)\b(?: \S+){0,5}? (?:than|besides|beyond|apart from|other than|except)(?: \S+){0,2}? ` + oneDuty + `\b|\b(?:boils?|comes?) down to(?: \S+){0,2}? ` + oneDuty + `\b|\blimited to(?: \S+){0,2}? ` + oneDuty + `\b|` +
		`\b(?:c est|ce n est|n est ce|ne (?:fait|font|sert)|fait|font|n est|c etait)(?: pas)? (?:juste|que|qu|seulement|uniquement|simplement|rien que|exclusivement)(?: \S+){0,3}? ` + oneDuty + `\b|\b(?:se|s) (?:resume\w*|limite\w*|reduit|reduire|cantonne\w*|arrete\w*)(?: \S+)? (?:a|aux|au)(?: \S+){0,3}? ` + oneDuty + `\b|` +
		`\b(?:d autres?|autre chose|quoi d autre)(?: choses?)? (?:que|qu|a part)(?: \S+){0,3}? ` + oneDuty + `\b|\b(?:juste|uniquement|seulement|que) (?:faire |ecrire |pondre |des |du |de la |les |coder )+(?:requetes |appels )?` + oneDuty + `\b`)
	// wantsToKnow: what somebody has to know, or is to be hired for, is asked, or which of two it is.
	wantsToKnow = pattern(`\b(?:need\w*|know\w*|learn\w*|require\w*|hire|hiring|use|used|uses|choose|enough|experience|candidat\w*|connai\w*|savoir|sait|apprendre|besoin|utilis\w*|suffi\w*|maitris\w*|recrut\w*|embauch\w*|just as|paid|pay|why|pourquoi|combien|how (?:much|many|long)|difference|cv|or|ou|if|who|qui|which|quels?|quelles?|wants?|wider|others|what (?:they|he|she)|server[ -]side|cote serveur)\b`)
)

var (
	// doneCoding: somebody no longer wants to write code.
	doneCoding = pattern(`\b(?:marre|ras[ -]le[ -]bol|assez|lasse|lassee|fatiguee?|degoutee?|saoulee?|plus envie|(?:veut|veux|veulent|voudrais|souhaite|peux|peut) plus|sick|tired|fed up|bored|burn(?:t|ed) out|had enough|no longer wants?|not want|dont want|doesnt want|stop|stopping|quit|quitting|arreter?|arrete)(?: (?:of|with|to|on|de|d|du|from|by|le|la|anymore))* (?:cod(?:e|er|ing)|programm(?:ing|er|ation)|program|developper|developing|development|dev|developpement)\b`)
	// asksOnward asks something, and onwards is about what comes next.
	asksOnward = pattern(`\b(?:what|which|where|options?|how|quoi|koi|que|quels?|quelles?|vers|comment|ou)\b`)
	onwards    = pattern(`\b(?:rebondir|evoluer|evolutions?|devenir|faire|bouger|(?:me|se|m|s) (?:tourner|orienter|reorienter)|reconver\w+|next|else|move|become|switch|stay|staying|rester|quitter|postes?|jobs?|roles?|metiers?|d autre|options?)\b`)
	// keptCoding: somebody else is to keep them at it, or another thing is asked.
	keptCoding = pattern(`\b(?:keep (?:him|her|them)|retain|motivat\w+|(?:le|la|les) (?:garder|retenir|motiver)|pay\w*|earn\w*|gagn\w+|salaire|why|pourquoi|when|quand|age|ans)\b`)
)
