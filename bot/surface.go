package bot

// CommandSpec is a slash command as a workspace lists it. The table that
// dispatches commands makes it, so the manifest can't name one that nothing
// answers.
type CommandSpec struct {
	Name        string // with its slash
	Hint        string // what may follow it, such as "[level] [company type] [london]"
	Description string // at most 100 characters
}

// Prompt is a suggested question, offered where a conversation begins.
type Prompt struct {
	Title   string // on the button
	Message string // what is sent when it is pressed
}
