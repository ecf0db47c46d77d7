package knowledge

import (
	"slices"
	"strings"
)

var (
	// gapAsked: how far two figures are apart, and no more.
	gapAsked = pattern(`^(?:(?:whats|what is|how (?:big|large|wide|much) is|show me|c est quoi|quel(?:le)? (?:est|serait)|the|a|l|la|le|un|une|d|d un|as|it|that|is|en|in|c est|ca fait(?: quoi)?|ca represente|ca donne(?: quoi)?|it s|par mois|per month|a month) )*` +
		`(?:compare[rz]?|gap|difference|diff|delta|percentage|percent|percentages|%|ecart|pourcentages?|pourcent|pour cent|by how much|how much (?:more|less|higher|lower|cheaper|dearer|difference|of a (?:gap|difference)|over|above|below|under|is the (?:gap|difference))|how (?:far|big)(?: (?:over|above|below|under|is (?:it|that|the (?:gap|difference))))*|how (?:much )?short(?: (?:am i|are we|is (?:it|that)))?|(?:il )?(?:me |nous |lui )?manque(?:rait|ra)?(?: (?:il|combien))?|combien (?:est ce qu |qu )?(?:il )?(?:me |nous |lui )?manque(?:rait|ra)?|de combien|combien (?:(?:de|en|d) ?(?:plus|moins|ecart|difference|trop)|au[ -]dessus|en dessous))` +
		`(?: (?:between (?:those|these|the)(?: two)?(?: (?:sums|totals|teams|squads|options))?|(?:entre )?(?:ces|les) (?:deux )?(?:totaux|sommes|equipes|options)|entre ces deux|those two|these two|in|en|as a|a|is|it|more|less|higher|lower|je depasse|on depasse|that|between|entre|them|the two|the|two|both|these|les deux|(?:les|ces|the|these|those) 2|eux|%|percent|percentage|euros?|pour (?:etre )?(?:a egalite|dans (?:la fourchette|les clous)|s aligner|y arriver|l avoir)|to match|pourcentage|pourcent|c est combien|ca fait combien|combien|par mois|(?:a|per) month|monthly|mensuel(?:le)?|ca (?:donne|fait)(?: quoi)?|de plus|de moins|over|above|below|under|en gros|grosso modo|a peu pres|environ|roughly|approximately|au total|in all|in total|wise))*$`)
	// gapWord: a text without one of them asks for no gap.
	gapWord = cueOf("compare comparer comparez gap difference diff delta percentage percent percentages % ecart pourcentage pourcentages pourcent how combien manque manquerait manquera", "by how much", "pour cent")
	// gapNoun is how far they are apart, and besideGap stands around it where nothing else does: « l'écart fait combien en euros à peu près ? »
	gapNoun   = cueOf("gap difference diff delta ecart")
	besideGap = cueOf(`so how much big large wide is it that this the a in of between two both them those these what whats s come comes to make makes does do then roughly about approximately around euros euro eur all total more or less exactly overall we talking are
		l la le les un une de du d en ca c est fait ferait donne represente combien quoi koi comme quel quelle deux entre ces a peu pres environ gros grosso modo exactement chiffres figures numbers alors donc au total serait il y kel`).with(gapNoun)
	// moreAsked: which of those that were just shown has more, or less.
	moreAsked = pattern(`^(?:which|quel(?:le)? (?:option|equipe|formule|version|solution|scenario|montage)|who|whos|is|does|do|what|where|laquelle|lequel|lesquels|qui|ou|c est qui|c est laquelle|c est lequel|ou est ce que|ou c est)(?: (?:it|that|they|one|company|employer|firm|boite|entreprise|type|setup|option|version|team|squad|plan|scenario|combination|of (?:them|the two|these|those|these two)|des deux|of the (?:two|three)))?(?: (?:is|are|pays?|gets?|earns?|makes?|s|the|paid|paying|better|est|c est|qu on est|paie|paient|paye|payent|gagne|gagnent|payee?s?|le|la|les|a|salary|salaire))*` +
		` (?:higher|highest|more|most|better|best|lower|lowest|less|least|cheapest|cheaper|plus|mieux|moins)(?: (?:paid|paying|pay|salary|payee?s?|paie|haut|haute|bas|basse|eleve|elevee|cher|chere|remunere|well))*$`)
	lessAsked = cueOf("cheapest cheaper lower lowest less least moins bas basse")
)

