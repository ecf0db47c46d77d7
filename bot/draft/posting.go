package draft

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"recruitbot/knowledge"
)

// Occupation codes: a line a profile, its slug and then O*NET-SOC, the only one that
// Google for Jobs reads, ISCO-08, ESCO, UK SOC 2020 and ROME.
//
//go:embed data/occupations.txt
var occupations string

// MissingError is why a description can't be exported: the brief doesn't say what the
// format needs, and nothing is made up.
type MissingError struct {
	Fields []string // as in the brief's JSON
}

// Error names the fields.
func (e *MissingError) Error() string {
	return "the brief lacks " + strings.Join(e.Fields, ", ")
}

// object is a JSON object whose members keep no order of their own: encoding sorts them.
type object map[string]any

// Posting is the description as schema.org's JobPosting in JSON-LD, with the properties
// that Google for Jobs requires and those it recommends. Its values are the text's. It
// returns a *MissingError where the brief lacks who hires, where or when.
func (d Description) Posting(years *knowledge.Years) ([]byte, error) {
	b := d.Brief
	if missing := b.missingForPosting(); len(missing) > 0 {
		return nil, &MissingError{missing}
	}
	p := object{
		"@context": "https://schema.org/", "@type": "JobPosting",
		"title": d.text(Title), "description": d.page(), "datePosted": b.Date,
		"hiringOrganization": object{"@type": "Organization", "name": cmp.Or(b.Employer, b.Agency)},
		"employmentType":     b.employmentType(),
		"directApply":        false,
	}
	b.where(p)
	add := func(name string, value string) {
		if value != "" {
			p[name] = value
		}
	}
	add("validThrough", b.Deadline)
	add("skills", strings.Join(b.Stack, ", "))
	add("responsibilities", strings.Join(d.items(Duties), "\n"))
	add("qualifications", strings.Join(d.items(Must), "\n"))
	add("jobBenefits", strings.Join(b.Benefits, ", "))
	add("jobStartDate", b.startDate())
	add("workHours", b.Hours)
	add("incentiveCompensation", b.Variable)
	if b.Ref != "" {
		p["identifier"] = object{"@type": "PropertyValue", "name": cmp.Or(b.Employer, b.Agency), "value": b.Ref}
	}
	if b.Pay.Min > 0 {
		p["baseSalary"] = object{"@type": "MonetaryAmount", "currency": b.Pay.Currency, "value": object{
			"@type": "QuantitativeValue", "minValue": b.Pay.Min, "maxValue": b.Pay.Max, "unitText": strings.ToUpper(b.Pay.Period)}}
	}
	if years != nil && years.From > 0 {
		p["experienceRequirements"] = object{"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 12 * years.From}
	}
	if codes := occupationOf(b.Profile); len(codes) > 0 {
		p["occupationalCategory"] = codes[0]
	}
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the posting: %w", err)
	}
	return append(raw, '\n'), nil
}

// missingForPosting are the fields without which there is no posting.
func (b Brief) missingForPosting() []string {
	var out []string
	if b.Employer == "" && b.Agency == "" {
		out = append(out, "employer")
	}
	if b.Date == "" {
		out = append(out, "date")
	}
	switch {
	case b.RemoteDays == "5" && b.country() == "":
		out = append(out, "country")
	case b.RemoteDays != "5" && b.Place == "":
		out = append(out, "place")
	}
	return out
}

// country is the code of the country that the job is in, "" for none of them.
func (b Brief) country() string {
	if b.Country == "EU" || b.Country == "none" {
		return countryOf(b.Place)
	}
	return b.Country
}

// where adds the place of work: a fully remote job has the country in which people may
// live instead.
func (b Brief) where(p object) {
	if b.RemoteDays == "5" {
		p["jobLocationType"] = "TELECOMMUTE"
		p["applicantLocationRequirements"] = object{"@type": "Country", "name": b.country()}
	}
	if b.Place == "" {
		return
	}
	address := object{"@type": "PostalAddress", "addressLocality": b.Place}
	if c := b.country(); c != "" {
		address["addressCountry"] = c
	}
	p["jobLocation"] = object{"@type": "Place", "address": address}
}

// employmentType is the contract in Google's words.
func (b Brief) employmentType() string {
	hours := strings.ToLower(b.Hours)
	switch {
	case b.Contract == "internship":
		return "INTERN"
	case b.Contract == "freelance":
		return "CONTRACTOR"
	case b.Contract == "fixed_term":
		return "TEMPORARY"
	case b.Contract == "apprenticeship":
		return "OTHER"
	case strings.Contains(hours, "part-time") || strings.Contains(hours, "part time") || strings.Contains(hours, "partiel"):
		return "PART_TIME"
	}
	return "FULL_TIME"
}

// startDate is the start where it is a date.
func (b Brief) startDate() string {
	if isDate(b.Start) {
		return b.Start
	}
	return ""
}

func (d Description) text(id SectionID) string {
	if s := d.Of(id); s != nil {
		return s.Text
	}
	return ""
}

func (d Description) items(id SectionID) []string {
	if s := d.Of(id); s != nil {
		return s.Items
	}
	return nil
}

// occupationOf are a profile's codes, O*NET-SOC first; nil where none are known.
func occupationOf(slug string) []string {
	for line := range strings.Lines(occupations) {
		if of, codes, found := strings.Cut(strings.TrimSpace(line), ": "); found && of == slug {
			return strings.Fields(codes)
		}
	}
	return nil
}
