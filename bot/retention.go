package bot

import (
	"fmt"
	"time"
)

// Kind is a kind of thing that is kept.
type Kind string

// The kinds, in the order in which people are told of them.
const (
	KindEvent      Kind = "events"      // messages, presses and forms until they are answered
	KindDead       Kind = "dead"        // the same of what could not be answered
	KindTrace      Kind = "traces"      // ids and times of what was answered
	KindTurn       Kind = "turns"       // the last subject of a conversation
	KindThread     Kind = "threads"     // being part of a thread
	KindPreference Kind = "preferences" // a language that somebody wants
	KindBinding    Kind = "bindings"    // which profile is meant in a channel
	KindDraft      Kind = "drafts"
	KindPassing    Kind = "passing" // texts that people bring
	KindAct        Kind = "acts"    // who did what
	KindBudget     Kind = "budget"  // texts asked of a model on a day
	KindCase       Kind = "cases"   // questions and proposals that people see to
	KindLesson     Kind = "lessons" // knowledge of a workspace's own
	KindTold       Kind = "told"    // what owners were reminded of
	KindOpinion    Kind = "opinions"
	KindGap        Kind = "gaps"  // texts of questions without an answer
	KindCount      Kind = "count" // counts that name nobody
)

// Kept is how long things of a kind are kept.
type Kept struct {
	Kind     Kind
	For      time.Duration // 0 until somebody ends it, or until it is answered
	Never    bool          // it isn't kept at all
	Variable string        // that sets the time; "" for none
}

// Row is a kind in words: what is kept, and for how long.
func (k Kept) Row(language string) (what, long string) {
	w := keepingOf(language)
	names := w.kinds[k.Kind]
	switch {
	case k.Never:
		return names[0], w.never
	case k.For == 0:
		return names[0], names[1]
	}
	return names[0], w.time(k.For) + names[1]
}

// keeping is how a language speaks of what is kept.
type keeping struct {
	never                         string
	day, days, hour, hours, years string
	kinds                         map[Kind][2]string // what, and what follows the time or stands instead of it
}

// time is a time in words, in days from two days on.
func (w keeping) time(d time.Duration) string {
	const day, year = 24 * time.Hour, 365 * 24 * time.Hour
	switch {
	case d >= 2*year && d%year == 0:
		return fmt.Sprintf(w.years, d/year)
	case d >= 2*day:
		return fmt.Sprintf(w.days, (d+day/2)/day)
	case d == day:
		return w.day
	case d <= time.Hour:
		return w.hour
	}
	return fmt.Sprintf(w.hours, (d+time.Hour-1)/time.Hour)
}

func keepingOf(language string) keeping {
	if language == "fr" {
		return keepingFrench()
	}
	return keepingEnglish()
}

func keepingEnglish() keeping {
	return keeping{
		never: "never kept here", day: "a day", years: "%d years", days: "%d days", hour: "an hour", hours: "%d hours",
		kinds: map[Kind][2]string{
			KindEvent:      {"your messages, clicks and forms", "until answered"},
			KindDead:       {"messages and clicks I could not answer", ""},
			KindTrace:      {"when and where you asked something, not what", ""},
			KindTurn:       {"the last subject of a conversation, not its words", ""},
			KindThread:     {"that I am part of a thread", ""},
			KindPreference: {"the language you chose", "until you undo it"},
			KindBinding:    {"which profile is meant in a channel", "until another is chosen"},
			KindDraft:      {"drafts with form, versions and history", " after the last change"},
			KindPassing:    {"job ads to be checked", ""},
			KindAct:        {"who did what to a draft, without words", " after the last change"},
			KindBudget:     {"how many texts you had a model write", "that day and the next"},
			KindCase:       {"questions to people, with their answers", " after they are settled"},
			KindLesson:     {"approved answers of this workspace", " after withdrawal; their text goes at once"},
			KindTold:       {"that somebody was reminded to review an answer, without who", ""},
			KindOpinion:    {"your feedback on answers, with your name", ""},
			KindGap:        {"unanswered questions, without names", ""},
			KindCount:      {"counts that name nobody", ""},
		},
	}
}

func keepingFrench() keeping {
	return keeping{
		never: "jamais conservées ici", day: "un jour", years: "%d\u00a0ans", days: "%d\u00a0jours", hour: "une heure", hours: "%d\u00a0heures",
		kinds: map[Kind][2]string{
			KindEvent:      {"vos messages, clics et formulaires", "le temps d’y répondre"},
			KindDead:       {"messages et clics restés sans réponse de ma part", ""},
			KindTrace:      {"quand et où vous avez posé une question, sans le texte", ""},
			KindTurn:       {"dernier sujet d’une conversation, sans le texte", ""},
			KindThread:     {"ma participation à un fil", ""},
			KindPreference: {"langue choisie", "jusqu’à annulation"},
			KindBinding:    {"fiche métier choisie dans un canal", "jusqu’à un autre choix"},
			KindDraft:      {"brouillons, avec formulaire, versions et historique", " après le dernier changement"},
			KindPassing:    {"annonces à relire", ""},
			KindAct:        {"qui a fait quoi sur un brouillon, sans texte", " après le dernier changement"},
			KindBudget:     {"nombre de textes demandés à un modèle", "le jour même et le lendemain"},
			KindCase:       {"questions posées à quelqu’un, avec les réponses", " après clôture"},
			KindLesson:     {"réponses validées de cet espace de travail", " après le retrait\u00a0; leur texte disparaît aussitôt"},
			KindTold:       {"rappel de revoir une réponse, sans dire à qui", ""},
			KindOpinion:    {"vos avis sur les réponses, avec votre nom", ""},
			KindGap:        {"questions sans réponse, sans aucun nom", ""},
			KindCount:      {"décomptes qui ne nomment personne", ""},
		},
	}
}
