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
	mask, best, found := letters(w), 100, ""
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
		if least > limit+priceEdit {
			return limit + 100
		}
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
