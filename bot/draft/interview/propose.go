package interview

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/kit"
	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/pattern"
)

// What a model is asked for: another wording of a question, or a question on a topic that
// the bank knows nothing of.
var (
	//go:embed reword.txt
	rewordRules string
	//go:embed topic.txt
	topicRules string
)

// proposal is what a model wrote and nobody has accepted yet: it is no part of the kit.
type proposal struct {
	Event    string        `json:"event"`
	ID       string        `json:"id,omitempty"` // of the question that would be reworded
	Ask      string        `json:"ask,omitempty"`
	Question *kit.Question `json:"question,omitempty"` // that would come to the kit
	Model    string        `json:"model"`
}

// rewordForm asks for the team's context.
func (d *Desk) rewordForm(_ context.Context, o *open) (*bot.Form, error) {
	w := o.words()
	return d.proposeForm(o, ".reword", w.reword, bot.Field{ID: "text", Label: w.context, Hint: w.contextHint, Kind: bot.Paragraph, Most: 500})
}

// topicForm asks for a topic.
func (d *Desk) topicForm(_ context.Context, o *open) (*bot.Form, error) {
	w := o.words()
	return d.proposeForm(o, ".topic", w.topic, bot.Field{ID: "text", Label: w.topicLabel, Hint: w.topicHint, Kind: bot.Line, Most: 150})
}

func (d *Desk) proposeForm(o *open, form, title string, f bot.Field) (*bot.Form, error) {
	if o.kit == nil || d.Model == nil {
		return nil, nil
	}
	w := o.words()
	return &bot.Form{
		ID: name + form, Title: title, Submit: w.write, Close: w.cancel, Intro: fmt.Sprintf(w.host, d.Model.Host()),
		State: o.target.String(), Fields: []bot.Field{f},
	}, nil
}

// reword has a model put a question into the team's context.
func (d *Desk) reword(ctx context.Context, o *open) (string, error) {
	q := d.now(o).Of(o.target.Question)
	if q == nil {
		return d.say(ctx, o, "stale", bot.Text{Text: o.words().gone})
	}
	ask := q.In(o.kit.Wanted.Language).Ask
	return d.propose(ctx, o, rewordRules, map[string]string{"question": ask}, []string{"ask"}, func(t written) (*proposal, error) {
		if strings.Count(t.Ask, "```") != strings.Count(ask, "```") {
			return nil, errCode
		}
		return &proposal{ID: q.ID, Ask: t.Ask}, nil
	})
}

// topicQuestion has a model draft a question on a topic.
func (d *Desk) topicQuestion(ctx context.Context, o *open) (string, error) {
	var ids []string
	for _, c := range d.Bank().Competencies(o.kit.Wanted.Profile) {
		ids = append(ids, c.ID)
	}
	more := map[string]string{"competencies": strings.Join(ids, ", "), "level": o.kit.Wanted.Level}
	fields := []string{"ask", "tests", "competency", "anchor1", "anchor3", "anchor5", "plain"}
	return d.propose(ctx, o, topicRules, more, fields, func(t written) (*proposal, error) {
		wording := kit.Wording{
			Ask: t.Ask, Tests: t.Tests, Probes: t.Probes, Anchors: map[int]string{1: t.Anchor1, 3: t.Anchor3, 5: t.Anchor5}, RedFlags: t.RedFlags, Plain: t.Plain,
		}
		q := &kit.Question{ID: "own." + strconv.Itoa(len(o.kit.Own)+1), Competency: t.Competency, Levels: []string{o.kit.Wanted.Level}, Type: kit.Situational, Minutes: 8}
		if q.En = &wording; o.kit.Wanted.Language == "fr" {
			q.Fr = &wording
		}
		if !slices.Contains(ids, t.Competency) || len(t.Probes) < 2 || len(t.RedFlags) < 1 {
			return nil, errShape
		}
		return &proposal{Question: q}, nil
	})
}

// written is what a model gives.
type written struct {
	Ask        string   `json:"ask"`
	Tests      string   `json:"tests"`
	Competency string   `json:"competency"`
	Probes     []string `json:"probes"`
	Anchor1    string   `json:"anchor1"`
	Anchor3    string   `json:"anchor3"`
	Anchor5    string   `json:"anchor5"`
	RedFlags   []string `json:"red_flags"`
	Plain      string   `json:"plain"`
}

// all is what a model gave as one text, a line each.
func (t written) all() string {
	texts := []string{t.Ask, t.Tests, t.Competency, t.Anchor1, t.Anchor3, t.Anchor5, t.Plain}
	return strings.Join(slices.Concat(texts, t.Probes, t.RedFlags), "\n")
}

// code is what stands between lines of ```, where "https://" and "<@" are no links.
var code = pattern.Of("(?s)```.*?```")

