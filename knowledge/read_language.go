package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// andFirst begins what goes on from the turn before, and meantFirst what mends it: the reader knows questions as they stand alone.
var (
	andFirst = pattern(`(?i)^(?:and|et|&)\s+`)
	// sighs is said first of what came before: « arf. et en CDI ? ».
	sighs  = pattern(`(?i)^(?:(?:(?:ok|okay|right|ah|oh|hm+|well|bon|d['’]accord|alright|yeah|ouais|mouais)[ ,]+)*(?:arf+|bof|argh|mince|zut|aïe|flûte|pf+|ouf|damn|ugh|meh|phew|yikes|shoot|dommage|tant pis|too bad|a shame|a pity|shame|pity|anyway|anyways|(?:i['’]?m |im )?back|bref|bon|right|ok|okay|understood|got it|fair(?: enough)?|noted|(?:i )?(?:thought|figured) (?:so|as much)|i see|makes sense|good to know|no (?:worries|problem)|never ?mind|nvm|forget (?:about )?(?:it|that)|(?:leave|drop|skip) it|laissez? tomber|oubliez?(?: (?:ça|ca|cela))?|laisse|passons|reçu|recu|compris|je comprends|entendu|(?:non|pas|c['’]est pas) grave|je m['’]en doutais|je vois|bien noté|ça marche|ca marche|d'accord|très bien|tres bien)\s*[.,!…]+\s*)+`)
	laughs = pattern(`(?i)^(?:lol|haha+h?|hehe+|mdr+|ptdr+)[\s.,!…]+`)
	// mendsFirst says that what came before was a slip: "wrong company type, it's an SME".
	mendsFirst = pattern(`(?i)^(?:(?:ok|no|non|oops|oups|ah|oh|hm+|argh|heu|euh|wait|attends?|sorry|pardon|désolée?|desolee?|mince|zut)[ ,!.]+)*(?:(?:scrap|strike|cancel|ignore) (?:that|it|this)|wrong (?:\w+ ){0,2}?(?:type|level|one|line|box|button|person|company|place|city|number|role|row|column|file|cv)|(?:my|total) (?:mistake|bad|fault|error)|typo|(?:i )?(?:misread|mistyped|misspoke|got (?:that|it) wrong|mixed (?:that|it|them) up|read (?:it|that|the \w+) wrong)(?: (?:it|that|the \w+))?|erreur(?: de ma part)?|faute de frappe|(?:autant|au temps) pour moi|j['’]ai mal lu(?: \S+){0,3}?|je me suis (?:trompée?|trompee?|plantée?|plantee?|gourée?|gouree?)(?: d['’e]\s?\w+)?)\s*[,.:;!–-]+\s*`)
	meantFirst = pattern(`(?i)^(?:(?:no|non|oops|oups|ah|oh|zut|mince|argh|euh|heu|wait)[ ,]+)?(?:(?:sorry|pardon|désolée?|desolee?)[ ,]+)?(?:(?:i )?meant|i mean|je (?:voulais dire|veux dire|parlais de|parle de))[ ,:]+`)
)

// mended is a text without a first clause that takes the turn before back, and whether there was one.
func mended(text string) (string, bool) {
	first := mendsFirst().FindString(text)
	return text[len(first):], first != "" && len(first) < len(text)
}

// afterSigh is a text that goes on without a word on the turn before, and thanks without the laughter; all of one that says no more.
func afterSigh(text string) string {
	if rest := text[len(sighs().FindString(text)):]; rest != "" {
		text = rest
	}
	if rest := text[len(laughs().FindString(text)):]; thanks(match.Normalise(rest)) {
		return rest
	}
	return text
}

// andBefore is what begins a text that goes on from the turn before; "" where only small words stand behind it, "and her?".
func andBefore(text string) string {
	and := andFirst().FindString(text)
	if and == "" {
		and = meantFirst().FindString(text)
	}
	if rest := match.Tokens(match.Normalise(text[len(and):])); !slices.ContainsFunc(rest, func(t match.Token) bool { return !match.Small(t.Text) }) {
		return ""
	}
	return and
}

