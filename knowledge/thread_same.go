package knowledge

import "strconv"

// Somebody whose years were named is tried as another level, and then meant as they are again: 3 years, "and if they call it a junior role?",
// "what would a scale-up pay the same person?"

var (
	// samePerson: who was spoken of is meant again, and no more; triedAs: a title is tried on somebody.
	samePerson = pattern(`\b(?:the |this |that )?same (?:person|guy|girl|lad|dev|developer|candidate|profile|one|individual|engineer|bloke|woman|man|fellow|chap|experience|years)\b|\b(?:le|la|ce|cette) (?:meme )?(?:meme|memes) (?:personne|profil|candidate?|dev|gars|mec|type|fille|developpeur|developpeuse|experience)\b|\bpour le meme\b|\b(?:son|sa|his|her|their) (?:vrai|vraie|real|true|actual|actuel) (?:experience|niveau|level|years)\b`)
	triedAs    = pattern(`\b(?:call(?:s|ed|ing)?|label(?:s|led)?|title[sd]?|class(?:es|ed)?|treat(?:s|ed)?|consider(?:s|ed)?|position(?:s|ed)?|grade[sd]?)\b|\b(?:hire[sd]?|hiring|bring|brought|brings|take[sn]?|put|puts|pay|pays|paid|engage[sd]?|recruit(?:s|ed)?|sell|place[sd]?|get|gets)(?: \S+){0,3}? (?:as|in as|down as|on as) |\bwith an? \S+ title\b|\btitle of\b|` +
		`\b(?:appel\w+|intitul\w+|classe(?:nt|r|z|e)?|consider\w+|position\w+|etiquet\w+|titre)\b|\b(?:embauche\w*|recrute\w*|prend\w*|prends|paie\w*|paye\w*|passe\w*|met|mets|mettent|engage\w*|vend\w*|place\w*)(?: \S+){0,3}? (?:comme|en tant que|en qualite de|en) `)
)

// keepsYears tells whether somebody's years hold on under a level that a text tries on them.
func keepsYears(r read) bool {
	return len(r.years) == 0 && len(r.slots.Levels) == 1 && triedAs().MatchString(r.text)
}

// backToYears lays the years that somebody has over the level that was tried on them, where the same person is meant again.
func (k *known) backToYears(q Question, r read, last Slots) Slots {
	if q.Previous.Experience == 0 || len(r.slots.Levels)+len(r.years) > 0 || len(last.Levels) != 1 || len(last.Heads) > 0 || !samePerson().MatchString(r.text) {
		return last
	}
	years := q.Previous.Experience
	levels := k.grid.levelsAt(span{from: years, to: years})
	last = last.withLevels(levels)
	if len(levels) > 1 {
		last.Years = strconv.FormatFloat(years, 'f', -1, 64)
	}
	return last
}
