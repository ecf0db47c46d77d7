package slackapp

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// faultLength is how long what is said about one field may be, so that the answer fits
// an acknowledgement.
const faultLength = 300

// submit deals with a form that was sent: its acknowledgement closes it, shows faults
// at its fields, or shows its next page.
func (h *hearing) submit(e *envelope, s sent) {
	payload, after := h.submitted(e, s)
	h.acknowledge(e, payload)
	if after != nil && !h.forms.run("", func() { h.update(e, s, *after) }) {
		h.count("submission", "next_failed")
		h.app.log.Error("too much at once: a form's next page is not shown", "envelope", e.ID)
	}
}

// submitted is a form's acknowledgement: a nil payload closes it. after is a page that
// is too large for one. A brain that panics leaves the form as it is, with a word.
func (h *hearing) submitted(e *envelope, s sent) (payload json.RawMessage, after *slack.ModalViewRequest) {
	payload = complaint(s, map[string]string{"": apology})
	defer h.survive("submission", e)
	checked := h.brain.Submit(s.Submission)
	switch {
	case len(checked.Faults) > 0:
		h.count("submission", "faults")
		return complaint(s, checked.Faults), nil
	case checked.Next != nil:
		return h.next(s, *checked.Next)
	}
	within, cancel := context.WithDeadline(context.Background(), e.came.Add(ackTime))
	defer cancel()
	if err := h.brain.Receive(within, s.Submission); err != nil {
		h.count("receive", "failed")
		h.count("submission", "not_saved")
		h.app.log.Error("form not stored: its sender was asked to send it again", "event", s.ID, "envelope", e.ID, "error", h.app.secret.err(err))
		return complaint(s, map[string]string{"": notSaved}), nil
	}
	h.count("receive", "stored")
	h.count("submission", "stored")
	return nil, nil
}

// next shows a form's next page. Slack drops an acknowledgement that is too large, in
// silence; then a word takes the page's place until it is there.
func (h *hearing) next(s sent, f bot.Form) (payload json.RawMessage, after *slack.ModalViewRequest) {
	v, err := modal(f, origin{s.Thread, s.Page, s.Menus, s.At})
	if err != nil {
		h.count("submission", "next_failed")
		h.app.log.Error("next page of a form", "error", err)
		return complaint(s, map[string]string{"": noForm}), nil
	}
	h.count("submission", "next")
	if payload = encode(slack.NewUpdateViewSubmissionResponse(&v)); len(payload) < ackLimit {
		return payload, nil
	}
	wait := notice(f.Title, oneMoment)
	return encode(slack.NewUpdateViewSubmissionResponse(&wait)), &v
}

// update puts a page into the place of a form that was sent.
func (h *hearing) update(e *envelope, s sent, v slack.ModalViewRequest) {
	defer h.survive("form", e)
	err := h.app.updateView(s.view, v)
	if err == nil {
		return
	}
	h.count("submission", "next_failed")
	h.app.log.Error("next page of a form", "form", v.CallbackID, "error", h.app.secret.err(err))
	_ = h.app.updateView(s.view, notice(v.Title.Text, noNextPage)) // it has failed before
}

// updateView replaces a view, with more attempts than most calls have: somebody looks
// at it.
func (a *App) updateView(id string, v slack.ModalViewRequest) (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), pageTime)
	defer cancel()
	return a.persist(ctx, "views.update", map[string]any{"view_id": id, "view": v})
}

// complaint shows what is wrong at a form's fields; what belongs to none of them, such
// as "", at the first. A form without fields says it in their place.
func complaint(s sent, faults map[string]string) json.RawMessage {
	at := map[string]string{}
	var others []string
	for field, text := range faults {
		if slices.Contains(s.fields, field) {
			at[field] = cut(clean(text), faultLength)
		} else {
			others = append(others, cut(clean(text), faultLength))
		}
	}
	slices.Sort(others)
	if len(s.fields) == 0 {
		v := notice(s.title, strings.Join(others, "\n\n"))
		return encode(slack.NewUpdateViewSubmissionResponse(&v))
	}
	if len(others) > 0 {
		first := s.fields[0]
		at[first] = strings.TrimSpace(strings.Join(append([]string{at[first]}, others...), " "))
	}
	return encode(slack.NewErrorsViewSubmissionResponse(at))
}

// A call that a person waits for is made again at once when it fails.
const (
	pageTime     = 4 * time.Second // for a page that is too large for an acknowledgement
	persistTries = 4
	persistPause = 150 * time.Millisecond
)
