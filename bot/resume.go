package bot

import (
	"encoding/json"

	"recruitbot/knowledge"
)

// The actions of the bot's buttons.
const (
	ActionNext    = "next"    // a next step under an answer
	ActionChoose  = "choose"  // one of several meanings
	ActionShare   = "share"   // show an answer to the channel
	ActionDismiss = "dismiss" // take an answer away that only its asker sees
)

// resume is all that a click needs to go on: it travels in the button's value,
// so nothing is kept for a button that may never be pressed. It holds no words
// of the asker's.
type resume struct {
	Profile  string          `json:"p,omitempty"`
	Language string          `json:"l,omitempty"`
	About    string          `json:"a,omitempty"`
	Slots    knowledge.Slots `json:"s,omitzero"`
}

// String is the value of a button.
func (r resume) String() string { return EncodeValue(r) }

func parseResume(value string) (resume, error) {
	var r resume
	err := json.Unmarshal([]byte(value), &r)
	return r, err
}

// question is what the click asks.
func (r resume) question() knowledge.Question {
	return knowledge.Question{Profile: r.Profile, Language: r.Language, About: r.About, Slots: r.Slots}
}
