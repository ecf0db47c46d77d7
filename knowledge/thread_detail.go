package knowledge

import (
	"cmp"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// One of the things just told is to be told in detail: "can you go into detail on the security one?", « pourriez-vous détailler celle sur la sécurité ? »

// inDetail begins that, up to what it is called by; the one stands before or behind.
var inDetail = patterns(
	`^(?:(?:can|could|would|will) (?:you|u|we) |please |pls |i d like (?:you )?to |let s )*(?:(?:go|get) into (?:(?:more|some|the) )?(?:details?|depth)|(?:go|dig|dive) (?:a bit |a little )?(?:deeper|further)|(?:say|tell me|give me|know|hear) (?:a bit |a little |some )?more(?: details?)?|elaborate|expand|zoom in|focus|detail|explain|develop|unpack|break down)(?: (?:on|into|about|for|with|regarding))? (?:the|that|this) (?:(?:one|part|point|bullet|line|item|duty|task|bit) (?:on|about|for|with|of) )?(?:the )?(.+?)(?: (?:one|part|point|bullet|line|item|duty|task|bit))?$`,
	`^(?:(?:(?:tu |vous )?(?:peux|pourrais|pouvez|pourriez)[ -]?(?:tu|vous)? |j aimerais |je voudrais |merci de |il faudrait )*(?:que (?:tu|vous) )?(?:(?:me|m en|en|nous|nous en) )*)(?:detaill?(?:e|es|er|ez|iez)|develop{1,2}(?:e|es|er|ez|iez)|precis(?:e|es|er|ez|iez)|expliqu(?:e|es|er|ez|iez)|approfondir|(?:dire?|dis|dites)(?:[ -]m en)? (?:un peu )?plus sur|plus de details? sur|zoom(?:e|er|ez)? sur|revenir sur)[ -]?(?:moi |nous )?(?:celle|celui|celles|ceux|la partie|le point|la ligne|le volet|l aspect|la mission|la tache)(?: (?:sur|de|du|des|d|qui concerne|qui parle de|concernant|avec|a propos de))? ?(?:la |le |les |l )?(.+)$`,
	`^(?:celle|celui|celles|ceux) (?:sur|qui concernent?|concernant|a propos (?:de|du|des)) ?(?:la |le |les |l )?(.+)$`,
)

// partOfIt is a part of what was just told.
var partOfIt = pattern(`^(?:(?:and|et|what about|how about|so|donc|sinon) )*(?:the (?:one|part|bit|point|bullet|item|duty|task|side) (?:on|about|for|with|of)|(?:l |la |le )?(?:partie|volet|point|mission|aspect|tache|cote)(?: (?:sur|de|du|des|d|qui concerne|concernant))?) ?(?:the |la |le |les |l )?(.+)$`)

// oneInDetail answers it with the topic near the last one that is about that.
func (k *known) oneInDetail(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || r.verbatim() || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.places)+len(r.offers) > 0 {
		return Answer{}, false
	}
	if m := partOfIt().FindStringSubmatch(atPlace(core)); m != nil {
		if of := k.itemNamed(cmp.Or(k.listWith(t), t), m[1], r.language); of != nil {
			return k.topic(of, r.language), true
		}
	}
	for _, form := range inDetail {
		if m := form().FindStringSubmatch(core); m != nil {
			if near := cmp.Or(k.itemNamed(cmp.Or(k.listWith(t), t), m[1], r.language), k.nearerWhich(t, m[1], r.language), k.toldBy(t, m[1], r.language)); near != nil && near != t {
				return k.topic(near, r.language), true
			}
		}
	}
	return Answer{}, false
}

// toldBy is the only topic near another one whose title has one of some words; nil for none.
func (k *known) toldBy(t *Topic, words, language string) (near *Topic) {
	const begins = 3 // letters
	said := match.Tokens(words)
	for _, id := range k.related(t) {
		o := k.topics[id]
		if o == nil || o.Computed != "" || !slices.ContainsFunc(match.Tokens(match.Normalise(o.Title.In(language))), func(w match.Token) bool {
			return !match.Small(w.Text) && slices.ContainsFunc(said, func(s match.Token) bool { return len(s.Text) >= begins && strings.HasPrefix(w.Text, s.Text) })
		}) {
			continue
		}
		if near != nil {
			return nil
		}
		near = o
	}
	return near
}
