package slackapp

import (
	"strings"
	"testing"

	"recruitbot/bot"
)

// described is an app with something of everything.
func described() ManifestConfig {
	return ManifestConfig{
		Commands: []bot.CommandSpec{
			{Name: "/backend", Description: "Ask anything about backend developers", Hint: "[question]"},
			{Name: "/backend-salary", Description: "What backend developers earn", Hint: "[level] [company type] [london]"},
		},
		Prompts: []bot.Prompt{
			{Title: "Salaries", Message: "What does a senior earn?"}, {Title: "Skills", Message: "Which skills matter?"},
			{Title: "Interview", Message: "What could I ask?"}, {Title: "The job", Message: "What does the person do?"},
			{Title: "A fifth", Message: "which Slack would not show"},
		},
		Menu: []bot.ShortcutSpec{
			{Action: "ad.message", Name: "Check this job ad", Description: "Check the advert in this message"},
			{Action: "salary", Global: true, Name: "Check a salary", Description: "A range with its source"},
		},
		Steps: []bot.StepSpec{{
			Name: "salary_lookup", Title: "Look up a salary", Description: "A range with its source",
			Inputs:  []bot.Parameter{{Name: "level", Title: "Level", Kind: bot.OfText}, {Name: "person", Title: "For whom", Kind: bot.OfPerson, Required: true}},
			Outputs: []bot.Parameter{{Name: "channel", Title: "Channel", Kind: bot.OfChannel}, {Name: "message", Title: "Message", Kind: bot.OfMessage}},
		}},
	}
}

func TestManifest(t *testing.T) {
	older, bare := described(), described()
	older.AssistantView, bare.Steps = true, nil
	for name, c := range map[string]ManifestConfig{"manifest.json": described(), "manifest_assistant.json": older, "manifest_bare.json": bare} {
		got, err := Manifest(c)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, got)
	}
}

func TestManifestRefusesWhatSlackWould(t *testing.T) {
	_, err := Manifest(ManifestConfig{
		Name: strings.Repeat("n", 36),
		Commands: []bot.CommandSpec{
			{Name: "no-slash", Description: "x"}, {Name: "/silent"}, {Name: "/" + strings.Repeat("c", 32), Description: "x"},
		},
		Menu: []bot.ShortcutSpec{{Action: "ad.message", Name: "An entry far too long for a menu", Description: "x"}, {Name: "Nothing"}},
	})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"name has 36", "no-slash", "/silent", "takes 32", "takes 24", "\"Nothing\" must have an action"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in %v", want, err)
		}
	}
}
