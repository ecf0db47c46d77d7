package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

func checkCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Check knowledge, database, Slack's tokens and the model", Args: noArgs,
		Long: "Checks everything that serve needs, a line each with a verdict and, where it fails, a remedy.\n" +
			"Exits with 1 if anything fails.",
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, cancel := context.WithTimeout(c.Context(), 30*time.Second)
			defer cancel()
			return check(ctx, s.Out)
		},
	}
}

// verdicts prints checks and counts those that fail.
type verdicts struct {
	out    io.Writer
	failed int
}

func (v *verdicts) ok(what, how string) { fmt.Fprintf(v.out, "ok    %-10s %s\n", what, how) }

func (v *verdicts) off(what, how string) { fmt.Fprintf(v.out, "off   %-10s %s\n", what, how) }

// warn prints what should be looked at, and fails nothing.
func (v *verdicts) warn(what, why, remedy string) {
	fmt.Fprintf(v.out, "warn  %-10s %s\n      %-10s remedy: %s\n", what, why, "", remedy)
}

func (v *verdicts) fail(what, why, remedy string) {
	v.failed++
	fmt.Fprintf(v.out, "FAIL  %-10s %s\n      %-10s remedy: %s\n", what, why, "", remedy)
}

// check runs every check, each whatever became of the others.
func check(ctx context.Context, out io.Writer) error {
	v := &verdicts{out: out}
	c, err := loadConfig(true)
	if err != nil {
		v.fail("config", err.Error(), "set the variables named, see the README's table")
	} else {
		v.ok("config", "every variable is well formed")
	}
	checkKnowledge(v, c)
	checkDatabase(ctx, v, c)
	tellKept(v, c)
	checkHTTP(ctx, v, c)
	checkSlack(ctx, v, c)
	checkModel(ctx, v, c)
	checkReport(v, c, time.Now())
	if v.failed > 0 {
		return fmt.Errorf("%d of the checks failed", v.failed)
	}
	return nil
}

func checkKnowledge(v *verdicts, c Config) {
	base, err := loadBase(c.KnowledgeDir)
	if err != nil {
		v.fail("knowledge", err.Error(), "correct the folder's path or the files named; the format is in the README and in 'recruitbot schema'")
		return
	}
	for _, p := range base.Profiles() {
		v.ok("knowledge", fmt.Sprintf("%s: %d topics, %d sources", p.Slug, len(base.Topics(p.Slug)), len(p.Sources)))
	}
	for channel, slug := range c.Pinned {
		if base.Topics(slug) == nil {
			v.fail("channels", fmt.Sprintf("RECRUITBOT_CHANNEL_PROFILES: %s is to be about %q, and there is no such profile", channel, slug), "take the slug of a profile named above")
		}
	}
	checkReviews(v, base)
	checkDesks(v, c, base)
}

// checkDesks reads what drafts and kits are made of.
func checkDesks(v *verdicts, c Config, base *knowledge.Base) {
	if _, err := newWriter(base, beside(c.KnowledgeDir, draftsPart)...); err != nil {
		v.fail("drafts", err.Error(), "correct the files named; those in bot/draft/data are examples")
	} else {
		v.ok("drafts", "the phrases of job descriptions can be read")
	}
	bank, err := loadBank(base, beside(c.KnowledgeDir, interviewsPart)...)
	if err != nil {
		v.fail("interviews", err.Error(), "correct the files named; those in bot/draft/kit/data are examples")
		return
	}
	for _, p := range base.Profiles() {
		v.ok("interviews", fmt.Sprintf("%s: %d questions", p.Slug, bank.Len(p.Slug)))
	}
}

// tellKept tells how long each kind of thing is kept.
func tellKept(v *verdicts, c Config) {
	for _, k := range c.timed(store.Config{}).Kept() {
		what, long := k.Row("en")
		if k.Variable != "" {
			long += " (" + k.Variable + ")"
		}
		v.ok("kept", what+": "+long)
	}
}

// checkDatabase makes no file: a database that is not there yet is made by serve.
func checkDatabase(ctx context.Context, v *verdicts, c Config) {
	db, err := openStore(ctx, c, store.Config{Existing: true})
	if err == nil {
		err = errors.Join(db.Ready(ctx), db.Close())
	}
	var fault *store.Fault
	switch {
	case err == nil:
		v.ok("database", "opens, is up to date and takes events")
	case errors.Is(err, store.ErrMissing):
		v.ok("database", "is not there yet; serve makes it")
	case errors.As(err, &fault):
		v.fail("database", fmt.Sprintf("%s (%s): %v", fault.What, fault.Where, fault.Err), fault.Remedy)
	default:
		v.fail("database", err.Error(), "check RECRUITBOT_DATABASE_URL, and that the file's folder or the server is there and writable")
	}
}

func checkSlack(ctx context.Context, v *verdicts, c Config) {
	app, err := slackapp.New(slackapp.Config{BotToken: c.BotToken, AppToken: c.AppToken, APIURL: c.SlackAPI, Groups: c.groups()})
	if err != nil {
		v.fail("slack", "the tokens are missing or malformed", "set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see config above")
		return
	}
	v.all("slack", app.Check(ctx))
	v.all("rights", app.CheckPeople(ctx, "RECRUITBOT_ADMINS", c.Admins))
	v.all("rights", app.CheckPeople(ctx, "RECRUITBOT_PUBLISHERS", c.Publishers))
	checkExperts(ctx, v, c, app)
	checkChannels(ctx, v, c, app)
}

// all prints what Slack was asked.
func (v *verdicts) all(what string, found []slackapp.Finding) {
	for _, f := range found {
		if f.OK {
			v.ok(what, f.What)
		} else {
			v.fail(what, f.What, f.Remedy)
		}
	}
}

func checkModel(ctx context.Context, v *verdicts, c Config) {
	if c.Model.Name == "" {
		v.off("model", "OPENAI_MODEL is not set; answers need no model")
		return
	}
	m := model.New(c.Model)
	defer m.Close()
	if err := m.Check(ctx); err != nil {
		v.fail("model", err.Error(), "check OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY, or unset OPENAI_MODEL")
		return
	}
	v.ok("model", m.Name()+" at "+m.Host())
}
