package expert

import (
	"testing"
)

func TestWhoWantsAPersonIsUnderstood(t *testing.T) {
	for text, question := range map[string]string{
		"ask a human":                                             "",
		"Ask a person please":                                     "",
		"I want to talk to a human":                               "",
		"can I talk to someone?":                                  "",
		"Could I speak to a real person?":                         "",
		"i'd like to speak with somebody from your team":          "",
		"please connect me to an expert":                          "",
		"human please":                                            "",
		"a real human, please!":                                   "",
		"is it possible to ask an expert?":                        "",
		"put me through to a person":                              "",
		"pass this on to an expert please":                        "",
		"I need to speak to a persn":                              "",
		"can i tlak to a humam":                                   "",
		"can I speek to a humn?":                                  "",
		"ask an exprt":                                            "",
		"Can I ask someone about this?":                           "",
		"ask a human: what does a Rust developer earn in Madrid?": "what does a Rust developer earn in Madrid?",
		"I'd like to ask an expert. How long is the notice period in Spain?": "How long is the notice period in Spain?",
		"can I talk to someone about relocation to Lisbon":                   "about relocation to Lisbon",
		"je veux parler à quelqu'un":                                         "",
		"Je voudrais parler à un humain":                                     "",
		"je veu parler a quelquun svp":                                       "",
		"Puis-je poser la question à un expert ?":                            "",
		"demander à un expert":                                               "",
		"est-ce que je peux parler à une vraie personne ?":                   "",
		"passez-moi un humain s'il vous plaît":                               "",
		"un vrai humain svp":                                                 "",
		"j’aimerais échanger avec un ou une spécialiste":                     "",
		"Bonjour, pourriez-vous transmettre ma question à un expert ?":       "",
		"je souhaite parller à une persone":                                  "",
		"Demander à quelqu’un : quel est le préavis d’un cadre en Espagne ?": "quel est le préavis d’un cadre en Espagne ?",
		"besoin de parler à un humain":                                       "",
	} {
		got, is := wish(text)
		if !is || got != question {
			t.Errorf("%q: %v, question %q, want %q", text, is, got, question)
		}
	}
}

func TestQuestionsAboutPeopleAreNoWish(t *testing.T) {
	for _, text := range []string{
		"", "hello", "a", "person", "export this please", "I want to export", "are you a human?", "êtes-vous humain ?",
		"what does a senior earn?", "can I ask a candidate about their salary?", "can I ask a person their age?", "can I ask someone about their current salary?",
		"who should I ask for a reference?", "how do I ask an expert to assess a candidate?", "we need an expert in Go", "I need an expert in Kafka",
		"I want a person with five years of Java", "which people skills does a lead need?", "should a person have a degree?", "do I need a person on call?",
		"je cherche une personne avec cinq ans d'expérience", "puis-je demander à un candidat son salaire actuel ?", "puis-je demander à quelqu'un son âge ?",
		"faut-il un expert en base de données ?", "quelle personne contacter pour les références ?", "combien gagne un expert technique ?", "un expert Go gagne combien ?",
		"the role needs a people person", "can you put together a kit for an expert?", "draft a job description for a specialist", "merci", "salary of an expert",
	} {
		if question, is := wish(text); is {
			t.Errorf("%q is taken for a wish, with the question %q", text, question)
		}
	}
}
