package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// 24 November 2026: of 905 questions that were collected from public pages and that the two pages answer, 26 ended in what is missing,
// with the topic that holds the answer on a button below. "Which are the best frameworks?" is refused, since nothing ranks them, and
// whoever asked saw no framework. What the sources say of the thing that is named stands under it now.

// thingMatters are those that ask something of a thing which a topic may tell of: which is better, how many want it, what it takes
// to learn it. Where others are missing, such as where to find candidates, what is known of Java is beside the point.
var thingMatters = []string{"beyond.tech_compare", "beyond.skill_demand", "beyond.study_plan", "beyond.wellbeing", "beyond.certificates", "beyond.market_numbers", "beyond.career_choice", "beyond.difficulty",
	"beyond.talent", "beyond.learning_time", "beyond.admission", "beyond.language_levels", "beyond.career_change", "beyond.company", "beyond.training_cost"}

// 24 November 2026: of 27 such questions that were answered wrongly when they were new, a third had a topic that they were surely read
// as, and were refused for another reason: "a first hire, full stack, or a front end and a back end?" names other professions, "is it
// a job with a future, leaving AI aside?" names AI. What the topic says stands there as well; the line above says what is missing.

// tellNear tells, under what is missing, what the sources do say: of the topics nearby that a question names, of others that it names
// where none is near, or of those that it is surely read as. What is said in the course of a conversation, and asks for nothing that is known
// to be missing, is surely read as nothing.
func (k *known) tellNear(a *Answer, q Question, r read) {
	if a.Text != "" || k.nearPolicy(r) || len(r.places) > 0 && r.namesSlots() {
		return
	}
	naming, sure := r.naming(), []string(nil)
	if !k.ongoing(q) || a.Lead != wordsOf(r.language).nearest {
		sure = k.surelyRead(r)
	}
	ofThing := !r.pay.spoken && len(r.jobs) == 0 && k.ofTheThing(r)
	if a.Far && ofThing {
		k.offerNamed(a, r, naming)
	}
	var lines []string
	for _, s := range a.Next {
		t := k.topics[s.Topic]
		if a.Far || t == nil || t.Computed != "" || len(lines) == mostMaybe || !(ofThing && k.titleHas(t, naming, r.language)) && !slices.Contains(sure, t.ID) {
			continue
		}
		full := k.topic(t, r.language)
		lines = append(lines, "- "+fmt.Sprintf(wordsOf(r.language).nameRange, t.Title.In(r.language), inShort(full)))
		a.Citations = merge(a.Citations, full.Citations)
	}
	if len(lines) > 0 {
		a.Text = wordsOf(r.language).onlyThis + "\n\n" + strings.Join(lines, "\n")
	}
}

// toldFrom is the score from which a topic is told under what is missing.
const toldFrom = 0.5

// surelyRead are the topics that a question fits well of itself, and the one that a rule has put before them. Where pay is asked for, a topic
// has to tell of it; where another profession is, to speak of that. What the job is, is told to nobody who asks something of it, and other
// frameworks to nobody who asks for those of Rust.
func (k *known) surelyRead(r read) []string {
	if slices.ContainsFunc(r.beyond, func(id string) bool { return strings.HasPrefix(id, ofTechnology) }) && !k.namesTool(r.tokens) {
		return nil
	}
	ranked, put := r.reading.Ranked, ""
	if len(ranked) > 1 && ranked[0].Score == ranked[1].Score {
		ranked, put = ranked[1:], ranked[0].Label
	}
	var out []string
	for _, s := range ranked {
		t := k.topics[s.Label]
		if s.Score < toldFrom || t == nil || t.ID == topicJob || r.pay.spoken && !k.tellsOfPay(t, r.language) {
			continue
		}
		if !slices.ContainsFunc(r.jobs, func(job string) bool { return !k.holds(t.ID, kindJob+":"+job) }) {
			out = append(out, t.ID)
		}
	}
	if len(out) > 0 && put != "" {
		out = append(out, put)
	}
	return out
}

// offerNamed offers the topics that a question about a matter of a thing names, in place of those that the profile begins with.
func (k *known) offerNamed(a *Answer, r read, naming []match.Token) {
	if len(k.strangers(r)) == 0 && k.beyond[k.topOf(r)] == nil {
		return
	}
	var out []Step
	for i := range k.Topics {
		if t := &k.Topics[i]; len(out) < mostMaybe && t.Computed == "" && k.titleHas(t, naming, r.language) {
			out = append(out, Step{Label: t.Title.In(r.language), Topic: t.ID})
		}
	}
	if len(out) > 0 {
		a.Next, a.Far = out, false
	}
}

// ofTheThing tells whether all matters that a question names, or the one that it is read as, ask something of a thing, or are technologies
// beside one that the profile knows: "Kotlin or Java?"
func (k *known) ofTheThing(r read) bool {
	matters := r.beyond
	if top := k.topOf(r); len(matters) == 0 && k.beyond[top] != nil {
		matters = []string{top}
	}
	besideTool := k.namesTool(r.tokens)
	return !slices.ContainsFunc(matters, func(id string) bool {
		return !slices.Contains(thingMatters, id) && !(besideTool && strings.HasPrefix(id, ofTechnology))
	})
}

// naming are the words of a question that say what it is about: none for the job, for an employer or for another profession.
func (r read) naming() []match.Token {
	people := only(r.hits, func(h match.Hit) bool {
		return ofThisJob(h) || h.Label == kindBeyond+":"+beyondCompany || strings.HasPrefix(h.Label, kindJob+":")
	})
	var out []match.Token
	for i, w := range r.tokens {
		if !covered(i, people) && !w.Number.Is && !saysLittle.is(w.Text) && !match.Small(w.Text) {
			out = append(out, w)
		}
	}
	return out
}

// titleHas tells whether a topic's title has one of the words that say what a question is about.
func (k *known) titleHas(t *Topic, naming []match.Token, language string) bool {
	if len(naming) == 0 {
		return false
	}
	title := match.Tokens(t.Title.In(language))
	return slices.ContainsFunc(naming, func(w match.Token) bool {
		return slices.ContainsFunc(title, func(n match.Token) bool {
			return n.Text == w.Text || n.Stem == w.Stem && max(len(n.Text), len(w.Text))-min(len(n.Text), len(w.Text)) <= plural
		})
	})
}

// saysLittle stands in a title and in questions about anything.
var saysLittle = cueOf(`job jobs work works working hire hires hiring hired recruit recruiter recruiters recruitment recruiting manager managers project projects tech technical technology technologies code coding web developer developers development skill skills soft hard looks look first main all list
	level levels test tests step steps use used one ones several other others moves move becoming become without time place people source sources date dates
	metier metiers travail emploi recruteur recruteurs recrutement projet projets manageur recruter embauche embaucher technique techniques technologie coder developpeur developpeurs developpement competence competences cherche recherche premier tous toutes principal principaux
	niveau niveaux etape etapes carriere evolution evolutions devenir sans plusieurs autre autres entreprise entreprises chiffre chiffres temps career careers company companies contact contacts`)

// plural is by how many letters two forms of a word differ at most: « chiffre » is no « chiffrement ».
const plural = 2
