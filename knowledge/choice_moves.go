package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// A move to another field or profession: whether somebody who does this job can go there. The sources name the moves that they know of.

var (
	// movingTo is going to another job or field; what it is stands behind it.
	movingTo = pattern(`\b(?:(?:mov(?:e|es|ed|ing)|switch\w*|transition\w*|pivot\w*|go|goes|going|jump\w*|evolv\w*|retrain\w*|cross\w*)(?: \S+){0,4}? (?:in)?to|becom(?:e|es|ing)|turn into|end up (?:as|in)|retrain as|(?:se |me |s |m )?(?:reconvertir|reorienter|specialiser|diriger|lancer|evoluer)(?: \S+){0,4}? (?:en|dans|vers|comme|a)|deven(?:ir|u|ue)|` +
		`(?:passer|basculer|partir|bifurquer)(?: (?:du|de|d une?|depuis) (?:\S+ ){0,3}?\S+)?? (?:en|dans|vers|cote|sur|a|au|chez)|reconversion(?: \S+){0,6}? (?:en|dans|vers|comme)|^(?:from )?\S+(?: dev| developer| engineer)? to)\b`)
	// goesWithout: somebody does without something, « me passer d'un expert ».
	goesWithout = pattern(`\b(?:me|m|se|s|te|t|nous|vous) passer d`)
	// upToField may stand between the move and where it goes.
	upToField = pattern(`^(?: (?:an?|the|une?|le|la|l|les|d|de|du|des|en|vers|dans|comme|a|au|real|senior|junior|good|bon|vrai|metier|job|role|roles|field|domaine|secteur))* ?$`)
	// namedMove is where the sources say that one can go.
	namedMove = pattern(`\b(?:full[ -]?stack\w*|leads?|cto|directeur technique|directrice technique|managers?|manageur|manageuse|chef|cheffe|project)\b`)
	// newFields are fields that no profession's name needs stand for.
	newFields      = pattern(`\b(?:cyber ?security|cyber-?securite|cyber|pentest(?:ing)?|infosec|securite informatique|security|data science|data engineering|data analysis|big data|la data|machine learning|artificial intelligence|intelligence artificielle|game dev(?:elopment)?|jeux? videos?|embedded|embarque|blockchain|web3|mobile|ux|product management|marketing|sales)\b`)
	withoutArticle = pattern(`^(?:an?|une?|the|le|la|l) `)
	unnamedMove    = Texts{EN: "“%s” is not among the career moves that my sources name.", FR: "«\u00a0%s\u00a0» ne fait pas partie des évolutions que citent mes sources."}
)

// movesElsewhere answers whether somebody who does this job can go to another profession or field: that move is none of those that are told.
func (k *known) movesElsewhere(q Question, r read) (Answer, bool) {
	if k.topics[topicMoves] == nil || r.verbatim() || r.wantsPay || len(r.places)+len(r.offers) > 0 {
		return Answer{}, false
	}
	at := movingTo().FindStringIndex(r.text)
	if at == nil {
		return Answer{}, false
	}
	where := k.whereTo(r, at[1])
	if where == "" || namedMove().MatchString(where) || goesWithout().MatchString(r.text) || !r.ofOwnJob(at) {
		return Answer{}, false
	}
	a := k.unknown(q, r)
	a.Lead, a.Far = fmt.Sprintf(unnamedMove.In(r.language), asWritten(r.typed, withoutArticle().ReplaceAllString(where, ""))), false
	near, _ := k.nearest(r)
	near = slices.DeleteFunc(near, func(s Step) bool { return s.Topic == topicMoves || r.reading.Ranked[0].Label != s.Topic })
	a.Next = append([]Step{{Label: k.topics[topicMoves].Title.In(r.language), Topic: topicMoves}}, near...)
	return a, true
}

// whereTo is the profession or the field that a text names from a place on; "" for none.
func (k *known) whereTo(r read, from int) string {
	for _, h := range r.hits {
		start := r.tokens[h.From].Start
		if ofAnyJob(h) && !ofItsNames(h) && start >= from && upToField().MatchString(r.text[from:start]) {
			return r.words(h)
		}
	}
	at := newFields().FindStringIndex(r.text[from:])
	if at == nil || !upToField().MatchString(r.text[from:from+at[0]]) {
		return ""
	}
	return r.text[from+at[0] : from+at[1]]
}

// ofOwnJob tells whether who does this job is named before a place of the text, or behind "from" after it.
func (r read) ofOwnJob(at []int) bool {
	for i, t := range r.tokens {
		own := covered(i, only(r.hits, ofItsNames)) || ownSide.is(t.Text)
		before := textAt(r.tokens, i-1)
		leaves := leftFor.is(before) || leftFor.is(textAt(r.tokens, i-2)) && match.Small(before)
		if own && (t.Start < at[0] || leaves) && !strings.HasPrefix(r.text[at[0]:at[1]], t.Text) {
			return true
		}
	}
	return false
}

// leftFor stands before what somebody leaves.
var leftFor = cueOf("from depuis d de du")
