package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// askLine is a line that `ask --json` reads: this, or a bare question.
type askLine struct {
	Question     string `json:"question"`
	Conversation string `json:"conversation,omitempty"`
	Language     string `json:"language,omitempty"`
}

// answerLine is a line that `ask --json` writes.
type answerLine struct {
	Question     string            `json:"question"`
	Conversation string            `json:"conversation,omitempty"`
	Outcome      knowledge.Outcome `json:"outcome"`
	Topics       []string          `json:"topics"`
	Text         string            `json:"text"` // all that a person would see
	Citations    []citation        `json:"citations"`
	Confidence   float64           `json:"confidence"`
}

type citation struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Dated     string `json:"dated"`
}

func askCommand(s Streams) *cobra.Command {
	var asJSON, explain bool
	var language, profile string
	c := &cobra.Command{
		Use:   "ask [question]",
		Short: "Answer a question here, without Slack",
		Long: "Answers the question that follows, or with --json one a line from standard input:\n" +
			"a bare question, or {\"question\",\"conversation\",\"language\"}. Lines of one conversation\n" +
			"follow one another as in a thread.",
		Example: `  recruitbot ask "what does a senior earn in a scale-up?"`,
		RunE: func(_ *cobra.Command, args []string) error {
			if asJSON == (strings.TrimSpace(strings.Join(args, "")) != "") {
				return usageError{errors.New("ask takes either a question or --json with questions on standard input")}
			}
			config, base, err := loadConfigured()
			if err != nil {
				return err
			}
			if language == "" {
				language = config.Language
			}
			if err := known(base, profile, language); err != nil {
				return err
			}
			asker := &asker{base: base, language: language, profile: profile, turns: map[string]*knowledge.Turn{}}
			if asJSON {
				return asker.lines(s.In, s.Out)
			}
			if explain {
				why := base.Explain(knowledge.Question{Text: strings.Join(args, " "), Profile: profile, Language: language})
				_, err = fmt.Fprint(s.Out, why)
				return err
			}
			line := asker.ask(askLine{Question: strings.Join(args, " ")})
			if command := elsewhere(line.Question); command != "" && asksToo().MatchString(line.Question) {
				fmt.Fprintf(s.Err, "recruitbot: that is asked for in Slack; here it is '%s'\n", command)
			}
			_, err = fmt.Fprintln(s.Out, line.Text)
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "read a question a line from standard input, write an answer a line")
	c.Flags().BoolVar(&explain, "explain", false, "tell why instead: what was read, what it may mean, what vetoed")
	c.Flags().StringVar(&language, "language", "", "answer in en or fr (default: the question's own)")
	c.Flags().StringVar(&profile, "profile", "", "slug of the profile asked about")
	return c
}

// known refuses a profile that is not loaded and a language that is not spoken;
// "" is neither.
func known(base *knowledge.Base, profile, language string) error {
	if language != "" && !slices.Contains(knowledge.Languages(), language) {
		return usageError{fmt.Errorf("language %q is none of %s", language, strings.Join(knowledge.Languages(), ", "))}
	}
	if profile != "" && base.Topics(profile) == nil {
		var slugs []string
		for _, p := range base.Profiles() {
			slugs = append(slugs, p.Slug)
		}
		return usageError{fmt.Errorf("there is no profile %q: take one of %s, or add a folder of your own by RECRUITBOT_KNOWLEDGE_DIR", profile, strings.Join(slugs, ", "))}
	}
	return nil
}

// asker answers questions one after the other, remembering each conversation's
// last turn.
type asker struct {
	base              *knowledge.Base
	language, profile string
	turns             map[string]*knowledge.Turn
}

const longestLine = 1 << 20 // bytes of a line of input

func (a *asker) lines(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 64<<10), longestLine)
	w := newEncoder(out)
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimSpace(lines.Text())
		if text == "" {
			continue
		}
		line := askLine{Question: text}
		if strings.HasPrefix(text, "{") {
			line = askLine{}
			if err := json.Unmarshal([]byte(text), &line); err != nil {
				return fmt.Errorf("line %d: not JSON: %w", n, err)
			}
		}
		if err := w.Encode(a.ask(line)); err != nil {
			return fmt.Errorf("line %d: write the answer: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read questions: %w", err)
	}
	return nil
}

func (a *asker) ask(line askLine) answerLine {
	language := line.Language
	if language == "" {
		language = a.language
	}
	q := knowledge.Question{Text: line.Question, Profile: a.profile, Language: language}
	if line.Conversation != "" {
		q.Previous = a.turns[line.Conversation]
	}
	answer := a.base.Ask(q)
	if command := elsewhere(line.Question); command != "" && wantsItWritten(line.Question, command, answer) {
		answer = knowledge.Answer{Outcome: knowledge.SmallTalk, Language: answer.Language, Text: fmt.Sprintf(writtenBy(command).In(answer.Language), command), Turn: answer.Turn, Confidence: 1}
	}
	if line.Conversation != "" {
		a.turns[line.Conversation] = &answer.Turn
	}
	out := answerLine{
		Question: line.Question, Conversation: line.Conversation, Outcome: answer.Outcome,
		Topics: []string{}, Text: bot.Present(answer, time.Now()).Plain(), Citations: []citation{}, Confidence: answer.Confidence,
	}
	out.Topics = append(out.Topics, answer.Topics...)
	for _, c := range answer.Citations {
		out.Citations = append(out.Citations, citation{c.Title, c.Publisher, c.Dated})
	}
	return out
}
