package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// evalLine is a question with what a right answer is: a topic's id, the
// beginning of one ("salary"), or an outcome; "oos" is any refusal.
type evalLine struct {
	Question string   `json:"question"`
	Q        string   `json:"q"` // short for question
	Expect   string   `json:"expect"`
	Also     []string `json:"also"`
	Kind     string   `json:"kind"`
	Language string   `json:"language"`
}

func evalCommand(s Streams) *cobra.Command {
	var file, dir string
	var misses int
	c := &cobra.Command{
		Use: "eval", Short: "Measure how well questions are answered", Args: noArgs,
		Long: "Asks every question of a file of JSON lines {\"question\",\"expect\",\"also\",\"kind\"} and prints accuracy by\n" +
			"kind, confusions, misses and latency. \"expect\" is a topic's id or its beginning, an outcome\n" +
			"(unknown, out_of_scope, small_talk, policy), or oos for any refusal; \"also\" lists what is right too.",
		RunE: func(*cobra.Command, []string) error {
			if file == "" {
				return usageError{errors.New("eval needs --questions FILE")}
			}
			config, err := loadConfig(false)
			if err != nil {
				return err
			}
			base, err := loadBase(cmp.Or(dir, config.KnowledgeDir))
			if err != nil {
				return err
			}
			lines, err := readQuestions(file)
			if err != nil {
				return err
			}
			measure(base, lines).print(s.Out, misses)
			return nil
		},
	}
	c.Flags().StringVar(&file, "questions", "", "file of JSON lines")
	c.Flags().StringVar(&dir, "knowledge", "", "folder of profiles instead of RECRUITBOT_KNOWLEDGE_DIR")
	c.Flags().IntVar(&misses, "misses", 20, "how many misses to list, the surest first")
	return c
}

func readQuestions(file string) ([]evalLine, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	defer f.Close()
	var out []evalLine
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var l evalLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: not JSON: %w", file, n, err)
		}
		l.Question = cmp.Or(l.Question, l.Q)
		if l.Question == "" || l.Expect == "" {
			return nil, fmt.Errorf("%s:%d: needs question and expect", file, n)
		}
		out = append(out, l)
	}
	return out, lines.Err()
}
