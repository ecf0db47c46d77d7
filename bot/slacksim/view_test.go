package slacksim_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
)

func plain(s string) *slack.TextBlockObject {
	return slack.NewTextBlockObject("plain_text", s, false, false)
}

// brief is a form with a text, a menu and a wish that may be left out.
func brief() slack.ModalViewRequest {
	level := slack.NewOptionsSelectBlockElement("static_select", plain("Level"), "level",
		slack.NewOptionBlockObject("junior", plain("Junior"), nil), slack.NewOptionBlockObject("senior", plain("Senior"), nil))
	wish := slack.NewInputBlock("wish", plain("Wish"), nil, slack.NewPlainTextInputBlockElement(plain("anything"), "wish"))
	wish.Optional = true
	return slack.ModalViewRequest{
		Type: slack.VTModal, Title: plain("A brief"), Submit: plain("Write"), CallbackID: "brief", PrivateMetadata: "C1",
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			slack.NewInputBlock("name", plain("Name"), nil, slack.NewPlainTextInputBlockElement(plain("who"), "name")),
			slack.NewInputBlock("level", plain("Level"), nil, level), wish,
		}},
	}
}

// filling connects a bot that opens the form on a command and answers its
// submission with a payload.
func filling(t *testing.T, sim *slacksim.Sim, answer any) (*bot, slacksim.Person, slacksim.View) {
	t.Helper()
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, func(e socketmode.Event) (any, bool) {
		if e.Type == socketmode.EventTypeInteractive {
			return answer, true
		}
		return nil, true
	})
	out := must(sim.Command(within(t), ada, sim.Direct(ada), "/jd", ""))(t)
	<-b.events
	if _, err := b.OpenView(out.TriggerID, brief()); err != nil {
		t.Fatal(err)
	}
	return b, ada, sim.Views(ada)[0]
}

func TestAFormIsFilledInAndSent(t *testing.T) {
	sim := open(t, slacksim.Config{})
	b, ada, form := filling(t, sim, nil)

	out := must(sim.Submit(within(t), ada, form, map[string]string{"name": "Backend", "level": "senior"}))(t)

	got := (<-b.events).Data.(slack.InteractionCallback)
	values := got.View.State.Values
	if values["name"]["name"].Value != "Backend" || values["level"]["level"].SelectedOption.Value != "senior" {
		t.Errorf("values %+v", values)
	}
	if got.View.CallbackID != "brief" || got.View.PrivateMetadata != "C1" {
		t.Errorf("view %+v", got.View)
	}
	if out.View != nil || len(sim.Views(ada)) != 0 {
		t.Error("the form is still open")
	}
	wantRefusals(t, sim)
}

func TestARequiredFieldMustBeFilled(t *testing.T) {
	sim := open(t, slacksim.Config{})
	_, ada, form := filling(t, sim, nil)
	_, err := sim.Submit(within(t), ada, form, map[string]string{"name": "Backend"})
	if !errors.Is(err, slacksim.ErrIncomplete) {
		t.Errorf("error %v, want incomplete", err)
	}
	_, err = sim.Submit(within(t), ada, form, map[string]string{"name": "Backend", "level": "principal"})
	if !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("error %v for a level that is not offered", err)
	}
}

func TestFaultsGoBackIntoTheForm(t *testing.T) {
	sim := open(t, slacksim.Config{})
	_, ada, form := filling(t, sim, slack.NewErrorsViewSubmissionResponse(map[string]string{"name": "Too vague."}))
	out := must(sim.Submit(within(t), ada, form, map[string]string{"name": "x", "level": "junior"}))(t)
	if out.View == nil || out.View.Errors["name"] != "Too vague." {
		t.Errorf("view %+v", out.View)
	}
}

func TestAFaultMustNameAnInput(t *testing.T) {
	sim := open(t, slacksim.Config{})
	_, ada, form := filling(t, sim, slack.NewErrorsViewSubmissionResponse(map[string]string{"nobody": "Too vague."}))
	_, err := sim.Submit(within(t), ada, form, map[string]string{"name": "x", "level": "junior"})
	if !errors.Is(err, slacksim.ErrAckRefused) {
		t.Errorf("error %v, want a refusal", err)
	}
}

