// Package draft writes job descriptions and interview kits.
package draft

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"reflect"

	"recruitbot/bot/draft/layered"
	"recruitbot/knowledge"
)

// Writer writes job descriptions from phrases, without a model. It never changes
// once it is made, and may be used by any number of goroutines.
//
// 21 November 2026: which wording is taken is told by the brief itself, so that the
// same brief always gives the same text and two briefs seldom read alike.
//
// 21 November 2026: what a person typed stands in rows, in lists and after colons. Names
// stand inside a sentence only if they look like names.
//
// 21 November 2026: nothing is said of an employer that the brief doesn't say. Where it
// says nothing, the text speaks of the job.
//
// 21 November 2026: the source of a band of pay is for whoever writes the advert, so
// it is shown beside the draft and not printed in it.
type Writer struct {
	common    map[string]phrases // by language
	countries map[string]country
	profiles  map[string]profile // by slug
}

// profile is what a Writer knows of one.
type profile struct {
	titles  knowledge.Texts
	salary  *knowledge.Salary  // nil for none
	phrases map[string]phrases // by language; none for what has no phrases of its own
	stack   map[string]technology
}

// NewWriter makes a Writer of profiles, the phrases in the binary and those of folders
// laid out alike, a file of which replaces the one of the same path. A profile without
// phrases is described from its titles and the brief. The error is knowledge.Faults.
func NewWriter(profiles []knowledge.Loaded, folders ...knowledge.Folder) (*Writer, error) {
	s := shelf{Files: layered.Files{Folders: append([]knowledge.Folder{{Name: "embedded", FS: Phrases()}}, folders...)}}
	var slugs []string
	for _, p := range profiles {
		slugs = append(slugs, p.Profile.Slug)
	}
	s.load(slugs)
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("read phrases: %w", err)
	}
	w := &Writer{common: s.common, countries: s.countries, profiles: map[string]profile{}}
	for _, p := range profiles {
		slug := p.Profile.Slug
		w.profiles[slug] = profile{p.Profile.Titles, p.Salary, s.profiles[slug], byWord(s.stacks[slug])}
	}
	return w, nil
}

// Write writes the description of a Brief that is complete and valid.
func (w *Writer) Write(b Brief) Description {
	t := w.telling(b, 0)
	d := Description{Brief: b}
	for _, write := range []func() Section{t.title, t.summary, t.terms, t.duties, t.must, t.nice, t.success, t.offer, t.process, t.equality, t.small} {
		if s := write(); !s.empty() {
			d.Sections = append(d.Sections, s)
		}
	}
	return d
}

// Rewrite words one section anew, another wording for each turn from 1. Facts and the
// lines that only code writes stay as they are, and so does what has one wording only.
func (w *Writer) Rewrite(d Description, section SectionID, turn int) Section {
	const tries = 8
	var s Section
	for i := range tries {
		t := w.telling(d.Brief, turn*tries+i)
		s = t.section(section)
		if now := d.Of(section); now == nil || !reflect.DeepEqual(*now, s) {
			break
		}
	}
	return s
}

// Heading is what stands above a section of a brief's description, "" for none.
func (w *Writer) Heading(b Brief, section SectionID) string { return w.telling(b, 0).heading(section) }

func (s Section) empty() bool { return s.Text == "" && len(s.Items) == 0 && len(s.Rows) == 0 }

// telling is one description on its way.
type telling struct {
	Brief
	facts
	words   phrases
	profile profile
	country country
	seed    uint64
}

func (w *Writer) telling(b Brief, turn int) *telling {
	p := w.profiles[b.Profile]
	language := b.Language
	if _, ok := w.common[language]; !ok {
		language = "en"
	}
	t := &telling{Brief: b, profile: p, country: w.countryOf(b.Country), words: w.common[language]}
	t.Language = language
	if own, ok := p.phrases[language]; ok {
		t.words = own
	}
	h := fnv.New64a()
	if err := json.NewEncoder(h).Encode(b); err != nil {
		panic(err) // texts and numbers only
	}
	fmt.Fprint(h, turn)
	t.seed = h.Sum64()
	t.facts = t.gather()
	return t
}

func (t *telling) section(id SectionID) Section {
	switch id {
	case Title:
		return t.title()
	case Summary:
		return t.summary()
	case Terms:
		return t.terms()
	case Duties:
		return t.duties()
	case Must:
		return t.must()
	case Nice:
		return t.nice()
	case Success:
		return t.success()
	case Offer:
		return t.offer()
	case Process:
		return t.process()
	case Equality:
		return t.equality()
	case Small:
		return t.small()
	}
	return Section{ID: id}
}

// dice is a number from 0 to n-1 that the brief decides, another for each key.
func (t *telling) dice(key string, n int) int {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s", t.seed, key)
	x := h.Sum64() // its low bits hang on those of the key alone: they are mixed as in SplitMix64
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return int((x ^ x>>31) % uint64(n))
}

func (t *telling) heading(id SectionID) string { return t.words.Headings[string(id)][t.tone] }
