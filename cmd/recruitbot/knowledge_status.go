package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

func knowledgeCommand(s Streams) *cobra.Command {
	c := &cobra.Command{
		Use: "knowledge", Short: "Tell what is to be reviewed by whom, or write down what people have taught", Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(statusCommand(s), exportCommand(s))
	return c
}

func statusCommand(s Streams) *cobra.Command {
	all := false
	c := &cobra.Command{
		Use: "status", Short: "List owners and review dates, what is overdue first", Args: noArgs,
		Long: "Lists each part of the profiles that has an owner or a review date of its own, and with --all each\n" +
			"topic; and the answers that people have added, of all workspaces in the database if there is one.\n" +
			"Works beside a serve that runs; none of Slack's tokens is needed.",
		RunE: func(c *cobra.Command, _ []string) error {
			config, base, err := loadConfigured()
			if err != nil {
				return err
			}
			lessons, err := taughtLessons(c.Context(), config)
			if err != nil {
				return err
			}
			return listReviews(s.Out, rowsOf(base, lessons, all), knowledge.DayOf(time.Now()))
		},
	}
	c.Flags().BoolVar(&all, "all", false, "each topic, also those that go by their profile's date")
	return c
}

// lessonsMost is how many lessons the command line reads.
const lessonsMost = 100_000

// taughtLessons are those of the database, none where there is no database yet.
func taughtLessons(ctx context.Context, c Config) (list []bot.Lesson, err error) {
	db, err := openStore(ctx, c, store.Config{Existing: true})
	if errors.Is(err, store.ErrMissing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	list, _, err = db.Lessons(ctx, -1, lessonsMost)
	return list, err
}

// reviewRow is a line of the list.
type reviewRow struct {
	what, title, owner string
	by                 knowledge.Day
}

func rowsOf(base *knowledge.Base, lessons []bot.Lesson, all bool) (rows []reviewRow) {
	for _, r := range base.Reviews() {
		what := cmp.Or(r.Profile, "all profiles")
		if r.Part != "" {
			what += " " + r.Part
		} else if !all {
			what += fmt.Sprintf(" (topics: %d)", r.Topics)
		}
		rows = append(rows, reviewRow{what, r.Title.In("en"), r.Owner, r.By})
	}
	if all {
		rows = append(rows, topicRows(base)...)
	}
	for _, l := range lessons {
		rows = append(rows, reviewRow{l.Team + " " + knowledge.AboutLesson + l.ID, l.Title, l.Owner, knowledge.Day(l.ReviewBy)})
	}
	slices.SortStableFunc(rows, func(a, b reviewRow) int { return cmp.Compare(cmp.Or(a.by, "9999"), cmp.Or(b.by, "9999")) })
	return rows
}

// topicRows are the topics that have no line of their own.
func topicRows(base *knowledge.Base) (rows []reviewRow) {
	for _, p := range base.Profiles() {
		for _, t := range base.Topics(p.Slug) {
			a := base.Ask(knowledge.Question{Profile: p.Slug, About: t.ID})
			if len(a.Reviews) > 0 && a.Reviews[0].Part != t.ID {
				rows = append(rows, reviewRow{p.Slug + " " + t.ID, t.Title.In("en"), a.Reviews[0].Owner, a.Reviews[0].By})
			}
		}
	}
	return rows
}

func listReviews(out io.Writer, rows []reviewRow, today knowledge.Day) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "REVIEW BY\tSTATE\tOWNER\tWHAT\tTITLE")
	for _, r := range rows {
		state := "ok"
		if r.by.Past(today) {
			state = "overdue"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", cmp.Or(string(r.by), "-"), state, cmp.Or(r.owner, "the operator"), r.what, r.title)
	}
	return w.Flush()
}

// checkReviews tells what of the profiles is overdue. That is no failure: answers say so.
func checkReviews(v *verdicts, base *knowledge.Base) {
	today := knowledge.DayOf(time.Now())
	for _, r := range base.Reviews() {
		if r.By.Past(today) {
			v.off("knowledge", fmt.Sprintf("overdue: %s %s was to be reviewed by %s, owner: %s", r.Profile, cmp.Or(r.Part, "as a whole"), r.By, cmp.Or(r.Owner, "the operator")))
		}
	}
}
