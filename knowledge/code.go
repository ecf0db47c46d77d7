package knowledge

import "strings"

// talkCoding is the talk that says that no code is written here.
const talkCoding = "outside.coding"

const (
	codeLanguages = `(?:python|java|javascript|js|typescript|node|node\.?js|php|ruby|go|golang|c#|c\+\+|rust|sql|bash|kotlin|swift|html|css|react|django|flask|symfony|laravel|spring|mongodb|postgresql|mysql|redis)`
	codeOrder     = `(?:^|[.!?:,;] ?|\b(?:please|can you|could you|tu peux|peux-tu|peux tu|pouvez-vous|pouvez vous|s'il te plait|s'il vous plait|hey|ok|so|now) )`
)

var (
	// codeOrdered: code is to be written, mended or translated, in a language or of a kind that only code has.
	codeOrdered = pattern(codeOrder + `(?:write|code|implement|generate|create|build|debug|fix|refactor|optimi[sz]e|translate|convert|give me|show me|help me (?:write|code|debug|fix)|` +
		`ecris|ecrivez|codez?|genere[rz]?|implemente[rz]?|debugge|corrige[rz]?|traduis|convertis|donne|montre)(?:[ -](?:me|moi|us|nous))?(?: \S+){0,7}? ` +
		`(?:(?:in|en|using|with|avec|to|into|vers) ` + codeLanguages + `\b|(?:an?|une?|my|this|mon|ma|cette|ce|the|la|le) ` + codeLanguages +
		` (?:function|script|class|program|query|code|snippet|regex|page)\b|(?:fonction|requete|script|classe|programme|page) ` + codeLanguages + `\b|` +
		`(?:linked list|lru cache|regex|regexp|unit tests?|hello world|snippet|bubble sort|quicksort|fibonacci|fizzbuzz|algorithme?|stored procedure)\b)`)
	// codeAsked: how something is programmed, by who does it.
	codeAsked = pattern(`\b(?:how (?:do|can|should|would) i|how to|comment(?: je)?) (?:implement|install|configure|deploy|debug|reverse|sort|parse|iterate|concatenate|compile|dockeri[sz]e|join (?:two |2 )?tables|find duplicates?|(?:do|make|write) an? (?:inner |left |outer )?join|` +
		`(?:faire|ecrire|coder) une (?:jointure|requete|boucle|fonction|regex)|joindre (?:deux |2 )?tables|trouver les doublons|implemente[rz]?|installe[rz]?|configure[rz]?|deploye[rz]?|debugger|trier|parser|compile[rz]?)\b`)
	// codeBroken: how a fault is mended, by who has it before them.
	codeBroken = pattern(`\b(?:how (?:do|can|should|would) i|how to|comment(?: je| puis[ -]je)?) (?:fix|fixer|solve|debug|corriger|resoudre|reparer|depanner)\b(?: \S+){0,4}? (?:errors?|erreurs?|exceptions?|warnings?|bugs?|connection|connexion|driver|segfault|timeout)\b`)
	// codeNotMeant: something else is to be written, or somebody's work is spoken of.
	codeNotMeant = cueOf(`job advert ad annonce offre fiche description jd email mail message question questions exercise exercice interview entretien test candidate candidat
		profile profil developer developpeur dev devs engineer they them ils elles il elle he she`)
)

// asksForCode tells whether a text wants code written or explained.
func asksForCode(text string) bool {
	text = strings.ReplaceAll(text, "s il ", "") // « s’il vous plaît » is nobody
	if !strings.ContainsAny(text, " -") || codeNotMeant.in(text) {
		return false
	}
	return codeOrdered().MatchString(text) || codeAsked().MatchString(text) || codeBroken().MatchString(text)
}
