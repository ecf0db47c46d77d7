package knowledge

// Question is what a person asked, and what it may rest on.
type Question struct {
	// Text is what the person typed, Slack's escapes undone and the bot's own
	// mention removed. Over 4,000 characters it is cut, with a word about it.
	Text string
	// Profile is the slug of the profile asked about; "" lets Ask find it, and
	// with one profile loaded takes that.
	Profile string
	// Usual is the slug of the profile that is meant where neither the text nor the
	// conversation names one; "" where none is usual.
	Usual string
	// Language is "en" or "fr"; "" lets Ask read it from the text.
	Language string
	// About restricts the question to one topic, or to salaries ("salary"), as a
	// slash command or a button does; "" for free text.
	About string
	// Slots are parts of a salary question that a button names beside Text.
	Slots Slots
	// Previous is the last turn of the same conversation, nil at its start.
	Previous *Turn
}

// Turn is what a later question in the same conversation may rest on. It holds
// no words of the asker's; a sum that was to be checked against the grid is in it.
type Turn struct {
	Profile    string   `json:"profile"`
	Language   string   `json:"language,omitempty"`
	Topics     []string `json:"topics,omitempty"`
	Slots      Slots    `json:"slots,omitzero"`
	Which      []Step   `json:"which,omitempty"`       // where it was asked which profile is meant: what was offered
	Offered    []string `json:"offered,omitempty"`     // ids of the topics of the last choice, in its order
	Before     *Slots   `json:"before,omitempty"`      // the part of the grid that was asked for before Slots
	First      *Slots   `json:"first,omitempty"`       // the part of the grid that was asked for first of all
	HeldBefore []int    `json:"held_before,omitempty"` // sums a year that were held against Before
	Named      Slots    `json:"named,omitzero"`        // parts of the grid that a question about something else named
	Experience float64  `json:"experience,omitempty"`  // years that somebody has, as last named; 0 for none
	Sides      []Slots  `json:"sides,omitempty"`       // several people, each with the level and the sum that were just held against the grid
	Held       []int    `json:"held,omitempty"`        // sums a year that were last held against the grid, by this turn or one before
	Own        []string `json:"own,omitempty"`         // ids of the types of company that the asker said is theirs
	People     []Person `json:"people,omitempty"`      // several people who stand beside each other, in the order in which they were named
	Spoken     int      `json:"spoken,omitempty"`      // which of People was last spoken of alone, counted from 1; 0 for none
	Together   bool     `json:"together,omitempty"`    // what all of People get together was last told
	Away       string   `json:"away,omitempty"`        // what was just refused that a question may go on from: "place", "rates", "past_pay", "pay"; "" for nothing
	Listed     []string `json:"listed,omitempty"`      // ids of the topics of the skills that were last listed, as a profile does
	Post       string   `json:"post,omitempty"`        // id of the topic on the move to the post that was last named
	Refused    bool     `json:"refused,omitempty"`     // the last turn asked to treat somebody otherwise for what they are; it does not say for what
}

// Slots are the parts of a salary question that were named.
type Slots struct {
	Levels    []string `json:"levels,omitempty"`    // level ids, as in salary.yaml
	Companies []string `json:"companies,omitempty"` // company type ids
	Uplift    string   `json:"uplift,omitempty"`    // uplift id, such as "london"
	Other     string   `json:"other,omitempty"`     // id of another source's figures, such as "usa"
	Amounts   []int    `json:"amounts,omitempty"`   // offers to check, in the grid's currency a year
	Monthly   bool     `json:"monthly,omitempty"`   // Amounts were given by the month, and twelve of them counted
	Many      bool     `json:"many,omitempty"`      // how many people Amounts pay for was asked
	Years     string   `json:"years,omitempty"`     // years of experience on which two levels meet, as asked
	Both      bool     `json:"both,omitempty"`      // Uplift's place and the plain grid, side by side
	Extreme   string   `json:"extreme,omitempty"`   // "highest" or "lowest" of the cells named; "" for all
	Heads     []int    `json:"heads,omitempty"`     // how many people of each of Levels, whose pay is added up; none for one person's
}
