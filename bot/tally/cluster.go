package tally

import (
	"cmp"
	"math"
	"slices"

	"recruitbot/knowledge/match"
)

const (
	likeness   = 0.55 // of two groups' directions, from which they are one
	alone      = 0.5  // of the weight of a stem that one text alone has: it can't make it like another
	beginning  = 5    // letters of a stem that are looked at: "sponsor" and "sponsorship" are one
	clusterMax = 1000 // texts that are grouped; beyond it nobody would read them
)

// vector is what a text or a group is about: how much of each stem, and how long it is.
type vector struct {
	of     map[string]float64
	length float64
}

// cluster is texts that are alike.
type cluster struct {
	texts []string
	all   vector // the sum of their vectors
}

// clustered groups texts by likeness, the largest group first. Words of what all texts are
// about anyway, such as the job's title, tell nothing and are left out.
func clustered(texts []string, about map[string]bool) []cluster {
	texts = slices.Clone(texts[:min(len(texts), clusterMax)])
	slices.Sort(texts) // the same texts make the same groups, in whatever order they come
	vectors := weighed(texts, about)
	var groups []cluster
	for i, v := range vectors {
		best, how := -1, 0.0
		for g := range groups {
			if l := alike(groups[g].all, v); l > how {
				best, how = g, l
			}
		}
		if how < likeness {
			groups = append(groups, cluster{all: vector{of: map[string]float64{}}})
			best = len(groups) - 1
		}
		groups[best].take(texts[i:i+1], v)
	}
	groups = joined(groups)
	for i := range groups {
		groups[i].order(about)
	}
	slices.SortStableFunc(groups, func(a, b cluster) int {
		return cmp.Or(cmp.Compare(len(b.texts), len(a.texts)), cmp.Compare(a.texts[0], b.texts[0]))
	})
	return groups
}

// joined makes one of groups that have grown alike, until there are none.
func joined(groups []cluster) []cluster {
	for grown := true; grown; {
		grown = false
		for i := 0; i < len(groups); i++ {
			for j := i + 1; j < len(groups); j++ {
				if alike(groups[i].all, groups[j].all) >= likeness {
					groups[i].take(groups[j].texts, groups[j].all)
					groups = slices.Delete(groups, j, j+1)
					j, grown = j-1, true
				}
			}
		}
	}
	return groups
}

func (c *cluster) take(texts []string, v vector) {
	c.texts = append(c.texts, texts...)
	for stem, w := range v.of {
		c.all.of[stem] += w
	}
	sum := 0.0
	for _, w := range c.all.of {
		sum += w * w
	}
	c.all.length = math.Sqrt(sum)
}

// order puts the text first that is most like its group: it is the example.
func (c *cluster) order(about map[string]bool) {
	how := map[string]float64{}
	for i, v := range weighed(c.texts, about) {
		how[c.texts[i]] = alike(c.all, v)
	}
	slices.SortStableFunc(c.texts, func(a, b string) int {
		return cmp.Or(cmp.Compare(how[b], how[a]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
}

// weighed gives each text its vector, of length one: a stem counts more the fewer texts
// have it.
func weighed(texts []string, about map[string]bool) []vector {
	in := map[string]int{}
	words := make([][]string, len(texts))
	for i, text := range texts {
		words[i] = stems(text, about)
		for _, s := range words[i] {
			in[s]++
		}
	}
	out := make([]vector, len(texts))
	for i := range texts {
		of := map[string]float64{}
		sum := 0.0
		for _, s := range words[i] {
			w := 1 + math.Log(float64(1+len(texts))/float64(1+in[s]))
			if in[s] == 1 {
				w *= alone
			}
			of[s], sum = w, sum+w*w
		}
		for s := range of {
			of[s] /= math.Sqrt(sum)
		}
		out[i] = vector{of, 1}
	}
	return out
}

// stems are the meaning-bearing stems of a text, each once; of a text that has none, all.
func stems(text string, about map[string]bool) []string {
	var telling, all []string
	for _, t := range match.Tokens(text) {
		s := stemOf(t)
		all = append(all, s)
		if !match.Small(t.Text) && !about[s] {
			telling = append(telling, s)
		}
	}
	if len(telling) == 0 {
		telling = all
	}
	slices.Sort(telling)
	return slices.Compact(telling)
}

// stemOf is what is looked at of a word.
func stemOf(t match.Token) string {
	switch {
	case t.Number.Is:
		return "0" // which number it is says little
	case len(t.Stem) > beginning:
		return t.Stem[:beginning]
	}
	return t.Stem
}

// alike is the cosine between two vectors.
func alike(a, b vector) float64 {
	if len(a.of) > len(b.of) {
		a, b = b, a
	}
	dot := 0.0
	for s, w := range a.of {
		dot += w * b.of[s]
	}
	if dot == 0 {
		return 0
	}
	return math.Round(dot/(a.length*b.length)*1e9) / 1e9 // whatever the order of the sums
}
