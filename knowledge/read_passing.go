package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// What a question says in passing, of whoever asks and of what becomes of the answer, speaks as loudly as what is asked: who needs
// clouds for a boolean search asks about clouds, and a bootcamp's worth does not hang on the asker's age.

// passing are what is said so, with what is left of a question without it.
var passing = []struct {
	said func() expression
	left string
}{
	{searchedWith, ""},
	{ownYears, ""},
	{soonCalled, ""},
	{talkedOf, " "},
	{plainWords, " "},
	{fabled, "$1"},
}

var (
	// shortReply is the wish for a short one behind what is asked, and who signs.
	shortReply = pattern(`(?i)([?!.])?[\s,;–-]*\b(?:(?:une |a |en )?(?:réponse|reponse|answer|reply) (?:courte|brève|breve|rapide|simple|in short|please|svp)|(?:a |just a )?(?:short|quick|brief|simple|one[ -]line) (?:answer|reply|response)|(?:bien )?(?:cordialement|à vous|bien à vous|belle journée|bonne journée)|(?:kind |best |warm )?regards|cheers)` +
		`(?:,? (?:please|pls|svp|stp|s['’]il (?:vous|te) pla[iî]t|merci|thanks|thank you|would do|is fine|only|seulement))?[\s.!,;–-]*(?:[A-ZÉ][a-zéèëïç]+(?:[ -][A-ZÉ][a-zéèëïç]+)?\.?)?\s*$`)
	// searchedWith is what the answer is put into: « je mets dans ma recherche booléenne ».
	searchedWith = pattern(`(?i)\s*\b(?:(?:que )?(?:je|j['’]|on|nous|dois-je|je dois|faut-il|il faut|should i|do i|shall i|can i|i should|i|we should|we|to) ?)?(?:mets|met|mettre|mettons|tape|taper|rentre|rentrer|utilise|utiliser|ajoute|ajouter|inclure|put|type|use|add|include|enter)\b(?: (?:en|as))? (?:dans|in|into|on|sur|to|à|a) (?:ma|mon|la|une|le|notre|nos|my|our|the|an?) (?:\S+ )?(?:recherche|requ[êe]te|filtres?|search|query|string|boolean|booléen\w*|booleen\w*|filters?)\b(?: (?:bool[ée]en\w*|boolean|linkedin|string|query|search|sur linkedin|on linkedin))*`)
	// ownYears is how old the asker is.
	ownYears = pattern(`(?i)(?:^|[,;.(–-]\s*)(?:(?:and|et|as|since|vu que|car|sachant que) )?(?:i['’]?a?m|i am|(?:moi )?j['’]?ai|jai|g|my (?:son|daughter|nephew|niece|brother|sister)(?: is|['’]s)|mon (?:fils|neveu|frère|frere) a|ma (?:fille|nièce|niece|sœur|soeur) a) (?:already |almost |now |déjà |deja |bientôt )?[2-7]\d\b(?: ?(?:ans|years? old|yo|y/o))?[^,;.?!]*(?:[,;.]\s*|$)?`)
	// soonCalled is what the answer is needed for, and how soon: « j'ai un call dans 10 minutes ».
	soonCalled = pattern(`(?i)(?:^|[,;.!]\s*)(?:(?:help|vite|urgent|quick|quickly|au secours)[ ,!:]+)?(?:(?:i(?:['’]?ve| have)?(?: got)?|got|have|we have|we['’]ve got|jump\w* on|(?:je )?(?:suis|vais)|j['’]?suis?|chui|j['’]?ai|jai|gt|g|on a|nous avons) (?:en |on |in |to )?(?:an? |un |une |mon |my |the )?(?:\S+ )?(?:call|visio|r[ée]u|r[ée]union|rdv|rendez-vous|entretien|meeting|interview|phone call|appel)(?: (?:avec|with) \S+(?: \S+)?)?(?: (?:ds|dans|in|within|at|à|a) ?\d+ ?(?:min|mn|minutes?|h|heures?|hours?)?)?)(?: (?:help|au secours|vite))?\s*(?:[,;.!:]\s*)`)
	// talkedOf is who keeps speaking of something: "that the CTO keeps going on about".
	talkedOf = pattern(`(?i),? (?:(?:that |which )?(?:the|my|our|his|her|everyone|everybody|people|they|he|she|all the) ?(?:\S+ ){0,2}?(?:keeps?|kept|is always|are always|won['’]?t stop|never stops?|can['’]?t stop) (?:going on|banging on|talking|raving|rambling|harping on|harping|speaking)(?: to (?:me|us))? (?:about)|` +
		`dont (?:tout le monde|le|la|les|mon|ma|notre|nos|on|il|elle|ils|elles|l['’]) ?(?:\S+ ){0,3}?(?:(?:nous|me|n['’]|m['’]) ?)?(?:arr[êe]tent? pas de |cessent? de )?(?:parlent?|parler|rebat(?:tent)?|rabâchent?|causent?|gargarisent?|vantent?)(?: les oreilles| sans arr[êe]t| sans cesse| toujours| tout le temps| toute la journ[ée]e)*)\s*`)
	// plainWords stands between what is to be explained and what it is.
	plainWords = pattern(`(?i),? ?\b(?:avec des (?:mots|termes) (?:très |tres )?simples?|en (?:mots|termes) simples?|simplement|in (?:plain|simple) (?:words|terms|english))(?: si possible| if possible| svp| please)?,? `)
	// fabled is « ce fameux », which says no more than « le ».
	fabled = pattern(`(?i)\b(ce|cet|cette|ces|le|la|les|this|that|these|the) (?:fameux|fameuses?|c[ée]l[èe]bres?|sacr[ée]e?s?|famous|infamous|so-called)\b`)
	// wishesToKnow begins who would like to understand something.
	wishesToKnow = pattern(`(?i)^(?:je (?:voudrais|souhaiterais|souhaite|veux) (?:bien )?(?:comprendre|savoir)|j['’](?:aimerais|ai besoin de) (?:bien )?(?:comprendre|savoir)|i(?:['’]d| would) like to (?:understand|know)|i want to (?:understand|know)|i need to (?:understand|know)),? (.+)$`)
	// tooOldWord: somebody's age is what is asked about.
	tooOldWord = cueOf("age old young vieux vieille jeune late tard limite limit discrimination experience exp xp")
)

