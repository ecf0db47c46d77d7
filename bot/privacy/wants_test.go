package privacy_test

import (
	"testing"

	"recruitbot/bot/privacy"
)

func TestWhatIsWanted(t *testing.T) {
	d := &privacy.Desk{}
	for text, want := range map[string]bool{
		"export my data":                        true,
		"Please export all of my data.":         true,
		"delete my data":                        true,
		"How do I delete my personal data?":     true,
		"forget me":                             true,
		"exporte mes données":                   true,
		"Pourriez-vous supprimer mes données ?": true,
		"Supprimez toutes mes données, merci":   true,
		"oubliez-moi":                           true,
		"":                                      false,
		"my data":                               false,
		"delete it":                             false,
		"what is my data used for?":             false,
		"can a backend developer export data?":  false,
		"who deletes data in a team?":           false,
		"do you forget my questions?":           false,
		"which skills does a developer need to export my database to another engine, and delete my data there afterwards?": false,
	} {
		if got := d.Wants(text); got != want {
			t.Errorf("%q: wants %t", text, got)
		}
	}
}
