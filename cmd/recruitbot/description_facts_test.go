package main

import (
	"strings"
	"testing"
)

func TestFactsAreChangedAndTheTextFollows(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{"summary": "You look after the payment services of Ardent."})
	second := w.nth(card, 3)
	form := w.dialog(w.maya, second, "Pay, place, contract…")
	if again := w.submit(w.maya, form, map[string]string{"pay.min": "90000", "pay.max": "80000"}); again == nil || len(again.Errors) != 1 {
		t.Fatalf("want a fault at the pay: %+v", again)
	}
	w.submit(w.maya, w.opened(w.maya), map[string]string{"pay.min": "70000", "pay.max": "80000", "hours": "37.5 hours a week", "start": "January 2027"})
	third := w.nth(card, 4)
	holds(t, third, "€70,000 to €80,000", "37.5 hours a week", "January 2027", "You look after the payment services of Ardent.", "Version 3")
	lacks(t, third, "doesn't say")
}

func TestPayAndCountryFollowThePlaceWhereNobodyChoseThem(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	form := w.dialog(w.maya, text, "Pay, place, contract…")
	w.submit(w.maya, form, map[string]string{"place": "Berlin"})
	holds(t, w.nth(card, 3), "€58,000 to €70,000", "Berlin", "(m/f/d)")
	w.submit(w.maya, w.dialog(w.maya, w.nth(card, 3), "Pay, place, contract…"), nil)
	holds(t, w.nth(card, 4), "Nothing in the text has changed.")
}

func TestCountryFollowsThePlaceTypedIntoTheForm(t *testing.T) {
	t.Parallel()
	w := open(t)
	second := w.submit(w.maya, w.form("/backend-jd", ""), map[string]string{"employer": "Ardent", "level": "senior", "company": "scaleup", "place": "Berlin"})
	w.submit(w.maya, *second, map[string]string{"stack": "Go"})
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	holds(t, w.answers(w.hiring, "")[0], "Published in: Germany", "My source has no figures for Berlin")
}

func TestMarkupInAnEditedSectionIsAFaultAtItsField(t *testing.T) {
	t.Parallel()
	w := open(t)
	_, text := w.drafted()
	again := w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{
		"summary": "Join <!channel> us", "duties": "🚀", "nice": strings.Repeat("x", 2900), "success": "A \u202eyear\x07 in",
	})
	if again == nil || len(again.Errors) != 2 {
		t.Fatalf("want faults at the summary and the duties: %+v", again)
	}
}

func TestLongWordsOfARequestNeverBreakItsButtons(t *testing.T) {
	t.Parallel()
	w := open(t)
	names := strings.Repeat("Aardvark & Sons ", 120)
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> draft a job description for a senior Go developer in London, scale-up, with Kafka, Redis, PHP, Java, Ruby, Python, Kotlin, Scala, Elixir, Docker, Kubernetes, Terraform, Ansible, AWS, Azure, MySQL, MongoDB, RabbitMQ, GraphQL, Symfony, Laravel, Django, Flask at "+names)
	holds(t, w.answer(w.hiring, asked.TS, 1), "here is what I understood", "Complete and write")
	_, value := button(t, w.answers(w.hiring, asked.TS)[0], "Complete and write")
	if len(value) > 2000 {
		t.Errorf("the button carries %d bytes", len(value))
	}
}
