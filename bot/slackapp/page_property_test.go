package slackapp_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/slack-go/slack"
	"pgregory.net/rapid"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// pageText is what people, profiles and attackers may bring to a page.
func pageText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", " ", "<!channel>", "- item\n- other", "a\xffb", "\u202e", "58\u00a0000 à 70\u00a0000\u00a0€", "Confirmé", "*b*", "a:b#c",
		strings.Repeat("é ", 2500), strings.Repeat("x", 4000),
	}))
}

func anyMenu() *rapid.Generator[bot.Menu] {
	text := pageText()
	return rapid.Custom(func(t *rapid.T) bot.Menu {
		m := bot.Menu{
			ID: rapid.SampledFrom([]string{"", "level", "company", "a:b", "place", "x y"}).Draw(t, "id"), Label: text.Draw(t, "label"),
			Action: rapid.SampledFrom([]string{"", "language", "desk.do"}).Draw(t, "action"),
		}
		for i := range rapid.IntRange(0, 120).Draw(t, "options") {
			m.Options = append(m.Options, bot.Option{Value: fmt.Sprint(rapid.SampledFrom([]string{"", "o", strings.Repeat("v", 80)}).Draw(t, "value"), i), Label: text.Draw(t, "option")})
		}
		m.Value = rapid.SampledFrom([]string{"", "o0", "o110", "none"}).Draw(t, "chosen")
		return m
	})
}

func anyChart() *rapid.Generator[bot.Chart] {
	text := pageText()
	row := rapid.SliceOfN(text, 0, 4)
	return rapid.Custom(func(t *rapid.T) bot.Chart {
		c := bot.Chart{
			Title: text.Draw(t, "title"), Unit: text.Draw(t, "unit"), From: text.Draw(t, "from"), To: text.Draw(t, "to"),
			Table: bot.Table{Header: row.Draw(t, "header"), Rows: rapid.SliceOfN(row, 0, 4).Draw(t, "rows")},
		}
		for range rapid.IntRange(0, 23).Draw(t, "bars") {
			c.Bars = append(c.Bars, bot.Bar{Label: text.Draw(t, "bar"), Low: rapid.IntRange(0, 90_000).Draw(t, "low"), High: rapid.IntRange(0, 1).Draw(t, "open") * 99_000})
		}
		return c
	})
}

func anyPage() *rapid.Generator[bot.Page] {
	text := pageText()
	row := rapid.SliceOfN(text, 0, 6)
	part := rapid.Custom(func(t *rapid.T) bot.Part {
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0:
			return bot.Heading{Text: text.Draw(t, "heading")}
		case 1, 2:
			return bot.Menus{Menus: rapid.SliceOfN(anyMenu(), 0, 7).Draw(t, "menus")}
		case 3:
			return anyChart().Draw(t, "chart")
		case 4:
			return bot.Table{Header: row.Draw(t, "header"), Rows: rapid.SliceOfN(row, 0, 5).Draw(t, "rows")}
		case 5:
			return bot.Buttons{Buttons: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) bot.Button {
				return bot.Button{Label: text.Draw(t, "label"), Action: "next", Value: text.Draw(t, "value")}
			}), 0, 6).Draw(t, "buttons")}
		case 6:
			return bot.Lead{Text: text.Draw(t, "lead")}
		case 7:
			return bot.Note{Text: text.Draw(t, "note")}
		case 8:
			return bot.Credit{User: "U1", Text: text.Draw(t, "credit")}
		}
		return bot.Text{Text: text.Draw(t, "text"), Code: rapid.Bool().Draw(t, "code")}
	})
	return rapid.Custom(func(t *rapid.T) bot.Page {
		return bot.Page{Parts: rapid.SliceOfN(part, 0, 120).Draw(t, "parts")}
	})
}

// Whatever the sections put on a page, Slack shows it, in each of its forms, and the
// unmodified library reads back what was sent.
func TestAnyPageKeepsSlacksRules(t *testing.T) {
	t.Parallel()
	var now atomic.Pointer[bot.Page]
	made := func(context.Context, bot.Visit) bot.Page { return *now.Load() }
	w := pages(t, &listener{}, made)
	rapid.Check(t, func(t *rapid.T) {
		now.Store(new(anyPage().Draw(t, "page")))
		for refused := range 3 { // each refusal is of the form before
			app, err := slackapp.New(slackapp.Config{BotToken: w.BotToken(), AppToken: w.AppToken(), APIURL: w.APIURL(), Page: made})
			if err != nil {
				t.Fatal(err)
			}
			for range refused {
				w.Cause(slacksim.Trouble{Method: "views.publish", Error: "invalid_blocks"})
			}
			before := len(w.Refusals())
			v := bot.Visit{Team: team, User: w.ada.ID, Channel: "D1", Menus: map[string]string{"level": strings.Repeat("m", refused*2000)}}
			if err := app.Publish(w.t.Context(), v); err != nil {
				t.Fatalf("%v: %v", err, w.Refusals()[before:])
			}
			home, ok := w.Home(w.ada)
			if !ok || len(w.Refusals()) > before {
				t.Fatalf("not shown: %v", w.Refusals()[before:])
			}
			var read slack.HomeTabViewRequest
			if err := json.Unmarshal(home.Raw, &read); err != nil {
				t.Fatal(err)
			}
			if n := len(read.Blocks.BlockSet); n > 100 {
				t.Errorf("%d blocks", n)
			}
			for _, b := range read.Blocks.BlockSet {
				if _, unknown := b.(*slack.UnknownBlock); unknown {
					t.Errorf("a block that the library doesn't know in %s", home.Raw)
				}
			}
		}
	})
}
