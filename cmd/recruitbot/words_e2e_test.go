package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestWordsAfterRecruitOpenTheFormThatTheyAskFor(t *testing.T) {
	t.Parallel()
	filledIn := regexp.MustCompile(`"initial_option":\{"text":\{[^}]*?"text":"([^"]*)"|"initial_value":"([^"]*)"`)
	for words, want := range map[string][]string{
		"/recruit prepare an interview kit for a senior, Go, 90 minutes": {"Senior", "Go", "90 minutes"},
		"/recruit draft a job ad for a senior in London, scale-up":       {"Senior", "Tech scale-up", "London"},
		"/recruit check this job ad: We need a young developer.":         {"We need a young developer."},
		"/backend-interview senior go 45":                                {"Senior", "45 minutes"}, // the hint says minutes
	} {
		t.Run(words, func(t *testing.T) {
			w := open(t)
			name, text, _ := strings.Cut(words, " ")
			var got []string
			for _, m := range filledIn.FindAllStringSubmatch(string(w.form(name, text).Raw), -1) {
				got = append(got, m[1]+m[2])
			}
			for _, value := range want {
				if !slices.Contains(got, value) {
					t.Errorf("no field holds %q: %q", value, got)
				}
			}
		})
	}
}

func TestWhatTheSourcesDoNotSayOfInterviewsLeadsToAKit(t *testing.T) {
	t.Parallel()
	w := open(t)
	for question, label := range map[string]string{
		"how do I test SQL skills?":                     "Prepare an interview kit",
		"what should I ask the candidate about Docker?": "Prepare an interview kit",
		"je lui pose quelle question sur Redis ?":       "Préparer un kit d’entretien",
		"comment se passe un test technique backend ?":  "Préparer un kit d’entretien",
	} {
		if said := string(w.command("/recruit", question).Blocks); !strings.Contains(said, label) {
			t.Errorf("%s: no way to a kit: %s", question, said)
		}
	}
	if said := string(w.command("/recruit", "what is the notice period?").Blocks); strings.Contains(said, "interview kit") {
		t.Errorf("another matter leads to a kit: %s", said)
	}
	m := w.command("/recruit", "how do I test SQL skills?")
	if form := w.dialog(w.maya, m, "Prepare an interview kit"); !strings.Contains(string(form.Raw), "Interview kit") {
		t.Errorf("the button opens something else: %s", form.Raw)
	}
}
