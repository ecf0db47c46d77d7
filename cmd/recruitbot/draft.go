package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot/draft"
	checks "recruitbot/bot/draft/check"
	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/prose"
	"recruitbot/knowledge"
)

// draftFlags are how `draft` is called.
type draftFlags struct {
	brief, text, format, out string
	model, json              bool
}

func draftCommand(s Streams) *cobra.Command {
	var f draftFlags
	c := &cobra.Command{
		Use: "draft", Short: "Write a job description from a brief, or check a text against one", Args: noArgs,
		Long: "Writes a job description from a brief in YAML (`recruitbot schema brief` tells what may stand in it):\n" +
			"to standard output, or into the file of --out. What the checks find is written to standard error.\n\n" +
			"With --text it takes a finished text instead, from a person or another model, and reports what it adds\n" +
			"to the brief, what it leaves out, and every finding: as a table, or with --json as one line of JSON.",
		Example: "  recruitbot draft --brief brief.yaml --format docx --out senior-backend.docx\n" +
			"  recruitbot draft --brief brief.yaml --text advert.md",
		RunE: func(c *cobra.Command, _ []string) error {
			if err := f.check(); err != nil {
				return usageError{err}
			}
			j, err := f.read(s)
			if err != nil {
				return err
			}
			if f.text != "" {
				return f.compare(j, s)
			}
			return f.write(c.Context(), j, s)
		},
	}
	c.Flags().StringVar(&f.brief, "brief", "", "the brief's file; - for standard input")
	c.Flags().StringVar(&f.format, "format", "md", strings.Join(draft.Formats(), ", "))
	c.Flags().StringVar(&f.out, "out", "", "file to write to; left out, standard output")
	c.Flags().BoolVar(&f.model, "model", false, "have the model of OPENAI_MODEL write the prose")
	c.Flags().StringVar(&f.text, "text", "", "a finished text to hold against the brief (txt, md, html or docx)")
	c.Flags().BoolVar(&f.json, "json", false, "with --text: write JSON")
	return c
}

func (f draftFlags) check() error {
	switch {
	case f.brief == "":
		return errors.New("draft needs --brief FILE")
	case !slices.Contains(draft.Formats(), f.format):
		return fmt.Errorf("no format %q: take one of %s", f.format, strings.Join(draft.Formats(), ", "))
	case f.json && f.text == "":
		return errors.New("--json goes with --text FILE")
	case f.text != "" && (f.model || f.out != ""):
		return errors.New("--text only checks: it takes neither --model nor --out")
	}
	return nil
}

// job is a brief, read and completed, with what it is written and checked by.
type job struct {
	config Config
	base   *knowledge.Base
	writer *draft.Writer
	brief  draft.Brief
}

// read reads and completes the brief.
func (f draftFlags) read(s Streams) (job, error) {
	config, base, err := loadConfigured()
	if err != nil {
		return job{}, err
	}
	writer, err := newWriter(base, beside(config.KnowledgeDir, draftsPart)...)
	if err != nil {
		return job{}, err
	}
	data, err := readInput(f.brief, s.In)
	if err != nil {
		return job{}, err
	}
	b, err := draft.ReadBrief(f.brief, data)
	if err != nil {
		return job{}, err
	}
	b = draft.Complete(base, b, time.Now())
	return job{config, base, writer, b}, draft.CheckBrief(base, b, f.brief, data)
}

// write writes the description, and to standard error what the checks find.
func (f draftFlags) write(ctx context.Context, j job, s Streams) error {
	d := j.writer.Write(j.brief)
	e := draft.Export{Version: "1"}
	if l := draft.LevelOf(j.base, j.brief); l != nil {
		e.Years = &l.Years
	}
	if f.model {
		if j.config.Model.Name == "" {
			return errors.New("--model needs OPENAI_MODEL, and OPENAI_BASE_URL for an address of your own")
		}
		client := model.New(j.config.Model)
		defer client.Close()
		p := prose.Writer{Model: client, Template: func() *draft.Writer { return j.writer }, Know: func() *knowledge.Base { return j.base }}
		done := p.Write(ctx, prose.Request{Language: "en", Description: d}, func(string) {})
		d, e.Model = done.Description, done.Model
		if done.Note != "" {
			fmt.Fprintln(s.Err, done.Note)
		}
	}
	file, err := d.File(f.format, e)
	if missing, ok := errors.AsType[*draft.MissingError](err); ok {
		return fmt.Errorf("%s: %s needs %s: add it to the brief", f.brief, f.format, strings.Join(missing.Fields, " and "))
	}
	if err != nil {
		return err
	}
	fmt.Fprint(s.Err, j.payNote())
	for _, found := range checks.Read(f.advert(j, d, e)) {
		fmt.Fprint(s.Err, findingLine(found))
	}
	return writeOutput(f.out, file.Content, s.Out)
}

// payNote says what the grid has for the brief, whose and of when it is, and that it has
// nothing for a place; "" where it has no cell.
func (j job) payNote() string {
	if _, ok := draft.Reference(j.base, j.brief); !ok {
		return ""
	}
	a := draft.ReferenceAnswer(j.base, j.brief, "en")
	note := "note     pay  The grid has " + a.Lead + ".\n"
	if j.brief.Place != "" && !draft.HasFigures(j.base, j.brief) {
		note = "note     pay  The grid has no figures for " + j.brief.Place + ", and for no place in particular " + a.Lead + ".\n"
	}
	for _, c := range a.Citations {
		note += fmt.Sprintf("              (%s, %s, %s)\n", c.Title, c.Publisher, c.Dated)
	}
	return note
}

// advert is the description for the checks, whose findings are in English here.
func (draftFlags) advert(j job, d draft.Description, e draft.Export) checks.Advert {
	a := j.writer.Advert(j.base, d, e)
	a.Reader = "en"
	return a
}
