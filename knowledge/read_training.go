package knowledge

import "strings"

// What is asked of training in words that the reader takes for something else: the framework that comes after a language, whether a diploma is
// enough to begin with, what a master's degree brings.

var (
	// learns: something is learnt, or comes next.
	learns = cueOf(`learn learning learnt study studying master pick next after start started starting begin beginning formation former training course bootcamp basics fundamentals core once
		apprendre apprends apprend appris formation suite ensuite apres derriere debute commence commencer etudier etudie maitriser cours bases choisir prendre beginner beginners debutant debutants`, "in training", "en formation")
	// nextFramework asks which framework it is.
	nextFramework = pattern(`\b(?:which|what|whats|quoi|koi|quels?|quel|lequel|lesquels|kel)\b`)
	// shortDiploma is one before the last; goesOnOrNot asks whether one should go on from it, or work.
	shortDiploma = pattern(`\b(?:bts|dut|but (?:info\w*|mmi|en info\w*)|bac ?\+ ?[234]|licence pro|bachelor(?: s|s)?|associate(?: s|s)? degree|two[- ]year (?:degree|diploma)|2[- ]year (?:degree|diploma)|sio|hnd|foundation degree)\b`)
	goesOnOrNot  = pattern(`\b(?:ou|or)\b.*\b(?:continuer?|continue|poursuivre|poursuis|poursuite|etudes|plus loin|further|studying|go on|carry on|keep going)\b|` +
		`\b(?:continuer?|continue|poursuivre|poursuis|go on|carry on|keep studying|studying)\b.*\b(?:ou|or)\b|` +
		`\b(?:can|could|should|may|peux|peut|puis|pourrais|pourrait|possible)\b.*\b(?:apply|work|start|postuler|bosser|travailler|candidater|commencer)\b.*\b(?:straight|right away|direct|directement|tout de suite|de suite|immediately)\b`)
	// orNone is no other way to go.
	orNone = pattern(`\b(?:ou (?:pas|non)|or (?:not|no|nah))\b`)
	// mastersDegree is that, and nothing that somebody masters; ofMasters asks what it brings.
	mastersDegree = pattern(`\b(?:an?|the|un|le|du|ce|my|mon|son|en|having) (?:m2|master2?|masters|master s|msc)\b(?: (?:degree|diploma))?|\bmaster(?:s| s) (?:degree|diploma)\b|\bmaster degree\b|\bbac ?\+ ?5\b`)
	ofMasters     = pattern(`\b(?:utile|utilite|util|sert|servir|servirait|apporte|apporter|apporterait|interet|avantages?|plus value|valeur ajoutee|gagne[sr]?(?: quoi)?)\b|\b(?:good for|useful|usefulness|use of|point (?:of|in)|bring|brings|benefits?|advantages?|gain)\b`)
	otherMaster   = cueOf("branch branche replica slave git database node main server serveur scrum product")
)

// The topics that such questions are about.
const (
	topicDiplomas = "education.diplomas"
	topicCount    = "skills.language_count"
)

// asTraining takes such a question for one about what it asks.
func (k *known) asTraining(r *read) {
	if r.verbatim() || r.wantsPay || len(r.offers) > 0 || len(r.jobs) > 0 {
		return
	}
	switch {
	case frameworkWord.among(r.tokens):
		k.frameworkAfter(r)
	case k.topics[topicDiplomas] == nil, k.sureOfDiplomas(*r), whyCue.in(r.text):
	case goesOnOrNot().MatchString(orNone().ReplaceAllString(r.text, "")) && shortDiploma().MatchString(r.text), mastersDegree().MatchString(r.text) && ofMasters().MatchString(r.text) && !otherMaster.among(r.tokens) && !orWord.among(r.tokens):
		r.about(topicDiplomas)
	}
}

// sureOfDiplomas tells whether the reader knows which topic on diplomas a question is about.
func (k *known) sureOfDiplomas(r read) bool {
	return r.reading.Known && !r.reading.Other && subjectKind(k.topOf(r)) == topicEducation && len(k.rivals(r)) < 2
}

