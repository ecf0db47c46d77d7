package review_test

import (
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/draft/review"
)

func TestWantsTellsARequestToCheckFromOtherWords(t *testing.T) {
	d := &review.Desk{}
	for _, text := range []string{
		"check this job ad: we look for a rockstar", "can you review the job description I wrote?", "please proofread our advert", "Could you have a look at this job posting",
		"check this ad for Germany:\nBackend developer", "hi! take a quick look at my vacancy notice please", "is this job ad legal: Rockstar wanted", "Are these job ads ok?",
		"what do you think of this job post?", "double-check the JD below", "review job ad", "check these two adverts",
		"vérifie cette annonce : on cherche un ninja", "relis mon offre d'emploi stp", "pouvez-vous relire cette fiche de poste ?", "contrôlez l’annonce ci-jointe",
		"jette un œil à notre annonce", "cette annonce est-elle conforme ?", "Vérifiez s’il vous plaît cette offre d’emploi",
	} {
		if !d.Wants(text) {
			t.Errorf("not read as a request: %s", text)
		}
	}
	for _, text := range []string{
		"draft a job ad for a senior", "what should I check in a job ad?", "how do I review a job description", "is the salary in the job ad?", "what does a senior earn",
		"the candidate will check the invoices. Where is the ad?", "check the salary of a senior in London", "can you check my CV", "review these candidates", "job ad", "",
		"rédige une annonce", "que vérifier dans une annonce ?", "comment relire une offre d'emploi", "quel salaire pour un senior ?", "vérifie le salaire d'un confirmé",
		"score this candidate", "we read the ad and checked the salary", strings.Repeat("the team writes code. ", 20) + "check this job ad",
	} {
		if d.Wants(text) {
			t.Errorf("read as a request: %s", text)
		}
	}
}

func TestRemarkNamesWhatIsPersonalAndNothingElse(t *testing.T) {
	for text, want := range map[string]string{
		"write to ines@example.org":                           "Your message holds an e-mail address. I don’t keep it.",
		"ring +33 6 12 34 56 78 or write to ines@example.org": "Your message holds an e-mail address and a phone number. I don’t keep it.",
		"is €52,000 fair for a senior?":                       "",
		"see https://example.org/@ines":                       "",
		"between 45 000 and 52 000 in 2026":                   "",
	} {
		if got := review.Remark(text, "en"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCountryIsTakenAsISOHasIt(t *testing.T) {
	for text, want := range map[string]string{"fr": "FR", " GB ": "GB", "uk": "GB", "eu": "EU", "None": "none", "NO": "NO", "JP": "JP"} {
		if got, ok := review.Country(text); !ok || got != want {
			t.Errorf("%s: %s, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "FRA", "France", "X1", "ZZ", "419", "../x"} {
		if got, ok := review.Country(text); ok {
			t.Errorf("%s is taken for %s", text, got)
		}
	}
}

// A CV in the form is refused before anything is stored, though an advert with a contact
// and words of CVs is taken.
func TestFormTakesAdvertsAndNoCVs(t *testing.T) {
	d := &review.Desk{}
	sent := func(text string) map[string]string {
		return d.Check(bot.Submission{Form: "ad.check", Values: map[string][]string{"text": {text}}}, "en").Faults
	}
	cv := "Ines Example, ines@example.org\nWork experience\n2016 - 2019 developer\n2019 - 2022 senior developer\nHobbies: chess and climbing"
	if f := sent(cv); !strings.Contains(f["text"], "looks like a CV") {
		t.Errorf("a CV: %v", f)
	}
	advert := "Développeur ou développeuse (F/H). Nous recherchons une personne pour l’équipe. Formation : bac+3. Expérience professionnelle : deux ans. Postulez à emploi@example.org, 06 12 34 56 78."
	if f := sent(advert); f != nil {
		t.Errorf("an advert: %v", f)
	}
	if f := sent("a ninja"); !strings.Contains(f["text"], "too short") {
		t.Errorf("two words: %v", f)
	}
}
