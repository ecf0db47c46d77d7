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
	"recruitbot/bot/draft/model/fakemodel"
	"recruitbot/bot/expert"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
)

func demoCommand(s Streams) *cobra.Command {
	var addr, script, out string
	var pretend, older bool
	c := &cobra.Command{
		Use: "demo", Short: "Open a simulated workspace in the browser, with the real bot in it", Args: noArgs,
		Long: "Serves a simulated Slack workspace on this machine and answers in it until Ctrl-C. It needs no\n" +
			"token and no network, and keeps nothing when it ends.\n\n" +
			"With --script it plays a conversation instead: who says what where, and what the answer must hold.\n" +
			"It writes the transcript and, where Chromium is installed, the pictures that the script asks for,\n" +
			"and fails where an answer lacks something.",
		RunE: func(c *cobra.Command, _ []string) error {
			config, err := loadConfig(false)
			if err != nil {
				return err
			}
			config.Pretend, config.OlderView = pretend, older
			config.LogLevel = max(config.LogLevel, slog.LevelWarn) // the page shows what happens
			if script != "" {
				return playDemo(c.Context(), config, script, out, s)
			}
			return demo(c.Context(), config, addr, s)
		},
	}
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	c.Flags().StringVar(&script, "script", "", "play the conversation of this YAML file, then end")
	c.Flags().BoolVar(&pretend, "model", false, "let a pretended language model write the prose of job descriptions")
	c.Flags().BoolVar(&older, "assistant-view", false, "give the workspace Slack's older assistant view")
	c.Flags().StringVar(&out, "out", ".", "folder for a script's transcript and pictures")
	return c
}

// demo runs simulator, bot and page in one process until ctx ends.
func demo(ctx context.Context, c Config, addr string, s Streams) (err error) {
	d, err := openDemo(ctx, c, slacksim.Config{Addr: addr, Now: time.Now}, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.close()) }()
	fmt.Fprintf(s.Out, "The simulated workspace is at %s\nPress Ctrl-C to end it.\n", d.page)
	err = d.run(ctx)
	if _, refused := errors.AsType[*slackapp.RefusedError](err); !refused {
		return err
	}
	fmt.Fprintf(s.Err, "recruitbot: %v\nIt has ended; the page stays until Ctrl-C.\n", err)
	<-ctx.Done()
	return nil
}

// demonstration is a simulated workspace with the bot in it, on a database that
// ends with it.
type demonstration struct {
	sim      *slacksim.Sim
	bot      *wired
	app      *slackapp.App
	fake     *fakemodel.Server // a pretended language model; nil for none
	people   []slacksim.Person
	channels []slacksim.Channel
	page     string // its address
	ends     []func() error
}

// openDemo furnishes a workspace and puts the bot into it; run lets it answer.
// The caller closes it.
func openDemo(ctx context.Context, c Config, w slacksim.Config, s Streams) (_ *demonstration, err error) {
	base, err := loadBase(c.KnowledgeDir)
	if err != nil {
		return nil, err
	}
	d := &demonstration{}
	defer func() {
		if err != nil {
			err = errors.Join(err, d.close())
		}
	}()
	folder, err := os.MkdirTemp("", "recruitbot-demo-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the demo's database: %w", err)
	}
	d.ends = append(d.ends, func() error { return os.RemoveAll(folder) })
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(folder, "demo.db"), store.Config{})
	if err != nil {
		return nil, err
	}
	d.ends = append(d.ends, db.Close)
	c.Lease, c.PerMinute, c.Channels, c.ExpertChannel = 0, 0, nil, "" // a demo has the whole workspace to itself
	if c.Model.Name = ""; c.Pretend {
		if c.Model, err = d.pretend(); err != nil {
			return nil, err
		}
	}
	d.bot = wire(c, base, db, nil, newLog(c, s))
	d.ends = append(d.ends, func() error { d.bot.close(); return nil })
	w.AssistantView = c.OlderView
	w.Commands, w.Menu, w.Steps = commandNames(d.bot.Bot), menuOf(d.bot.Bot), stepsOf(d.bot.Bot)
	if d.sim, err = slacksim.Start(w); err != nil {
		return nil, err
	}
	d.ends = append(d.ends, d.sim.Close)
	d.app, err = slackapp.New(slackapp.Config{
		BotToken: d.sim.BotToken(), AppToken: d.sim.AppToken(), APIURL: d.sim.APIURL(),
		Sockets: c.Sockets, Bots: c.Bots, Log: newLog(c, s), Prompts: d.bot.PromptsFor, Stop: d.bot.Stop, Page: d.bot.PageOf, Language: c.Language,
	})
	if err != nil {
		return nil, err
	}
	d.bot.connect(d.app)
	d.furnish()
	if len(c.Admins) == 0 {
		d.bot.rights.Admins = []string{d.people[2].ID} // the expert
	}
	d.bot.experts.Route = &expert.Route{Channel: d.channels[2].ID, Reach: d.app.Reach}
	d.bot.experts.Route.Look(ctx)
	d.page = d.sim.ServePage(d.offers())
	return d, nil
}

// run lets the bot answer until ctx ends.
func (d *demonstration) run(ctx context.Context) error {
	defer d.bot.counting(ctx)()
	ctx, stop := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer stop()
	running.Go(func() { d.bot.Work(ctx) })
	running.Go(func() { d.bot.rights.Keep(ctx) })
	running.Go(func() { d.bot.care.Follow(ctx) })
	running.Go(func() { d.bot.experts.Route.Keep(ctx) })
	return d.app.Run(ctx, d.bot.Bot)
}

// close ends what was opened, the last first.
func (d *demonstration) close() error {
	var faults []error
	for len(d.ends) > 0 {
		faults = append(faults, d.ends[len(d.ends)-1]())
		d.ends = d.ends[:len(d.ends)-1]
	}
	return errors.Join(faults...)
}

// menuOf are the bot's shortcuts as the workspace knows them.
func menuOf(b *bot.Bot) []slacksim.MenuEntry {
	var out []slacksim.MenuEntry
	for _, s := range b.Shortcuts() {
		out = append(out, slacksim.MenuEntry{Name: s.Name, Callback: s.Action, Global: s.Global})
	}
	return out
}

// stepsOf are the bot's steps as the workspace knows them.
func stepsOf(b *bot.Bot) []slacksim.StepEntry {
	parameters := func(list []bot.Parameter) (out []slacksim.StepParameter) {
		for _, p := range list {
			out = append(out, slacksim.StepParameter{Name: p.Name, Title: p.Title, Required: p.Required})
		}
		return out
	}
	var out []slacksim.StepEntry
	for _, s := range b.Steps() {
		out = append(out, slacksim.StepEntry{Callback: s.Name, Title: s.Title, Inputs: parameters(s.Inputs), Outputs: parameters(s.Outputs)})
	}
	return out
}

func commandNames(b *bot.Bot) []string {
	var names []string
	for _, c := range b.Commands() {
		names = append(names, c.Name)
	}
	return names
}
