package tally

import (
	"strings"
	"testing"
)

func TestWhatIsKeptHoldsNoAddressNumberOrId(t *testing.T) {
	for in, want := range map[string]string{
		"does ines.example@example.org get a visa?":             "does … get a visa?",
		"write to <mailto:ines@example.org|ines@example.org>":   "write to …",
		"call +33 6 12 34 56 78 about the visa":                 "call … about the visa",
		"Appelez le 06.12.34.56.78 !":                           "Appelez le … !",
		"call (415) 555-0132, or 415-555-0132":                  "call …, or …",
		"whatsapp 0033612345678":                                "whatsapp …",
		"is 45000-55000 too much for 5-10 years?":               "is 45000-55000 too much for 5-10 years?",
		"entre 45 000 et 55 000 € en 2026":                      "entre 45 000 et 55 000 € en 2026",
		"does <@U012AB3CD> know":                                "does … know",
		"does <@U012AB3CD|ines martin> know":                    "does … know",
		"see <#C012AB3CD|hiring> and <!here> and U012AB3CD.":    "see … and … and …",
		"ask @ines about it":                                    "ask … about it",
		"https://www.linkedin.com/in/ines or linkedin.com/ines": "… or …",
		"is a salary < 50K and > 40K\nnormal?":                  "is a salary < 50K and > 40K normal?",
		"AWS, GCP, TYPESCRIPT or K8S and S3?":                   "AWS, GCP, TYPESCRIPT or K8S and S3?",
		"C++ or c#, a@b":                                        "C++ or c#, a@b",
		"  \x00 \xff ":                                          "",
		"@":                                                     "@",
		"+ 1":                                                   "+ 1",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q is kept as %q, want %q", in, got, want)
		}
	}
	if got := clean(strings.Repeat("é", 500)); len([]rune(got)) != textMost {
		t.Errorf("%d characters", len([]rune(got)))
	}
}

func FuzzClean(f *testing.F) {
	f.Add("call +33 6 12 34 56 78, <@U012AB3CD> or ines@example.org <")
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		if n := len([]rune(got)); n > textMost || strings.ContainsAny(got, "\n\x00") {
			t.Errorf("%d characters: %q", n, got)
		}
		if again := clean(got); again != clean(again) {
			t.Errorf("%q, then %q", again, clean(again))
		}
	})
}
