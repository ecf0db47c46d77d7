package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// Whose range is the widest, or the narrowest, of several people or of the cells that a question names.

const (
	wideWord   = `(?:widest|broadest|wider|broader|biggest|largest|longest|large|larges|etendue|etendues|ouverte|ouvertes|ample|vaste|grande|grand|wide|broad)`
	narrowWord = `(?:narrowest|tightest|smallest|narrower|tighter|shortest|narrow|tight|etroite|etroites|serree|serrees|reduite|reduites|resserree|petite)`
	rangeWord  = `(?:range|ranges|band|bands|bracket|brackets|spread|spreads|fourchette|fourchettes)`
)

var (
	// spreadAsked asks for it.
	spreadAsked = pattern(`\b(?:widest|broadest|biggest|largest|narrowest|tightest|smallest|wider|broader|narrower|tighter)(?: (?:salary|pay|of the|of|possible))* ` + rangeWord + `\b|` +
		`\b(?:which|whose|what)\b[^.?!]*\b` + rangeWord + `\b[^.?!]{0,30}\b(?:widest|broadest|biggest|largest|narrowest|tightest|smallest|wider|broader|narrower|tighter)\b|` +
		`\bfourchettes?\b[^.?!]{0,30}\b(?:plus|moins) (?:` + wideWord + `|` + narrowWord + `)\b|\b(?:plus|moins) (?:` + wideWord + `|` + narrowWord + `) (?:fourchette|ecart de salaire)`)
	// spreadNarrow asks for the narrowest.
	spreadNarrow = pattern(`\b(?:` + narrowWord + `)\b|\bmoins ` + wideWord + `\b`)
	// besideSpread may stand around it.
	besideSpread = cueOf("widest broadest biggest largest narrowest tightest smallest wider broader narrower tighter band bands bracket spread range ranges whose salary pay large larges etendue ouverte grande etroite serree reduite petite vaste ample a")
	widestIs     = Texts{EN: "Widest range: %s", FR: "La fourchette la plus large\u00a0: %s"}
	narrowestIs  = Texts{EN: "Narrowest range: %s", FR: "La fourchette la plus étroite\u00a0: %s"}
	spreadLine   = Texts{EN: "%s: %s, %s from end to end", FR: "%s\u00a0: %s, %s d’un bout à l’autre"}
	spreadAnd    = Texts{EN: " and ", FR: " et "}
)

// The values of payAsk.spread.
const (
	widest    = "widest"
	narrowest = "narrowest"
)

// spreadOf is which range a text asks for by how wide it is, "" for none.
func spreadOf(text string) string {
	switch {
	case !spreadAsked().MatchString(text):
		return ""
	case spreadNarrow().MatchString(text):
		return narrowest
	}
	return widest
}

// width is how far the ends of a range are apart.
func (r Range) width() int { return r.Max - r.Min }

// spread tells which of the cells that are asked for has the widest range, or the narrowest, and how wide each is.
func (p payText) spread(a *Answer, ask payAsk) {
	var cells []payCell
	for _, s := range append(slices.Clone(ask.people), ask.slots)[:max(1, len(ask.people))] {
		for _, c := range p.cells(s) {
			if !slices.Contains(cells, c) {
				cells = append(cells, c)
			}
		}
	}
	if len(cells) > mostLines {
		p.show(a, ask)
	}
	first := cells[0].r.width()
	for _, c := range cells {
		if w := c.r.width(); ask.spread == widest && w > first || ask.spread == narrowest && w < first {
			first = w
		}
	}
	var names []string
	for _, c := range cells {
		if c.r.width() == first {
			names = append(names, c.name)
		}
		if len(cells) > mostLines {
			continue
		}
		a.Text += "- " + fmt.Sprintf(spreadLine.In(p.language), c.name, p.money(c.r), p.units(c.r.width())) + "\n"
	}
	lead := widestIs
	if ask.spread == narrowest {
		lead = narrowestIs
	}
	a.Lead = fmt.Sprintf(lead.In(p.language), strings.Join(names, spreadAnd.In(p.language))+", "+p.units(first))
}

// spreadOfAll answers whose range of several people's is the widest.
func (k *known) spreadOfAll(r read, people []Person) Answer {
	ask := payAsk{slots: k.grid.united(people), spread: spreadOf(r.text)}
	if placedAll(people) {
		ask.people = slotsOf(people)
	}
	return k.answerFor(r, ask, people, 0)
}
