package check

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// jobPosting is what of schema.org's JobPosting is compared with the text.
type jobPosting struct {
	Type         string          `json:"@type"`
	Title        string          `json:"title"`
	Description  string          `json:"description"`
	DatePosted   string          `json:"datePosted"`
	Organisation json.RawMessage `json:"hiringOrganization"`
	Place        json.RawMessage `json:"jobLocation"`
	Remote       string          `json:"jobLocationType"`
	Pay          *struct {
		Currency string `json:"currency"`
		Value    struct {
			Min  json.Number `json:"minValue"`
			Max  json.Number `json:"maxValue"`
			Unit string      `json:"unitText"`
		} `json:"value"`
	} `json:"baseSalary"`
}

// posting is J20.
func (r *reading) posting() []Finding {
	if r.Facts == nil || r.Facts.Posting == nil {
		return nil
	}
	var p jobPosting
	decoder := json.NewDecoder(bytes.NewReader(r.Facts.Posting))
	decoder.UseNumber()
	if err := decoder.Decode(&p); err != nil || p.Type != "JobPosting" {
		return []Finding{r.say("J20.unreadable", Error, span{})}
	}
	var all []Finding
	add := func(field, says string) {
		all = append(all, r.say("J20.differs", Error, span{}, "{field}", field, "{says}", says))
	}
	for _, field := range p.empty() {
		all = append(all, r.say("J20.missing", Error, span{}, "{field}", field))
	}
	if r.titleLine >= 0 && p.Title != "" && !strings.Contains(plainWords(r.lineText(r.titleLine)), plainWords(p.Title)) {
		add("title", p.Title)
	}
	if f := r.Facts; p.DatePosted != "" && f.Date != "" && !r.sameDay(p.DatePosted) {
		add("datePosted", p.DatePosted)
	}
	if f := r.Facts; len(p.Place) > 0 && f.Place != "" && !r.sharesWord(string(p.Place), f.Place) {
		add("jobLocation", string(p.Place))
	}
	if f := r.Facts; len(p.Organisation) > 0 && f.Employer != "" && !r.sharesWord(string(p.Organisation), f.Employer) && !(f.Agency && r.holds(p.hires())) {
		add("hiringOrganization", string(p.Organisation))
	}
	if says, same := r.samePay(p); !same {
		add("baseSalary", says)
	}
	return all
}

// empty are the fields that Google for Jobs requires and this posting hasn't.
func (p jobPosting) empty() []string {
	var all []string
	for _, f := range []struct {
		name  string
		empty bool
	}{
		{"title", p.Title == ""},
		{"description", p.Description == ""},
		{"datePosted", p.DatePosted == ""},
		{"hiringOrganization", len(p.Organisation) == 0},
		{"jobLocation", len(p.Place) == 0 && p.Remote == ""},
	} {
		if f.empty {
			all = append(all, f.name)
		}
	}
	return all
}

// hires is the organisation's name: an agency's advert may name its client.
func (p jobPosting) hires() string {
	var o struct {
		Name string `json:"name"`
	}
	if json.Unmarshal(p.Organisation, &o) != nil || o.Name == "" {
		return string(p.Organisation)
	}
	return o.Name
}

func (r *reading) lineText(i int) string { return r.Text[r.lines[i].start:r.lines[i].end] }

// plainWords is a text without case, accents and signs.
func plainWords(s string) string {
	var b strings.Builder
	for _, t := range tokens(s) {
		b.WriteString(" " + t.text)
	}
	return b.String() + " "
}

// sharesWord tells whether a text holds a word of another.
func (r *reading) sharesWord(text, of string) bool {
	in := plainWords(text)
	for _, t := range tokens(of) {
		if strings.Contains(in, " "+t.text+" ") {
			return true
		}
	}
	return false
}

// sameDay compares a day by the numbers that the form's date holds.
func (r *reading) sameDay(iso string) bool {
	k := r.know(&Facts{Date: r.Facts.Date})
	parts := strings.SplitN(firstBytes(iso, 10), "-", 3)
	for _, p := range parts {
		if k.numbers[plainNumber(p)] == nil {
			return false
		}
	}
	return len(parts) == 3
}

func (r *reading) samePay(p jobPosting) (says string, same bool) {
	want := r.Facts.Pay
	if p.Pay == nil || want == nil {
		return "-", p.Pay == nil && want == nil
	}
	v := p.Pay.Value
	says = v.Min.String() + "–" + v.Max.String() + " " + p.Pay.Currency + " " + v.Unit
	return says, v.Min.String() == strconv.Itoa(want.Min) && v.Max.String() == strconv.Itoa(max(want.Max, want.Min)) &&
		p.Pay.Currency == want.Currency && strings.EqualFold(v.Unit, want.Period)
}

// label is J21.
func (r *reading) label() []Finding {
	f := r.Facts
	if f == nil || !f.Final {
		return nil
	}
	var all []Finding
	if f.Model && f.Label == "" {
		all = append(all, r.say("J21.label", Error, span{}))
	}
	if f.Version == "" {
		all = append(all, r.say("J21.version", Error, span{}))
	}
	if f.Approver == "" {
		all = append(all, r.say("J21.approver", Error, span{}))
	}
	return all
}
