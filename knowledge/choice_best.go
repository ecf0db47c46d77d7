package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// The best of their kind: which are the best is told of languages alone. Of the rest the sources tell which there are, and so does the
// answer, under a line that they rank none.

// bestWord asks for the best of several.
var bestWord = cueOf("best top greatest meilleur meilleure meilleurs meilleures")

// listTopics are the topics that list what a word is for: of what it may be asked which is best.
var listTopics = []struct {
	words cue
	ids   []string
}{
	{cueOf("framework frameworks"), []string{topicFrameworks}},
	{cueOf("school schools ecole ecoles universities universites"), []string{topicSchools}},
	{cueOf("site sites website websites plateforme plateformes platform platforms ressource ressources resource resources mooc moocs tuto tutos"), []string{topicOnline}},
	{cueOf("bootcamp bootcamps"), []string{topicBootcamps}},
	{cueOf("course courses training trainings formation formations"), []string{topicSchools, topicBootcamps, topicOnline}},
	{cueOf("database databases db dbs bdd sgbd sgbdr", "base de donnees", "bases de donnees"), []string{topicDatabases}},
	{cueOf("tool tools outil outils techno technos technologie technologies technology stack stacks"), []string{topicTechnical}},
}

var (
	// besideBest may stand beside them: to learn, today, for somebody who does the job.
	besideBest = cueOf(`learn learning teach myself yourself oneself self study apprendre former become becoming devenir start starting begin commencer debuter debutant debutants beginner beginners online ligne web internet
		free cheap gratuit gratuite gratuits gratuites gratuitement cher chers backend back-end back server serveur code coding coder programming programmation development developpement dev devs developer developers developpeur developpeurs developpeuse engineer
		know use used using utiliser connaitre maitriser master now today right nowadays currently actuellement moment aujourd hui list liste exist existe existent there recommend conseillez conseilles opinion avis donnees base bases 2024 2025 2026`).with(bestWord)
	noPrice = cueOf("free cheap gratuit gratuite gratuits gratuites gratuitement cher chers")
)

var (
	unranked = Texts{EN: "My sources don’t rank them. What they do name:", FR: "Mes sources n’en font pas de classement. Ce qu’elles citent\u00a0:"}
	unpriced = Texts{EN: "My sources neither rank them nor say what they cost. What they do name:", FR: "Mes sources n’en font pas de classement et ne disent pas ce qu’ils coûtent. Ce qu’elles citent\u00a0:"}
)

// bestOf answers which of a kind are the best, and says little else, with those that the sources name: they rank none.
func (k *known) bestOf(_ Question, r read) (Answer, bool) {
	if !bestWord.among(r.tokens) || r.verbatim() || r.reading.Same || r.pay.spoken || versusWord.among(r.tokens) || orWord.among(r.tokens) && !noPrice.among(r.tokens) || len(r.places)+len(r.jobs) > 0 {
		return Answer{}, false
	}
	for _, list := range listTopics {
		ids := k.listedFor(list.ids, list.words, r)
		if len(ids) == 0 {
			continue
		}
		a := k.topic(k.topics[ids[0]], r.language)
		if len(ids) > 1 {
			a = k.choose(ids, r)
		}
		a.Lead = unranked.In(r.language)
		if noPrice.among(r.tokens) {
			a.Lead = unpriced.In(r.language)
		}
		return a, true
	}
	return Answer{}, false
}

// listedFor are the topics that list what a question asks the best of; none where it says more than that. Of a technology that is
// named, "the best Python frameworks", its own topic does.
func (k *known) listedFor(ids []string, kind cue, r read) []string {
	if !kind.in(r.text) {
		return nil
	}
	of := ids
	for i, t := range r.tokens {
		switch tool := k.toolTopic(t.Text); {
		case tool != nil && subjectKind(tool.ID) == frameworkTopics && subjectKind(ids[0]) == frameworkTopics:
			of = []string{tool.ID}
		case tool != nil, !match.Small(t.Text) && !kind.is(t.Text) && !besideBest.is(t.Text) && !covered(i, only(r.hits, ofItsNames)):
			return nil
		}
	}
	if slices.ContainsFunc(of, func(id string) bool { return k.topics[id] == nil }) {
		return nil
	}
	return of
}
