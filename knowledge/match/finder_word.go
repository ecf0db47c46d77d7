package match

// sought is a word to be found: as it is written, the word that it stands for, and the
// singular of that.
type sought struct {
	text, right, bare string
	fixed             bool // right is another word, which it is misspelt from
	surely            bool // see misspells
}

func (f *Finder) seek(t *Token) sought {
	w := sought{text: t.Text, right: t.Text}
	if right := f.meant(t); right != "" {
		w.right, w.fixed, w.surely = right, true, misspells(t.Text, right)
	}
	w.bare = singular(w.right)
	return w
}

// meant is the word of a term that a word may be misspelt from, "" where it is right as it is. What only shares its
// stem with one is right, but for a letter doubled: "plumbing", and no "plumberr".
func (f *Finder) meant(t *Token) string {
	if t.Number.Is || function(t.Text) != 0 || find(f.known, t.Text) >= 0 || find(f.exact.index, t.Text) >= 0 ||
		f.right != nil && f.right(t.Text) {
		return ""
	}
	right := f.spell.correct(t.Text)
	if right != "" && find(f.known, t.Stem) >= 0 && distance(t.Text, right, priceDouble) > priceDouble {
		return ""
	}
	return right
}

// vouched tells whether what is misspelt among the words of a term is surely what it is taken for, or a word
// beside it that says something is right: "sofware tester", and no "in mice".
func vouched(words []sought) bool {
	unsure, vouches := false, false
	for i := range words {
		w := &words[i]
		unsure = unsure || w.fixed && !w.surely
		vouches = vouches || !w.fixed && function(w.text) == 0
	}
	return !unsure || vouches
}
