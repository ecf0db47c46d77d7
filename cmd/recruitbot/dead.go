package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"recruitbot/bot/store"
)

func deadCommand(s Streams) *cobra.Command {
	dead := &cobra.Command{
		Use: "dead", Short: "List dead letters, or have them answered after all",
		Long: "A dead letter is a message that was given up after its last attempt; whoever wrote it got an\n" +
			"apology. Its text is kept for a week, or RECRUITBOT_RETENTION_DAYS if that is less, and never\n" +
			"shown here. Works beside a serve that runs; none of Slack's tokens is needed.",
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return withDead(c.Context(), func(db *store.Store) error { return listDead(c.Context(), db, s.Out) })
		},
	}
	dead.AddCommand(
		&cobra.Command{Use: "list", Short: "List dead letters, the last first", Args: noArgs, RunE: dead.RunE},
		deadRetryCommand(s),
	)
	return dead
}

func deadRetryCommand(s Streams) *cobra.Command {
	all := false
	retry := &cobra.Command{
		Use: "retry [ID...]", Short: "Have dead letters answered after all",
		Long: "Puts dead letters back among what waits, as if they had just come. The serve that runs takes\n" +
			"them up within a few seconds; without one, they wait for it.",
		Args: func(_ *cobra.Command, ids []string) error {
			if all == (len(ids) > 0) {
				return usageError{errors.New("retry takes the ids of dead letters, or --all; see 'recruitbot dead list'")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, ids []string) error {
			return withDead(c.Context(), func(db *store.Store) error { return retryDead(c.Context(), db, s.Out, ids) })
		},
	}
	retry.Flags().BoolVar(&all, "all", false, "every dead letter whose text is still there")
	return retry
}

// withDead opens the database that is there, beside whoever serves it.
func withDead(ctx context.Context, do func(*store.Store) error) (err error) {
	c, err := loadConfig(false)
	if err != nil {
		return err
	}
	db, err := openStore(ctx, c, store.Config{Existing: true})
	if err != nil {
		return err
	}
	return errors.Join(do(db), db.Close())
}

func listDead(ctx context.Context, db *store.Store, out io.Writer) error {
	letters, err := db.Dead(ctx)
	if err != nil {
		return err
	}
	if len(letters) == 0 {
		fmt.Fprintln(out, "no dead letters")
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tKIND\tCONVERSATION\tDIED\tATTEMPTS\tRETRY\tREASON")
	for _, l := range letters {
		can := "yes"
		if !l.Text {
			can = "no, text gone"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d\t%s\t%s\n", l.EventID, l.Kind, l.Thread,
			l.Died.UTC().Format("2006-01-02 15:04Z"), l.Attempts, can, oneLine(l.Reason))
	}
	return table.Flush()
}

// oneLine keeps a reason within its cell.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// retryDead retries the dead letters named, or all of them when none is named.
// One that can't be retried does not keep the rest from it.
func retryDead(ctx context.Context, db *store.Store, out io.Writer, ids []string) error {
	if len(ids) == 0 {
		n, err := db.RetryAll(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "waiting to be answered: %d\n", n)
		return nil
	}
	var failed []error
	for _, id := range ids {
		if err := db.Retry(ctx, id); err != nil {
			failed = append(failed, err)
			continue
		}
		fmt.Fprintf(out, "waiting to be answered: %s\n", id)
	}
	return errors.Join(failed...)
}
