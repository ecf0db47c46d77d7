package kit

import (
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
)

// target is one technology that was asked for, as the bank knows it.
type target struct {
	name       string   // as people read it; of an unknown one, as it was typed
	id         string   // of questions of its own; "" for none
	stands     string   // the id whose questions stand in; "" for none
	competency string   // whose general questions stand in otherwise; "" for none
	covers     []string // what the best of them cover
}

// targets reads a stack as it was typed, each technology once.
func (p *profile) targets(typed []string) []target {
	var out []target
	for _, text := range typed {
		for _, t := range p.read(text) {
			same := func(o target) bool { return o.id != "" && o.id == t.id || strings.EqualFold(o.name, t.name) }
			if !slices.ContainsFunc(out, same) {
				out = append(out, t)
			}
		}
	}
	return out
}

// read reads one item of a stack: a technology, or several as in "Go/PostgreSQL".
func (p *profile) read(text string) []target {
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " ")
	if text == "" {
		return nil
	}
	if t := p.words[key(text)]; t != nil {
		return []target{t.target()}
	}
	if found := p.named(text); len(found) > 0 {
		return found
	}
	return []target{{name: short(text)}}
}

// named are the technologies that a text names.
func (p *profile) named(text string) []target {
	var out []target
	for _, name := range check.Technologies(text) {
		if t := p.words[key(name)]; t != nil {
			out = append(out, t.target())
		} else {
			out = append(out, target{name: name})
		}
	}
	return out
}

// known are the technologies that a line names and the bank knows of. Most lines name
// none, which is told without reading them as an advert. A name that is a word as well
// counts within a line as it is written: "knowledge of Go, with its limits".
func (p *profile) known(text string) []target {
	spoken := words(text)
	var likely []target
	for i := range spoken {
		for n := 1; n <= 3 && i+n <= len(spoken); n++ {
			if t := p.words[strings.Join(spoken[i:i+n], "")]; t != nil {
				likely = append(likely, t.target())
			}
		}
	}
	if len(likely) == 0 {
		return nil
	}
	if found := p.named(text); len(found) > 0 {
		return found
	}
	return slices.DeleteFunc(likely, func(t target) bool { return !strings.Contains(text, " "+t.name) })
}

func (t *technology) target() target {
	return target{name: t.Name, id: t.ID, stands: t.Stands, competency: t.Competency, covers: t.Covers}
}

// nameOf is what people call a technology's id.
func (p *profile) nameOf(id string) string {
	for _, t := range p.technologies {
		if t.ID == id && id != "" {
			return t.Name
		}
	}
	return id
}

// short is a text of at most 60 characters.
func short(text string) string { return bot.Clip(text, 60) }