// Why what a model wrote isn't shown.
var (
	errCode  = errors.New("the code is gone")
	errShape = errors.New("something is missing")
)

// propose asks the model, keeps what it wrote beside the kit, and shows it with two
// buttons. It comes to the kit only when a person accepts it.
func (d *Desk) propose(ctx context.Context, o *open, rules string, more map[string]string, fields []string, made func(written) (*proposal, error)) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok || d.Model == nil {
		return "ignored", nil
	}
	if p := o.kit.Proposal; p == nil || p.Event != o.event.EventID() {
		p, fault := d.ask(ctx, o, rules, s.Value("text"), more, fields, made)
		if fault != "" {
			return d.say(ctx, o, "model_failed", bot.Text{Text: fault})
		}
		p.Event = o.event.EventID()
		o.kit.Proposal = p
		if err := d.keep(ctx, o, "proposed"); err != nil {
			return "", err
		}
	}
	return d.say(ctx, o, "proposed", d.proposed(o)...)
}

// ask gives a proposal, or a line on why there is none.
func (d *Desk) ask(ctx context.Context, o *open, rules, text string, more map[string]string, fields []string, made func(written) (*proposal, error)) (*proposal, string) {
	w := o.words()
	if len(check.Personal(text)) > 0 {
		return nil, w.personal
	}
	prompt := map[string]string{"language": o.kit.Wanted.Language, "text": text}
	for name, value := range more {
		prompt[name] = value
	}
	user, err := json.Marshal(prompt)
	if err != nil {
		return nil, err.Error()
	}
	res, err := d.Model.Stream(ctx, model.Request{Team: o.stub.Team, Person: o.person, System: rules, User: string(user), Schema: schemaOf(fields), Most: 4000}, model.Sink{})
	if fault, ok := errors.AsType[*model.Fault](err); ok {
		return nil, fault.Line(o.language)
	}
	var t written
	if err := json.Unmarshal([]byte(res.Text), &t); err != nil {
		return nil, w.unfit
	}
	all := t.all()
	if kit.Prohibited(all) != "" {
		return nil, w.unfit + " " + w.prohibited
	}
	if len(check.Acting(code().ReplaceAllString(all, " "))) > 0 {
		return nil, w.unfit + " " + w.acting
	}
	p, err := made(t)
	if err != nil || strings.TrimSpace(t.Ask) == "" {
		return nil, w.unfit
	}
	p.Model = res.Model
	return p, ""
}

// schemaOf is the JSON Schema of what a model gives: texts and, where a whole question is
// asked for, two lists.
func schemaOf(fields []string) json.RawMessage {
	properties := map[string]any{}
	for _, f := range fields {
		properties[f] = map[string]any{"type": "string"}
	}
	if len(fields) > 1 {
		fields = append(slices.Clone(fields), "probes", "red_flags")
		properties["probes"] = map[string]any{"type": "array", "items": map[string]any{"type": "string"}}
		properties["red_flags"] = properties["probes"]
	}
	raw, err := json.Marshal(map[string]any{"type": "object", "additionalProperties": false, "required": fields, "properties": properties})
	if err != nil { // maps of strings don't fail
		return nil
	}
	return raw
}

// proposed shows what a model wrote.
func (d *Desk) proposed(o *open) []bot.Part {
	w := o.words()
	p := o.kit.Proposal
	parts := []bot.Part{bot.Note{Text: fmt.Sprintf(w.generated, p.Model)}}
	if p.Question != nil {
		parts = append(parts, d.body(o, p.Question, "")...)
	} else {
		parts = append(parts, asked(p.Ask)...)
	}
	value := target{Kit: o.stub.ID}.String()
	return append(parts, bot.Buttons{Buttons: []bot.Button{
		{Label: w.accept, Action: name + ".accept", Value: value, Primary: true},
		{Label: w.leave, Action: name + ".leave", Value: value},
	}})
}

// accept takes a proposal into the kit.
func (d *Desk) accept(ctx context.Context, o *open) (string, error) {
	if p := o.kit.Proposal; p != nil {
		if p.Question != nil {
			o.kit.Own = append(o.kit.Own, p.Question)
		} else {
			if o.kit.Asks == nil {
				o.kit.Asks = map[string]string{}
			}
			o.kit.Asks[p.ID] = p.Ask
		}
		o.kit.Proposal = nil
		if err := d.keep(ctx, o, "accepted"); err != nil {
			return "", err
		}
	}
	return d.say(ctx, o, "accepted", d.summary(o, d.now(o))...)
}

// leave forgets a proposal.
func (d *Desk) leave(ctx context.Context, o *open) (string, error) {
	if o.kit.Proposal != nil {
		o.kit.Proposal = nil
		if err := d.keep(ctx, o, "left"); err != nil {
			return "", err
		}
	}
	return d.say(ctx, o, "left", bot.Text{Text: o.words().left})
}
