package match_test

import (
	"slices"
	"testing"

	"recruitbot/knowledge/match"
)

// What came after the Reader is found at once: word for word, with a slip, and in other
// words by what both share.
func TestSayings(t *testing.T) {
	r := match.New(match.Config{Phrases: []match.Phrase{
		{Label: "pay", Text: "what does it pay", Language: "en"}, {Label: "pay", Text: "salary range", Language: "en"},
		{Label: "skills", Text: "which skills are needed", Language: "en"}, {Label: "skills", Text: "skills and tools", Language: "en"},
	}, Synonyms: [][]string{{"parking", "car park"}}})
	const lunch, parking = 7, 9
	s := r.Sayings([]string{"where do we eat lunch", "lunch vouchers", "is there parking"}, []int{lunch, lunch, parking})
	for text, want := range map[string]match.Likeness{
		"Where do we eat lunch?":  {Of: lunch, Like: 1, Exact: true},
		"Is there parkign?":       {Of: parking, Like: 1, Exact: true},
		"lunch":                   {Of: lunch},
		"vouchers for lunches":    {Of: lunch, Like: 2.0 / 3},
		"the car park, please":    {Of: parking},
		"where can I get luhnch?": {Of: lunch},
	} {
		got := s.Like(text)
		if len(got) == 0 || got[0].Of != want.Of || got[0].Exact != want.Exact || got[0].Like < want.Like {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
	for _, text := range []string{"", "where do we go?", "which skills are needed", "is there anything"} {
		if got := s.Like(text); len(got) > 0 {
			t.Errorf("%q is like %+v", text, got)
		}
	}
	both := s.Like("lunch and parking")
	if of := []int{both[0].Of, both[1].Of}; !slices.Contains(of, lunch) || !slices.Contains(of, parking) || both[0].Like >= 1 {
		t.Errorf("both: %+v", both)
	}
}
