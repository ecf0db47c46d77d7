package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// One or the other: where a question sets two names side by side, the reader often hears no more than a comparison, which the sources
// rarely make. What these rules hear is in the sources all the same: each takes the question for one about the topic that tells it.

// oneOrOther takes a question with two names in it for one about the topic that tells what is asked of the two.
func (k *known) oneOrOther(r *read) {
	if r.verbatim() || r.reading.Same || r.wantsPay {
		return
	}
	for _, rule := range []func(*known, *read) string{(*known).titlesApart, (*known).wholeStack, (*known).frameworkOf, (*known).dominant, (*known).everyLanguage, (*known).pickOf, (*known).languagesKnown, (*known).otherTrack} {
		if id := rule(k, r); k.topics[id] != nil {
			if id != k.topOf(*r) || r.reading.Other || !r.reading.Known || len(k.rivals(*r)) > 1 {
				takeAlone(&r.reading, id)
			}
			return
		}
	}
}

// ofItsOwn asks whether a move is a track of its own, and sets nothing apart: "or is that a different track altogether".
var ofItsOwn = pattern(`\b(?:an?|une?|the|la|le|totally|completely|whole|tout)(?: (?:totally|completely|whole|tout|toute))? (?:diff\w*|other|autre|separate|separee?) (?:career|carriere|job|professional)? ?(?:tracks?|paths?|routes?|ladders?|roads?|parcours|filieres?|voies?|chemins?|carrieres?)\b`)

// otherTrack is the topic of a move, where it is asked whether it can be made or is a track of its own.
func (k *known) otherTrack(r *read) string {
	top := k.topics[k.topOf(*r)]
	if top == nil || subjectKind(top.ID) != careerTopics || !ofItsOwn().MatchString(r.text) || !k.namesSubject(r.tokens, top) {
		return ""
	}
	return top.ID
}

var (
	// leadDeveloper and techLead are the two titles that lead, however they are written.
	leadDeveloper = pattern(`\blead[ -](?:dev|devs|developers?|developp?eur|developp?euse)\b`)
	techLead      = pattern(`\b(?:tech(?:nical)?[ -]lead|lead[ -]tech(?:nique)?)s?\b`)
	// titlesSet sets two titles apart, whatever stands around it.
	titlesSet = cueOf("difference differences differ differs differencie distingue distinguish distinction distinguer confuse confused confonds confond melange mix mixed vs versus same pareil identique identiques or ou", "who does what", "qui fait quoi", "meme chose", "set apart", "sets apart")
)

// whoseWord asks who of the two stands above the other.
var whoseWord = pattern(`\b(?:higher|highest|above|below|more senior|last word|dernier mot|decide\w*|au dessus|superieure?|plus haut|hierarchi\w+|outranks?|boss|chef)\b`)

// titlesApart is the topic that tells a lead developer from a tech lead, where both are named and set apart; "" else.
func (k *known) titlesApart(r *read) string {
	if len(r.years) > 0 || whoseWord().MatchString(r.text) || !leadDeveloper().MatchString(r.text) || !techLead().MatchString(r.text) || !titlesSet.in(r.text) {
		return ""
	}
	return topicTechLead
}

// bothSides asks whether somebody can be good at both sides, or whether there is such a person at all.
var bothSides = pattern(`\bfull[ -]?stacks?\b(?: \S+){0,10}? exist(?:s|e|ent)?\b|\bexist(?:s|e|ent)?(?: (?:vraiment|really|t|il|elle|ils|des|de|real|vrais?|such|an?|une?|the|les|actual|true|veritables?)){0,4} full[ -]?stack|\b(?:myths?|mythes?|(?:at|of) everything|(?:bons?|forts?|a l aise) partout|(?:really|truly|vraiment|reellement) (?:\S+ ){0,3}?(?:experts?|good|bons?|strong|forts?)|(?:experts?|good|great|strong|bons?|forts?|calee?s?|equally|autant) (?:\S+ ){0,3}?(?:both|deux|front))\b`)

// fabulous: there may be no such thing.
var fabulous = pattern(`\b(?:myths?|mythes?|legende?s?|unicorns?|licornes?)\b`)

// wholeStack is the topic that tells what a full-stack developer masters, where it is asked whether anybody does.
func (k *known) wholeStack(r *read) string {
	if !fullStackWord.in(r.text) || !bothSides().MatchString(r.text) || len(r.places)+len(r.beyond) > 0 || r.reading.Known && k.topOf(*r) == topicSpecialist && !fabulous().MatchString(r.text) {
		return ""
	}
	return topicFullStack
}

// frameworkOf is the topic of the language that a framework is of, where one is offered with it: "is Django Python or Ruby?". The
// framework's own goes before those that are offered.
func (k *known) frameworkOf(r *read) string {
	of, languages := "", 0
	for _, t := range r.asked() {
		tool := k.toolTopic(t.Text)
		switch {
		case whichFirst.is(t.Text) && !beWord.is(t.Text) && !orWord.is(t.Text) && !besideNameOfKind.is(t.Text), comparing.is(t.Text):
			return "" // one of them is to be taken
		case tool == nil:
		case k.isLanguage(t.Text):
			languages++
		case subjectKind(tool.ID) != frameworkTopics || of != "" && of != tool.ID:
			return ""
		default:
			of = tool.ID
		}
	}
	listed := languages > 1 && orWord.among(r.asked())
	asksOf := beWord.among(r.asked()) && (languages > 0 || besideNameOfKind.among(r.asked())) && k.saysNoMore(r.asked(), besideNameOfKind)
	if of == "" || !listed && !asksOf {
		return ""
	}
	return of
}

// besideNameOfKind may stand beside a framework whose language is asked for.
var besideNameOfKind = cueOf("language languages langage langages framework frameworks back backend back-end already deja genre type kind stack techno made written base based ecrit")

// isLanguage tells whether a name is a language's, and no framework's: those stand in a topic's answer, and not in its title.
func (k *known) isLanguage(name string) bool {
	t := k.toolTopic(name)
	if t == nil || !languageTopics.is(subjectKind(t.ID)) {
		return false
	}
	return subjectKind(t.ID) != frameworkTopics || slices.ContainsFunc(match.Tokens(t.Title.only(Languages()[0])), func(w match.Token) bool { return w.Text == name })
}

// saysNoMore tells whether words are names of technologies, small words and those of a cue.
func (k *known) saysNoMore(words []match.Token, such cue) bool {
	return !slices.ContainsFunc(words, func(t match.Token) bool {
		return !match.Small(t.Text) && !such.is(t.Text) && k.toolTopic(t.Text) == nil
	})
}
