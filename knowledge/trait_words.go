package knowledge

// What somebody may be, in its words. Each list is closed: a word stands in it only where it says that of people and of little else, or else
// where it needs whom it is said of beside it.

// traits are all, those first whose words are plainest.
func traits() []trait {
	return []trait{family, health, religion, opinions, origin, age, sex}
}

// family is who somebody lives with, or will.
var family = trait{
	policy: "policy.family",
	says: cueOf(`pregnant pregnancy preggers enceinte enceintes grossesse newlywed newlyweds accouche accoucher accouchement allaite breastfeeding breastfeeds postpartum newborn newborns toddler toddlers ivf pma fiv motherhood fatherhood bebe
		bebes nourrisson twins triplets jumeaux pacse pacsee`),
	groups: cueOf("mothers mums moms fathers dads parents meres mamans peres papas"),
	is:     cueOf("single mum mom mother mummy dad father maman mere papa pere"),
	of:     cueOf("married divorced widowed childless"),
	behind: cueOf("mariee divorcee veuve veuf celibataire fiancee"),
	forms: patterns(
		`\b(?:maternity|paternity|parental|mat|pat|adoption) leave\b|\b(?:on|from|after) maternity\b|\bconges? (?:de )?(?:mat|maternite|paternite|pat|parental|adoption)\b`,
		`\b(?:having|has|have|had|expecting|gets?|getting|got|with|wants?|trying for|try for|plans?|planning|her|his|their|off with) (?:\S+ ){0,2}?bab(?:y|ies)\b|\bbaby (?:soon|on the way|coming|bump|boy|girl|plans?)\b|\bbun in the oven\b|\b\d months (?:along|gone)\b|\badopt(?:s|ing)? (?:an? )?(?:child|baby|kid)\b|\b(?:procedure|cours) d adoption(?:\W*$|[,.?!])|\ben cloque\b|\bknocked up\b`,
		`\b(?:shes|(?:she|candidate|finalist|pick|favourite|applicant|wife|girlfriend|partner) is) (?:currently |also |now )?expecting(?:\W*$|[,.;?!]| (?:twins|her|their|in|soon|and|so|but|should|do|can|does|is)\b)|\b(?:shes|she is) due (?:in|on|next|soon|any)\b|\bg[ai]v(?:e|es|ing) birth\b|\b(?:having|expecting|had|have|avoir|attend) (?:an?|another|his|her|their|un) (?:first |second |third )?(?:kid|child|enfant)\b`,
		`\battend(?:ent|ait|re)? (?:un|son|leur|des) (?:\S+ )?(?:enfant|jumeaux|heureux)\b|\bheureux evenement\b|\bnouveau nee?s?\b|\bnewly weds?\b`,
		`(?:^|[,.;] ?|\b(?:has|have|hes got|shes got|got|with|avec|a|ont|ayant|and|et|because of|because|cause) )(?:(?:\d|the|les|two|three|four|five|several|small|young|little|deux|trois|quatre|cinq|jeunes|petits|plusieurs|des|her|his|ses) )+(?:kids|children|enfants|gosses|gamins|little ones)\b|\b(?:has|have|a|avec|with|got|ayant) (?:kids|children)\b|\ben bas age\b`,
		`\b(?:kids|children|enfants|gosses)(?: \S+){0,2} (?:at home|every other week|a charge|en garde|garde alternee|a la maison)\b|\b(?:her|his) (?:kids?|child|children|son|daughter) (?:is|are|gets?|has|have|often|always)\b|\b(?:sans|without|no) (?:kids|children|enfants?)\b`,
		`\b(?:mother|mum|mom|dad|father|parent|mere|maman|papa|pere)s? (?:of|de|with|avec) (?:\d|two|three|four|five|deux|trois|quatre|cinq|famille|small|young|toddlers|jeunes)\b`,
		`\b(?:single|young|new|working|expectant|future|stay at home) (?:mum|mom|mother|dad|father|parent)s?\b|\b(?:jeune|future|futur) (?:maman|mere|papa|pere)\b|\b(?:maman|mere|papa|pere|parent) (?:solo|isolee?|celibataire|divorcee?|au foyer)\b`,
		`\b(?:getting|got|gets|just|recently) (?:married|engaged)\b|\b(?:il|elle) (?:est|etait) marie\b|\bse (?:marie(?:r|nt)?|pacser?)\b|\bmarriage\b|\b(?:her|his|their|son|leur) (?:wedding|mariage|divorce)\b|\bde divorcer\b`,
		`\b(?:family|marital) (?:situation|status|plans?|life|duties|obligations)\b|\bsituation (?:familiale|de famille)\b|\bcharges? de famille\b|\bgarde (?:alternee|d enfants)\b|\b(?:has|with|got) a family\b|\b(?:mother|mum|mom|dad|father|parent|mere|maman|papa|pere) (?:of|d|de) (?:an?|un|une) (?:\S+ )?(?:kid|child|enfant|baby|ado)\b|\b(?:en|pleine) separation\b|\bcustody\b|\belderly parents?\b|\bparents ages\b|\baidante? familiale?\b`,
		`\b(?:trying for|plans?|planning|plan|wants?|want|veut|vouloir|avoir|ayant|compte avoir|desire d|projet d) (?:to have |having )?(?:\S+ )?(?:kids|children|an? child|a family|enfants?)\b|\bfertility\b|\bfausse couche\b|\bmiscarriage\b`,
	),
}

