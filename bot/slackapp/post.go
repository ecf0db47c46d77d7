package slackapp

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// The types of metadata that mark recruitbot's answers, and apologies in their place.
const (
	answerType  = "recruitbot_answer"
	apologyType = "recruitbot_apology"
)

// form is a way to send a reply; the next one is tried where Slack refuses the
// blocks of the one before.
type form struct {
	name   string
	blocks []slack.Block
	text   string
}

// forms are a reply's forms, best first: with a table block, with the table as
// text, without blocks. A form is made when it is asked for.
func (a *App) forms(r bot.Reply) iter.Seq[form] {
	return func(yield func(form) bool) {
		if !yield(a.bestForm(r)) {
			return
		}
		if slices.ContainsFunc(r.Parts, func(p bot.Part) bool { _, ok := p.(bot.Table); return ok }) {
			m := render(r, monospaceTables)
			if !yield(form{"monospace", m.blocks, m.text(textLength)}) {
				return
			}
		}
		yield(form{"plain", nil, render(r, nativeTables).text(textLength)})
	}
}

// Post implements bot.Poster: it sends a reply to where the delivery says. With d.Again it looks first and
// does nothing when the event's answer is there already, or for an apology when either
// is; what only its reader sees (see the package comment) can't be looked for, and may come twice. Posting
// an empty reply does nothing. Errors are *bot.PostError, and of bot.ErrLeaseLost
// where d.Lapsed kept the reply from going out.
func (a *App) Post(ctx context.Context, d bot.Delivery, r bot.Reply) error {
	if len(a.bestForm(r).blocks) == 0 {
		return nil
	}
	if d.Again && !forReader(d) {
		if there, err := a.posted(ctx, d); err != nil || there {
			return err
		}
	}
	var err error
	for f := range a.forms(r) {
		if err = a.send(ctx, d, f); err == nil {
			a.meter.Count("post", f.name)
			return nil
		}
		if !blocksRefused(err) {
			break
		}
		a.meter.Count("post", "refused_"+f.name)
		a.log.Warn("slack refused the form of an answer", "event", d.EventID, "form", f.name, "error", a.secret.err(err))
	}
	if errors.Is(err, bot.ErrLeaseLost) {
		a.meter.Count("post", "lapsed")
		return fmt.Errorf("post the answer to event %s: %w", d.EventID, bot.ErrLeaseLost)
	}
	a.meter.Count("post", "failed")
	return a.postError(ctx, d, err)
}

// forReader tells a reply that its asker alone may see: one that is private, or
// that would otherwise stand in the channel although it isn't for all.
func forReader(d bot.Delivery) bool {
	return !d.InChannel && (d.Private || !d.Thread.Direct && d.Thread.TS == "")
}

// send makes one attempt in one form, when it is its turn. Where Slack asks for a
// short pause it is made; nothing has been posted by then.
func (a *App) send(ctx context.Context, d bot.Delivery, f form) (err error) {
	lanes := []lane{{call: "post"}, laneOf(d)}
	if forReader(d) && d.ResponseURL != "" {
		lanes = nil // a response_url has a count of its own: five in half an hour
	}
	for range briefTries {
		if err := a.pace.turn(ctx, lanes...); err != nil {
			return err
		}
		if d.Lapsed != nil && d.Lapsed() {
			return bot.ErrLeaseLost
		}
		err = a.sendNow(ctx, d, f)
		if wait := a.pace.told(laneOf(d), err); wait == 0 || wait > briefLimit {
			return err
		}
		a.meter.Count("post", "limited")
	}
	return err
}

func (a *App) sendNow(ctx context.Context, d bot.Delivery, f form) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if forReader(d) {
		if d.ResponseURL != "" {
			return a.respond(ctx, d, f)
		}
		_, err := a.call(ctx, "chat.postEphemeral", outgoingOf(d, f), d.Lapsed)
		return err
	}
	_, err := a.call(ctx, "chat.postMessage", outgoingOf(d, f), d.Lapsed)
	if code := codeOf(err); d.ResponseURL != "" && (code == "not_in_channel" || code == "channel_not_found") {
		return a.respond(ctx, d, f)
	}
	return err
}

// outgoingOf is a form of a reply as it is posted; without blocks its text is shown
// letter by letter.
func outgoingOf(d bot.Delivery, f form) outgoing {
	m := outgoing{Channel: d.Thread.Channel, Text: f.text, Blocks: f.blocks}
	if f.blocks == nil {
		m.Markdown = new(bool)
	}
	if !d.InChannel {
		m.ThreadTS = d.Thread.TS
	}
	if forReader(d) {
		m.User = d.User
		return m
	}
	m.Metadata = &metadata{Type: answerType}
	if d.Apology {
		m.Metadata.Type = apologyType
	}
	m.Metadata.Payload.EventID = d.EventID
	return m
}

// respond goes by the click's own address, which works where the bot is no
// member: for all in the channel, or else for the one who clicked.
func (a *App) respond(ctx context.Context, d bot.Delivery, f form) error {
	message := &slack.WebhookMessage{
		Text:         f.text,
		ResponseType: slack.ResponseTypeEphemeral,
		UnfurlLinks:  new(bool),
		UnfurlMedia:  new(bool),
	}
	if f.blocks != nil {
		message.Blocks = &slack.Blocks{BlockSet: f.blocks}
	}
	if d.InChannel {
		message.ResponseType = slack.ResponseTypeInChannel
	} else {
		message.ThreadTimestamp = d.Thread.TS
	}
	return slack.PostWebhookCustomHTTPContext(ctx, d.ResponseURL, a.cfg.HTTPClient, message)
}

// blocksRefused tells an error that another form of the same reply may avoid. A
// response_url says no more than 400.
func blocksRefused(err error) bool {
	switch codeOf(err) {
	case "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "only_one_table_allowed", "msg_too_long":
		return true
	}
	status, ok := errors.AsType[slack.StatusCodeError](err)
	return ok && status.Code == http.StatusBadRequest
}

// postError says whether trying again helps. What an operator can mend, such as
// a revoked token or a missing scope, may be mended by then.
func (a *App) postError(ctx context.Context, d bot.Delivery, err error) error {
	failed := &bot.PostError{Err: fmt.Errorf("post the answer to event %s: %w", d.EventID, a.secret.err(err))}
	if limited, ok := errors.AsType[*slack.RateLimitedError](err); ok {
		failed.After, failed.Limited = max(limited.RetryAfter, time.Second), true
		return failed
	}
	if remedyFor(codeOf(err), botTokenName) != "" {
		failed.After = time.Minute
		return failed
	}
	status, isStatus := errors.AsType[slack.StatusCodeError](err)
	failed.Permanent = ctx.Err() == nil && (hopeless(codeOf(err)) || blocksRefused(err) ||
		isStatus && status.Code >= 400 && status.Code < 500 && status.Code != http.StatusTooManyRequests)
	return failed
}

// hopeless tells Slack's words for what time doesn't mend.
func hopeless(code string) bool {
	switch code {
	case "channel_not_found", "not_in_channel", "is_archived", "is_inactive", "user_not_in_channel",
		"user_not_found", "thread_not_found", "message_not_found", "cannot_reply_to_message", "restricted_action",
		"restricted_action_read_only_channel", "restricted_action_thread_only_channel",
		"restricted_action_non_threadable_channel", "messages_tab_disabled", "cannot_dm_bot",
		"no_text", "invalid_arguments", "invalid_arg_name", "invalid_metadata_format",
		"invalid_metadata_schema", "metadata_too_large", "as_user_not_supported":
		return true
	}
	return false
}
