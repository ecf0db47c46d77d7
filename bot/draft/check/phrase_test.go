package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"recruitbot/bot/draft/check"
)

func TestPhrases(t *testing.T) {
	b, err := os.ReadFile("testdata/phrases.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string][]struct{ Say, Found string }
	if err := yaml.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	head := map[string]string{"en": "# Senior developer\n\nYou will work with the team.\n\n", "fr": "# Développeur ou développeuse senior (F/H)\n\nVous rejoignez une équipe de développement avec des API.\n\n"}
	minded := []string{"J6", "J7", "J8", "J9", "J10", "J19"}
	for language, phrases := range all {
		for _, p := range phrases {
			var found []string
			for _, f := range check.Read(check.Advert{Text: head[language] + p.Say + "\n", Country: "EU", Language: language}) {
				if slices.Contains(minded, f.Check) && (f.Level == check.Error || f.Check == "J10") {
					found = append(found, f.Check+" "+f.Span)
				}
			}
			same := func(s string) bool { return plain(s) == plain(p.Found) }
			if p.Found == "" && len(found) > 0 || p.Found != "" && !slices.ContainsFunc(found, same) {
				t.Errorf("%q\nfound %q, want %q", p.Say, found, p.Found)
			}
		}
	}
}

// plain lowers a text and takes accents away.
func plain(s string) string {
	return strings.NewReplacer("é", "e", "É", "e", "è", "e", "ê", "e", "à", "a", "ç", "c", "î", "i", "ô", "o", "’", "'").Replace(strings.ToLower(s))
}
