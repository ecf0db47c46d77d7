package bot

import (
	"encoding/json"

	"recruitbot/knowledge"
)

// The actions of the bot's buttons.
const (
	ActionNext   = "next"   // a next step under an answer
	ActionChoose = "choose" // one of several meanings
	ActionShare  = "share"  // show an answer to the channel
)

// resume is all that a click needs to go on: it travels in the button's value,
// so nothing is kept for a button that may never be pressed. It holds words of
// the asker's only for sharing, where they were typed in a command.
type resume struct {
	Profile  string          `json:"p,omitempty"`
	Language string          `json:"l,omitempty"`
	About    string          `json:"a,omitempty"`
	Slots    knowledge.Slots `json:"s,omitzero"`
	Text     string          `json:"t,omitempty"` // the command's words
	Label    string          `json:"b,omitempty"` // the button's own, to say what was chosen
}

const longestValue = 2000 // Slack's limit for a button's value

// String encodes the value of a button.
func (r resume) String() string {
	data, err := json.Marshal(r)
	if err != nil {
		return "{}"
	}
	return string(data)
}

func parseResume(value string) (resume, error) {
	var r resume
	err := json.Unmarshal([]byte(value), &r)
	return r, err
}

// question is what the click asks.
func (r resume) question() knowledge.Question {
	return knowledge.Question{Text: r.Text, Profile: r.Profile, Language: r.Language, About: r.About, Slots: r.Slots}
}

// shareButton shares the answer to a question. A question too long for a
// button's value is shared by its topic.
func shareButton(q knowledge.Question, a knowledge.Answer) Part {
	value := resume{Profile: a.Profile, Language: a.Language, About: q.About, Slots: q.Slots, Text: q.Text}
	if s := value.String(); len(s) > longestValue && len(a.Topics) > 0 {
		value.Text, value.About = "", a.Topics[0]
	}
	return Buttons{[]Button{{Label: wordsOf(a.Language).share, Action: ActionShare, Value: value.String()}}}
}
