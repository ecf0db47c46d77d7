package knowledge

// What somebody may be that others see at once: where they are from, how old they are, their sex and looks.

// origin is where somebody is from, and what tells it.
var origin = trait{
	policy: policyOrigin,
	says:   cueOf("refugee refugie refugiee immigrant immigre immigree maghrebin maghrebine foreigner nationality nationalite ethnicity undocumented asylum beurette"),
	groups: cueOf("refugees refugies immigrants immigres migrants maghrebins foreigners etrangers africans africains indians indiens arabs arabes blacks noirs asians asiatiques roumains"),
	of: cueOf(`foreign black asian arab arabic african indian pakistani bangladeshi algerian moroccan tunisian libyan egyptian lebanese turkish kurdish iranian syrian afghan iraqi chinese vietnamese korean filipino russian ukrainian georgian
		armenian romanian polish bulgarian hungarian roma serbian albanian nigerian ghanaian senegalese ivorian gabonese rwandan ugandan cameroonian congolese malian somali sudanese eritrean kenyan ethiopian haitian jamaican brazilian
		mexican colombian venezuelan latino hispanic israeli`),
	behind: cueOf(`etranger etrangere etrangers noir noire noirs arabe arabes asiatique africain africaine indien indienne pakistanais pakistanaise algerien algerienne marocain marocaine tunisien tunisienne libyen egyptien egyptienne libanais
		libanaise turc turque kurde iranien iranienne syrien syrienne irakien afghan afghane chinois chinoise vietnamien vietnamienne coreen russe ukrainien ukrainienne georgien armenien roumain roumaine polonais polonaise bulgare
		albanais serbe nigerian senegalais senegalaise ivoirien ivoirienne camerounais camerounaise gabonais gabonaise rwandais angolais mauricien mauritanien guineen guineenne beninois togolais malien malienne congolais congolaise
		comorien malgache soudanais haitien haitienne bresilien bresilienne metis metisse antillais antillaise portugais portugaise`),
	forms: patterns(
		`\bforeign born\b|\bsans papiers?\b|\bdemandeu(?:r|se)s? d asile\b|\b(?:nee?s?) (?:en|au|aux|hors|ailleurs|ici|a l) [a-z]|\b(?:not |wasnt |isnt )?born (?:here|abroad|outside|overseas|in [a-z])|\boriginally from\b|\b(?:isnt|not) from (?:here|around)\b|\bpas d ici\b|\bfrom abroad like\b`,
		`\bskin colou?r\b|\b(?:brown|dark|black) skin(?:ned)?\b|\bcouleur de (?:la |sa )?peau\b|\bpeau (?:noire|mate|foncee)\b|\b(?:people|person|man|woman|guy) of colou?r\b|\b(?:gens|personne|type|homme|femme|mec|quelqu un) de couleur\b|\bde souche\b|\b(?:ethnic|visible) minorit(?:y|ies)\b`,
		`\b(?:a|the|is|un|une|les|des|d|of|est) migrante?s?\b|\b(?:migrant|immigrant|roma|gypsy|traveller|foreign|african|arab|asian) (?:family|background)\b|\b(?:western|white|european|local) (?:profiles?|candidates?|people)\b|\bissue?s? de l immigration\b|\bd origines? \S+|\bof (?:\S+ ){1,3}(?:origins?|descent|heritage|ancestry)\b`,
		`\b(?:someone|somebody|people|anyone|candidates?|devs?|developers?|quelqu un|gens|personnes?|profils?|candidate?s?) (?:\S+ )?(?:from|venant|issue?s?|originaire) (?:d |de |du |des |l |la |the )*(?:eastern europe|africa|asia|middle east|latin america|balkans|europe de l est|afrique|maghreb|asie|pays de l est|moyen orient)\b`,
		`\b(?:his|her|their|ses|son|leurs?) (?:origins?|origines?|roots|racines|race|skin|passport|passeport|accent)\b|\b(?:nest|n est|est|isnt|not|is not) (?:pas )?(?:francais|francaise|french|british|european|europeen|europeenne)\b|\bnon (?:native|european|europeen)\b`,
		`\b(?:has|have|with|got|a|avec|strong|heavy|thick|foreign|french|fort|gros)(?: (?:an?|un|very|really|tres|so|quite|pretty|strong|heavy|thick|foreign|indian|african|french|fort|gros|leger|petit|sacre))* accent\b|\b(?:an|the|that|cet|cause d un|cause de l) accent\b|\baccent (?:etranger|prononce|tres|fort|africain|arabe|asiatique|du|de)\b`,
		`\b(?:arabic|foreign|african|muslim|jewish|exotic|french|english|white|european)(?: sounding)? (?:sur|first |last )?names?\b|\b(?:nom|prenom)s? (?:a consonance|qui sonne|arabe|etranger|africain|exotique|maghrebin|francais)\b`,
		`\b(?:pas|plus|d|les|des|un|une) etrangere?s?(?:\W*$|[,.?!]| (?:on|qui|pour|dans|chez|je|ca|et)\b)|\bwhere (?:he|she|they)(?:s|re| is| are)? (?:really |originally |actually )?from\b|\b(?:prefer|only|rather|over)(?: \S+){0,2} (?:natives?|locals|nationals|europeans)\b`,
	),
}

