package bot

import (
	"context"

	"recruitbot/knowledge"
)

// The forms behind the shortcut for a salary, and their fields.
const (
	formProfile = "salary_profile" // where several profiles hold a grid
	formSalary  = "salary_range"

	fieldProfile = "profile"
	fieldLevel   = "level"
	fieldCompany = "company"
	fieldUplift  = "uplift"
)

// paid are the profiles that hold a grid.
func (b *Bot) paid() []knowledge.Profile {
	var out []knowledge.Profile
	if b.Base() == nil {
		return nil
	}
	for _, p := range b.Base().Profiles() {
		if b.Base().HasSalary(p.Slug) {
			out = append(out, p)
		}
	}
	return out
}

// salaryForm begins a salary question: with the profile where there are several, or
// else with its grid; nil where no profile has one.
func (b *Bot) salaryForm(language string) *Form {
	list := b.paid()
	switch len(list) {
	case 0:
		return nil
	case 1:
		return b.rangeForm(list[0].Slug, language)
	}
	w := shortcutWordsOf(language)
	return &Form{ID: formProfile, Title: w.title, Submit: w.next, Close: w.cancel, Fields: []Field{
		{ID: fieldProfile, Label: w.profile, Kind: Choice, Options: ProfileOptions(list, language), Value: []string{list[0].Slug}},
	}}
}

// rangeForm asks for parts of a profile's grid, or for a question in words. All may be
// left empty: that is the whole grid, as for the command.
func (b *Bot) rangeForm(slug, language string) *Form {
	w := shortcutWordsOf(language)
	grid, _ := b.Base().Grid(slug)
	return &Form{ID: formSalary, Title: w.title, Submit: w.show, Close: w.cancel, Intro: w.intro, State: slug, Fields: []Field{
		{ID: fieldLevel, Label: w.level, Kind: Choice, Options: LevelOptions(grid, language), Optional: true},
		{ID: fieldCompany, Label: w.company, Kind: Choice, Options: CompanyOptions(grid, language), Optional: true},
		{ID: fieldUplift, Label: w.uplift, Kind: Choice, Options: UpliftOptions(grid, language), Optional: true},
		{ID: fieldQuestion, Label: w.question, Hint: w.questionHint, Kind: Line, Optional: true, Most: questionMost},
	}}
}

// salaryAsked is what the form for a range asks, as the command would be asked.
func salaryAsked(s Submission) knowledge.Question {
	q := knowledge.Question{Profile: s.State, About: knowledge.AboutSalary, Text: s.Value(fieldQuestion)}
	q.Slots.Uplift = s.Value(fieldUplift)
	if level := s.Value(fieldLevel); level != "" {
		q.Slots.Levels = []string{level}
	}
	if company := s.Value(fieldCompany); company != "" {
		q.Slots.Companies = []string{company}
	}
	return q
}

// salary answers the form for a range, in the direct conversation.
func (b *Bot) salary(ctx context.Context, c Claim, s Submission) (Verdict, error) {
	q := salaryAsked(s)
	a, r := b.answerTo(asker(s), q)
	return b.say(ctx, c, a, b.remarked(r, q.Text, a.Language))
}
