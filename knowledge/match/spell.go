package match

import (
	"encoding/binary"
	"math/bits"
)

// The price of one slip of the pen, in tenths of an edit. Slips that fingers
// make cost less, so that they win between two candidates.
const (
	priceEdit   = 10
	priceLetter = 8 // a letter too many or too few
	priceSwap   = 7 // two letters the wrong way round
	priceNear   = 7 // the key beside it
	priceDouble = 5 // a letter doubled, or not
	longestWord = 32
)

// speller finds the known word that a misspelt one stands for.
type speller struct {
	first numbers // by length: the number of the first word, and of the last of the longest and one
	masks string  // the letters of each word, four bytes
	words string  // by length, so that a word's number tells where it stands
}

// speller writes distinct folded words. Words under four letters and over
// thirty-two are left out: those count only as they are written.
func (p *packer) speller(words []string) {
	sizes := make([]int32, longestWord+1)
	byLength := make([][]string, longestWord+1)
	for _, w := range words {
		if n := len(w); n >= 4 && n <= longestWord {
			sizes[n]++
			byLength[n] = append(byLength[n], w)
		}
	}
	var masks, text []byte
	for _, list := range byLength {
		for _, w := range list {
			masks = binary.LittleEndian.AppendUint32(masks, letters(w))
			text = append(text, w...)
		}
	}
	p.numbers(ranks(sizes))
	p.text(string(masks))
	p.text(string(text))
}

func (u *unpacker) speller() speller {
	s := speller{u.numbers(), u.text(), u.text()}
	if s.first.count() != longestWord+2 {
		u.torn = true
	}
	return s
}

// letters has a bit for each letter of w.
func letters(w string) uint32 {
	var m uint32
	for i := range len(w) {
		m |= 1 << (w[i] & 31)
	}
	return m
}

// correct returns the word that w, which is none of them, may stand for; ""
// for none. Under four letters nothing is corrected; up to eight, one slip; from
// nine on, two. A wrong first letter is believed last, and of a word of four or five letters only slips
// that fingers make are.
func (s speller) correct(w string) string {
	if len(w) < 4 || len(w) > longestWord {
		return ""
	}
	mask, here, best, found := letters(w), placesOf(w), 100, ""
	begins := 0 // the words of n letters
	for n := 4; n <= min(longestWord, len(w)+2); n++ {
		from, to := s.first.at(int32(n)), s.first.at(int32(n+1))
		same := s.words[begins:][:n*int(to-from)]
		begins += len(same)
		limit, apart := tolerance(n), 2 // letters that one slip can make differ
		if limit > priceEdit {
			apart = 4
		}
		if d := n - len(w); d < -2 || d*d > 1 && limit < 2*priceEdit {
			continue
		}
		for i := range int(to - from) {
			if bits.OnesCount32(mask^word(s.masks, 4*(int(from)+i))) > apart {
				continue
			}
			candidate := same[i*n:][:n]
			if here.slips(candidate) > here.most(limit, candidate) {
				continue
			}
			price := distance(w, candidate, limit)
			if price > limit {
				continue
			}
			if candidate[0] != w[0] {
				price += priceEdit / 2
			}
			if price < best {
				best, found = price, candidate
			}
		}
	}
	return found
}

// places are where the letters of a word stand: a bit for each place, by letter. Letters
// that share their last five bits count as one.
type places struct {
	of      [32]uint64
	length  int
	doubles bool // a letter stands twice in a row
}

func placesOf(w string) (p places) {
	p.length, p.doubles = len(w), doubled(w)
	for i := range len(w) {
		p.of[w[i]&31] |= 1 << i
	}
	return p
}

// slips is how many letters are to be put in, taken out, changed or swapped with the next
// to make b of the word, at least. All of a row of distance is in the bits of a number:
// H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances",
// 2003. It takes a tenth of distance's time.
func (p *places) slips(b string) int {
	last, n := uint64(1)<<(p.length-1), p.length
	up, down, same, before := ^uint64(0), uint64(0), uint64(0), uint64(0)
	for i := range len(b) {
		at := p.of[b[i]&31]
		swapped := (^same & at) << 1 & before
		same = ((at & up) + up ^ up) | at | down | swapped
		right, left := down|^(same|up), same&up
		switch {
		case right&last != 0:
			n++
		case left&last != 0:
			n--
		}
		right, left = right<<1|1, left<<1
		up, down, before = left|^(same|right), right&same, at
	}
	return n
}

// most is how many slips a limit allows between the word and b, at the lowest prices.
func (p *places) most(limit int, b string) int {
	if p.doubles || doubled(b) {
		return limit / priceDouble
	}
	return limit / min(priceNear, priceSwap, priceLetter)
}

// doubled tells whether a letter stands twice in a row.
func doubled(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			return true
		}
	}
	return false
}

// tolerance is the highest price for a word of n letters.
func tolerance(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 6:
		return priceLetter
	case n < 9:
		return priceEdit
	}
	return 2 * priceEdit
}

// distance prices the slips that turn a into b, transpositions counting as one;
// over limit it returns more than limit. Both are at most longestWord long.
func distance(a, b string, limit int) int {
	if len(a) > longestWord || len(b) > longestWord {
		return limit + 100
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] && (len(a) < 2 || len(b) < 2 || a[len(a)-2] == b[len(b)-2]) {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var rows [3][longestWord + 1]int
	for j := range len(b) + 1 {
		rows[0][j] = j * priceLetter
	}
	before := 0 // the least of the row above
	for i := 1; i <= len(a); i++ {
		row, above, over := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i * priceLetter
		least := row[0]
		for j := 1; j <= len(b); j++ {
			d := above[j-1]
			if a[i-1] != b[j-1] {
				d += swapped(a[i-1], b[j-1])
			}
			d = min(d, above[j]+extra(a, i-1), row[j-1]+extra(b, j-1))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, over[j-2]+priceSwap)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit && before+priceSwap > limit {
			return limit + 100
		}
		before = least
	}
	return rows[len(a)%3][len(b)]
}

// extra prices the letter w[i] being too many.
func extra(w string, i int) int {
	if i > 0 && w[i] == w[i-1] {
		return priceDouble
	}
	return priceLetter
}

// swapped prices one letter in place of another.
func swapped(a, b byte) int {
	keys := beside(a)
	for i := range len(keys) {
		if keys[i] == b {
			return priceNear
		}
	}
	return priceEdit
}
