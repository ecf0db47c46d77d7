package check

import "strconv"

// Facts is what the form and the profile say, as texts in the advert's language.
// What is empty is not said. Every technology, degree, certificate, benefit and
// number that stands in any of the texts is known.
type Facts struct {
	Title    string
	Level    string // "junior", "established", "senior", "lead", or another of the profile's own; "" for none
	Grade    string // how a level of the profile's own is called; "" for one of the four
	Employer string // for an agency, its own name
	Agency   bool   // published by an employment agency
	Place    string
	Short    bool // the short form was asked for

	Pay   *Pay   // what is offered
	Band  *Pay   // the reference grid's cell
	Years *Years // of experience, that the level stands for

	Technologies []string
	Degrees      []string
	Certificates []string
	Benefits     []string
	Duties       []string
	Needs        []string // must-haves and nice-to-haves, as phrases
	Numbers      []string // phrases whose numbers may be said: "a team of 6"
	Other        []string // anything else said: mission, company, tone

	RemoteDays *int // a week; nil where nothing is said
	Contract   string
	Hours      string
	Start      string
	Process    []string
	Contact    string
	Deadline   string
	Date       string // of publication
	Agreement  string // the collective agreement
	Adjust     string // whom to ask for adjustments

	Model    bool   // a model wrote parts of the text
	Label    string // that says so, as recorded with the draft
	Version  string
	Approver string
	Final    bool   // it is about to be exported as final: J21 applies
	Posting  []byte // JobPosting as JSON-LD; nil where there is none yet
}

// Pay is a range of pay in units of Currency a Period.
type Pay struct {
	Min      int
	Max      int    // Min for a single figure
	Currency string // ISO 4217
	Period   string // "year", "month", "day" or "hour"
	Gross    bool
}

// Years is a range of years of experience.
type Years struct {
	From int
	To   int // 0 for "and more"
}

// Addition is something in a text that its form doesn't hold.
type Addition struct {
	Kind string `json:"kind"` // technology, degree, certificate, years, benefit, figure, duty
	Span string `json:"span"` // the exact words
}

// texts are all texts of the form, whatever they are about.
func (f *Facts) texts() []string {
	all := []string{f.Title, f.Employer, f.Place, f.Contract, f.Hours, f.Start, f.Contact, f.Deadline, f.Date, f.Agreement, f.Adjust}
	for _, list := range [][]string{f.Technologies, f.Degrees, f.Certificates, f.Benefits, f.Duties, f.Needs, f.Numbers, f.Other, f.Process} {
		all = append(all, list...)
	}
	return all
}

// numbers are the numbers outside its texts, but for pay.
func (f *Facts) numbers() []string {
	var all []string
	add := func(n int) { all = append(all, strconv.Itoa(n)) }
	if f.Years != nil {
		add(f.Years.From)
		add(f.Years.To)
	}
	if f.RemoteDays != nil {
		add(*f.RemoteDays)
		add(5 - *f.RemoteDays) // the days in the office
	}
	return all
}
