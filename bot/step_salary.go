package bot

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/knowledge"
)

// stepSalary looks a salary up; inputLanguage chooses the language of a step's texts.
const (
	stepSalary    = "salary_lookup"
	inputLanguage = "language"
)

func salaryStep() StepSpec {
	return StepSpec{
		Name: stepSalary, Title: "Look up a salary", Description: "A salary range with its source and date. It ends with an error where the sources have none.",
		Inputs: []Parameter{
			{Name: "question", Title: "Question", Description: "In words, in English or French; or leave it empty and fill in the rest", Kind: OfText},
			{Name: "level", Title: "Level", Description: "Such as senior, or years of experience", Kind: OfText},
			{Name: "company", Title: "Type of company", Description: "Such as startup, scale-up or SME", Kind: OfText},
			{Name: "place", Title: "Place", Description: "Such as London", Kind: OfText},
			{Name: "profile", Title: "Job profile", Description: "Its short name, such as backend; empty for the usual one", Kind: OfText},
			{Name: inputLanguage, Title: "Language of the answer", Description: "en or fr; empty for the question's", Kind: OfText},
		},
		Outputs: []Parameter{
			{Name: "answer", Title: "Answer", Description: "All of it, as plain text", Kind: OfText, Required: true},
			{Name: "lead", Title: "Range", Description: "The answer in one line", Kind: OfText},
			{Name: "low", Title: "Lowest", Description: "A whole number; empty where there is none", Kind: OfText},
			{Name: "high", Title: "Highest", Description: "A whole number; empty for no upper end", Kind: OfText},
			{Name: "currency", Title: "Currency", Description: "Such as EUR", Kind: OfText},
			{Name: "source", Title: "Source", Description: "Title and publisher", Kind: OfText},
			{Name: "date", Title: "Date of the source", Description: "In the source's own words", Kind: OfText},
		},
	}
}

// lookUp answers the step for a salary as the command for one answers.
func (b *Bot) lookUp(c Claim, s Step) (map[string]string, error) {
	language := s.Inputs[inputLanguage]
	if !slices.Contains(knowledge.Languages(), language) {
		language = ""
	}
	if slug := s.Inputs["profile"]; slug != "" && !b.Base().HasSalary(slug) {
		return nil, &StepError{Words: fmt.Sprintf(stepWordsOf(language).noProfile, Clip(slug, 50))}
	}
	text := strings.TrimSpace(s.Inputs["question"])
	if text == "" {
		text = strings.Join(strings.Fields(s.Inputs["level"]+" "+s.Inputs["company"]+" "+s.Inputs["place"]), " ")
	}
	q := knowledge.Question{Text: text, Profile: s.Inputs["profile"], About: knowledge.AboutSalary, Language: language}
	if q.Language == "" {
		q.Language = b.Language
	}
	a := b.BaseOf(s.Team).Ask(q)
	b.count("answer", string(a.Outcome))
	asked := b.askedBy(c)
	asked.Text = text
	b.tell(asked, a)
	if a.Outcome != knowledge.Answered {
		return nil, &StepError{Words: unanswered(a)}
	}
	return salaryOutputs(a), nil
}

// unanswered is why there is no figure, with what may have been meant.
func unanswered(a knowledge.Answer) string {
	lines := []string{a.Lead, strings.TrimSpace(a.Text)}
	for _, c := range a.Choices {
		lines = append(lines, "- "+c.Label)
	}
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n")
}

// salaryOutputs are an answer's figures as a workflow takes them. Of several cells it is
// the lowest and the highest figure of all.
func salaryOutputs(a knowledge.Answer) map[string]string {
	out := map[string]string{
		"answer": Reply{Parts: wordsAlone(laidOut(a).Parts)}.Plain(), "lead": leading(a),
		"low": "", "high": "", "currency": "", "source": "", "date": "",
	}
	if len(a.Figures) > 0 {
		low, high := a.Figures[0].Min, a.Figures[0].Max
		for _, f := range a.Figures[1:] {
			low = min(low, f.Min)
			if high = max(high, f.Max); f.Max == 0 || a.Figures[0].Max == 0 {
				high = 0
			}
		}
		out["currency"], out["low"] = a.Figures[0].Currency, strconv.Itoa(low)
		if high > 0 {
			out["high"] = strconv.Itoa(high)
		}
	}
	if len(a.Citations) > 0 {
		out["source"], out["date"] = a.Citations[0].Title+", "+a.Citations[0].Publisher, a.Citations[0].Dated
	}
	return out
}

// wordsAlone are parts without those that are to be pressed.
func wordsAlone(parts []Part) []Part {
	return slices.DeleteFunc(slices.Clone(parts), func(p Part) bool {
		switch p.(type) {
		case Buttons, Votes, Menus:
			return true
		}
		return false
	})
}
