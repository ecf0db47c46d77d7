package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"recruitbot/bot/draft"
	"recruitbot/knowledge"
)

func schemaCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "schema [brief]", Short: "Print the JSON Schema of a profile's files, or of a brief, for editors",
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := knowledge.Schema()
			switch {
			case len(args) == 1 && args[0] == "brief":
				data, err = draft.Schema, nil
			case len(args) > 0:
				return usageError{fmt.Errorf("there are schemas of profiles (schema) and of briefs (schema brief), not of %q", strings.Join(args, " "))}
			}
			if err != nil {
				return fmt.Errorf("make the schema: %w", err)
			}
			_, err = fmt.Fprintf(s.Out, "%s\n", data)
			return err
		},
	}
}
