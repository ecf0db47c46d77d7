package draft_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
)

// A title that the form takes gives a title that J1 takes, with the level and "(F/H)".
func TestTitleOfAnyBriefThatPassesFitsIntoEighty(t *testing.T) {
	base, writer := base(t), writer(t)
	for _, language := range []string{"en", "fr"} {
		for _, level := range []string{"junior", "confirme", "established", "senior", "lead"} {
			for n := 40; n <= 80; n++ {
				b := draft.Complete(base, draft.Brief{Language: language, Level: level, Company: "scaleup", Place: "Lyon", Stack: []string{"Go"},
					Title: strings.TrimSpace(strings.Repeat("Backend developer of payment services for shops and markets ", 3)[:n])}, day())
				if len(draft.Faults(base, b, "en")) > 0 {
					continue
				}
				d := writer.Write(b)
				if title := d.Of(draft.Title).Text; utf8.RuneCountInString(title) > 80 {
					t.Errorf("%s %s: %d characters: %s", language, level, utf8.RuneCountInString(title), title)
				}
				for _, f := range check.Read(writer.Advert(base, d, draft.Export{})) {
					if f.Check == "J1" && f.Level == check.Error && strings.Contains(f.Message, "80") {
						t.Errorf("%s %s: %s", language, level, f.Message)
					}
				}
			}
		}
	}
}
