package fakemodel

import (
	"encoding/json"
	"strings"
)

// Mishap is what goes wrong with an answer.
type Mishap int

// The mishaps. Those of the text change it within its JSON's strings, where it is JSON.
const (
	None Mishap = iota

	// Instead of an answer.
	Unauthorised // 401, with the key repeated in the body
	Limited      // 429
	OverQuota    // 429 that no patience helps against
	Broken       // 500
	Unavailable  // 503
	Invalid      // 400
	Redirect     // 307 to another host
	WebPage      // 200 with a page in HTML
	HangBefore   // nothing comes, until the client goes
	ResetBefore  // the connection is reset

	// In the middle of the answer.
	HangDuring
	ResetDuring
	ErrorDuring   // an event that tells of an error
	GarbledDuring // an event that isn't JSON
	EndDuring     // the stream ends without a word
	LengthDuring  // the stream ends: finish_reason length
	CutDuring     // the stream ends as if all was well: JSON is left open

	// Around the answer.
	Noise     // comments, other fields and lines that are no event; the text is all there
	Chatter   // a sentence and a fence around the text
	Reasoning // the text comes after <think> ... </think>

	// Of the text.
	EmptyText
	OtherLanguage // every string is a sentence in Dutch
	Endless       // 60,000 characters
	Refusal       // in the field that the API has for it
	RefusalText   // in place of the text
)

const (
	dutch   = "Deze tekst is niet in de taal waarin hij gevraagd werd."
	refusal = "I'm sorry, but I can't help with that."

	endless = 60_000
)

// text is what a mishap makes of a text.
func (m Mishap) text(text string) string {
	switch m {
	case EmptyText, Refusal:
		return ""
	case OtherLanguage:
		return replaceText(text, dutch)
	case Endless:
		return replaceText(text, strings.Repeat("more and more ", endless/14+1)[:endless])
	case RefusalText:
		return refusal
	case Chatter:
		return "Here is what you asked for:\n\n```json\n" + text + "\n```\n\nTell me if I should change anything."
	case Reasoning:
		return "<think>\nThe person wants {a text}. So I write it.\n</think>\n\n" + text
	}
	return text
}

// breaksOff tells whether only the first half of the text comes.
func (m Mishap) breaksOff() bool { return HangDuring <= m && m <= CutDuring }

// replaceText replaces a text, or in JSON every string but keys.
func replaceText(text, with string) string {
	var v any
	if json.Unmarshal([]byte(text), &v) != nil {
		return with
	}
	changed, err := json.Marshal(replaceIn(v, with))
	if err != nil {
		return with
	}
	return string(changed)
}

func replaceIn(v any, with string) any {
	switch v := v.(type) {
	case string:
		return with
	case []any:
		for i := range v {
			v[i] = replaceIn(v[i], with)
		}
	case map[string]any:
		for key := range v {
			v[key] = replaceIn(v[key], with)
		}
	}
	return v
}
