package bot

import "recruitbot/knowledge"

// Asked is a question as it was put: for what stands below its answer, and for what
// is counted. It is not kept.
type Asked struct {
	Team, User string
	Thread     Thread // where the answer goes
	EventID    string // "" for a command
	Door       string // by which it came: one of the doors
	Text       string // in the asker's words; "" for a button
	Private    bool   // nobody but the asker reads the answer
}

// The doors by which a question comes.
const (
	DoorCommand = "command"
	DoorDirect  = "direct"  // a direct message
	DoorMention = "mention" // in a channel, and replies in its thread
	DoorButton  = "button"
	DoorForm    = "form"
	DoorMenu    = "menu" // of somebody's message
	DoorStep    = "step" // of a workflow
)

// Doors are all of them, in the order in which they are told.
func Doors() []string {
	return []string{DoorCommand, DoorDirect, DoorMention, DoorButton, DoorForm, DoorMenu, DoorStep}
}

// doorOf is the door by which an event came.
func doorOf(e Event) string {
	switch e := e.(type) {
	case Message:
		if e.Thread.Direct {
			return DoorDirect
		}
		return DoorMention
	case Click:
		if e.About != nil {
			return DoorMenu
		}
		return DoorButton
	case Step:
		return DoorStep
	}
	return DoorForm
}

// Afterword gives what stands below an answer, such as a button that asks a person
// instead; nil for nothing. It does no input or output.
type Afterword func(q Asked, a knowledge.Answer) []Part

// Witness is told of each answer once it is given. It returns at once and never fails.
type Witness func(q Asked, a knowledge.Answer)

// under is a reply with all that stands below it.
func (b *Bot) under(r Reply, q Asked, a knowledge.Answer) Reply {
	for _, more := range b.Afterwords {
		r.Parts = append(r.Parts, more(q, a)...)
	}
	return r
}

// tell tells all witnesses of an answer.
func (b *Bot) tell(q Asked, a knowledge.Answer) {
	if a.Outcome == knowledge.Answered && q.User != "" {
		b.spoken.Put(person{q.Team, q.User}, a.Language)
	}
	for _, witness := range b.Witnesses {
		witness(q, a)
	}
}

// askedBy is the question behind an event.
func (b *Bot) askedBy(c Claim) Asked {
	d := b.delivery(c)
	q := Asked{Team: d.Thread.Team, User: d.User, Thread: d.Thread, EventID: d.EventID, Door: doorOf(c.Event), Private: d.Private}
	switch e := c.Event.(type) {
	case Message:
		q.Text = e.Text
	case Click:
		if e.About != nil {
			q.Text = e.About.Text
		}
	case Submission:
		q.Text = e.Value(fieldQuestion)
	}
	return q
}
