package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
)

func demoCommand(s Streams) *cobra.Command {
	var addr string
	c := &cobra.Command{
		Use: "demo", Short: "Open a simulated workspace in the browser, with the real bot in it", Args: noArgs,
		Long: "Serves a simulated Slack workspace on this machine and answers in it until Ctrl-C. It needs no\n" +
			"token and no network, and keeps nothing when it ends.",
		RunE: func(c *cobra.Command, _ []string) error {
			config, err := loadConfig(false)
			if err != nil {
				return err
			}
			config.LogLevel = max(config.LogLevel, slog.LevelWarn) // the page shows what happens
			return demo(c.Context(), config, addr, s)
		},
	}
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	return c
}

// demo runs simulator, bot and page in one process until ctx ends.
func demo(ctx context.Context, c Config, addr string, s Streams) (err error) {
	base, err := loadBase(c.KnowledgeDir)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "recruitbot-demo-")
	if err != nil {
		return fmt.Errorf("make a folder for the demo's database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(folder, "demo.db"), store.Config{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	b := &bot.Bot{Inbox: db, Leases: db, Conversations: db, Log: newLog(c, s), Language: c.Language}
	b.Know(base)
	sim, err := slacksim.Start(slacksim.Config{Addr: addr, Now: time.Now, Commands: commandNames(b)})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, sim.Close()) }()
	app, err := slackapp.New(slackapp.Config{
		BotToken: sim.BotToken(), AppToken: sim.AppToken(), APIURL: sim.APIURL(),
		Sockets: c.Sockets, Log: newLog(c, s), Prompts: b.Prompts, Language: c.Language,
	})
	if err != nil {
		return err
	}
	b.Poster = app
	furnish(sim)

	ctx, stop := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer stop()
	running.Go(func() { b.Work(ctx) })
	fmt.Fprintf(s.Out, "The simulated workspace is at %s\nPress Ctrl-C to end it.\n", sim.ServePage(page(b)))
	return app.Run(ctx, b)
}

func commandNames(b *bot.Bot) []string {
	var names []string
	for _, c := range b.Commands() {
		names = append(names, c.Name)
	}
	return names
}

// furnish puts people and channels into the workspace.
func furnish(sim *slacksim.Sim) {
	recruiter := sim.AddPerson("Maya Laurent")
	manager := sim.AddPerson("Tom Okafor")
	sim.AddChannel("hiring", recruiter, manager)
	sim.AddChannel("recrutement", recruiter, manager)
	sim.Direct(recruiter)
	sim.Direct(manager)
}

// page lists what the demo's page offers.
func page(b *bot.Bot) slacksim.PageConfig {
	p := slacksim.PageConfig{
		Title: "recruitbot demo",
		Try: []slacksim.Suggestion{
			{Label: "Salary, with London's arithmetic", Channel: "hiring", Text: "/backend-salary senior scale-up london"},
			{Label: "Ask in a channel", Channel: "hiring", Text: "@recruitbot which skills should I look for?"},
			{Label: "En français", Channel: "recrutement", Text: "@recruitbot salaire d'un profil confirmé en ESN ?"},
			{Label: "Something it can't know", Channel: "hiring", Text: "@recruitbot what does a backend developer earn in Berlin?"},
		},
	}
	for _, c := range b.Commands() {
		p.Commands = append(p.Commands, slacksim.PageCommand{Name: c.Name, Hint: c.Hint, Description: c.Description})
	}
	return p
}
