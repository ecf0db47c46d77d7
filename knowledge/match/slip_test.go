package match

import "testing"

// A name with a slip in it is known, and a word that looks like one is a word.
func TestMisspells(t *testing.T) {
	for word, name := range map[string]string{
		"romme": "rome", "roem": "rome", "pariis": "paris", "prais": "paris", "psris": "paris", "apris": "paris",
		"marselle": "marseille", "toulose": "toulouse", "bordaux": "bordeaux", "plumbr": "plumber", "cseh": "cesh",
		"manchuster": "manchester", "nanchester": "manchester", "swizterlland": "switzerland",
	} {
		if !misspells(word, name) {
			t.Errorf("%q is not known for %q", word, name)
		}
	}
	for word, name := range map[string]string{
		"dome": "rome", "rime": "rome", "rom": "rome", "aprts": "paris", "pars": "paris", "parish": "paris", "balais": "calais", "ballon": "wallon",
		"macron": "macon", "tanker": "tanger", "journalism": "journalist", "stability": "liability", "translations": "translators",
		"livrees": "livres", "limogee": "limoges", "manchestar": "manchester",
	} {
		if misspells(word, name) {
			t.Errorf("%q is taken for %q", word, name)
		}
	}
}
