package expert

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// What an entry of knowledge may hold.
const (
	titleMost      = 75 // characters: it is the label of a button
	phrasingsLeast = 3
	phrasingsMost  = 30
	phrasingMost   = 200                     // characters
	reviewAfter    = 6 * 30 * 24 * time.Hour // the review that the form suggests
)

// proposeForm asks for what an answer is to become; nil where there is none yet.
func (d *Desk) proposeForm(o *open) *bot.Form {
	q := o.record.Question
	if q.Answer == nil {
		return nil
	}
	return d.entryForm(o, "propose", bot.Lesson{
		Profile: q.Said.Profile, Language: o.record.Language, Phrasings: []string{q.Text}, Answer: q.Answer.Text,
		Source: q.Answer.Source, Dated: q.Answer.Dated, Owner: o.person,
		ReviewBy: d.Now().Add(reviewAfter).Format(time.DateOnly),
	})
}

// mendForm shows a proposal that was sent back, to be proposed again.
func (d *Desk) mendForm(o *open) *bot.Form {
	if o.stub.State != stateReturned {
		return nil
	}
	return d.entryForm(o, "mend", o.record.Proposal.Lesson)
}

func (d *Desk) entryForm(o *open, step string, l bot.Lesson) *bot.Form {
	w := o.words()
	profiles := bot.ProfileOptions(d.Know(o.stub.Team).Profiles(), o.language)
	if l.Profile == "" && len(profiles) > 0 {
		l.Profile = profiles[0].Value
	}
	var lines []string
	for _, p := range l.Phrasings {
		lines = append(lines, strings.Join(strings.Fields(p), " "))
	}
	languages := []bot.Option{{Value: "en", Label: w.languages["en"]}, {Value: "fr", Label: w.languages["fr"]}}
	return &bot.Form{
		ID: name + "." + step, Title: w.proposeTitle, Submit: w.proposeSubmit, Close: w.cancel, Intro: w.proposeIntro,
		State: target{Case: o.stub.ID, Language: o.language}.String(),
		Fields: []bot.Field{
			{ID: "profile", Label: w.profile, Kind: bot.Choice, Options: profiles, Value: []string{l.Profile}},
			{ID: "title", Label: w.title, Hint: w.titleHint, Kind: bot.Line, Most: titleMost, Value: bot.ValueOf(l.Title)},
			{ID: "phrasings", Label: w.phrasings, Hint: w.phrasingsHint, Kind: bot.Paragraph, Value: bot.ValueOf(strings.Join(lines, "\n"))},
			{ID: "answer", Label: w.answer, Kind: bot.Paragraph, Most: answerMost, Value: bot.ValueOf(l.Answer)},
			{ID: "language", Label: w.textLanguage, Kind: bot.Choice, Options: languages, Value: []string{l.Language}},
			{ID: "source", Label: w.source, Hint: w.sourceMust, Kind: bot.Line, Most: sourceMost, Value: bot.ValueOf(l.Source)},
			{ID: "dated", Label: w.dated, Kind: bot.Date, Value: bot.ValueOf(l.Dated)},
			{ID: "review", Label: w.review, Hint: w.reviewHint, Kind: bot.Date, Value: bot.ValueOf(l.ReviewBy)},
			{ID: "owner", Label: w.owner, Hint: w.ownerHint, Kind: bot.Someone, Value: bot.ValueOf(l.Owner)},
		},
	}
}

// lessonOf is the entry that a form describes.
func lessonOf(s bot.Submission) bot.Lesson {
	l := bot.Lesson{
		Profile: s.Value("profile"), Language: s.Value("language"), Title: strings.TrimSpace(s.Value("title")), Answer: strings.TrimSpace(s.Value("answer")),
		Source: strings.TrimSpace(s.Value("source")), Dated: s.Value("dated"), ReviewBy: s.Value("review"), Owner: s.Value("owner"),
	}
	for line := range strings.Lines(s.Value("phrasings")) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "- "))
		same := func(p string) bool { return strings.EqualFold(p, line) }
		if line != "" && !slices.ContainsFunc(l.Phrasings, same) {
			l.Phrasings = append(l.Phrasings, line)
		}
	}
	return l
}

