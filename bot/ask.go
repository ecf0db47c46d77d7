package bot

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/knowledge"
)

// The actions with which one begins from a page, beside those of the desks.
const (
	ActionAsk      = "ask"      // opens a form for a question
	ActionLanguage = "language" // Value is the language for all answers: "en", "fr" or knowledge.AnyLanguage
)

const (
	formAsk       = "ask"
	fieldQuestion = "question"
	questionMost  = 1000 // characters of a question in a form
)

// askForm asks for a question.
func askForm(language string) *Form {
	w := wordsOf(language)
	return &Form{ID: formAsk, Title: w.askTitle, Submit: w.askIt, Close: w.cancel, Fields: []Field{
		{ID: fieldQuestion, Label: w.question, Hint: w.menuText, Kind: Paragraph, Most: questionMost},
	}}
}

// checkAsked wants words in the form for a question.
func checkAsked(s Submission, language string) Checked {
	if strings.TrimSpace(s.Value(fieldQuestion)) == "" {
		return Checked{Faults: map[string]string{fieldQuestion: wordsOf(language).noQuestion}}
	}
	return Checked{}
}

// asked answers the question of a form as if it had been written where the answer goes,
// with the question above it.
func (b *Bot) asked(ctx context.Context, c Claim, s Submission) (Verdict, error) {
	m := Message{ID: s.ID, Thread: s.Thread, User: s.User, Text: s.Value(fieldQuestion)}
	last, err := b.lastTurn(ctx, m)
	if err != nil {
		return Verdict{}, err
	}
	a, r := b.answerTo(asker(s), knowledge.Question{Text: m.Text, Previous: last, Usual: b.usual(m.Thread)})
	r = b.remarked(r, m.Text, a.Language)
	r.Parts = append([]Part{Note{fmt.Sprintf(wordsOf(a.Language).youAsked, m.Text)}}, r.Parts...)
	return b.say(ctx, c, a, r)
}

// chosenLanguage is the wish of whoever chose a language in a menu; false for a value that
// is no language.
func (b *Bot) chosenLanguage(e Click) (*Preference, bool) {
	switch e.Value {
	case "en", "fr", knowledge.AnyLanguage:
	default:
		return nil, false
	}
	return b.wish(asker(e), knowledge.Answer{Prefers: e.Value}), true
}

// Send is a button that has an answer posted where it is pressed, with all that stands
// below answers.
func Send(label string, a knowledge.Answer) Button {
	value := resume{Profile: a.Profile, Language: a.Language, About: knowledge.AboutSalary, Slots: a.Turn.Slots}
	if len(a.Figures) == 0 && len(a.Topics) > 0 {
		value.About = a.Topics[0]
	}
	return Button{Label: label, Action: ActionNext, Value: value.String()}
}

// Look is an answer with what stands below it, for a page: nobody has asked, so no
// witness is told and nothing is kept. Votes and buttons are left out.
func (b *Bot) Look(v Visit, q knowledge.Question) (knowledge.Answer, []Part) {
	a := b.BaseOf(v.Team).Ask(q)
	asked := Asked{Team: v.Team, User: v.User, Thread: v.Thread(), Private: true}
	var parts []Part
	for _, p := range b.under(Present(a, b.now()), asked, a).Parts {
		switch p.(type) {
		case Votes, Buttons, Menus:
		default:
			parts = append(parts, p)
		}
	}
	return a, parts
}

// LanguageOf is what a person has set for all answers: "en", "fr", or
// knowledge.AnyLanguage where each is in its question's.
func (b *Bot) LanguageOf(team, user string) string {
	if wanted := b.wanted(person{team, user}); wanted != "" {
		return wanted
	}
	return knowledge.AnyLanguage
}
