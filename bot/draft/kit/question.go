package kit

// Question is one question of the bank. It is in a Kit as it is here, so nothing that
// holds one may change it.
type Question struct {
	ID           string   `json:"id" yaml:"id"`                 // unique in its profile
	Competency   string   `json:"competency" yaml:"competency"` // that it gives evidence on
	Levels       []string `json:"levels" yaml:"levels"`         // for whom it discriminates, neighbours
	Type         Type     `json:"type" yaml:"type"`
	Technologies []string `json:"technologies" yaml:"technologies"` // ids that it is about; none for a general question
	Version      string   `json:"version,omitempty" yaml:"version"` // that the answer is true for, where it matters
	Minutes      int      `json:"minutes" yaml:"minutes"`           // with its probes
	Covers       []string `json:"covers" yaml:"covers"`             // words of must-haves that it gives evidence on, in English and lower case
	Like         string   `json:"like,omitempty" yaml:"like"`       // shared by questions that ask nearly the same; a kit has one of them
	En           *Wording `json:"en" yaml:"en"`
	Fr           *Wording `json:"fr" yaml:"fr"`
}

// Type is how a question asks.
type Type string

// The types.
const (
	Knowledge   Type = "knowledge"
	Situational Type = "situational" // what would you do
	Behavioural Type = "behavioural" // what did you do
	WorkSample  Type = "work_sample" // read this, find the fault
)

func types() []Type { return []Type{Knowledge, Situational, Behavioural, WorkSample} }

// Wording is a question in one language.
type Wording struct {
	Ask      string         `json:"ask" yaml:"ask"` // what the interviewer says; code in it stands between lines of ```
	Tests    string         `json:"tests" yaml:"tests"`
	Probes   []string       `json:"probes" yaml:"probes"`
	Anchors  map[int]string `json:"anchors" yaml:"anchors"` // what was said or done, for 1, 3 and 5
	RedFlags []string       `json:"red_flags" yaml:"red_flags"`
	Plain    string         `json:"plain" yaml:"plain"` // what a good answer sounds like to somebody who writes no code
}

// In is the question's wording in a language, English for any other than French.
func (q *Question) In(language string) Wording {
	if language == "fr" && q.Fr != nil {
		return *q.Fr
	}
	if q.En != nil {
		return *q.En
	}
	return Wording{}
}

// Competency is something that a kit gives evidence on.
type Competency struct {
	ID    string `json:"id" yaml:"id"`
	Group Group  `json:"group" yaml:"group"`
	Name  Name   `json:"name" yaml:"name"`
}

// Group tells for whom a competency weighs most.
type Group string

// The groups.
const (
	Fundamentals Group = "fundamentals"
	Depth        Group = "depth"
	Direction    Group = "direction" // design and leadership
)

func groups() []Group { return []Group{Fundamentals, Depth, Direction} }

// Name is a name in each language.
type Name struct {
	En string `json:"en" yaml:"en"`
	Fr string `json:"fr" yaml:"fr"`
}

// In is the name in a language, English for any other than French.
func (n Name) In(language string) string {
	if language == "fr" {
		return n.Fr
	}
	return n.En
}

// technology is one that people ask for. One without an id has no questions: those on
// Stands do instead, or else the general ones of its competency, best with one of Covers.
type technology struct {
	ID         string   `yaml:"id"`
	Name       string   `yaml:"name"`
	Words      []string `yaml:"words"`
	Stands     string   `yaml:"stands"`
	Competency string   `yaml:"competency"`
	Covers     []string `yaml:"covers"`
}

// reading is how a must-have that has one of the words is answered: by questions that
// are on one of the competencies, have one of the covers, or are of one of the types.
type reading struct {
	Words        []string `yaml:"words"`
	Competencies []string `yaml:"competencies"`
	Covers       []string `yaml:"covers"`
	Types        []Type   `yaml:"types"`
	phrases      [][]string
}

// levels are the rungs that questions know, from the least experience to the most.
func levels() []string { return []string{"junior", "established", "senior", "lead"} }
