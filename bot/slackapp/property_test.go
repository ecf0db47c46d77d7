package slackapp

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slack-go/slack"
	"pgregory.net/rapid"

	"recruitbot/bot"
)

// words are texts that people, profiles and attackers may bring.
func words() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"", " ", "<!channel>", "<@U1>", "- item", "&lt;", "*", "\n\n", "a\xffb", "\u202e", "«€»", "👩‍💻",
			strings.Repeat("long words ", 900), strings.Repeat("<&>", 3000), strings.Repeat("x", 9000)}),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"- a", "", "b", "- ", "-", " "})).Draw(t, "lines"), "\n")
		}),
	)
}

func anyPart() *rapid.Generator[bot.Part] {
	return rapid.Custom(func(t *rapid.T) bot.Part {
		text := words().Draw(t, "text")
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			return bot.Lead{Text: text}
		case 1:
			return bot.Note{Text: text}
		case 2:
			return bot.Credit{User: rapid.SampledFrom([]string{"", "U1", "U1>", "<!here>"}).Draw(t, "user"), Text: text}
		case 3:
			row := rapid.SliceOfN(words(), 0, 25)
			return bot.Table{Header: row.Draw(t, "header"), Rows: rapid.SliceOfN(row, 0, 5).Draw(t, "rows")}
		case 4:
			var b bot.Buttons
			for range rapid.IntRange(0, 30).Draw(t, "buttons") {
				b.Buttons = append(b.Buttons, bot.Button{Label: text, Action: "next", Value: text})
			}
			return b
		case 5:
			return bot.Votes{Action: "tally.vote", Up: bot.Vote{Label: text, Value: "up"}, Down: bot.Vote{Label: words().Draw(t, "down"), Value: text}}
		}
		return bot.Text{Text: text}
	})
}

var credited = regexp.MustCompile(`^<@[A-Z0-9]+>$`)

// Whatever is said, Slack would take it, nothing in it acts, and it fits an
// acknowledgement.
func TestAnyReplyKeepsSlacksRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reply := bot.Reply{Parts: rapid.SliceOfN(anyPart(), 0, 60).Draw(t, "parts")}
		raw := ackPayload(reply)
		if raw == nil {
			return
		}
		var payload ack
		if err := json.Unmarshal(raw, &payload); err != nil {
			t.Fatal(err)
		}
		if len(raw) >= ackLimit {
			t.Errorf("%d bytes", len(raw))
		}
		if strings.TrimSpace(payload.Text) == "" {
			t.Error("no text for notifications")
		}
		checkMarkup(t, payload.Text)
		for _, how := range []tables{nativeTables, monospaceTables} {
			checkBlocks(t, render(reply, how).blocks)
		}
	})
}

// checkMarkup allows no markup but mentions of those who are credited.
func checkMarkup(t *rapid.T, mrkdwn string) {
	left := regexp.MustCompile(`(^|\n\n)<@[A-Z0-9]+>`).ReplaceAllString(mrkdwn, "")
	if strings.ContainsAny(left, "<>") {
		t.Errorf("markup in %.200q", left)
	}
}

func checkBlocks(t *rapid.T, blocks []slack.Block) {
	raw, err := json.Marshal(slack.Blocks{BlockSet: blocks})
	if err != nil {
		t.Fatal(err)
	}
	var read slack.Blocks
	if err := json.Unmarshal(raw, &read); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
	var before, after any
	again, err := json.Marshal(read)
	if err != nil || json.Unmarshal(raw, &before) != nil || json.Unmarshal(again, &after) != nil {
		t.Fatal("no JSON")
	}
	if diff := cmp.Diff(before, dropDefaults(after)); diff != "" {
		t.Errorf("(-sent +read)\n%s", diff)
	}
	if len(blocks) > 50 || len(raw) > 13_200 {
		t.Errorf("%d blocks of %d bytes", len(blocks), len(raw))
	}
	counts := map[string]int{}
	walk(t, before, counts)
	if counts["table"] > 1 {
		t.Errorf("%d tables", counts["table"])
	}
}

// dropDefaults takes out what the library adds to lists when it writes them.
func dropDefaults(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if v["type"] == "rich_text_list" {
			delete(v, "indent")
			delete(v, "border")
			delete(v, "offset")
		}
		for k := range v {
			v[k] = dropDefaults(v[k])
		}
	case []any:
		for i := range v {
			v[i] = dropDefaults(v[i])
		}
	}
	return v
}

// walk looks at every object: texts that aren't empty nor too long, elements,
// action_ids of their own.
func walk(t *rapid.T, v any, counts map[string]int) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			walk(t, x, counts)
		}
	case map[string]any:
		kind, _ := v["type"].(string)
		counts[kind]++
		text, isText := v["text"].(string)
		if isText && (text == "" || kind != "text" && kind != "raw_text" && len([]rune(text)) > contextLength) {
			t.Errorf("%s of %d characters", kind, len(text))
		}
		if kind == "mrkdwn" && !credited.MatchString(text) {
			t.Errorf("mrkdwn %q", text)
		}
		if elements, ok := v["elements"].([]any); ok && (len(elements) == 0 || kind == "actions" && len(elements) > 25) {
			t.Errorf("%s with %d elements", kind, len(elements))
		}
		if id, ok := v["action_id"].(string); ok {
			if counts["id "+id]++; counts["id "+id] > 1 || actionOf(id) != "next" && actionOf(id) != "tally.vote" {
				t.Errorf("action_id %s", id)
			}
		}
		for _, x := range v {
			walk(t, x, counts)
		}
	}
}
