package match

import "sync"

// Reader reads sentences against labelled phrases. It may be used by many
// goroutines at once. New makes one, Open takes one over.
type Reader struct {
	lexicon *lexicon
	names   names
	labels  table // the last one, where it is "", stands for Config.Others
	rows    rows
	latent  latent // none where none was trained
	stored  stored
	exact   verbatim
	least   float64 // the lowest score that counts as known
	apart   string  // the phrases taken apart, packed: all of the above but weights and least
	trained string  // the weights and the latent model, packed
	pool    sync.Pool
}

// unpack makes a Reader of what making.packApart and making.packTrained wrote;
// false where that is torn.
func unpack(apart, trained string) (*Reader, bool) {
	u, w := newUnpacker(apart), newUnpacker(trained)
	lexicon := u.lexicon()
	r := &Reader{
		lexicon: lexicon, names: u.names(), labels: u.table(), rows: u.rows(w.text()),
		latent: w.latent(), stored: u.stored(), exact: u.verbatim(lexicon.words.table), apart: apart, trained: trained,
	}
	return r, u.whole() && w.whole()
}

// others tells whether a label stands for Config.Others.
func (r *Reader) others(label int32) bool { return r.labels.at(label) == "" }

// Knows tells whether a word, as Tokens writes it, stands in a phrase.
func (r *Reader) Knows(word string) bool { return r.lexicon.has(word) }
