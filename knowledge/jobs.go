package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

var (
	// skillWord: what a profession has to know.
	skillWord = cueOf("skill skills competence competences")
	// formerJob, right before a profession: somebody left it.
	formerJob = pattern(`\b(?:used to be|used to work as|was|were|been|former|formerly|ex|previously|` +
		`(?:work(?:ed)?|started|career|background|experience) (?:in|as)|com(?:es|ing) from|` +
		`ancien|ancienne|etait|etais|a ete|vient|venant|apres avoir ete)[ -]+(?:(?:an?|the|un|une|de|d|du|la|le) )*$`)
	// somebodyBefore, right before a profession: it is somebody who has it, « mon DAF ».
	somebodyBefore = pattern(`\b(?:the|my|our|their|his|her|your|le|la|les|mon|ma|mes|notre|nos|leur|leurs|votre|vos)[ -]+$|\bl['’ ]$`)
	// jobBefore and jobAfter, right beside a profession: its pay, its duties or
	// its hiring is asked about.
	jobBefore = pattern(`\b(?:salar(?:y|ies)|pay|wages?|compensation|salaires?|remunerations?|fourchette|(?:gagne(?:nt)?|touche(?:nt)?|paie(?:nt)?|payer|paye|coute)(?: combien)?|` +
		`missions?|tasks|taches|duties|role|responsibilities|what is|whats|c est quoi|fait|hire|hiring|recruit|recruiting|recruter|embaucher|engager|looking for|searching for|cherchons|recherchons|recherche|poste|offre)[ ']` +
		`(?:(?:of|for|an?|the|d|de|du|des|l|un|une|le|la)[ '])*$`)
	jobAfter = pattern(`^(?:'s)? (?:salar(?:y|ies)|pay|paid|wages?|earns?|makes?|costs?|do|duties|responsibilities|gagne(?:nt)?|touche(?:nt)?)\b`)
)

// toolBefore and toolAfter, right beside a profession: what it works with is asked.
var (
	toolBefore = pattern(`\b(?:languages?|langages?|frameworks?|librar(?:y|ies)|bibliotheques?|librairies?|technolog(?:y|ies?)|technos?|tools?|outils?) ` +
		`(?:(?:for|in|of|on|the|are|is|used|needed|required|d|de|du|des|en|pour|le|la|les|sont|est|utilisee?s?|cote|partie|web|development|developpement|dev)[ '])*$`)
	toolAfter = pattern(`^ (?:(?:web|development|dev) )*(?:languages?|frameworks?|librar(?:y|ies)|technolog(?:y|ies)|tools?)\b`)
	// isOne, before a profession: something is to be one of its tools, "is Python a front-end language?".
	isOne = pattern(`\b(?:is|are|as|est|sont|comme)\b.* (?:an?|une?) (?:\S+ )?$`)
	// ownSide: the side of the web that the profile is about is named.
	ownSide = cueOf("server servers serveur serveurs back backend")
)

// asksTools tells whether what a profession works with is asked, by what stands on either side of it.
func asksTools(before, after string) bool {
	return (toolBefore().MatchString(before) || toolAfter().MatchString(after)) && !isOne().MatchString(before)
}

// dutyBefore and dutyAfter, right beside a profession: what it is, or what it does, is asked.
var (
	dutyBefore = pattern(`\b(?:missions?|tasks|taches|duties|responsibilities|c est quoi|qu est[ -]ce (?:que c est|que|qu)|que fait|que font|fait quoi|consiste(?: le (?:metier|poste|travail|role))?)[ ',]+` +
		`(?:(?:of|for|an?|the|d|de|du|des|l|un|une|le|la)[ '])*$|\bwhat(?: is|s| does) (?:an?|the) $`)
	dutyAfter = pattern(`^(?:'s)? (?:do|duties|responsibilities|tasks)\b`)
)

// wayBefore and wayAfter, right beside a profession: how one comes to it, or what it takes, is asked.
var (
	becoming  = cueOf("become becomes becoming devenir devient deviennent")
	wayBefore = pattern(`\b(?:become|becoming|devenir|(?:skills?|training|education|degree|career|competences?|formation|diplome|etudes)(?: (?:path|needed|required))?)[ -]` +
		`(?:(?:for|of|as|does|do|should|must|to|be|pour|d|de|du|des|le|un|une|an?|the|good|great|bon|bonne)[ '’])*$`)
	wayAfter = pattern(`^(?:'s)? (?:(?:needs? to|has to|have to|must|should) (?:know|learn|master)\b|(?:an? )?(?:good |great )?career|skills?|training|education|degree|(?:job|role|interview|intern|internship)s?\b)`)
)

// asksOther are the other professions of which a text asks something that before and after,
// right beside one, tell; none where the profile's own is named.
func (r read) asksOther(before, after func() expression) []string {
	if slices.ContainsFunc(r.hits, ofThisJob) {
		return nil
	}
	return jobs(nextTo(r.text, r.tokens, r.hits, before, after))
}

