package slackapp_test

import (
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// Whatever a profile or a person brings into a reply, Slack takes its best form: no
// answer is owed to a fallback.
func FuzzReply(f *testing.F) {
	f.Add("Senior: £65,000", "Why:\n- scarce\n- paid well", "Level|Pay\nSenior|£65,000\nLead", "Source: a page", "And in London?", "U1")
	f.Add("<!channel> *b* `c`", "<@U1>\n- <!here>\n\n\n- ", "|\n||\n|a", "\u202e\x00", strings.Repeat("label ", 30), "U1><!here>")
	f.Add("", "", "", "", "", "")
	f.Add("a\xffb", strings.Repeat("long words ", 900), strings.Repeat("c|", 30)+"\n"+strings.Repeat("row\n", 150), "👩‍💻", " ", "")
	f.Fuzz(func(t *testing.T, lead, text, table, note, label, user string) {
		sim, err := slacksim.Start(slacksim.Config{})
		if err != nil {
			t.Fatal(err)
		}
		defer sim.Close()
		counted := newTally()
		app, err := slackapp.New(slackapp.Config{BotToken: sim.BotToken(), AppToken: sim.AppToken(), APIURL: sim.APIURL(), Meter: counted})
		if err != nil {
			t.Fatal(err)
		}
		room := sim.Direct(sim.AddPerson("Ada"))
		reply := bot.Reply{Parts: []bot.Part{
			bot.Credit{User: user, Text: note}, bot.Lead{Text: lead}, bot.Text{Text: text}, grid(table), grid(text), bot.Note{Text: note},
			bot.Buttons{Buttons: []bot.Button{{Label: label, Action: "next", Value: text}, {Label: lead, Action: "next", Value: note, Primary: true}}},
			bot.Buttons{Buttons: []bot.Button{{Label: label, Action: "share", Value: label}}},
		}}
		d := bot.Delivery{EventID: "Ev1", Thread: bot.Thread{Team: sim.Team(), Channel: room.ID, Direct: true}}
		if err := app.Post(t.Context(), d, reply); err != nil {
			t.Fatal(err)
		}
		if refused := sim.Refusals(); len(refused) > 0 {
			t.Fatalf("Slack refused: %+v", refused)
		}
		for _, m := range sim.Messages(room, "") {
			if strings.Contains(m.Text, "<!") || strings.TrimSpace(m.Text) == "" {
				t.Errorf("the text for notifications is %q", m.Text)
			}
		}
	})
}

// grid makes a table of a text: lines are rows, and "|" parts the cells.
func grid(text string) bot.Table {
	var t bot.Table
	for i, line := range strings.Split(text, "\n") {
		if cells := strings.Split(line, "|"); i == 0 {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}
