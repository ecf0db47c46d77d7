package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/slackapp/canned"
	"recruitbot/bot/slacksim/floor"
	"recruitbot/bot/slacksim/load"
)

// workspaceGC leaves more of the processors to the bots: it is the simulated
// workspace that makes most of the garbage, and memory is plenty here.
const workspaceGC = 400

// bench is what the bench commands have in common.
type bench struct {
	Streams
	asJSON   bool
	database string              // of the bot; "" for a new SQLite file for each process
	logs     string              // a folder for what the bots write; "" keeps nothing
	beside   map[string][]string // further bots to measure: the command of each, and its arguments
}

func benchCommand(s Streams) *cobra.Command {
	b := &bench{Streams: s}
	c := &cobra.Command{
		Use: "bench", Args: noArgs,
		Short: "Measure the bot under load, and what it makes of Slack's faults",
		PersistentPreRunE: func(*cobra.Command, []string) error {
			debug.SetGCPercent(workspaceGC)
			return forgetSettings()
		},
		Long: "Puts questions to the real bot, in a process of its own, in a simulated workspace, and counts\n" +
			"and measures what comes back. It needs no token and no network; it needs Linux. What is set for\n" +
			"serve in the environment does not count here.",
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.PersistentFlags().BoolVar(&b.asJSON, "json", false, "print JSON instead of a table")
	c.PersistentFlags().StringVar(&b.database, "database", "", "a database for this alone, such as postgres://...: what waits in one would be answered in the\n"+
		"simulated workspace; default: an SQLite file in a temporary folder")
	c.PersistentFlags().StringVar(&b.logs, "logs", "", "a folder to keep what the bots write")
	c.AddCommand(benchLoadCommand(b), benchFaultsCommand(b), benchSoakCommand(b), benchSubjectCommand(s))
	return c
}

// forgetSettings takes recruitbot's settings out of the environment, which the bots get: they
// may be a serve's that runs beside, such as in a container, with an address of its own to
// listen at and channels of its own.
func forgetSettings() error {
	for _, set := range os.Environ() {
		name, _, _ := strings.Cut(set, "=")
		if !strings.HasPrefix(name, "RECRUITBOT_") {
			continue
		}
		if err := os.Unsetenv(name); err != nil {
			return fmt.Errorf("leave %s out: %w", name, err)
		}
	}
	return nil
}

// benchSubjectCommand is a bot to measure beside recruitbot, in this program so
// that it is there wherever this program is.
func benchSubjectCommand(s Streams) *cobra.Command {
	return &cobra.Command{
		Use: "subject", Hidden: true, Args: cobra.ExactArgs(1),
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // a bot like any other
		RunE: func(c *cobra.Command, args []string) error {
			bots := map[string]func(ctx context.Context, botToken, appToken, apiURL string) error{
				"floor": floor.Run, "slack-go": canned.Run,
			}
			run, ok := bots[args[0]]
			if !ok {
				return usageError{fmt.Errorf("there is no bot %q to measure", args[0])}
			}
			return asOwnProgram(c.Context(), s.Err, func(ctx context.Context) error {
				return run(ctx, os.Getenv("SLACK_BOT_TOKEN"), os.Getenv("SLACK_APP_TOKEN"), os.Getenv("SLACK_API_URL"))
			})
		},
	}
}

// unpaced has recruitbot post as fast as it can, as the other bots do: Slack's own
// pace, five messages a second, would be all that is measured.
const unpaced = "RECRUITBOT_PACE=off"

// subjectNames are the bots that can be measured, the least first.
func subjectNames() []string { return []string{"floor", "slack-go", "recruitbot"} }

// measured is a bot ready to be started in processes of its own. Those share a
// database.
type measured struct {
	load.Subject
	log   *os.File
	clean func() error
}

// subject makes a bot ready; its log's name begins with number. The caller closes
// it.
func (b *bench) subject(name, number string) (*measured, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	folder, err := os.MkdirTemp("", "recruitbot-bench-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for a bot: %w", err)
	}
	m := &measured{clean: func() error { return os.RemoveAll(folder) }}
	if m.log, err = b.log(folder, number+name); err != nil {
		return nil, errors.Join(err, m.clean())
	}
	m.Subject = load.Subject{Name: name, Path: path, Args: []string{"bench", "subject", name}}
	if command := b.beside[name]; len(command) > 0 {
		m.Path, m.Args = command[0], command[1:]
	}
	if name == "recruitbot" {
		m.Args = []string{"serve"}
		database := b.database
		if database == "" {
			database = "sqlite:" + filepath.Join(folder, "bench.db")
		}
		m.Env = []string{"RECRUITBOT_DATABASE_URL=" + database, "OPENAI_MODEL=", "RECRUITBOT_QUESTIONS_PER_MINUTE=0", unpaced}
	}
	return m, nil
}

// log is where a bot writes: a file to keep, or one that goes with the folder.
func (b *bench) log(folder, name string) (*os.File, error) {
	if b.logs != "" {
		if err := os.MkdirAll(b.logs, 0o750); err != nil {
			return nil, fmt.Errorf("make the folder for logs: %w", err)
		}
		folder = b.logs
	}
	f, err := os.OpenFile(filepath.Join(folder, name+".log"), os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("keep what %s writes: %w", name, err)
	}
	return f, nil
}

// close ends what measured holds. Where measuring failed with err it adds what the bot wrote
// last, which may tell why.
func (m *measured) close(err error) error {
	if err != nil && !errors.Is(err, context.Canceled) {
		err = errors.Join(err, m.lastWords())
	}
	return errors.Join(err, m.log.Close(), m.clean())
}

// lastWords is the last line of the bot's log as an error; nil where it wrote nothing.
func (m *measured) lastWords() error {
	const most = 2000
	end, err := m.log.Seek(0, io.SeekEnd)
	if err != nil {
		return fmt.Errorf("read what %s wrote: %w", m.Name, err)
	}
	tail := make([]byte, min(end, most))
	if _, err := m.log.ReadAt(tail, end-int64(len(tail))); err != nil {
		return fmt.Errorf("read what %s wrote: %w", m.Name, err)
	}
	lines := strings.Split(strings.TrimSpace(string(tail)), "\n")
	if last := lines[len(lines)-1]; last != "" && !strings.HasPrefix(last, "#") {
		return fmt.Errorf("%s wrote last: %s", m.Name, last)
	}
	return nil
}

// serial is where a workspace's ids begin, so that workspaces which share a
// database never have the same.
func serial() int { return int(time.Now().UnixMilli()) }
