package knowledge

import "strconv"

// Several people of the one level that was just told: "I'll take three of those, what's that?", « j'en prends trois, ça fait quel budget ? »

var (
	// takesSome counts those who were just spoken of, and names nobody.
	takesSome = pattern(`\b(?:je|j|on|nous|il|ils|elle|vous|va|vais|vont|faut|faudrait|peut|peux|voudrait|voudrais|pourrait|pour|si|m|t) ?'?(?:nous |vous |lui |leur )?en (?:prend\w*|recrut\w*|embauch\w*|engag\w*|faut|faudrait|faudra|ve(?:ux|ut)|voulons|voudr\w+|voul\w+|cherch\w+|pay\w+|a besoin de|ai besoin de|avons besoin de) ([2-9]|1\d)\b|` +
		`\b([2-9]|1\d) (?:of|like|comme) (?:them|those|these|that|such|ca|celui la|celle la|lui)\b|\b([2-9]|1\d) (?:devs? |profils? )?de ce (?:profil|niveau|type|genre)\b|` +
		`^(?:(?:and|et|what about|how about|combien|how much) )*(?:for|pour) ([2-9]|1\d)(?: (?:people|persons|personnes|devs?|developers|developpeurs|hires|recrues|recrutements|candidates|candidats))\W*$|^(?:(?:and|et|so|donc) )*(?:times|fois|x) ?([2-9])\W*$`)
	// hiresMany does, too, where a sum of money is asked for beside it.
	hiresMany = pattern(`\b(?:take|taking|hire|hiring|hired|need|want|get|recruit|recruiting|prend\w*|recrut\w*|embauch\w*) ([2-9]|1\d)(?: (?:people|persons|devs|developers|personnes|more))?(?:\W*$|[,;:.?!]| (?:what|how|and|in|ca|combien|quel|au|en|total)\b)`)
	// notThem is counted beside the verb, and is nobody.
	notThem = pattern(`^ ?(?:` + yearUnit + `|k\b|€|%|jours?\b|days?\b|mois\b|months?\b|weeks?\b|semaines?\b|heures?\b|hours?\b|minutes?\b)`)
)

// severalOfLast are so many people of the only level of a thread, where a text counts them and names no level; nil for any other.
func (k *known) severalOfLast(q Question, r read) map[string]int {
	last := k.lastPay(q)
	if last == nil || len(last.Levels) != 1 || len(last.Heads) > 0 || last.Other != "" || len(r.text) > longestChange || len(k.peopleOf(q)) > 1 || !k.payShown(q) ||
		len(named(r.hits, kindLevel))+len(r.years)+len(r.jobs)+len(r.places)+len(r.dropped) > 0 || r.slots.Other != "" || r.gap || leads.among(r.tokens) || perHead.in(r.text) {
		return nil
	}
	m := takesSome().FindStringSubmatchIndex(r.counted)
	if m == nil && (inAll.in(r.text) || allTogether.in(r.text) || asksHowMuch().MatchString(r.text) || budgets.in(r.text) || costs.in(r.text) || len(r.offers) > 0) {
		m = hiresMany().FindStringSubmatchIndex(r.counted)
	}
	if m == nil || notThem().MatchString(r.counted[firstGroup(m)[1]:]) {
		return nil
	}
	at := firstGroup(m)
	n, _ := strconv.Atoi(r.counted[at[0]:at[1]])
	return map[string]int{last.Levels[0]: n}
}

// firstGroup is where the first group stands that took part in a match.
func firstGroup(m []int) []int {
	for i := 2; i+1 < len(m); i += 2 {
		if m[i] >= 0 {
			return m[i : i+2]
		}
	}
	return m[:2]
}
