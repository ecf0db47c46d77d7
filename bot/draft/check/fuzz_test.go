package check_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"recruitbot/bot/draft/check"
)

func FuzzRead(f *testing.F) {
	for _, s := range samples(f, "*") {
		f.Add(s.advert.Text, s.advert.Country)
	}
	for _, c := range changes(f, "bad.yaml") {
		f.Add(c.Put, "FR")
	}
	f.Add("5 years experience €\xff50k–\x00", "")
	f.Add("**\n```\n[](", "GB")
	forms := []*check.Facts{nil, englishForm(), frenchForm(), {}}
	f.Fuzz(func(t *testing.T, text, country string) {
		for i, facts := range forms {
			a := check.Advert{Text: text, Country: country, Facts: facts, Language: []string{"", "en", "fr", "xx"}[i]}
			found := check.Read(a)
			for _, f := range found {
				if f.Start < 0 || f.Start > f.End || f.End > len(text) || text[f.Start:f.End] != f.Span {
					t.Fatalf("%s at %d to %d is not %q", f.Check, f.Start, f.End, f.Span)
				}
				if f.Message == "" || f.Remedy == "" {
					t.Fatalf("no words for %+v", f)
				}
			}
			if mended := check.Mend(text, found); utf8.ValidString(text) && !utf8.ValidString(mended) {
				t.Fatalf("mended to broken UTF-8: %q", mended)
			}
			for _, x := range check.Added(a) {
				if !strings.Contains(text, x.Span) {
					t.Fatalf("%q is not in the text", x.Span)
				}
			}
			check.Missing(a)
			check.Personal(text)
		}
	})
}
