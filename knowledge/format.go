package knowledge

// This file is the format of a profile folder, as people write it:
//
//	<slug>/profile.yaml     Profile: names, sources, facts at a glance
//	<slug>/salary.yaml      Salary: the grid, uplifts, other sources' figures
//	<slug>/conflicts.yaml   list of Conflict: where the sources disagree
//	<slug>/topics/*.yaml    lists of Topic: one per thing people ask
//	<slug>/lessons.yaml     list of Lesson: what a workspace's own people added; alone in
//	                        its folder it adds to the profile of an earlier folder
//
// Every key that is not here is a fault.

// Texts is one text by language.
type Texts struct{ EN, FR string }

// Profile is profile.yaml.
type Profile struct {
	Slug     string    `yaml:"slug"`            // lower case, digits and hyphens; names the commands
	Titles   Texts     `yaml:"titles"`          // the job's title
	Aliases  TextLists `yaml:"aliases"`         // how people call it, by which it is recognised in a question
	Nouns    TextLists `yaml:"nouns,omitempty"` // words for who does it that other jobs share; a question is read alike with any of them
	Kin      []string  `yaml:"kin,omitempty"`   // beginnings of the ids of topics about things alike; see match.Config.Kin
	Sources  []Source  `yaml:"sources"`
	Facts    []Fact    `yaml:"facts"`
	Commands []Command `yaml:"commands,omitempty"`  // slash commands beside /<slug>-salary
	Home     []string  `yaml:"home,omitempty"`      // English names of places, as in places.yaml, where the sources speak of; pay is no matter of them
	Sample   bool      `yaml:"sample,omitempty"`    // invented, for trying things out; every answer says so
	Owner    string    `yaml:"owner,omitempty"`     // who looks after it: a name, or the id of a Slack user; "" for the operator
	ReviewBy Day       `yaml:"review_by,omitempty"` // the day by which somebody should look at it again
}

// Source is a page that facts come from.
type Source struct {
	ID        string `yaml:"id"`
	Title     string `yaml:"title"` // in the page's own language
	Publisher string `yaml:"publisher"`
	Dated     Texts  `yaml:"dated"` // the date as the page states it, in words
	Note      Texts  `yaml:"note,omitempty"`
}

// Command is a slash command of the profile: "/<slug>-<name>". Followed by words
// it answers them; alone it answers with the first topic and offers the others,
// or offers all of them when Menu is set.
type Command struct {
	Name        string   `yaml:"name"`        // lower case, such as "skills"
	Description string   `yaml:"description"` // in the list of commands, at most 100 characters, in English
	Topics      []string `yaml:"topics"`
	Menu        bool     `yaml:"menu,omitempty"`
}

// Fact is a line of the profile at a glance.
type Fact struct {
	ID     string `yaml:"id"`
	Label  Texts  `yaml:"label"`
	Value  Texts  `yaml:"value"`
	Source string `yaml:"source"`
}

// Topic is one thing people ask, with its answer.
type Topic struct {
	ID        string    `yaml:"id"`                 // such as resp.api; unique in the profile
	Title     Texts     `yaml:"title"`              // a button's label
	Answer    Texts     `yaml:"answer,omitempty"`   // paragraphs, and bullets that begin with "- "
	Computed  string    `yaml:"computed,omitempty"` // instead of an answer: what the program computes, one of Computations
	Phrasings TextLists `yaml:"phrasings"`          // how people ask for it
	// NearMisses are questions about its subject that neither this answer nor another topic's tells.
	NearMisses TextLists `yaml:"near_misses,omitempty"`
	Open       []string  `yaml:"open,omitempty"` // what one may ask of it and the answer does not tell, of Openings
	Sources    []string  `yaml:"sources"`
	Notes      []Note    `yaml:"notes,omitempty"`
	Next       []string  `yaml:"next,omitempty"`  // topic ids offered after the answer
	Owner      string    `yaml:"owner,omitempty"` // in the place of the profile's
	ReviewBy   Day       `yaml:"review_by,omitempty"`
}

