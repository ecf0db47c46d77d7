package slackapp

import (
	"encoding/json"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// pressed is what a person did on a home tab, of Slack's payload.
func pressed(t *testing.T, payload string) heard {
	t.Helper()
	var in interaction
	if err := json.Unmarshal([]byte(payload), &in); err != nil {
		t.Fatal(err)
	}
	return decodeInteraction(in, identity{Team: "T0"})
}

// A choice counts whatever the view's state says of it, and beside what it says of others.
// It is the app's own workspace's, whichever its person comes from.
func TestChoiceCountsWithoutTheViewsState(t *testing.T) {
	in := pressed(t, `{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","type":"home","hash":"7.h",
		"private_metadata":"{\"team\":\"T9\",\"channel\":\"D1\",\"direct\":true,\"menus\":{\"level\":\"junior\",\"place\":\"here\"}}\n",
		"state":{"values":{"b1":{"menu:company:":{"type":"static_select","selected_option":{"value":"sme"}},"other":{"selected_option":{"value":"x"}}},"b2":{"menu:place:":{"selected_option":null}}}}},
		"actions":[{"type":"static_select","action_id":"menu:level:","action_ts":"9.9","selected_option":{"value":"senior"}}]}`)
	if in.visit == nil {
		t.Fatalf("%+v", in)
	}
	v := *in.visit
	if v.hash != "7.h" || v.Team != "T0" || v.User != "U1" || v.Channel != "D1" || v.At != "9.9" || len(v.Menus) != 3 ||
		v.Menus["level"] != "senior" || v.Menus["place"] != "here" || v.Menus["company"] != "sme" {
		t.Errorf("%+v", v)
	}
}

// A page of another time, or another app's, is the person's own all the same.
func TestPressOnAPageThatIsNotOurs(t *testing.T) {
	for _, private := range []string{"", "x", `{}\n`, `{\"team\":\"T1\",\"channel\":\"C1\"}\n`} {
		in := pressed(t, `{"type":"block_actions","user":{"id":"U1"},"view":{"id":"V1","type":"home","private_metadata":"`+private+`"},
			"actions":[{"type":"button","action_id":"next#3","action_ts":"9.9","value":"v"}]}`)
		c, is := in.event.(bot.Click)
		if want := (bot.Thread{Team: "T0", Direct: true}); !is || c.Thread != want || c.Action != "next" || !c.Page || c.ID != "U1:V1:next#3:9.9" {
			t.Errorf("%q: %+v", private, in)
		}
	}
	if in := pressed(t, `{"type":"block_actions","user":{"id":"U1"},"view":{"id":"V1","type":"home"},"actions":[{"type":"overflow","action_id":"x"}]}`); in.ignored != "not_a_button" {
		t.Errorf("%+v", in)
	}
}

// A range without an upper end has no bar for one, and so has none beside it.
func TestChartOfARangeWithoutAnUpperEnd(t *testing.T) {
	c := bot.Chart{Title: "Pay", Unit: "EUR", From: "from", To: "to", Bars: []bot.Bar{{Label: "Junior", Low: 30, High: 40}, {Label: "Lead", Low: 70}}}
	for high, want := range map[int]int{0: 1, 90: 2} {
		c.Bars[1].High = high
		b, ok := chartBlock(c)
		if !ok {
			t.Fatal("no chart")
		}
		drawn, is := b.(*slack.DataVisualizationBlock).Chart.(*slack.DataVisualizationBarChart)
		if !is || len(drawn.Series) != want || drawn.Series[0].Data[1].Value != 70 {
			t.Errorf("%+v", drawn)
		}
	}
}
