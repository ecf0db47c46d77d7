package match

import "testing"

// A term's plural is always one of its forms; the singular of a plural and the feminine only
// where the term has them, and nothing else ever.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		term, word string
		want       Forms // in which the word is found; always stands for any
	}{
		{"perk", "perks", always}, {"agency", "agencies", always}, {"bureau", "bureaux", always}, {"coach", "coaches", always}, {"paris", "paris", always},
		{"perks", "perk", Singular}, {"agencies", "agency", Singular}, {"days", "day", Singular},
		{"confirme", "confirmee", Feminine}, {"confirme", "confirmees", Feminine}, {"diplomes", "diplomees", Feminine}, {"intern", "interne", Feminine},
		{"tours", "tour", Singular}, {"paris", "pari", Singular},
		{"coree", "core", none}, {"inde", "index", none}, {"france", "franc", none}, {"stages", "stag", none}, {"mois", "moi", none},
		{"ads", "ad", none}, {"chine", "chin", none}, {"rent", "renter", none},
	} {
		for f := range Singular | Feminine + 1 {
			want := c.want == always || c.want != none && f&c.want != 0
			if got := f.has(c.term, c.word); got != want {
				t.Errorf("%q as %q in forms %b: %v", c.term, c.word, f, got)
			}
		}
	}
}

// always is all forms, and none is no form at all.
const (
	always Forms = 1<<7 + iota
	none
)
