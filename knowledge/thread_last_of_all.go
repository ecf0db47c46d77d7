package knowledge

// Who stands at the other end of an order that was just told: « et en dernier c'est qui ? », after who pays best.

const (
	beforeEnd = `^(?:(?:and|so|then|ok|but|et|alors|mais|du coup|who|whos|which|what|where|is|are|s|comes?|came|ends?|ended|finishes|sits?|stands?|pays?|ranks?|does|one|type|company|it|that|the|in|at|right|dead|up|of them|` +
		`qui|c est|est|ce|quel|quelle|lequel|laquelle|type|d entreprise|boite|entreprise|arrive|arrivent|vient|finit|termine|se|retrouve|trouve|tout|toute|en|le|la|les|a|au|l|un|dans|on|trouve|met|ferme|classe|classee) )*`
	behindEnd = `(?: (?:then|alors|place|position|spot|one|of (?:them|all|the (?:three|list|pile|table|ranking|lot))|du (?:classement|tableau|lot)|de (?:la liste|tous|toutes)|des (?:trois|3)|in (?:the )?(?:list|ranking|table)|c est (?:qui|quoi|laquelle|lequel)|qui|c est|est ce|on (?:a|trouve)(?: qui)?|ce serait (?:qui|quoi)|it is|is it|la marche))*$`
)

var (
	lastOfAll  = pattern(beforeEnd + `(?:last|bottom|lowest|worst|least generous|stingiest|dernier|derniere|en dernier|fin de (?:liste|classement|peloton)|queue(?: de (?:peloton|liste|classement))?|bas(?: du classement)?|pire|moins bon|moins bonne|moins genereux|moins genereuse|plus radin|plus radine|lanterne rouge)` + behindEnd)
	firstOfAny = pattern(beforeEnd + `(?:first|top|best|most generous|premier|premiere|en premier|tete(?: de (?:liste|classement|peloton))?|meilleur|meilleure|plus genereux|plus genereuse|haut du classement)` + behindEnd)
)

// whoseTurn: one of several is asked for, and no end of a range.
var whoseTurn = cueOf("who whos which last qui lequel laquelle dernier derniere")

// otherEnd answers who is at the other end, after who pays most, or least.
func (k *known) otherEnd(q Question, r read, s Slots, core string) (Answer, bool) {
	last := k.lastPay(q)
	if last.Extreme == "" && (len(last.Companies) < 2 || !whoseTurn.in(core)) || s.Other != "" || r.slots.parts() > 0 || len(r.offers)+len(r.years)+len(r.jobs)+len(r.places) > 0 || !k.payShown(q) {
		return Answer{}, false
	}
	s, core = s.withoutSums(), unsigned(core)
	if len(s.Companies) > 1 {
		s.Companies = nil // of all, and not of two that were set side by side
	}
	switch {
	case last.Extreme != lowest && lastOfAll().MatchString(core):
		s.Extreme = lowest
	case last.Extreme == lowest && firstOfAny().MatchString(core):
		s.Extreme = highest
	default:
		return Answer{}, false
	}
	return k.payPlain(r.language, s), true
}
