package slackapp

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits of a modal view.
const (
	viewTitle   = 24 // also of its buttons
	viewBlocks  = 100
	viewPrivate = 3000 // characters of private_metadata
	introLength = 3000
	viewDone    = "OK" // the button that sends a form, where the form names none
)

// modal is a form as Slack takes it, asked for in a thread. It keeps Slack's limits:
// what a person would read is cut, what fills a field is cut to what the field takes,
// and a field that can't be shown is left out. It refuses a form that would lose
// something by it: one with more fields than a view holds, or too long a state.
func modal(f bot.Form, from origin) (slack.ModalViewRequest, error) {
	private, err := aside(from, f.State)
	if err != nil {
		return slack.ModalViewRequest{}, fmt.Errorf("form %s: %w", f.ID, err)
	}
	v := slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: f.ID, PrivateMetadata: private,
		Title: label(f.Title, appName, viewTitle), Submit: label(f.Submit, viewDone, viewTitle),
		Blocks: slack.Blocks{BlockSet: []slack.Block{}},
	}
	if oneLine(f.Close) != "" {
		v.Close = label(f.Close, "", viewTitle)
	}
	if intro := clean(f.Intro); intro != "" {
		v.Blocks.BlockSet = append(v.Blocks.BlockSet, slack.NewSectionBlock(plainText(cut(intro, introLength)), nil, nil))
	}
	for _, one := range f.Fields {
		if b := inputOf(one); b != nil {
			v.Blocks.BlockSet = append(v.Blocks.BlockSet, b)
		}
	}
	if n := len(v.Blocks.BlockSet); n > viewBlocks {
		return v, fmt.Errorf("form %s: %d fields are more than Slack shows", f.ID, n)
	}
	return v, nil
}

// notice is a view that only says something.
func notice(title, text string) slack.ModalViewRequest {
	return slack.ModalViewRequest{
		Type: slack.VTModal, Title: label(title, appName, viewTitle),
		Blocks: slack.Blocks{BlockSet: []slack.Block{slack.NewSectionBlock(plainText(text), nil, nil)}},
	}
}

// origin is where a view was asked for.
type origin struct {
	bot.Thread
	Page  bool              `json:"page,omitempty"`  // on its person's page
	Menus map[string]string `json:"menus,omitempty"` // what was chosen there
	At    string            `json:"at,omitempty"`    // and when
}

// aside is a view's private_metadata: where it comes from in JSON, then a line with the
// state, which would grow if it were put into JSON itself.
func aside(from origin, state string) (string, error) {
	where, err := json.Marshal(from)
	if err != nil {
		return "", fmt.Errorf("encode thread: %w", err)
	}
	private := string(where) + "\n" + state
	if n := utf8.RuneCountInString(private); n > viewPrivate {
		return "", fmt.Errorf("thread and state take %d characters, Slack keeps %d", n, viewPrivate)
	}
	return private, nil
}

// readAside reads back what aside wrote.
func readAside(private string) (from origin, state string, err error) {
	where, state, found := strings.Cut(private, "\n")
	if !found {
		return from, "", errors.New("private_metadata is not ours")
	}
	if err := json.Unmarshal([]byte(where), &from); err != nil {
		return from, "", fmt.Errorf("decode thread: %w", err)
	}
	return from, state, nil
}

// label is a text of one line and of so many characters at most; for none it is
// another.
func label(text, instead string, most int) *slack.TextBlockObject {
	text = oneLine(text)
	if text == "" {
		text = instead
	}
	return plainText(clip(text, most))
}

// clip cuts a text that has no room for a word that it was cut.
func clip(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return text
}
