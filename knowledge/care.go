package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Day is a day such as 2027-06-30; "" for none.
type Day string

// Past tells whether the day is before another; "" never is.
func (d Day) Past(today Day) bool { return d != "" && d < today }

// DayOf is the day of a time, in UTC.
func DayOf(t time.Time) Day { return Day(t.UTC().Format(time.DateOnly)) }

// In writes the day as people do in a language: "30 June 2027", "1er juillet 2027". What
// is none stays as it is.
func (d Day) In(language string) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	n := fmt.Sprint(t.Day())
	if language == "fr" && t.Day() == 1 {
		n = "1er"
	}
	return fmt.Sprintf("%s %s %d", n, lessonWords(language).months[t.Month()-1], t.Year())
}

// Review is who looks after a part of what is known, and by when somebody should look at
// it again.
type Review struct {
	Profile string // slug; "" for a lesson of all profiles
	Part    string // id of a topic, AboutSalary for the grid, AboutLesson and an id for a lesson; "" for the rest of the profile
	Title   Texts
	Owner   string // "" for the operator
	By      Day    // "" for none
	Topics  int    // how many topics go by it
}

// Reviews are those of all profiles in the order of their slugs: the profile's own first,
// then the grid's, topics and lessons that have one of their own.
func (b *Base) Reviews() []Review {
	var out []Review
	for _, k := range b.profiles {
		at := map[string]int{"": 0}
		own := []Review{k.review("", k.Profile.Titles, "", "")}
		if k.grid != nil && k.grid.Owner+string(k.grid.ReviewBy) != "" {
			at[AboutSalary] = 1
			own = append(own, k.reviewOfGrid())
		}
		for i := range k.Topics {
			r := k.reviewOf(&k.Topics[i])
			n, there := at[r.Part]
			if !there {
				n = len(own)
				at[r.Part] = n
				own = append(own, r)
			}
			own[n].Topics++
		}
		out = append(out, own...)
	}
	for _, l := range b.Lessons() {
		if l.Profile == "" || b.profile(l.Profile) != nil {
			out = append(out, l.review())
		}
	}
	return out
}

// review is one of the profile, whose owner and day hold where a part has none.
func (k *known) review(part string, title Texts, owner string, by Day) Review {
	r := Review{Profile: k.Profile.Slug, Part: part, Title: title, Owner: owner, By: by}
	if r.Owner == "" {
		r.Owner = k.Profile.Owner
	}
	if r.By == "" {
		r.By = k.Profile.ReviewBy
	}
	return r
}

func (k *known) reviewOfGrid() Review {
	if k.grid.Owner+string(k.grid.ReviewBy) == "" {
		return k.review("", k.Profile.Titles, "", "")
	}
	return k.review(AboutSalary, k.gridTitle, k.grid.Owner, k.grid.ReviewBy)
}

// reviewOf is a topic's: its own, of one that is computed from the grid the grid's, or else
// the profile's.
func (k *known) reviewOf(t *Topic) Review {
	switch {
	case t.Owner+string(t.ReviewBy) != "":
		return k.review(t.ID, t.Title, t.Owner, t.ReviewBy)
	case k.grid != nil && (paying(t.Computed) || t.Computed == "levels"):
		return k.reviewOfGrid()
	}
	return k.review("", k.Profile.Titles, "", "")
}

func (l Lesson) review() Review {
	return Review{Profile: l.Profile, Part: AboutLesson + l.ID, Title: Texts{l.Title, l.Title}, Owner: l.Owner, By: l.ReviewBy}
}

// reviewsOf are those of all that an answer rests on, each once; none where nothing of a
// profile is told.
func (b *Base) reviewsOf(a Answer) (out []Review) {
	k := b.profile(a.Profile)
	if k == nil || a.Outcome != Answered && a.Outcome != Choose && len(a.Figures) == 0 {
		return nil
	}
	add := func(r Review) {
		same := func(o Review) bool { return o.Profile == r.Profile && o.Part == r.Part }
		if !slices.ContainsFunc(out, same) {
			out = append(out, r)
		}
	}
	for _, id := range a.Topics {
		if t := k.topics[id]; t != nil {
			add(k.reviewOf(t))
		} else if l := k.lessons.about(id); l != nil {
			add(l.review())
		}
	}
	if len(a.Figures) > 0 {
		add(k.reviewOfGrid())
	}
	return out
}

const maxOwner = 80 // characters

// care checks an owner; a review date is checked as every Day is.
func (p *place) care(owner string) {
	at := p.key("owner")
	if n := utf8.RuneCountInString(owner); n > maxOwner || strings.Contains(owner, "\n") {
		at.fault(fmt.Sprintf("the owner has %d characters, and %d on one line at most fit", n, maxOwner), "write a name, or the id of a Slack user such as U0123456789")
	}
}

// day checks that a day is one.
func (p *place) day(d Day) {
	if _, err := time.Parse(time.DateOnly, string(d)); err != nil {
		p.fault(fmt.Sprintf("%q is no day", string(d)), "write year, month and day, such as 2027-06-30")
	}
}

// dayForm is a day's form, for the schema.
const dayForm = `^\d{4}-\d{2}-\d{2}$`
