package draft_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"recruitbot/bot/draft"
)

// Every brief that passes gives a file of every format, or the name of the field that
// the format needs; and the posting says what the text says.
func TestEveryBriefGivesEveryFileAndOnePosting(t *testing.T) {
	base, w := base(t), writer(t)
	rapid.Check(t, func(rt *rapid.T) {
		b := draft.Complete(base, drawn(rt), day())
		if len(draft.Faults(base, b, "en")) > 0 {
			rt.Skip("the form would not take it")
		}
		d := w.Write(b)
		if n := utf8.RuneCountInString(d.Of(draft.Title).Text); n > 80 {
			rt.Errorf("the title has %d characters", n)
		}
		text := ""
		for _, format := range draft.Formats() {
			f, err := d.File(format, draft.Export{Version: "1"})
			var missing *draft.MissingError
			switch {
			case errors.As(err, &missing):
				if format != "html" && format != "jsonld" {
					rt.Errorf("%s lacks %v", format, missing.Fields)
				}
				continue
			case err != nil || len(f.Content) == 0:
				rt.Fatalf("%s: %v", format, err)
			}
			switch format {
			case "txt":
				text = string(f.Content)
			case "jsonld":
				agrees(rt, f.Content, d, text)
			}
		}
	})
}

// agrees fails where a posting says what the text doesn't.
func agrees(t *rapid.T, posting []byte, d draft.Description, text string) {
	var p struct {
		Title, DatePosted, Description string
		BaseSalary                     struct {
			Currency string
			Value    struct{ MinValue, MaxValue int }
		}
		JobLocation struct {
			Address struct{ AddressLocality string }
		}
	}
	if err := json.Unmarshal(posting, &p); err != nil {
		t.Fatal(err)
	}
	bare := strings.NewReplacer("\u00a0", "", "\u202f", "", " ", "", ",", "", "\n", "").Replace(text)
	want := []string{p.Title, p.JobLocation.Address.AddressLocality}
	if v := p.BaseSalary.Value; v.MinValue > 0 {
		want = append(want, fmt.Sprint(v.MinValue), fmt.Sprint(v.MaxValue))
	}
	for _, s := range want {
		if s = strings.NewReplacer(" ", "", "\u00a0", "", ",", "").Replace(s); !strings.Contains(bare, s) {
			t.Errorf("the text lacks the posting's %q", s)
		}
	}
	if p.DatePosted != d.Brief.Date {
		t.Errorf("posted on %q, not %q", p.DatePosted, d.Brief.Date)
	}
}
