package slackapp

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// golden compares with a file of testdata, or rewrites it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got)\n%s", path, diff)
	}
}

func salaries() bot.Table {
	return bot.Table{
		Header: []string{"Level", "Start-up", "Scale-up", "Remark"},
		Rows: [][]string{
			{"Junior", "£40,000–£50,000", "£45,000–£55,000", "often the first job after studies or a bootcamp"},
			{"Senior", "£65,000–£80,000", "£75,000–£95,000", ""},
			{"Lead"},
		},
	}
}

// replies are the kinds of answers there are; testdata/blocks has what each
// looks like.
func replies() map[string]bot.Reply {
	return map[string]bot.Reply{
		"figure": {Parts: []bot.Part{
			bot.Lead{Text: "A senior at a scale-up: £75,000–£95,000 a year."},
			bot.Text{Text: "In London about 15 % more.\n\nWhat moves it:\n- experience with *distributed* systems\n- on-call duty\n\nAsk for the range before the interview."},
			bot.Note{Text: "Source: UK salary guide, updated 2026."},
			bot.Buttons{Buttons: []bot.Button{
				{Label: "And in London?", Action: "next", Value: `{"slots":["london"]}`, Primary: true},
				{Label: "And for a junior?", Action: "next", Value: `{"slots":["junior"]}`},
				{Label: "Share in channel", Action: "share", Value: "{}"},
			}},
		}},
		"table": {Parts: []bot.Part{
			bot.Lead{Text: "Salaries by level"}, salaries(), bot.Note{Text: "Gross, a year."},
		}},
		"two_tables": {Parts: []bot.Part{salaries(), bot.Text{Text: "The same in Paris:"}, salaries()}},
		"voted": {Parts: []bot.Part{
			bot.Text{Text: "Four years, mostly."},
			bot.Buttons{Buttons: []bot.Button{{Label: "And for a junior?", Action: "next", Value: "{}"}}},
			bot.Votes{Action: "tally.vote", Up: bot.Vote{Label: "Helpful", Value: "up"}, Down: bot.Vote{Label: "Not  <!here> helpful", Value: "down"}},
		}},
		"shared": {Parts: []bot.Part{
			bot.Credit{User: "U012AB3CD", Text: "shared this answer"},
			bot.Text{Text: "- only\n- bullets"},
		}},
		"hostile": {Parts: []bot.Part{
			bot.Credit{User: "U1><!channel>", Text: "<!here> & <@U2>"},
			bot.Lead{Text: "*bold* _it_ ~gone~ `code` <!channel> <http://example.com|x> & :smile:"},
			bot.Text{Text: "<@U1>\n- <!everyone>\n- \u202Eright to left\u0007"},
			bot.Table{Header: []string{"<#C1>", "`x`"}, Rows: [][]string{{"*a*", "<!channel>"}}},
			bot.Note{Text: "<!subteam^S1> *star*"},
			bot.Buttons{Buttons: []bot.Button{{Label: "<!channel> :tada: " + strings.Repeat("long ", 20), Action: "a", Value: "<v>"}}},
		}},
		"french": {Parts: []bot.Part{
			bot.Lead{Text: "Confirmé·e en start-up : 48 000 € à 58 000 € par an."},
			bot.Text{Text: "À Paris, comptez environ 10 % de plus."},
		}},
	}
}

func TestRender(t *testing.T) {
	for name, reply := range replies() {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := json.Indent(&out, ackPayload(reply), "", "  "); err != nil {
				t.Fatal(err)
			}
			readable := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(out.String())
			golden(t, "blocks/"+name+".json", []byte(readable+"\n"))
		})
	}
}

func TestRenderWithoutTableBlock(t *testing.T) {
	raw, err := json.Marshal(render(bot.Reply{Parts: []bot.Part{salaries()}}, monospaceTables).blocks)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(raw), `"type":"table"`) {
		t.Errorf("a table block in %s", raw)
	}
	for _, line := range []string{
		"Level          Start-up         Scale-up  Remark",
		"Senior  £65,000–£80,000  £75,000–£95,000  –",
	} {
		if !strings.Contains(string(raw), line) {
			t.Errorf("no line %q in %s", line, raw)
		}
	}
}

func TestNothingToSayRendersNothing(t *testing.T) {
	for _, r := range []bot.Reply{{}, {Parts: []bot.Part{bot.Text{Text: " \n\u200b"}, bot.Table{}, bot.Buttons{}, bot.Lead{}, bot.Note{}, bot.Credit{}}}} {
		if got := ackPayload(r); got != nil {
			t.Errorf("%+v renders as %s", r, got)
		}
	}
}

func TestLongAnswersAreCutWithAWord(t *testing.T) {
	long := bot.Text{Text: strings.Repeat("several words in a row. ", 2000)}
	rows := make([][]string, 150)
	for i := range rows {
		rows[i] = []string{strings.Repeat("name ", 20), "1"}
	}
	for name, r := range map[string]bot.Reply{
		"text":  {Parts: []bot.Part{bot.Lead{Text: "The lead"}, long, bot.Note{Text: "The note"}}},
		"table": {Parts: []bot.Part{bot.Lead{Text: "The lead"}, bot.Table{Header: []string{"a", "b"}, Rows: rows}, bot.Note{Text: "The note"}}},
	} {
		t.Run(name, func(t *testing.T) {
			m := render(r, nativeTables)
			raw, err := json.Marshal(m.blocks)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"The lead", "The note", shortened} {
				if !strings.Contains(string(raw), want) {
					t.Errorf("%q is missing", want)
				}
			}
			if len(raw) > blocksSize || len(raw) < blocksSize/3 {
				t.Errorf("%d bytes of blocks, want nearly %d", len(raw), blocksSize)
			}
		})
	}
}

func TestButtonsThatCannotWorkAreLeftOut(t *testing.T) {
	m := render(bot.Reply{Parts: []bot.Part{bot.Buttons{Buttons: []bot.Button{
		{Label: "too much", Action: "a", Value: strings.Repeat("v", 2001)},
		{Label: "", Action: "a"},
		{Label: "works", Action: "a", Value: strings.Repeat("v", 2000)},
	}}}}, nativeTables)
	raw, err := json.Marshal(m.blocks)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(raw), `"type":"button"`) != 1 || !strings.Contains(string(raw), "works") {
		t.Errorf("got %s", raw)
	}
}
