package knowledge

// Whether all of several languages are to be known, "Java, Python or Node, do I need all of them before I apply?": one in depth is enough.

var (
	// everyOne: all of them are meant, or both.
	everyOne = pattern(`\b(?:all(?: of)? (?:them|these|those|the|three|four)|them all|all (?:three|four)|every (?:one|single|language|backend)|each of|both|tous|toutes|tout (?:ca|connaitre|maitriser|apprendre|savoir)|les (?:deux|trois|quatre|2|3|4)|chacun)\b`)
	// allOfThem are all languages there are; asksDuty asks whether they are to be known, and for no list of them.
	allOfThem = pattern(`\b(?:every(?: single)?|all(?: of)?(?: the)?|tous les)(?: (?:main|backend|back-end|different|existing|programming|principaux|differents))* (?:languages?|langages?)\b`)
	asksDuty  = pattern(`^(?:(?:so|and|ok|et|donc|alors|but|mais) )*(?:should|must|do|does|is it|have|ought|faut|doit|dois|est ce qu)\b|\b(?:faut[ -]il|dois[ -]je|doit[ -](?:il|elle|on)|do (?:i|we|they|you) (?:have|need)|est ce qu)\b`)
	// enoughWord asks whether one of them is.
	enoughWord = cueOf("enough sufficient suffit suffisant suffire")
	// beforeWork: they are to be known before somebody looks for work.
	beforeWork = pattern(`\b(?:before|prior to)(?: \S+){0,4}? (?:apply\w*|job|work\w*|hired|career|start\w*|look\w*)\b|\bavant (?:de |d )?(?:\S+ ){0,2}?(?:postuler|candidater|chercher|commencer|me lancer|se lancer|travailler|embauche|bosser)\b`)
)

// everyLanguage is the topic that tells how many languages are enough, where all of several that are named are to be known, or learnt
// before somebody looks for work.
func (k *known) everyLanguage(r *read) string {
	if whichOfThem.among(r.tokens) || len(r.places)+len(r.jobs)+len(r.beyond) > 0 || r.slots.parts() > 0 && r.hintsPay {
		return ""
	}
	languages, _ := k.languagesIn(r.tokens)
	before := beforeWork().MatchString(r.text)
	some := languages > 1 && (mustKnow().MatchString(r.text) && (everyOne().MatchString(r.text) || enoughWord.among(r.tokens) || languages > 2 && andWord.among(r.tokens) && !orWord.among(r.tokens)) || before && (andWord.among(r.tokens) || everyOne().MatchString(r.text)))
	if !some && !(allOfThem().MatchString(r.text) && (before || asksDuty().MatchString(r.text))) {
		return ""
	}
	return topicLanguageCount
}
