package knowledge

// What is paid when somebody leaves: the grid's years and its pay have nothing to do with it.

// leavingPay: severance is spoken of.
var leavingPay = pattern(`\b(?:severance|redundancy|redundancies|(?:made|being made|making \S+) redundant|termination pay|indemnites? (?:de |d |legale |legales |conventionnelles? )*(?:licenciement|rupture|depart|fin)|(?:indemnites?|prime|solde|cheque) (?:de |d )?(?:rupture|licenciement|depart|fin de contrat|tout compte)|rupture conventionn?elle|solde de tout compte)\b`)

// severance is what it is called.
var severance = Texts{EN: "severance pay", FR: "les indemnités de départ"}

// paysLeaving tells whether a text asks what is paid on leaving.
func (r read) paysLeaving() bool {
	return len(r.offers) == 0 && leavingPay().MatchString(r.text) && (payCue.in(r.text) || containsAny(r.text, "indemnit", "severance", "prime", "solde")) && !hiring().MatchString(r.text)
}

// hiring: somebody is hired, who may have been made redundant before.
var hiring = pattern(`\b(?:hir(?:e|ing)|recruit\w*|offer\w*|recrut\w*|embauch\w*|propos\w*|candidate?s?|candidat)\b`)
