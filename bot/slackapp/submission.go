package slackapp

import (
	"slices"
	"strings"

	"recruitbot/bot"
)

// sentView is what recruitbot reads of a view that was sent.
type sentView struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Callback string `json:"callback_id"`
	Private  string `json:"private_metadata"`
	Hash     string `json:"hash"` // another after each change of the view
	Title    struct {
		Text string `json:"text"`
	} `json:"title"`
	Blocks []struct {
		Type string `json:"type"`
		ID   string `json:"block_id"`
	} `json:"blocks"`
	State struct {
		Values map[string]map[string]entered `json:"values"` // by block_id and action_id
	} `json:"state"`
}

// entered is what stands in one element, whatever its kind.
type entered struct {
	Value        string   `json:"value"` // of text and numbers
	Date         string   `json:"selected_date"`
	User         string   `json:"selected_user"`
	Channel      string   `json:"selected_channel"`
	Conversation string   `json:"selected_conversation"`
	Option       option   `json:"selected_option"`
	Options      []option `json:"selected_options"`
}

type option struct {
	Value string `json:"value"`
}

// values are what was entered; none for an element that was left empty. A text's line
// ends and what can't be seen in it are put right.
func (e entered) values() []string {
	list := []string{clean(e.Value), e.Date, e.User, e.Channel, e.Conversation, e.Option.Value}
	for _, o := range e.Options {
		list = append(list, o.Value)
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// sent is a form that a person has sent.
type sent struct {
	bot.Submission
	view   string   // its view's id
	hash   string   // of the view as it was sent
	title  string   // of the view
	fields []string // ids, in their order
}

// decodeSubmission reads a form that was sent.
func decodeSubmission(in interaction, self identity) heard {
	v := in.View
	if v == nil {
		return ignore("malformed")
	}
	from, state, err := readAside(v.Private)
	if err != nil || from.Team == "" || from.Channel == "" || v.ID == "" || v.Callback == "" || in.User.ID == "" {
		return ignore("malformed")
	}
	s := sent{view: v.ID, hash: v.Hash, title: v.Title.Text, Submission: bot.Submission{
		ID:     strings.Join([]string{self.Team, in.User.ID, v.ID, v.Hash}, ":"),
		Thread: from.Thread, User: in.User.ID, Form: v.Callback, State: state, Values: map[string][]string{},
		Page: from.Page, Menus: from.Menus, At: from.At,
	}}
	for field, actions := range v.State.Values {
		for _, e := range actions {
			if values := e.values(); len(values) > 0 {
				s.Values[field] = values
			}
		}
	}
	for _, b := range v.Blocks {
		if b.Type == "input" {
			s.fields = append(s.fields, b.ID)
		}
	}
	return heard{sent: &s}
}
