package check_test

import (
	"slices"
	"testing"

	"recruitbot/bot/draft/check"
)

func TestActingFindsMentionsAndLinks(t *testing.T) {
	for text, want := range map[string]string{
		"Tell <!channel> of it.":                "<!channel>",
		"Tell <!subteam^S1|the team> of it.":    "<!subteam^S1|the",
		"Ask <@U123|maya>.":                     "<@U123|maya>",
		"It is said in <#C123>.":                "<#C123>",
		"Tell <!here":                           "<!here",
		"(@channel) look":                       "@channel",
		"Call <tel:+33100000000|us>.":           "<tel:+33100000000|us>",
		"See https://evil.example/jobs.":        "https://evil.example/jobs.",
		"See <https://evil.example|our page>.":  "https://evil.example",
		"See www.evil.example":                  "www.evil.example",
		"Write to jobs@evil.example.":           "jobs@evil.example.",
		"Read [our page](evil.example/jobs).":   "[our page](evil.example/jobs)",
		"Read [our page](javascript:alert(1)).": "[our page](javascript:alert(1)",
		"Read [our page][1].":                   "[our page][1]",
	} {
		if got := check.Acting(text); !slices.Contains(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{
		"", "You work with Node.js, ASP.NET, C# and CI/CD (3 days a week).", "Un salaire < 60 k€, à Paris, pour 4 @ 5 personnes.",
		"Latency < 10 ms & 99.9 % uptime", "Go [optional] (or Rust)", "Réactivité @scale",
	} {
		if got := check.Acting(text); len(got) != 0 {
			t.Errorf("%q: found %q", text, got)
		}
	}
}
