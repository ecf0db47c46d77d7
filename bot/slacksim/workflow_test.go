package slacksim_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// lookUp is a step that takes a level and gives a range.
func lookUp() slacksim.Config {
	return slacksim.Config{
		Steps: []slacksim.StepEntry{{
			Callback: "look_up", Title: "Look up",
			Inputs:  []slacksim.StepParameter{{Name: "level", Required: true}},
			Outputs: []slacksim.StepParameter{{Name: "range", Required: true}, {Name: "source"}},
		}},
		Menu: []slacksim.MenuEntry{{Name: "Everywhere", Callback: "all", Global: true}, {Name: "On a message", Callback: "one"}},
	}
}

func TestARunOfAStepEndsAsItsDeclarationSays(t *testing.T) {
	sim := open(t, lookUp())
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	if _, err := sim.RunStep(ada, "look_up", nil); !errors.Is(err, slacksim.ErrIncomplete) {
		t.Errorf("without what it requires: %v", err)
	}
	if _, err := sim.RunStep(ada, "look_up", map[string]string{"level": "senior", "age": "40"}); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("with what it doesn't take: %v", err)
	}
	run := must(sim.RunStep(ada, "look_up", map[string]string{"level": "senior"}))(t)
	eventually(t, sim, "the app is told", func() bool { return len(sim.Envelopes()) == 1 && !sim.Envelopes()[0].Acked.IsZero() })
	var told struct {
		Payload struct {
			Event struct {
				Function struct {
					Callback string `json:"callback_id"`
				}
				Inputs map[string]string
				ID     string `json:"function_execution_id"`
				Token  string `json:"bot_access_token"`
			}
		}
	}
	if err := json.Unmarshal(sim.Envelopes()[0].Body, &told); err != nil {
		t.Fatal(err)
	}
	if e := told.Payload.Event; e.Function.Callback != "look_up" || e.Inputs["level"] != "senior" || e.ID != run.ID || !strings.HasPrefix(e.Token, "xwfp-") {
		t.Errorf("it is told %+v", e)
	}

	success := func(id string, outputs map[string]string) error {
		return b.FunctionCompleteSuccess(id, slack.FunctionCompleteSuccessRequestOptionOutput(outputs))
	}
	wantError(t, success("Fx0", nil), "function_execution_not_found")
	wantError(t, success(run.ID, map[string]string{"source": "a page"}), "parameter_validation_failed")
	wantError(t, success(run.ID, map[string]string{"range": "58-70", "mood": "good"}), "parameter_validation_failed")
	if err := success(run.ID, map[string]string{"range": "58-70"}); err != nil {
		t.Fatal(err)
	}
	if got := sim.Execution(run.ID); got.State != slacksim.Completed || got.Outputs["range"] != "58-70" {
		t.Errorf("the run is %+v", got)
	}
	wantError(t, b.FunctionCompleteError(run.ID, "too late"), "execution_not_in_running_state")

	failed := must(sim.RunStep(ada, "look_up", map[string]string{"level": "wizard"}))(t)
	if err := b.FunctionCompleteError(failed.ID, "no such level"); err != nil {
		t.Fatal(err)
	}
	if got := sim.Execution(failed.ID); got.State != slacksim.Failed || got.Error != "no such level" {
		t.Errorf("the run is %+v", got)
	}
}

func TestAShortcutFromAnywhereNamesNoChannel(t *testing.T) {
	sim := open(t, lookUp())
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	must(sim.Launch(t.Context(), ada, "all"))(t)
	body := string(sim.Envelopes()[0].Body)
	if !strings.Contains(body, `"type":"shortcut"`) || strings.Contains(body, `"channel"`) || !strings.Contains(body, "trigger_id") {
		t.Errorf("it is told %s", body)
	}
	if _, err := sim.Launch(t.Context(), ada, "one"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("an entry of messages' menus is chosen without a message: %v", err)
	}
	room := sim.AddChannel("hiring", ada)
	m := must(sim.Say(t.Context(), ada, room, "", "hi"))(t)
	if _, err := sim.Choose(t.Context(), ada, m, "all"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("what stands everywhere stands in a message's menu: %v", err)
	}
}

func TestASessionIsNamedAndStopped(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	direct := sim.Direct(ada)
	api := client(sim)
	root := must(sim.Say(t.Context(), ada, direct, "", "write"))(t)
	rename := func(title string) error {
		_, err := api.RenameAgentSession(slack.AgentSessionRenameParameters{ChannelID: direct.ID, ThreadTS: root.TS, Title: title})
		return err
	}
	wantError(t, rename("Salary"), "session_not_found")
	status := slack.AgentSessionSetStatusParameters{ChannelID: direct.ID, ThreadTS: root.TS, Status: "processing", Title: "A draft"}
	must(api.SetAgentSessionStatus(status))(t)
	if got := sim.Status(direct, root.TS); got.Session != "processing" || got.Title != "A draft" {
		t.Errorf("the session is %+v", got)
	}
	if err := rename("Salary"); err != nil || sim.Status(direct, root.TS).Title != "Salary" {
		t.Errorf("it is called %q, %v", sim.Status(direct, root.TS).Title, err)
	}
	wantError(t, rename(strings.Repeat("s", 201)), "invalid_arguments")

	_, ts, err := api.StartStream(direct.ID, slack.MsgOptionTS(root.TS), slack.MsgOptionMarkdownText("You "))
	if err != nil {
		t.Fatal(err)
	}
	if err := sim.StopSession(ada, direct, root.TS); err != nil {
		t.Fatal(err)
	}
	if _, _, err := api.AppendStream(direct.ID, ts, slack.MsgOptionMarkdownText("build")); err == nil {
		t.Error("a stream that was stopped goes on")
	}
	status.Status = "active"
	must(api.SetAgentSessionStatus(status))(t)
	if err := sim.StopSession(ada, direct, root.TS); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("what is idle is stopped: %v", err)
	}
}

func TestTheOlderViewBeginsThreads(t *testing.T) {
	sim := open(t, slacksim.Config{AssistantView: true})
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	if err := sim.OpenHome(t.Context(), ada, "messages"); err != nil {
		t.Fatal(err)
	}
	roots := sim.Messages(sim.Direct(ada), "")
	if len(roots) != 1 || roots[0].Subtype != "assistant_app_thread" {
		t.Fatalf("it begins %+v", roots)
	}
	first := sim.Envelopes()[0]
	if first.Type != "assistant_thread_started" || !strings.Contains(string(first.Body), roots[0].TS) {
		t.Errorf("the app is told of %s", first.Type)
	}
}
