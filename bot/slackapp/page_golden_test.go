package slackapp

import (
	"encoding/json"
	"testing"

	"recruitbot/bot"
)

// everyPart is a page with a part of every kind; testdata/pages has what it looks like in
// each of its forms.
func everyPart() bot.Page {
	return bot.Page{Parts: []bot.Part{
		bot.Heading{Text: "What the job pays"},
		bot.Menus{Menus: []bot.Menu{
			{ID: "level", Label: "Level", Options: []bot.Option{{Value: "*", Label: "All levels"}, {Value: "senior", Label: "Senior"}}, Value: "senior"},
			{ID: "language", Label: "Language", Action: "language", Options: []bot.Option{{Value: "fr", Label: "Français"}}},
		}},
		bot.Lead{Text: "£75,000–£95,000 a year"},
		bot.Text{Text: "What moves it:\n- experience\n- on-call duty"},
		salaries(),
		bot.Chart{
			Title: "Scale-up, by level", Unit: "pounds a year", From: "from", To: "to", Table: salaries(),
			Bars: []bot.Bar{{Label: "Junior", Low: 45000, High: 55000}, {Label: "Senior", Low: 75000, High: 95000}},
		},
		bot.Note{Text: "Source: UK salary guide, updated 2026."},
		bot.Buttons{Buttons: []bot.Button{{Label: "Send to my messages", Action: "next", Value: "{}"}, {Label: "Draft", Action: "jd.begin", Primary: true}}},
		bot.Heading{Text: "What waits"},
		bot.Credit{User: "U0000001", Text: "asked <!here> an hour ago"},
	}}
}

func TestPageGoldens(t *testing.T) {
	v := bot.Visit{Team: "T1", User: "U0000001", Channel: "D1", Menus: map[string]string{"level": "senior"}}
	for _, how := range []pageForm{chartsOnPage, tablesOnPage, wordsOnPage} {
		raw, err := json.MarshalIndent(homeOf(everyPart(), v, how), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "pages/"+how.String()+".json", append(raw, '\n'))
	}
}
