package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

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
			"Prints the median of the runs, and recruitbot's ratio to the others.",
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
	return report, nil
}

// figure is one thing measured.
type figure struct {
	Name  string  `json:"name"`
	Unit  string  `json:"unit"`
	Value float64 `json:"value"`
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
	defer func() { err = errors.Join(err, s.close()) }()
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

// measuring gathers the figures of one bot's run.
type measuring struct {
	crowd   *load.Crowd
	process *load.Process
	figures []figure
	odd     []string
}

func (m *measuring) note(name, unit string, value float64) {
	m.figures = append(m.figures, figure{name, unit, value})
}

// coldStart starts the bot five times and leaves the last one running. The first
// start makes the database.
func (m *measuring) coldStart(ctx context.Context, s *measured) (err error) {
	var took []float64
	for range 5 {
		if m.process != nil {
			if err := m.process.End(); err != nil {
				return fmt.Errorf("end the process: %w", err)
			}
		}
		if m.process, err = m.crowd.Start(ctx, s.Subject, s.log); err != nil {
			return err
		}
		took = append(took, milliseconds(m.process.ColdStart))
	}
	m.note("cold start, with a new database", "ms", took[0])
	slices.Sort(took)
	m.note("cold start", "ms", took[len(took)/2])
	return nil
}

// parts are the parts of a measurement, in their order.
func (m *measuring) parts(p loadPlan) []func(context.Context) error {
	slash, direct := slashCommands(p.distinct), directMessages(p.distinct)
	newSlash, newDirect := alone(slashCommands(p.distinct+p.count), p.distinct), alone(directMessages(p.distinct+p.count), p.distinct)
	return []func(context.Context) error{
		m.idle,
		m.silently(load.Plan{Acts: allActs(200), Count: 200, AtOnce: p.atOnce}),
		m.closed("slash", load.Plan{Acts: slash, Count: p.count, AtOnce: p.atOnce}),
		m.closed("DM", load.Plan{Acts: direct, Count: (p.count + 1) / 2, AtOnce: p.atOnce}),
		m.closed("new slash", load.Plan{Acts: newSlash, Count: p.count, AtOnce: p.atOnce}),
		m.closed("new DM", load.Plan{Acts: newDirect, Count: (p.count + 1) / 2, AtOnce: p.atOnce}),
		m.open("slash", load.Plan{Acts: slash, Count: min(p.count, int(5*p.rate)), Rate: p.rate}),
		m.open("DM", load.Plan{Acts: direct, Count: min(p.count, int(5*p.rate)), Rate: p.rate}),
		m.open("burst of DMs", load.Plan{Acts: direct, Count: p.burst, Rate: 1e6, Patience: time.Minute}),
		m.peak,
	}
}

// idle looks at the memory of a bot that nobody has asked anything yet.
func (m *measuring) idle(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Second): // garbage of the start is gone by then
	}
	u, err := m.process.Usage()
	m.note("memory idle", "MB", megabytes(u.Memory))
	return err
}

// silently does a plan and notes nothing.
func (m *measuring) silently(p load.Plan) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := m.crowd.Run(ctx, p)
		return err
	}
}

// closed does a plan in which each answer lets the next act begin.
func (m *measuring) closed(what string, p load.Plan) func(context.Context) error {
	what = fmt.Sprintf("%s, %d at once", what, p.AtOnce)
	return func(ctx context.Context) error {
		own := load.OwnCPU()
		before, err := m.process.Usage()
		if err != nil {
			return err
		}
		r, err := m.crowd.Run(ctx, p)
		if err != nil {
			return err
		}
		after, err := m.process.Usage()
		m.note(what+": answered", "1/s", r.PerSecond())
		m.note(what+": the workspace's CPU for 1,000", "s", (load.OwnCPU()-own).Seconds()*1000/float64(r.Sent))
		m.note(what+": CPU for 1,000", "s", (after.CPU-before.CPU).Seconds()*1000/float64(r.Sent))
		m.latencies(what, r)
		return err
	}
}

// open does a plan in which acts begin by the clock.
func (m *measuring) open(what string, p load.Plan) func(context.Context) error {
	if p.Rate < 1e6 {
		what = fmt.Sprintf("%s, %.0f/s", what, p.Rate)
	}
	return func(ctx context.Context) error {
		r, err := m.crowd.Run(ctx, p)
		if err != nil {
			return err
		}
		m.latencies(what, r)
		return nil
	}
}

// latencies notes what every result has.
func (m *measuring) latencies(what string, r load.Result) {
	m.note(what+": ack p50", "ms", milliseconds(r.Ack.Percentile(50)))
	m.note(what+": ack p99", "ms", milliseconds(r.Ack.Percentile(99)))
	m.note(what+": reply p50", "ms", milliseconds(r.Reply.Percentile(50)))
	m.note(what+": reply p99", "ms", milliseconds(r.Reply.Percentile(99)))
	m.note(what+": lost", "", float64(r.Lost))
	m.note(what+": doubled", "", float64(r.Doubled))
	for _, line := range r.Odd {
		m.odd = append(m.odd, what+": "+line)
	}
}

func (m *measuring) peak(context.Context) error {
	u, err := m.process.Usage()
	m.note("memory peak", "MB", megabytes(u.Peak))
	return err
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func megabytes(bytes int64) float64 { return float64(bytes) / (1 << 20) }
