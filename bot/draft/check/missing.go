package check

import "strings"

// dropped is something of the form that a text doesn't say.
type dropped struct {
	check string // which check minds
	what  string
}

// Missing lists what the form says and the text doesn't, in the form's words.
// Duties may be said in other words altogether, so they are not looked for.
func Missing(a Advert) []string {
	if a.Facts == nil {
		return nil
	}
	var all []string
	for _, d := range newReading(a).missing {
		all = append(all, d.what)
	}
	return all
}

// findMissing is told by Missing, and by the checks that mind.
func (r *reading) findMissing() []dropped {
	f := r.Facts
	var all []dropped
	add := func(check, what string) {
		if what != "" && !r.holds(what) {
			all = append(all, dropped{check, what})
		}
	}
	if f.Pay != nil && len(r.amounts) == 0 {
		all = append(all, dropped{"J5", strings.TrimSpace(payText(*f.Pay))})
	}
	for _, w := range []string{f.Employer, f.Place, f.Contract, f.Hours, f.Start, f.Deadline, f.Contact} {
		add("J14", w)
	}
	if f.RemoteDays != nil && len(r.found["remote"]) == 0 {
		all = append(all, dropped{"J14", r.tell["name.remote"].Message})
	}
	add("J13", f.Agreement)
	if f.Date != "" && len(r.hits("month", 0, len(r.words))) == 0 && !r.holds(f.Date) && !dayNumbers().MatchString(r.Text) {
		all = append(all, dropped{"J13", f.Date})
	}
	for kind, list := range [][]string{f.Technologies, f.Degrees, f.Certificates, f.Benefits} {
		for _, w := range list {
			if !r.holdsName(traces()[kind], w) {
				add("J11", w)
			}
		}
	}
	if f.Years != nil && f.Years.From > 0 && len(r.years) == 0 {
		all = append(all, dropped{"J12", r.tell["name.years"].Message})
	}
	return all
}

// holds tells whether most of the words of a phrase that carry a meaning stand in the text.
func (r *reading) holds(phrase string) bool {
	words := tokens(phrase)
	for _, h := range r.lexicon.find(phrase, words) { // "permanent" and "CDI" are the same
		for _, o := range r.found[h.kind] {
			if o.name == h.name && h.kind == "contract" {
				return true
			}
		}
	}
	in, all := 0, 0
	for _, w := range words {
		if emptyWord(w.text) || len(w.text) < 2 && len(words) > 1 {
			continue
		}
		all++
		if r.present()[w.text] {
			in++
		}
	}
	return all == 0 && strings.Contains(r.Text, strings.TrimSpace(phrase)) || all > 0 && 2*in > all
}

// holdsName tells whether a text has a technology, degree, certificate or
// benefit by any of its names.
func (r *reading) holdsName(kind, phrase string) bool {
	k := r.know(&Facts{Technologies: []string{phrase}})
	for _, h := range r.found[kind] {
		if k.names[kind][h.name] {
			return true
		}
	}
	for _, h := range r.found["perhaps"] { // named, if hardly: no reason to say that it is dropped
		if kind == "technology" && k.names[kind][h.name] {
			return true
		}
	}
	return false
}

// present are all words of the text.
func (r *reading) present() map[string]bool {
	if r.vocab == nil {
		r.vocab = make(map[string]bool, len(r.words))
		for _, w := range r.words {
			r.vocab[w.text] = true
		}
	}
	return r.vocab
}
