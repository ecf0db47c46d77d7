package knowledge

import (
	"fmt"
	"unicode/utf8"
)

func (d *draft) checkProfile() {
	p := d.profile
	if p == nil {
		return
	}
	d.checkSlug(p.key("slug"))
	p.care(d.Profile.Owner)
	d.checkCommands(p.key("commands"))
	d.checkKin(p.key("kin"))
	p.key("sources").some(len(d.Profile.Sources), "source")
	seen := ids{}
	for i, s := range d.Profile.Sources {
		seen.add(s.ID, p.key("sources").item(i).key("id"))
	}
	seen = ids{}
	for i, f := range d.Profile.Facts {
		at := p.key("facts").item(i)
		seen.add(f.ID, at.key("id"))
		d.refersToSource(at.key("source"), f.Source)
	}
}

func (d *draft) checkSlug(at *place) {
	slug := d.Profile.Slug
	switch {
	case !slugForm().MatchString(slug):
		at.fault(fmt.Sprintf("%q is no slug", slug), "use lower-case letters, digits and hyphens, such as backend or data-engineer")
	case len(slug) > maxSlug:
		at.fault(fmt.Sprintf("the slug has %d characters, and %d at most fit in the name of a command", len(slug), maxSlug), "shorten it, and the folder's name with it")
	case slug != d.folder:
		at.fault(fmt.Sprintf("the slug is %q and its folder %q", slug, d.folder), "name the folder like the slug")
	}
}

// checkKin leaves it at that where a file of topics could not be read.
func (d *draft) checkKin(at *place) {
	seen := map[string]bool{}
	for i, kin := range kinOf(d.Loaded) {
		kind := d.Profile.Kin[i]
		switch {
		case seen[kind]:
			at.item(i).fault(fmt.Sprintf("%q is there already", kind), "name it once")
		case len(kin) < 2 && !d.torn && len(d.Topics) > 0:
			at.item(i).fault(fmt.Sprintf("fewer than two topics have an id that begins with %q", kind+"."), "name what the ids of two topics or more begin with, or leave it out")
		}
		seen[kind] = true
	}
}

func (d *draft) checkCommands(at *place) {
	seen := map[string]bool{"salary": true}
	for i, c := range d.Profile.Commands {
		p := at.item(i)
		name := p.key("name")
		whole := d.Profile.Slug + "-" + c.Name
		switch {
		case !slugForm().MatchString(c.Name):
			name.fault(fmt.Sprintf("%q is no name of a command", c.Name), "use lower-case letters, digits and hyphens, such as skills")
		case len(whole) > maxCommand:
			name.fault(fmt.Sprintf("/%s has %d characters, and a command has %d at most", whole, len(whole), maxCommand), "shorten the name")
		case seen[c.Name]:
			name.fault(fmt.Sprintf("/%s is there already", whole), "name it differently")
		}
		seen[c.Name] = true
		if n := utf8.RuneCountInString(c.Description); n > maxAbout {
			p.key("description").fault(fmt.Sprintf("the description has %d characters, and %d at most fit", n, maxAbout), "shorten it")
		}
		d.refersToTopics(p.key("topics"), c.Topics)
		p.key("topics").some(len(c.Topics), "topic")
	}
}

func (d *draft) checkConflicts() {
	seen := ids{}
	for i, c := range d.Conflicts {
		p := d.conflicts.item(i)
		seen.add(c.ID, p.key("id"))
		p.key("topics").some(len(c.Topics), "topic")
		d.refersToTopics(p.key("topics"), c.Topics)
		if len(c.Sides) < 2 {
			p.key("sides").fault("a conflict has two sides or more", "add what the other source says")
		}
		for j, s := range c.Sides {
			d.refersToSource(p.key("sides").item(j).key("source"), s.Source)
		}
	}
}

// refersToSource checks an id of a source, unless profile.yaml says none.
func (d *draft) refersToSource(at *place, id string) {
	if d.profile.key("sources") == nil {
		return
	}
	var known []string
	for _, s := range d.Profile.Sources {
		known = append(known, s.ID)
	}
	at.refer("a source", id, known)
}

// refersToTopics checks ids of topics, unless a file of them was left out or
// there are none.
func (d *draft) refersToTopics(at *place, list []string) {
	if d.torn || len(d.Topics) == 0 {
		return
	}
	known := make([]string, len(d.Topics))
	for i, t := range d.Topics {
		known[i] = t.ID
	}
	for i, id := range list {
		at.item(i).refer("a topic", id, known)
	}
}
