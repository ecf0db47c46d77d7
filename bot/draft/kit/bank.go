// Package kit chooses interview questions for a job and writes them down as a kit.
//
// A Bank holds questions that people wrote, as data beside the code. Choose takes a set
// of them for a level, a stack, the must-haves of a description and a length of time;
// what the set can't do is said, as shortfalls. The Kit becomes a document to hand out,
// with a blank scorecard: nothing in here scores, ranks or reads about a candidate.
//
// # How a kit is chosen
//
// Among the questions that fit the level and name no technology outside the stack, a set
// is looked for that is best in this order: technologies covered, must-haves covered, five
// to eight competencies, the level's mix (rules.go), the number of questions for the
// time, and a balance of kinds. The search (search.go) is exact, tier after tier: it
// either finds a set that keeps a tier whole or proves that there is none. Which of the
// equals it finds depends on the seed alone. What time is left is then filled with more
// questions, as long as no tier loses by it.
//
// # Decisions
//
// 21 November 2026: of a slot, 2 minutes go to the opening and 5 to 10, an eighth, to the
// candidate's own questions. The questions may take the rest.
//
// 21 November 2026: technologies that a must-have names belong to the stack, even where
// the stack as typed lacks them: the description asks for them.
//
// 21 November 2026: the search gives up after a number of steps that the bank in the
// program stays below. Such a kit is good and perhaps not the best; it says so in Proven.
package kit

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"recruitbot/bot/draft/layered"
	"recruitbot/knowledge"
)

//go:embed data
var embedded embed.FS

// Questions is the folder of questions in the binary, a folder for each profile.
func Questions() fs.FS {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // "data" is a valid name
	}
	return sub
}

// Bank holds the questions of all profiles. It never changes, and is safe for use by
// many goroutines.
type Bank struct {
	profiles map[string]*profile
}

// profile is what there is for one profile.
type profile struct {
	competencies []Competency
	technologies []technology
	readings     []reading
	questions    []*Question // by id
	words        map[string]*technology
	covers       map[string][]string // every cover of every question, and its words
}

// Load reads the questions in the binary and those of folders: in each, a profile's
// slug is a folder with competencies.yaml, technologies.yaml, musts.yaml and
// questions/*.yaml. A file of a later folder replaces the one of the same path and adds
// to the others. The error is knowledge.Faults, with every fault of every file; it takes
// some tenths of a second, so ask for it when the first kit is.
func Load(folders ...knowledge.Folder) (*Bank, error) {
	return LoadOnly(append([]knowledge.Folder{{Name: "embedded", FS: Questions()}}, folders...)...)
}

// LoadOnly is Load without the questions in the binary.
func LoadOnly(folders ...knowledge.Folder) (*Bank, error) {
	s := shelf{layered.Files{Folders: folders}}
	b := &Bank{profiles: map[string]*profile{}}
	for _, slug := range s.slugs() {
		b.profiles[slug] = s.profile(slug)
	}
	return b, s.Err()
}

// Profiles are the slugs that there are questions for.
func (b *Bank) Profiles() []string { return slices.Sorted(maps.Keys(b.profiles)) }

// Levels are the levels that a kit can be chosen for, from the least experience.
func (b *Bank) Levels() []string { return levels() }

// Len is how many questions a profile has.
func (b *Bank) Len(slug string) int {
	if p := b.profiles[slug]; p != nil {
		return len(p.questions)
	}
	return 0
}

// Find is a profile's question of that id, nil where there is none.
func (b *Bank) Find(slug, id string) *Question {
	if p := b.profiles[slug]; p != nil {
		return p.question(id)
	}
	return nil
}

func (p *profile) question(id string) *Question {
	i, ok := slices.BinarySearchFunc(p.questions, id, func(q *Question, id string) int { return strings.Compare(q.ID, id) })
	if !ok {
		return nil
	}
	return p.questions[i]
}

func (p *profile) competency(id string) (Competency, int) {
	i := slices.IndexFunc(p.competencies, func(c Competency) bool { return c.ID == id })
	if i < 0 {
		return Competency{ID: id, Name: Name{En: id, Fr: id}}, len(p.competencies)
	}
	return p.competencies[i], i
}
