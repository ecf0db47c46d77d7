package knowledge

import (
	"fmt"
	"strings"
)

// common reads and checks what the profiles share, from its YAML. Every file is
// optional. Phrasings are checked among themselves as a profile's are.
func (f Folder) common() (Common, error) {
	var c Common
	r := &reader{folder: f}
	places := r.commonFiles(&c)
	seen := ids{}
	d := draft{reader: r}
	for i, t := range c.Talk {
		p := places["talk.yaml"].item(i)
		seen.add(t.ID, p.key("id"))
		p.outcome(t)
		d.add(t.ID, t.Phrasings, p)
	}
	for i, b := range c.Beyond {
		p := places["beyond.yaml"].item(i)
		seen.add(b.ID, p.key("id"))
		d.add(b.ID, b.Phrasings, p)
	}
	d.checkPhrasings()
	if err := r.faults.err(); err != nil {
		return Common{}, err
	}
	return c, nil
}

// commonFiles reads the files and returns their places by name.
func (r *reader) commonFiles(c *Common) map[string]*place {
	files := []struct {
		name string
		into any
	}{
		{"talk.yaml", &c.Talk}, {"beyond.yaml", &c.Beyond}, {"places.yaml", &c.Places},
		{"professions.yaml", &c.Professions}, {"synonyms.yaml", &c.Synonyms},
		{"shorthand.yaml", &c.Shorthand}, {"ordinary.yaml", &c.Ordinary},
	}
	places := map[string]*place{}
	present := r.list(".", keepFiles)
	for _, f := range files {
		for _, name := range present {
			if name == f.name {
				places[name] = r.read(name, f.into)
			}
		}
	}
	for _, name := range present {
		if _, known := places[name]; !known {
			r.fault(name, "no file of this name is read here", "move it into the folder of a profile, or remove it")
		}
	}
	return places
}

// add has phrasings compared with those of others, as a topic's are.
func (d *draft) add(id string, phrasings TextLists, p *place) {
	d.Topics = append(d.Topics, Topic{ID: id, Phrasings: phrasings})
	d.topics = append(d.topics, p)
}

// outcome checks how talk ends, and that it has something to say.
func (p *place) outcome(t Talk) {
	known := []string{string(SmallTalk), string(Policy), string(OutOfScope)}
	for _, k := range known {
		if string(t.Outcome) == k {
			return
		}
	}
	p.key("outcome").fault(fmt.Sprintf("%q is not how talk ends", t.Outcome), "use one of "+strings.Join(known, ", "))
}
