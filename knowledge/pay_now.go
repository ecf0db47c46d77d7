package knowledge

import "strings"

// paidNow tells whether a text has somebody get a sum now, whoever that is: "earning 48 at
// the moment". What one offers, budgets or finds at a sum is none.
func paidNow(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if containsAny(text, "salaire", "salary", "remuneration", "package", "pay ", "paie") && theirPay().MatchString(text) {
		return true
	}
	if sumVerb.in(text) && earnsWants().MatchString(text) || getsPaid.in(text) && eachEarns().MatchString(text) {
		return true
	}
	if getting.in(text) && (theyWere().MatchString(text) || theyGet().MatchString(text)) {
		return !wishedSum().MatchString(text)
	}
	if !nowCue.in(text) && !strings.Contains(text, "these days") || ownSum().MatchString(text) {
		return false
	}
	return nowOn().MatchString(text) || onNow().MatchString(text)
}

// leavePresent leaves out the type of company in which somebody earns what they do, where a large employer is named beside it:
// "on 42k at a consultancy, my client is a large group".
func (k *known) leavePresent(r *read) {
	if len(r.slots.Companies) != 1 || !r.large || !asksPastPay(r.text) {
		return
	}
	at := figure(r.text, 0)
	for at >= 0 && !nowFigure(r.text[:at]) {
		at = figure(r.text, at+1)
	}
	if at < 0 {
		return
	}
	clause := len(r.text)
	if end := strings.IndexAny(r.text[at:], ",;.?!"); end >= 0 {
		clause = at + end
	}
	for _, h := range r.hits {
		if start := r.tokens[h.From].Start; ofKind(h, kindCompany) && at < start && start < clause {
			r.nowAt, r.slots.Companies = r.slots.Companies[0], nil
			return
		}
	}
}

// nowFigure tells whether a text ends as one does before what somebody earns now.
func nowFigure(before string) bool {
	words := strings.Fields(before[max(0, len(before)-offerReach):])
	for _, w := range words[max(0, len(words)-3):] {
		if nowCue.is(w) || getsPaid.is(w) || w == "on" {
			return true
		}
	}
	return false
}

// getting: without one of these words nobody is said to get a sum, nor to have got one.
var getting = cueOf(`gagne touche percoit earns earning makes making gets getting paid paying on at est est-il est-elle emarge tourne plafonne donne file verse paie paye payee chez aujourdhui actuellement moment
	comes came coming leaves leaving left was is s hes shes sort vient arrive quitte part sortait venait`)

// paidFigure is a figure that is pay by what stands with it: no years, no days.
const paidFigure = `[€£$]?(?:\d{2,3}(?:[.,]\d)?\s?(?:k€|k\b|ke\b|€|eur\b|euros?\b|grand\b|thousand\b|mille\b)|\d{2,3}[ ,.]?\d{3}\b|\d{2,3}(?:[^\w%]*$|\s*[,;:.?!(]| (?:in|at|gross|brut|and|et|what|dans|chez|en|today|now)\b))`