// inPassing is a question without what it says in passing; the whole of one that says nothing else.
func inPassing(text string) string {
	left := afterQuoted(aboutThere(text))
	for _, aside := range passing {
		if !aside.said().MatchString(left) || tooOldWord.in(match.Normalise(left)) {
			continue
		}
		left = aside.said().ReplaceAllString(left, aside.left)
	}
	if left == text {
		return text
	}
	if m := wishesToKnow().FindStringSubmatch(left); m != nil {
		left = m[1]
	}
	if left = strings.Trim(left, " ,;"); left == "" {
		return text
	}
	return left
}

// unrequested is a question without the wish for a short reply and who signs.
func unrequested(text string) string {
	if left := strings.TrimSpace(shortReply().ReplaceAllString(text, "$1")); strings.Contains(left, " ") {
		return left
	}
	return text
}

// withoutPassing reads a question once more without what it says in passing, and takes what is left where that is surely about a topic.
func (k *known) withoutPassing(text string, reading match.Reading) (string, match.Reading) {
	text, reading = k.shorter(text, inPassing(text), reading, k.surelyTopic)
	return k.shorter(text, k.unwrapped(text), reading, k.surelyTopic)
}

// surelyTopic tells whether what is left of a question is surely about a topic that is no figure.
func (k *known) surelyTopic(left match.Reading) bool {
	t := k.topics[k.topOf(read{reading: left})]
	return left.Known && !left.Other && t != nil && t.Computed == "" && left.Ranked[0].Score >= fairLead
}

var (
	// toSpeakOf is what somebody is about to speak of, and what is asked about that: « je dois parler sécu en call, le back il gère quoi là-dessus ? »
	toSpeakOf = pattern(`(?i)^.*?\b(?:j?dois|doit|vais|va|faut|faudra|need to|have to|has to|must|gotta|got to|supposed to|going to) (?:parler|causer|discuter|talk|speak)(?: (?:de la|de l['’]|de|du|des|d['’]|about|on|sur))? ?([^\s,;.?!]+(?: (?:de|et|and|of) [^\s,;.?!]+)?)(?: .*?)?[,;.!?:\n]+\s*(.+?)\s*\b(?:l[àa][ -]dessus|à ce sujet|a ce sujet|de ce c[ôo]t[ée]|about (?:it|that|this)|on (?:that|this)(?: front)?|(?:in|with) that (?:area|respect))\s*([?!.]*)\s*$`)
	// inQuotes is what somebody is said to have said, and what is asked about that: "he 'builds APIs' all day, what does that involve?"
	inQuotes = pattern(`(?i)^.*?\b(?:says?|said|saying|tells?|told|telling|talks?|talking|claims?|writes?|wrote|dit|dis|disent|parle|parlent|raconte|affirme|[ée]crit|met|mentionne|r[ée]p[èe]te)\b.*?["“«‘'](?:\s*)([^"”»’']{3,60}?)\s*["”»’'].*?[,;.!?:\n]+.*?\b((?:what|how|c['’ ]?est quoi|ca|ça|[çc]a|qu['’]est[ -]ce que|en quoi|what['’]s) .*?)$`)
	// thatSaid stands for what was said just before.
	thatSaid = pattern(`(?i)\b(?:that|this|it|these|those|[çc]a|cela|c['’ ]?est)\b`)
)

// aboutThere names in what is asked what somebody is about to speak of.
func aboutThere(text string) string {
	m := toSpeakOf().FindStringSubmatch(text)
	if m == nil {
		return text
	}
	beside := " niveau "
	if lang := match.Normalise(m[2]); asksBroadly.starts(lang) && englishSmall.in(lang) {
		beside = " about "
	}
	return m[2] + beside + m[1] + m[3]
}

// afterQuoted leaves, of who quotes somebody and asks about that, what is quoted and the question.
func afterQuoted(text string) string {
	if !strings.ContainsAny(text, "\"“«‘'") {
		return text
	}
	m := inQuotes().FindStringSubmatch(text)
	if m == nil || !thatSaid().MatchString(m[2]) || ownSide.in(match.Normalise(m[1])) {
		return text
	}
	return m[1] + ", " + m[2]
}