// health is how somebody is.
var health = trait{
	policy: "policy.health",
	says: cueOf(`wheelchair fauteuil autistic autiste autistes autism autisme asperger neurodivergent neuroatypique tsa adhd tdah tourette ptsd alcoholic alcoolique addict toxicomane prothese epileptic epileptique epilepsy epilepsie bipolar
		bipolaire hiv vih seropositif seropositive rqth dyslexic dyslexique dyspraxic dyspraxique malvoyant malvoyante malentendant malentendante schizophrenic schizophrene sclerosis sclerose chemo chimio depressed depressif
		depressive antidepressants antidepresseurs anxiolytiques diabetic diabetique parkinson stutters stutter stammers stammer begaie begue amputee paraplegic paraplegique tetraplegique invalide crohn endometriose fibromyalgie
		endometriosis cancereux cancereuse dialysis dialyse pacemaker crutches bequilles anorexic anorexique`),
	of:     cueOf("disabled handicapped deaf blind ill sick unwell depression"),
	behind: cueOf("handicape handicapee handicapes handi sourd sourde aveugle malade muet muette"),
	forms: patterns(
		`\b(?:has|have|had|having|with|got|a|avec|ayant|eu|fait|d un|her|his|their|son|sa|after|apres|post|from|sort d un|for|pour) (?:an? |un |une |some |la |le |l |had |fait |(?:chronic|slight|severe|long|hidden|previous|past|bad|gros|petit|leger|grave|chronique|heart) )*(?:disability|disabilities|cancer|burn ?out|diabetes|diabete|depression|dyslexia|anxiety|tumou?r|avc|illness|maladie|disease|stroke|surgery|breakdown|covid|migraines?|transplant|greffe)\b`,
		`\b(?:burn ?out|depression|cancer) (?:last|l an|il y a|two|three|in|en|recent)\b|\b(?:her|his|a|the|had) (?:burn ?out|depression)\b|\blong covid\b|\bcovid long\b`,
		`\b(?:il|elle|qui|candidate?|has|have|avec|with|ayant|got)(?: (?:a|ont|un|une|an|some|leger|petit|lourd|slight|visible|hidden))* handicaps?\b|\b(?:son|his|her|leur|situation de) handicap\b|\bhandicap (?:invisible|lourd|leger|moteur|visuel|auditif|mental|physique|declare|reconnu)\b|\btravailleurs? handicapes?\b`,
		`\bon the (?:autis\w+ )?spectrum\b|\bhas ms\b|\b(?:sick leave|arrets? maladie|arret de travail|en arret|off sick|long term sick|signed off)\b|\bmi temps therapeutique\b`,
		`\b(?:etat de sante|sante fragile|(?:sa|his|her) (?:sante|health)|(?:health|medical|heart) (?:issues?|problems?|conditions?)|(?:problemes?|soucis?) de sante|mental health|(?:takes?|on|taking|prend|sous) (?:some |des |un )?(?:medication|medicaments|traitement lourd|meds))\b`,
		`\b(?:often|always|souvent|toujours|regulierement) (?:off|absente?|arretee?|en arret)\b|\b(?:a ete|s est fait|va se faire) operee?r?\b|\bhearing aid\b|\b(?:hard of|partial|visually|hearing) (?:hearing|impaired|sighted|loss)\b|\bappareil auditif\b|\bone (?:arm|leg|hand|eye)(?:ed|d)?\b|\blost (?:an?|his|her) (?:arm|leg|hand|eye)\b|\bheart attack\b|\bcrise cardiaque\b|\bchronic (?:pain|migraines?|fatigue)\b|\bfatigue chronique\b|\b(?:his|her|has|have|of) panic attacks?\b|\b(?:il|elle|candidate?)(?: \S+){0,3} crises? d angoisse\b|\bun(?:e)? (?:bras|jambe|oeil|main) en moins\b`,
	),
}

