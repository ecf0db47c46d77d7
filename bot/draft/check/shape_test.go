package check_test

import (
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
)

// body is n words of prose in sentences of eight.
func body(n int) string {
	words := strings.Fields(strings.Repeat("you will write code with the whole team. ", n/8+1))
	return strings.Join(words[:n], " ")
}

func list(n int, line string) string { return strings.Repeat("- "+line+"\n", n) }

// Each text is found by one check on its shape, or by none of them.
func TestShape(t *testing.T) {
	short := &check.Facts{Short: true}
	for name, c := range map[string]struct {
		text  string
		facts *check.Facts
		check string
		want  string // in the message; "" for no finding of the check
	}{
		"300 words":                     {body(300), nil, "J2", ""},
		"750 words":                     {body(750), nil, "J2", ""},
		"751 words":                     {body(751), nil, "J2", "751"},
		"299 words":                     {body(299), nil, "J2", "299"},
		"150 words of the short form":   {body(150), short, "J2", ""},
		"151 words of the short form":   {body(151), short, "J2", "151"},
		"a third in bullets":            {body(200) + "\n\n" + list(20, "write code every day"), nil, "J3", ""},
		"nothing in bullets":            {body(200), nil, "J3", " 0% "},
		"nearly all in bullets":         {"Senior developer\n\n" + list(50, "write code every day"), nil, "J3", "9"},
		"seven must-haves":              {body(160) + "\n\n## Must have\n\n" + list(7, "Go in production"), nil, "J4", ""},
		"eight must-haves":              {body(160) + "\n\n## Must have\n\n" + list(8, "Go in production"), nil, "J4", "8"},
		"two must-haves":                {body(160) + "\n\n## Must have\n\n" + list(2, "Go in production"), nil, "J4", "2"},
		"no must-have":                  {body(160), nil, "J4", "no list"},
		"nested lines don't count":      {body(160) + "\n\n## Must have\n\n" + list(3, "Go\n  - its tools\n  - its tests"), nil, "J4", ""},
		"a bonus among the must-haves":  {body(160) + "\n\n## Requirements\n\n" + list(4, "Go in production") + "- Kafka would be nice\n", nil, "J4", "would be nice"},
		"six nice-to-haves":             {body(160) + "\n\n## Must have\n\n" + list(4, "Go") + "\n## Nice to have\n\n" + list(6, "Rust"), nil, "J4", "6"},
		"a sentence of 36 words":        {"# Developer\n\n" + strings.Repeat("code ", 36) + ".", nil, "J15", "36"},
		"a sentence of 18 words":        {"# Developer\n\n" + strings.Repeat("code ", 18) + ".", nil, "J15", ""},
		"abbreviations end no sentence": {"# Developer\n\n" + strings.Repeat("code e.g. in ", 13) + ".", nil, "J15", "words"},
		"bullets are sentences":         {"# Developer\n\n" + list(30, "write code every day"), nil, "J15", ""},
		"duties that are things":        {"# Developer\n\n## What you will do\n\n" + list(4, "The implementation of services"), nil, "J16", "0 of 4"},
		"duties that begin with verbs":  {"# Developer\n\n## What you will do\n\n" + list(4, "Design services"), nil, "J16", ""},
		"nobody is addressed":           {strings.Repeat("The candidate writes code. ", 40), nil, "J16", "addresses"},
		"half about the company":        {"# Developer\n\n" + body(100) + "\n\n## About us\n\n" + body(100), nil, "J18", "49%"},
		"a tenth about the company":     {"# Developer\n\n" + body(300) + "\n\n## About us\n\n" + body(30), nil, "J18", ""},
		"a title of 80 characters":      {"# " + strings.Repeat("x", 80) + "\n", nil, "J1", ""},
		"a title of 81 characters":      {"# " + strings.Repeat("x", 81) + "\n\nYou write code.", nil, "J1", "81"},
		"no title":                      {body(100) + ".", nil, "J1", "title"},
	} {
		a := check.Advert{Text: c.text, Language: "en", Facts: c.facts}
		found := only(check.Read(a), c.check)
		said := ""
		for _, f := range found {
			said += f.Message + "\n"
		}
		if c.want == "" && said != "" || !strings.Contains(said, c.want) {
			t.Errorf("%s: found %q, want %q", name, said, c.want)
		}
	}
}

func TestHugeTextsAreReadAndTheirFindingsBounded(t *testing.T) {
	for name, text := range map[string]string{
		"one line of 10,000 words": strings.Repeat("he is young ", 10_000/3),
		"200 KB of bullets":        strings.Repeat("- he\n", 40_000),
		"200 KB of brackets":       strings.Repeat("[(**{{<", 200<<10/7),
		"200 KB of figures":        strings.Repeat("€50k-", 40_000),
		"200 KB of one word":       strings.Repeat("a", 200<<10),
		"200 KB of one letter":     strings.Repeat("a ", 100<<10),
	} {
		found := check.Read(check.Advert{Text: text, Country: "FR", Facts: englishForm()})
		if n := len(found); n == 0 || n > 20*100 {
			t.Errorf("%s: %d findings", name, n)
		}
	}
}
