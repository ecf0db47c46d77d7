package knowledge

import "fmt"

// The asker's own age: "am I too old at 41 to start?", « j'ai 50 ans, c'est trop tard ? » asks nobody to be filtered, and no sum.

var (
	// tooOldMyself: one asks it of oneself, or of anybody who begins.
	tooOldMyself = pattern(`\b(?:am i|i am|i m|im|suis-je|suis je|je suis|j suis|jsuis|chuis|chui)\b[^.?!]{0,30}? (?:too old|trop (?:vieux|vieille|agee?))\b|\b(?:too old|trop (?:vieux|vieille|agee?)) (?:to|pour) ` + startsOnJob + `\b|\b(?:too late|trop tard)\b(?: \S+){0,6}? ` + startsOnJob + `\b`)
	// agedSelf is the asker's age, or one at which somebody begins.
	agedSelf = pattern(`\b(?:i am|i m|im|j ai|jai|at|a|aged|age de|apres|after|passe|over|is|turning) [2-7]\d\b(?:\W*$|[,.?!;]| (?:ans|years? old|yo|and|et|can|could|am|est|is|puis|peut|je|c|too|trop|to|pour|si|do|would|on)\b)`)
	// oldEnough asks whether one still can.
	oldEnough = pattern(`\b(?:too late|too old|trop tard|trop (?:vieux|vieille|agee?)|(?:can|could|may) i(?: still)?|still possible|encore possible|(?:puis|peux)[ -]je|je peux(?: encore)?|on peut (?:encore|toujours)|possible de|is it (?:possible|ok|realistic)|est-ce possible)\b`)
	beginsJob = pattern(`\b` + startsOnJob + `\b`)
	// withoutDegree: somebody has no degree, of which something is told.
	withoutDegree = pattern(`\b(?:sans|pas d[e']?|aucun|no|without|not have)(?: an?| any| le| mon)? ?(?:diplome|bac|degree|diploma|etudes|qualifications?)\b`)
	// ageOfAsker is what the asker is, and no sum: "I'm 29, what can I ask as a junior?"
	ageOfAsker = pattern(`\b(?:i am|i m|im) [1-7]\d(?: years? old| yo)?(\W*$|[,.;:!?]| (?:and|with|so|can|what|is)\b)`)
	// ofOthersAge: somebody else's age is spoken of.
	ofOthersAge = cueOf("he hes she shes him her his candidate candidates applicant applicants candidat candidats candidature candidatures hire hiring embaucher recruter recruit someone somebody quelqu elle lui profil profils employee employees manager boss client clients recruiter recruiters").with(cueOf("il ils"))
)

// startsOnJob is what somebody does who starts in the job.
const startsOnJob = `(?:start(?:ing)?|learn(?:ing)?|becom(?:e|ing)|get(?:ting)? into|go(?:ing)? into|switch(?:ing)?|mov(?:e|ing) (?:in)?to|chang(?:e|ing) careers?|begin(?:ning)?|code|coding|retrain(?:ing)?|apprendre|commencer|debuter|devenir|(?:me |se |m y |s y )?(?:lancer|reconvertir|mettre)|coder|changer de (?:metier|voie)|demarrer|entrer dans|faire (?:une |ma )?reconversion|une reconversion)`

// ownAgeAsked says that the sources tell no age, where the asker's own is all that is asked about.
func (k *known) ownAgeAsked(_ Question, r read) (Answer, bool) {
	ages := k.beyond[beyondAges]
	if ages == nil || r.verbatim() || ofOthersAge.among(r.tokens) || r.limitsAge() || withoutDegree().MatchString(r.text) {
		return Answer{}, false
	}
	aged := agedSelf().MatchString(r.text)
	if !tooOldMyself().MatchString(r.text) && !(aged && oldEnough().MatchString(r.text) && beginsJob().MatchString(r.text)) || !aged && !ageWord.in(r.text) {
		return Answer{}, false
	}
	a := k.answer(r.language)
	a.Outcome, a.Confidence = Unknown, 1
	a.Lead = fmt.Sprintf(wordsOf(r.language).nothing, ageOfStart.In(r.language))
	a.Citations = k.cite(k.Profile.Sources[0].ID, r.language)
	if t := k.topicAsked(wayToJob, r.language); t != nil {
		a.Next = []Step{{Label: t.Title.In(r.language), Topic: t.ID}}
	}
	return a, true
}

var (
	// ageOfStart is what is missing, and wayToJob what is told about beginning.
	ageOfStart = Texts{EN: "age in this job", FR: "l’âge dans ce métier"}
	wayToJob   = Texts{EN: "how do I become a backend developer?", FR: "comment devenir développeur back-end ?"}
)
