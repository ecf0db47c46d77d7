package knowledge

import (
	"fmt"
	"slices"
)

func (d *draft) checkTopics() {
	seen := ids{}
	for i, t := range d.Topics {
		p := d.topics[i]
		seen.add(t.ID, p.key("id"))
		p.key("title").longest(t.Title, maxLabel, "shorten it: it is the label of a button")
		p.key("answer").longest(t.Answer, maxAnswer, "shorten it, or part the topic in two")
		p.care(t.Owner)
		d.checkAnswer(t, p)
		d.checkSources(t, p)
		d.checkOpen(t, p)
		for j, n := range t.Notes {
			if q := p.key("notes").item(j); q.has("source") {
				d.refersToSource(q.key("source"), n.Source)
			}
		}
		d.refersToTopics(p.key("next"), t.Next)
	}
	if len(d.Topics) == 0 && !d.torn {
		d.reader.fault(d.folder, "the profile has no topics", "add a file of topics to its folder topics")
	}
}

// checkAnswer wants an answer or what computes it, and for a computed one what
// it is computed from.
func (d *draft) checkAnswer(t Topic, p *place) {
	switch {
	case p.has("answer") && p.has("computed"):
		p.label("computed").fault("the topic has an answer and is computed", "keep one of the two")
		return
	case !p.has("answer") && !p.has("computed"):
		p.fault("the topic has no answer", `add "answer:" with en and fr, or "computed:"`)
		return
	case !p.has("computed"):
		return
	}
	at := p.key("computed")
	if !slices.Contains(Computations(), t.Computed) {
		at.refer("a computation", t.Computed, Computations())
		return
	}
	switch {
	case d.Salary == nil && t.Computed != "glance" && t.Computed != "sources":
		at.fault(fmt.Sprintf("%q is computed from salary.yaml, which is missing", t.Computed), "add salary.yaml, or write an answer")
	case t.Computed == "salary.uplift" && len(d.Salary.Uplifts) == 0:
		at.fault("salary.yaml has no uplift to answer with", "add one, or take the topic out")
	case t.Computed == "salary.other" && len(d.Salary.Others) == 0:
		at.fault("salary.yaml has no other source's figures to answer with", "add them, or take the topic out")
	}
}

// checkOpen wants openings, each once, and none where the answer is computed.
func (d *draft) checkOpen(t Topic, p *place) {
	if p.has("open") && p.has("computed") {
		p.label("open").fault("an answer that is computed leaves nothing open", "take it out")
		return
	}
	for j, name := range t.Open {
		at := p.key("open").item(j)
		at.refer("a question to leave open", name, Openings())
		if slices.Contains(t.Open[:j], name) {
			at.fault(fmt.Sprintf("%q stands here twice", name), "take one of them out")
		}
	}
}

// checkSources wants a source for every answer; a computed one brings its own.
func (d *draft) checkSources(t Topic, p *place) {
	if p.has("sources") {
		for i, id := range t.Sources {
			d.refersToSource(p.key("sources").item(i), id)
		}
		if !p.has("computed") {
			p.key("sources").some(len(t.Sources), "source")
		}
		return
	}
	if !p.has("computed") {
		p.fault(`"sources" is missing`, `add "sources: [...]" with the ids of the pages that the answer rests on`)
	}
}
