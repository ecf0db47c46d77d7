package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/load"
)

// loadPlan says how much bench load does.
type loadPlan struct {
	runs, count, atOnce, burst int
	distinct                   int
	rate                       float64
	beside                     []string // NAME=COMMAND
}

func benchLoadCommand(b *bench) *cobra.Command {
	var p loadPlan
	c := &cobra.Command{
		Use: "load", Short: "Throughput, latencies, CPU and memory, beside a minimal slack-go bot and a bare socket", Args: noArgs,
		Long: "Measures bots by the same load, each in a process of its own on the machine on which the\n" +
			"workspace runs too: a bare socket with a canned answer (floor), a minimal\n" +
			"slack-go bot with a canned answer, and recruitbot with its real answers and its inbox. Questions come\n" +
			"again after a while, as people's do; of those called new none does, so nothing remembered helps.\n" +
			"Prints the median of the runs, and recruitbot's ratio to the others. Exits with 1 if it lost or doubled\n" +
			"something.",
		RunE: func(c *cobra.Command, _ []string) error {
			if p.runs < 1 || p.count < 1 || p.atOnce < 1 || p.burst < 1 || p.distinct < 1 || p.rate <= 0 {
				return usageError{errors.New("every number must be above 0")}
			}
			if err := b.alsoMeasure(p.beside); err != nil {
				return err
			}
			report, err := b.load(c.Context(), p)
			if err != nil {
				return err
			}
			return b.print(report)
		},
	}
	c.Flags().IntVar(&p.runs, "runs", 3, "how often each bot is measured")
	c.Flags().IntVar(&p.count, "count", 10_000, "slash commands of a run; direct messages are half as many")
	c.Flags().IntVar(&p.atOnce, "at-once", 16, "how many wait for an answer at a time")
	c.Flags().IntVar(&p.distinct, "distinct", 200, "how many questions there are before they come again; \"new\" ones never do")
	c.Flags().IntVar(&p.burst, "burst", 2_000, "direct messages sent at once for the peak of memory")
	c.Flags().Float64Var(&p.rate, "rate", 200, "events a second of the open-loop part")
	c.Flags().StringArrayVar(&p.beside, "beside", nil, "`NAME=COMMAND` of another bot to measure, such as \"bolt=node app.js\"; it finds the workspace by\n"+
		"SLACK_BOT_TOKEN, SLACK_APP_TOKEN and SLACK_API_URL")
	return c
}

// alsoMeasure takes further bots in, each as NAME=COMMAND; blanks part the command's
// arguments.
func (b *bench) alsoMeasure(bots []string) error {
	b.beside = map[string][]string{}
	for _, bot := range bots {
		name, command, _ := strings.Cut(bot, "=")
		words := strings.Fields(command)
		if name == "" || len(words) == 0 || slices.Contains(subjectNames(), name) || b.beside[name] != nil {
			return usageError{fmt.Errorf("--beside %q: give NAME=COMMAND, with a name that no other bot has", bot)}
		}
		b.beside[name] = words
	}
	return nil
}

// compared are the names of all bots that load measures: recruitbot is the last.
func (b *bench) compared() []string {
	names := subjectNames()
	return slices.Insert(names, len(names)-1, slices.Sorted(maps.Keys(b.beside))...)
}

// load measures every bot, in turn within each run, so that what else the machine
// does meets all of them.
func (b *bench) load(ctx context.Context, p loadPlan) (loadReport, error) {
	runs := map[string][][]figure{}
	report := loadReport{Runs: p.runs}
	for range p.runs {
		for _, name := range b.compared() {
			figures, odd, err := b.measure(ctx, name, p)
			if err != nil {
				return report, fmt.Errorf("measure %s: %w", name, err)
			}
			runs[name] = append(runs[name], figures)
			for _, line := range odd {
				report.Odd = append(report.Odd, name+": "+line)
			}
		}
	}
	for _, name := range b.compared() {
		report.Subjects = append(report.Subjects, subjectReport{Name: name, Figures: medians(runs[name])})
	}
	report.compare()
	return report, nil
}

// figure is one thing measured.
type figure struct {
	Name  string             `json:"name"`
	Unit  string             `json:"unit"`
	Value float64            `json:"value"`
	To    map[string]float64 `json:"to,omitempty"` // recruitbot's: how many times as much it is as another bot's, by name; none to 0
}

// compare notes recruitbot's ratios; recruitbot is the last.
func (r loadReport) compare() {
	others := len(r.Subjects) - 1
	for i := range r.Subjects[others].Figures {
		own := &r.Subjects[others].Figures[i]
		own.To = map[string]float64{}
		for _, s := range r.Subjects[:others] {
			if other := s.Figures[i].Value; other != 0 {
				own.To[s.Name] = own.Value / other
			}
		}
	}
}

// medians takes the median of each figure over the runs.
func medians(runs [][]figure) []figure {
	out := slices.Clone(runs[0])
	for i := range out {
		var values []float64
		for _, r := range runs {
			values = append(values, r[i].Value)
		}
		slices.Sort(values)
		out[i].Value = values[len(values)/2]
	}
	return out
}

// measure takes one bot through all parts, in a workspace of its own.
func (b *bench) measure(ctx context.Context, name string, p loadPlan) (_ []figure, odd []string, err error) {
	s, err := b.subject(name, "")
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = s.close(err) }()
	crowd, err := load.NewCrowd(50, slacksim.Config{Light: true, Serial: serial()})
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, crowd.Close()) }()
	m := &measuring{crowd: crowd}
	if err := m.coldStart(ctx, s); err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, m.process.End()) }()
	for _, part := range m.parts(p) {
		if err := part(ctx); err != nil {
			return nil, nil, err
		}
	}
	return m.figures, m.odd, nil
}
