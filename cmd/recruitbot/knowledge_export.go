package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

func exportCommand(s Streams) *cobra.Command {
	team := ""
	c := &cobra.Command{
		Use: "export DIR", Short: "Write the answers that people have added as files of a profile",
		Long: "Writes what a workspace's own people have added, as PROFILE/lessons.yaml in a folder. With\n" +
			"RECRUITBOT_KNOWLEDGE_DIR set to that folder, or the files copied into yours, it is answered anywhere.\n" +
			"Works beside a serve that runs; none of Slack's tokens is needed.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{errors.New("export takes the folder to write to")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			config, base, err := loadConfigured()
			if err != nil {
				return err
			}
			list, err := taughtLessons(c.Context(), config)
			if err != nil {
				return err
			}
			if list, err = ofTeam(list, team); err != nil {
				return err
			}
			files, err := exportFiles(base, list)
			if err != nil {
				return err
			}
			return writeFiles(args[0], files, s)
		},
	}
	c.Flags().StringVar(&team, "team", "", "id of the workspace, where the database holds several")
	return c
}

// ofTeam are the lessons of one workspace; "" is the only one.
func ofTeam(list []bot.Lesson, team string) ([]bot.Lesson, error) {
	var teams []string
	for _, l := range list {
		teams = append(teams, l.Team)
	}
	slices.Sort(teams)
	teams = slices.Compact(teams)
	if team == "" && len(teams) > 1 {
		return nil, usageError{fmt.Errorf("the database holds several workspaces, say which with --team: %s", strings.Join(teams, ", "))}
	}
	list = slices.DeleteFunc(list, func(l bot.Lesson) bool { return team != "" && l.Team != team })
	if len(list) == 0 {
		return nil, errors.New("there is nothing to write: people have added no answers")
	}
	return list, nil
}

// exportFiles are the files, by their paths in the folder.
func exportFiles(base *knowledge.Base, list []bot.Lesson) (map[string][]byte, error) {
	var slugs []string
	for _, p := range base.Profiles() {
		slugs = append(slugs, p.Slug)
	}
	var out []knowledge.Lesson
	for _, l := range list {
		one := l.Known()
		if _, err := time.Parse(time.DateOnly, l.Dated); err != nil {
			one.Dated = knowledge.DayOf(l.Approved)
		}
		if _, err := time.Parse(time.DateOnly, l.ReviewBy); err != nil {
			one.ReviewBy = ""
		}
		out = append(out, one)
	}
	return knowledge.ExportLessons(out, slugs)
}

// writeFiles writes files below a folder, in place of those of the same names.
func writeFiles(folder string, files map[string][]byte, s Streams) error {
	for name, data := range files {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return fmt.Errorf("write lessons: %q is no file below the folder", name)
		}
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			return fmt.Errorf("make a folder for lessons: %w", err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return fmt.Errorf("write lessons: %w", err)
		}
		fmt.Fprintln(s.Out, "wrote", path)
	}
	return nil
}
