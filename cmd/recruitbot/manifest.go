package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"recruitbot/bot/slackapp"
)

func manifestCommand(s Streams) *cobra.Command {
	var older, without bool
	c := &cobra.Command{
		Use: "manifest", Short: "Print the manifest from which to make the Slack app", Args: noArgs,
		Long: "Prints the app's manifest as JSON: its commands are those of the profiles loaded.\n" +
			"Make or update the app from it at api.slack.com/apps.",
		RunE: func(*cobra.Command, []string) error {
			config, base, err := loadConfigured()
			if err != nil {
				return err
			}
			b := unwired(config, base)
			describe := slackapp.ManifestConfig{
				Commands: b.Commands(), Menu: b.Shortcuts(), Prompts: b.Prompts(config.Language), Groups: config.groups(), AssistantView: older,
			}
			if !without {
				describe.Steps = b.Steps()
			}
			data, err := slackapp.Manifest(describe)
			if err != nil {
				return fmt.Errorf("make the manifest: %w", err)
			}
			_, err = fmt.Fprintf(s.Out, "%s\n", data)
			return err
		},
	}
	c.Flags().BoolVar(&older, "assistant-view", false, "for a workspace that has the older assistant view")
	c.Flags().BoolVar(&without, "without-steps", false, "leave out the steps of workflows, which need a paid plan of Slack's")
	return c
}
