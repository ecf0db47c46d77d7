package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Lesson is an answer that a workspace's own people have given and approved. It stands
// beside the profiles and is told as theirs.
type Lesson struct {
	ID        string   `yaml:"id"`                  // once among the lessons of a Base
	Profile   string   `yaml:"-"`                   // slug of the profile that it belongs to; "" for all
	Topic     string   `yaml:"topic,omitempty"`     // id of a topic that it stands beside
	Language  string   `yaml:"language"`            // "en" or "fr"
	Title     string   `yaml:"title"`               // a button's label
	Answer    string   `yaml:"answer"`              // as a topic's
	Phrasings []string `yaml:"phrasings"`           // how people ask for it, in any language
	Source    string   `yaml:"source"`              // where it comes from, in its author's words
	Dated     Day      `yaml:"dated"`               // of the source
	ReviewBy  Day      `yaml:"review_by,omitempty"` // the day by which somebody should look at it again
	Owner     string   `yaml:"owner,omitempty"`     // who looks after it
}

// AboutLesson begins Question.About, Step.Topic and Answer.Topics where they name a
// lesson; its id comes after.
const AboutLesson = "lesson:"

// lessons are those that were taught, ready to be held against questions about a profile.
type lessons struct {
	list    []Lesson // of all profiles
	sayings *match.Sayings
	named   []map[string]bool // by lesson: places, professions and matters that it speaks of
	bounds  []bounds          // by lesson
}

// Taught is the Base with lessons beside its profiles, in the place of those it had. It
// takes some milliseconds for a hundred lessons, and trains nothing. Lessons of profiles
// that are not loaded are kept and never shown.
func (b *Base) Taught(list []Lesson) *Base {
	out := &Base{common: b.common}
	list = slices.Clone(list)
	for _, k := range b.profiles {
		one := *k
		one.lessons = nil
		if len(list) > 0 {
			one.lessons = k.hold(list)
		}
		out.profiles = append(out.profiles, &one)
	}
	out.introduce()
	return out
}

// Lessons are what the Base was taught.
func (b *Base) Lessons() []Lesson {
	if len(b.profiles) == 0 || b.profiles[0].lessons == nil {
		return nil
	}
	return slices.Clone(b.profiles[0].lessons.list)
}

// hold makes lessons ready for questions about a profile.
func (k *known) hold(list []Lesson) *lessons {
	var texts []string
	var of []int
	h := &lessons{list: list, named: make([]map[string]bool, len(list)), bounds: make([]bounds, len(list))}
	for i, l := range list {
		if l.Profile != "" && l.Profile != k.Profile.Slug {
			continue
		}
		h.named[i] = map[string]bool{}
		for _, text := range append([]string{l.Title}, l.Phrasings...) {
			text = k.spellOut(text)
			hits := k.terms.finder.Find(match.Tokens(text))
			texts, of = append(texts, text), append(of, i)
			for _, hit := range hits {
				h.named[i][hit.Label] = true
			}
			if named := k.withNames(text, hits); named != "" {
				texts, of = append(texts, named), append(of, i)
			}
		}
	}
	h.sayings = k.reader.Sayings(texts, of)
	h.bound(k)
	return h
}

// withNames is a text with English names for the places, professions and matters that it
// names, so that it shares them with one in the other language; "" where it names none.
func (k *known) withNames(text string, hits []match.Hit) string {
	norm := match.Normalise(text)
	tokens := match.Tokens(norm)
	var out strings.Builder
	from, found := 0, false
	for _, hit := range hits {
		name := k.terms.names[hit.Label].EN
		if name == "" || tokens[hit.From].Start < from {
			continue
		}
		out.WriteString(norm[from:tokens[hit.From].Start] + name)
		from, found = tokens[hit.To-1].End, true
	}
	if !found {
		return ""
	}
	return out.String() + norm[from:]
}

// From which likeness a question may mean a lesson, and from which it does. The
// profile's own phrasings mean something else, so these lie above nearly all of a sample
// of them; and they are never lower than so much of what question and phrasing both say.
//
// Tried on 28 topics that were taken out of the profile and taught by four of their phrasings
// (21 November 2026): see TestLessonsOfTopicsThatWereTakenOut.
const (
	sampled               = 400 // of the profile's phrasings
	maybePart, surePart   = 0.98, 0.99
	maybeLeast, sureLeast = 0.3, 0.5
)

// bounds are these likenesses for one lesson.
type bounds struct{ maybe, sure float64 }

func (h *lessons) bound(k *known) {
	var all []string
	for _, t := range k.Topics {
		all = append(all, t.Phrasings.all()...)
	}
	seen := make([][]float64, len(h.bounds))
	step := max(1, len(all)/sampled)
	for i := 0; i < len(all); i += step {
		for _, l := range h.sayings.Like(all[i]) {
			seen[l.Of] = append(seen[l.Of], l.Like)
		}
	}
	count := (len(all) + step - 1) / step
	for i, likes := range seen {
		slices.Sort(likes)
		above := func(part, least float64) float64 {
			if at := len(likes) - 1 - int(float64(count)*(1-part)); at >= 0 {
				return max(least, likes[at])
			}
			return least
		}
		h.bounds[i] = bounds{above(maybePart, maybeLeast), above(surePart, sureLeast)}
	}
}

// about finds a lesson by what Question.About and Answer.Topics say of it; nil for none.
func (h *lessons) about(about string) *Lesson {
	if h == nil {
		return nil
	}
	for i := range h.list {
		if AboutLesson+h.list[i].ID == about {
			return &h.list[i]
		}
	}
	return nil
}

// forAll tells whether an answer is a lesson that belongs to no one profile.
func (k *known) forAll(a Answer) bool {
	if len(a.Topics) == 0 {
		return false
	}
	l := k.lessons.about(a.Topics[0])
	return l != nil && l.Profile == ""
}
