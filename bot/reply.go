package bot

// Reply is what people get to read, as parts in reading order. All texts are
// plain: a surface escapes them for where they land.
type Reply struct {
	Parts []Part
	Form  *Form // to be opened instead, in answer to a command; nil for none

	// Below is what stands in the thread below Parts, where those stand openly in a
	// channel; elsewhere it follows them.
	Below []Part
}

// Part is one piece of a Reply or a Page: Lead, Text, Table, Note, Credit, Buttons,
// Heading, Menus, Chart or Votes.
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
	Value   string // at most ValueMost characters; holds all that the click needs
	Primary bool
}

// Heading begins a section of a page; at most 150 characters.
type Heading struct{ Text string }

// Menus are things to choose from on a page, in one row. A choice shows the page anew.
type Menus struct{ Menus []Menu }

// Menu is one of them. Its id is unique on the page.
type Menu struct {
	ID      string
	Label   string   // what is chosen; shown where nothing is
	Options []Option // 1 to 100
	Value   string   // of the option that is chosen; "" for none
	Action  string   // of the Click that a choice is, with the option's value; "" only shows the page anew
}

// Chart is ranges drawn as bars, one a category, each from Low to High in the unit. A
// surface that can't draw shows Table.
type Chart struct {
	Title string // at most 50 characters
	Unit  string // of the figures, such as "K€ a year"; at most 50 characters
	From  string // what the low ends are called, at most 20 characters
	To    string // what the high ends are called, the same
	Bars  []Bar  // 1 to 20
	Table Table  // the same in words
}

// Bar is one range of a Chart. High is 0 for "and more".
type Bar struct {
	Label     string // at most 20 characters
	Low, High int
}

// Votes asks whether what stands above was of help. A press is a Click with Action and
// Up or Down as its Value.
type Votes struct {
	Action   string // what a Click carries back
	Up, Down Vote
}

// Vote is one side of Votes.
type Vote struct {
	Label string // at most 75 characters
	Value string // at most ValueMost characters
}

func (Lead) part()    {}
func (Text) part()    {}
func (Table) part()   {}
func (Note) part()    {}
func (Credit) part()  {}
func (Buttons) part() {}
func (Heading) part() {}
func (Menus) part()   {}
func (Chart) part()   {}
func (Votes) part()   {}
