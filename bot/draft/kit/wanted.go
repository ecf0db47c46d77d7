package kit

// Wanted is what a kit is chosen for.
type Wanted struct {
	Profile      string   `json:"profile"`                // a slug of Profiles
	Level        string   `json:"level"`                  // one of Levels
	Technologies []string `json:"technologies,omitempty"` // as typed, the main one first
	Musts        []string `json:"musts,omitempty"`        // must-have lines of a description; may be empty
	Minutes      int      `json:"minutes"`                // of the whole interview; brought between 30 and 120
	Language     string   `json:"language,omitempty"`     // of the kit: en or fr
	Seed         uint64   `json:"seed,omitempty"`         // another one gives another set
	Without      []string `json:"without,omitempty"`      // ids of questions that were swapped out
	Keep         []string `json:"keep,omitempty"`         // ids of questions that must be in it

	Role string `json:"role,omitempty"` // the job's title, as the cover says it; "" for none
	Link Link   `json:"link,omitzero"`  // the description that the kit belongs to
}

// The bounds of an interview, in minutes.
const (
	MinMinutes = 30
	MaxMinutes = 120
)

// plan is how an interview's minutes are spent.
type plan struct {
	slot, opening, theirs, budget int // theirs are for the candidate's questions; budget is for ours
	least, most                   int // of questions
}

// planOf is 2 minutes to open, 5 to 10 for the candidate's questions, the rest for 6 to
// 10 questions an hour.
func planOf(minutes int) plan {
	p := plan{slot: max(MinMinutes, min(minutes, MaxMinutes)), opening: 2}
	p.theirs = max(5, min(p.slot/8, 10))
	p.budget = p.slot - p.opening - p.theirs
	p.least, p.most = (p.slot+9)/10, p.slot/6
	return p
}

// The bounds of competencies in a kit.
const (
	leastCompetencies = 5
	mostCompetencies  = 8
)
