package bot

// Event is something a person did that recruitbot owes an answer: a Message, a Click, a
// Submission or a Step.
type Event interface {
	// EventID is unique for one delivery and the same for its redeliveries.
	EventID() string
	// Key is the same for all events that tell of one act: a mention arrives both
	// as a message and as an app_mention, with two ids.
	Key() string
	// Where is the thread in which the answer goes.
	Where() Thread
	event()
}

// UserOf is the user id of whoever an event comes from, "" where nobody is named.
func UserOf(e Event) string {
	switch e := e.(type) {
	case Message:
		return e.User
	case Click:
		return e.User
	case Submission:
		return e.User
	case Step:
		return e.Inputs[InputPerson]
	}
	return ""
}

// ActionOf is what was pressed or sent: the action of a Click with its button's Value, the
// id of a Submission's form with its State. It is "" for other events.
func ActionOf(e Event) (action, value string) {
	switch e := e.(type) {
	case Click:
		return e.Action, e.Value
	case Submission:
		return e.Form, e.State
	}
	return "", ""
}

// Thread is a place in a workspace where a conversation goes on.
type Thread struct {
	Team    string `json:"team"`
	Channel string `json:"channel"`      // of a direct conversation that isn't known yet, its person's id
	TS      string `json:"ts,omitempty"` // ts of the thread's root; "" for the channel itself
	Direct  bool   `json:"direct,omitempty"`
}

// Key names the thread in the store.
func (t Thread) Key() string { return t.Team + "/" + t.Channel + "/" + t.TS }

// Message is a text addressed to recruitbot: a direct message, a mention, or a
// reply in a thread that it is part of.
type Message struct {
	ID      string `json:"id"` // Slack's event_id
	Thread  Thread `json:"thread"`
	TS      string `json:"ts"`             // the message's own ts
	User    string `json:"user"`           // who wrote it
	Text    string `json:"text"`           // Slack's escapes undone, the bot's mention removed
	Mention bool   `json:"mention"`        // it names the bot; with neither Mention nor Thread.Direct it is a reply
	Bot     bool   `json:"bot,omitempty"`  // another bot wrote it, one that is answered
	Late    bool   `json:"late,omitempty"` // it had to be sent again: what was written after it may have come before

	Files []Attachment `json:"files,omitempty"`
}

// Attachment is a file that somebody put beside a message. Its content is not read yet:
// see Fetcher.
type Attachment struct {
	ID   string `json:"id"`
	Name string `json:"name"` // with its extension
	Size int    `json:"size"` // in bytes, as the surface says
	URL  string `json:"url"`  // where the bot may read it
}

// Click is a press of one of the bot's buttons, or a choice in a message's menu.
type Click struct {
	ID          string `json:"id"` // made of user, message, action and action_ts
	Thread      Thread `json:"thread"`
	User        string `json:"user"`
	On          string `json:"on,omitempty"`           // ts of the message that it stood on; "" for a page and a menu
	Action      string `json:"action"`                 // the button's Action
	Value       string `json:"value"`                  // the button's Value
	ResponseURL string `json:"response_url,omitempty"` // 5 uses, 30 minutes
	Ephemeral   bool   `json:"ephemeral,omitempty"`    // the button stood on a message that only its reader sees

	About *Message `json:"about,omitempty"` // anybody's message in whose menu it was chosen; nil for a button

	Page  bool              `json:"page,omitempty"`  // it stood on its person's Page, which is shown anew when it is done
	Menus map[string]string `json:"menus,omitempty"` // what was chosen on the page then, as in Visit
	At    string            `json:"at,omitempty"`    // and when, as in Visit
}

// EventID implements Event.
func (m Message) EventID() string { return m.ID }

// Key implements Event: one message, however many events tell of it.
func (m Message) Key() string { return m.Thread.Team + "/" + m.Thread.Channel + "/" + m.TS }

// Where implements Event.
func (m Message) Where() Thread { return m.Thread }

func (Message) event() {}

// EventID implements Event.
func (c Click) EventID() string { return c.ID }

// Key implements Event.
func (c Click) Key() string { return c.ID }

// Where implements Event.
func (c Click) Where() Thread { return c.Thread }

func (Click) event() {}

// Command is a slash command. It is answered in its acknowledgement, so it is
// never stored.
type Command struct {
	Name    string // with its slash: "/backend-salary"
	Text    string
	Team    string
	Channel string
	User    string
	Direct  bool // typed in a conversation of two
}

func (c Command) asker() person { return person{c.Team, c.User} }
