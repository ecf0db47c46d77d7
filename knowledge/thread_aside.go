package knowledge

import "slices"

// What goes on from a refusal: of somebody's current pay, of a place that the grid does not hold, of what freelancers are paid.

// The values of Turn.Away.
const (
	awayPlace   = "place"
	awayRates   = "rates"
	awayPastPay = "past_pay"
	awayPay     = "pay"
)

var (
	// inGeneral: the place is left aside.
	inGeneral = pattern(`^(?:(?:ok|okay|and|et|so|alors|bon|then|sinon|what about|how about|mais|but|fine|right|well|hm+|du coup|donc|tant pis|dommage|never mind|nvm)[ ,.!]+)*(?:in general|generally|overall|en general|globalement|(?:de facon|d une maniere|de maniere) generale|on average|en moyenne|everywhere|partout|n importe ou|anywhere|in all|toutes villes confondues|peu importe (?:la ville|le lieu)|whatever the (?:city|place)|no matter where|the general (?:range|grid)|la grille generale|(?:sans|without) (?:the |la )?(?:city|ville|place|lieu))(?:[ ,]+(?:then|alors|though|sinon|du coup|please|pls|stp|svp|salary|pay|salaire|c est combien|combien|what is it|how much))*\W*$`)
	// onPayroll: an employee is meant, and no freelancer.
	onPayroll = pattern(`^(?:(?:ok|okay|and|et|so|alors|bon|then|sinon|what about|how about|mais|but|fine|right|well|hm+|du coup|donc|zut|tant pis|dommage|never mind|nvm|pour|for|en|as|comme|in|on)[ ,.!]+)*(?:an? |un |une |the |le |la )?(?:employees?|permanent(?: (?:employee|dev|role|one|hire|contract|staff|position))?|perm(?: (?:role|dev|one|hire))?|payroll|salariee?s?|salariat|cdi|(?:dev|developpeur|developpeuse) (?:salariee?|en cdi))(?:[ ,]+(?:then|alors|though|sinon|du coup|please|pls|stp|svp|salary|pay|salaire|c est combien|combien|how much|instead))*\W*$`)
	// currentAside is told of who asks how far somebody's current pay is from the range.
	currentAside = Texts{EN: "Current pay stays aside, so it is not held against the grid. The range:", FR: "Le salaire actuel reste de côté, il n’est donc pas comparé à la grille. La fourchette\u00a0:"}
)

// awayOf tells what an answer refused that the next question may go on from, "" for nothing.
func (k *known) awayOf(r read, a *Answer) string {
	switch {
	case a.Outcome == Policy && slices.Contains(a.Topics, policyPastPay):
		return awayPastPay
	case a.Outcome != Unknown || len(r.jobs) > 0:
		return ""
	case len(r.places) > 0 && r.pay.spoken:
		return awayPlace
	case byDay().MatchString(r.text) || k.topOf(r) == beyondFreelance || slices.Contains(r.beyond, beyondFreelance):
		return awayRates
	}
	return ""
}

// afterRefusal answers what goes on from a refusal: how far somebody's current pay is off, which is not told; what is paid in general, after a place;
// what an employee gets, after freelancers.
func (k *known) afterRefusal(q Question, r read, core string) (Answer, bool) {
	if k.grid == nil || len(r.hits)+len(r.offers)+len(r.years) > 0 {
		return Answer{}, false
	}
	s := k.grid.known(q.Previous.Slots).only()
	switch q.Previous.Away {
	case awayPlace:
		if !inGeneral().MatchString(r.plain) {
			return Answer{}, false
		}
	case awayRates:
		if !onPayroll().MatchString(r.plain) {
			return Answer{}, false
		}
	case awayPastPay:
		if s.parts() == 0 || !gapAsked().MatchString(core) && !asksDistance(r, core) {
			return Answer{}, false
		}
		a := k.payPlain(r.language, s)
		a.Text = a.Lead + "\n" + a.Text
		a.Lead = currentAside.In(r.language)
		a.Turn.Away = awayPastPay
		return a, true
	default:
		return Answer{}, false
	}
	s.Other = ""
	return k.payPlain(r.language, s), true
}
