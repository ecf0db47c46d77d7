package knowledge

// Who is surprised at what was just told, and asks whether that is all: « c'est tout ? j'aurais dit le triple ».

var (
	// allThereIs asks that, whatever was expected stands behind it.
	allThereIs = pattern(`^(?:(?:what|wow|huh|oh|hein|quoi|wait|attends?|attendez|mince|serieux|serieusement|really|seriously|euh|ah|so|and|but|pardon|sorry|whoa|ouch|non|no|mais|et|hm+)[ ,?!.]+)*` +
		`(?:(?:is )?(?:that|this|it)(?: ?s| is)? (?:really |honestly )?(?:it|all|everything|all there is|all (?:they|you|he|she) (?:get|gets|make|makes|earn|earns))|only (?:that|this|so (?:little|much))(?: much| little)?|(?:just|so) (?:that|this|little)(?: (?:much|little))?|that little|no more than (?:that|this)|nothing more|` +
		`(?:c est|cest|ce n est que|n est ce que) (?:vraiment )?(?:tout|tt|ca|que ca)|seulement(?: ca)?|que (?:ca|cela)|rien que ca|pas plus(?: que (?:ca|cela))?|si peu|aussi peu)(?: (?:then|alors|for (?:a|an|the) \S+))?[ ,.?!:;-]+` + surprise + `\W*$`)
)

const (
	// surprise is what somebody expected, or how little it seems.
	surprise = `(?:(?:and|et|mais|but|moi|because|honestly|perso)[ ,]+)*(?:(?:(?:i|we|j|je|on|nous)(?: ?(?:d|would|had|was|were|have|ve|m|me|moi|avais|aurais|aurait|etais|y|en|really|rather|personally|vraiment|plutot|bien|sort of|kind of))* )?(?:said|say|thought|think|expected|expecting|expect|guessed|guess|hoped|hoping|bet|imagined|reckoned|assumed|figured|dit|pense|pensais|pensait|cru|croyais|attendais|attendait|imaginais|imagine|parie|mise|espere|esperais)\b[^.?!]*|` +
		`(?:(?:it|that|this|ca|c|cela|which) )*(?:seems?|sounds?|looks?|feels?|is|s|parait|semble|fait|est)(?: (?:to me|me|a|bit|un|peu|very|quite|rather|really|tres|assez|plutot|vraiment|super|hyper|awfully|pretty|so|surprisingly|incredibly))* (?:low|lower|little|cheap|small|modest|bas|faible|peu|maigre|leger|light)\b[^.?!]*)`
)

// isThatAll answers it with what was just told once more, and that there is no more.
func (k *known) isThatAll(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	if len(r.offers) > 0 && (last == nil || last.Other == "") || r.slots.parts() > 0 || len(r.jobs)+len(r.places) > 0 || !allThereIs().MatchString(r.text) && !allThereIs().MatchString(core) {
		return Answer{}, false
	}
	a, ok := k.lastAnswer(q, r.language)
	if ok {
		a.note(noMore.In(r.language))
	}
	return a, ok
}