// age is how old somebody is.
var age = trait{
	policy: policyAge,
	says:   cueOf("quinqua quinquagenaire sexagenaire cinquantenaire boomer greybeard grandpa grandad papy papi elderly quarantenaire quadra trentenaire pensioner millennial jeunot youngster ageism"),
	groups: cueOf("quinquas quinquagenaires sexagenaires cinquantenaires boomers greybeards millennials dinosaurs dinosaures"),
	is:     cueOf("old young younger vieux vieille jeune"),
	of:     cueOf("older aging ageing"),
	behind: cueOf("age agee ages agees"),
	forms: patterns(
		`\b(?:his|her|their|son|leur|cet|candidates|persons|guys) age\b|\bage (?:of|du|de la|de l)(?: the| my| our)? candidate?\b|\b(?:because of|due to|given|considering|vu|cause de|raison de|malgre|despite) (?:the |l )age\b`,
		`\b(?:in|dans|a|de|over|past) (?:(?:his|her|their|the|la|sa|mid|late|early) )*(?:fifties|sixties|forties|50s|60s|40s|cinquantaine|soixantaine|quarantaine)\b|\b(?:early|mid|late) (?:twenties|thirties|forties|fifties|sixties)\b|\b(?:fifty|sixty|forty) ?something\b|\bgen(?:eration)? [xz]\b`,
		`\b(?:close to|near|nearing|approaching|before|until|from) (?:his |her |the )?(?:retirement|pension|retiring)\b|\b(?:hell|shell|he|she|will|ll|about to|going to) (?:soon |probably )?retire\b|\bretir(?:es|ing) (?:in|soon|next)\b|\b(?:proche|pres|avant|part|partir|partira|bientot|sera|loin)(?: \S+){0,2} (?:la )?retraite\b|\b(?:nearly|almost|semi) retired\b|\b(?:pushing|nearing|approaching|approche (?:de |des |les )?) ?[4-7]\d\b|\bcould be my (?:grand)?(?:father|mother|dad|mum|pa|ma)\b|\bfin de carriere\b|\bend of (?:his|her|their|the) career\b`,
		`^(?:is |est ce |pas |not )?(?:too|trop) (?:old|young|vieux|vieille|jeune|agee?)\b|[,.?!;] (?:too|trop) (?:old|young|vieux|vieille|jeune|agee?)(?:\W*$|[,.?!])|\bsenior (?:en|in|par l|of) age\b|\b(?:plus|pas) (?:tout|tres|si) jeune\b|\bcertain age\b|\b[2-7]\d (?:balais|piges|berges)\b|\b[3-7]\d is (?:too|very|a bit) (?:late|old)\b|\b(?:vieux|vieille|agee?|jeune)(?: a)? [2-7]\d ans\b`,
		`\blooks? (?:about |like |barely |around )?[2-7]\d\b|\b(?:born|graduated|nee?|diplomee?) (?:in|en) (?:19\d\d|200[0-9])\b|\blong in the tooth\b|\b(?:grey|gray|white) hair(?:ed)?\b|\bcheveux (?:blancs|gris)\b|\b(?:date|annee) de naissance\b|\b(?:date|year) of birth\b|\bbirth (?:date|year)\b`,
		`\bold (?:guy|man|woman|lady|bloke|chap|person|people|folks?)\b|\b(?:il|elle|candidate?|gars|mec) (?:fait|a l air)(?: (?:si|tres|trop|un|peu|assez|plutot|vraiment|bien))* (?:jeune|vieux|vieille)\b`,
		`\b(?:someone|somebody|anyone|quelqu un)(?: (?:a|de|bit|lot|much|plus|rather|un|peu))* (?:younger|older|young|jeune|agee?)\b|\b(?:the|a|an|prefer|rather) (?:younger|older) (?:one|person|people|candidate|guy|dev|developer|woman|man)\b|\bprefer(?:s|red)? (?:the )?(?:younger|young)\b|\b(?:prend|prendre|prends|veut|veux|prefere|recrute|recruter|le|la) plus jeune\b`,
	),
	faint: patterns(
		`\b(?:hes|shes|(?:he|she|candidate|man|guy|woman|dev|developer) (?:is|s)|(?:the|this|our|my) (?:mans|guys|womans|devs|candidates|girls)|being|aged|turn(?:s|ed|ing))(?: (?:only|already|about|nearly|almost|over|just))* [2-7]\d(?:\W*$|[,.;?!)]| (?:and|so|but|with|can|should|do|does|though|now|tho|will|applying)\b)|\b(?:is|being) [4-7]0 an?\b`,
		`\b[2-7]\d ?(?:years?|yrs?|yr) old\b|\b[2-7]\d ?yo\b|\b[4-7]\d\+|\bat [4-7]\d (?:you|he|she|they|one|people)\b|\ba [4-7]\d ans (?:on|il|elle|tu)\b|\bone [2-7]\d(?:,? (?:and )?(?:the other |one ))[2-7]\d\b`,
		`(?:^|\b(?:a|as|agee?s? de|de|candidate?|mec|gars|femme|homme|vieux) )(?:deja |seulement |presque |environ )?[2-7]\d ans(?:\W*$|[,;?!:)]|\. | (?:et|mais|on|je|passes|bien|du|donc|peut|ca|c|au|chez|pour)\b)|\byoung (?:man|guy|lad|chap|bloke)\b|\bjeune (?:homme|gars|mec)\b`,
	),
}

