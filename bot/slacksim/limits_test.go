package slacksim_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// x is a text of n characters, of more bytes.
func x(n int) string { return strings.Repeat("é", n) }

func mrkdwn(n int) string {
	return fmt.Sprintf(`{"type":"mrkdwn","text":"%s"}`, x(n))
}

func label(n int) string {
	return fmt.Sprintf(`{"type":"plain_text","text":"%s"}`, x(n))
}

// times repeats JSON as a list's items.
func times(n int, item string) string {
	return strings.TrimSuffix(strings.Repeat(item+",", n), ",")
}

func table(rows, columns, chars int) string {
	row := "[" + times(columns, `{"type":"raw_text","text":"`+x(chars)+`"}`) + "]"
	return `{"type":"table","rows":[` + times(rows, row) + `]}`
}

// limit is a pair of messages on either side of one of Slack's limits.
type limit struct {
	name, good, bad string // blocks
	word, detail    string // of the refusal
}

func limitsOfBlocks() []limit {
	buttons := func(n int) string {
		var list []string
		for i := range n {
			list = append(list, fmt.Sprintf(`{"type":"button","action_id":"a%d","text":%s}`, i, label(5)))
		}
		return `{"type":"actions","elements":[` + strings.Join(list, ",") + `]}`
	}
	buttonOf := func(text, value, id int) string {
		return fmt.Sprintf(`{"type":"actions","elements":[{"type":"button","text":%s,"value":"%s","action_id":"%s"}]}`, label(text), x(value), x(id))
	}
	return []limit{
		{"blocks", times(50, `{"type":"divider"}`), times(51, `{"type":"divider"}`), "invalid_blocks", "no more than 50 items allowed [json-pointer:/blocks]"},
		{"section", `{"type":"section","text":` + mrkdwn(3000) + `}`, `{"type":"section","text":` + mrkdwn(3001) + `}`, "invalid_blocks", "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"},
		{"empty text", `{"type":"section","text":` + mrkdwn(1) + `}`, `{"type":"section","text":` + mrkdwn(0) + `}`, "invalid_blocks", "must be more than 0 characters"},
		{"fields", `{"type":"section","fields":[` + times(10, mrkdwn(9)) + `]}`, `{"type":"section","fields":[` + times(11, mrkdwn(9)) + `]}`, "invalid_blocks", "no more than 10 items"},
		{"field", `{"type":"section","fields":[` + mrkdwn(2000) + `]}`, `{"type":"section","fields":[` + mrkdwn(2001) + `]}`, "invalid_blocks", "/blocks/0/fields/0/text"},
		{"header", `{"type":"header","text":` + label(150) + `}`, `{"type":"header","text":` + label(151) + `}`, "invalid_blocks", "less than 151"},
		{"plain header", `{"type":"header","text":` + label(1) + `}`, `{"type":"header","text":` + mrkdwn(1) + `}`, "invalid_blocks", "unsupported type: mrkdwn"},
		{"context", `{"type":"context","elements":[` + times(10, mrkdwn(5)) + `]}`, `{"type":"context","elements":[` + times(11, mrkdwn(5)) + `]}`, "invalid_blocks", "no more than 10 items"},
		{"actions", buttons(25), buttons(26), "invalid_blocks", "no more than 25 items allowed [json-pointer:/blocks/0/elements]"},
		{"button text", buttonOf(75, 1, 1), buttonOf(76, 1, 1), "invalid_blocks", "less than 76"},
		{"button value", buttonOf(1, 2000, 1), buttonOf(1, 2001, 1), "invalid_blocks", "/blocks/0/elements/0/value"},
		{"action_id", buttonOf(1, 1, 255), buttonOf(1, 1, 256), "invalid_blocks", "/blocks/0/elements/0/action_id"},
		{"same action_id", buttons(2), strings.ReplaceAll(buttons(2), "a1", "a0"), "invalid_blocks", "action_id must be unique: a0"},
		{"block_id", `{"type":"divider","block_id":"` + x(255) + `"}`, `{"type":"divider","block_id":"` + x(256) + `"}`, "invalid_blocks", "/blocks/0/block_id"},
		{"same block_id", `{"type":"divider","block_id":"a"},{"type":"divider","block_id":"b"}`, times(2, `{"type":"divider","block_id":"a"}`), "invalid_blocks", "block_id must be unique: a"},
		{"unknown type", `{"type":"divider"}`, `{"type":"marquee"}`, "invalid_blocks", "unsupported type: marquee [json-pointer:/blocks/0/type]"},
		{"markdown", `{"type":"markdown","text":"` + x(12000) + `"}`, times(2, `{"type":"markdown","text":"`+x(6001)+`"}`), "invalid_blocks", "more than 12000 characters"},
		{"rows", table(100, 1, 1), table(101, 1, 1), "invalid_blocks", "no more than 100 items allowed [json-pointer:/blocks/0/rows]"},
		{"columns", table(1, 20, 1), table(1, 21, 1), "invalid_blocks", "/blocks/0/rows/0"},
		{"cells", table(5, 10, 200), table(5, 10, 201), "invalid_blocks", "more than 10000 characters"},
		{"empty cell", table(1, 1, 1), table(1, 1, 0), "invalid_blocks", "/blocks/0/rows/0/0/text"},
		{"tables", table(1, 1, 1), times(2, table(1, 1, 1)), "only_one_table_allowed", "2 tables"},
		{"altogether", times(4, `{"type":"section","text":`+mrkdwn(3000)+`}`), times(5, `{"type":"section","text":`+mrkdwn(3000)+`}`), "msg_blocks_too_long", "13200"},
	}
}

