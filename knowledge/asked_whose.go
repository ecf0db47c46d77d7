package knowledge

import "slices"

// Whose work it is: who has to be called, or hired, for something that the topics tell of as the back end's, named by what is to be done or
// by what goes wrong. "The shop goes down whenever we run a sale: which developer fixes that?"

var (
	// whoDoesIt asks for whoever does something, or is to be hired for it.
	whoDoesIt = pattern(`\b(?:who|whom)(?: (?:exactly|the hell|on earth|usually|normally))?(?: (?:can|could|should|would|does|must|will|do (?:i|we|you) (?:have|need) to|has to|is (?:supposed|meant|going) to|is the (?:one|person) (?:to|who)))? ` + doesWork + `\b|\b(?:who|whom) (?:do|should|can|could) (?:i|we|you) (?:need|hire|call|ask|turn to|contact|get|see)\b|\bwho (?:is|s) (?:responsible|in charge|supposed|meant)\b|\bwho to (?:call|hire|ask|contact)\b|` +
		`\bwhose (?:job|work|task|responsibility|business|role|fault)\b|\b(?:which|(?:what|which) (?:kinds?|types?|sorts?) of(?: an?)?|what) (?:dev|developer|engineer|programmer|coder|profile|specialist|expert|person|techie)\b|` +
		`\b(?:qui|ki)(?: (?:peut|pourrait|doit|devrait|va|sait|saurait|ca))? (?:(?:l|le|la|les) )?(?:regle\w*|repar\w*|resou\w*|s (?:en )?occupe\w*|gere\w*|traite\w*|intervien\w*|branche\w*|connecte\w*|integre\w*|relie\w*|installe\w*|fait|faire|se charge|est (?:responsable|charge\w*|cense\w*)|corrige\w*|appeler|contacter|recruter|embaucher|nous depanne\w*|developpe\w*|code\w*)\b|` +
		`\ba qui (?:de |d |on |faut|s adresser|confier|la faute|revient|c est)|\b(?:c est|cest|c) (?:a|de|pour) qui\b|\b(?:boulot|job|taf|travail|role|ressort|responsabilite|domaine) (?:de|du|d) (?:qui|ki|quel)\b|\b(?:recrut\w*|embauch\w*|cherche\w*|appel\w*|contacte\w*|faut|besoin d[e ]?) (?:qui|ki)\b|` +
		`\bquels? (?:type |genre |sorte |profils? )?(?:de |d )?(?:dev|developpeur\w*|developpeuse\w*|profils?|specialistes?|experts?|ingenieurs?|technicien\w*|informaticien\w*|metier|personne|prestataire)\b`)
	// fallsOver: something goes down, and thronged because so many use it.
	fallsOver = pattern(`\b(?:crash\w*|goes down|go down|going down|falls? over|fall(?:s|ing) apart|collapses?|freezes?|dies|breaks|is down|was down|stops? (?:working|responding)|times? out|tombe\w*|plant(?:e|es|ent|er|ait)|crache|lache\w*|sature\w*|s ecroule\w*|s effondre\w*|bugue?\w*|ko|hs|freeze|se bloque|ne repond plus|rend l ame)\b`)
	thronged  = pattern(`\b(?:traffic|trafic|load|charge|(?:too )?many|thousands?|hundreds?|milliers|centaines|(?:trop|plein|beaucoup|du|de) monde|connecte\w*|affluence|visit\w+|users?|utilisateurs?|people|clients|customers|sales?|soldes?|black friday|peaks?|pics?|heures? de pointe|rush|busy|en meme temps|at once|at the same time|simultan\w+)\b`)
	// otherWork is asked of hiring, or of somebody, and not of the work.
	otherWork = pattern(`\b(?:interview\w*|entretiens?|questions?|test(?:er|s)?|learn\w*|apprend\w*|form(?:er|ation|ations)|become|devenir|salar\w+|salaires?|pays?|paid|gagne\w*|earn\w*|talk\w*|speak\w*|works? with|parle\w*|travaille\w* avec|invent\w*|created|cree|cv|experience|senior|junior|lead|difference|diff|better|best|meilleure?s?|mieux|prefer\w*|freelanc\w*|agence|agency|candidat\w*|fired|vire\w*|legal\w*|sue|lawyer|avocat|payroll|fiche de paie|rgpd|gdpr)\b`)
	// looksInto looks at nothing on a screen.
	looksInto = pattern(`\blook(?:s|ing)? (?:at|into|after)\b`)
	// allowedBeside are other professions that may be offered beside this one.
	allowedBeside = []string{jobFrontEnd, jobFullStack, jobSystems}
)