// becomesUnheard tells whether somebody is to become what nothing here has a word for:
// "how to become an astronaut", and no "proficient developer". English has an article before
// a job, French none; what ends like "hireable" and « embauchable » is none.
func (r read) becomesUnheard() bool {
	for i, t := range r.tokens {
		if !becoming.is(t.Text) {
			continue
		}
		what := i + 1
		for what < len(r.tokens) && (articleWord.is(r.tokens[what].Text) || oneWord.is(r.tokens[what].Text)) {
			what++
		}
		english := strings.HasPrefix(t.Text, "becom")
		if !slices.Contains(r.reading.Unknown, what) || english && what == i+1 || able().MatchString(r.tokens[what].Text) {
			continue
		}
		next := r.tokens[what:min(what+becomingReach, len(r.tokens))]
		if !jobWord.among(next) && !slices.ContainsFunc(r.hits, func(h match.Hit) bool {
			return ofItsNames(h) && h.From > what && h.From < what+becomingReach
		}) {
			return true
		}
	}
	return false
}

// able: what somebody may be, and no job.
var able = pattern(`(?:able|ible)s?$`)

// becomingReach is how many words may say what somebody becomes.
const becomingReach = 3

// nextTo are the professions beside which before or after stands.
func nextTo(text string, tokens []match.Token, hits []match.Hit, before, after func() expression) []match.Hit {
	return only(hits, func(h match.Hit) bool {
		return ofAnyJob(h) && (before().MatchString(text[:tokens[h.From].Start]) || after().MatchString(text[tokens[h.To-1].End:]))
	})
}

// subjects leaves, of the professions that a text names, those that it is about:
// not what somebody "used to be", and of the words that name one only as the
// subject those beside which something about it is asked, or what it works with, or pay, without this
// profile's own name, or compared with it. Pay is asked for, too, where the last answer was about it and
// nothing else is said. A stored phrasing is about what it is stored for.
func (r *read) subjects(hits []match.Hit, afterPay bool) []match.Hit {
	if !slices.ContainsFunc(hits, ofAnyJob) {
		return hits
	}
	compared := r.gap || mostWord.in(r.text) || leastWord.in(r.text)
	r.hits = hits
	only := nothingElse(*r) && (afterPay || slices.ContainsFunc(hits, ofGrid) || len(spans(r.counted)) > 0)
	money := r.wantsPay || r.hintsPay || only || len(amounts(r.counted)) > 0
	own := slices.ContainsFunc(hits, ofThisJob)
	alone := money && (compared || !own) || r.onlySkills()
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		before, after := r.text[:r.tokens[h.From].Start], r.text[r.tokens[h.To-1].End:]
		switch kind, _, _ := strings.Cut(h.Label, ":"); kind {
		case kindJob:
			return formerJob().MatchString(before) || saysSo().MatchString(after)
		case kindSubject:
			if r.asOne(before) {
				return true
			}
			asked := jobBefore().MatchString(before) || jobAfter().MatchString(after) ||
				!own && !ownSide.in(r.text) && (asksTools(before, after) || asksTraits(before, after) || endsClause(after) && r.soughtAfter(h))
			return r.verbatim() || saysSo().MatchString(after) || !asked && (!alone || somebodyBefore().MatchString(before))
		}
		return false
	})
}

// onlySkills tells whether a text is professions and a word for skills, and nothing else that
// bears meaning: "UX designer skills".
func (r *read) onlySkills() bool {
	var left []match.Token
	for i, t := range r.tokens {
		if !covered(i, r.hits) {
			left = append(left, t)
		}
	}
	return skillsAlone(left) && !slices.ContainsFunc(r.hits, ofThisJob)
}

// skillsAlone tells whether nothing but skills is spoken of.
func skillsAlone(tokens []match.Token) bool {
	return skillWord.among(tokens) && !slices.ContainsFunc(tokens, func(t match.Token) bool { return !skillWord.is(t.Text) && !match.Small(t.Text) })
}

// ofAnyJob tells whether a hit names a profession.
func ofAnyJob(h match.Hit) bool { return ofKind(h, kindJob, kindSubject) }

// ofThisJob tells whether a hit is a name of the profile's own job.
func ofThisJob(h match.Hit) bool { return ofKind(h, kindAlias) }

// ofAName tells whether a hit is a word or a name for who does it that other jobs share.
func ofAName(h match.Hit) bool { return ofKind(h, kindNoun) }

// ofItsNames tells whether a hit names who does the job, by a name of its own or one that is shared.
func ofItsNames(h match.Hit) bool { return ofKind(h, kindAlias, kindNoun) }

// ofGrid tells whether a hit is a part of the grid.
func ofGrid(h match.Hit) bool { return ofKind(h, kindLevel, kindCompany, kindUplift) }

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
