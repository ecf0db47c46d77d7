package draft

// Brief is what a job description is written from. What is "" or empty was not said:
// it is left out of the text, never made up. Complete fills in what has a sensible
// default.
type Brief struct {
	Profile  string `json:"profile,omitempty" yaml:"profile"`   // a profile's slug
	Language string `json:"language,omitempty" yaml:"language"` // of the description: en or fr
	Country  string `json:"country,omitempty" yaml:"country"`   // where it is published: an ISO 3166-1 code such as FR, EU, or none

	Employer string `json:"employer,omitempty" yaml:"employer"` // who hires
	Agency   string `json:"agency,omitempty" yaml:"agency"`     // the agency that publishes it for the employer; "" for the employer itself

	Title      string `json:"title,omitempty" yaml:"title"`             // without level, place or "(F/H)"
	Level      string `json:"level,omitempty" yaml:"level"`             // a level of the profile's grid, such as senior
	Company    string `json:"company,omitempty" yaml:"company"`         // a company type of the grid, such as scaleup
	Place      string `json:"place,omitempty" yaml:"place"`             // a town or region; with RemoteDays 5 it may be empty
	RemoteDays string `json:"remote_days,omitempty" yaml:"remote_days"` // days a week away from the office: 0 to 5, or 5 for fully remote; "" is not said

	Contract string `json:"contract,omitempty" yaml:"contract"` // permanent, fixed_term, freelance, apprenticeship or internship
	Hours    string `json:"hours,omitempty" yaml:"hours"`       // such as "35 hours a week"
	Start    string `json:"start,omitempty" yaml:"start"`       // such as "January 2027" or "as soon as possible"

	Stack []string `json:"stack,omitempty" yaml:"stack"` // technologies, the main ones first
	Must  []string `json:"must,omitempty" yaml:"must"`   // in the employer's words; empty takes the profile's for stack and level
	Nice  []string `json:"nice,omitempty" yaml:"nice"`

	Pay       Pay      `json:"pay,omitzero" yaml:"pay"`
	Variable  string   `json:"variable,omitempty" yaml:"variable"` // variable pay, such as "up to 10 % on the company's results"
	Benefits  []string `json:"benefits,omitempty" yaml:"benefits"`
	Agreement string   `json:"agreement,omitempty" yaml:"agreement"` // collective agreement, such as "Syntec (IDCC 1486)"

	Team     string   `json:"team,omitempty" yaml:"team"`       // whom one works with, in one or two sentences
	Process  []string `json:"process,omitempty" yaml:"process"` // the steps of recruiting
	Contact  string   `json:"contact,omitempty" yaml:"contact"` // whom to write to, for adjustments too
	Deadline string   `json:"deadline,omitempty" yaml:"deadline"`
	Date     string   `json:"date,omitempty" yaml:"date"` // of publication, as 2026-11-21; so is Deadline
	Ref      string   `json:"reference,omitempty" yaml:"reference"`

	Tone   string `json:"tone,omitempty" yaml:"tone"`     // plain, warm or concise
	Length string `json:"length,omitempty" yaml:"length"` // standard or short
}

// Pay is a range of gross pay for full time, in whole units of Currency. The zero value
// is none.
type Pay struct {
	Min      int    `json:"min,omitempty" yaml:"min"`
	Max      int    `json:"max,omitempty" yaml:"max"`
	Currency string `json:"currency,omitempty" yaml:"currency"` // ISO 4217
	Period   string `json:"period,omitempty" yaml:"period"`     // year, month, day or hour
}

// The closed sets of words in a Brief, the default first.
func (Brief) languages() []string { return []string{"en", "fr"} }

func (Brief) contracts() []string {
	return []string{"permanent", "fixed_term", "freelance", "apprenticeship", "internship"}
}

func (Brief) tones() []string { return []string{"plain", "warm", "concise"} }

func (Brief) lengths() []string { return []string{"standard", "short"} }

func (Pay) periods() []string { return []string{"year", "month", "day", "hour"} }
