package prose

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/model"
)

//go:embed system.txt
var system string

// text is a section as the model writes it.
type text struct {
	Text  string   `json:"text"`
	Items []string `json:"items"`
}

// fits tells whether a section has what its place wants.
func (t text) fits(id draft.SectionID) bool {
	n := len(t.Items)
	switch id {
	case draft.Duties:
		return n >= 4 && n <= 7
	case draft.Must:
		return n >= 3 && n <= 7
	case draft.Nice:
		return n >= 1 && n <= 5
	}
	return t.Text != "" || n > 0
}

// answer is what the model gave.
type answer struct {
	model string
	texts map[draft.SectionID]text
}

// material is what the model is told: nothing about people, and no facts that are not
// its business.
type material struct {
	Language string                        `json:"language"`
	Tone     string                        `json:"tone"`
	Length   string                        `json:"length"`
	Title    string                        `json:"title"`
	Employer string                        `json:"employer,omitempty"`
	Place    string                        `json:"place,omitempty"`
	Remote   string                        `json:"remote_days,omitempty"`
	Stack    []string                      `json:"technologies,omitempty"`
	Must     []string                      `json:"must,omitempty"`
	Nice     []string                      `json:"nice,omitempty"`
	Benefits []string                      `json:"benefits,omitempty"`
	Team     string                        `json:"team,omitempty"`
	Draft    map[draft.SectionID]draftPart `json:"draft"`
	Mistakes map[draft.SectionID][]string  `json:"mistakes,omitempty"`
}

type draftPart struct {
	Text  string   `json:"text"`
	Items []string `json:"items"`
}

// ask asks for sections once; bad are the mistakes of the first attempt.
func (w *Writer) ask(ctx context.Context, r Request, sections []draft.SectionID, bad failures, show func(string)) (answer, *model.Fault) {
	user, err := json.MarshalIndent(materialOf(r.Description, sections, bad), "", " ")
	if err != nil {
		return answer{}, asFault(fmt.Errorf("write the prompt: %w", err))
	}
	last := ""
	sink := model.Sink{
		Text: func(path, delta string) {
			if path != last && last != "" {
				delta = "\n\n" + delta
			}
			last = path
			show(delta)
		},
		Restart: func() { last = ""; show("\n\n…\n\n") },
	}
	res, err := w.Model.Stream(ctx, model.Request{
		Team: r.Team, Person: r.Person, System: system, User: string(user), Schema: schemaOf(sections), Most: 16_000,
	}, sink)
	if f := asFault(err); f != nil {
		return answer{}, f
	}
	out := answer{model: res.Model}
	if err := json.Unmarshal([]byte(res.Text), &out.texts); err != nil {
		return answer{}, &model.Fault{Kind: model.OffSchema, Err: err}
	}
	for id, t := range out.texts {
		out.texts[id] = text{strings.TrimSpace(t.Text), trimmed(t.Items)}
	}
	return out, nil
}

func materialOf(d draft.Description, sections []draft.SectionID, bad failures) material {
	b := d.Brief
	m := material{
		Language: b.Language, Tone: b.Tone, Length: b.Length, Title: b.Title, Employer: b.Employer, Place: b.Place, Remote: b.RemoteDays,
		Stack: b.Stack, Must: b.Must, Nice: b.Nice, Benefits: b.Benefits, Team: withoutAddresses(b.Team),
		Draft: map[draft.SectionID]draftPart{}, Mistakes: map[draft.SectionID][]string{},
	}
	for _, id := range sections {
		if s := d.Of(id); s != nil {
			m.Draft[id] = draftPart{s.Text, s.Items}
		}
	}
	for _, f := range bad {
		m.Mistakes[f.section] = append(m.Mistakes[f.section], strings.TrimSpace(f.Message+" "+f.Remedy))
	}
	return m
}

// withoutAddresses leaves a text out that names a way to reach a person.
func withoutAddresses(text string) string {
	if len(check.Personal(text)) > 0 {
		return ""
	}
	return text
}

func trimmed(items []string) []string {
	out := slices.Clone(items)
	for i := range out {
		out[i] = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(out[i]), "-•* "))
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// schemaOf is the JSON Schema of an answer: each section with a text and items.
func schemaOf(sections []draft.SectionID) json.RawMessage {
	part := map[string]any{
		"type": "object", "additionalProperties": false, "required": []string{"text", "items"},
		"properties": map[string]any{"text": map[string]any{"type": "string"}, "items": map[string]any{"type": "array", "items": map[string]any{"type": "string"}}},
	}
	properties := map[string]any{}
	for _, id := range sections {
		properties[string(id)] = part
	}
	raw, err := json.Marshal(map[string]any{"type": "object", "additionalProperties": false, "required": sections, "properties": properties})
	if err != nil { // maps of strings don't fail
		return nil
	}
	return raw
}
