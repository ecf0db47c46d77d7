package match

import (
	"math"
	"slices"
	"sort"
)

// Pairs of words that stand side by side tell "how to become" from "what becomes
// of". Most are rare and say nothing; those that enough phrases hold are known by a
// hash.
const (
	pairPhrases = 5   // that hold a pair
	pairShare   = 0.8 // how long all pairs of a sentence are together, its words being one
	noWord      = 1 << 20
)

// pairs appends the pairs of a sentence, by their hashes. Its first word makes a pair by
// itself.
func (s sentence) pairs(fs []feat) []feat {
	from, last := len(fs), int32(noWord)
	var sum float32
	for i := range s.entries {
		e := &s.entries[i]
		if e.count == 0 {
			continue
		}
		w := s.stressOf(i)
		sum += w * w
		fs = append(fs, feat{pair(last, e.list[0]), w})
		last = e.list[0]
	}
	if sum > 0 {
		scale := pairShare / float32(math.Sqrt(float64(sum)))
		for i := from; i < len(fs); i++ {
			fs[i].weight *= scale
		}
	}
	return fs
}

// pair is the hash of a pair of features, from 0 on.
func pair(a, b int32) int32 {
	h := uint32(a)*2654435761 ^ uint32(b)*2246822519
	h ^= h >> 15
	h *= 0x85ebca6b
	h ^= h >> 13
	return int32(h >> 1)
}

// pairsHeld are the hashes of the pairs that enough phrases hold, in order.
func pairsHeld(phrases []phrase) []int32 {
	held := map[int32]int{}
	for _, p := range phrases {
		seen := map[int32]bool{}
		for _, f := range p.pairs {
			if !seen[f.id] {
				seen[f.id] = true
				held[f.id]++
			}
		}
	}
	var out []int32
	for h, n := range held {
		if n >= pairPhrases {
			out = append(out, h)
		}
	}
	slices.Sort(out)
	return out
}

// withPairs are the features of a sentence for a latent model: its pairs, by their
// places among the known ones, and its words behind all of these. It is appended to room.
func withPairs(words, pairs []feat, known numbers, room []feat) []feat {
	n := known.count()
	for _, f := range pairs {
		row := sort.Search(n, func(i int) bool { return known.at(int32(i)) >= f.id })
		if row < n && known.at(int32(row)) == f.id {
			room = append(room, feat{int32(row), f.weight})
		}
	}
	for _, f := range words {
		room = append(room, feat{int32(n) + f.id, f.weight})
	}
	return room
}
