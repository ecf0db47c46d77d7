package desk_test

import (
	"testing"

	"recruitbot/bot/draft/desk"
)

func TestWantsTellsARequestFromAQuestion(t *testing.T) {
	d := &desk.Desk{}
	for _, text := range []string{
		"draft a job description for a senior Go developer in London, scale-up, 3 days remote",
		"Can you write me a job ad for a junior?", "we need a JD, lead, Paris", "please prepare the vacancy notice",
		"I'd like a job posting", "could you help me with a job advert", "create job spec python remote", "hi! generate a job description thanks",
		"rédige une offre d'emploi pour un confirmé", "peux-tu préparer une fiche de poste ?", "il me faut une annonce pour lundi",
		"j’ai besoin d’une offre d’emploi senior Java", "faites-moi une fiche de poste", "on a besoin d'une annonce", "rédige une offre pour un dev Go senior", "prépare une offre pour notre poste de lead", "je voudrais une description de poste",
		"rédige une annonce, je voudrais savoir combien de temps ça prend", "prépare une offre pour un dev Go senior à 55 k€", "peux-tu rédiger une offre pour un développeur ?", "peux-tu préparer une offre pour un senior à 55 k€, s’il te plaît ?",
		"can you help me write an ad for a Go backend engineer, 60k", "fiche de poste dev back junior PME", "JD senior go london", "bonjour, une annonce pour un lead à Lyon", "job description for a senior in a scale-up",
	} {
		if !d.Wants(text) {
			t.Errorf("not read as a request: %s", text)
		}
	}
	for _, text := range []string{
		"what belongs in a job description?", "how do I write a job description", "is the salary in the job ad?", "should a job ad name the salary",
		"check this job ad", "can you review the job description I wrote", "what does a senior earn", "I need a senior in London", "write me a poem",
		"que mettre dans une offre d'emploi ?", "comment rédiger une annonce", "vérifie cette annonce", "quel salaire pour un senior ?", "", "job description", "job description of a backend developer", "fiche de poste d'un développeur backend",
		"job ad for a senior: must it name the salary?", "offre d'emploi senior, quel salaire ?", "Job ad: senior Go developer\nYou design APIs.", "an ad is online",
		"le candidat a lu la fiche de poste", "prépare une offre pour un candidat",
		// Who wants to know something doesn't want it written.
		"I'd like to know what a job description contains", "we want to know whether a job ad must name the salary", "I need to understand this role description",
		"j’aimerais savoir ce que doit contenir une offre d’emploi", "j'ai besoin de savoir si une annonce doit indiquer le salaire", "je voudrais comprendre la fiche de poste",
		// An offer with its sum is one that was made to somebody.
		"je veux faire une offre pour un senior à 50 k€, est-ce correct ?", "je prépare une offre pour un développeur à 52 000 €, c’est dans la grille ?", "je fais une offre pour un senior, quel salaire ?",
	} {
		if d.Wants(text) {
			t.Errorf("read as a request: %s", text)
		}
	}
}
