package knowledge

import "strings"

var (
	// forWhom says for whom something is to be explained, at the end of a question: « expliqué à quelqu'un qui n'est pas du métier »; of
	// others than children and laymen only where it is said that it is to be explained.
	forWhom = pattern(`(?i)[ ,;:–-]+(?:` +
		`(?:expliquée?s?|explained) (?:à|a|pour|to|for) .{1,48}?|` +
		`(?:version )?(?:à|pour|comme à|comme pour|to|for) (?:un|une|mon|ma|my|an?) (?:enfant|grand[ -]?m[èe]re|grand[ -]?père|m[ôo]me|gamin|néophyte|neophyte|profane|non[ -]tech(?:nique)?|child|kid|grandma|grandmother|layman|layperson|non[ -]techie|non[ -]technical (?:person|recruiter)|(?:five|5)[ -]year[ -]?old)|` +
		`(?:pour les nuls|for laymen|for non[ -]techies)|` +
		`(?:like|as if|as though|as to) (?:i['’ ]?(?:a?m|were|was)|a|an) (?:a )?(?:five|5)(?:[ -]year[ -]?old)?|comme si (?:j['’]avais|on avait) (?:5|cinq) ans|comme à un enfant(?: de (?:5|cinq) ans)?|` +
		`(?:in|en) (?:plain|simple|layman['’]?s?|easy|non[ -]technical|everyday|termes|mots|langage) (?:english|words|terms|language|simples?|clairs?|courant)|without (?:the |any )?jargon|sans jargon|(?:très )?simplement)\s*([?!.]*)\s*$`)
	// oftenSharp is C#, as people say it.
	oftenSharp = pattern(`(?i)\bc[ -]?sharp\b`)
)

// simplyAsked is a question without for whom its answer is to be plain.
func simplyAsked(text string) string {
	if left := forWhom().ReplaceAllString(text, "$1"); left != text && strings.Contains(strings.TrimSpace(left), " ") {
		return left
	}
	return text
}

// sharply writes C# as its sign.
func sharply(text string) string {
	if !containsAny(text, "sharp", "Sharp", "SHARP") {
		return text
	}
	return oftenSharp().ReplaceAllString(text, "C#")
}
