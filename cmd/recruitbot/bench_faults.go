package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"recruitbot/bot/slacksim/load"
)

func benchFaultsCommand(b *bench) *cobra.Command {
	var p faultPlan
	c := &cobra.Command{
		Use: "faults", Short: "Every fault of Slack's and the machine's: sent, answered, lost, doubled", Args: noArgs,
		Long: "Takes the bot through one fault after the other while people ask. Exits with 1 if anything was\n" +
			"lost, doubled or went wrong otherwise.",
		RunE: func(c *cobra.Command, _ []string) error {
			if !slices.Contains(subjectNames(), p.bot) || p.parallel < 1 {
				return usageError{fmt.Errorf("--bot is one of %s, and --parallel above 0", strings.Join(subjectNames(), ", "))}
			}
			report, err := b.faults(c.Context(), p)
			if err != nil {
				return err
			}
			return b.print(report)
		},
	}
	c.Flags().StringVar(&p.only, "only", "", "only the faults whose name holds this")
	c.Flags().StringVar(&p.bot, "bot", "recruitbot", "which bot: "+strings.Join(subjectNames(), ", "))
	c.Flags().DurationVar(&p.patience, "patience", 100*time.Second, "how long an answer is waited for")
	c.Flags().IntVar(&p.parallel, "parallel", 4, "how many faults at a time; with --database always one")
	return c
}

// faultPlan says what bench faults does.
type faultPlan struct {
	only, bot string
	patience  time.Duration
	parallel  int
}

// faultReport is what bench faults found.
type faultReport struct {
	Bot    string      `json:"bot"`
	Faults []faultLine `json:"faults"`
}

// faultLine is what became of the acts under one fault.
type faultLine struct {
	Fault    string         `json:"fault"`
	Sent     int            `json:"sent"`
	Answered int            `json:"answered"`
	Lost     int            `json:"lost"`
	Broken   int            `json:"acked_and_lost"`
	Doubled  int            `json:"doubled"`
	AckP50   float64        `json:"ack_p50_ms"`
	AckMax   float64        `json:"ack_max_ms"`
	ReplyP50 float64        `json:"reply_p50_ms"`
	ReplyMax float64        `json:"reply_max_ms"`
	Memory   float64        `json:"memory_peak_mb"`
	Refused  map[string]int `json:"refused,omitempty"`  // what Slack would not have taken, by word
	Details  []string       `json:"refusals,omitempty"` // the first of them
	Wrong    string         `json:"wrong,omitempty"`
	Odd      []string       `json:"odd,omitempty"` // acts that were lost or doubled
}

// faults tries the faults, each with a new process and a new database. Most of
// their time is waiting, so several are tried at a time; but bots which share a
// database would answer each other's events.
func (b *bench) faults(ctx context.Context, p faultPlan) (faultReport, error) {
	tried := slices.DeleteFunc(load.Faults(), func(f load.Fault) bool { return !strings.Contains(f.Name, p.only) })
	report := faultReport{Bot: p.bot, Faults: make([]faultLine, len(tried))}
	if len(tried) == 0 {
		return report, usageError{fmt.Errorf("no fault's name holds %q", p.only)}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(p.parallel)
	if b.database != "" {
		group.SetLimit(1)
	}
	for i, f := range tried {
		group.Go(func() (err error) {
			report.Faults[i], err = b.fault(ctx, fmt.Sprintf("%02d-", i), f, p)
			return err
		})
	}
	return report, group.Wait()
}

// fault tries one fault; number begins the name of the log.
func (b *bench) fault(ctx context.Context, number string, f load.Fault, p faultPlan) (line faultLine, err error) {
	s, err := b.subject(p.bot, number)
	if err != nil {
		return faultLine{}, err
	}
	defer func() { err = s.close(err) }()
	fmt.Fprintf(s.log, "\n# %s\n", f.Name)
	f.Config.Serial = serial()
	if f.Config.RateLimits {
		s.Env = slices.DeleteFunc(s.Env, func(v string) bool { return v == unpaced })
	}
	v, err := f.Try(ctx, s.Subject, allActs(400), p.patience, s.log)
	if err != nil {
		return faultLine{}, err
	}
	r := v.Result
	line = faultLine{
		Fault: f.Name, Sent: r.Sent, Answered: r.Answered, Lost: r.Lost, Broken: r.Broken, Doubled: r.Doubled,
		AckP50: milliseconds(r.Ack.Percentile(50)), AckMax: milliseconds(r.Ack.Percentile(100)),
		ReplyP50: milliseconds(r.Reply.Percentile(50)), ReplyMax: milliseconds(r.Reply.Percentile(100)),
		Memory: megabytes(v.Memory), Wrong: v.Wrong, Odd: r.Odd,
	}
	if f.Fatal { // what it left is for the next process
		line.Lost, line.Odd = 0, nil
	}
	for _, x := range v.Refusals {
		if line.Refused == nil {
			line.Refused = map[string]int{}
		}
		line.Refused[x.Error]++
		if len(line.Details) < 10 {
			line.Details = append(line.Details, x.String())
		}
	}
	return line, nil
}

func (r faultReport) table(w io.Writer) {
	fmt.Fprintln(w, "fault\tsent\tanswered\tlost\tdoubled\tack p50\tmax, ms\treply p50\tmax, ms\tMB\tbesides\t")
	for _, l := range r.Faults {
		besides := l.Wrong
		for _, word := range slices.Sorted(maps.Keys(l.Refused)) {
			besides = strings.TrimPrefix(fmt.Sprintf("%s, %d %s", besides, l.Refused[word], word), ", ")
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t\n", l.Fault, l.Sent, l.Answered, l.Lost, l.Doubled,
			short(l.AckP50), short(l.AckMax), short(l.ReplyP50), short(l.ReplyMax), short(l.Memory), besides)
	}
	for _, l := range r.Faults {
		for _, odd := range l.Odd {
			fmt.Fprintf(w, "%s: %s\n", l.Fault, odd)
		}
	}
}

// verdict is an error if anything was lost, doubled or went wrong otherwise.
func (r faultReport) verdict() error {
	failed := 0
	for _, l := range r.Faults {
		if l.Lost+l.Doubled > 0 || l.Wrong != "" {
			failed++
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d faults were not endured", failed, len(r.Faults))
	}
	return nil
}