// checkProposal holds an entry to what the profiles' entries are held to.
func (d *Desk) checkProposal(s bot.Submission, w wording) faults {
	l, out := lessonOf(s), faults{}
	l.Team = s.Thread.Team
	for field, value := range map[string]string{
		"profile": l.Profile, "title": l.Title, "answer": l.Answer, "language": l.Language, "source": l.Source, "dated": l.Dated, "review": l.ReviewBy, "owner": l.Owner,
	} {
		if value == "" {
			out[field] = w.required
		}
	}
	if l.Profile != "" && !d.has(s.Thread.Team, l.Profile) {
		out["profile"] = w.required
	}
	if l.Source == "" && ofPay(l.Answer) {
		out["source"] = w.paySource
	}
	if utf8.RuneCountInString(l.Title) > titleMost {
		out["title"] = fmt.Sprintf(w.tooLong, titleMost)
	}
	if utf8.RuneCountInString(l.Answer) > answerMost {
		out["answer"] = fmt.Sprintf(w.tooLong, answerMost)
	}
	if l.Dated > d.tomorrow() {
		out["dated"] = w.future
	}
	if l.ReviewBy != "" && l.ReviewBy <= d.today() {
		out["review"] = w.past
	}
	if fault := d.phrasingFault(l, w); fault != "" {
		out["phrasings"] = fault
	}
	return out
}

// has tells whether a profile is loaded: a form may be older than the profiles, or
// sent by hand.
func (d *Desk) has(team, slug string) bool {
	return slices.ContainsFunc(d.Know(team).Profiles(), func(p knowledge.Profile) bool { return p.Slug == slug })
}

// phrasingFault is what is wrong with the questions of an entry, "" for nothing. One that
// a profile answers already, word for word, would have two answers.
func (d *Desk) phrasingFault(l bot.Lesson, w wording) string {
	switch n := len(l.Phrasings); {
	case n < phrasingsLeast:
		return fmt.Sprintf(w.moreQuestions, phrasingsLeast)
	case n > phrasingsMost:
		return fmt.Sprintf(w.fewerQuestions, phrasingsMost)
	}
	for _, p := range l.Phrasings {
		if utf8.RuneCountInString(p) > phrasingMost {
			return fmt.Sprintf(w.longQuestion, bot.Clip(p, 60), phrasingMost)
		}
		a := d.Know(l.Team).Ask(knowledge.Question{Text: p, Profile: l.Profile, Language: l.Language})
		if a.Outcome == knowledge.Answered && a.Confidence == 1 && len(a.Topics) > 0 {
			topic := cmp.Or(d.titles(l.Team, said{Profile: l.Profile, Topics: a.Topics[:1]}, w.language), w.anotherAnswer)
			return fmt.Sprintf(w.knownQuestion, bot.Clip(p, 60), topic)
		}
	}
	return ""
}

// propose opens a case for an entry and shows it in the channel for approval.
func (d *Desk) propose(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return d.taken(ctx, o)
	}
	from := o.stub.ID
	if o.stub.Kind == kindProposal {
		from = o.record.Proposal.Case
	}
	id := bot.DraftID(s.ID)
	found := *o
	if err := d.load(ctx, &found, id); err != nil {
		return "", err
	}
	if *o = found; o.record == nil {
		l := lessonOf(s)
		l.Team, l.ID = s.Thread.Team, id
		o.stub = bot.Case{Team: s.Thread.Team, ID: id, Kind: kindProposal, Asker: s.User, State: stateOpen, Channel: d.Route.Channel}
		o.record = &record{Event: s.ID, Language: o.language, Proposal: &proposal{Case: from, Lesson: l}, Last: deed{By: s.User, Event: s.ID, At: d.Now()}}
		if err := d.save(ctx, o, "proposed"); err != nil {
			return "", err
		}
		d.count("proposed")
	}
	if err := d.put(ctx, o); err != nil {
		return "", err
	}
	return "proposed", nil
}
