package knowledge

import "regexp"

// The small words that steer a question, in both languages, matched on
// normalised text. They name no facts.
var (
	// payCue: money for work is asked about.
	payCue = regexp.MustCompile(`\b(?:salar(?:y|ies)|pay|pays|paid|paying|earn|earns|earning|earnings|comp|compensation|remuneration|wage|wages|budget|package|stipend|paycheck|income|salaire|salaires|r[ée]mun[ée]ration|r[ée]mun[ée]rations|paie|paye|pay[ée]e?|payer|payons|gagne|gagner|touche|toucher|fourchette|brute?|cost|costs|co[uû]te|co[uû]ter|budg[ée]te?r?)\b|\bhow much\b|\bcombien\b|\bpay (?:range|band|bracket|scale)\b|\b(?:bracket|band)\b`)
	// dropCue: something is taken away.
	dropCue = regexp.MustCompile(`\b(?:without|remove|drop|minus|forget|ignore|skip|leave|excluding|exclude|outside|except|off|not in|no longer|sans|hors|enlev\w+|retir\w+|oubli\w+|laiss\w+|except[ée])\b`)
	// besideSlots: words that say nothing beside a level or a company type.
	besideSlots = regexp.MustCompile(`^(?:devs?|developers?|engineers?|developp?eurs?|developp?euses?|profiles?|profils?|roles?|jobs?|positions?|postes?|person|someone|levels?|niveaux?|company|companies|entreprises?|boite|years?|yrs?|yoe|ans?|annees?|exp|xp|experience|range|area|region|hire|hiring|grade|type|same|meme)$`)
	// dropWord, linkWord, dropAfter: the same around what is named, word by word.
	dropWord  = regexp.MustCompile(`^(?:without|remove|drop|minus|forget|ignore|skip|leave|excluding|exclude|outside|except|not|sans|hors|sauf|pas|enlev\w*|retir\w*|oubli\w*|laiss\w*|excepte)$`)
	linkWord  = regexp.MustCompile(`^(?:in|the|at|a|an|for|of|to|de|la|le|les|du|d|l|en|dans|une?)$`)
	dropAfter = regexp.MustCompile(`^(?:out|off|aside|excluded|exclue?|exclus)$`)
	// upliftCue: the percentage for a place, whichever.
	upliftCue = regexp.MustCompile(`\b(?:uplift|weighting|premium|supplement|allowance|majoration|prime|surcote)\b`)
	// correctCue: the last question was not what was meant.
	correctCue = regexp.MustCompile(`\b(?:i meant|i mean|meant|sorry|my mistake|my bad|typo|oops|correction|actually|rather|instead|plut[oô]t|pardon|erreur|d[ée]sol[ée]e?|en fait|je voulais dire)\b|^no\b|^non\b`)
	// gapCue: the last answer is set against what is named now.
	gapCue = regexp.MustCompile(`\b(?:gap|difference|compare[ds]?|comparison|versus|vs|against|more than|less than|ecart|comparer?|comparaison|face a|par rapport)\b`)
	// followCue: it goes on from the last question.
	followCue  = regexp.MustCompile(`^(?:and|et|what about|how about|same|then|now|ok|okay|so|but|mais|alors|sinon|pour|for|in|with|if|si|make it|m[eê]me|idem|donc|with|avec|dans|chez)\b`)
	highestCue = regexp.MustCompile(`\b(?:(?:who|which|where|what|qui|lequel|laquelle|o[uù])\b.*\b(?:most|best|highest|more|better|plus|mieux)|maximum|max|highest|top (?:salary|pay|of)|ceiling|le plus (?:haut|[ée]lev[ée])|au maximum|plafond)\b`)
	lowestCue  = regexp.MustCompile(`\b(?:(?:who|which|where|qui|lequel|laquelle|o[uù])\b.*\b(?:least|lowest|worst|moins)|minimum|lowest|cheapest|floor|le plus bas|au minimum|plancher)\b`)
	// pastPayCue: what somebody earns now, or earned before.
	pastPayCue = regexp.MustCompile(`\b(?:current|present|previous|last|past|former|existing|todays|actuel(?:le)?|pr[ée]c[ée]dente?|ancien(?:ne)?|dernier|derni[eè]re)\s+(?:\w+\s+)?(?:salar\w+|pay|comp\w*|remuneration|wage|package|salaire|r[ée]mun[ée]ration|paie|paye)\b|\b(?:salaire|r[ée]mun[ée]ration|paie|package)\s+(?:actuel(?:le)?|pr[ée]c[ée]dente?|ant[ée]rieure?)\b|\b(?:salary|pay) history\b`)
	// presentPay: "the current salary", which without a person may be the market's.
	presentPay = regexp.MustCompile(`\b(?:current|present|existing|todays|actuel(?:le)?)\b`)
	employer   = regexp.MustCompile(`\b(?:current|present|previous|last|former|actuel|pr[ée]c[ée]dent|ancien|dernier)\s+(?:\w+\s+)?(?:boss|employer|job|company|role|position|firm|employeur|bo[iî]te|poste|patron|entreprise|soci[ée]t[ée])\b|\b(?:employeur|poste|patron|bo[iî]te)\s+(?:actuel|pr[ée]c[ée]dent)\b`)
	person     = regexp.MustCompile(`\b(?:he|she|they|him|her|his|their|candidate|candidates|applicant|guy|person|il|elle|lui|son|sa|ses|candidate?s?|cet|cette|ce)\b`)
	nowCue     = regexp.MustCompile(`\b(?:currently|now|right now|at present|at the moment|today|already|presently|so far|actuellement|aujourd ?hui|en ce moment|d[ée]j[aà]|pour l ?instant|jusqu'ici)\b`)
	getsPaid   = regexp.MustCompile(`\b(?:earn|earns|earning|earned|makes|making|made|gets|got|is on|are on|was on|been on|paid|pays|receives|gives|gagne|gagnait|touche|touchait|per[cç]oit|est pay[ée]e?|est [aà]|[ée]tait [aà])\b`)
	// theStates: in capitals or with its dots it is the country, in small letters
	// "us" is we.
	theStates = regexp.MustCompile(`\bU\.?S\b(?:\.A\b)?\.?|\bu\.s\.(?:a\.?)?`)
	calendar  = regexp.MustCompile(`\b(?:19[5-9]\d|20\d\d)\b`)
)

// asksPastPay tells whether a question uses or wants somebody's current or past
// pay, which may not be asked for (Directive (EU) 2023/970, article 5).
func asksPastPay(text string) bool {
	switch {
	case pastPayCue.MatchString(text):
		return person.MatchString(text) || !presentPay.MatchString(text)
	case employer.MatchString(text) && (getsPaid.MatchString(text) || payCue.MatchString(text)):
		return true
	}
	return person.MatchString(text) && nowCue.MatchString(text) && getsPaid.MatchString(text)
}