// andLanguage is the language of "and" or « et », "" of neither.
func andLanguage(and string) string {
	switch strings.ToLower(strings.TrimSpace(and)) {
	case "et":
		return "fr"
	case "and":
		return "en"
	}
	return ""
}

// fewKeywords is up to how many words make a text one of keywords, whose language single words tell better than the reader.
const fewKeywords = 4

// eitherWord is said in either language where nothing else is: "ok top", "great".
var eitherWord = cueOf("ta super top ok okay oki okey k parfait max cool great nice perfect excellent genial impec nickel bravo lol ah oh")

// asksInFrench are words that nobody asks with in an English sentence.
var asksInFrench = pattern(`\bc ?(?:est|etait) quoi\b|\best[ -]ce que?\b|\bqu est ce qu`)

// heardIn is the language that a question is in, "" where it may be either.
func heardIn(q Question, r read) string {
	ongoing := q.Previous != nil && q.Previous.Language != ""
	if r.prelude.language != "" {
		return r.prelude.language
	}
	if rest, written := withoutN(r.typed); ongoing && written && match.Language(rest) == "" {
		return "" // "python n java" is said in either
	}
	spoken, own := besideLoans(r), saidInBoth().ReplaceAllString(r.text, " ")
	french, english := frenchKeyword.in(r.text), englishKeyword.in(own)
	if rest := frenchNamed().ReplaceAllString(r.text, " "); r.reading.Language == "fr" && !french && rest != r.text && (english || match.Language(rest) == "en" || englishSmall.in(rest) || orNotEnd.in(rest)) && match.Language(rest) != "fr" {
		return "en" // "le wagon, serious or not", "embedded C engineer salary"
	}
	switch few := len(match.Tokens(own)) <= fewKeywords; {
	case ongoing && len(r.tokens) == 1 && r.reading.Language == "en" && !french && !english && r.byAnd == "":
		return "" // "Spring?" may be either, "bonjour" not
	case ongoing && len(r.tokens) <= fewKeywords && eitherWord.count(r.tokens) == len(r.tokens):
		return "" // "ta" thanks, too
	case containsAny(r.text, "quoi", "est ce", "est-ce", "qu est") && asksInFrench().MatchString(r.text):
		return "fr" // « hey quick one, c'est quoi les must have pour un backend dev mid level ? »
	case few && r.byAnd != "" && !french && !english:
		return r.byAnd
	case !english && spoken == "en" && frenchKeyword.count(r.tokens) > 1 && !englishSmall.among(r.tokens):
		return "fr" // keywords, however many: « lead tech 12 ans, scale up, londres »
	case !english && french && (spoken == "" || spoken == "en" && few && !englishSmall.among(r.tokens)):
		return "fr"
	case !english && !englishWord.in(r.text) && spoken == "" && !ongoing && frenchFirm.in(r.text):
		return "fr"
	case !english && !french && (spoken == "" || spoken == "en" && few && !englishSmall.among(r.tokens)):
		if learnt := tongueOf(own, r.typed); learnt != "" {
			return learnt
		}
	}
	return spoken
}

// frenchNamed are names that are words of French, too.
var frenchNamed = pattern(`\b(?:le wagon|c|la poste|l oreal|la redoute)\b`)

// orNotEnd ends an English question of keywords.
var orNotEnd = cueOf("", "or not", "or what")

// languageOf is the language of an answer: the one that is set, the question's own, the last turn's, or the first there is.
func languageOf(q Question, heard string) string {
	for _, l := range []string{q.Language, heard} {
		if slices.Contains(Languages(), l) {
			return l
		}
	}
	if q.Previous != nil && q.Previous.Language != "" {
		return q.Previous.Language
	}
	return Languages()[0]
}
