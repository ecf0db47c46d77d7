package knowledge_test

import (
	"slices"
	"testing"
)

func TestMentionTellsWhatATextNames(t *testing.T) {
	base := embedded(t)
	for text, want := range map[string]struct {
		levels, companies, places []string
		language                  string
	}{
		"draft a job description for a senior Go developer in London, scale-up": {[]string{"senior"}, []string{"scaleup"}, []string{"London"}, "en"},
		"rédige une fiche de poste pour un junior en ESN à Lyon":                {[]string{"junior"}, []string{"itservices"}, []string{"Lyon"}, "fr"},
		"job ad: lead developer, New York or Berlin":                            {[]string{"lead"}, nil, []string{"New York", "Berlin"}, "en"},
		"a job ad, please": {nil, nil, nil, "en"},
	} {
		m := base.Mention("backend", text)
		if !slices.Equal(m.Slots.Levels, want.levels) || !slices.Equal(m.Slots.Companies, want.companies) || !slices.Equal(m.Places, want.places) || m.Language != want.language {
			t.Errorf("%s: got %+v", text, m)
		}
	}
	if m := base.Mention("nobody", "senior in London"); len(m.Slots.Levels)+len(m.Places) > 0 {
		t.Errorf("of a profile that isn't loaded: %+v", m)
	}
}
