package slackapp_test

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// team is the pretended workspace.
const team = "T0SIM00001"

// pay is a page with all that pages have: it tells what is chosen on it.
func pay(_ context.Context, v bot.Visit) bot.Page {
	level := v.Menus["level"]
	return bot.Page{Parts: []bot.Part{
		bot.Heading{Text: "Pay"},
		bot.Menus{Menus: []bot.Menu{
			{ID: "level", Label: "Level", Value: level, Options: []bot.Option{{Value: "junior", Label: "Junior"}, {Value: "senior", Label: "Senior"}}},
			{ID: "place", Label: "Place", Value: v.Menus["place"], Options: []bot.Option{{Value: "here", Label: "Here"}, {Value: "there", Label: "There"}}},
			{ID: "language", Action: "language", Label: "Language", Options: []bot.Option{{Value: "fr", Label: "Français"}}},
		}},
		bot.Lead{Text: "chosen: " + cmp.Or(level, "none") + " " + cmp.Or(v.Menus["place"], "none")},
		bot.Chart{Title: "Ranges", Unit: "EUR", From: "from", To: "to", Bars: []bot.Bar{{Label: "Junior", Low: 30, High: 40}, {Label: "Senior", Low: 50, High: 60}},
			Table: bot.Table{Header: []string{"Level", "EUR"}, Rows: [][]string{{"Junior", "30–40"}, {"Senior", "50–60"}}}},
		bot.Buttons{Buttons: []bot.Button{{Label: "Draft", Action: "jd.begin", Value: "v"}, {Label: "Send", Action: "next", Value: "n"}}},
		bot.Note{Text: "done: " + cmp.Or(v.Done, "nothing")},
	}}
}

// pages is a workspace whose app has that page.
func pages(t *testing.T, brain *listener, page func(context.Context, bot.Visit) bot.Page) *workspace {
	t.Helper()
	return openWith(t, slacksim.Config{}, brain, func(c *slackapp.Config) { c.Page = page })
}

func (w *workspace) openHome() {
	w.t.Helper()
	if err := w.OpenHome(w.t.Context(), w.ada, "home"); err != nil {
		w.t.Fatal(err)
	}
}

// home waits until Ada's page says something.
func (w *workspace) home(says string) slacksim.View {
	w.t.Helper()
	w.until("a page with "+says, func() bool {
		v, ok := w.Home(w.ada)
		return ok && strings.Contains(string(v.Raw), says)
	})
	v, _ := w.Home(w.ada)
	return v
}

// act uses an element of Ada's page.
func (w *workspace) act(v slacksim.View, action, value string) {
	w.t.Helper()
	if _, err := w.ClickView(w.t.Context(), w.ada, v, action, value); err != nil {
		w.t.Fatal(err)
	}
}

func TestPageIsShownWhenItIsOpened(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, pay)
	w.openHome()
	v := w.home("chosen: none none")
	for _, want := range []string{`"data_visualization"`, `"header"`, `"static_select"`, w.Direct(w.ada).ID} {
		if !strings.Contains(string(v.Raw), want) {
			t.Errorf("it lacks %s: %s", want, v.Raw)
		}
	}
	w.smooth()
}

// What is chosen is on the page at once, beside what was chosen before, and stays when
// the page is opened again.
func TestChoiceShowsThePageAnew(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, pay)
	w.openHome()
	w.act(w.home("chosen: none none"), "menu:level:", "senior")
	w.act(w.home("chosen: senior none"), "menu:place:", "there")
	v := w.home("chosen: senior there")
	if n := strings.Count(string(v.Raw), `"initial_option"`); n != 2 {
		t.Errorf("%d menus show what is chosen, want 2: %s", n, v.Raw)
	}
	hash := v.Hash
	w.openHome()
	w.until("it is opened again", func() bool { v, _ := w.Home(w.ada); return v.Hash != hash })
	w.home("chosen: senior there")
	w.smooth()
}

// The acknowledgement doesn't wait for the page, and a page that is made for long
// doesn't stand for what was chosen meanwhile.
func TestLatestChoiceIsShownAndNoneBefore(t *testing.T) {
	t.Parallel()
	hang := make(chan struct{})
	begun := make(chan string, 9)
	w := pages(t, &listener{}, func(ctx context.Context, v bot.Visit) bot.Page {
		begun <- v.Menus["level"] + v.Menus["place"]
		if v.Menus["place"] == "here" {
			<-hang
		}
		return pay(ctx, v)
	})
	w.openHome()
	v := w.home("chosen: none none")
	<-begun
	w.act(v, "menu:place:", "here")
	<-begun // and hangs
	for _, level := range []string{"junior", "senior"} {
		w.act(v, "menu:level:", level)
	}
	w.act(v, "menu:place:", "there")      // each is acknowledged while the page hangs
	w.meter.wait(t, "page superseded", 2) // junior and senior, which nobody waits for by now
	close(hang)
	w.home("chosen: senior there")
	if now := <-begun; now != "seniorthere" || len(begun) > 0 {
		t.Errorf("a page was made for %q, and for %d others", now, len(begun))
	}
	w.smooth()
}

