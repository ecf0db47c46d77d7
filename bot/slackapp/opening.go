package slackapp

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

const (
	triggerLasts = 3 * time.Second // of a trigger_id; it serves once
	formTime     = 2 * time.Second // for the brain to make a form
)

// opening is a form to be shown to a person who has just acted.
type opening struct {
	form bot.Form
	from origin
	user string
	late string // what to say when it is too late
}

// command answers a slash command: in its acknowledgement, or by a form that opens
// after it.
func (h *hearing) command(e *envelope, c bot.Command) {
	payload, f := h.answer(e, c)
	h.acknowledge(e, payload)
	if f != nil {
		thread := bot.Thread{Team: c.Team, Channel: c.Channel, Direct: c.Direct}
		h.show(e, opening{form: *f, from: origin{Thread: thread}, user: c.User, late: lateCommand})
	}
}

// click deals with a button: it opens a form, or is an event like others.
func (h *hearing) click(e *envelope, c bot.Click) {
	c.Thread = h.directOf(c)
	f, err := h.formOf(e, c)
	if err == nil && f == nil {
		h.receive(e, c)
		return
	}
	h.acknowledge(e, nil)
	if err != nil {
		h.count("form", "failed")
		h.app.log.Error("no form for a click", "event", c.ID, "error", h.app.secret.err(err))
		h.excuse(e, opening{from: origin{Thread: c.Thread}, user: c.User}, noForm)
		return
	}
	h.show(e, opening{form: *f, from: origin{c.Thread, c.Page, c.Menus, c.At}, user: c.User, late: lateForm})
}

// errPanic is what became of a form whose making panicked.
var errPanic = errors.New("panic")

// formOf asks the brain for a click's form.
func (h *hearing) formOf(e *envelope, c bot.Click) (f *bot.Form, err error) {
	err = errPanic
	defer h.survive("form", e)
	ctx, cancel := context.WithTimeout(context.Background(), formTime)
	defer cancel()
	return h.brain.Form(ctx, c)
}

// show opens a form in a goroutine for forms, so that a slow Slack holds up neither
// commands nor events.
func (h *hearing) show(e *envelope, o opening) {
	taken := h.forms.run("", func() {
		defer h.survive("form", e)
		h.openForm(e, o)
	})
	if !taken {
		h.count("form", "dropped")
		h.app.log.Error("too much at once: a form is not opened", "envelope", e.ID)
	}
}

// openForm opens a form while its trigger_id lasts; where that fails its person is told.
func (h *hearing) openForm(e *envelope, o opening) {
	v, err := modal(o.form, o.from)
	if err == nil {
		err = h.app.openView(e, v)
	}
	if err == nil {
		h.count("form", "opened")
		return
	}
	words, label := noForm, "failed"
	if late(err) {
		words, label = o.late, "late"
	}
	h.count("form", label)
	h.app.log.Error("form not opened", "form", o.form.ID, "envelope", e.ID, "why", label, "error", h.app.secret.err(err))
	h.excuse(e, o, words)
}

// openView opens a view by the trigger_id of what a person did.
func (a *App) openView(e *envelope, v slack.ModalViewRequest) error {
	ctx, cancel := context.WithDeadline(context.Background(), e.came.Add(triggerLasts))
	defer cancel()
	return a.persist(ctx, "views.open", map[string]any{"trigger_id": e.Payload.TriggerID, "view": v})
}

// late tells a form that was refused since its trigger_id had expired, or that did not
// get through in time.
func late(err error) bool {
	return codeOf(err) == "expired_trigger_id" || errors.Is(err, context.DeadlineExceeded)
}

// persist makes a call that a person waits for, and makes it again when that may help,
// until ctx ends. A trigger_id that was used by an attempt whose end is unknown has
// opened its view.
func (a *App) persist(ctx context.Context, method string, body any) (err error) {
	l, unsure := lane{call: method}, false
	for range persistTries {
		if err := a.pace.turn(ctx, l); err != nil {
			return err
		}
		_, err = a.call(ctx, method, body, nil)
		if err == nil || unsure && codeOf(err) == "exchanged_trigger_id" {
			return nil
		}
		if wait := a.pace.told(l, err); wait > 0 {
			continue // turn waits
		}
		if !passing(err) {
			return err
		}
		unsure = true
		pause(ctx, persistPause)
	}
	return err
}

// passing tells an error that the next attempt may not meet: no answer, or one of a
// server in trouble.
func passing(err error) bool {
	if status, ok := errors.AsType[slack.StatusCodeError](err); ok {
		return status.Code >= http.StatusInternalServerError
	}
	switch codeOf(err) {
	case "", "internal_error", "fatal_error", "service_unavailable", "request_timeout":
		return true
	}
	return false
}

// excuse tells a person privately why there is no form.
func (h *hearing) excuse(e *envelope, o opening, words string) {
	ctx, cancel := context.WithTimeout(context.Background(), showTime)
	defer cancel()
	d := bot.Delivery{Thread: o.from.Thread, User: o.user, ResponseURL: e.Payload.ResponseURL, Private: true}
	if o.from.Direct && d.ResponseURL == "" { // of a shortcut that stands everywhere: its channel is the person's id, which Slack takes for the conversation
		d.Private = false
	}
	if err := h.app.Post(ctx, d, bot.Reply{Parts: []bot.Part{bot.Text{Text: words}}}); err != nil {
		h.app.log.Error("nobody told that a form is not opened", "envelope", e.ID, "error", h.app.secret.err(err))
	}
}
