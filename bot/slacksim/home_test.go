package slacksim_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// homeTab is a home tab with the blocks.
func homeTab(blocks ...slack.Block) slack.HomeTabViewRequest {
	return slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: blocks}}
}

func publish(t *testing.T, sim *slacksim.Sim, p slacksim.Person, view slack.HomeTabViewRequest, hash *string) (*slack.ViewResponse, error) {
	t.Helper()
	return client(sim).PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: p.ID, View: view, Hash: hash})
}

func menu(id string, options ...string) *slack.SelectBlockElement {
	e := &slack.SelectBlockElement{Type: slack.OptTypeStatic, ActionID: id, Placeholder: slack.NewTextBlockObject("plain_text", id, false, false)}
	for _, o := range options {
		e.Options = append(e.Options, slack.NewOptionBlockObject(o, slack.NewTextBlockObject("plain_text", o, false, false), nil))
	}
	e.InitialOption = e.Options[0]
	return e
}

// A choice on a home tab tells what all its menus hold: what was chosen before, and what
// nobody has touched.
func TestChoiceOnHomeTellsAllMenus(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	view := homeTab(slack.NewActionBlock("m", menu("level", "junior", "senior"), menu("place", "none", "london"), slack.NewButtonBlockElement("go", "x", slack.NewTextBlockObject("plain_text", "Go", false, false))))
	if _, err := publish(t, sim, ada, view, nil); err != nil {
		t.Fatal(err)
	}
	b := connect(t, sim, nil)
	home, _ := sim.Home(ada)
	for _, one := range []struct{ action, value, level, place string }{
		{"place", "london", "junior", "london"}, {"level", "senior", "senior", "london"}, {"go", "", "senior", "london"},
	} {
		must(sim.ClickView(within(t), ada, home, one.action, one.value))(t)
		view := (<-b.events).Data.(slack.InteractionCallback).View
		values := view.State.Values["m"]
		if values["level"].SelectedOption.Value != one.level || values["place"].SelectedOption.Value != one.place || len(values) != 2 || view.Hash != home.Hash {
			t.Errorf("after %s: %+v", one.action, view.State)
		}
	}
}

// Of two who publish on the same page, the second one's hash is old.
func TestPublishWithAnOldHash(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	first, err := publish(t, sim, ada, homeTab(slack.NewDividerBlock()), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := publish(t, sim, ada, homeTab(slack.NewDividerBlock()), &first.Hash); err != nil {
		t.Errorf("the hash of what is there: %v", err)
	}
	_, err = publish(t, sim, ada, homeTab(slack.NewDividerBlock()), &first.Hash)
	wantError(t, err, "hash_conflict")
	wantRefusals(t, sim, "hash_conflict")
}

func bars(title string, series int, categories ...string) *slack.DataVisualizationBlock {
	var all []slack.DataVisualizationDataSeries
	for i := range series {
		var points []slack.DataVisualizationDataPoint
		for _, c := range categories {
			points = append(points, slack.NewDataVisualizationDataPoint(c, 1))
		}
		all = append(all, slack.NewDataVisualizationDataSeries(strings.Repeat("s", i+1), points...))
	}
	return slack.NewDataVisualizationBlock(title, slack.NewDataVisualizationBarChart(slack.NewDataVisualizationAxisConfig(categories...), all...))
}

func TestLimitsOfCharts(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	for _, c := range []struct {
		name      string
		good, bad slack.Block
		detail    string
	}{
		{"title", bars(x(50), 1, "a"), bars(x(51), 1, "a"), "less than 51"},
		{"no title", bars("x", 1, "a"), bars("", 1, "a"), "missing required field: title"},
		{"series", bars("x", 6, "a"), bars("x", 7, "a"), "no more than 6 items"},
		{"no series", bars("x", 1, "a"), bars("x", 0, "a"), "at least one item"},
		{"label", bars("x", 1, x(20)), bars("x", 1, x(21)), "less than 21"},
		{"same label", bars("x", 1, "a", "b"), bars("x", 1, "a", "a"), "must be unique: a"},
		{"categories", bars("x", 1, strings.Split("abcdefghijklmnopqrst", "")...), bars("x", 1, strings.Split("abcdefghijklmnopqrstu", "")...), "no more than 20 items"},
	} {
		if _, err := publish(t, sim, ada, homeTab(c.good), nil); err != nil {
			t.Errorf("%s, just inside: %v", c.name, err)
		}
		_, err := publish(t, sim, ada, homeTab(c.bad), nil)
		var answer slack.SlackErrorResponse
		if !errors.As(err, &answer) || !strings.Contains(strings.Join(answer.ResponseMetadata.Messages, " "), c.detail) {
			t.Errorf("%s, just outside: %#v, want %q", c.name, err, c.detail)
		}
	}
}

// A workspace may be one that has no charts yet.
func TestChartsAreRefusedOnWish(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	chart := bars("Pay", 2, "Junior", "Senior")
	sim.RefuseCharts(true)
	_, err := publish(t, sim, ada, homeTab(slack.NewDividerBlock(), chart), nil)
	wantError(t, err, "invalid_arguments")
	_, _, err = client(sim).PostMessage(ada.ID, slack.MsgOptionText("x", false), slack.MsgOptionBlocks(chart))
	wantError(t, err, "invalid_blocks")
	sim.RefuseCharts(false)
	if _, err := publish(t, sim, ada, homeTab(chart), nil); err != nil {
		t.Error(err)
	}
	wantRefusals(t, sim, "invalid_arguments", "invalid_blocks")
}
