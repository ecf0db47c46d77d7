package knowledge

import "cmp"

// What to tell somebody of what was just told: "what do I tell him?", « je présente ça comment à mon boss ? ». The words are the asker's, the
// facts are those that were just told.

// toTell asks how to put to somebody what was just told.
var toTell = pattern(`^(?:(?:and|so|ok|okay|et|bon|du coup|alors|donc) )*(?:` +
	`what (?:do|should|can|would|could|must|shall) (?:i|we) (?:(?:tell|say(?: to)?|answer|reply(?: to)?|write(?: to)?|respond(?: to)?|go back with|come back with)(?: ` + whoIsTold + `)?)` +
	`|how (?:do|should|can|would|could) (?:i|we) (?:push back(?: on (?:it|that|this))?|(?:tell|convince|answer|handle) ` + whoIsTold + `|(?:say|put|explain|present|pitch|sell|phrase|word|justify|defend) (?:it|that|this)(?: to ` + whoIsTold + `)?)` +
	`|(?:je|on) (?:lui |leur )?(?:dis|dit|reponds?|repond|ecris|ecrit|vends?|presente|annonce|explique)(?: (?:ca|cela))? (?:quoi|comment)(?: (?:a|au|aux) ` + whoIsTold + `)?` +
	`|(?:comment|que|quoi)(?: est ce que)? (?:(?:je|on) )?(?:(?:lui|leur) )?(?:dis|dire|dit|reponds|repondre|presente|presenter|annonce|annoncer|explique|expliquer|vends|vendre|formule|formuler|justifie|justifier)(?: (?:lui|leur|ca|cela))*(?: (?:a|au|aux) ` + whoIsTold + `)?` +
	`)(?: (?:then|now|alors|moi|maintenant|du coup))?$`)

const whoIsTold = `(?:him|her|them|(?:my|the|our|mon|ma|mes|le|la|les|l|notre|nos)? ?(?:boss|client|clients|hm|hiring manager|manager|director|cto|team|candidate?|candidats?|candidates|directeur|directrice|chef|cheffe|patron|equipe|daf|drh))`

// ownWords says whose words they are.
var ownWords = Texts{EN: "How you put it is up to you. The facts to go by:", FR: "La formulation vous appartient. Les faits\u00a0:"}

// toDecide asks what to do about it; yourCall says whose decision that is.
var (
	toDecide = pattern(`^(?:(?:and|so|ok|et|bon|du coup|alors|donc) )*(?:what would (?:you|u) do|tu ferais quoi|vous feriez quoi|qu est ce que (?:tu ferais|vous feriez)|et a ma place)(?: (?:then|now|alors|maintenant|du coup|a ma place|in my place|here))?$`)
	yourCall = Texts{EN: "That is your decision. The facts to go by:", FR: "La décision vous revient. Les faits\u00a0:"}
)

// toldOn answers what to tell somebody, or what to do, with what was just told.
func (k *known) toldOn(q Question, r read, core string) (Answer, bool) {
	whose := ownWords
	if toDecide().MatchString(core) {
		whose = yourCall
	} else if r.namesSlots() || !toTell().MatchString(core) {
		return Answer{}, false
	}
	a, ok := k.lastAnswer(q, r.language)
	if !ok {
		return a, false
	}
	if len(a.Figures) > 0 || a.Table != nil || a.Outcome == Choose {
		a.note(whose.In(r.language))
		return a, true
	}
	a.Lead = cmp.Or(a.Lead, whose.In(r.language))
	return a, true
}

// whereFrom asks where it was found what was just told.
var whereFrom = pattern(`^(?:where (?:did|do) (?:you|u) (?:get|take|find|have) (?:it|that|this|these|those|` + theFigures + `)(?: from)?|where(?: is|s| s| are| does| do| did) (?:it|that|this|these|those|` + theFigures + `) (?:all )?(?:come |coming )?from|where from|` +
	`d ou (?:(?:ca|cela|il|elle|ils|elles) (?:vient|viennent|sort|sortent)|(?:vient|viennent|sort|sortent) (?:ca|cela|` + theFigures + `)|(?:tu|vous) (?:sors|sortez|tires|tirez|prends|prenez|tiens|tenez) (?:ca|cela|` + theFigures + `))|` +
	`(?:tu|vous) (?:as|avez|sors|sortez|tires|tirez|prends|trouves|tiens) (?:eu )?(?:ca|cela|` + theFigures + `) (?:d ou|ou))$`)

const theFigures = `(?:(?:the|your|these|those|that|this|les|tes|vos|ces|ce|la|ta|cette|le) (?:figures?|numbers?|data|info|information|salary|salaries|grid|ranges?|survey|chiffres?|montants?|grille|fourchettes?|salaires?|infos?|sondage|enquete))`

// sourced answers where what was just told was found.
func (k *known) sourced(_ Question, r read, core string) (Answer, bool) {
	if len(r.jobs)+len(r.offers) > 0 || k.namesTool(r.tokens) || !whereFrom().MatchString(core) {
		return Answer{}, false
	}
	return k.aboutSources(r.language)
}

// whoIsBest asks who of several people is the better one.
var whoIsBest = pattern(`^(?:who(?:s| is)?|which(?: one| of (?:them|the two))?(?: is|s)?|(?:c est )?(?:qui|lequel|laquelle)(?: est| des deux est)?) (?:the |le |la )?(?:stronger|strongest|better|best|smarter|sharper|more (?:solid|technical|experienced)|meilleure?|plus (?:forte?|solide|technique|fiable))\b`)

// ranksAgain refuses to rank the people that were just spoken of.
func (k *known) ranksAgain(q Question, r read, core string) (Answer, bool) {
	t, last := k.talk[policyRank], k.lastPay(q)
	several := len(q.Previous.Named.Heads) > 1 || len(q.Previous.Sides) > 1 || last != nil && len(last.Heads) > 1
	if t == nil || !several || r.wantsPay || r.namesSlots() || !whoIsBest().MatchString(core) {
		return Answer{}, false
	}
	return k.spoken(t, r.language), true
}
