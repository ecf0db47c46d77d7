package expert

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const (
	surely   = 0.8 // an answer below is one to be doubted: of 63 answers to strangers' questions one was
	nearMost = 3   // topics that are told beside a question
)

// After is a bot.Afterword: below what the bot doesn't know, or isn't sure of, a button to
// ask a person. There is none while questions can't be passed on.
func (d *Desk) After(q bot.Asked, a knowledge.Answer) []bot.Part {
	if !d.Route.Open() || !lacking(q.Text, a) {
		return nil
	}
	w := wordsOf(a.Language)
	label := w.askIt
	if a.Outcome == knowledge.Choose {
		label = w.noneOfThese
	}
	question := q.Text
	if a.GoesOn != "" {
		question = fmt.Sprintf(w.goesOn, a.GoesOn, question) // "why?" alone tells an expert nothing
	}
	t := target{Language: a.Language, Question: question, Private: q.Private, Said: saidOf(a)}
	return []bot.Part{bot.Buttons{Buttons: []bot.Button{{Label: label, Action: name + ".ask", Value: t.String()}}}}
}

// lacking tells whether an answer may leave its asker wanting.
func lacking(text string, a knowledge.Answer) bool {
	switch a.Outcome {
	case knowledge.Unknown, knowledge.Choose:
		return true
	case knowledge.Answered:
		return a.Confidence < surely || a.Leaves != "" || a.Taken
	case knowledge.OutOfScope:
		return ofRecruiting(text)
	case knowledge.SmallTalk:
		return len(a.Topics) > 0 && (a.Topics[0] == "talk.human" || a.Topics[0] == "talk.complaint")
	case knowledge.Policy:
	}
	return false
}

// saidOf is what an answer comes to, for who answers next.
func saidOf(a knowledge.Answer) said {
	s := said{Outcome: string(a.Outcome), Profile: a.Profile, Sure: int(math.Round(100 * a.Confidence))}
	add := func(id string) {
		if len(s.Topics) < nearMost {
			s.Topics = append(s.Topics, id)
		}
	}
	switch a.Outcome {
	case knowledge.Choose:
		for _, c := range a.Choices {
			add(c.Topic)
		}
	case knowledge.Unknown:
		for _, n := range a.Next {
			if !a.Far {
				add(n.Topic)
			}
		}
	default:
		for _, id := range a.Topics {
			add(id)
		}
	}
	return s
}

// ofRecruiting tells whether a text has a word of recruiting in it.
func ofRecruiting(text string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, stem := range []string{
			"recrui", "recrut", "hire", "hiring", "embauch", "candidat", "applicant", "interview", "entretien",
			"salar", "wage", "rémunér", "employe", "employé", "employeu", "contract", "contrat", "onboard", "developer", "développeu",
		} {
			if strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}