// Where the page was changed by another replica since its person saw it, it is made anew of
// what is known by then, and shown.
func TestChoiceOnAPageThatHasChangedMeanwhile(t *testing.T) {
	t.Parallel()
	begun, hang := make(chan struct{}, 9), make(chan struct{})
	w := pages(t, &listener{}, func(ctx context.Context, v bot.Visit) bot.Page {
		if v.Menus["level"] == "senior" {
			begun <- struct{}{}
			<-hang
		}
		return pay(ctx, v)
	})
	w.openHome()
	w.act(w.home("chosen: none none"), "menu:level:", "senior")
	<-begun
	other, err := slackapp.New(slackapp.Config{BotToken: w.BotToken(), AppToken: w.AppToken(), APIURL: w.APIURL(), Page: pay})
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID, Channel: "D1", Done: "next"}); err != nil {
		t.Fatal(err)
	}
	close(hang)
	w.home("chosen: senior none")
	w.meter.wait(t, "page conflict", 1)
	if n := len(begun); n != 1 {
		t.Errorf("made anew %d times", n)
	}
}

// What waits for its turn gives way to what is chosen meanwhile.
func TestPageThatWaitsGivesWay(t *testing.T) {
	t.Parallel()
	made := make(chan string, 99)
	w := pages(t, &listener{}, func(ctx context.Context, v bot.Visit) bot.Page {
		made <- v.Menus["level"]
		return pay(ctx, v)
	})
	w.openHome()
	v := w.home("chosen: none none")
	w.Cause(slacksim.Trouble{Method: "views.publish", Status: 429, RetryAfter: time.Second})
	w.act(v, "menu:level:", "senior")
	w.meter.wait(t, "page limited", 1)
	w.act(v, "menu:level:", "junior")
	w.home("chosen: junior none")
	close(made)
	var all []string
	for level := range made {
		all = append(all, level)
	}
	if !slices.Equal(all, []string{"", "senior", "junior"}) {
		t.Errorf("pages were made for %q", all)
	}
}

// What is begun on the page goes on in the direct conversation and knows the page.
func TestWhatIsBegunOnThePageGoesOnInTheConversation(t *testing.T) {
	t.Parallel()
	brain := &listener{form: func(c bot.Click) (*bot.Form, error) {
		if c.Action == "jd.begin" {
			return firstPage(), nil
		}
		return nil, nil
	}}
	w := pages(t, brain, pay)
	w.openHome()
	w.act(w.home("chosen: none none"), "menu:level:", "senior")
	v := w.home("chosen: senior")
	w.act(v, "jd.begin#0", "")
	w.until("its form", func() bool { return len(w.Views(w.ada)) == 1 })
	if _, err := w.Submit(t.Context(), w.ada, w.Views(w.ada)[0], map[string]string{"title": "Dev"}); err != nil {
		t.Fatal(err)
	}
	w.act(v, "next#1", "")
	w.act(v, "menu:language:language", "fr")
	w.until("three events", func() bool { return len(brain.events()) == 3 })
	thread := bot.Thread{Team: team, Channel: w.Direct(w.ada).ID, Direct: true}
	for i, want := range []struct{ action, value, language string }{{"jd.first", "Dev", ""}, {"next", "n", ""}, {"language", "fr", "fr"}} {
		var got struct{ action, value, language string }
		var where bot.Thread
		var level string
		var onPage, at bool
		switch e := brain.events()[i].(type) {
		case bot.Submission:
			got.action, got.value, where, level, onPage, at = e.Form, e.Value("title"), e.Thread, e.Menus["level"], e.Page, e.At != ""
		case bot.Click:
			got.action, got.value, where, level, onPage, at = e.Action, e.Value, e.Thread, e.Menus["level"], e.Page, e.At != ""
			got.language = e.Menus["language"]
		}
		if got != want || where != thread || level != "senior" || !onPage || !at {
			t.Errorf("%+v in %+v, with level %q on page %t at %t", got, where, level, onPage, at)
		}
	}
	w.smooth()
}