func TestAFormMayChangeOrGrow(t *testing.T) {
	next := brief()
	next.CallbackID = "next"
	for name, answer := range map[string]any{
		"update": slack.NewUpdateViewSubmissionResponse(&next), "push": slack.NewPushViewSubmissionResponse(&next),
	} {
		t.Run(name, func(t *testing.T) {
			sim := open(t, slacksim.Config{})
			_, ada, form := filling(t, sim, answer)
			out := must(sim.Submit(within(t), ada, form, map[string]string{"name": "x", "level": "junior"}))(t)
			if out.View == nil || out.View.CallbackID != "next" {
				t.Fatalf("view %+v", out.View)
			}
			if pushed := out.View.PreviousID == form.ID; pushed != (name == "push") {
				t.Errorf("previous view %q", out.View.PreviousID)
			}
		})
	}
}

func TestATriggerServesOnceWithinThreeSeconds(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	out := must(sim.Command(within(t), ada, sim.Direct(ada), "/jd", ""))(t)
	if _, err := b.OpenView(out.TriggerID, brief()); err != nil {
		t.Fatal(err)
	}
	_, err := b.OpenView(out.TriggerID, brief())
	wantError(t, err, "exchanged_trigger_id")
	out = must(sim.Command(within(t), ada, sim.Direct(ada), "/jd", ""))(t)
	sim.Advance(3 * time.Second)
	_, err = b.OpenView(out.TriggerID, brief())
	wantError(t, err, "expired_trigger_id")
	_, err = b.OpenView("1.2.x", brief())
	wantError(t, err, "invalid_trigger_id")
}

func TestViewsAreChecked(t *testing.T) {
	sim := open(t, slacksim.Config{})
	b, ada, form := filling(t, sim, nil)
	long := brief()
	long.Title = plain(strings.Repeat("x", 25))
	_, err := b.UpdateView(long, "", "", form.ID)
	var answer slack.SlackErrorResponse
	if !errors.As(err, &answer) || answer.Err != "invalid_arguments" ||
		!strings.Contains(answer.ResponseMetadata.Messages[0], "must be less than 25 characters [json-pointer:/view/title/text]") {
		t.Errorf("error %#v", err)
	}
	_, err = b.UpdateView(brief(), "", "stale", form.ID)
	wantError(t, err, "hash_conflict")
	if _, err := b.UpdateView(brief(), "", form.Hash, form.ID); err != nil {
		t.Error(err)
	}
	if now := sim.Views(ada)[0]; now.Hash == form.Hash {
		t.Error("the hash did not change")
	}
}

func TestTheHomeTab(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	home := slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: []slack.Block{button("ask", "salary")}}}
	if _, err := b.PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: ada.ID, View: home}); err != nil {
		t.Fatal(err)
	}
	shown, ok := sim.Home(ada)
	if !ok || shown.Type != "home" {
		t.Fatalf("home %+v", shown)
	}
	must(sim.ClickView(within(t), ada, shown, "ask", ""))(t)
	if got := (<-b.events).Data.(slack.InteractionCallback); got.View.ID != shown.ID || got.ActionCallback.BlockActions[0].Value != "salary" {
		t.Errorf("callback %+v", got)
	}
}

func TestAClosedFormIsToldWhereAsked(t *testing.T) {
	sim := open(t, slacksim.Config{})
	b, ada, form := filling(t, sim, nil)
	told := brief()
	told.NotifyOnClose = true
	if _, err := b.UpdateView(told, "", "", form.ID); err != nil {
		t.Fatal(err)
	}
	if err := sim.CloseView(within(t), ada, form); err != nil {
		t.Fatal(err)
	}
	if got := (<-b.events).Data.(slack.InteractionCallback); got.Type != slack.InteractionTypeViewClosed || got.View.ID != form.ID {
		t.Errorf("callback %+v", got)
	}
}