// religion is what somebody believes.
var religion = trait{
	policy: "policy.religion",
	says: cueOf(`hijab headscarf foulard niqab burqa abaya kippa kippah yarmulke turban ramadan muslim musulman musulmane jew jewish juif juive hindu sikh islam mosque mosquee jehovah shabbat chabbat sabbath pratiquant pratiquante voilee
		voilees halal casher kosher prayer prayers scientologist scientologue catho cathos`),
	groups: cueOf("muslims musulmans jews juifs catholics believers croyants"),
	of:     cueOf("religious devout catholic protestant mormon evangelical buddhist atheist"),
	behind: cueOf("religieux religieuse croyant croyante catholique chretien chretienne athee bouddhiste evangelique"),
	forms: patterns(
		`\b(?:wears?|wearing|porte|portant|with|avec|her|his|son|leur) (?:an? |un |une |le |la |the )?(?:veil|voile|cross|croix)\b|\b(?:his|her|sa|leur|their) (?:religion|faith|beliefs|croyances?|foi)\b|\b(?:he|she|il|elle) (?:prays|prie)\b|\b(?:ses|les|des) prieres\b`,
		`\b(?:un|une) (?:croyante?|pratiquante?)\b|\b(?:raisons?|motifs?|signes?|tenue) religieu\w+\b|\breligious (?:reasons?|grounds|clothes|symbols?|dress)\b`,
		`\b(?:hes|shes|(?:he|she) is)(?: (?:a|very|devout|practising|practicing))* christian\b|\b(?:practising|practicing) (?:christian|catholic)\b`,
	),
}

// opinions is what somebody thinks of politics, and whom they stand with.
var opinions = trait{
	policy: "policy.opinions",
	says: cueOf(`syndicaliste syndique syndiquee unionist unionised unionized cgt cfdt communist communiste anarchist anarchiste marxist marxiste gauchiste facho fasciste militant militante activist brexiteer antivax complotiste trump zemmour
		melenchon lepen councillor freemason`),
	groups: cueOf("syndicalistes unionists militants activists communists"),
	forms: patterns(
		`\bunion (?:rep|representative|member|delegate|official|guy|man|stuff|activit(?:y|ies)|past|background|ties|activist|steward|organi[sz]er|leader|membership)s?\b|\bshop steward\b|\bstaff rep(?:resentative)?\b|\b(?:in|joined|active in|belongs? to|member of|part of|joining|runs) (?:an?|the|his|her) (?:\S+ )?union\b|\bworks council member\b`,
		`\bdeleguee? (?:syndicale?|du personnel|cgt|cfdt|fo)\b|\brepresentante?s? du personnel\b|\belue? (?:au |du )?(?:cse|personnel)\b|\b(?:au|d un|un|le) syndicat\b|\bfranc macon\b`,
		`\bfar (?:right|left)\b|\bextreme (?:droite|gauche)\b|\b(?:tres|bien|plutot) a (?:gauche|droite)\b|\b(?:left|right) wing\b|\b(?:green|labour|tory|conservative|socialist|republican|democrat) (?:party|voter|activist|member|mp|mps|supporter)\b|\b(?:un|une|candidate?|elue?|electeur|au|du|pro) (?:rn|lfi|fn)\b`,
		`\b(?:his|her|ses|leurs?|sa) (?:politics|political \S+|opinions?(?: politiques?)?|idees politiques|engagement)\b|\b(?:pro|anti) (?:palestine|israel|russia|russe|life|choice|vax|ivg)\b|\bpolitically (?:active|engaged|outspoken)\b|\bvot(?:es?|ed) (?:for|pour|rn|lfi|trump|brexit)\b`,
		`\b(?:yellow vests?|gilets? jaunes?)\b|\b(?:goes|went|been) on strike\b|\b(?:organi[sz]ed|led|joined|started) (?:an? |the )?strikes?\b|\bfait (?:la )?greve\b|\bgreviste\b`,
	),
}
