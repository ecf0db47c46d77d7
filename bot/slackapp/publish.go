package slackapp

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

const (
	publishTime  = 12 * time.Second // for a page to be shown, with all waiting
	publishTries = 6
	chartPause   = time.Hour        // that charts stay away after Slack has refused one
	homeOffPause = 10 * time.Minute // that no page is shown after Slack has said that there is no home tab
)

// errNoHome is returned while the workspace's app has no home tab.
var errNoHome = errors.New("the app has no home tab: switch it on, on the app's page App Home, or apply the manifest again")

// errOlder ends the showing of a page of which a later one is wanted by now.
var errOlder = errors.New("a later page is wanted")

// paging is what an App knows of Slack's pages.
type paging struct {
	noCharts until // Slack refused a chart a while ago
	noHome   until // Slack said a while ago that there is no home tab
}

// until is a time that passes; its zero value has.
type until struct{ at atomic.Int64 }

func (u *until) set(d time.Duration) { u.at.Store(time.Now().Add(d).UnixNano()) }
func (u *until) lasts() bool         { return time.Now().UnixNano() < u.at.Load() }

// Publish implements bot.Publisher: it shows a person's page as Config.Page makes it; without
// that it does nothing. Of several at once for one person the latest is shown. It waits
// for its turn, obeys Slack's word to wait, and where Slack refuses a chart, shows the
// table in its place. Errors are *bot.PostError.
func (a *App) Publish(ctx context.Context, v bot.Visit) error {
	return a.publish(ctx, visit{Visit: v})
}

// publish shows a person's page. While another call is at it for the same person, that one
// takes this along.
func (a *App) publish(ctx context.Context, v visit) error {
	if a.cfg.Page == nil || v.User == "" {
		return nil
	}
	d := a.pages.Of(reader{v.Team, v.User}, func() *pageDesk { return &pageDesk{} })
	mine, superseded := d.want(v)
	if superseded {
		a.meter.Count("page", "superseded")
	}
	if !mine {
		return nil
	}
	var failed error
	for next, ok := d.next(); ok; next, ok = d.next() {
		failed = a.publishTurn(ctx, d, next)
	}
	return failed
}

// publishTurn shows one page of those that a caller shows. It has a time of its own, since
// the page may be another caller's. A panic ends the caller's turn.
func (a *App) publishTurn(ctx context.Context, d *pageDesk, v visit) error {
	ended := false
	defer func() {
		if !ended {
			d.leave()
		}
	}()
	within, cancel := context.WithTimeout(context.WithoutCancel(ctx), publishTime)
	defer cancel()
	err := a.publishNow(within, d, v)
	if err == nil {
		d.shown(v)
	}
	ended = true
	return err
}

// publishNow shows one page, in the best form that Slack takes.
func (a *App) publishNow(ctx context.Context, d *pageDesk, v visit) (err error) {
	if a.paging.noHome.lasts() {
		a.meter.Count("page", "no_home")
		return &bot.PostError{Permanent: true, Err: errNoHome}
	}
	v.Channel = a.channelOf(ctx, v.Visit)
	how := chartsOnPage
	if a.paging.noCharts.lasts() {
		how = tablesOnPage
	}
	first := how
	for range publishTries {
		err = a.attemptPage(ctx, d, v, how)
		switch code := codeOf(err); {
		case err == nil:
			a.published(first, how)
			return nil
		case errors.Is(err, errOlder):
			a.meter.Count("page", "superseded")
			return nil
		case code == "hash_conflict": // what is there now may know more: the page is made anew
			a.meter.Count("page", "conflict")
			v.hash = ""
		case code == "invalid_arguments" || blocksRefused(err):
			a.meter.Count("page", "refused_"+how.String())
			a.log.Warn("slack refused the form of a page", "form", how.String(), "error", a.secret.err(err))
			if how == wordsOnPage {
				return a.notPublished(ctx, err)
			}
			how++
		case code == "not_enabled":
			a.paging.noHome.set(homeOffPause)
			a.meter.Count("page", "no_home")
			a.log.Error("page not shown", "error", errNoHome)
			return &bot.PostError{Permanent: true, Err: errNoHome}
		case waits(err): // its turn does
			a.meter.Count("page", "limited")
		case !passing(err) || ctx.Err() != nil:
			return a.notPublished(ctx, err)
		default:
			pause(ctx, persistPause)
		}
	}
	return a.notPublished(ctx, err)
}

// attemptPage makes a page and sends it, when it is its turn. A later wish of the same
// person's ends it.
func (a *App) attemptPage(ctx context.Context, d *pageDesk, v visit, how pageForm) error {
	if err := a.pace.turn(ctx, lane{call: "views.publish"}); err != nil {
		return err
	}
	if d.newer() {
		return errOlder
	}
	body := map[string]any{"user_id": v.User, "view": homeOf(a.cfg.Page(ctx, v.Visit), v.Visit, how)}
	if v.hash != "" {
		body["hash"] = v.hash
	}
	within, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, err := a.call(within, "views.publish", body, nil)
	a.pace.told(lane{call: "views.publish"}, err)
	return err
}

// waits tells Slack's word to wait, for no longer than a person would.
func waits(err error) bool {
	limited, ok := errors.AsType[*slack.RateLimitedError](err)
	return ok && limited.RetryAfter <= longestWait
}

// published counts a page, and keeps in mind where Slack took a table and no chart.
func (a *App) published(first, how pageForm) {
	a.meter.Count("page", how.String())
	if first == chartsOnPage && how == tablesOnPage {
		a.paging.noCharts.set(chartPause)
	}
}

func (a *App) notPublished(ctx context.Context, err error) error {
	a.meter.Count("page", "failed")
	return a.failed(ctx, "show a page", err)
}

// channelOf is the direct conversation with a page's reader, "" where it can't be had now:
// then it is looked for when something is begun on the page.
func (a *App) channelOf(ctx context.Context, v bot.Visit) string {
	if v.Channel != "" {
		return v.Channel
	}
	t, err := a.Direct(ctx, v.Team, v.User)
	if err != nil {
		a.log.Warn("page without a conversation", "error", err)
		return ""
	}
	return t.Channel
}

// visited shows a page anew that a person looks at.
func (h *hearing) visited(e *envelope, v visit) {
	taken := h.pages.run("", func() {
		defer h.survive("page", e)
		if h.ending.Load() {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), publishTime)
		defer cancel()
		if err := h.app.publish(ctx, v); err != nil && !errors.Is(err, errNoHome) {
			h.app.log.Error("page not shown", "envelope", e.ID, "error", err)
		}
	})
	if !taken {
		h.count("page", "dropped")
		h.app.log.Error("too much at once: a page is not shown", "envelope", e.ID)
	}
}
