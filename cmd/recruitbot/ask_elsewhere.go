package main

import (
	"recruitbot/bot/draft/desk"
	"recruitbot/bot/draft/interview"
	"recruitbot/bot/draft/pattern"
	"recruitbot/bot/draft/review"
	"recruitbot/knowledge"
)

// What desks write in Slack, asked of `ask`.

// inSlack says, by language, how one gets what is written in Slack at once, and not by a question here.
var inSlack = knowledge.Texts{
	EN: "I write that in Slack: send me the same words there, and I ask for what is missing. Here it is the command %s.",
	FR: "Cela, je le rédige dans Slack\u00a0: envoyez-y le même message, et je demande ce qui manque. Ici, c’est la commande %s.",
}

// asksToo: who wants something written asks a question as well, or for a part of it that is known; that is answered.
var asksToo = pattern.Of(`(?i)\?|\b(?:bullets?|duties|tasks|responsibilities|skills|titles?|missions?|comp[eé]tences?|savoir|titre|what|which|how|why|who|quoi|quel(?:le)?s?|lesquel(?:le)?s|combien|comment|pourquoi|qui)\b`)

// asked gently for something that is to stand in a text, as "I need the salary for a job ad" does, one wants that and not the text.
var (
	orders  = pattern.Of(`(?i)\b(?:write|draft|create|generate|make|compose|produce|r[eé]dige[rz]?|[eé]cri[stvez]+|fais|faites|pr[eé]pare[rz]?|cr[eé]e[rz]?|g[eé]n[eè]re[rz]?)\b`)
	ofWhich = pattern.Of(`(?i)\b(?:salary|pay|range|grid|uplift|degree|education|languages?|frameworks?|databases?|years|levels?|aws|requirements?|sectors?|daily|career|seniority|tools?|stack|demand|outlook|contacts?|cloud|certifications?|market|perspectives|d[eé]finition|parcours|secteurs?|outils?|salaires?|r[eé]mun\pL*|fourchette|grille|dipl[oô]mes?|langages?|qualit(?:ies|[eé]s)|keywords?|soft|exp[eé]rience)(?:\PL|$)`)
)

// sum is one that is to be held against the grid.
var sum = pattern.Of(`(?i)\d ?(?:k|€|eur)|\d{2}[ .,]?000`)

// wantsItWritten tells whether a text that a desk takes in Slack, and a command here, asks for nothing that was answered: no policy, and no
// figure.
func wantsItWritten(text, command string, a knowledge.Answer) bool {
	switch {
	case a.Outcome == knowledge.Policy, asksToo().MatchString(text):
		return false
	case ofWhich().MatchString(text), sum().MatchString(text):
		return (command == checkAd || orders().MatchString(text)) && len(a.Figures) == 0
	}
	return true
}

// adChecked says how one gets an ad checked.
var adChecked = knowledge.Texts{
	EN: "I check ads in Slack: send me the ad there. Here it is the command %s.",
	FR: "Je relis les annonces dans Slack\u00a0: envoyez-y la vôtre. Ici, c’est la commande %s.",
}

// writtenBy says how one gets what a command writes.
func writtenBy(command string) knowledge.Texts {
	if command == checkAd {
		return adChecked
	}
	return inSlack
}

const checkAd = "recruitbot check-ad FILE"

// elsewhere is the command that writes what a text asks for, "" for a question.
func elsewhere(text string) string {
	switch {
	case (&review.Desk{}).Wants(text):
		return checkAd
	case (&desk.Desk{}).Wants(text):
		return "recruitbot draft --brief FILE"
	case (&interview.Desk{}).Wants(text):
		return "recruitbot interview --level LEVEL"
	}
	return ""
}