// Note is a nuance or a doubt that goes with an answer.
type Note struct {
	Text   Texts  `yaml:"text"`
	Source string `yaml:"source,omitempty"`
}

// Conflict is a matter on which two sources differ. Both sides are shown with
// every topic named, and no verdict.
type Conflict struct {
	ID     string   `yaml:"id"`
	Topics []string `yaml:"topics"`
	Title  Texts    `yaml:"title"`
	Sides  []Side   `yaml:"sides"`
}

// Side is what one source says.
type Side struct {
	Source string `yaml:"source"`
	Says   Texts  `yaml:"says"`
}

// Salary is salary.yaml.
type Salary struct {
	Source    string                      `yaml:"source"`
	Currency  string                      `yaml:"currency"` // ISO 4217
	Period    string                      `yaml:"period"`   // "year"
	Gross     bool                        `yaml:"gross"`
	Edition   string                      `yaml:"edition,omitempty"` // as the source names it, such as "2026"
	Headline  *Range                      `yaml:"headline,omitempty"`
	Levels    []Level                     `yaml:"levels"`
	Companies []Company                   `yaml:"companies"`
	Cells     map[string]map[string]Range `yaml:"cells"` // level id, company id
	Uplifts   []Uplift                    `yaml:"uplifts,omitempty"`
	Others    []Other                     `yaml:"others,omitempty"`
	Owner     string                      `yaml:"owner,omitempty"` // in the place of the profile's
	ReviewBy  Day                         `yaml:"review_by,omitempty"`
}

// Range is a range in whole units of the currency; Max 0 is "and more".
type Range struct {
	Min int `yaml:"min"`
	Max int `yaml:"max,omitempty"`
}

// Level is a row of the grid.
type Level struct {
	ID    string    `yaml:"id"`
	Name  Texts     `yaml:"name"`
	Years Years     `yaml:"years"`
	Words TextLists `yaml:"words"` // what people call it
}

// Years is a span of experience. Spans of neighbouring levels touch: a bound
// belongs to both. To 0 is "and more".
type Years struct {
	From int `yaml:"from"`
	To   int `yaml:"to,omitempty"`
}

// Company is a column of the grid.
type Company struct {
	ID    string    `yaml:"id"`
	Name  Texts     `yaml:"name"`
	Words TextLists `yaml:"words"`
}

// Uplift is a percentage on the grid's cells for a place.
type Uplift struct {
	ID      string             `yaml:"id"`
	Name    Texts              `yaml:"name"`
	Words   TextLists          `yaml:"words"`
	Columns []string           `yaml:"columns"` // company ids it applies to
	Percent map[string]Percent `yaml:"percent"` // level id
}

// Percent is a range of per cent.
type Percent struct {
	Min int `yaml:"min"`
	Max int `yaml:"max"`
}

// Other is another source's figures for another place. They are shown as that
// source's, never merged with the grid.
type Other struct {
	ID       string     `yaml:"id"`
	Source   string     `yaml:"source"`
	Name     Texts      `yaml:"name"` // of the place
	Words    TextLists  `yaml:"words"`
	Currency string     `yaml:"currency"`
	Period   string     `yaml:"period,omitempty"` // "" where the source does not say
	Kind     Texts      `yaml:"kind"`             // what the figures are, such as "averages"
	Rows     []OtherRow `yaml:"rows"`
	Notes    []Note     `yaml:"notes,omitempty"`
}

// OtherRow is one level of another source.
type OtherRow struct {
	Name  Texts    `yaml:"name"`
	Like  []string `yaml:"like,omitempty"` // the grid's level ids that a question for this row may name
	Range Range    `yaml:"range"`
}

// Computations are the values of Topic.Computed.
func Computations() []string {
	return []string{
		"salary",          // the cell, row, column or grid that the question names
		"salary.headline", // the grid, with the page's headline named as such
		"salary.uplift",   // an uplift's percentages by level
		"salary.other",    // another source's figures
		"glance",          // the profile at a glance
		"levels",          // the levels and their years
		"sources",         // the sources and their dates
	}
}
