package tally

import (
	"strconv"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// wording is every sentence that this package says, in one language.
type wording struct {
	colon, open, shut string

	// Below an answer.
	thanks, again, changed, noted, stale                    string
	sayWhy, send, cancel, whyUp, whyDown, noNames, whoReads string

	// A report.
	question, questions, text, texts, opinions                  string
	unanswered, outside, refused, disliked, near, nowhere, also string
	more, moreTopics, unhelpfulOf, unused, unusedSuch, model    string
	unkept, all                                                 string
	outcomes, doors                                             map[string]string
	period                                                      func(from, to time.Time) string

	// A section of the page.
	title, connected, apart, waiting, dead, nothingWaits string
}

// sides are the labels of both sides of an opinion.
func sides(language string) (up, down string) {
	if language == "fr" {
		return "Utile", "Pas utile"
	}
	return "Helpful", "Not helpful"
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

// from is a time by its first and its last day.
func (w wording) from(first, last string) string {
	from, err := time.Parse(time.DateOnly, first)
	to, failed := time.Parse(time.DateOnly, last)
	if err != nil || failed != nil {
		return first + " – " + last
	}
	return w.period(from, to)
}

// number is a count with its noun.
func (w wording) number(n int, one, several string) string {
	noun := several
	if n == 1 {
		noun = one
	}
	return strconv.Itoa(n) + " " + noun
}

func (w wording) quote(words string) string { return w.open + words + w.shut }

func english() wording {
	return wording{
		colon: ": ", open: "“", shut: "”",
		thanks:  "Thank you. This helps the people who run recruitbot improve it.",
		again:   "Thank you. I had noted that already.",
		changed: "Thank you. I have changed your vote.",
		noted:   "Thank you, I have noted it.",
		stale:   "I can't tell any more which answer this is about. Please ask me again and vote there.",
		sayWhy:  "Say why", send: "Send", cancel: "Cancel",
		whyUp: "What was helpful?", whyDown: "What was missing, or wrong?",
		noNames:  "One line. Please leave out names of candidates.",
		whoReads: "The people who run recruitbot read it, without your name. It is kept for %d days.",

		question: "question", questions: "questions", text: "text", texts: "texts",
		opinions:   "Votes: helpful %d, not helpful %d",
		unanswered: "Not in my sources", outside: "Not about the job", refused: "Refused", disliked: "Found unhelpful",
		near: "near %s", nowhere: "with no topic near", also: "; also ",
		more: "And %d more", moreTopics: "And %d more topics", unhelpfulOf: "%s (%d of %d votes)",
		unused: "Never asked for (%d of %d topics): %s.", unusedSuch: "Never asked for (%d of %d topics), such as: %s.",
		model:  "Written by the language model: ",
		unkept: "The words of unanswered questions are not kept; they are counted by the topic that came nearest.",
		all:    "All of it: recruitbot report --since %s",
		outcomes: map[string]string{
			string(knowledge.Answered): "answered", string(knowledge.Choose): "asked back", string(knowledge.Unknown): "not in my sources",
			string(knowledge.OutOfScope): "not about the job", string(knowledge.Policy): "refused", string(knowledge.SmallTalk): "small talk",
		},
		doors: map[string]string{
			bot.DoorCommand: "by command", bot.DoorDirect: "by direct message", bot.DoorMention: "in channels",
			bot.DoorButton: "by button", bot.DoorForm: "by form", bot.DoorMenu: "from a message's menu",
			bot.DoorStep: "by workflow",
		},
		period: func(from, to time.Time) string {
			switch {
			case from.Equal(to):
				return from.Format("2 January 2006")
			case from.Year() != to.Year():
				return from.Format("2 January 2006") + " to " + to.Format("2 January 2006")
			case from.Month() != to.Month():
				return from.Format("2 January") + " to " + to.Format("2 January 2006")
			}
			return from.Format("2") + " to " + to.Format("2 January 2006")
		},
		title:     "What people ask",
		connected: "Connected to Slack", apart: "Not connected to Slack", waiting: "waiting", dead: "given up (recruitbot dead)", nothingWaits: "nothing waits",
	}
}

func french() wording {
	w := wording{
		colon: "\u00a0: ", open: "«\u00a0", shut: "\u00a0»",
		thanks:  "Merci. Votre avis aidera les responsables de recruitbot à l’améliorer.",
		again:   "Merci. C’était déjà noté.",
		changed: "Merci. Votre avis est modifié.",
		noted:   "Merci, c’est noté.",
		stale:   "Je ne sais plus de quelle réponse il s’agit. Reposez-moi la question, et donnez votre avis sous la réponse.",
		sayWhy:  "Dire pourquoi", send: "Envoyer", cancel: "Annuler",
		whyUp: "Qu’est-ce qui vous a été utile\u00a0?", whyDown: "Qu’est-ce qui manque, ou est inexact\u00a0?",
		noNames:  "Une ligne. Merci de ne citer aucun nom de candidat ou de candidate.",
		whoReads: "Les responsables de recruitbot liront ce texte, sans votre nom. Il est conservé %d\u00a0jours.",

		question: "question", questions: "questions", text: "texte", texts: "textes",
		opinions:   "Avis\u00a0: utile %d, pas utile %d",
		unanswered: "Absent de mes sources", outside: "Hors sujet", refused: "Refusé", disliked: "Jugé peu utile",
		near: "proche de %s", nowhere: "sans sujet proche", also: "\u00a0; aussi ",
		more: "Et %d de plus", moreTopics: "Et %d sujets de plus", unhelpfulOf: "%s (%d avis sur %d)",
		unused: "Jamais demandés (%d sur %d)\u00a0: %s.", unusedSuch: "Jamais demandés (%d sur %d), par exemple\u00a0: %s.",
		model:  "Écrit par le modèle de langage\u00a0: ",
		unkept: "Le texte des questions sans réponse n’est pas conservé\u00a0; elles sont comptées par sujet le plus proche.",
		all:    "Le détail\u00a0: recruitbot report --since %s",
		outcomes: map[string]string{
			string(knowledge.Answered): "avec réponse", string(knowledge.Choose): "à préciser", string(knowledge.Unknown): "absent de mes sources",
			string(knowledge.OutOfScope): "hors sujet", string(knowledge.Policy): "refusé", string(knowledge.SmallTalk): "politesses",
		},
		doors: map[string]string{
			bot.DoorCommand: "par commande", bot.DoorDirect: "en message direct", bot.DoorMention: "dans les canaux",
			bot.DoorButton: "par bouton", bot.DoorForm: "par formulaire", bot.DoorMenu: "depuis le menu d’un message",
			bot.DoorStep: "par workflow",
		},
		title:     "Ce que l’on demande",
		connected: "En ligne sur Slack", apart: "Hors ligne", waiting: "en attente", dead: "abandonnés (recruitbot dead)", nothingWaits: "rien n’attend",
	}
	w.period = frenchPeriod
	return w
}

// frenchPeriod is a time in French.
func frenchPeriod(from, to time.Time) string {
	months := []string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	day := func(t time.Time) string {
		if t.Day() == 1 {
			return "1er"
		}
		return strconv.Itoa(t.Day())
	}
	month := func(t time.Time) string { return " " + months[t.Month()-1] }
	year := func(t time.Time) string { return " " + strconv.Itoa(t.Year()) }
	if from.Equal(to) {
		return "Le " + day(to) + month(to) + year(to)
	}
	first := day(from)
	if from.Month() != to.Month() || from.Year() != to.Year() {
		first += month(from)
	}
	if from.Year() != to.Year() {
		first += year(from)
	}
	return strings.Join([]string{"Du", first, "au", day(to) + month(to) + year(to)}, " ")
}
