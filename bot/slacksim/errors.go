package slacksim

import "errors"

// What a person sees when an act goes wrong.
var (
	// ErrTimeout is what a person gets when the app did not acknowledge within 3 s.
	ErrTimeout = errors.New("operation_timeout: no acknowledgement within 3 s")
	// ErrNoConnection is what a person gets when no socket of the app is open.
	ErrNoConnection = errors.New("dispatch_failed: the app has no open connection")
	// ErrUnknownCommand is for a slash command that the app does not have.
	ErrUnknownCommand = errors.New("unknown slash command")
	// ErrAckRefused is for an acknowledgement with a payload that Slack would drop.
	ErrAckRefused = errors.New("acknowledgement refused")
	// ErrNotThere is for a person, channel, message, view or button that does not exist.
	ErrNotThere = errors.New("not there")
	// ErrIncomplete is for a form submitted without a required field.
	ErrIncomplete = errors.New("a required field is empty")
	// ErrClosed is for a workspace that was closed.
	ErrClosed = errors.New("workspace closed")
)
