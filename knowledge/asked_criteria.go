package knowledge

import "fmt"

// By what criteria somebody is chosen: the sources set none. They tell what recruiters look at first, which stands under that.

var (
	// criteriaWord: what something is judged by is asked for.
	criteriaWord = cueOf("criteria criterion criterias critere criteres")
	// selecting is choosing among people.
	selecting = pattern(`\b(?:select\w*|choos\w+|chois\w+|pick\w*|shortlist\w*|short-list\w*|screen\w*|retain|reten\w+|retien\w*|trie[rz]?|tri|filtr\w*|filter\w*|sort|weed|hire|hiring|recrut\w+|recruit\w*|embauch\w+)\b`)
	// amongPeople: they are people who do the job, or would.
	amongPeople = pattern(`\b(?:candidat\w*|applicants?|applications?|cvs?|resumes?|profils?|profiles?|people|someone|somebody|personnes?|quelqu un|developp\w+|developers?|devs?|engineers?)\b`)
	// otherCriteria are an employer's, a school's, or those of pay.
	otherCriteria = pattern(`\b(?:school\w*|ecoles?|bootcamps?|formations?|training|compan\w+|employers?|entreprises?|employeurs?|boites?|languages?|langages?|frameworks?|databases?|bases?|tools?|outils?|stack|first|d abord|en premier|most important|importants?|priorit\w+)\b`)
	noCriteria    = Texts{EN: "My sources set no criteria for choosing candidates.", FR: "Mes sources ne fixent pas de critères pour choisir un candidat ou une candidate."}
)

// selectsBy answers by what criteria people are chosen: none is set, and what is looked at first is told.
func (k *known) selectsBy(q Question, r read) (Answer, bool) {
	t := k.topics[topicPriorities]
	if t == nil || !criteriaWord.among(r.tokens) || r.verbatim() || r.wantsPay || len(r.offers)+len(r.places)+len(r.jobs)+len(r.beyond) > 0 || !selecting().MatchString(r.text) || !amongPeople().MatchString(r.text) || otherCriteria().MatchString(r.text) ||
		r.reading.Known && k.topOf(r) == topicPriorities {
		return Answer{}, false
	}
	full := k.topic(t, r.language)
	a := k.unknown(q, r)
	a.Lead, a.Far, a.Next = noCriteria.In(r.language), false, []Step{{Label: t.Title.In(r.language), Topic: t.ID}}
	a.Text = wordsOf(r.language).onlyThis + "\n\n- " + fmt.Sprintf(wordsOf(r.language).nameRange, t.Title.In(r.language), inShort(full))
	a.Citations, a.Leaves = full.Citations, LeavesAssess
	return a, true
}
