package home

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

const (
	draftsMost = 5 // listed; older ones stand where they were written
	deleteForm = name + ".delete"
)

// MyDrafts lists a person's latest drafts, with buttons that open and delete each.
func (h *Home) MyDrafts(ctx context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	list, err := h.Drafts.DraftsOf(ctx, v.Team, v.User, draftsMost+1)
	if err != nil {
		return nil, fmt.Errorf("show the drafts: %w", err)
	}
	w := wordsOf(language)
	parts := []bot.Part{bot.Heading{Text: w.draftsTitle}}
	if v.Done == deleteForm {
		parts = append(parts, bot.Note{Text: w.deleted})
	}
	if len(list) == 0 {
		return append(parts, bot.Text{Text: w.noDrafts}), nil
	}
	for _, d := range list[:min(len(list), draftsMost)] {
		parts = append(parts, h.listed(d, w)...)
	}
	if len(list) > draftsMost {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.olderDrafts, draftsMost)})
	}
	return parts, nil
}

// listed is one draft: its title, where it stands, and what can be done with it.
func (h *Home) listed(d bot.Draft, w wording) []bot.Part {
	where, row := fmt.Sprintf(w.changed, w.date(d.Changed)), []bot.Button(nil)
	for _, s := range h.Shelves {
		state, open, ok := s(d, w.language)
		if !ok {
			continue
		}
		row = append(row, open)
		if state != "" {
			where = state + ", " + where
		}
		break
	}
	row = append(row, bot.Button{Label: w.deleteIt, Action: deleteForm, Value: d.ID})
	return []bot.Part{bot.Lead{Text: d.Title}, bot.Note{Text: bot.Capital(where)}, bot.Buttons{Buttons: row}}
}

// Form implements bot.Desk: it asks before a draft is deleted. For one that isn't there
// any more, or another person's, there is none.
func (h *Home) Form(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	if c.Action != deleteForm {
		return nil, nil
	}
	d, err := h.Drafts.LoadDraft(ctx, c.Thread.Team, c.Value)
	if err != nil || d == nil || d.Owner != c.User {
		return nil, err
	}
	w := wordsOf(language)
	return &bot.Form{
		ID: deleteForm, Title: w.deleteTitle, Submit: w.deleteIt, Close: w.keepIt, State: d.ID,
		Intro: fmt.Sprintf(w.deleteIntro, d.Title),
	}, nil
}

// Do implements bot.Desk: it deletes a draft of whoever sent the form. Nothing is posted:
// the page is shown anew, without it.
func (h *Home) Do(ctx context.Context, e bot.Errand) (string, error) {
	s, ok := e.Event.(bot.Submission)
	if !ok || s.Form != deleteForm {
		return "stale", nil
	}
	was, err := h.Drafts.DeleteDraft(ctx, s.Thread.Team, s.State, s.User)
	switch {
	case err != nil:
		return "", fmt.Errorf("delete a draft: %w", err)
	case !was:
		return "stale", nil
	}
	return "deleted", nil
}
