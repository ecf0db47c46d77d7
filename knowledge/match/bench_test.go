package match

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// sizes are labels by phrases: a profile, the CLINC150 shape, and far too many.
var sizes = [][2]int{{90, 25}, {150, 100}, {10_000, 5}}

// invented makes phrases out of made-up words: for each label a few of its own,
// among words that all labels share, the common ones oftener.
func invented(labels, each int) []Phrase {
	rng := rand.New(rand.NewSource(1))
	word := func() string {
		var b strings.Builder
		for range 2 + rng.Intn(3) {
			b.WriteByte("bcdfglmnprst"[rng.Intn(12)])
			b.WriteByte("aeiou"[rng.Intn(5)])
			if rng.Intn(3) == 0 {
				b.WriteByte("nrslt"[rng.Intn(5)])
			}
		}
		return b.String()
	}
	shared := strings.Fields("the of to is what how do we for a in and le la de que pour est")
	for range 2000 {
		shared = append(shared, word())
	}
	zipf := rand.NewZipf(rng, 1.1, 4, uint64(len(shared)-1))
	var out []Phrase
	for l := range labels {
		own := []string{word(), word(), word(), word(), word(), word()}
		for range each {
			words := []string{own[rng.Intn(len(own))], own[rng.Intn(len(own))]}
			for range 3 + rng.Intn(5) {
				words = append(words, shared[zipf.Uint64()])
			}
			rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			out = append(out, Phrase{Label: fmt.Sprint("label", l), Text: strings.Join(words, " "), Language: "en"})
		}
	}
	return out
}

func BenchmarkNew(b *testing.B) {
	for _, size := range sizes {
		phrases := invented(size[0], size[1])
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				New(Config{Phrases: phrases})
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, size := range sizes {
		phrases := invented(size[0], size[1])
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			encoded := New(Config{Phrases: phrases}).Encode(1)
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := Open(encoded, 1); !ok {
					b.Fatal("it does not open")
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, size := range sizes {
		phrases := invented(size[0], size[1])
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			r := New(Config{Phrases: phrases})
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a, c := phrases[i%len(phrases)].Text, phrases[(i*7)%len(phrases)].Text
				r.Read(a[:len(a)/2] + c[len(c)/2:]) // two halves: words cut, nothing verbatim
			}
		})
	}
}
