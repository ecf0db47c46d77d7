package interview

import (
	"context"
	"strconv"

	"recruitbot/bot"
)

// stepKit is the desk's step in workflows.
const stepKit = "interview_kit"

// Steps implements bot.StepDesk.
func (*Desk) Steps() []bot.StepSpec {
	text := func(name, title, description string, required bool) bot.Parameter {
		return bot.Parameter{Name: name, Title: title, Description: description, Kind: bot.OfText, Required: required}
	}
	return []bot.StepSpec{{
		Name: stepKit, Title: "Prepare an interview kit", Description: "Chooses questions with anchors and a blank scorecard, and posts them. It scores nobody.",
		Inputs: []bot.Parameter{
			{Name: bot.InputPerson, Title: "Whose kit", Description: "Who may find it again among their drafts", Kind: bot.OfPerson, Required: true},
			text("level", "Level", "Such as senior", true),
			text("technologies", "Technologies", "Separated by commas", false),
			text("minutes", "Minutes", "Of the interview; empty for 60", false),
			text("draft", "Job description", "A draft's id from an earlier step: its must-haves are covered", false),
			text("language", "Language of the kit", "en or fr", false),
			text("profile", "Job profile", "Its short name, such as backend; empty for the usual one", false),
			{Name: bot.InputChannel, Title: "Channel", Description: "Where it is posted; empty for a direct message to the person", Kind: bot.OfChannel},
		},
		Outputs: []bot.Parameter{
			text("draft", "Kit", "Its id", true), text("title", "Title", "", true), text("text", "Text", "All of it, as plain text", true),
			{Name: "channel", Title: "Channel", Description: "Where it was posted", Kind: bot.OfChannel, Required: true},
			{Name: "message", Title: "Message", Description: "That holds its summary", Kind: bot.OfMessage, Required: true},
		},
	}}
}

// Step implements bot.StepDesk.
func (d *Desk) Step(ctx context.Context, e bot.Errand, s bot.Step) (map[string]string, error) {
	in := s.Inputs
	slug := in["profile"]
	if _, ok := d.Know().Grid(slug); !ok {
		slug = d.Know().Profiles()[0].Slug
	}
	if d.lacks(slug) {
		return nil, &bot.StepError{Words: wordsOf(e.Language).empty}
	}
	w := d.fromWords(slug, in["level"]+", "+in["technologies"]+", "+in["minutes"]+" minutes")
	if w.Language = in["language"]; w.Language != "fr" && w.Language != "en" {
		w.Language = e.Language
	}
	if w.Level == "" {
		return nil, &bot.StepError{Words: wordsOf(e.Language).whichLevel}
	}
	// What the form sends is chosen in the same way, whoever has filled it in.
	form := bot.Submission{
		ID: s.ID, Thread: e.Delivery.Thread, User: e.Delivery.User, Form: name + ".choose",
		State: target{Profile: slug, Description: in["draft"]}.String(),
		Values: map[string][]string{
			"level": {w.Level}, "technologies": bot.ValueOf(in["technologies"]), "minutes": bot.ValueOf(strconv.Itoa(w.Minutes)), "language": {w.Language},
		},
	}
	o, err := d.open(ctx, form, e.Language)
	if err != nil {
		return nil, err
	}
	o.delivery = e.Delivery
	o.delivery.InChannel = true
	if _, err := d.choose(ctx, o); err != nil {
		return nil, err
	}
	return map[string]string{
		"draft": o.stub.ID, "title": o.stub.Title, "text": d.now(o).Document().Text(),
		"channel": o.posted.Channel, "message": o.posted.TS,
	}, nil
}
