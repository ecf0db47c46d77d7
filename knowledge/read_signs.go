package knowledge

import (
	"strings"
	"unicode"

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

// internKept is an intern who is hired for good: « un stagiaire qu'on garde en CDI ».
var internKept = pattern(`(?i)\b(une?|an?|our|the|notre|mon|ma|le|la|my) (?:ex[ -])?(?:stagiaires?|alternante?s?|apprentie?s?|interns?|trainees?|apprentices?)( (?:qu['’]on|que (?:l['’]on|nous|je)|we(?:['’]re| are| will|['’]ll| want to| would)?|i(?:['’]m|['’]ll| want to)?|who) (?:garde\w*|embauch\w*|recrut\w*|titularis\w*|pass\w*|keep\w*|hir\w*|convert\w*|tak\w* on|stays? on)\b)`)

// internsQuestion is one that an intern has: « question bête d'une stagiaire : ».
var internsQuestion = pattern(`(?i)\b(questions? (?:\S+ ){0,2}?(?:d['’]une? |de (?:la |notre |mon |ma )|du |from (?:an? |our |my |the ))(?:petite? |new |young )?)(?:interns?|trainees?|apprentices?|stagiaires?|alternante?s?|apprentie?s?)\b`)

// askedByIntern has a colleague ask what an intern does.
func askedByIntern(text string) string {
	if strings.ContainsAny(text, "0123456789€$£") || !containsAny(text, "ntern", "rainee", "tagiaire", "lternant", "pprenti", "tudent") {
		return text
	}
	text = internKept().ReplaceAllString(text, "$1 junior$2")
	text = internsQuestion().ReplaceAllString(text, "${1}colleague")
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

// doTheMaths asks to have sums done: « fais-moi le calcul ». That is done anyway.
var doTheMaths = pattern(`(?i)(?:[,.;!?] *|^)(?:(?:can|could) you |please |pls |tu peux |peux-tu |stp )?(?:do|run|work out|faire|fais|faites)(?:[- ](?:me|moi))? (?:the|le|les) (?:maths?|numbers|sums?|calculations?|arithmetic|calculs?|comptes?)(?: for me| pour moi)?(?: (?:please|pls|stp|svp))? *(?:[:,.!]|$) *`)

// reckonedOut is a text without the wish to have sums done, where a question is left.
func reckonedOut(text string) string {
	const few = 3 // words
	if !containsAny(strings.ToLower(text), "maths", " math", "numbers", "sums", "calcul", "arithm", "compte") {
		return text
	}
	if rest := strings.TrimSpace(doTheMaths().ReplaceAllString(text, " ")); len(strings.Fields(rest)) > few {
		return rest
	}
	return text
}

// pasMal is praise at the beginning, and says nothing of men; « pas mal de » is many.
var pasMal = pattern(`(?i)^(\W*(?:(?:c['’ ]?est|ah|oh|bon|ok|haha|lol|mdr|et)[ ,]+)*)pas mal(?: du tout)?\b( d[e'’ ])?`)

// notBad writes such praise as what it means.
func notBad(text string) string {
	if !containsAny(text, "pas mal", "Pas mal", "PAS MAL") {
		return text
	}
	if m := pasMal().FindStringSubmatch(text); m != nil && m[2] == "" {
		return m[1] + "bien" + text[len(m[0]):]
	}
	return text
}

// greetingWord is how somebody greets.
var greetingWord = cueOf("hey hi hello hiya yo hola salut bonjour bonsoir coucou")

// lettersOnce writes a greeting whose letters are drawn out as it is: "heyyy".
func lettersOnce(text string) string {
	word, rest, _ := strings.Cut(text, " ")
	var out []rune
	for i, letter := range word {
		if last := len(out) - 1; i == 0 || unicode.ToLower(out[last]) != unicode.ToLower(letter) || letter == 'l' || letter == 'L' {
			out = append(out, letter)
		}
	}
	once := string(out)
	if once == word || !greetingWord.is(strings.ToLower(strings.TrimRight(once, "!.,"))) {
		return text
	}
	return strings.TrimSpace(once + " " + rest)
}

// salaried are people who work somewhere, counted, and no salaries.
var salaried = pattern(`(?i)\b(combien de|nombre de) salarié(e?s)(\PL|$)`)

// asEmployed calls them what they are called otherwise.
func asEmployed(text string) string {
	if !containsAny(text, "alarié", "ALARIÉ") {
		return text
	}
	return salaried().ReplaceAllString(text, "$1 employé$2$3")
}
