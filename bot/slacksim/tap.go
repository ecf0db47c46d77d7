package slacksim

// Tap is told of what the app does at the moment it does it, with the workspace
// held still: a measurement can't wait its turn. Its methods must return quickly
// and call nothing of the workspace.
type Tap interface {
	// Acknowledged is told of an envelope with its acknowledgement.
	Acknowledged(e Envelope)
	// Posted is told of a message that the app has posted.
	Posted(m Message)
}
