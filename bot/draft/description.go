package draft

import (
	"slices"
	"strings"
)

// Description is a job description: the one record that its text, its form and its
// structured data are made from.
type Description struct {
	Brief    Brief     `json:"brief"`
	Sections []Section `json:"sections"` // in reading order
}

// Section is one part of a Description. Its texts are plain.
type Section struct {
	ID     SectionID   `json:"id"`
	Title  string      `json:"title,omitempty"` // heading; "" for none
	Text   string      `json:"text,omitempty"`  // paragraphs parted by an empty line
	Items  []string    `json:"items,omitempty"` // bullets below Text
	Rows   [][2]string `json:"rows,omitempty"`  // label and value: pay, contract, place
	Origin Origin      `json:"origin"`
}

// Words are a section's text and bullets, without its heading and rows.
func (s Section) Words() string { return s.Text + "\n" + strings.Join(s.Items, "\n") }

// SectionID names a section.
type SectionID string

// The sections, in their order.
const (
	Title    SectionID = "title"    // Text is the title, with level and, in French, "(F/H)"
	Summary  SectionID = "summary"  // one paragraph
	Terms    SectionID = "terms"    // Rows: pay, contract, place, hours, start
	Duties   SectionID = "duties"   // 4 to 7 items
	Must     SectionID = "must"     // 3 to 7 items
	Nice     SectionID = "nice"     // up to 5 items, labelled as not needed
	Success  SectionID = "success"  // what success looks like in 6 to 12 months
	Offer    SectionID = "offer"    // benefits, team, ways of working
	Process  SectionID = "process"  // steps, deadline, contact for adjustments
	Equality SectionID = "equality" // equal opportunity
	Small    SectionID = "small"    // date, reference, who publishes, source note
)

// Origin tells who wrote a section.
type Origin string

// The origins.
const (
	FromCode     Origin = "code"     // facts of the brief and lines of law: only code writes them
	FromTemplate Origin = "template" // phrase data
	FromModel    Origin = "model"
	FromPerson   Origin = "person"
)

// Of is the section of that id, nil where there is none.
func (d *Description) Of(id SectionID) *Section {
	for i := range d.Sections {
		if d.Sections[i].ID == id {
			return &d.Sections[i]
		}
	}
	return nil
}

// Put puts a section into its place, instead of the one of the same id if there is one,
// and returns it there.
func (d *Description) Put(s Section) *Section {
	if at := d.Of(s.ID); at != nil {
		*at = s
		return at
	}
	at := slices.IndexFunc(d.Sections, func(other Section) bool { return slices.Index(order(), other.ID) > slices.Index(order(), s.ID) })
	if at < 0 {
		at = len(d.Sections)
	}
	d.Sections = slices.Insert(d.Sections, at, s)
	return &d.Sections[at]
}

func order() []SectionID {
	return []SectionID{Title, Summary, Terms, Duties, Must, Nice, Success, Offer, Process, Equality, Small}
}

// Clone is a copy whose sections can be changed.
func (d Description) Clone() Description {
	d.Sections = slices.Clone(d.Sections)
	for i := range d.Sections {
		d.Sections[i].Items = slices.Clone(d.Sections[i].Items)
		d.Sections[i].Rows = slices.Clone(d.Sections[i].Rows)
	}
	return d
}