var (
	// nowOn and onNow: somebody gets a sum now; ownSum: it is what the asker pays or looks for.
	nowOn  = pattern(`\b(?:currently|presently|already|actuellement|deja|aujourdhui|en ce moment|now (?:earns?|earning|makes?|making|gets|getting|paid|on))(?: (?:is|est|be|earn(?:s|ing)?|mak(?:es|ing)|gets?|getting|(?:being )?paid|payee?|gagne|touche))* ?(?:(?:on|at|a) )?(?:about |around |roughly |environ |autour de )?` + paidFigure)
	onNow  = pattern(`\b(?:on|earn(?:s|ing)?|mak(?:es|ing)|gets|getting|paid|payee?|gagne|touche|percoit) (?:about |around |roughly |environ |autour de )?[€£$]?\d[\d.,]*\s?(?:k|ke|k€|€|eur|euros|grand|thousand)?(?: (?:gross|brut|a year|par an))? ?,? ?(?:already|deja|today|now|currently|right now|at the moment|at present|these days|presently|actuellement|aujourdhui|en ce moment|pour l instant)\b|[€£$]?\b\d{2,3}(?:[.,]\d)?\s?(?:k€|k|ke)?(?: (?:gross|brut))? (?:now|currently|at present|at the moment|actuellement|aujourdhui|en ce moment),? (?:in|at|with|chez|en|dans)\b`)
	ownSum = pattern(`\b(?:our|notre|nos) (?:current|present|existing|salaires?|remuneration)\b|\b(?:we|nous|on|i|je)(?: (?:are|re|do|is|sommes|est|am|m))? (?:currently|now|already|actuellement|deja)\b|\b(?:we|were|we re|nous|on) (?:are )?(?:pay|paying|payons|paye|budget)[^?]{0,24}\d|\b(?:we|were|we re|nous|on) (?:are )?(?:offer|offering|proposons|propose)[^?]{0,9}\d|` +
		`\b(?:budget|range|band|offer|fourchette|offre|grille|enveloppe)(?: \w+){0,2} (?:currently|now|actuellement)\b|\b(?:can|could|would) (?:i|we|you) (?:get|hire|find)|` +
		`\b(?:je|on|nous|i|we) (?:peux|peut|pouvons|pourrais|pourrait|veux|veut|vais|va|can|could|might|may|would|will) (?:lui |leur )?(?:proposer|offrir|mettre|monter|aller|offer|propose|pay|go|put)\b|\b(?:je|j|on|nous|i|we)(?: (?:lui|leur|l))? ?(?:a|ai|avons|have|ve)? (?:propose|offert|offered|proposed)[^?]{0,9}\d`)
	// theyWere: several people, or one of whom one speaks so, got a sum.
	theyWere = pattern(`\b(?:(?:they|they re|theyre|who) (?:was|were|are|is)? ?(?:on|earning|making|paid)|(?:hes|shes|(?:he|she) (?:was|s)) (?:sitting )?(?:on|at|earning|making|getting|paid)|(?:he|she|candidate) (?:is|was) (?:earning|making|getting)|` +
		`(?:he|she|they|candidate) (?:comes?|came|leaves?|left|is (?:coming|leaving)) (?:from )?(?:(?:an?|the|his|her|their|last|previous|old) )*(?:(?:job|role|position|place|post) )?(?:(?:on|at|paying|paid|with) )?(?:(?:about|around) )?|` +
		`(?:il|elle|candidate?|personne) (?:sort|vient|arrive|quitte|part|sortait|venait)(?: (?:d|de|du|un|une|une?|son|sa|l|ancien|ancienne|precedent|dernier))* (?:(?:poste|cdi|cdd|boite|job|emploi|mission|place) )?(?:(?:a|paye|payee|remunere) )?) ?` + paidFigure)
	// wishedSum: a sum is what somebody hopes for, by what stands right behind it.
	wishedSum = pattern(`\d ?(?:k€|k|ke|€|eur|euros)?[ ,]*(?:(?:as|is|thats|that is|being|c est|comme) )?(?:an? |her |his |their |the |son |sa |de )?(?:target|ask|asks|expectations?|objectif|cible|pretentions?|demande)\b`)
	// theyGet: one person gets a sum; nowSum: "current salary 44k", « salaire actuel : 40k ».
	theyGet = pattern(`\b(?:il|elle|he|she|candidate|candidat) (?:gagne|touche|percoit|earns|makes|gets|is (?:on|at|paid)|est (?:a|paye|payee|remunere|remuneree))(?: a)? (?:about |around |environ |autour de )?` + paidFigure +
		`|\b(?:chez eux|aujourdhui|actuellement|en ce moment),? (?:il|elle) (?:a|est a|tourne a) ` + paidFigure + `|\b(?:il|elle) (?:emarge|tourne|plafonne) a ` + paidFigure + `|\b(?:sa boite|son (?:employeur|entreprise|client))(?: actuel(?:le)?)? lui (?:donne|file|verse|paie|paye) ` + paidFigure)
	earnsWants = pattern(`\b(?:earns|makes|gets|gagne|touche|percoit|is on|est a) (?:about |around |environ )?` + paidFigure + `,? ?(?:(?:and|et|but|mais) )?(?:he |she |il |elle )?(?:wants|asks|would like|expects|veut|demande|en veut|vise|souhaite)\b`)
	// theirPay is somebody's own: « son salaire est 48 ».
	theirPay = pattern(`\b(?:son|sa|his|her|their) (?:salaire|salary|pay|paie|remuneration|package)(?: (?:est|is|de|of|at|a))+ ?` + paidFigure)
	// eachEarns: several people by name each get a sum, and no levels do.
	eachEarns = pattern(`^(?:\S+ )?(?:(?:\d+ (?:ans|years|yrs) )?[a-z]+ (?:\d+ (?:ans|years|yrs) )?(?:earns|makes|is on|gagne|touche|percoit|est a|on|currently) [€£$]?\d[\d.,]*\s?(?:k|ke|k€|€)?[ ,;]*(?:(?:and|et|while|but|mais) )?){2}`)
	nowSum    = pattern(`\b(?:current|present|existing|todays) (?:\w+ )?(?:salary|pay|comp|compensation|remuneration|wage|package)(?: (?:is|of))?\s?[:=]?\s?` + paidFigure + `|\b(?:salaire|salary|remuneration|paie|package) (?:actuel|actuelle)(?: (?:est de|est|de|a))?\s?[:=]?\s?` + paidFigure)
)
