package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

var (
	// formerJob, right before a profession: somebody left it.
	formerJob = pattern(`\b(?:used to be|used to work as|was|were|been|former|formerly|ex|previously|` +
		`(?:work(?:ed)?|started|career|background|experience) (?:in|as)|com(?:es|ing) from|` +
		`ancien|ancienne|etait|etais|a ete|vient|venant|apres avoir ete)[ -]+(?:(?:an?|the|un|une|de|d|du|la|le) )*$`)
	// jobBefore and jobAfter, right beside a profession: its pay, its duties or
	// its hiring is asked about.
	jobBefore = pattern(`\b(?:salar(?:y|ies)|pay|wages?|compensation|salaires?|remunerations?|fourchette|(?:gagne(?:nt)?|touche(?:nt)?|paie(?:nt)?|payer|paye|coute)(?: combien)?|` +
		`missions?|tasks|taches|duties|role|responsibilities|what is|whats|c est quoi|fait|hire|hiring|recruit|recruiting|recruter|embaucher|engager)[ ']` +
		`(?:(?:of|for|an?|the|d|de|du|des|l|un|une|le|la)[ '])*$`)
	jobAfter = pattern(`^(?:'s)? (?:salar(?:y|ies)|pay|paid|wages?|earns?|makes?|costs?|do|duties|responsibilities|gagne(?:nt)?|touche(?:nt)?)\b`)
)

// subjects leaves, of the professions that a text names, those that it is about:
// not what somebody "used to be", and of the words that name one only as the
// subject those beside which something about it is asked, or pay without a word
// of this profile's, or compared with it. A stored phrasing is about what it is stored for.
func (r *read) subjects(hits []match.Hit) []match.Hit {
	if !slices.ContainsFunc(hits, ofAnyJob) {
		return hits
	}
	compared := r.gap || mostWord.in(r.text) || leastWord.in(r.text)
	alone := r.wantsPay && (compared || !slices.ContainsFunc(hits, ofThisJob))
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		before, after := r.text[:r.tokens[h.From].Start], r.text[r.tokens[h.To-1].End:]
		switch kind, _, _ := strings.Cut(h.Label, ":"); kind {
		case kindJob:
			return formerJob().MatchString(before)
		case kindSubject:
			return r.verbatim() || !alone && !jobBefore().MatchString(before) && !jobAfter().MatchString(after)
		}
		return false
	})
}

// ofAnyJob tells whether a hit names a profession.
func ofAnyJob(h match.Hit) bool {
	kind, _, _ := strings.Cut(h.Label, ":")
	return kind == kindJob || kind == kindSubject
}

// ofThisJob tells whether a hit speaks of the profile's own job: its name, or a
// part of its grid.
func ofThisJob(h match.Hit) bool {
	kind, _, _ := strings.Cut(h.Label, ":")
	return kind == kindAlias || kind == kindLevel || kind == kindCompany
}

// jobs are the professions a text is about, each once.
func jobs(hits []match.Hit) []string {
	out := named(hits, kindJob)
	for _, j := range named(hits, kindSubject) {
		if !slices.Contains(out, j) {
			out = append(out, j)
		}
	}
	return out
}
