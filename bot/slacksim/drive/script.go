// Package drive plays scripted conversations in a simulated workspace.
//
// A script is YAML that a recruiter can read: who does what where, and what the
// answer must hold. Playing it writes the transcript, takes the pictures that the
// script asks for, and fails at the first answer that lacks something.
//
// 21 November 2026: the conversation is played through the workspace itself and
// Chromium only looks on, so that a script proves the same with no browser
// installed. Playing in the page, click by click, is what the page's own tests do.
package drive

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
)

// Script is a conversation to play.
type Script struct {
	Title    string        `yaml:"title"`
	Patience time.Duration `yaml:"patience"` // how long an answer may take, such as "5s"; 0 for 20 s
	Steps    []Step        `yaml:"steps"`
}

// Step is one thing that a person does, with what must come of it. Just one of
// Text, Command, Button, Form, Menu, Shortcut, Prompt, Run, Home and Choose is given; a
// File may be beside a Text.
type Step struct {
	Who      string   `yaml:"who"`      // a person's name; "" for who acted before
	Where    string   `yaml:"where"`    // "#channel", or the bot's or a person's name; "" for where it was before
	Thread   bool     `yaml:"thread"`   // the text goes into the thread of the last one
	Text     string   `yaml:"text"`     // what is written, @NAME being a mention
	Command  string   `yaml:"command"`  // with its slash
	Button   string   `yaml:"button"`   // the label of a button in the last answer
	Form     Fields   `yaml:"form"`     // sends the form that is open
	File     *File    `yaml:"file"`     // attached to the text
	Menu     string   `yaml:"menu"`     // an entry chosen in the menu of what somebody has written last
	Shortcut string   `yaml:"shortcut"` // a shortcut chosen that stands everywhere
	Prompt   string   `yaml:"prompt"`   // the title of a question that the bot offers in its conversation, pressed
	Run      *Run     `yaml:"run"`      // a step of the bot's, taken by a workflow
	Home     bool     `yaml:"home"`     // the bot's home tab is opened: it is the answer
	Choose   string   `yaml:"choose"`   // an option chosen in a menu of the home tab, by its label
	Quiet    bool     `yaml:"quiet"`    // nobody answers it
	Expect   []string `yaml:"expect"`   // what the answer holds, or the form that it opens, in its words as people read them
	Picture  *Picture `yaml:"picture"`  // taken after the answer
}

// File is a file of text that a person attaches.
type File struct {
	Name    string `yaml:"name"`
	Content string `yaml:"content"`
}

// Run is a step that a workflow takes; what it gives, or the error that it ends with, is
// the answer.
type Run struct {
	Step   string `yaml:"step"`   // its callback_id
	Inputs Fields `yaml:"inputs"` // by their names; @NAME and #NAME stand for ids
}

// Fields are what a person enters into a form: a text or the value of an option, by
// action_id. Fields that aren't named stay as the form has them, and {} changes none.
type Fields map[string]string

// Picture is what the page shows to the person who acted.
type Picture struct {
	File   string   `yaml:"file"`   // a PNG file's name
	Width  int64    `yaml:"width"`  // 0 for 1280
	Height int64    `yaml:"height"` // 0 for 800
	Dark   bool     `yaml:"dark"`
	Thread bool     `yaml:"thread"` // with the thread of the last text at its side
	Click  []string `yaml:"click"`  // clicked in the page first, as CSS selectors
	Wait   string   `yaml:"wait"`   // a CSS selector of what has to be seen before the picture is taken
}

// Read reads a script. A fault is told with its line and an excerpt.
func Read(path string) (Script, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Script{}, fmt.Errorf("read script: %w", err)
	}
	var s Script
	if err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict()).Decode(&s); err != nil {
		return Script{}, fmt.Errorf("read script %s: %w", path, err)
	}
	if len(s.Steps) == 0 {
		return Script{}, fmt.Errorf("script %s has no steps", path)
	}
	for i, st := range s.Steps {
		if err := st.check(i == 0); err != nil {
			return Script{}, fmt.Errorf("script %s, step %d: %w", path, i+1, err)
		}
	}
	return s, nil
}

// check finds what a step lacks.
func (st Step) check(first bool) error {
	acts := 0
	for _, does := range []bool{st.Text != "", st.Command != "", st.Button != "", st.Form != nil, st.Menu != "", st.Shortcut != "", st.Prompt != "", st.Run != nil, st.Home, st.Choose != ""} {
		if does {
			acts++
		}
	}
	switch {
	case acts != 1:
		return errors.New("give one of text, command, button, form, menu, shortcut, prompt, run, home and choose")
	case first && (st.Who == "" || st.Where == ""):
		return errors.New("the first step says who acts, and where")
	case st.Command != "" && !strings.HasPrefix(st.Command, "/"):
		return fmt.Errorf("command %q does not begin with a slash", st.Command)
	case st.Thread && st.Text == "":
		return errors.New("only a text goes into a thread")
	case st.File != nil && (st.Text == "" || st.File.Name == "" || st.File.Content == ""):
		return errors.New("a file has a name and a content, and goes with a text")
	case st.Quiet && len(st.Expect) > 0:
		return errors.New("a quiet step expects nothing")
	case st.Picture != nil && !strings.HasSuffix(st.Picture.File, ".png"):
		return errors.New("a picture's file ends in .png")
	case st.Picture != nil && strings.ContainsAny(st.Picture.File, `/\`):
		return errors.New("a picture's file is a name, not a path")
	}
	return nil
}

// does says what the person does, in one line.
func (st Step) does() string {
	switch {
	case st.Command != "":
		return st.Command
	case st.Button != "":
		return "[" + st.Button + "]"
	case st.Form != nil:
		return st.Form.entered()
	case st.Menu != "":
		return "(in the message's menu) " + st.Menu
	case st.Shortcut != "":
		return "(among the shortcuts) " + st.Shortcut
	case st.Prompt != "":
		return "(the question that is offered) " + st.Prompt
	case st.Home:
		return "(opens the home tab)"
	case st.Choose != "":
		return "(in a menu of the home tab) " + st.Choose
	case st.Run != nil:
		return strings.Replace(st.Run.Inputs.entered(), "sends the form", "a workflow takes the step "+st.Run.Step, 1)
	case st.File != nil:
		return st.Text + " (with the file " + st.File.Name + ")"
	}
	return st.Text
}

// entered says what is filled in, in one line.
func (f Fields) entered() string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(f)) {
		parts = append(parts, name+": "+strings.ReplaceAll(f[name], "\n", ", "))
	}
	return "(sends the form" + strings.Join(append([]string{""}, parts...), "; ") + ")"
}
