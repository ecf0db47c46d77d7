package draft_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot/draft"
)

// written is a description of a brief, completed.
func written(t *testing.T, b draft.Brief) draft.Description {
	t.Helper()
	return writer(t).Write(draft.Complete(base(t), b, day()))
}

func senior() draft.Brief {
	return draft.Brief{Level: "senior", Company: "scaleup", Place: "London", Employer: "Ardent & Co", RemoteDays: "3", Stack: []string{"Go", "PostgreSQL"}, Ref: "BE-12"}
}

func TestPostingSaysWhatTheTextSays(t *testing.T) {
	d := written(t, senior())
	raw, err := d.Posting(&draft.LevelOf(base(t), d.Brief).Years)
	if err != nil {
		t.Fatal(err)
	}
	var p map[string]any
	if err := json.Unmarshal(raw, &p); err != nil {
		t.Fatal(err)
	}
	// What schema.org and Google for Jobs require of a JobPosting.
	for _, required := range []string{"@context", "@type", "title", "description", "datePosted", "hiringOrganization", "jobLocation"} {
		if p[required] == nil {
			t.Errorf("lacks %s", required)
		}
	}
	if p["title"] != d.Of(draft.Title).Text || p["datePosted"] != "2026-11-21" {
		t.Errorf("title %v, date %v", p["title"], p["datePosted"])
	}
	for path, want := range map[string]any{
		"hiringOrganization/name": "Ardent & Co", "jobLocation/address/addressLocality": "London", "jobLocation/address/addressCountry": "GB",
		"baseSalary/currency": "EUR", "baseSalary/value/minValue": 66700.0, "baseSalary/value/maxValue": 84000.0, "baseSalary/value/unitText": "YEAR",
		"experienceRequirements/monthsOfExperience": 60.0, "identifier/value": "BE-12", "occupationalCategory": "15-1252.00", "employmentType": "FULL_TIME",
	} {
		if got := at(p, path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	if text, _ := p["description"].(string); !strings.Contains(text, "<li>Employer: Ardent &amp; Co</li>") {
		t.Errorf("description: %s", text)
	}
}

func at(v any, path string) any {
	for name := range strings.SplitSeq(path, "/") {
		o, _ := v.(map[string]any)
		v = o[name]
	}
	return v
}

func TestPostingOfARemoteJobNamesWherePeopleMayLive(t *testing.T) {
	b := senior()
	b.Place, b.RemoteDays, b.Country = "", "5", "FR"
	raw, err := written(t, b).Posting(nil)
	if err != nil {
		t.Fatal(err)
	}
	var p map[string]any
	if err := json.Unmarshal(raw, &p); err != nil {
		t.Fatal(err)
	}
	if p["jobLocationType"] != "TELECOMMUTE" || at(p, "applicantLocationRequirements/name") != "FR" || p["jobLocation"] != nil {
		t.Errorf("%s", raw)
	}
}

func TestExportRefusesWhatItWouldHaveToMakeUp(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*draft.Brief)
		fields []string
	}{
		"no employer":                        {func(b *draft.Brief) { b.Employer = "" }, []string{"employer"}},
		"remote, and no country that is one": {func(b *draft.Brief) { b.Place, b.RemoteDays, b.Country = "", "5", "EU" }, []string{"country"}},
		"an agency will do":                  {func(b *draft.Brief) { b.Employer, b.Agency = "", "Hire & Co" }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := senior()
			c.change(&b)
			d := written(t, b)
			for _, format := range []string{"jsonld", "html"} {
				_, err := d.File(format, draft.Export{})
				var missing *draft.MissingError
				if errors.As(err, &missing); missing == nil && c.fields != nil || missing != nil && !slices.Equal(missing.Fields, c.fields) {
					t.Errorf("%s: %v, want %v", format, err, c.fields)
				}
			}
			if _, err := d.File("docx", draft.Export{}); err != nil {
				t.Errorf("docx: %v", err)
			}
		})
	}
}

func TestFilesHaveNamesAndTheLabelOfTheModel(t *testing.T) {
	d := written(t, senior())
	for _, format := range draft.Formats() {
		f, err := d.File(format, draft.Export{})
		if err != nil {
			t.Fatal(err)
		}
		if f.Name != "senior-backend-developer-go."+format || len(f.Content) == 0 {
			t.Errorf("%s: %d bytes", f.Name, len(f.Content))
		}
	}
	f, err := d.File("md", draft.Export{Model: "small", Version: "3"})
	if err != nil || !strings.Contains(string(f.Content), "AI-generated draft, review before use (version 3)") {
		t.Errorf("%s, %v", f.Content, err)
	}
	if _, err := d.File("pdf", draft.Export{}); err == nil {
		t.Error("there is a PDF")
	}
}
