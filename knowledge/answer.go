package knowledge

import "slices"

// Outcome is how a question ended.
type Outcome string

// The outcomes, in the words of the `ask` command.
const (
	Answered   Outcome = "answer"       // the profile holds it
	Choose     Outcome = "choice"       // it may mean several things: Choices lists them
	Unknown    Outcome = "unknown"      // about the job, and not in the sources
	OutOfScope Outcome = "out_of_scope" // not about the job at all
	SmallTalk  Outcome = "small_talk"   // a greeting, thanks, "what can you do?"
	Policy     Outcome = "policy"       // refused for a reason that is told
)

// Answer is what the profile has to say to a question. All its texts are plain
// text in the Answer's language: no markup, nothing escaped. A surface renders
// them in the order of the fields.
type Answer struct {
	Outcome  Outcome
	Profile  string // slug of the profile it speaks of; "" where none was needed
	Language string // "en" or "fr"

	Topics  []string // ids of the topics it rests on, the leading one first
	Lead    string   // the figure or the fact in one line; may be ""
	Text    string   // paragraphs parted by an empty line; a line "- x" is a bullet
	Table   *Table   // the grid, or the part of it asked for; nil for none
	Notes   []string // nuance, doubt, what the sources disagree on
	Figures []Figure // every salary figure in the answer, as data

	Citations  []Citation // where it comes from; empty only where nothing is claimed
	Choices    []Step     // for Choose: what it may have meant, one to four
	Next       []Step     // what one might ask next, at most three
	Far        bool       // for Unknown: nothing is near, and Next is what one may ask at all
	Prefers    string     // the language the asker wants answers in from now on, AnyLanguage for each question's own; "" for no wish
	Picks      string     // slug of the profile that the asker has just said is meant; "" for none
	Leaves     string     // what the question asks for and the answer does not tell, one of Openings or LeavesAssess; "" for nothing that is known of
	Taken      bool       // words of the question were not understood: the answer says what it was taken for
	GoesOn     string     // title of the topic that the question asks on about, in no words of its own; "" where it stands alone
	Echoes     bool       // it repeats words or a sum of the question's
	Confidence float64    // 0 to 1, as the reader of sentences puts it; 1 for a choice made by button
	Reviews    []Review   // who looks after what it rests on, and by when; none for small talk
	Turn       Turn       // to be handed to the next question of the conversation
}

// note adds notes; "" is none.
func (a *Answer) note(notes ...string) {
	for _, n := range notes {
		if n != "" && !slices.Contains(a.Notes, n) {
			a.Notes = append(a.Notes, n)
		}
	}
}

// Table is a small table of texts.
type Table struct {
	Header []string
	Rows   [][]string // each as long as Header; the first cell names the row
}

// Figure is a range of pay as the source gives it, or as its uplift makes it.
type Figure struct {
	Level    string // level id, "" for a headline
	Company  string // company type id, "" where the source names none
	Uplift   string // uplift id, "" for the plain cell
	Min      int    // units of Currency a Period
	Max      int    // 0 for "and more"
	Currency string // ISO 4217
	Period   string // "year", or "" where the source does not say
	Source   string // source id
}

// Citation names a source as it names itself.
type Citation struct {
	ID        string // source id
	Title     string
	Publisher string
	Dated     string // its date in its own words, such as "updated 23 December 2026"
}

// Step is a question offered as a button: Label is at most 75 characters, Topic
// is what Question.About takes. Slots narrow it. Profile is the slug of the profile
// that it is about, "" for the answer's own.
type Step struct {
	Label   string `json:"label"`
	Profile string `json:"profile,omitempty"`
	Topic   string `json:"topic,omitempty"`
	Slots   Slots  `json:"slots,omitzero"`
}
