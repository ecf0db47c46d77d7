package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"recruitbot/knowledge"
)

func schemaCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "schema", Short: "Print the JSON Schema of a profile's files, for editors", Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			data, err := knowledge.Schema()
			if err != nil {
				return fmt.Errorf("make the schema: %w", err)
			}
			_, err = fmt.Fprintf(s.Out, "%s\n", data)
			return err
		},
	}
}
