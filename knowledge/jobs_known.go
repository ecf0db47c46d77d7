package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What another profession has to know or to be like: "what should a tester know?", « quelles qualités pour un scrum master ? » The sources tell
// that of this job alone, however near a topic comes to the other one's work.

var (
	// traitsBefore and traitsAfter, right beside a profession, ask what it is to be like or to know.
	traitsBefore = pattern(`\b(?:qualites?|qualities|traits|atouts|strengths|competences?|skills?)(?: (?:needed|required|expected|necessaires?|requises?|attendues?|importantes?|humaines?|principales?))? ` + ofOne + `$|\bwhat makes (?:an? )?(?:good |great |decent )?$|\bqu est ce qui fait une? (?:bon |bonne )?$|` +
		`\b(?:savoir|connaitre|maitriser)(?: absolument| vraiment)? ` + ofOne + `$`)
	traitsAfter = pattern(`^(?:'s)? (?:(?:needs? to|has to|have to|must|should) (?:know|learn|master|be able)\b|skills?\b|qualities\b|traits\b|doit (?:savoir|connaitre|maitriser)\b)`)
	// asksOfThat and knowsIt stand on either side of it: "what should a ... know", "which skills does a ... need".
	asksOfThat = pattern(`\b(?:what|which|que|quoi|quelles?|quels?)(?: \S+){0,3}? (?:should|must|does|do|would|doit|doivent)(?: (?:good|an?|the|une?|le|la|les|des))* $`)
	knowsIt    = pattern(`^(?: really| actually| absolutely| vraiment)?(?: (?:need|have|has|needs) to)? (?:know|learn|master|need|have|savoir|connaitre|maitriser|avoir)\b`)
)

// ofOne stands between what is asked for and who it is asked of.
const ofOne = `(?:for|of|in|to be|to become|pour|d|de|du|des|chez|etre|que doit avoir|qu doit avoir|que doit|un|une|le|la|les|l)(?:[ '’](?:an?|the|un|une|le|la|les|l|etre|devenir|good|great|bon|bonne))*[ '’]`

// asksTraits tells whether what a profession has to know or to be like is asked, by what stands on either side of it.
func asksTraits(before, after string) bool {
	return traitsBefore().MatchString(before) || traitsAfter().MatchString(after) || asksOfThat().MatchString(before) && knowsIt().MatchString(after)
}

// traitsAsked are the other professions of which a text asks that; none where the profile's own is named, or a topic speaks of both.
func (k *known) traitsAsked(r read, topic string) []string {
	if slices.ContainsFunc(r.hits, ofThisJob) || ownSide.in(r.text) || k.comparesJobs(topic) {
		return nil
	}
	return jobs(only(r.hits, func(h match.Hit) bool {
		return ofAnyJob(h) && asksTraits(r.text[:r.tokens[h.From].Start], r.text[r.tokens[h.To-1].End:])
	}))
}

var (
	// beingOne, right before a profession: whoever asks is one.
	beingOne = pattern(`\b(?:as|being|i am|i m|im|en tant que|je suis|j suis|chui|suis)(?: (?:an?|the|one|une?|la|le|l|person|personne|tech|junior|senior|rh|hr))*[ '’]*$`)
	// paidMyself asks for the asker's own pay.
	paidMyself = pattern(`\b(?:my|mon|ma) (?:\S+ )?(?:pay|salary|salaire|paie|remuneration)\b|\b(?:i|je|j|me|moi)\b(?: \S+){0,4}? (?:earn\w*|make|be paid|get paid|worth|gagne\w*|touche\w*|payee?|pretendre|vaux|expect)\b`)
)

// asOne tells whether whoever asks has a profession, by what stands before it, and asks for the pay of somebody in the grid: "as a recruiter, what
// do I offer a senior?"
func (r read) asOne(before string) bool {
	return beingOne().MatchString(before) && (slices.ContainsFunc(r.hits, ofThisJob) || slices.ContainsFunc(r.hits, func(h match.Hit) bool { return ofKind(h, kindLevel) })) && !paidMyself().MatchString(r.text)
}
