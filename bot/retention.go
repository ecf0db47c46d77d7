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
	never                   string
	day, days, hours, years string
	kinds                   map[Kind][2]string // what, and what follows the time or stands instead of it
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
		never: "never kept here", day: "a day", years: "%d years", days: "%d days", hours: "%d hours",
		kinds: map[Kind][2]string{
			KindEvent:      {"your message, a press of a button, a form", "until it is answered"},
			KindDead:       {"the same, where I could not answer", ""},
			KindTrace:      {"when something was asked and where, without words", ""},
			KindTurn:       {"the last subject of a conversation, without words", ""},
			KindThread:     {"that I am part of a thread", ""},
			KindPreference: {"the language that you chose", "until you undo it"},
			KindBinding:    {"which profile is meant in a channel", "until another is chosen"},
			KindDraft:      {"a draft with its form, its versions and who did what", " after its last change"},
			KindPassing:    {"an advert to be checked", ""},
			KindAct:        {"who did what to a draft or a question, without words", " after its last change"},
			KindBudget:     {"how many texts you had a model write on a day", "that day and the next"},
			KindCase:       {"a question that a person was asked, with its answer", " after it is done"},
			KindLesson:     {"an approved answer, as knowledge of this workspace", "until it is withdrawn"},
			KindTold:       {"that somebody was reminded to review an answer, without who", ""},
			KindOpinion:    {"what you thought of an answer, with your name", ""},
			KindGap:        {"a question without an answer, without who asked it", ""},
			KindCount:      {"counts that name nobody", ""},
		},
	}
}

func keepingFrench() keeping {
	return keeping{
		never: "jamais conservée ici", day: "un jour", years: "%d ans", days: "%d jours", hours: "%d heures",
		kinds: map[Kind][2]string{
			KindEvent:      {"votre message, un clic, un formulaire", "le temps d’y répondre"},
			KindDead:       {"la même chose, si je n’ai pas pu répondre", ""},
			KindTrace:      {"quand et où une question a été posée, sans son texte", ""},
			KindTurn:       {"le dernier sujet d’une conversation, sans son texte", ""},
			KindThread:     {"ma participation à un fil", ""},
			KindPreference: {"la langue que vous avez choisie", "jusqu’à ce que vous l’annuliez"},
			KindBinding:    {"la fiche métier choisie dans un canal", "jusqu’à un autre choix"},
			KindDraft:      {"un brouillon, son formulaire, ses versions et qui a fait quoi", " après le dernier changement"},
			KindPassing:    {"une annonce à relire", ""},
			KindAct:        {"qui a fait quoi sur un brouillon ou une question, sans texte", " après le dernier changement"},
			KindBudget:     {"le nombre de textes demandés à un modèle dans la journée", "ce jour-là et le lendemain"},
			KindCase:       {"une question posée à quelqu’un, avec sa réponse", " une fois traitée"},
			KindLesson:     {"une réponse approuvée, devenue connaissance de cet espace", "jusqu’à son retrait"},
			KindTold:       {"le rappel de revoir une réponse, sans dire à qui", ""},
			KindOpinion:    {"votre avis sur une réponse, avec votre nom", ""},
			KindGap:        {"une question restée sans réponse, sans dire qui l’a posée", ""},
			KindCount:      {"des décomptes qui ne nomment personne", ""},
		},
	}
}
