package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// signsRead writes "€€", which asks for pay, as a word.
func signsRead(text string) string {
	for _, sign := range []string{"€€", "££", "$$"} {
		text = strings.ReplaceAll(text, sign, " salary ")
	}
	return text
}

// internAsks is an intern who asks or learns something: nothing is asked about interns.
var internAsks = pattern(`(?i)\b((?:my|our|the|her|his|an?|mon|ma|notre|nos|le|la|une?|l['’]) ?)(?:interns?|trainees?|apprentices?|working student|stagiaires?|alternante?s?|apprentie?s?)( (?:just |also |keeps? |still |is |are |me |nous |m['’])?(?:asks?|asked|asking|wants?|wanted|needs?|needed|doesn['’]?t|don['’]?t|wonders?|has to|have to|demande(?:nt)?|veut|voudrait|aimerait|doit|comprend|cherche|galère|galere)\b)`)

// askedByIntern has a colleague ask what an intern does.
func askedByIntern(text string) string {
	if strings.ContainsAny(text, "0123456789€$£") || !containsAny(text, "ntern", "rainee", "tagiaire", "lternant", "pprenti", "tudent") {
		return text
	}
	return internAsks().ReplaceAllString(text, "${1}colleague$2")
}

// whoIs asks what somebody is by "who": "who's a tech lead?".
var whoIs = pattern(`^\s*(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Oo]k) )?[Ww]ho(?:['’]?s| is| are) (an? (?:[^\s'’]+ ){0,3}?[^\s'’?]+)\s*(\??)\s*$|^\s*(?:(?:[Ee]t|[Mm]ais|[Aa]lors) )?(?:[Cc]['’]est qui|[Qq]ui est)(?: ça)? (une? (?:[^\s'’]+ ){0,3}?[^\s'’?]+)\s*(\??)\s*$`)

// whatIs has "what" asked of a level or of the job itself, and not "who".
func (k *known) whatIs(text string) string {
	if !containsAny(text, "who", "Who", "qui", "Qui") {
		return text
	}
	m := whoIs().FindStringSubmatch(text)
	if m == nil {
		return text
	}
	words := match.Tokens(m[1] + m[3])
	named := only(k.terms.finder.Find(words), func(h match.Hit) bool { return ofKind(h, kindLevel) || ofItsNames(h) })
	for i := range words[1:] { // behind the article
		if !covered(i+1, named) {
			return text
		}
	}
	if m[1] != "" {
		return "what is " + m[1] + m[2]
	}
	return "c'est quoi " + m[3] + m[4]
}

// atTheMoment writes "at the mo" in full.
func atTheMoment(text string) string {
	if !strings.Contains(text, "the mo") {
		return text
	}
	return momentShort().ReplaceAllString(text, "at the moment")
}

// namedStates writes "US" as "USA", unless all is in capitals and it may be "us".
func namedStates(text string) string {
	if !strings.Contains(text, "US") && !strings.Contains(text, "U.S") && !strings.Contains(text, "u.s") {
		return text
	}
	if text == strings.ToUpper(text) {
		return text
	}
	return theStates().ReplaceAllString(text, "USA")
}

// inDevelopment reads the field of the job alike, whether it is called development or, behind one of
// the job's names, engineering.
func (k *known) inDevelopment(text string) string {
	if !containsAny(text, "ngineering", "NGINEERING") {
		return text
	}
	at := engineering().FindStringIndex(text)
	if at == nil || headOf().MatchString(text[:at[0]]) || ledBy().MatchString(text[at[1]:]) {
		return text // "backend engineering manager" is a job of its own
	}
	before := match.Normalise(text[:at[0]])
	for _, language := range Languages() {
		for _, name := range k.Profile.Aliases.In(language) {
			if name = match.Normalise(name); before == name || strings.HasSuffix(before, " "+name) {
				return text[:at[0]] + " development" + text[at[1]:]
			}
		}
	}
	return text
}

var (
	engineering = pattern(`(?i) engineering\b`)
	headOf      = pattern(`(?i)\b(?:head|vp|director|chief|manager|team) of\b`)
	ledBy       = pattern(`(?i)^ (?:managers?|leads?|leaders?|directors?|heads?|teams?|departments?|schools?|degrees?|vp)\b`)
)
