package bot

// CommandSpec is a slash command as a workspace lists it. The table that
// dispatches commands makes it, so the manifest can't name one that nothing
// answers.
type CommandSpec struct {
	Name        string // with its slash
	Hint        string // what may follow it, such as "[level] [company type] [london]"
	Description string // at most 100 characters

	// The same for who reads French, where there is such; Slack shows the English ones to all.
	FrenchHint, French string
}

// ShortcutSpec is an entry in the menu of every message, or one that stands everywhere.
// Choosing it is a Click whose Action is the entry's. It holds the message in About; one
// from everywhere has no place, and its Thread is the direct conversation with its person.
type ShortcutSpec struct {
	Action      string // a desk's name, a dot, and what it is for
	Global      bool   // it stands everywhere, and not in a message's menu
	Name        string // at most 24 characters
	Description string // at most 150 characters
}

// Prompt is a suggested question, offered where a conversation begins.
type Prompt struct {
	Title   string // on the button
	Message string // what is sent when it is pressed
}
