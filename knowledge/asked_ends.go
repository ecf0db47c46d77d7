package knowledge

import "slices"

// Whether a piece of work is the front end's or the back end's: "we want to plug in Stripe: front or back?"

var (
	// whichEnd asks which of the two.
	whichEnd = pattern(`\b(?:front|frontend|front[ -]end|le front|du front)(?: (?:dev\w*|engineers?|work|side|job|people|team|thing|task|end))? ?(?:,? ?(?:or|ou|vs|versus|ou bien)|/)(?: (?:the|an?|le|la|du|de|au|cote|in|on|plutot|un|dev))* ?(?:back|backend|back[ -]end)\b|` +
		`\b(?:back|backend|back[ -]end)(?: (?:dev\w*|engineers?|work|side|job|people|team|thing|task|end))? ?(?:,? ?(?:or|ou|vs|versus|ou bien)|/)(?: (?:the|an?|le|la|du|de|au|cote|in|on|plutot|un|dev))* ?(?:front|frontend|front[ -]end)\b`)
	// ofEitherEnd asks about the two themselves, or which to take up or to hire.
	ofEitherEnd = pattern(`\b(?:better|best|learn\w*|choose|choosing|choisir|hire|hiring|recrut\w*|embauch\w*|start|starting|pays?|paid|paying|payee?s?|payer|salaires?|salary|salaries|earn\w*|gagn\w*|prefer\w*|differ\w*|diff|apprendre|formations?|debuter|commencer|become|devenir|mieux|difficile|dur|hard\w*|facile|easier|careers?|carriere|market|marche|demand\w*|candidat\w*|cv|why|pourquoi|more|plus|need\w*|should i|for me|pour moi|reconversion|stage|metier|job|worth|fun|future|avenir|offres?|years?|ans|like|love|aime|adore)\b`)
	// visibleWork is what is seen on the screen.
	visibleWork = cueOf("button buttons bouton boutons css html design interface interfaces layout look looks page pages animation animations ecran ecrans screen screens menu menus couleur couleurs color colors colour colours maquette maquettes ui ux form forms formulaire formulaires")
)

// endDuty is a piece of work and the topic that tells of it.
type endDuty struct {
	words cue
	topic string
}

// endDuties are the pieces of work that the topics tell of as the back end's.
var endDuties = []endDuty{
	{cueOf("stripe paypal payment payments paiement paiements checkout"), topicPayments},
	{cueOf("twilio sendgrid email emails e-mail e-mails mail mails sms messaging messagerie newsletter"), topicMessaging},
	{cueOf("s3 upload uploads stockage", "cloud storage", "file storage"), topicStorage},
	{cueOf("crm erp analytics", "third party", "third-party", "services tiers", "service tiers", "external services", "services externes"), topicIntegrations},
	{cueOf("login logins authentication authentification auth jwt oauth", "systeme de connexion", "sign in", "log in"), topicAuthentication},
	{cueOf("database databases bdd queries sql migrations", "bases de donnees", "base de donnees"), topicDatabaseWork},
	{cueOf("backup backups sauvegarde sauvegardes replication"), topicBackups},
	{cueOf("graphql rest restful"), topicInterfaces},
	{cueOf("api apis endpoint endpoints"), topicAPIs},
	{cueOf("notifications notification workflow workflows", "moteur de recherche", "search engine", "business logic", "business rules", "logique metier", "regles metier", "user management", "gestion des utilisateurs"), topicBusinessLogic},
	{cueOf("security securite xss csrf", "injection sql", "sql injection"), topicSecurity},
	{cueOf("gdpr rgpd"), topicGDPR},
	{cueOf("cache caching redis cdn"), topicPerformance},
	{cueOf("sharding scaling scalability", "load balancing", "montee en charge"), topicScaling},
	{cueOf("encryption chiffrement secrets"), topicSecrets},
	{cueOf("back-office backoffice", "back office", "admin panel", "panneau d administration"), topicBackOffice},
}

// inIntegrations are those that one topic tells of together.
var inIntegrations = []string{topicPayments, topicMessaging, topicStorage, topicIntegrations}

// ofOneEnd answers which of the two ends does a piece of work.
func (k *known) ofOneEnd(_ Question, r read) (Answer, bool) {
	if len(r.reading.Ranked) == 0 || r.pay.asked || r.wantsPay || r.namesSlots() || len(r.places)+len(r.offers)+len(r.years) > 0 || slices.ContainsFunc(r.jobs, func(id string) bool { return id != jobFrontEnd }) ||
		!whichEnd().MatchString(r.text) || ofEitherEnd().MatchString(r.text) {
		return Answer{}, false
	}
	topics, lead := dutiesIn(r), Texts{EN: "The back end, by my sources:", FR: "Le back-end, d’après mes sources\u00a0:"}
	if seen := visibleWork.among(r.tokens); seen && len(topics) > 0 {
		return Answer{}, false // "the login page" has two sides
	} else if seen {
		topics, lead = []string{topicServerSide}, Texts{EN: "The front end, by my sources:", FR: "Le front-end, d’après mes sources\u00a0:"}
	}
	if r.verbatim() && !slices.Contains(topics, k.topOf(r)) {
		return Answer{}, false
	}
	a, ok := k.answeredBy(topics, r)
	a.Lead = lead.In(r.language)
	return a, ok
}

// dutiesIn are the topics of the pieces of work that a question names; one where that tells of all of them.
func dutiesIn(r read) []string {
	var topics []string
	for _, d := range endDuties {
		if d.words.in(r.text) {
			topics = append(topics, d.topic)
		}
	}
	if len(topics) > 1 && !slices.ContainsFunc(topics, func(id string) bool { return !slices.Contains(inIntegrations, id) }) {
		return []string{topicIntegrations}
	}
	return topics[:min(len(topics), mostMaybe)]
}
