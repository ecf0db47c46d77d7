package knowledge

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
	return r.reading.Known && !r.reading.Other && subjectKind(k.topOf(r)) == trainingTopics && len(k.rivals(r)) < 2
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