// After something was done the page is shown anew, by whichever replica did it, and what
// was chosen meanwhile stays chosen.
func TestPageIsShownAnewByAnyReplica(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, pay)
	w.openHome()
	w.act(w.home("chosen: none none"), "menu:level:", "senior")
	w.home("chosen: senior")
	other, err := slackapp.New(slackapp.Config{BotToken: w.BotToken(), AppToken: w.AppToken(), APIURL: w.APIURL(), Page: pay})
	if err != nil {
		t.Fatal(err)
	}
	visit := bot.Visit{Team: team, User: w.ada.ID, Menus: map[string]string{"level": "junior"}, At: "1.0", Done: "next"}
	if err := other.Publish(t.Context(), visit); err != nil { // it knows of no conversation either
		t.Fatal(err)
	}
	if v := w.home("done: next"); !strings.Contains(string(v.Raw), "chosen: junior") || !strings.Contains(v.PrivateMetadata, w.Direct(w.ada).ID) {
		t.Errorf("%s %s", v.PrivateMetadata, v.Raw)
	}
	visit.Done = "again"
	if err := w.app.Publish(t.Context(), visit); err != nil {
		t.Fatal(err)
	}
	if v := w.home("done: again"); !strings.Contains(string(v.Raw), "chosen: senior") {
		t.Errorf("what was chosen later is lost: %s", v.Raw)
	}
	if err := w.app.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID}); err != nil {
		t.Fatal(err)
	}
	w.home("done: nothing")
	w.smooth()
}

// A button on a page whose conversation is not known finds it.
func TestConversationIsFoundForAPageWithoutOne(t *testing.T) {
	t.Parallel()
	brain := &listener{}
	w := pages(t, brain, pay)
	w.Cause(slacksim.Trouble{Method: "conversations.open", Status: 500})
	if err := w.app.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID}); err != nil {
		t.Fatal(err)
	}
	v := w.home("chosen")
	if strings.Contains(v.PrivateMetadata, w.Direct(w.ada).ID) {
		t.Fatal("the page knows the conversation")
	}
	w.act(v, "next#1", "")
	w.until("the click", func() bool { return len(brain.events()) == 1 })
	if got := brain.events()[0].Where(); got.Channel != w.Direct(w.ada).ID {
		t.Errorf("it goes on in %+v", got)
	}
	w.smooth()
}

// Whatever one call meets, the page is shown.
func TestPageIsShownWhateverSlackSays(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		trouble slacksim.Trouble
		counted string
	}{
		"429":             {slacksim.Trouble{Status: 429, RetryAfter: time.Second}, "page limited"},
		"503":             {slacksim.Trouble{Status: 503}, "page charts"},
		"a reset":         {slacksim.Trouble{Cut: true}, "page charts"},
		"a reset after":   {slacksim.Trouble{Cut: true, After: true}, "page charts"},
		"a hash conflict": {slacksim.Trouble{Error: "hash_conflict"}, "page conflict"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := pages(t, &listener{}, pay)
			c.trouble.Method = "views.publish"
			w.Cause(c.trouble)
			w.openHome()
			w.home("chosen")
			w.meter.wait(t, c.counted, 1)
		})
	}
}

// An app without a home tab says so once, and asks no more for a while.
func TestAppWithoutHomeTab(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, pay)
	w.Cause(slacksim.Trouble{Method: "views.publish", Error: "not_enabled", Times: 9})
	for n := range 3 {
		w.openHome()
		w.meter.wait(t, "page no_home", n+1)
	}
	if n := len(w.Calls("views.publish")); n != 1 {
		t.Errorf("%d calls", n)
	}
	if n := strings.Count(w.log.String(), "no home tab"); n != 1 {
		t.Errorf("it is logged %d times:\n%s", n, w.log)
	}
}

// Where Slack refuses a chart its table stands in its place, and no chart is tried again.
func TestTableStandsInARefusedChartsPlace(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, pay)
	w.RefuseCharts(true)
	w.openHome()
	v := w.home("chosen: none none")
	if strings.Contains(string(v.Raw), "data_visualization") || !strings.Contains(string(v.Raw), "Senior  50–60") {
		t.Errorf("%s", v.Raw)
	}
	w.act(v, "menu:level:", "senior")
	w.home("chosen: senior")
	w.meter.wait(t, "page refused_charts", 1)
	w.meter.wait(t, "page tables", 2)
	if n := len(w.Calls("views.publish")); n != 3 {
		t.Errorf("%d calls, want one that was refused and two", n)
	}
	var words []string
	for _, r := range w.Refusals() {
		words = append(words, r.Error)
	}
	if !slices.Equal(words, []string{"invalid_arguments"}) {
		t.Errorf("Slack refused %v", words)
	}
}
