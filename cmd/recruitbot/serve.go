package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

func serveCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "serve", Short: "Connect to Slack and answer until told to stop", Args: noArgs,
		Long: "Connects to the workspace of SLACK_BOT_TOKEN and SLACK_APP_TOKEN and answers until SIGTERM or\n" +
			"Ctrl-C. SIGHUP reloads the profiles of RECRUITBOT_KNOWLEDGE_DIR.",
		RunE: func(c *cobra.Command, _ []string) error {
			config, err := loadConfig(true)
			if err != nil {
				return err
			}
			log := newLog(config, s)
			defer hearLibraries(log)()
			return serve(c.Context(), config, log)
		},
	}
}

func newLog(c Config, s Streams) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogJSON {
		return slog.New(slog.NewJSONHandler(s.Err, options))
	}
	return slog.New(slog.NewTextHandler(s.Err, options))
}

// serve runs the bot until ctx ends or Slack refuses it for good. On the way
// out it stops reading, finishes what is claimed and closes the database.
func serve(ctx context.Context, c Config, log *slog.Logger) (err error) {
	usual := usually(debug.SetGCPercent(startGC))
	base, db, err := prepare(ctx, c, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, cleared(db, err), db.Close()) }()

	m := newMeter()
	b := wire(c, base, db, m, log)
	defer b.close()
	if err := b.care.Begin(ctx); err != nil {
		return err
	}
	app, err := slackapp.New(slackapp.Config{
		BotToken: c.BotToken, AppToken: c.AppToken, APIURL: c.SlackAPI, Sockets: c.Sockets, Pace: c.Pace,
		Bots: c.Bots, Groups: c.groups(), Log: log, Meter: m, Prompts: b.PromptsFor, Stop: b.Stop, Page: b.PageOf, Language: c.Language,
	})
	if err != nil {
		return err
	}
	b.connect(app)
	watch(m, db, app)
	watchRoute(m, b.experts.Route)

	defer b.counting(ctx)()
	ctx, stop := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer stop()
	running.Go(func() { b.Work(ctx) })
	running.Go(func() { b.rights.Keep(ctx) })
	running.Go(func() { b.tally.Announce(ctx) })
	running.Go(func() { shedStart(ctx, usual, log) })
	running.Go(func() { sweepHourly(ctx, db, log) })
	running.Go(func() { keepExperts(ctx, b.experts, log) })
	running.Go(func() { keepCare(ctx, b.care, log) })
	if c.HTTPAddr != "" {
		end, err := serveHTTP(c.HTTPAddr, healthHandler(m, readiness(db, app), b.experts.Route), log)
		if err != nil {
			return err
		}
		defer end()
	}
	log.Info("starting", "version", version(), "profiles", len(base.Profiles()), "commands", len(b.Commands()))
	return app.Run(ctx, b.Bot)
}

// cleared removes once more what is kept of a workspace that has gone, where that ended the
// process: work that was under way may have left something.
func cleared(db *store.Store, why error) error {
	gone, is := errors.AsType[*slackapp.RefusedError](why)
	if !is || gone.Team == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return db.DeleteTeam(ctx, gone.Team)
}

// prepare reads the profiles and opens the database, both at once.
func prepare(ctx context.Context, c Config, log *slog.Logger) (base *knowledge.Base, db *store.Store, err error) {
	var reading sync.WaitGroup
	var unread error
	reading.Go(func() { base, unread = loadBase(c.KnowledgeDir) })
	db, err = openStore(ctx, c, store.Config{Owner: owner(c), Alone: true, Log: log})
	reading.Wait()
	if err == nil && unread != nil {
		return nil, nil, errors.Join(unread, db.Close())
	}
	return base, db, errors.Join(unread, err)
}

// openStore opens the database with the times of the configuration.
func openStore(ctx context.Context, c Config, how store.Config) (*store.Store, error) {
	db, err := store.Open(ctx, c.DatabaseURL, c.timed(how))
	if errors.Is(err, store.ErrMissing) {
		return nil, fmt.Errorf("%w; remedy: set RECRUITBOT_DATABASE_URL as for serve, which makes it", err)
	}
	return db, err
}

// timed is a store's configuration with the times of this one.
func (c Config) timed(how store.Config) store.Config {
	how.Keep, how.KeepDrafts, how.KeepQuestions, how.Lease = c.Retention, c.KeepDrafts, c.KeepQuestions, c.Lease
	return how
}

// owner is under which name serve claims events. An SQLite file has one process,
// which takes up at once what it held when it died; on PostgreSQL a lease must end
// first, since another replica may hold it.
func owner(c Config) string {
	if strings.HasPrefix(c.DatabaseURL, "sqlite:") {
		return "recruitbot"
	}
	return ""
}

// readiness is nil while Slack is connected and the database takes events.
func readiness(db *store.Store, app *slackapp.App) ready {
	return func(ctx context.Context) error {
		if !app.Connected() {
			return errors.New("not connected to Slack")
		}
		return db.Ready(ctx)
	}
}

// sweepHourly removes what has been kept long enough, every hour and first while the
// start ends, so that what it needs of the program goes with the rest.
func sweepHourly(ctx context.Context, db *store.Store, log *slog.Logger) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(startTime / 2):
	}
	hourly(ctx, func(ctx context.Context) { sweep(ctx, db, log) })
}

func sweep(ctx context.Context, db *store.Store, log *slog.Logger) {
	swept, err := db.Sweep(ctx)
	if err != nil && ctx.Err() == nil {
		log.Warn("sweep", "error", fmt.Errorf("remove what is over its time: %w", err))
	}
	if swept != (store.Swept{}) {
		log.Info("swept", "events", swept.Events, "texts", swept.Texts, "turns", swept.Turns,
			"conversations", swept.Conversations, "drafts", swept.Drafts, "lessons", swept.Lessons, "questions", swept.Gaps, "opinions", swept.Opinions, "bytes", swept.Bytes)
	}
}

// hourly does something at once and then every hour, until ctx ends.
func hourly(ctx context.Context, do func(context.Context)) {
	do(ctx)
	bot.Every(ctx, time.Hour, do)
}
