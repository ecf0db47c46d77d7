package kit

import "strings"

// topic is something that an interview may not ask about, with the words that give it
// away. They are phrases addressed to a person: "health" alone is a health check, and
// "age" a cache's.
type topic struct {
	name  string
	words []string
}

func topics() []topic {
	return []topic{
		{"age", []string{"how old are you", "your age", "were you born", "year of birth are you", "your date of birth", "until you retire", "young team", "young people", "equipe jeune", "jeunes equipes", "plan to retire",
			"quel age", "votre age", "vous ne en", "etes vous ne", "votre date de naissance", "votre retraite"}},
		{"family", []string{"your children", "have children", "having children", "want children", "your kids", "have kids", "childcare", "pregnan*", "maternity", "paternity",
			"are you married", "your marital", "your husband", "your wife", "your spouse", "your partner do", "your family",
			"vos enfants", "des enfants", "avoir un enfant", "garde d'enfant*", "enceinte", "grossesse", "conge maternite", "etes vous marie*", "votre mari", "votre femme", "votre conjoint*", "votre famille"}},
		{"health", []string{"your health", "your medical", "are you ill", "were you ill", "sick leave", "sick days", "your disabilit*", "a disability", "disabilities do you",
			"votre sante", "etat de sante", "arret maladie", "arrets maladie", "votre handicap", "un handicap"}},
		{"origin", []string{"where are you from", "your origin*", "your nationality", "your native", "mother tongue", "native speaker*", "your ethnic*", "your accent", "were your parents",
			"d'ou venez vous", "vos origines", "votre nationalite", "votre langue maternelle", "langue maternelle", "votre accent"}},
		{"religion or opinions", []string{"your religion", "are you religious", "your faith", "do you pray", "do you vote", "your political", "trade union", "union member",
			"votre religion", "etes vous croyant*", "votez vous", "vos opinions politiques", "vos convictions", "syndicat", "syndique*"}},
		{"pay, now or before", []string{"your salary", "your current salary", "current pay", "past pay", "previous pay", "previous salary", "last salary", "do you earn", "you earn now", "you paid now", "salary history", "salary expectation*", "proof of earnings", "payslip*", "pay slip*",
			"votre salaire", "salaire actuel", "dernier salaire", "combien gagnez vous", "combien vous gagnez", "vous gagnez actuellement", "votre remuneration", "remuneration actuelle", "bulletin de paie", "bulletins de paie", "fiche de paie", "fiches de paie"}},
		{"puzzles", []string{"riddle", "brain teaser", "brainteaser", "golf balls", "tennis balls", "manhole", "light bulb*", "how many piano*", "petrol stations", "gas stations", "weighing*",
			"enigme*", "devinette*", "casse tete", "balles de golf", "balles de tennis", "plaques d'egout", "stations service"}},
		{"plans for life", []string{"see yourself in", "where do you see yourself", "five years from now are you", "vous voyez vous dans", "dans cinq ans ou"}},
	}
}

// bans are the phrases of all topics, by their first word; those whose first word may
// end in any way are under "*".
type bans map[string][]ban

type ban struct {
	topic  string
	phrase []string
}

func newBans() bans {
	out := bans{}
	for _, t := range topics() {
		for _, w := range t.words {
			p := phrase(w)
			first := p[0]
			if strings.HasSuffix(first, "*") {
				first = "*"
			}
			out[first] = append(out[first], ban{t.name, p})
		}
	}
	return out
}

// find names the topic that a question may not ask about; "" for none.
func (b bans) find(text string) string {
	spoken := words(text)
	for i, w := range spoken {
		for _, key := range []string{w, "*"} {
			for _, ban := range b[key] {
				if begins(spoken[i:], ban.phrase) {
					return ban.topic
				}
			}
		}
	}
	return ""
}
