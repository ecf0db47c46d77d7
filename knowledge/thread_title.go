package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Another title for the job, after those that were just told: "what about backend encoder, never seen it", « et « codeur back » c'est pareil ? »

var (
	// titleAsked holds a title and what stands around it.
	titleAsked = pattern(`^(?:(?:and|or|so|also|what about|how about|what of|what s|whats|is|does|would|could|can|are|i (?:saw|see|found|have|got|also (?:saw|found))|there s|i ve (?:seen|got)|one says|it says|someone(?: who)? is|an?|the|et|ou|mais|sinon|quid d[eu]|qu en est il d[eu]|que dire d[eu]|j ai(?: vu| trouve| aussi)*|je vois|il y a|y a|c est quoi|une?|le|la|l|pour|en est il d[eu]|est ce qu(?:e)?)[ ,:]+)*[«"“”' ]*([a-z&' -]+?)[»"“”' ]*` +
		`(?:[ ,.;:]+(?:never (?:seen|heard)(?: of)? (?:it|that|this)|(?:i ve |have )?never (?:seen|heard)(?: of)?(?: it| that)?|jamais (?:vu|entendu)(?: ca)?|connais pas|same(?: thing| job)?|the same(?: thing| job)?|too|as well|also|aussi|pareil|idem|pareillement|be (?:one|the same|ok|valid|another)(?: (?:too|as well|also))?|is (?:it|that) (?:one|the same|same|one of them|part of (?:it|them)|also one)(?: too| as well| thing| job)?|does (?:it|that) (?:count|fit|work|qualify)(?: too| as well)?|(?:would|is) that (?:count|one|it|ok|also one|valid)(?: too)?|counts?|` +
		`(?:ca|cela|c est|il|elle)(?: (?:rentre|compte|marche|passe|colle|va|est|fait|en fait|aussi|dedans|partie|pareil|un|bon|la meme chose|le meme(?: metier| poste)?))+|ca (?:existe|veut dire quoi)|c est (?:quoi|pareil|la meme chose|le meme metier|bon|un dev back|un backend)|est ce pareil|then|ok|valid|or not|ou pas|yes or no|hein|right))*[ ?!.]*$`)
	// titleJob are the words for who does a job in titles, titleField those for what it is done on.
	titleJob   = cueOf("developer developers dev devs engineer engineers coder coders encoder encoders programmer programmers programmer-analyst analyst analysts analyst-programmer developpeur developpeuse developpeurs ingenieur ingenieure ingenieurs codeur codeuse encodeur encodeuse programmeur programmeuse programmeurs concepteur conceptrice analyste analystes analyste-programmeur programmeur-analyste")
	titleField = cueOf("backend back-end back end office back-office backoffice server-side server serveur side web api apis software logiciel logiciels informatique it application applicatif applications etudes etude study design conception development developpement research recherche r&d rd r d and et de d en the software-engineer senior systems").with(titleJob)
	// anySide is which side somebody works on, which all of the titles say, and the job in short.
	anySide   = cueOf("backend back end dev")
	notTitled = Texts{EN: "“%s” is not among the titles that my sources name. Those that they do:", FR: "«\u00a0%s\u00a0» ne figure pas parmi les intitulés que citent mes sources. Ceux qu’elles citent\u00a0:"}
)

// titleToo answers whether the job goes by another title, too, with those that are told: that it is one of them, or none.
func (k *known) titleToo(q Question, r read, _ string) (Answer, bool) {
	last, titles := k.topicBefore(q), k.topics[topicTitles]
	if titles == nil || last == nil || last != titles && last.ID != topicBackOffice || r.wantsPay || len(r.offers)+len(r.jobs)+len(r.places) > 0 || k.namesTool(r.tokens) {
		return Answer{}, false
	}
	m := titleAsked().FindStringSubmatch(r.text)
	if m == nil {
		return Answer{}, false
	}
	words := match.Tokens(m[1])
	if !titleJob.among(words) || !made(m[1], titleJob, titleField) || len(words) < 2 {
		return Answer{}, false
	}
	a := k.topic(titles, r.language)
	a.Lead, a.GoesOn = wordsOf(r.language).told, titles.Title.In(r.language)
	if !titled(titles, m[1]) {
		a.Lead = fmt.Sprintf(notTitled.In(r.language), strings.Trim(asWritten(r.typed, strings.TrimSpace(m[1])), ` «»“”"'`))
	}
	return a, true
}

// titled tells whether a topic's answer, or a note on it, has all words of a title that bear meaning on one of its lines, in either language.
func titled(t *Topic, title string) bool {
	words := slices.DeleteFunc(stemsOf(title), func(stem string) bool { return anySide.is(stem) })
	for _, language := range Languages() {
		lines := strings.FieldsFunc(t.Answer.only(language), func(c rune) bool { return strings.ContainsRune("\n,", c) })
		for _, n := range t.Notes {
			lines = append(lines, strings.FieldsFunc(n.Text.only(language), func(c rune) bool { return strings.ContainsRune(`,("“”«»`, c) })...)
		}
		for _, line := range lines {
			if shared(words, stemsOf(line)) == len(words) {
				return true
			}
		}
	}
	return false
}
