package bot

// Reply is what people get to read, as parts in reading order. All texts are
// plain: a surface escapes them for where they land.
type Reply struct {
	Parts []Part
	Form  *Form // to be opened instead, in answer to a command; nil for none
}

// Part is one piece of a Reply: Lead, Text, Table, Note, Credit or Buttons.
type Part interface{ part() }

// Lead is the figure or the fact, in one line.
type Lead struct{ Text string }

// Text is paragraphs parted by an empty line; a line that begins with "- " is a
// bullet.
type Text struct {
	Text string
	Code bool // lines of a program: they keep their indentation, and nothing is a bullet
}

// Table is a small table; the first column names the rows.
type Table struct {
	Header []string
	Rows   [][]string
	Colon  string // parts a row's name from its cells in plain text; "" is ": "
}

// Note is small print: sources and dates, nuance, where to go on.
type Note struct{ Text string }

// Credit says who shared what follows; User is a Slack user id.
type Credit struct{ User, Text string }

// Buttons are next steps, at most five in a part.
type Buttons struct{ Buttons []Button }

// Button is one next step.
type Button struct {
	Label   string // at most 75 characters
	Action  string // what a Click carries back; unique within a Reply together with its place
	Value   string // at most 2,000 characters; holds all that the click needs
	Primary bool
}

func (Lead) part()    {}
func (Text) part()    {}
func (Table) part()   {}
func (Note) part()    {}
func (Credit) part()  {}
func (Buttons) part() {}
