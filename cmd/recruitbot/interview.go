package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/kit"
	"recruitbot/knowledge"
)

// interviewFlags are how `interview` is called.
type interviewFlags struct {
	profile, level, language, brief, format, out string
	stack                                        []string
	minutes                                      int
	seed                                         uint64
}

func interviewCommand(s Streams) *cobra.Command {
	var f interviewFlags
	c := &cobra.Command{
		Use: "interview", Short: "Choose interview questions for a level and a stack, as a kit with a blank scorecard", Args: noArgs,
		Long: "Chooses questions from the bank for a level, a stack and a length of time, and writes them as a kit:\n" +
			"how to run it, the questions with probes and anchors, and a blank scorecard. What the kit can't do is\n" +
			"written to standard error. With --brief it covers the must-haves of the brief's description too.\n\n" +
			"The same call gives the same kit; another --seed gives another set that is as good.",
		Example: "  recruitbot interview --level senior --stack go,postgres,aws --minutes 60 --format docx --out kit.docx\n" +
			"  recruitbot interview --brief brief.yaml --language fr",
		RunE: func(*cobra.Command, []string) error {
			if err := f.check(); err != nil {
				return usageError{err}
			}
			return f.run(s)
		},
	}
	c.Flags().StringVar(&f.level, "level", "", "junior, established, senior or lead")
	c.Flags().StringSliceVar(&f.stack, "stack", nil, "technologies separated by commas, the main one first")
	c.Flags().IntVar(&f.minutes, "minutes", 60, fmt.Sprintf("length of the interview, %d to %d", kit.MinMinutes, kit.MaxMinutes))
	c.Flags().StringVar(&f.brief, "brief", "", "a job description's brief, for level, stack and must-haves; - for standard input")
	c.Flags().StringVar(&f.language, "language", "", "en or fr; left out, the brief's, or else en")
	c.Flags().StringVar(&f.profile, "profile", "", "the profile's slug; left out, the brief's or the first there is")
	c.Flags().Uint64Var(&f.seed, "seed", 0, "number of the set")
	c.Flags().StringVar(&f.format, "format", "md", strings.Join(kit.Formats(), ", "))
	c.Flags().StringVar(&f.out, "out", "", "file to write to; left out, standard output")
	return c
}

func (f interviewFlags) check() error {
	switch {
	case f.level == "" && f.brief == "":
		return errors.New("interview needs --level or --brief")
	case f.minutes < kit.MinMinutes || f.minutes > kit.MaxMinutes:
		return fmt.Errorf("--minutes goes from %d to %d", kit.MinMinutes, kit.MaxMinutes)
	case !slices.Contains(kit.Formats(), f.format):
		return fmt.Errorf("no format %q: take one of %s", f.format, strings.Join(kit.Formats(), ", "))
	case f.language != "" && f.language != "en" && f.language != "fr":
		return fmt.Errorf("no language %q: take en or fr", f.language)
	}
	return nil
}

func (f interviewFlags) run(s Streams) error {
	config, base, err := loadConfigured()
	if err != nil {
		return err
	}
	bank, err := kit.Load(beside(config.KnowledgeDir, interviewsPart)...)
	if err != nil {
		return err
	}
	w, err := f.wanted(base, bank, config.KnowledgeDir, s.In)
	if err != nil {
		return err
	}
	k := bank.Choose(w)
	for _, short := range k.Shortfalls {
		fmt.Fprintln(s.Err, short.Words(w.Language))
	}
	if len(k.Questions) == 0 {
		return errors.New("no question could be chosen")
	}
	file, err := k.File(f.format)
	if err != nil {
		return err
	}
	return writeOutput(f.out, file.Content, s.Out)
}

// wanted is what the flags ask for, over what the brief says.
func (f interviewFlags) wanted(base *knowledge.Base, bank *kit.Bank, dir string, in io.Reader) (kit.Wanted, error) {
	w := kit.Wanted{Profile: f.profile, Minutes: f.minutes}
	if f.brief != "" {
		d, err := describe(base, dir, f.brief, in)
		if err != nil {
			return w, err
		}
		w = kit.WantedFor(d, "", "", f.minutes)
	}
	if w.Profile == "" && len(bank.Profiles()) > 0 {
		w.Profile = bank.Profiles()[0]
	}
	if f.level != "" {
		w.Level = f.level
	}
	if len(f.stack) > 0 {
		w.Technologies = f.stack
	}
	if f.language != "" || w.Language == "" {
		w.Language = max(f.language, "en")
	}
	w.Seed = f.seed
	if !slices.Contains(bank.Levels(), w.Level) {
		return w, usageError{fmt.Errorf("no level %q: take one of %s", w.Level, strings.Join(bank.Levels(), ", "))}
	}
	if !slices.Contains(bank.Profiles(), w.Profile) {
		return w, usageError{fmt.Errorf("no questions for the profile %q: take one of %s", w.Profile, strings.Join(bank.Profiles(), ", "))}
	}
	if w.Role == "" {
		w.Role = titleOf(base, w)
	}
	return w, nil
}

// titleOf is the job's title in the profile; "" for none.
func titleOf(base *knowledge.Base, w kit.Wanted) string {
	for _, p := range base.Profiles() {
		if p.Slug == w.Profile {
			return p.Titles.In(w.Language)
		}
	}
	return ""
}

// describe is the description that a brief's file gives.
func describe(base *knowledge.Base, dir, file string, in io.Reader) (draft.Description, error) {
	data, err := readInput(file, in)
	if err != nil {
		return draft.Description{}, err
	}
	b, err := draft.ReadBrief(file, data)
	if err != nil {
		return draft.Description{}, err
	}
	b = draft.Complete(base, b, time.Now())
	if err := draft.CheckBrief(base, b, file, data); err != nil {
		return draft.Description{}, err
	}
	writer, err := newWriter(base, beside(dir, draftsPart)...)
	if err != nil {
		return draft.Description{}, err
	}
	return writer.Write(b), nil
}