// sex is somebody's sex, whom they love, how they look and where they live.
var sex = trait{
	policy: policyDiscriminate,
	says: cueOf(`lesbian lesbienne homosexual homosexuel homosexuelle homo transgender transgenre transsexual transsexuel queer nonbinary effeminate effemine overweight obese surpoids tattoo tattoos tattooed tatoue tatouee tatouage tatouages
		piercing piercings dreadlocks dreads homeless sdf drag`),
	groups: cueOf("gays homos lesbians lesbiennes"),
	of:     cueOf("gay trans bisexual fat ugly chubby"),
	behind: cueOf("gay trans moche laid laide"),
	forms: patterns(
		`\b(?:because|since|as|if|given|knowing|que|qu|parce|comme|puisque|car|etant|being)(?: (?:hes|shes|its|that|it|she|he|is|il|elle|c|est|que|qu|a|an|un|une))* (?:woman|girl|lady|female|man|male|femme|fille|nana|meuf|dame|homme)\b|\b(?:shes|she is|c est|cest) (?:an?|une|juste une|just a) (?:woman|lady|female|femme|dame)\b`,
		`\b(?:woman|girl|lady|female|femme|nana|fille|she|shes|elle)\b.*\b(?:all male|macho|(?:all|only|que des|100 ?%) (?:men|guys|mecs|hommes|masculine?)|(?:team|equipe)(?: \S+){0,2} (?:of men|of guys|de mecs|d hommes|masculine))\b|\b(?:only|seule) (?:woman|girl|female|femme|nana|fille)\b|\b(?:seule|only) (?:\S+ ){0,2}(?:mecs|gars|hommes|men|guys)\b|\b(?:lads|men|guys|boys) only\b|\b(?:the|my|our|these|les|nos|ces) (?:women|ladies|femmes|nanas) (?:on|in|of|de|dans|sur)\b`,
		`\b(?:less|lower|more|moins|plus)(?: \S+){0,3} (?:than|que) (?:the |an? |her |our |les |un |ses |nos )?(?:guys|men|man|boys|lads|male \S+|blokes|hommes?|mecs?|collegues? masculins?|women|woman|femmes?)\b|\b(?:a|the|un|l) (?:man|homme) (?:and|et|ou|or|une) (?:a |the |une |la )?(?:woman|femme)\b`,
		`\b(?:i|we|you|to|on|je|nous|client|boss|manager)(?: \S+){0,2} (?:pay|offer|give|payer|paye|paie|propose|proposer)(?: \S+){0,2} (?:women|men|females|girls|ladies|femmes|filles|hommes|nanas|meufs)\b|\bwomen (?:ask|negotiate|accept|settle|cost)\b|\bfemmes (?:demandent|negocient|acceptent|coutent)\b`,
		`\b(?:prefers?|prefere\w*|preferons|preferais|rather have|veut|wants?|cherche|insist(?:s|ed)? on) (?:plutot )?(?:an?|un|une|only|que des|des)? ?(?:man|men|woman|women|male|female|homme|hommes|femme|femmes|nana|mec|gars|guy|bloke)(?:\W*$|[,.?!;]| (?:for|pour|in|dans|can|je|on|how|comment|so|than|instead|now|ok)\b)`,
		`\b(?:put|hire|take|have|mettre|recruter|prendre|envoyer|send) (?:a|une) (?:woman|girl|lady|femme|fille|nana)\b|\b(?:for|pour) (?:a |une |les )?(?:women|ladies|girls|girl|lass|woman|lady|femmes?|filles?|nanas?)\b|\ba male candidate\b|\bfemale (?:lead|dev|developer|engineer|candidate|senior)\b`,
		`\btransitioning(?:\W*$|[,.?!;]| (?:and|so|now|can|should|do|does)\b)|\ben transition(?:\W*$|[,.?!])|\b(?:gender|sex) (?:transition|change|reassignment)\b|\bchang\w+ de (?:sexe|genre)\b|\bsa transition\b|\bnon binai?ry?e?\b|\bsexual orientation\b|\borientation sexuelle\b|\bhis (?:boyfriend|husband)\b|\bher (?:girlfriend|wife)\b`,
		`\b(?:le|son) physique\b|\b(?:his|her|their|son|sa) (?:looks|appearance|weight|apparence|look|hair|sexuality|orientation)\b|\b(?:not|isnt)(?: (?:very|so|that|really))* (?:attractive|good looking|presentable)\b|\b(?:il|elle) (?:n )?est pas (?:tres |tellement |vraiment )?(?:jolie|belle|beau|presentable)\b|\bpas (?:tres |vraiment )?presentable\b`,
		`\b(?:un peu|assez|plutot|tres|trop|bien|elle est) (?:ronde|grosse|enrobee)\b|\b(?:shes|hes|she is|he is|elle est|il est) (?:so |too |very |trop |tres |si |vraiment )?(?:pretty|handsome|beautiful|hot|sexy|belle|beau|jolie|mignonne|canon)\b|\b(?:blue|pink|green|coloured|greasy) hair\b|\bcheveux (?:bleus|roses|verts|gras)\b|\b(?:he|candidate) wears? (?:\S+ ){0,2}?(?:make ?up|skirts?|dresses|heels)\b|\bil (?:porte des jupes|se maquille)\b`,
		`\b(?:habite|vit|vient|residence|adresse) (?:en|dans|d|a)(?: \S+){0,2} ?(?:cite|banlieue|quartiers?|hlm|93)\b|\b(?:lives|living|comes) (?:in|from|on)(?: \S+){0,2} (?:estate|projects|suburbs|ghetto)\b`,
	),
	faint: patterns(
		`\byoung (?:woman|lady|girl)\b|\bjeune (?:femme|fille)\b|^(?:a |une )?(?:woman|lady|female|girl|femme|nana|fille)(?:[,:]| \d)|\b(?:shes|c est) (?:a|une) (?:girl|nana|fille|meuf)\b`,
	),
}
