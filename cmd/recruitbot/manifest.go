package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"recruitbot/bot/slackapp"
)

func manifestCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "manifest", Short: "Print the manifest from which to make the Slack app", Args: noArgs,
		Long: "Prints the app's manifest as JSON: its commands are those of the profiles loaded.\n" +
			"Make or update the app from it at api.slack.com/apps.",
		RunE: func(*cobra.Command, []string) error {
			config, err := loadConfig(false)
			if err != nil {
				return err
			}
			base, err := loadBase(config.KnowledgeDir)
			if err != nil {
				return err
			}
			b := unwired(config, base)
			data, err := slackapp.Manifest(slackapp.ManifestConfig{Commands: b.Commands(), Menu: b.Shortcuts(), Prompts: b.Prompts(config.Language), Groups: config.groups()})
			if err != nil {
				return fmt.Errorf("make the manifest: %w", err)
			}
			_, err = fmt.Fprintf(s.Out, "%s\n", data)
			return err
		},
	}
}