// doesWork is what somebody does about a thing.
const doesWork = `(?:fix(?:es)?|handles?|takes? care|deals? with|sorts?|repairs?|solves?|prevents?|knows how|builds?|sets? up|connects?|plugs?|integrates?|works? on|looks? (?:at|into|after)|do(?:es)?|adds?|secures?|protects?|manages?|codes?|develops?|implements?|installs?|wires?|hooks?|maintains?)`

// thingsWrong are what goes wrong, and the topic of the work that keeps it right.
var thingsWrong = []endDuty{
	{cueOf("slow slower slowness lags laggy lagging sluggish rame rament ramer lent lente lents lentes lenteur lenteurs ralentit ralentissements", "takes forever", "takes ages", "met des plombes", "met du temps", "mettent du temps"), topicPerformance},
	{cueOf("hacked hacking hackers hack breached breach pirate piratee pirates piratage pirater hacke hackee hackes intrusion attacked attaque attaques", "security breach", "security hole", "faille de securite", "failles de securite"), topicSecurity},
	{cueOf("", "lost data", "lost our data", "lost all our data", "lost the data", "lose data", "losing data", "data loss", "lost all the data", "lost customer data", "perdu des donnees", "perdu nos donnees", "perdu toutes nos donnees", "perdu les donnees", "perd des donnees", "perdre des donnees", "perdre de donnees", "perdre nos donnees", "perte de donnees", "pertes de donnees"), topicBackups},
	{cueOf("", "log in", "logging in", "se connecter", "se connectent", "me connecter", "mot de passe", "mots de passe", "password reset", "passwords"), topicAuthentication},
	{cueOf("checkout payments payment paiements paiement", "pay online", "payer en ligne", "tunnel de commande", "carte bancaire"), topicPayments},
}

// ofTheBackEnd says whose work something is.
var ofTheBackEnd = Texts{EN: "That is backend work, by my sources:", FR: "Cela relève du back-end, d’après mes sources\u00a0:"}

// asksWhose tells whether it is asked whose work something is, and nothing else of it.
func (k *known) asksWhose(r read) bool {
	return !r.pay.asked && !r.namesSlots() && len(r.places)+len(r.years)+len(r.people) == 0 && !slices.ContainsFunc(r.beyond, func(id string) bool { return id != beyondCompany }) && !k.nearPolicy(r) &&
		!slices.ContainsFunc(r.jobs, func(id string) bool { return !slices.Contains(allowedBeside, id) }) &&
		whoDoesIt().MatchString(r.text) && !otherWork().MatchString(r.text) && (!visibleWork.among(r.tokens) || looksInto().MatchString(r.text))
}

// whoseWorkIsIt answers who does a piece of work, or keeps from going wrong what did, where the reader is not sure of a topic. Of the other
// end's it says nothing.
func (k *known) whoseWorkIsIt(_ Question, r read) (Answer, bool) {
	if len(r.reading.Ranked) == 0 || r.verbatim() || !k.asksWhose(r) {
		return Answer{}, false
	}
	topics := workIn(r)
	if top := k.topics[k.topOf(r)]; top != nil && r.reading.Known && !r.reading.Other && k.lacks(r, top.ID) == 0 && !partly(top.ID, topics) {
		return Answer{}, false
	}
	a, ok := k.answeredBy(topics, r)
	a.Lead = ofTheBackEnd.In(r.language)
	return a, ok
}

// partly tells whether a topic tells a part of what two do that keep a system up, or of what one tells of several services.
func partly(topic string, of []string) bool {
	return slices.Contains(of, topicScaling) && slices.Contains(of, topic) || slices.Contains(of, topicIntegrations) && slices.Contains(inIntegrations, topic)
}

// saysWhose says before duties whose they are, where that is asked of work that is named.
func (k *known) saysWhose(r read, a *Answer) {
	alone := a.Outcome == Answered && a.Lead == "" || a.Outcome == Choose && a.Lead == wordsOf(r.language).choose
	other := func(id string) bool {
		return subjectKind(id) != dutyTopics || len(workIn(r)) == 0 && !k.namesSubject(r.tokens, k.topics[id])
	}
	if alone && len(a.Topics) > 0 && !slices.ContainsFunc(a.Topics, other) && k.asksWhose(r) {
		a.Lead = ofTheBackEnd.In(r.language)
	}
}

// workIn are the topics of the work that a question is about: of what goes wrong, and else of what is to be done.
func workIn(r read) []string {
	if fallsOver().MatchString(r.text) && thronged().MatchString(r.text) {
		return []string{topicPerformance, topicScaling}
	}
	for _, wrong := range thingsWrong {
		if wrong.words.in(r.text) {
			return []string{wrong.topic}
		}
	}
	return dutiesIn(r)
}
