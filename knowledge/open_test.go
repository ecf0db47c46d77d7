package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// Who asks for what an answer leaves open is told so before the answer.
func TestAnAnswerSaysWhatItLeavesOpen(t *testing.T) {
	base := embedded(t)
	for _, c := range []struct{ text, lead, topic string }{
		{"why should a dev bother with OWASP?", "don’t say why", "skills.owasp"},
		{"what's the importance of Git for the team?", "don’t say why", "skills.git"},
		{"pourquoi exiger Kubernetes ?", "ne disent pas pourquoi", "skills.containers"},
		{"how come Azure is a must?", "don’t say why", "skills.cloud"},
		{"why PostgreSQL", "don’t say why", "databases.postgresql"},
		{"why aws?", "don’t say why", "skills.cloud"},
		{"pk django ?", "ne disent pas pourquoi", "frameworks.python"},
		{"what is Ruby on Rails for?", "what it is for", "frameworks.ruby"},
		{"à quoi sert Laravel ?", "à quoi cela sert", "frameworks.php"},
		{"what is serverless", "don’t define it", "skills.microservices"},
		{"c'est quoi, MVC ?", "pas de définition", "skills.patterns"},
		{"what is a load balancer?", "don’t define it", "resp.scaling"},
		{"what is Laravel?", "don’t define it", "frameworks.php"},
		{"what's the difference between a programmer and a developer?", "don’t set these apart", "role.titles"},
		{"is PHP worth learning?", "no verdict", "frameworks.php"},
		{"is PHP dead?", "no verdict", "frameworks.php"},
		{"front or back, which one should I hire?", "don’t settle that choice", "compare.frontend"},
		{"which bootcamp should I pick?", "don’t settle that choice", "education.bootcamps"},
		{"is there still a demand for Ruby?", "how much it is in demand", "frameworks.ruby"},
		{"comment sont gérés les secrets ?", "ne disent pas comment", "resp.secrets"},
		{"is becoming full stack hard?", "no verdict", "career.fullstack"},
		{"is it a stressful job?", "no verdict", "skills.stress"},
		{"is back end a good career?", "no verdict", "career.future"},
		{"PHP, est-ce que ça vaut encore le coup ?", "ne se prononcent pas", "frameworks.php"},
		{"how does one become a tech lead?", "how one gets there", "career.tech_lead"},
		{"how do you prevent cross-site scripting?", "don’t say how", "resp.attacks"},
		{"comment les devs gèrent-ils les secrets ?", "ne disent pas comment", "resp.secrets"},
	} {
		a := ask(t, base, knowledge.Question{Text: c.text})
		if a.Outcome != knowledge.Answered || !slices.Contains(a.Topics, c.topic) || !strings.Contains(a.Lead, c.lead) || a.Text == "" {
			t.Errorf("%q: %s %v %q; want %s under %q", c.text, a.Outcome, a.Topics, a.Lead, c.topic, c.lead)
		}
	}
}

// What an answer tells is not said to be missing, however it is asked; and words that only look as
// if they asked for more ask for nothing.
func TestAnAnswerThatTellsItSaysNothingIsOpen(t *testing.T) {
	base := embedded(t)
	for text, topic := range map[string]string{
		"why do developers need English?":                              "skills.english",
		"why are frameworks important?":                                "frameworks.why",
		"what is SQL?":                                                 "skills.sql",
		"what is an API?":                                              "resp.api",
		"how do they handle high traffic?":                             "resp.scaling",
		"what is GitHub for?":                                          "skills.git", // its note tells
		"list the technical skills in order of importance":             "skills.technical",
		"for legal reasons, must they know the GDPR?":                  "resp.gdpr",
		"not sure how to word it: is Docker needed?":                   "skills.containers",
		"mon client demande si Docker est au programme":                "skills.containers",
		"how does the job market look?":                                "market.demand",
		"is MySQL worth learning for this job?":                        "databases.mysql",
		"why MySQL":                                                    "databases.mysql",
		"pourquoi connaître un CMS ?":                                  "skills.cms",
		"What are REST and GraphQL for?":                               "resp.rest_graphql",
		"Is CI/CD in demand?":                                          "skills.cicd",
		"that's why I ask: is Docker needed?":                          "skills.containers",
		"do they know how to use Git?":                                 "skills.git",
		"can they handle stressful situations?":                        "skills.stress",
		"what is OWASP knowledge asked for?":                           "skills.owasp",
		"les frameworks à connaître, ils s'appellent comment ?":        "frameworks.overview",
		"he says he knows why Redis is fast, but is it on the list?":   "databases.redis",
		"c'est pourquoi je demande : faut-il connaître les conteneurs": "skills.containers",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		if !slices.Contains(a.Topics, topic) || strings.Contains(a.Lead, "do say") || strings.Contains(a.Lead, "elles disent") {
			t.Errorf("%q: %s %v %q; want %s and nothing left open", text, a.Outcome, a.Topics, a.Lead, topic)
		}
	}
}

// An answer to a question that has words which nobody asks for the topic in, and none of its title's, says
// what it was taken for.
func TestAnAnswerToWhatIsHalfUnderstoodSaysWhatItWasTakenFor(t *testing.T) {
	base := embedded(t)
	a := ask(t, base, knowledge.Question{Text: "Does a hermit who never utters a word thrive here?"})
	if a.Outcome != knowledge.Answered || !a.Taken || a.Lead != "I take this to be about: Communication and teamwork" {
		t.Errorf("%s %v %q", a.Outcome, a.Topics, a.Lead)
	}
	a = ask(t, base, knowledge.Question{Text: "Is a bootcamp a shortcut or a mirage?"})
	if a.Outcome != knowledge.Answered || a.Taken || strings.Contains(a.Lead, "about") {
		t.Errorf("its title is named: %v %q", a.Topics, a.Lead)
	}
}
