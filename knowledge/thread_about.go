package knowledge

import (
	"cmp"
	"strings"

	"recruitbot/knowledge/match"
)

// What is asked about the job itself in a conversation, in words that a topic's phrasings don't have: what is known of it, and what else it is
// called.

var (
	// knownOf asks what there is to be told about something, which itsOwnNames names.
	knownOf = pattern(`^(?:(?:what|whatever) (?:(?:do|can|could) (?:you|u) (?:know|tell me|tell us|say|have)|(?:have|ve) you got|all (?:do|can) you (?:know|tell me)|you (?:know|got)) (?:about|on|of)|(?:tu|vous|t|on|tu peux me|tu peux|vous pouvez (?:me)?) ?(?:sais|savez|connais|connaissez|as|dire|dis|avez|en sais) quoi (?:sur|de|des|du|au sujet (?:de|des|du)|a propos (?:de|des|du))|que (?:sais|savez|connais|connaissez|peux|pouvez)[ -](?:tu|vous)(?: (?:me )?dire)? (?:sur|de|des|du|au sujet des?|a propos des?)|` +
		`(?:dis|dites|raconte|explique)?[ -]*(?:moi )?ce que (?:tu|vous) (?:sais|savez|connais|connaissez)(?: deja)? (?:sur|de|des|du)|qu est ce que (?:tu|vous) (?:sais|savez|connais|connaissez|as|avez|peux (?:me )?dire|pouvez (?:me )?dire) (?:sur|de|des|du|au sujet des?|a propos des?))\b(.*)$`)
	itsOwnNames = cueOf("backend back-end back end dev devs developer developers developpeur developpeurs developpeuse developpeuses engineer engineers programmer programmers metier job jobs role roles profession profile profil profils the a an le la les un une ces ce this these people gens work works travail of in general en general")
	// jobAsked asks what the job is.
	jobAsked = Texts{EN: "what is a backend developer?", FR: "c'est quoi un développeur backend ?"}
)

// knownOfJob answers what there is to be told about the job with what it is.
func (k *known) knownOfJob(_ Question, r read, core string) (Answer, bool) {
	m := knownOf().FindStringSubmatch(core)
	if m == nil || len(r.jobs)+len(r.offers)+len(r.places) > 0 || r.namesSlots() || !made(m[1], itsOwnNames, itsOwnNames) {
		return Answer{}, false
	}
	return k.toldAs(jobAsked, r)
}

// toldAs answers with the topic that a question in other words surely is about.
func (k *known) toldAs(asked Texts, r read) (Answer, bool) {
	t := k.topicAsked(asked, r.language)
	if t == nil {
		return Answer{}, false
	}
	return k.topic(t, r.language), true
}

// topicAsked is the topic that a question of the program's own surely is about; nil for none.
func (k *known) topicAsked(asked Texts, language string) *Topic {
	reading := k.reader.Read(asked.In(language))
	if !reading.Known {
		return nil
	}
	return k.topics[reading.Ranked[0].Label]
}

var (
	// calling asks for names, and otherName for others; besideCalling stands around them.
	calling       = cueOf("called name names title titles named call nom noms intitule intitules titre titres appelle appellent appellation appellations denomination denominations")
	besideCalling = cueOf(`what would they them these those this it be is are there any other others another else also or and for the a an do does go goes by known as people job role one ones he she you we i have has can could might under which of such
		ca ce cela c est comment sinon autre autres aussi y a il ils elles elle t on un une des d du le la les de se s quels quelles quel quelle ou et metier poste personnes gens encore existe existent peut peuvent dire dit pour`).with(calling)
	// namesAsked asks what else the job is called.
	namesAsked = Texts{EN: "what are other titles for the job?", FR: "quels sont les autres intitulés du poste ?"}
)

// otherNames answers what else the job is called, where the last topic was about the job or who hires for it, and about no thing.
func (k *known) otherNames(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || k.ofThings(t) || len(r.offers)+len(r.jobs)+len(r.places) > 0 || !calling.in(core) || !made(core, calling, besideCalling) || !containsAny(core, "other", "else", "called", "autre", "sinon", "appel", "aussi") {
		return Answer{}, false
	}
	return k.toldAs(namesAsked, r)
}

// theSame asks whether what a text names is what was just told.
var theSame = pattern(`[ ,.;:]*\b(?:(?:is|isn t|isnt) (?:that|it|this)(?: not)? (?:the same|something (?:else|different)|different)|(?:that s|thats) the same|(?:c est|est ce|ce n est pas|c est pas)(?: pas)? (?:la meme chose|pareil|autre chose|different|le meme truc))(?: thing)?(?: (?:as that|as it|or what|or not|or|what|then|ou pas|ou quoi|alors|que ca))*[ ?!.]*$`)

// sameAsTold answers that with the topic of the one thing that it names.
func (k *known) sameAsTold(q Question, r read, _ string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !theSame().MatchString(r.text) || len(r.offers)+len(r.places) > 0 || r.pay.spoken {
		return Answer{}, false
	}
	var named *Topic
	for _, w := range r.tokens {
		o := k.byName(w.Text)
		if o != nil && named != nil && o != named {
			return Answer{}, false
		}
		named = cmp.Or(named, o)
	}
	if named == nil || named == t {
		return Answer{}, false
	}
	return k.topic(named, r.language), true
}

// byName is the topic of a technology, or the one whose title gives a name in brackets; nil for none.
func (k *known) byName(name string) *Topic {
	if t := k.toolTopic(name); t != nil {
		return t
	}
	for i := range k.Topics {
		_, bracketed, _ := strings.Cut(match.Normalise(k.Topics[i].Title.In("en")), "(")
		if strings.Trim(bracketed, "() ") == name {
			return &k.Topics[i]
		}
	}
	return nil
}

var (
	// onlineAsked asks for what is online, and besideOnline stands around it.
	onlineAsked  = cueOf("online web internet distance remotely ligne distanciel", "en ligne", "a distance")
	besideOnline = cueOf(`which what ones one of them these those do does can could you he she they i we for free is are it any there some at home be done study learn follow take courses course school schools and or also by from the a in on
		lesquels lesquelles lequel laquelle quels quelles quoi sont est y a t il en ce que qu peut peuvent on faire suivre apprendre etudier gratuit gratuite gratuits gratuites gratuitement parmi ces celles ceux d entre eux elles ecole ecoles formation formations cours c se fait font ou et aussi`).with(onlineAsked, costAsked)
	// onlineWays asks for the ways to learn online.
	onlineWays = Texts{EN: "which online courses teach it?", FR: "quels sites pour apprendre en ligne ?"}
)

// learntOnline answers what of the ways to learn that were just told is online, and that no source says what it costs.
func (k *known) learntOnline(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || subjectKind(t.ID) != trainingTopics || len(r.hits)+len(r.offers) > 0 || !made(core, onlineAsked, besideOnline) {
		return Answer{}, false
	}
	a, ok := k.toldAs(onlineWays, r)
	if ok && costAsked.in(core) {
		a.Lead = r.butTold(aPrice.unsaid(r.language))
	}
	return a, ok
}
