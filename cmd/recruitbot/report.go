package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/store"
	"recruitbot/bot/tally"
	"recruitbot/knowledge"
)

// reporting is what `report` is told.
type reporting struct {
	since, language string
	days            int
	asJSON          bool
}

// daysMost is more than counts are kept.
const daysMost = 400

func reportCommand(s Streams) *cobra.Command {
	var r reporting
	c := &cobra.Command{
		Use: "report", Short: "Tell what people ask, what has no answer, and what they think of the answers", Args: noArgs,
		Long: "Tells what was asked in a time: by which door and how it ended, what had no answer, grouped by\n" +
			"likeness, what was found unhelpful and why, and which topics nobody asked for. Days are of UTC.\n" +
			"Works beside a serve that runs, which may hold the last seconds back; none of Slack's tokens is needed.\n" +
			"Texts of questions are kept only with RECRUITBOT_KEEP_QUESTIONS_DAYS.",
		RunE: func(c *cobra.Command, _ []string) error {
			from, to, err := r.period(time.Now())
			if err != nil {
				return usageError{err}
			}
			return printReport(c.Context(), r, from, to, s)
		},
	}
	c.Flags().StringVar(&r.since, "since", "", "first day, such as 2026-11-14; else the last --days days, today among them")
	c.Flags().IntVar(&r.days, "days", 7, "number of days")
	c.Flags().StringVar(&r.language, "lang", "", "en or fr; else RECRUITBOT_LANGUAGE, or English")
	c.Flags().BoolVar(&r.asJSON, "json", false, "as JSON, for machines")
	return c
}

// period is the days that are told of: from one on and before another.
func (r reporting) period(now time.Time) (from, to time.Time, err error) {
	if r.days < 1 || r.days > daysMost {
		return from, to, fmt.Errorf("--days must be a number from 1 to %d", daysMost)
	}
	if r.language != "" && r.language != "en" && r.language != "fr" {
		return from, to, errors.New("--lang must be en or fr")
	}
	if r.since == "" {
		to = now.UTC().Truncate(24*time.Hour).AddDate(0, 0, 1)
		return to.AddDate(0, 0, -r.days), to, nil
	}
	if from, err = time.Parse(time.DateOnly, r.since); err != nil {
		return from, to, fmt.Errorf("--since must be a day such as 2026-11-14, not %q", r.since)
	}
	return from, from.AddDate(0, 0, r.days), nil
}

// printReport prints a report of the database that is there.
func printReport(ctx context.Context, r reporting, from, to time.Time, s Streams) (err error) {
	c, base, err := loadConfigured()
	if err != nil {
		return err
	}
	db, err := openStore(ctx, c, store.Config{Existing: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	d := &tally.Desk{Tallies: db, Opinions: db, Spending: db, Know: func() *knowledge.Base { return base }, KeepTexts: c.KeepQuestions > 0}
	language := cmp.Or(r.language, c.Language, "en")
	told, err := d.Report(ctx, "", from, to, language)
	if err != nil {
		return err
	}
	if r.asJSON {
		out := newEncoder(s.Out)
		out.SetIndent("", "  ")
		return out.Encode(told)
	}
	_, err = fmt.Fprintln(s.Out, told.Reply(tally.Whole, language).Plain())
	return err
}

// checkReport tells when the next report is posted.
func checkReport(v *verdicts, c Config, now time.Time) {
	if !c.Report.Is() {
		v.off("report", "RECRUITBOT_REPORT is not set; 'recruitbot report' tells at any time what is asked")
		return
	}
	v.ok("report", fmt.Sprintf("each %s to channel %s, next at %s", c.Report, c.ExpertChannel, c.Report.Next(now).UTC().Format("2006-01-02 15:04Z")))
}
