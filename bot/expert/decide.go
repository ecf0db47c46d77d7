package expert

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const reasonMost = 1000

// proposed is a proposal as its message shows it: the answer as it would be given, what
// it rests on, and the questions that it would answer.
func (d *Desk) proposed(o *open, w wording) []bot.Part {
	p := o.record.Proposal
	parts := []bot.Part{bot.Credit{User: o.stub.Asker, Text: w.proposes}}
	parts = append(parts, d.entry(p.Lesson, w)...)
	by := o.record.Last.By
	switch o.stub.State {
	case stateApproved:
		return append(parts, bot.Credit{User: by, Text: w.hasApproved})
	case stateReturned:
		return append(parts, bot.Credit{User: by, Text: w.hasReturned}, bot.Text{Text: p.Reason})
	}
	return append(parts, bot.Note{Text: w.whoApproves}, d.row(o, button{w.approveIt, "approve", true}, button{w.returnIt, "return", false}))
}

// entry is an entry of knowledge for whoever decides about it.
func (d *Desk) entry(l bot.Lesson, w wording) []bot.Part {
	profile := l.Profile
	for _, p := range d.Know(l.Team).Profiles() {
		if p.Slug == l.Profile {
			profile = p.Titles.In(w.language)
		}
	}
	var questions strings.Builder
	room := shownMost
	for i, p := range l.Phrasings {
		if room -= len(p); room < 0 {
			fmt.Fprintf(&questions, "- "+w.andMore+"\n", len(l.Phrasings)-i)
			break
		}
		questions.WriteString("- " + p + "\n")
	}
	return []bot.Part{
		bot.Lead{Text: l.Title}, bot.Text{Text: l.Answer}, bot.Note{Text: w.sourceOf(l.Source, l.Dated)},
		bot.Text{Text: w.wouldAnswer + "\n" + strings.TrimSpace(questions.String())},
		bot.Note{Text: fmt.Sprintf(w.entryNote, profile, w.languages[l.Language], knowledge.Day(l.ReviewBy).In(w.language))},
		bot.Credit{User: l.Owner, Text: w.looksAfter},
	}
}

// mayDecide tells why a person may not decide about a proposal, "" where they may, or have
// done so by this very event. Who proposed may take their own back.
func (d *Desk) mayDecide(o *open, approving bool) string {
	own := o.person == o.stub.Asker
	switch {
	case o.did():
		return ""
	case own && approving:
		return o.words().notOwn
	case !own && (d.May == nil || !d.May(o.stub.Team, o.person, bot.Administer)):
		return o.words().notAllowed
	}
	return ""
}

// approve makes an entry known everywhere, and tells who asked and who proposed.
func (d *Desk) approve(ctx context.Context, o *open) (string, error) {
	if why := d.mayDecide(o, true); why != "" {
		return d.aside(ctx, o, "not_allowed", bot.Text{Text: why})
	}
	done, err := d.move(ctx, o, stateApproved, o.undecided, func() { o.stub.Holder, o.stub.Done = o.person, true })
	switch {
	case err != nil:
		return "", err
	case !done:
		return d.taken(ctx, o)
	}
	l := o.record.Proposal.Lesson
	l.ApprovedBy = o.person
	if err := d.Lessons.SaveLesson(ctx, l); err != nil {
		return "", fmt.Errorf("make a proposal known: %w", err)
	}
	if err := d.tellApproved(ctx, o, l); err != nil {
		return "", err
	}
	return stateApproved, d.show(ctx, o)
}

func (o *open) undecided() bool { return o.stub.State == stateOpen }

// tellApproved tells who asked, if the question is still kept, and who proposed.
func (d *Desk) tellApproved(ctx context.Context, o *open, l bot.Lesson) error {
	asked := *o
	if id := o.record.Proposal.Case; id != "" {
		if err := d.load(ctx, &asked, id); err != nil {
			return err
		}
		if asked.record != nil && asked.stub.Asker != o.stub.Asker {
			w := wordsOf(asked.record.Language)
			if _, err := d.bring(ctx, &asked, "/asker", bot.Text{Text: fmt.Sprintf(w.nowKnown, l.Title)}); err != nil {
				return fmt.Errorf("tell the asker of new knowledge: %w", err)
			}
		}
	}
	w := wordsOf(o.record.Language)
	return d.toProposer(ctx, o, bot.Credit{User: o.person, Text: fmt.Sprintf(w.yoursApproved, l.Title)})
}

