package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// offers tells whether a topic is one of an answer's next steps.
func offers(a knowledge.Answer, topic string) bool {
	return slices.ContainsFunc(a.Next, func(s knowledge.Step) bool { return s.Topic == topic })
}

// A topic that fits does not answer what it has not got: the answer says what is missing, and
// offers the topic as what is nearest.
func TestADetailThatATopicLacksIsNotAnswered(t *testing.T) {
	base := embedded(t)
	for _, c := range []struct{ text, lead, topic string }{
		{"how long is a scrum sprint?", "how long", "skills.agile"},
		{"combien de temps dure un sprint Scrum ?", "combien de temps", "skills.agile"},
		{"scrum sprints, two or three weeks?", "how long", "skills.agile"},
		{"do you know how often backups have to run?", "how often", "resp.db_backup"},
		{"à quelle fréquence faut-il sauvegarder la base ?", "à quelle fréquence", "resp.db_backup"},
		{"which version of Symfony is expected?", "which version", "frameworks.php"},
		{"is Java 8 still ok, or do they want Java 17?", "which version", "frameworks.java"},
		{"quelle version de Java ?", "quelle version", "frameworks.java"},
		{"which percentage of bootcamps is credible?", "percentage", "education.bootcamps"},
		{"j’aimerais savoir quelle part des devs back viennent d’un bootcamp", "pourcentage", "education.bootcamps"},
		{"what does Twilio charge for text messages?", "costs", "resp.messaging"},
		{"combien coûte SQL Server ?", "coûte", "databases.sqlserver"},
		{"since when does the GDPR apply?", "when", "resp.gdpr"},
		{"How old is Docker?", "when", "skills.containers"},
		{"depuis quand PostgreSQL existe ?", "de quand", "databases.postgresql"},
		{"where is HETIC located?", "where", "education.schools"},
		{"which is faster, MongoDB or PostgreSQL?", "compare", "skills.databases"},
		{"Django ou Flask, lequel est le plus rapide ?", "comparaison", "frameworks.python"},
		{"which Git workflow, gitflow or trunk-based?", "choice", "skills.git"},
		{"java 8 still ok or do they want 17+", "which version", "frameworks.java"},
		{"le juriste demande le montant de l’amende prévue par le RGPD", "coûte", "resp.gdpr"},
		{"how many GitHub repos make a solid portfolio?", "how many", "education.portfolio"},
		{"combien de conteneurs Docker sait-il gérer ?", "combien", "skills.containers"},
		{"which skills should a DevOps engineer have?", "that other job", "skills.devops"},
		{"what does a DevOps engineer do?", "that other job", "skills.devops"},
		{"c’est quoi, un ingénieur DevOps ?", "cet autre métier", "skills.devops"},
		{"what does a QA do?", "that other job", "resp.quality"},
		{"qu’est-ce qu’un ingénieur DevOps ?", "cet autre métier", "skills.devops"},
		{"en quoi consiste le métier d’ingénieur DevOps ?", "métier d’ingénieur", "skills.devops"},
	} {
		a := ask(t, base, knowledge.Question{Text: c.text})
		if a.Outcome != knowledge.Unknown || !strings.Contains(a.Lead, c.lead) || !offers(a, c.topic) {
			t.Errorf("%q: %s %v %q, next %v; want an unknown with %q and %s offered", c.text, a.Outcome, a.Topics, a.Lead, a.Next, c.lead, c.topic)
		}
	}
}

// A detail of the same kind is answered where the topic has it.
func TestADetailThatATopicHasIsAnswered(t *testing.T) {
	base := embedded(t)
	for text, topic := range map[string]string{
		"how many people at once should the system cope with?":  "role.scale",
		"combien de langages faut-il maîtriser ?":               "skills.language_count",
		"how many langauges should a good one know?":            "skills.language_count", // a slip in what is counted
		"how many years of study does it take?":                 "education.required",
		"how long until somebody becomes CTO?":                  "career.cto",
		"depuis combien d’années Python est-il en tête ?":       "skills.which_language",
		"which is better to learn first, PHP or Python?":        "skills.which_language",
		"is it better to know one language well or many?":       "skills.language_count",
		"full stack ou back, lequel est le plus pointu ?":       "compare.fullstack",
		"which version control system is expected?":             "skills.git",
		"which of MongoDB and MySQL do both sources name?":      "skills.databases",
		"No idea how long this takes. Is Docker needed or not?": "skills.containers", // what asks is the other sentence
		"how many career paths are open to them?":               "career.overview",   // what its title names
		"how often do they have to learn new technology?":       "skills.curiosity",  // "constantly"
		"do they work in days or in sprints, is scrum used?":    "skills.agile",
		"les paiements, c’est plus du back ou du front ?":       "resp.payments", // « plutôt »
		"Feel free to answer late. Is Docker needed?":           "skills.containers",
		"what does a tech lead do?":                             "career.tech_lead",
		"what is QA?":                                           "resp.quality", // not who does it
		"c’est quoi, un développeur full stack ?":               "compare.fullstack",
	} {
		isAnswered(t, base, text, topic)
	}
}

// What a topic has is found in its own words, whichever profile it belongs to.
func TestDetailsOfAnInventedProfile(t *testing.T) {
	base := withPastry(t)
	for text, want := range map[string]knowledge.Outcome{
		"how long do they study the trade?":                     knowledge.Answered, // "three years"
		"quelles compétences clés, et combien de compétences ?": knowledge.Answered,
		"key skills, how many skills?":                          knowledge.Answered, // "three skills"
		"how often is the apprenticeship checked?":              knowledge.Unknown,
		"which oven is better, deck or convection?":             knowledge.Unknown,
		"quel four est le plus fiable ?":                        knowledge.Unknown,
		"how many ovens do they need?":                          knowledge.Unknown,
		"what share of them finish an apprenticeship?":          knowledge.Unknown,
		"which ovens do they work with?":                        knowledge.Answered,
	} {
		if a := base.Ask(knowledge.Question{Profile: "pastry", Text: text}); a.Outcome != want {
			t.Errorf("%q: %s %v %q %q, want %s", text, a.Outcome, a.Topics, a.Lead, a.Text, want)
		}
	}
}

// What people taught goes before a topic that has not what is wanted.
func TestALessonHasTheDetailThatATopicLacks(t *testing.T) {
	base := embedded(t).Taught([]knowledge.Lesson{{
		ID: "sprint", Profile: "backend", Language: "en", Title: "Length of a sprint", Source: "Team handbook", Dated: "2026-11-02",
		Answer: "Our sprints take two weeks.", Phrasings: []string{"how long is a sprint here", "length of a sprint"},
	}})
	a := ask(t, base, knowledge.Question{Text: "how long is a scrum sprint?"})
	if a.Outcome != knowledge.Answered || !slices.Equal(a.Topics, []string{knowledge.AboutLesson + "sprint"}) {
		t.Errorf("%s %v %q", a.Outcome, a.Topics, a.Lead+a.Text)
	}
}
