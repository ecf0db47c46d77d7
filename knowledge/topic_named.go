package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What a question asks for by its name, where the reader took something of the same kind for it.

// takeAlone has a reading be about a topic, and about no other.
func takeAlone(reading *match.Reading, topic string) {
	takeFor(reading, topic)
	reading.Ranked, reading.Other = reading.Ranked[:1], false
}

// asksByName takes a question "which schools do they come from?" for one about the topic of that title, and not about what else comes from there.
func (k *known) asksByName(r *read) {
	top := k.topics[k.topOf(*r)]
	if top == nil || top.Computed != "" || r.verbatim() || r.reading.Other {
		return
	}
	for i, t := range r.tokens[:max(0, len(r.tokens)-1)] {
		if !asksBroadly.is(t.Text) {
			continue
		}
		named := k.titles[r.tokens[i+1].Text]
		if named != nil && named != top && subjectKind(named.ID) == subjectKind(top.ID) && !k.namesSubject(r.tokens[i+1:i+2], top) {
			takeAlone(&r.reading, named.ID)
		}
		return
	}
}

var (
	// specialistWord and fullStackWord stand in a question about which of the two to take; persuades: somebody is to take one, and not the other.
	specialistWord = cueOf("specialist specialists specialise specialised specialized specialiste specialistes specialisee specialises")
	fullStackWord  = cueOf("fullstack fullstacks full-stack", "full stack", "full stacks")
	persuades      = pattern(`\b(?:talk\w*(?: \S+){0,4} (?:out of|into)|persuad\w+|convinc\w+|convain\w+|persuader|argument\w*|arguments?|instead of|rather than|plutot qu|reasons?|raisons?|justif\w+|case for|make the case|sell\w*|better off)\b`)
)

// forSpecialist takes who has to persuade somebody of a specialist, and not of a full-stack developer, for asking when that is the one to take.
func (k *known) forSpecialist(r *read) {
	top := k.topics[k.topOf(*r)]
	if k.topics[topicSpecialist] == nil || top == nil || top.Computed != "" || r.verbatim() || r.wantsPay || !specialistWord.among(r.tokens) || !fullStackWord.in(r.text) || !persuades().MatchString(r.text) {
		return
	}
	takeAlone(&r.reading, topicSpecialist)
}

// placesToLearn are the topics that name such.
var placesToLearn = []string{topicSchools, topicBootcamps, topicOnline}

var (
	// ofAnySchool are words in the names of schools that stand elsewhere, too.
	ofAnySchool = cueOf("code coding hacking wild free camp web dev bts dut github bac").with(ofSchool)
	// byTheState: somebody else than recruiters is to recognise training.
	byTheState = cueOf("etat state government rncp qualiopi officially officiellement official officiel certified certifie certifiee certificate certificates certificat certificats diploma diplome title titre")
	// recognised: whether training counts is asked.
	recognised = pattern(`\b(?:reconnue?s?|recognised|recognized|credibles?|serieu(?:x|se|ses)|valables?|vaut quoi|legit|any good|good schools?|taken seriously|prises? au serieux|bien vues?|well regarded|respected|counts? for (?:anything|something))\b`)
)

// namedSchool takes a question whether training at a place that a topic names is recognised for one about that topic.
func (k *known) namedSchool(r *read) {
	top := k.topics[k.topOf(*r)]
	if top == nil || subjectKind(top.ID) != trainingTopics || r.verbatim() || r.reading.Same || !recognised().MatchString(r.text) || byTheState.among(r.tokens) {
		return
	}
	var of *Topic
	for i := range k.Topics {
		t := &k.Topics[i]
		if !slices.Contains(placesToLearn, t.ID) {
			continue
		}
		names := k.details(t.ID).names
		if slices.ContainsFunc(r.tokens, func(w match.Token) bool { return names[w.Text] && !ofAnySchool.is(w.Text) }) && (of == nil || len(names) < len(k.details(of.ID).names) || t == top) {
			of = t
			if t == top {
				break
			}
		}
	}
	if of != nil {
		takeAlone(&r.reading, of.ID)
	}
}

// wantsOf: what employers want of somebody is asked, and not who they are.
var (
	wantsOf   = pattern(`\b(?:looks?(?:ing)? for|expects?|wants?|requires?|values?|asks? for|priorit\w+|prefers?|attend|attendent|cherchent|cherche|recherchent|recherche|exigent|exige|demandent|demande|veulent|veut|privilegient|regardent)\b`)
	ofSomeone = pattern(`\b(?:in|of|from|chez|d|de)(?: (?:an?|the|une?|le|la|les|their|leurs?|mon|my|our|notre))? (?:backend|back-end|back|devs?|developers?|developp\w+|candidat\w*|hires?)\b|\b(?:other|different|same|autres?|differente?s?|memes?|what|which|quelles?|quels?) (?:skills?|competences?|qualites?|qualities|criteria|criteres?)\b`)
	// whichEmployers: they are what is asked for.
	whichEmployers = pattern(`\b(?:which|what|quels?|quelles?)(?: (?:are|sont|other|autres|kinds? of|types? of|types? d|genres? d))*(?: (?:the|les))? (?:sectors?|industr\w+|compan\w+|employers?|firms?|business\w*|secteurs?|entreprises?|boites?|employeurs?|societes?|branches?|domaines?)\b`)
)

// byEmployer takes who asks what one kind of employer wants of somebody for asking what recruiters look for: which employers there are is
// not asked, and none is told apart.
func (k *known) byEmployer(r *read) {
	top := k.topOf(*r)
	if k.topics[topicPriorities] == nil || top != topicSectors && top != topicEmployers || r.verbatim() || r.wantsPay || r.hintsPay || !wantsOf().MatchString(r.text) || whichEmployers().MatchString(r.text) || !ofSomeone().MatchString(r.text) {
		return
	}
	takeAlone(&r.reading, topicPriorities)
	r.employers = true
}

// alikeByEmployer says that what a topic tells holds for all kinds of employers alike; "" where none is asked about.
func (r read) alikeByEmployer() string {
	if !r.employers {
		return ""
	}
	return Texts{EN: "My sources don’t tell this by sector or kind of employer.", FR: "Mes sources ne le disent pas par secteur ni par type d’employeur."}.In(r.language)
}