// toProposer tells who proposed something, directly.
func (d *Desk) toProposer(ctx context.Context, o *open, parts ...bot.Part) error {
	to := o.delivery
	to.EventID += "/proposer"
	if _, err := d.reached(d.direct(ctx, to, o.stub.Asker, parts)); err != nil {
		return fmt.Errorf("tell who proposed it: %w", err)
	}
	return nil
}

// returnForm asks what is to be mended; nil where nothing is to be decided.
func (d *Desk) returnForm(o *open) *bot.Form {
	if !o.undecided() || d.mayDecide(o, false) != "" {
		return nil
	}
	w := o.words()
	return &bot.Form{ID: name + ".return", Title: w.returnTitle, Submit: w.returnIt, Close: w.cancel, State: target{Case: o.stub.ID, Language: o.language}.String(), Fields: []bot.Field{
		{ID: "why", Label: w.reason, Hint: w.reasonHint, Kind: bot.Paragraph, Most: reasonMost},
	}}
}

// sendBack ends a proposal for now; who proposed it is told why, and may mend it.
func (d *Desk) sendBack(ctx context.Context, o *open) (string, error) {
	if why := d.mayDecide(o, false); why != "" {
		return d.aside(ctx, o, "not_allowed", bot.Text{Text: why})
	}
	s, ok := o.event.(bot.Submission)
	if !ok {
		return d.taken(ctx, o)
	}
	reason := strings.TrimSpace(s.Value("why"))
	done, err := d.move(ctx, o, stateReturned, o.undecided, func() {
		o.stub.Holder, o.stub.Done, o.record.Proposal.Reason = o.person, true, reason
	})
	switch {
	case err != nil:
		return "", err
	case !done:
		return d.taken(ctx, o, reason)
	}
	w := wordsOf(o.record.Language)
	err = d.toProposer(ctx, o, bot.Credit{User: o.person, Text: fmt.Sprintf(w.yoursReturned, o.record.Proposal.Lesson.Title)}, bot.Text{Text: reason},
		bot.Buttons{Buttons: []bot.Button{{Label: w.mendIt, Action: name + ".mend", Value: target{Case: o.stub.ID, Language: o.record.Language}.String()}}})
	if err != nil {
		return "", err
	}
	return stateReturned, d.show(ctx, o)
}

// lookForm shows a proposal to be decided about away from its channel.
func (d *Desk) lookForm(o *open) *bot.Form {
	if !o.undecided() {
		return nil
	}
	w := o.words()
	return &bot.Form{
		ID: name + ".look", Title: w.lookTitle, Submit: w.send, Close: w.cancel, State: target{Case: o.stub.ID, Language: o.language}.String(),
		Intro: bot.Reply{Parts: d.entry(o.record.Proposal.Lesson, w)}.Plain(),
		Fields: []bot.Field{
			{ID: "decision", Label: w.decision, Kind: bot.Choice, Options: []bot.Option{{Value: "approve", Label: w.approveIt}, {Value: "return", Label: w.returnIt}}},
			{ID: "why", Label: w.reason, Hint: w.reasonHint, Kind: bot.Paragraph, Most: reasonMost, Optional: true},
		},
	}
}

// checkLook wants a reason for what is sent back.
func (*Desk) checkLook(s bot.Submission, w wording) faults {
	switch {
	case s.Value("decision") == "":
		return faults{"decision": w.required}
	case s.Value("decision") == "return" && strings.TrimSpace(s.Value("why")) == "":
		return faults{"why": w.noReason}
	}
	return nil
}

// decide does what was decided about a proposal.
func (d *Desk) decide(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	switch {
	case !ok:
		return d.taken(ctx, o)
	case s.Value("decision") == "approve":
		return d.approve(ctx, o)
	}
	return d.sendBack(ctx, o)
}
