package slackapp

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// The types of metadata that mark recruitbot's answers, apologies in their place, and
// answers that are still being written.
const (
	answerType  = "recruitbot_answer"
	apologyType = "recruitbot_apology"
	writingType = "recruitbot_writing"
)

// form is a way to send a reply; the next one is tried where Slack refuses the
// blocks of the one before.
type form struct {
	name   string
	blocks []slack.Block
	text   string
	ready  []byte // text and blocks as an outgoing message has them, where they are encoded already
}

// Post implements bot.Poster: it sends a reply to where the delivery says. A reply that
// is too long for one message becomes several, one after the other in the thread, or
// openly in a channel the first with the others in its thread; each carries the event's
// id and its place in the metadata, so nothing of it is cut and each is posted once.
//
// With d.Again it looks first and sends only what of the event's answer isn't there yet, or
// nothing for an apology when either is there as a whole; what only its reader sees (see the package
// comment) can't be looked for, and may come twice. Posting an empty reply does
// nothing. Errors are *bot.PostError, and of bot.ErrLeaseLost where d.Lapsed kept the
// reply from going out.
func (a *App) Post(ctx context.Context, d bot.Delivery, r bot.Reply) error {
	list := a.piecesOf(r)
	if len(list) == 0 {
		return nil
	}
	var there found
	if d.Again && !forReader(d) {
		var err error
		if there, err = a.look(ctx, d); err != nil {
			return err
		}
		if there.answered(d) {
			a.meter.Count("post", "there_already")
			return nil
		}
	}
	return a.postRest(ctx, d, list, there)
}

// postRest posts what of a reply isn't there yet.
func (a *App) postRest(ctx context.Context, d bot.Delivery, list []piece, there found) error {
	for place, p := range list {
		if there.has(place) && !d.Apology {
			continue
		}
		ts, err := a.post(ctx, sending{Delivery: d, place: place, of: len(list), below: there.places[0]}, p)
		if err != nil {
			return err
		}
		if len(list) > 1 {
			there.note(place, len(list), ts)
		}
	}
	return nil
}

// post posts one message in the best form that Slack takes, and returns its ts as far as
// it is told.
func (a *App) post(ctx context.Context, s sending, p piece) (ts string, err error) {
	refused := false
	for f := range p.forms() {
		if ts, err = a.send(ctx, s, f); err == nil {
			a.learn(refused, f)
			a.meter.Count("post", f.name)
			return ts, nil
		}
		if !blocksRefused(err) {
			break
		}
		refused = true
		a.meter.Count("post", "refused_"+f.name)
		a.log.Warn("slack refused the form of an answer", "event", s.EventID, "form", f.name, "error", a.secret.err(err))
	}
	if errors.Is(err, bot.ErrLeaseLost) {
		a.meter.Count("post", "lapsed")
		return "", fmt.Errorf("post the answer to event %s: %w", s.EventID, bot.ErrLeaseLost)
	}
	a.meter.Count("post", "failed")
	return "", a.postError(ctx, s.Delivery, err)
}

// send makes one attempt in one form, when it is its turn. Where Slack asks for a
// short pause it is made; nothing has been posted by then. Where one way to a reader is
// closed it takes the next.
func (a *App) send(ctx context.Context, s sending, f form) (ts string, err error) {
	lanes := s.lanes()
	for range briefTries {
		if err := a.pace.turn(ctx, lanes...); err != nil {
			return "", err
		}
		if s.Lapsed != nil && s.Lapsed() {
			return "", bot.ErrLeaseLost
		}
		ts, err = a.sendNow(ctx, s, f)
		switch other, open, failed := a.detour(ctx, s, err); {
		case open:
			return a.send(ctx, other, f)
		case failed != nil:
			return "", failed
		}
		if wait := a.pace.told(s.lane(), err); wait == 0 || wait > briefLimit {
			return ts, err
		}
		a.meter.Count("post", "limited")
	}
	return "", err
}

func (a *App) sendNow(ctx context.Context, s sending, f form) (ts string, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var got answered
	switch {
	case s.instead != "":
		got, err = a.call(ctx, "chat.update", outgoingOf(s, f), s.Lapsed)
		return got.TS, err
	case s.byURL():
		return "", a.respond(ctx, s.Delivery, f)
	case forReader(s.Delivery):
		_, err = a.call(ctx, "chat.postEphemeral", outgoingOf(s, f), s.Lapsed)
		return "", err
	}
	got, err = a.call(ctx, "chat.postMessage", outgoingOf(s, f), s.Lapsed)
	if code := codeOf(err); s.ResponseURL != "" && (code == "not_in_channel" || code == "channel_not_found") {
		return "", a.respond(ctx, s.Delivery, f)
	}
	return got.TS, err
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
	return slack.PostWebhookCustomHTTPContext(ctx, d.ResponseURL, a.client, message)
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

// postError says whether trying again helps.
func (a *App) postError(ctx context.Context, d bot.Delivery, err error) error {
	return a.failed(ctx, "post the answer to event "+d.EventID, err)
}

// failed is a failed call as a *bot.PostError, which tells whether trying again helps.
// What an operator can mend, such as a revoked token or a missing scope, may be mended
// by then.
func (a *App) failed(ctx context.Context, what string, err error) error {
	failed := &bot.PostError{Err: fmt.Errorf("%s: %w", what, a.secret.err(err))}
	if limited, ok := errors.AsType[*slack.RateLimitedError](err); ok {
		failed.After, failed.Limited = max(limited.RetryAfter, time.Second), true
		return failed
	}
	if remedy := remedyFor(codeOf(err), botTokenName); remedy != "" {
		a.doubt(codeOf(err))
		failed.Err = fmt.Errorf("%w: %s", failed.Err, remedy)
		failed.After = time.Minute
		return failed
	}
	status, isStatus := errors.AsType[slack.StatusCodeError](err)
	failed.Permanent = ctx.Err() == nil && (hopeless(codeOf(err)) || blocksRefused(err) || errors.Is(err, errEmpty) ||
		isStatus && status.Code >= 400 && status.Code < 500 && status.Code != http.StatusTooManyRequests)
	return failed
}

// hopeless tells Slack's words for what time doesn't mend.
func hopeless(code string) bool {
	switch code {
	case "channel_not_found", "not_in_channel", "is_archived", "is_inactive", "user_not_in_channel",
		"user_not_found", "user_disabled", "thread_not_found", "message_not_found", "cannot_reply_to_message", "restricted_action",
		"restricted_action_read_only_channel", "restricted_action_thread_only_channel",
		"restricted_action_non_threadable_channel", "messages_tab_disabled", "cannot_dm_bot",
		"no_text", "invalid_arguments", "invalid_arg_name", "invalid_metadata_format",
		"invalid_metadata_schema", "metadata_too_large", "as_user_not_supported", "parameter_validation_failed":
		return true
	}
	return false
}
