package bot

// Form is a dialog that a person fills in. A surface shows its fields in their
// order; all texts are plain.
type Form struct {
	ID     string // what the Submission carries back: a desk's name, a dot, and what it is for
	Title  string // at most 24 characters
	Submit string // the button that sends it, at most 24 characters
	Close  string // the one that leaves it, at most 24 characters
	Intro  string // above the fields; "" for none
	Fields []Field
	State  string // at most ValueMost characters; comes back with the Submission
}

// Field is one question of a Form.
type Field struct {
	ID          string
	Label       string // at most 2,000 characters
	Hint        string // below the field
	Placeholder string
	Kind        FieldKind
	Options     []Option // of Choice and Choices
	Value       []string // what stands in it at first: a text, an option's value, a date as 2026-11-21, a user or channel id
	Optional    bool
	Most        int // characters of a Line or Paragraph; 0 for 3,000
}

// FieldKind is how a Field is filled in.
type FieldKind string

// The kinds of fields.
const (
	Line      FieldKind = "line"      // one line of text
	Paragraph FieldKind = "paragraph" // several lines
	Number    FieldKind = "number"    // a whole number
	Date      FieldKind = "date"
	Choice    FieldKind = "choice"  // one of Options
	Choices   FieldKind = "choices" // some of Options
	Someone   FieldKind = "someone" // a person of the workspace
	Channel   FieldKind = "channel" // one of its channels
)

// ValueOf is a text as a Field's Value, which is nothing for an empty one.
func ValueOf(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// Submission is a Form sent by a person.
type Submission struct {
	ID     string              `json:"id"`     // the same for everything that tells of this form's sending
	Thread Thread              `json:"thread"` // where the form was asked for
	User   string              `json:"user"`
	Form   string              `json:"form"`
	State  string              `json:"state"`
	Values map[string][]string `json:"values"` // by field; what was left empty is missing

	Page  bool              `json:"page,omitempty"`  // it was asked for on its person's Page, as in Click
	Menus map[string]string `json:"menus,omitempty"` // what was chosen there then
	At    string            `json:"at,omitempty"`    // and when, as in Visit
}

// EventID implements Event.
func (s Submission) EventID() string { return s.ID }

// Key implements Event.
func (s Submission) Key() string { return s.ID }

// Where implements Event.
func (s Submission) Where() Thread { return s.Thread }

func (Submission) event() {}

// Value is a field's only or first value, "" for none.
func (s Submission) Value(field string) string {
	if v := s.Values[field]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// Checked is what becomes of a Submission at once. With neither Faults nor Next the
// form is done: the Submission is an Event from then on.
type Checked struct {
	Faults map[string]string // by field: what is wrong, and what to do
	Next   *Form             // the form's next page
}
