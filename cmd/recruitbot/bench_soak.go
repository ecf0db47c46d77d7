package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/load"
)

func benchSoakCommand(b *bench) *cobra.Command {
	var rate float64
	var whole, step time.Duration
	c := &cobra.Command{
		Use: "soak", Short: "A steady load for a long time: what is lost, and how memory goes", Args: noArgs,
		Long: "Asks at a steady rate. Exits with 1 if anything was lost or doubled.",
		RunE: func(c *cobra.Command, _ []string) error {
			if rate <= 0 || step <= 0 || whole < step {
				return usageError{errors.New("--rate and --every must be above 0, and --for no shorter than --every")}
			}
			report, err := b.soak(c.Context(), rate, whole, step)
			if err != nil {
				return err
			}
			return b.print(report)
		},
	}
	c.Flags().Float64Var(&rate, "rate", 20, "events a second")
	c.Flags().DurationVar(&whole, "for", 20*time.Minute, "how long")
	c.Flags().DurationVar(&step, "every", time.Minute, "how often memory is looked at")
	return c
}

// soakReport is what bench soak found.
type soakReport struct {
	Rate  float64    `json:"rate"`
	Start float64    `json:"memory_start_mb"`
	Peak  float64    `json:"memory_peak_mb"`
	Steps []soakStep `json:"steps"`
}

// soakStep is one piece of the way.
type soakStep struct {
	At       float64  `json:"at_s"` // since the start
	Sent     int      `json:"sent"`
	Answered int      `json:"answered"`
	Lost     int      `json:"lost"`
	Doubled  int      `json:"doubled"`
	ReplyP50 float64  `json:"reply_p50_ms"`
	ReplyP99 float64  `json:"reply_p99_ms"`
	CPU      float64  `json:"cpu_s_for_1000"`
	Memory   float64  `json:"memory_mb"`
	Odd      []string `json:"odd,omitempty"`
}

// soak keeps a steady load on recruitbot, in pieces of a step each.
func (b *bench) soak(ctx context.Context, rate float64, whole, step time.Duration) (_ soakReport, err error) {
	report := soakReport{Rate: rate}
	s, err := b.subject("recruitbot", "")
	if err != nil {
		return report, err
	}
	defer func() { err = s.close(err) }()
	crowd, err := load.NewCrowd(50, slacksim.Config{Light: true, Serial: serial()})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, crowd.Close()) }()
	process, err := crowd.Start(ctx, s.Subject, s.log)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, process.End()) }()
	u, err := idleUsage(ctx, process)
	if err != nil {
		return report, err
	}
	report.Start = megabytes(u.Memory)
	count := max(1, int(rate*step.Seconds()))
	acts := allActs(20 * count)
	for began := time.Now(); time.Since(began) < whole; acts = append(acts[count:], acts[:count]...) {
		line, now, err := soakFor(ctx, crowd, process, u, load.Plan{Acts: acts, Count: count, Rate: rate})
		if err != nil {
			return report, err
		}
		u, report.Peak = now, megabytes(now.Peak)
		line.At = time.Since(began).Seconds()
		report.Steps = append(report.Steps, line)
	}
	return report, nil
}

// soakFor does one piece; before is what the process had taken until then.
func soakFor(ctx context.Context, crowd *load.Crowd, p *load.Process, before load.Usage, plan load.Plan) (soakStep, load.Usage, error) {
	r, err := crowd.Run(ctx, plan)
	if err != nil {
		return soakStep{}, before, err
	}
	u, err := p.Usage()
	return soakStep{
		Sent: r.Sent, Answered: r.Answered, Lost: r.Lost, Doubled: r.Doubled, Odd: r.Odd,
		ReplyP50: milliseconds(r.Reply.Percentile(50)), ReplyP99: milliseconds(r.Reply.Percentile(99)),
		CPU: (u.CPU - before.CPU).Seconds() * 1000 / float64(max(r.Sent, 1)), Memory: megabytes(u.Memory),
	}, u, err
}

// verdict is an error if anything was lost or doubled on the way.
func (r soakReport) verdict() error {
	odd := 0
	for _, s := range r.Steps {
		odd += s.Lost + s.Doubled
	}
	return loses(odd)
}

func (r soakReport) table(w io.Writer) {
	fmt.Fprintf(w, "%s events a second; memory at start %s MB, peak %s MB\n", short(r.Rate), short(r.Start), short(r.Peak))
	fmt.Fprintln(w, "after, s\tsent\tanswered\tlost\tdoubled\treply p50, ms\tp99, ms\tCPU for 1,000, s\tmemory, MB\t")
	for _, s := range r.Steps {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t\n", short(s.At), s.Sent, s.Answered, s.Lost, s.Doubled,
			short(s.ReplyP50), short(s.ReplyP99), short(s.CPU), short(s.Memory))
	}
	for _, s := range r.Steps {
		for _, odd := range s.Odd {
			fmt.Fprintln(w, odd)
		}
	}
}
