package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// What the short forms of job ads stand for: "DoE", "OTE", « selon profil ». The sources explain none of them, and the words of which they
// are made speak of pay.

var (
	// adShort are such forms in letters, and adPhrase in words.
	adShort  = cueOf("doe d.o.e ote fte etp tbd")
	adPhrase = cueOf("", "selon profil", "selon experience", "depending on experience", "depends on experience", "dependent on experience", "a negocier", "on target earnings", "pro rata")
	// standsFor asks what something means; so does saysWhat of letters, that can mean nothing else.
	standsFor = pattern(`\b(?:meaning|means?|meant|stands? for|short for|abbreviation|acronym\w*|definition|define|veut dire|veu dire|veulent dire|signifie\w*|signification|sigle|acronyme|abreviation|correspond a quoi)\b`)
	saysWhat  = pattern(`\b(?:what(?: is| s|s| are)|c est quoi|cest quoi|c koi|kesako|qu est ce que)\b`)
	// inAnAd: a text says where the form stands.
	inAnAd = pattern(`\b(?:ads?|adverts?|postings?|listings?|job (?:offer|description)s?|offers?|annonces?|offres?|fiches?)\b`)
	// besideShort may stand beside it where it is asked for.
	besideShort = cueOf("salary salaire job ads emploi backend back-end back developer dev next beside written ecrit marque marquee quoted mean means meaning stand stands abbreviation acronym acronyme sigle abreviation short veut dire signifie signification exactement exactly poste see often toujours souvent vois").with(adShort)
)

// shortForm answers what a short form of job ads stands for: no source says.
func (k *known) shortForm(q Question, r read) (Answer, bool) {
	terms := k.beyond[beyondDefinition]
	if terms == nil || r.verbatim() || len(r.offers)+len(r.places)+len(r.jobs)+len(r.people) > 0 || !r.asksShortForm() {
		return Answer{}, false
	}
	a := k.unknown(q, r)
	a.Lead, a.Far = fmt.Sprintf(wordsOf(r.language).nothing, terms.Name.In(r.language)), false
	if t := k.topics[k.salaryTopic("salary")]; t != nil {
		a.Next = []Step{{Label: t.Title.In(r.language), Topic: t.ID}}
	}
	return a, true
}

// asksShortForm tells whether the meaning of a short form is asked for, and little else.
func (r read) asksShortForm() bool {
	means := standsFor().MatchString(r.plain)
	if !(adShort.in(r.plain) && (means || saysWhat().MatchString(r.plain))) && !(adPhrase.in(r.plain) && means) {
		return false
	}
	return inAnAd().MatchString(r.plain) || !slices.ContainsFunc(match.Tokens(r.plain), func(t match.Token) bool {
		return !match.Small(t.Text) && !besideShort.is(t.Text)
	})
}
