package model

import (
	"fmt"
	"math"
	"time"
)

// Line says in one sentence what happened, to the person who waits for the text: in
// French for "fr", in English otherwise. It names no cause that a person could not use,
// and repeats nothing of what the model said.
func (f *Fault) Line(language string) string {
	words := english()
	if language == "fr" {
		words = french()
	}
	line := words.lines[f.Kind]
	if wait, known := words.waiting[f.Kind]; known && f.Wait > 0 {
		return fmt.Sprintf(wait, words.span(f.Wait))
	}
	return line
}

// wording is what is said of faults in one language.
type wording struct {
	lines   map[Kind]string
	waiting map[Kind]string // with how long, where that is known
	spans   [3][2]string    // seconds, minutes, hours: one and many
}

// span is a duration in its largest fitting unit, rounded up.
func (w wording) span(d time.Duration) string {
	for i, unit := range []time.Duration{time.Second, time.Minute, time.Hour} {
		n := int(math.Ceil(float64(d) / float64(unit)))
		switch {
		case n == 1:
			return w.spans[i][0]
		case n < 60 || unit == time.Hour:
			return fmt.Sprintf(w.spans[i][1], n)
		}
	}
	return ""
}

func english() wording {
	return wording{
		lines: map[Kind]string{
			Off:          "No language model is set up here.",
			Unauthorised: "The language model doesn't accept recruitbot's key. Please tell whoever runs recruitbot.",
			Limited:      "The language model has too much to do right now.",
			Rejected:     "The language model did not accept the request. Please tell whoever runs recruitbot.",
			Down:         "The language model can't be reached right now.",
			Timeout:      "The language model did not begin to answer in time.",
			Stalled:      "The language model stopped in the middle of its text.",
			Truncated:    "The language model's text broke off.",
			Empty:        "The language model answered without any text.",
			Refused:      "The language model declined to write this text.",
			OffSchema:    "The language model's answer did not have the form that was asked for.",
			TooLong:      "The language model's text was too long and was cut.",
			PersonSpent:  "You have used all your texts by the language model for today.",
			TeamSpent:    "Your workspace has used all its texts by the language model for today.",
			Uncounted:    "I could not look up how many texts by the language model are left today, so I did not ask it.",
			Paused:       "The language model failed several times in a row, so it gets a short rest.",
			Cancelled:    "The language model was stopped.",
		},
		waiting: map[Kind]string{
			Limited:     "The language model has too much to do right now; it can be asked again in %s.",
			Down:        "The language model can't be reached right now; it can be asked again in %s.",
			PersonSpent: "You have used all your texts by the language model for today; there are new ones in %s.",
			TeamSpent:   "Your workspace has used all its texts by the language model for today; there are new ones in %s.",
			Paused:      "The language model failed several times in a row, so it gets a rest of up to %s.",
		},
		spans: [3][2]string{{"1 second", "%d seconds"}, {"1 minute", "%d minutes"}, {"1 hour", "%d hours"}},
	}
}

func french() wording {
	return wording{
		lines: map[Kind]string{
			Off:          "Aucun modèle de langage n’est configuré ici.",
			Unauthorised: "Le modèle de langage n’accepte pas la clé de recruitbot. Merci de prévenir la personne qui gère recruitbot.",
			Limited:      "Le modèle de langage est trop sollicité en ce moment.",
			Rejected:     "Le modèle de langage n’a pas accepté la demande. Merci de prévenir la personne qui gère recruitbot.",
			Down:         "Le modèle de langage est injoignable en ce moment.",
			Timeout:      "Le modèle de langage n’a pas commencé à répondre à temps.",
			Stalled:      "Le modèle de langage s’est arrêté au milieu de son texte.",
			Truncated:    "Le texte du modèle de langage s’est interrompu.",
			Empty:        "Le modèle de langage a répondu sans aucun texte.",
			Refused:      "Le modèle de langage a refusé d’écrire ce texte.",
			OffSchema:    "La réponse du modèle de langage n’avait pas la forme demandée.",
			TooLong:      "Le texte du modèle de langage était trop long et a été coupé.",
			PersonSpent:  "Vous avez utilisé tous vos textes du modèle de langage pour aujourd’hui.",
			TeamSpent:    "Votre espace de travail a utilisé tous ses textes du modèle de langage pour aujourd’hui.",
			Uncounted:    "Je n’ai pas pu vérifier combien de textes du modèle de langage il reste aujourd’hui ; je ne l’ai donc pas sollicité.",
			Paused:       "Le modèle de langage a échoué plusieurs fois de suite ; il est mis en pause un court moment.",
			Cancelled:    "Le modèle de langage a été arrêté.",
		},
		waiting: map[Kind]string{
			Limited:     "Le modèle de langage est trop sollicité en ce moment ; il demande de patienter %s.",
			Down:        "Le modèle de langage est injoignable en ce moment ; il demande de patienter %s.",
			PersonSpent: "Vous avez utilisé tous vos textes du modèle de langage pour aujourd’hui ; il y en aura de nouveaux dans %s.",
			TeamSpent:   "Votre espace de travail a utilisé tous ses textes du modèle de langage pour aujourd’hui ; il y en aura de nouveaux dans %s.",
			Paused:      "Le modèle de langage a échoué plusieurs fois de suite ; il est mis en pause pour %s au plus.",
		},
		spans: [3][2]string{{"1 seconde", "%d secondes"}, {"1 minute", "%d minutes"}, {"1 heure", "%d heures"}},
	}
}
