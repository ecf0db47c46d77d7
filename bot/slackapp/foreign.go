package slackapp

import (
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"github.com/gorilla/websocket"
	"github.com/slack-go/slack"
)

// Errors repeat what the other side sent, and what stands between us and Slack may send
// back what people wrote: in place of an error word, behind a status, as a farewell, or
// as an answer that is no HTTP.
var (
	errorWord = regexp.MustCompile(`^[a-z0-9_]{1,60}$`)
	quotation = regexp.MustCompile(`(?s)((?:malformed|transport connection broken:|Location header|parsing|parse )[^"]*)".*`)
	structure = regexp.MustCompile(`(?s)(unknown error structure:).*`) // slack-go's, of an answer's errors
)

// ours is an error's text without what is the other side's own in it.
func ours(err error) string {
	text := err.Error()
	if answer, ok := errors.AsType[slack.SlackErrorResponse](err); ok && answer.Err != "" && !errorWord.MatchString(answer.Err) {
		text = strings.ReplaceAll(text, answer.Err, redacted)
	}
	if status, ok := errors.AsType[slack.StatusCodeError](err); ok && status.Status != "" {
		text = strings.ReplaceAll(text, status.Status, fmt.Sprintf("%d %s", status.Code, http.StatusText(status.Code)))
	}
	if farewell, ok := errors.AsType[*websocket.CloseError](err); ok && farewell.Text != "" {
		text = strings.ReplaceAll(text, farewell.Text, redacted)
	}
	return quotation.ReplaceAllString(structure.ReplaceAllString(text, "$1 "+redacted), "${1}"+redacted)
}
