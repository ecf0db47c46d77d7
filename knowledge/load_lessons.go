package knowledge

import (
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"
)

// lessonsFile holds lessons. Alone in its folder it adds to a profile of an earlier one,
// so that what people taught can be carried from one place to another.
const lessonsFile = "lessons.yaml"

// maxLesson is how long a lesson's answer may be, in characters: as much as one part of a
// message takes.
const maxLesson = 3000

// onlyLessons reads the lessons of a folder that holds nothing else; false for any other.
func (r *reader) onlyLessons(folder string) (list []Lesson, only bool) {
	if files := r.list(folder, keepFiles); len(files) != 1 || files[0] != lessonsFile || len(r.list(folder, keepFolders)) > 0 {
		return nil, false
	}
	checkLessons(r.read(folder+"/"+lessonsFile, &list), list)
	return list, true
}

// add adds lessons to the profiles that they are for.
func (f Folder) add(more map[string][]Lesson, to map[string]source) (wrong Faults) {
	r := reader{folder: f}
	for _, slug := range slices.Sorted(maps.Keys(more)) {
		s, there := to[slug]
		if !there {
			r.fault(slug, fmt.Sprintf("there are lessons here, and no profile %q", slug), "name the folder after a profile, or add profile.yaml and topics/")
			continue
		}
		s.Lessons = slices.Concat(s.Lessons, more[slug])
		to[slug] = s
	}
	return r.faults
}

// checkLessons looks at what lessons say, and at what they say of each other.
func checkLessons(p *place, list []Lesson) {
	seen := ids{}
	for i, l := range list {
		at := p.item(i)
		seen.add(l.ID, at.key("id"))
		at.care(l.Owner)
		at.key("phrasings").some(len(l.Phrasings), "question")
		if l.Language != "" && !slices.Contains(Languages(), l.Language) {
			at.key("language").fault(fmt.Sprintf("%q is not a language here", l.Language), "use en or fr")
		}
		if n := utf8.RuneCountInString(l.Title); n > maxLabel {
			at.key("title").fault(fmt.Sprintf("the text has %d characters, and %d at most fit", n, maxLabel), "shorten it: it is the label of a button")
		}
		if n := utf8.RuneCountInString(l.Answer); n > maxLesson {
			at.key("answer").fault(fmt.Sprintf("the text has %d characters, and %d at most fit", n, maxLesson), "shorten it, or part the lesson in two")
		}
	}
}

// refersToLessonTopics checks the topics that lessons stand beside.
func (d *draft) refersToLessonTopics() {
	for i, l := range d.Lessons {
		if at := d.lessons.item(i); at.has("topic") {
			d.refersToTopics(&place{items: []*place{at.key("topic")}}, []string{l.Topic})
		}
	}
}

// teach is a Base with the lessons of its profiles' files.
func (b *Base) teach() *Base {
	var list []Lesson
	for _, k := range b.profiles {
		for _, l := range k.Loaded.Lessons {
			l.Profile = k.Profile.Slug
			list = append(list, l)
		}
	}
	if len(list) == 0 {
		return b
	}
	return b.Taught(list)
}
