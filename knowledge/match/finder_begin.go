package match

// beginnings are those of all writings, a bit each by their hash. Of the words of a text
// two in three begin none, however many follow.
type beginnings [1 << 10]uint64

// A beginning is so many bytes, or a shorter writing as a whole. In more than settled bytes
// the singular's ending is behind it.
const beginning, settled = 4, 8

func (f *Finder) beginnings() *beginnings {
	b := new(beginnings)
	for _, x := range []index{f.exact.index, f.bare.index} {
		for i := range x.count() {
			at := placeOf(x.at(int32(i)))
			b[at/64] |= 1 << (at % 64)
		}
	}
	return b
}

// has tells whether some writing may begin as a text does.
func (b *beginnings) has(text []byte) bool {
	at := placeOf(text)
	return b[at/64]&(1<<(at%64)) != 0
}

func placeOf[S string | []byte](text S) uint32 {
	return hash(text[:min(beginning, len(text))]) % (64 * uint32(len(beginnings{})))
}
