package main

import (
	"strings"
	"testing"
)

// openSample is a workspace with an invented pastry chef beside the backend developer, and
// a channel that is about it.
func openSample(t *testing.T) *workspace {
	t.Helper()
	return openWith(t, func(c *Config) { c.KnowledgeDir = "../../knowledge/testdata/sample" })
}

func TestASecondProfileIsServedAsTheFirst(t *testing.T) {
	t.Parallel()
	w := openSample(t)
	holds(t, w.command("/pastry-salary", "head of section, palace, Geneva"), "85,800 CHF to 115,200 CHF", "78,000 CHF × 1.10 = 85,800 CHF", "the Guild of Sample Data", "January 2026", "invented")
	holds(t, w.command("/backend-salary", "senior scale-up london"), "€66,700 to €84,000")

	which := w.say(w.hiring, "", "<@"+w.BotUser()+"> what does a senior earn?")
	answer := w.answer(w.hiring, which.TS, 1)
	holds(t, answer, "Which job do you mean?", "Backend developer", "Pastry chef", "CHF62–72K", "€50–62K")
	w.click(answer, "Pastry chef")
	holds(t, w.answer(w.hiring, which.TS, 2), "CHF62–72K", "Questions here are about the profile Pastry chef")

	// The channel is about the pastry chef now, also for what is drafted in it.
	jd := w.say(w.hiring, "", "<@"+w.BotUser()+"> write a job description for a commis in a bakery in Geneva")
	offer := w.answer(w.hiring, jd.TS, 1)
	holds(t, offer, "Commis", "Geneva")
	first := w.dialog(w.maya, offer, "Complete and write")
	second := w.submit(w.maya, first, map[string]string{"employer": "Maison Sample"})
	if second == nil {
		t.Fatal("there is no second page")
	}
	if done := w.submit(w.maya, *second, map[string]string{"contact": "jobs@sample.example"}); done != nil {
		t.Fatalf("the form is still open: %v", done.Errors)
	}
	w.until("the draft is there", func() bool { return strings.Contains(w.thread(jd.TS), "Commis pastry chef") })
	if text := w.thread(jd.TS); !strings.Contains(text, "50,400") || strings.Contains(text, "PostgreSQL") {
		t.Errorf("the draft is no pastry chef's: %s", text)
	}

	kit := w.say(w.hiring, "", "<@"+w.BotUser()+"> prepare an interview kit for a commis pastry chef")
	holds(t, w.answer(w.hiring, kit.TS, 1), "no interview questions for this profile")
	kit = w.say(w.hiring, "", "<@"+w.BotUser()+"> prepare an interview kit for a junior backend developer in PHP")
	holds(t, w.answer(w.hiring, kit.TS, 1), "Junior, 60 minutes, PHP")
}

func TestAChannelsProfileIsFixedByConfiguration(t *testing.T) {
	t.Setenv("SLACK_BOT_TOKEN", "xoxb-1")
	t.Setenv("SLACK_APP_TOKEN", "xapp-1")
	t.Setenv("RECRUITBOT_CHANNEL_PROFILES", "C0123456789:backend, C9:pastry")
	c, err := loadConfig(true)
	if err != nil || c.Pinned["C0123456789"] != "backend" || c.Pinned["C9"] != "pastry" {
		t.Errorf("%v, %v", c.Pinned, err)
	}
	t.Setenv("RECRUITBOT_CHANNEL_PROFILES", "hiring:backend")
	if _, err := loadConfig(true); err == nil || !strings.Contains(err.Error(), "RECRUITBOT_CHANNEL_PROFILES must be channels' ids with profiles' slugs") {
		t.Errorf("a channel's name is taken for its id: %v", err)
	}
}
