package knowledge

import (
	"regexp"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

var (
	// formerJob, right before a profession: somebody left it.
	formerJob = regexp.MustCompile(`\b(?:used to be|used to work as|was|were|been|former|formerly|ex|previously|` +
		`(?:work(?:ed)?|started|career|background|experience) (?:in|as)|com(?:es|ing) from|` +
		`ancien|ancienne|etait|etais|a ete|vient|venant|apres avoir ete)[ -]+(?:(?:an?|the|un|une|de|d|du|la|le) )*$`)
	// jobBefore and jobAfter, right beside a profession: its pay, its duties or
	// its hiring is asked about.
	jobBefore = regexp.MustCompile(`\b(?:salar(?:y|ies)|pay|wages?|compensation|salaires?|remunerations?|fourchette|gagnent?|touchent?|paient?|payer|paye|coute|` +
		`missions?|tasks|taches|duties|role|responsibilities|what is|whats|c est quoi|fait|hire|hiring|recruit|recruiting|recruter|embaucher|engager)[ ']` +
		`(?:(?:of|for|an?|the|d|de|du|des|l|un|une|le|la)[ '])*$`)
	jobAfter = regexp.MustCompile(`^(?:'s)? (?:salar(?:y|ies)|pay|paid|wages?|earns?|makes?|costs?|do|duties|responsibilities|gagnent?|touchent?)\b`)
)

// subjects leaves, of the professions that a text names, those that it is about:
// not what somebody "used to be", and of the words that name one only as the
// subject those beside which something about it is asked, or pay without this
// profile's name. A topic's own phrasing is about that topic.
func subjects(text string, tokens []match.Token, hits []match.Hit, verbatim bool) []match.Hit {
	alone := payCue.in(text) && len(named(hits, kindAlias)) == 0
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		before, after := text[:tokens[h.From].Start], text[tokens[h.To-1].End:]
		switch kind, _, _ := strings.Cut(h.Label, ":"); kind {
		case kindJob:
			return formerJob.MatchString(before)
		case kindSubject:
			return verbatim || !alone && !jobBefore.MatchString(before) && !jobAfter.MatchString(after)
		}
		return false
	})
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
