package main

import (
	"encoding/json"
	"fmt"
	"time"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
	"recruitbot/bot/slacksim"
)

// pretend starts a pretended language model for the demo, which hands back the text it
// is given, word by word, and gives its configuration.
func (d *demonstration) pretend() (model.Config, error) {
	fake, err := fakemodel.Start(fakemodel.Config{Models: []string{"pretended"}, FirstToken: 400 * time.Millisecond, PerToken: 15 * time.Millisecond, Reply: handBack})
	if err != nil {
		return model.Config{}, err
	}
	d.fake = fake
	d.ends = append(d.ends, func() error { fake.Close(); return nil })
	return model.Config{BaseURL: fake.URL(), Name: "pretended"}, nil
}

// handBack answers with the draft that the prompt holds.
func handBack(r fakemodel.Request) fakemodel.Reply {
	var prompt struct {
		Draft map[string]struct {
			Text  string   `json:"text"`
			Items []string `json:"items"`
		} `json:"draft"`
	}
	err := json.Unmarshal([]byte(r.User), &prompt)
	for id, part := range prompt.Draft {
		if part.Items == nil {
			part.Items = []string{} // the schema wants a list
			prompt.Draft[id] = part
		}
	}
	text, encoding := json.Marshal(prompt.Draft)
	if err != nil || encoding != nil || len(prompt.Draft) == 0 {
		return fakemodel.Reply{Mishap: fakemodel.Invalid}
	}
	return fakemodel.Reply{Text: string(text)}
}

// modelTrouble takes the pretended model down for the next draft.
func (d *demonstration) modelTrouble() slacksim.PageTrouble {
	t := slacksim.PageTrouble{Name: "model", Label: "Model down", About: "For when a language model is set. None is, unless the demo runs with --model: every text here comes without one."}
	if d.fake == nil {
		return t
	}
	t.About = "The language model fails at the next draft. Ask for a job description: it comes all the same."
	t.Cause = func() (string, error) {
		const attempts = 3 // that are made before the model is given up
		for range attempts {
			d.fake.Queue(fakemodel.Reply{Mishap: fakemodel.Broken})
		}
		return fmt.Sprintf("The model answers the next %d calls with 500.", attempts), nil
	}
	return t
}
