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

// tellNamed tells, under what is missing, what the sources do say of the topics nearby that a question names, or of others that it
// names where none is near.
func (k *known) tellNamed(a *Answer, r read) {
	if a.Text != "" || r.pay.spoken || len(r.jobs) > 0 || len(r.places) > 0 && r.namesSlots() || k.nearPolicy(r) || !k.ofTheThing(r) {
		return
	}
	if a.Far {
		k.offerNamed(a, r)
	}
	var lines []string
	for _, s := range a.Next {
		t := k.topics[s.Topic]
		if a.Far || t == nil || t.Computed != "" || len(lines) == mostMaybe || !r.namesTitle(t) {
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

// offerNamed offers the topics that a question about a matter of a thing names, in place of those that the profile begins with.
func (k *known) offerNamed(a *Answer, r read) {
	if len(k.strangers(r)) == 0 && k.beyond[k.topOf(r)] == nil {
		return
	}
	var out []Step
	for i := range k.Topics {
		if t := &k.Topics[i]; len(out) < mostMaybe && t.Computed == "" && r.namesTitle(t) {
			out = append(out, Step{Label: t.Title.In(r.language), Topic: t.ID})
		}
	}
	if len(out) > 0 {
		a.Next, a.Far = out, false
	}
}

// ofTheThing tells whether all matters that a question names, or the one that it is read as, ask something of a thing.
func (k *known) ofTheThing(r read) bool {
	matters := r.beyond
	if top := k.topOf(r); len(matters) == 0 && k.beyond[top] != nil {
		matters = []string{top}
	}
	return !slices.ContainsFunc(matters, func(id string) bool { return !slices.Contains(thingMatters, id) })
}

// namesTitle tells whether a question has a word of a topic's title that says what it is about.
func (r read) namesTitle(t *Topic) bool {
	people := only(r.hits, func(h match.Hit) bool {
		return ofThisJob(h) || h.Label == kindBeyond+":"+beyondCompany || strings.HasPrefix(h.Label, kindJob+":")
	})
	title := match.Tokens(t.Title.In(r.language))
	for i, w := range r.tokens {
		if covered(i, people) || w.Number.Is || saysLittle.is(w.Text) || match.Small(w.Text) {
			continue
		}
		if slices.ContainsFunc(title, func(n match.Token) bool {
			return n.Text == w.Text || n.Stem == w.Stem && max(len(n.Text), len(w.Text))-min(len(n.Text), len(w.Text)) <= plural
		}) {
			return true
		}
	}
	return false
}

// saysLittle stands in a title and in questions about anything.
var saysLittle = cueOf(`job jobs work works working hire hires hiring hired recruit recruiter recruiters recruitment recruiting manager managers project projects tech technical technology technologies code coding web developer developers development skill skills soft hard looks look first main all list
	level levels test tests step steps use used one ones several other others moves move becoming become without time place people source sources date dates
	metier metiers travail emploi recruteur recruteurs recrutement projet projets manageur recruter embauche embaucher technique techniques technologie code coder developpeur developpeurs developpement competence competences cherche recherche premier tous toutes principal principaux
	niveau niveaux test tests etape etapes carriere evolution evolutions devenir sans plusieurs autre autres entreprise entreprises chiffre chiffres temps source sources date dates career careers company companies contact contacts`)

// plural is by how many letters two forms of a word differ at most: « chiffre » is no « chiffrement ».
const plural = 2
