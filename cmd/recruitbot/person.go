package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
)

func personCommand(s Streams) *cobra.Command {
	var p bot.Person
	person := &cobra.Command{
		Use: "person", Short: "Export or delete what is kept of a person", Args: noArgs,
		Long: "People do this themselves, with “export my data” and “delete my data”; here an operator does it\n" +
			"for them. The direct conversation with the person is looked up in Slack where SLACK_BOT_TOKEN and\n" +
			"SLACK_APP_TOKEN are set; else give it with --direct. Works beside a serve that runs.",
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, f := range []struct {
		value       *string
		name, usage string
	}{
		{&p.Team, "team", "the workspace's id, T…"}, {&p.User, "user", "the person's id, U… or W…"},
		{&p.Direct, "direct", "id of the person's direct conversation with the bot, D…"},
	} {
		person.PersistentFlags().StringVar(f.value, f.name, "", f.usage)
	}
	sub := func(use, short string, do func(context.Context, *store.Store, bot.Person, io.Writer) error) *cobra.Command {
		return &cobra.Command{Use: use, Short: short, Args: noArgs, RunE: func(c *cobra.Command, _ []string) error {
			return withPerson(c.Context(), p, s, do)
		}}
	}
	person.AddCommand(
		sub("export", "Print what is kept of a person, as JSON", exportPerson),
		sub("delete", "Delete what is kept of a person", deletePerson),
	)
	return person
}

// withPerson opens the database that is there, and finds the direct conversation.
func withPerson(ctx context.Context, p bot.Person, s Streams, do func(context.Context, *store.Store, bot.Person, io.Writer) error) error {
	if p.Team == "" || p.User == "" {
		return usageError{errors.New("person takes --team and --user")}
	}
	c, err := loadConfig(false)
	if err != nil {
		return err
	}
	if p.Direct == "" && c.BotToken != "" && c.AppToken != "" {
		app, err := slackapp.New(slackapp.Config{BotToken: c.BotToken, AppToken: c.AppToken, APIURL: c.SlackAPI})
		if err != nil {
			return err
		}
		direct, err := app.Direct(ctx, p.Team, p.User)
		if err != nil {
			return fmt.Errorf("%w; remedy: give the conversation with --direct", err)
		}
		p.Direct = direct.Channel
	}
	if p.Direct == "" {
		fmt.Fprintln(s.Err, "recruitbot: without --direct and without Slack's tokens, what is left of the direct conversation is found only where the person's drafts tell it")
	}
	db, err := openStore(ctx, c, store.Config{Existing: true})
	if err != nil {
		return err
	}
	return errors.Join(do(ctx, db, p, s.Out), db.Close())
}

func exportPerson(ctx context.Context, db *store.Store, p bot.Person, out io.Writer) error {
	list, err := db.ExportPerson(ctx, p)
	if err != nil {
		return err
	}
	kinds := map[bot.Kind][]map[string]any{}
	for _, h := range list {
		kinds[h.Of] = append(kinds[h.Of], h.Rows...)
	}
	enc := newEncoder(out)
	enc.SetIndent("", "  ")
	if err := enc.Encode(kinds); err != nil {
		return fmt.Errorf("write what is kept: %w", err)
	}
	return nil
}

func deletePerson(ctx context.Context, db *store.Store, p bot.Person, out io.Writer) error {
	if err := db.DeletePerson(ctx, p); err != nil {
		return err
	}
	fmt.Fprintln(out, "deleted: nothing is left of the person")
	return nil
}
