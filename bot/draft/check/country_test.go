package check_test

import (
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
)

// Each rule of a country, on the base text without what the rule asks for.
func TestCountries(t *testing.T) {
	en, fr := "en", "fr"
	for name, c := range map[string]struct {
		country string
		change  change
		form    bool
		want    string // level and source of the finding; "" for none
	}{
		"pay in the EU":                   {"IE", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, "error 2023/970"},
		"pay in Poland, lower case":       {"pl", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, "error 2023/970"},
		"pay in the EU at large":          {"EU", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, "error 2023/970"},
		"no duty of pay in the UK":        {"UK", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, ""},
		"no duty of pay elsewhere":        {"US", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, ""},
		"no country":                      {"none", change{In: en, Take: "£70,000 to £82,000 gross a year.", Put: ""}, false, ""},
		"all kept in the UK":              {"GB", change{In: en}, true, ""},
		"all kept in France":              {"FR", change{In: fr}, true, ""},
		"date in France":                  {"FR", change{In: fr, Take: "Publiée le 21 novembre 2026.", Put: ""}, false, "error L5332-1"},
		"a start is no date":              {"FR", change{In: fr, Take: "Publiée le 21 novembre 2026.", Put: "Début le 2 mars 2027."}, false, "error L5332-1"},
		"language in France":              {"FR", change{In: en}, false, "error L5331-4"},
		"employer in France":              {"FR", change{In: fr, Take: "Orvalis", Put: "On"}, true, "error L5332-2"},
		"agreement in France":             {"FR", change{In: fr, Take: "Convention collective : Syntec, IDCC 1486.", Put: ""}, true, "error 2023/970"},
		"agreement may be missing":        {"FR", change{In: fr, Take: "Convention collective : Syntec, IDCC 1486.", Put: ""}, false, "hint 2023/970"},
		"euros in the UK":                 {"GB", change{In: en, Take: "£70,000 to £82,000", Put: "€70,000 to €82,000"}, false, "warn currency"},
		"an agency without its name":      {"GB", change{In: en, Take: "Kestrel Parcel", Put: "Our client"}, false, "warn reg. 27"},
		"an agency without a contract":    {"GB", change{In: en, Take: "Permanent, full-time", Put: "Our client likes a day"}, false, "error reg. 27"},
		"an agency names itself":          {"GB", change{In: en, Take: "Kestrel Parcel", Put: "Larch Ltd is acting as an employment agency. Our client"}, false, ""},
		"Germany has its mark, as a hint": {"DE", change{In: en, Take: "£70,000 to £82,000", Put: "€70,000 to €82,000"}, false, "hint AGG"},
	} {
		a := made(t, c.change)
		a.Country, a.Language = c.country, ""
		if !c.form {
			a.Facts = nil
		}
		var found []string
		for _, f := range only(check.Read(a), "J13") {
			found = append(found, string(f.Level)+" "+f.Source)
			if f.Dated == "" {
				t.Errorf("%s: no date on %s", name, f.Source)
			}
		}
		level, source, _ := strings.Cut(c.want, " ")
		all := strings.Join(found, "\n")
		if c.want == "" && all != "" || !strings.HasPrefix(all, level) && !strings.Contains(all, "\n"+level) || !strings.Contains(all, source) {
			t.Errorf("%s: found %q, want %q", name, found, c.want)
		}
	}
}

func TestASumIsPayWithoutTheWord(t *testing.T) {
	for text, named := range map[string]bool{
		"CDI à Paris, 35 k€": true, "CDI à Paris. Salaire : 35k": true, "CDI à Paris, 38 000 € brut par an": true,
		"CDI à Paris, 12 k€ de budget": false, "CDI à Paris, 40 000 utilisateurs": false,
	} {
		found := false
		for _, f := range check.Read(check.Advert{Text: "Développeur backend (H/F)\n\n" + text + ".", Country: "FR"}) {
			found = found || strings.Contains(f.Message, "rémunération") && strings.Contains(f.Message, "n’indique pas") || strings.Contains(f.Message, "names no pay")
		}
		if found == named {
			t.Errorf("%s: pay is named: %v, but the report says otherwise", text, named)
		}
	}
}
