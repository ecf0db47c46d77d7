package desk

import (
	"context"
	"maps"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/knowledge"
)

// stepDraft is the desk's step in workflows.
const stepDraft = "draft_job_description"

// Steps implements bot.StepDesk.
func (*Desk) Steps() []bot.StepSpec {
	text := func(name, title, description string, required bool) bot.Parameter {
		return bot.Parameter{Name: name, Title: title, Description: description, Kind: bot.OfText, Required: required}
	}
	return []bot.StepSpec{{
		Name: stepDraft, Title: "Draft a job description", Description: "Writes a draft with its checks and posts it for review. Nothing is published.",
		Inputs: []bot.Parameter{
			{Name: bot.InputPerson, Title: "Whose draft", Description: "Who may find it again among their drafts", Kind: bot.OfPerson, Required: true},
			text("level", "Level", "Such as senior", true),
			text("employer", "Employer", "Who hires", true),
			text("company", "Type of company", "Such as startup, scale-up or SME", true),
			text("place", "Place", "A town or region", false),
			text("technologies", "Technologies", "Separated by commas, the main ones first", false),
			text("remote_days", "Days remote", "0 to 5 a week", false),
			text("language", "Language of the text", "en or fr", false),
			text("profile", "Job profile", "Its short name, such as backend; empty for the usual one", false),
			{Name: bot.InputChannel, Title: "Channel", Description: "Where it is posted; empty for a direct message to the person", Kind: bot.OfChannel},
		},
		Outputs: []bot.Parameter{
			text("draft", "Draft", "Its id", true), text("title", "Title", "", true), text("text", "Text", "As plain text", true),
			{Name: "channel", Title: "Channel", Description: "Where it was posted", Kind: bot.OfChannel, Required: true},
			{Name: "message", Title: "Message", Description: "The card above its thread", Kind: bot.OfMessage, Required: true},
		},
	}}
}

// Step implements bot.StepDesk.
func (d *Desk) Step(ctx context.Context, e bot.Errand, s bot.Step) (map[string]string, error) {
	b := d.stepBrief(s)
	if b.Language == "" {
		b.Language = e.Language
	}
	if faults := draft.Faults(d.Know(), draft.Complete(d.Know(), b, d.Now()), e.Language); len(faults) > 0 {
		return nil, &bot.StepError{Words: strings.Join(slices.Sorted(maps.Values(faults)), " ")}
	}
	// What the form sends is written in the same way, whoever has filled it in.
	form := bot.Submission{ID: s.ID, Thread: e.Delivery.Thread, User: e.Delivery.User, Form: name + ".now", State: bot.EncodeValue(target{Brief: &b})}
	o, err := d.open(ctx, form, e.Language)
	if err != nil {
		return nil, err
	}
	o.delivery = e.Delivery
	if _, err := d.write(ctx, o); err != nil {
		return nil, err
	}
	return map[string]string{
		"draft": o.stub.ID, "title": o.title(), "text": bot.Reply{Parts: d.text(o.record.last().Description)}.Plain(),
		"channel": o.delivery.Thread.Channel, "message": o.delivery.Thread.TS,
	}, nil
}

// stepBrief is the brief that a step's inputs make: words are read as those of a request
// are, and what has an input of its own is taken as it is.
func (d *Desk) stepBrief(s bot.Step) draft.Brief {
	in := s.Inputs
	slug := in["profile"]
	if !slices.ContainsFunc(d.Know().Loaded(), func(l knowledge.Loaded) bool { return l.Profile.Slug == slug }) {
		slug = d.Know().Profiles()[0].Slug
	}
	b := draft.FromWords(d.Know(), slug, strings.Join([]string{in["level"], in["company"], in["technologies"], in["place"]}, ", "))
	b.Employer, b.Place, b.RemoteDays, b.Language = strings.TrimSpace(in["employer"]), strings.TrimSpace(in["place"]), strings.TrimSpace(in["remote_days"]), in["language"]
	if list := itemsOf(in["technologies"], ",;\n"); len(list) > 0 {
		b.Stack = list
	}
	return b
}
