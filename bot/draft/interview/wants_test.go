package interview_test

import (
	"testing"

	"recruitbot/bot/draft/interview"
)

func TestWantsTellsARequestFromAQuestion(t *testing.T) {
	d := &interview.Desk{}
	for _, text := range []string{
		"prepare an interview kit for a senior", "suggest interview questions", "prépare un kit d'entretien pour un junior PHP, 45 minutes",
		// Its name alone is enough.
		"interview kit for a junior", "an interview kit for a senior Go developer, 60 minutes", "Interview kit", "interview kit senior go postgres", "our interview guide for a lead who can mentor",
		"Hi! Interview kit for a mid-level, please", "hello recruitbot, an interview kit for a junior?", "interview questions for a senior Java developer", "scorecard for a senior",
		"kit d'entretien pour un senior Go", "un kit d’entretien pour une développeuse junior", "Bonjour, kit d'entretien senior Python", "grille d’entretien pour un lead, 90 minutes", "kit d’entretien pour un confirmé, s’il vous plaît",
		"questions d'entretien java senior", "scorecard for a lead go postgres", "et un kit pour junior node, 30 minutes", "prepare a kit for a senior",
	} {
		if !d.Wants(text) {
			t.Errorf("not read as a request: %s", text)
		}
	}
	for _, text := range []string{
		"what is an interview kit?", "how do I use the interview kit", "do you have an interview kit?",
		"interview kit: what is in it?", "interview kit?", "the interview kit is too long", "interview kit for a junior: how long does it take?", "an interview kit for a senior, can I change it?",
		"interview questions about age", "interview questions that are illegal", "interview questions for a junior: which are forbidden?", "interview questions to avoid", "interviewing a senior",
		"kit d’entretien : à quoi ça sert ?", "un kit d’entretien, c’est quoi ?", "le kit d'entretien pour un junior dure combien de temps ?", "questions d’entretien interdites", "kit d’entretien pour un senior, ça existe ?",
		"we used the interview kit for a junior", "fiche de poste backend", "job description", "",
	} {
		if d.Wants(text) {
			t.Errorf("read as a request: %s", text)
		}
	}
}