// gapOf answers how far the last two figures are apart: a sum and its range, two cells set side by side, or shown one after
// the other; and which of them is the higher one.
func (k *known) gapOf(q Question, r read, s Slots, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, " donc ", " ") // « c’est donc combien de moins ? »
	more, saved := moreAsked().MatchString(core), savesWord().MatchString(core) && savedAsked().MatchString(core)
	if !more && !saved && !(gapWord.in(core) && (gapAsked().MatchString(core) || made(core, gapNoun, besideGap))) {
		return Answer{}, false
	}
	if !more && !saved && len(s.Amounts) > 0 {
		return k.payApart(r, s), true
	}
	s = s.withoutSums()
	s.Heads = nil
	before := q.Previous.Before
	switch {
	case saved && before == nil && !s.compares():
		return Answer{}, false
	case s.compares():
		return k.gapShown(payAsk{slots: s}, r, core), true
	case !more && len(q.Previous.Named.Levels) == 2:
		s = over(s, k.grid.known(q.Previous.Named)) // which were just told apart by their years, or counted
		s.Heads = nil
		return k.payPlain(r.language, s), true
	case !k.payShown(q):
		return Answer{}, false
	case before != nil:
		if ask, ok := setBeside(k.grid.known(*before), s); ok {
			return k.gapShown(ask, r, core), true
		}
	}
	if s.parts() == 0 {
		return Answer{}, false
	}
	if !more {
		return k.payPlain(r.language, s), true // a table has both, and a place what it adds
	}
	if gridWord.in(core) || len(s.Companies) == 1 && (strings.Contains(core, "type") || whoPays().MatchString(core)) {
		s.Companies = nil
	}
	s.Extreme = highest
	if lessAsked.in(core) {
		s.Extreme = lowest
	}
	return k.payPlain(r.language, s), true
}

// savesWord: money is saved, not earned.
var savesWord = pattern(`\b(?:sav(?:e|es|ed|ing|ings)|economi\w+)\b`)

// gapShown answers with a gap, and by the month where a text says so.
func (k *known) gapShown(ask payAsk, r read, core string) Answer {
	if byMonth.in(core) {
		ask.months = 12
	}
	return k.pay(ask, r.language)
}

// byMonth: a month is spoken of.
var byMonth = cueOf("month months monthly mois mensuel mensuelle")

// payShown tells whether the last answer was about pay, and not about a topic in a conversation on pay.
func (k *known) payShown(q Question) bool {
	return !slices.ContainsFunc(q.Previous.Topics, func(id string) bool { return k.topics[id] != nil && !paying(k.topics[id].Computed) })
}

// setBeside asks for two cells to be set side by side, each a level and a type of company; false for any others.
func setBeside(x, y Slots) (payAsk, bool) {
	x.Heads, y.Heads = nil, nil
	if len(x.Levels) != 1 || len(x.Companies) != 1 || len(y.Levels) != 1 || len(y.Companies) != 1 || x.Other+y.Other != "" || x.same(y.only()) {
		return payAsk{}, false
	}
	both := y.only()
	switch {
	case x.Uplift == y.Uplift && x.Companies[0] == y.Companies[0]:
		both.Levels = []string{x.Levels[0], y.Levels[0]}
	case x.Uplift == y.Uplift && x.Levels[0] == y.Levels[0]:
		both.Companies = []string{x.Companies[0], y.Companies[0]}
	case x.Levels[0] == y.Levels[0] && x.Companies[0] == y.Companies[0]:
		both.Uplift, both.Both = x.Uplift+y.Uplift, true
	default:
		return payAsk{slots: both, sides: []side{{slots: x}, {slots: y}}}, true
	}
	return payAsk{slots: both}, true
}