func TestLimitsOfBlocks(t *testing.T) {
	for _, c := range limitsOfBlocks() {
		t.Run(c.name, func(t *testing.T) {
			sim := open(t, slacksim.Config{})
			ada := sim.AddPerson("Ada")
			post := func(blocks string) map[string]any {
				answer, _ := ask(t, sim, "chat.postMessage", "application/json", `{"channel":"`+ada.ID+`","text":"x","blocks":[`+blocks+`]}`)
				return answer
			}
			if got := post(c.good); got["ok"] != true {
				t.Errorf("just inside: %v %v", got["error"], got["errors"])
			}
			got := post(c.bad)
			if got["error"] != c.word || !strings.Contains(fmt.Sprint(got["response_metadata"]), c.detail) {
				t.Errorf("just outside: %v %v, want %s with %q", got["error"], got["response_metadata"], c.word, c.detail)
			}
			if n := len(sim.Messages(sim.Direct(ada), "")); n != 1 {
				t.Errorf("%d messages kept, want 1", n)
			}
			wantRefusals(t, sim, c.word)
		})
	}
}

func TestLimitsOfText(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	api := client(sim)
	post := func(options ...slack.MsgOption) error {
		_, _, err := api.PostMessage(ada.ID, options...)
		return err
	}
	if err := post(slack.MsgOptionText(x(40_000), false)); err != nil {
		t.Error(err)
	}
	wantError(t, post(slack.MsgOptionText(x(40_001), false)), "msg_too_long")
	wantError(t, post(), "no_text")
	wantError(t, post(slack.MsgOptionText("x", false), slack.MsgOptionTS("1.2")), "thread_not_found")
}

func TestBlocksThatViewsDoNotTake(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	home := slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: []slack.Block{slack.NewMarkdownBlock("", "# no")}}}
	_, err := client(sim).PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: ada.ID, View: home})
	var answer slack.SlackErrorResponse
	if !errors.As(err, &answer) || !strings.Contains(answer.ResponseMetadata.Messages[0], "unsupported type: markdown [json-pointer:/view/blocks/0/type]") {
		t.Errorf("error %#v", err)
	}
}
