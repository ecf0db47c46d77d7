package match

import "math"

// Pairs of words that stand side by side tell "how to become" from "what becomes
// of". There are many, and most are rare: they are numbered by a hash.
const (
	pairKinds = 1 << 13
	pairShare = 0.8 // how long all pairs of a sentence are together, its words being one
	noWord    = 1 << 20
)

// pairs appends the pairs of a sentence to its features, numbered from first on. The first
// word makes a pair by itself.
func (s sentence) pairs(fs []feat, first int32) []feat {
	from, last := len(fs), int32(noWord)
	var sum float32
	for i := range s.entries {
		e := &s.entries[i]
		if e.count == 0 {
			continue
		}
		w := s.stressOf(i)
		sum += w * w
		fs = append(fs, feat{first + pair(last, e.list[0]), w})
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

// pair is the number of a pair of features.
func pair(a, b int32) int32 {
	h := uint32(a)*2654435761 ^ uint32(b)*2246822519
	h ^= h >> 15
	h *= 0x85ebca6b
	h ^= h >> 13
	return int32(h % pairKinds)
}