// frameworkAfter takes who asks which framework to learn after one language for who asks for those of that language.
func (k *known) frameworkAfter(r *read) {
	var of *Topic
	for _, w := range r.tokens {
		switch t := k.toolTopic(w.Text); {
		case t == nil, t == of, frameworkWord.is(w.Text):
		case of != nil:
			return // of one of several
		default:
			of = t
		}
	}
	if of == nil || subjectKind(of.ID) != frameworkTopics || !learns.in(r.text) || !nextFramework().MatchString(r.text) || k.namedTools(*r) > 1 {
		return
	}
	r.about(of.ID)
}

// about has a question be about a topic, whatever the words around it are of.
func (r *read) about(topic string) {
	takeAlone(&r.reading, topic)
	r.beyond = nil
}

var (
	// onlyThat says that somebody knows one thing and no more, "§" in its place.
	onlyThat = pattern(`\b(?:only|just|solely|nothing but|uniquement|seulement|juste|exclusivement)(?: (?:ever|know|knows|knowing|known|did|do|does|done|doing|has|have|had|having|got|used|use|uses|using|code|codes|coded|coding|work|works|worked|been|speaks|in|with|on|a|du|de|le|la|en|connait|fait|of))* §|§ (?:only|uniquement|seulement|et rien d autre|and nothing else)\b|` +
		`\b(?:ne|n)(?: \S+){1,4} (?:que|qu) (?:du |de |de la |de l |d |le |la |l |en )?§|\b(?:fait|connait|sait|maitrise|touche|pratique|code|utilise) que (?:du |de |de la |de l |d |le |la |l |en )?§|^(?:\S+ ){0,2}?que (?:du|de la|de l|en) §|\brien que (?:du |de la |de l |le |la )?§`)
	// troubles asks whether that matters.
	troubles = cueOf(`genant gene genante probleme pb soucis souci grave embetant redhibitoire bloquant handicap inconvenient ennuyeux derangeant suffisant suffit limite limitant eliminatoire penalisant problematique
		problem problems issue issues concern worry worrying dealbreaker drawback enough limiting limitation problematic disadvantage`, "red flag", "deal breaker", "deal-breaker")
)

// knowsOne takes who asks whether it matters that somebody knows only one language for who asks how many are needed.
func (k *known) knowsOne(r *read) {
	if k.topics[topicCount] == nil || r.verbatim() || r.wantsPay || len(r.offers) > 0 || !troubles.in(r.text) || k.namedTools(*r) != 1 {
		return
	}
	languages := k.details("skills.languages").names
	one := func(i int) bool {
		w := r.tokens[i].Text
		return k.toolTopic(w) != nil && languages[w] && !strings.Contains(w, "sql")
	}
	if onlyThat().MatchString(withMark(r.tokens, one)) {
		r.about(topicCount)
	}
}

// bootcampsPriced answers what bootcamps cost and which to take with those that are named: neither is told.
func (k *known) bootcampsPriced(_ Question, r read) (Answer, bool) {
	t := k.topics["education.bootcamps"]
	if t == nil || r.verbatim() || len(r.offers)+len(r.jobs) > 0 || !bootcampWord.among(r.tokens) || !costAsked.in(r.text) && !containsAny(r.text, "how much", "combien", "price", "tarif", "tuition", "fees") || !oneOfMany().MatchString(r.text) || lasting.in(r.text) {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Lead = bootcampUnsaid.In(r.language)
	return a, true
}

var (
	lasting        = cueOf("long time duration duree dure durent temps semaines weeks mois months")
	bootcampWord   = cueOf("bootcamp bootcamps")
	oneOfMany      = pattern(`\b(?:which (?:one|1|would|should|do you|to|is)|lequel|lesquels|quel bootcamp|best|good|better|bons?|meilleurs?|recommend\w*|conseil\w*|recommand\w*|choisir|choose|pick)\b`)
	bootcampUnsaid = Texts{EN: "My sources name no price and rank none of them. What they do say:", FR: "Mes sources ne donnent aucun prix et n’en classent aucun. Ce qu’elles disent\u00a0:"}
)
