package slackapp

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/slack-go/slack"
)

// RefusedError is returned when Slack will not let the app in, however often it
// asks: somebody has to change something first.
type RefusedError struct {
	What   string // the call that was refused
	Code   string // Slack's word for it; "" where it is the app that can't go on
	Remedy string // what to do, for the operator
	Team   string // the workspace, where it has removed the app while it ran; "" otherwise
}

// Error implements error.
func (e *RefusedError) Error() string {
	if e.Code == "" {
		return e.What + ": " + e.Remedy
	}
	return fmt.Sprintf("%s: Slack refused with %s: %s", e.What, e.Code, e.Remedy)
}

// The two tokens, as the operator knows them and where they come from.
const (
	botTokenName = "SLACK_BOT_TOKEN (the app's page OAuth & Permissions)"
	appTokenName = "SLACK_APP_TOKEN (the app's page Basic Information, App-Level Tokens)"
)

// refusal makes a RefusedError of an error that no retry mends; nil for others.
// slack-go gives up on only some of them and retries the rest for ever.
func refusal(what, token string, err error) *RefusedError {
	if status, ok := errors.AsType[slack.StatusCodeError](err); ok && status.Code == http.StatusNotFound {
		return &RefusedError{What: what, Code: "404", Remedy: "there is no Slack at that address: check SLACK_API_URL, or unset it"}
	}
	code := codeOf(err)
	remedy := remedyFor(code, token)
	if remedy == "" {
		return nil
	}
	return &RefusedError{What: what, Code: code, Remedy: remedy}
}

// orgWide is a RefusedError where the app is installed for a whole organisation: auth.test
// gives that one's id then, which begins with an E, instead of a workspace's. nil where not.
func orgWide(team string) *RefusedError {
	if !strings.HasPrefix(team, "E") {
		return nil
	}
	return &RefusedError{
		What: "the app is installed for a whole organisation (" + team + "), and recruitbot serves one workspace",
		Remedy: "remove it from the organisation, install it into the workspace on the app's page Install App, and copy the new token into " + botTokenName +
			"; several workspaces take an app, a database and a process each",
	}
}

// What mends a token that no call is made with any more.
const (
	copyToken  = "the token is not valid, or not any more: copy it anew into "
	swapTokens = "this is another kind of token: SLACK_BOT_TOKEN takes the xoxb- token, SLACK_APP_TOKEN the xapp- token"
	reinstall  = "the app was removed from the workspace, or switched off: install it again and copy the new token into "
)

// deadToken tells Slack's words for a token that no call is made with any more.
func deadToken(code string) bool {
	switch remedyFor(code, "") {
	case copyToken, swapTokens, reinstall:
		return true
	}
	return false
}

// codeOf is Slack's word in an error, "" for an error that isn't Slack's.
func codeOf(err error) string {
	if answer, ok := errors.AsType[slack.SlackErrorResponse](err); ok {
		return answer.Err
	}
	return ""
}

func remedyFor(code, token string) string {
	switch code {
	case "invalid_auth", "not_authed", "token_revoked", "token_expired":
		return copyToken + token
	case "not_allowed_token_type":
		return swapTokens
	case "account_inactive", "app_uninstalled":
		return reinstall + token
	case "missing_scope", "no_permission":
		if token == appTokenName {
			return "the app-level token lacks the scope connections:write: make a new one and set " + token
		}
		return "the app lacks a scope: compare it with `recruitbot manifest`, install it again and set " + token
	case "link_disabled", "socket_mode_disabled", "app_missing_socket_mode", "not_enabled":
		return "Socket Mode is off: switch it on, on the app's page Socket Mode"
	case "access_denied", "ekm_access_denied", "enterprise_is_restricted", "forbidden_team", "team_access_not_granted":
		return "the workspace does not allow this app: ask its administrators"
	}
	return ""
}
