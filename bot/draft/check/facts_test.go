package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/check"
)

const posting = `{"@type":"JobPosting","title":"Senior backend developer (Go)","description":"<p>x</p>","datePosted":"2026-11-21",
"hiringOrganization":{"@type":"Organization","name":"Kestrel Parcel"},"jobLocation":{"@type":"Place","address":{"addressLocality":"London"}},
"baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"@type":"QuantitativeValue","minValue":70000,"maxValue":82000,"unitText":"YEAR"}}}`

func TestStructuredDataSaysWhatTheTextSays(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"as it is":           {"", "", ""},
		"another title":      {"Senior backend developer (Go)", "Lead backend developer", "title"},
		"another day":        {"2026-11-21", "2026-11-22", "datePosted"},
		"another place":      {"London", "Leeds", "jobLocation"},
		"another employer":   {"Kestrel Parcel", "Sparrow", "hiringOrganization"},
		"another pay":        {"82000", "92000", "baseSalary"},
		"another currency":   {"GBP", "EUR", "baseSalary"},
		"another period":     {"YEAR", "MONTH", "baseSalary"},
		"no description":     {"<p>x</p>", "", "description"},
		"no JSON":            {"{", "", "JobPosting"},
		"no job posting":     {"JobPosting", "Person", "JobPosting"},
		"no date of posting": {"2026-11-21", "", "datePosted"},
	} {
		a := made(t, change{In: "en"})
		a.Facts.Posting = []byte(strings.Replace(posting, c.old, c.new, 1))
		found := only(check.Read(a), "J20")
		if c.want == "" && len(found) > 0 || c.want != "" && (len(found) == 0 || !strings.Contains(found[0].Message, c.want)) {
			t.Errorf("%s: found %+v, want %q", name, found, c.want)
		}
	}
}

func TestAFinalDraftIsLabelledVersionedAndApproved(t *testing.T) {
	a := made(t, change{In: "en"})
	a.Facts.Final, a.Facts.Model = true, true
	if n := len(only(check.Read(a), "J21")); n != 3 {
		t.Errorf("%d findings, want one for label, version and approver", n)
	}
	a.Facts.Label, a.Facts.Version, a.Facts.Approver = "AI-generated draft, review before use", "3", "U1"
	if found := only(check.Read(a), "J21"); len(found) > 0 {
		t.Errorf("found %+v", found)
	}
}

func TestPayOutsideTheBandIsMarkedWithThePercentage(t *testing.T) {
	a := made(t, change{In: "en"})
	a.Facts.Band = &check.Pay{Min: 60000, Max: 75000, Currency: "GBP", Period: "year", Gross: true}
	found := only(check.Read(a), "J5")
	if len(found) != 1 || found[0].Level != check.Warn || !strings.Contains(found[0].Message, " 9% ") {
		t.Errorf("found %+v, want one warning with 9%%", found)
	}
}

func TestAddedNamesWhatTheFormDoesNotHold(t *testing.T) {
	a := made(t, change{In: "en", Take: "- Docker and Git", Put: "- Docker, Git and Terraform\n- 3 years of experience with Java\n- CKA\n- A master's degree"})
	a.Text += "\nWe offer stock options to all 250 employees.\n\n## What you will do\n\n- Sell subscriptions to wholesale customers abroad\n"
	want := []check.Addition{
		{Kind: "technology", Span: "Terraform"}, {Kind: "years", Span: "3 years"}, {Kind: "technology", Span: "Java"}, {Kind: "certificate", Span: "CKA"},
		{Kind: "degree", Span: "master's degree"}, {Kind: "benefit", Span: "stock options"}, {Kind: "figure", Span: "250"},
		{Kind: "duty", Span: "Sell subscriptions to wholesale customers abroad"},
	}
	if diff := cmp.Diff(want, check.Added(a)); diff != "" {
		t.Error(diff)
	}
	if got := check.Added(check.Advert{Text: a.Text}); got != nil {
		t.Errorf("added to no form: %v", got)
	}
}

func TestMissingNamesWhatTheTextDropped(t *testing.T) {
	a := made(t, change{In: "en"})
	a.Text = "# Senior backend developer (Go)\n\nYou write services in Go.\n"
	for _, want := range []string{"Kestrel Parcel", "London", "70000–82000 GBP", "Permanent", "PostgreSQL", "Docker", "27 days of holiday", "hiring@kestrel.example", "years of experience"} {
		if got := check.Missing(a); !slices.Contains(got, want) {
			t.Errorf("%q is not missed, but %q", want, got)
		}
	}
}

func TestPersonal(t *testing.T) {
	for text, want := range map[string][]string{
		"What does a senior earn in London?":                     nil,
		"Write to ana.b@mail.example, please":                    {"email"},
		"Call +44 20 7946 0958":                                  {"phone"},
		"Appelez le 06 12 34 56 78.":                             {"phone"},
		"58 000 à 70 000 € bruts, 2024-2026":                     nil,
		"from 2019 to 2026 at https://a.example/@x":              nil,
		"Work experience\n2019-2023 Dev\nHobbies: chess a@b.co":  {"email", "cv"},
		"Expérience professionnelle\n2018 – 2022 : développeuse": {"cv"},
		"2012-2015 A, 2015-2019 B, 2019-present C":               {"cv"},
	} {
		if got := check.Personal(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func only(found []check.Finding, id string) []check.Finding {
	return slices.DeleteFunc(found, func(f check.Finding) bool { return f.Check != id })
}
