package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"recruitbot/bot/slackapp"
)

// The exit codes.
const (
	exitOK      = 0
	exitError   = 1
	exitUsage   = 2
	exitRefused = 3 // Slack refuses the app for good: starting it again is useless
)

// usageError is a fault in how a command was called.
type usageError struct{ error }

// Run runs one command and returns its exit code: 0 for success, 1 for a
// failure, 2 for wrong usage, 3 when Slack refuses the app for good. Faults are written to s.Err, in words for people.
func Run(ctx context.Context, args []string, s Streams) int {
	root := rootCommand(s)
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	called, err := root.ExecuteContextC(ctx)
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		fmt.Fprintf(s.Err, "recruitbot: %v\nTry '%s --help'.\n", err, called.CommandPath())
		return exitUsage
	}
	fmt.Fprintf(s.Err, "recruitbot: %v\n", err)
	if _, refused := errors.AsType[*slackapp.RefusedError](err); refused {
		return exitRefused
	}
	return exitError
}

func rootCommand(s Streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "recruitbot",
		Short: "A Slack app that answers recruiters' questions about job profiles",
		Long: "recruitbot answers recruiters' questions about a job profile in Slack, each answer with its\n" +
			"source and date. Try it without Slack: recruitbot demo",
		SilenceErrors: true, SilenceUsage: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q", args[0])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(
		serveCommand(s), demoCommand(s), askCommand(s), draftCommand(s), interviewCommand(s), checkAdCommand(s), checkCommand(s),
		deadCommand(s), personCommand(s), reportCommand(s), knowledgeCommand(s), manifestCommand(s), schemaCommand(s), evalCommand(s), benchCommand(s), versionCommand(s),
	)
	return root
}

// noArgs refuses arguments, as wrong usage.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no arguments, but got %q", c.Name(), args[0])}
	}
	return nil
}
