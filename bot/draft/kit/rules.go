package kit

import "slices"

// traits are what rules count questions by.
type traits uint8

const (
	fundamental traits = 1 << iota // of a competency that everybody needs
	directing                      // on design or leadership
	seasoned                       // not for juniors
	stretching                     // for the next level too
	story                          // situational or behavioural
	sample                         // something to read and to judge
	main                           // on the first technology asked for
)

// rule asks for a least number of questions with a trait, of n in the kit.
type rule struct {
	id    Kind // of the shortfall where it isn't kept
	trait traits
	least func(n int) int
}

func half(n int) int { return n/2 + 1 }

func third(n int) int { return (n + 2) / 3 }

func atLeast(k int) func(int) int { return func(int) int { return k } }

// mix is what makes a kit one for its level.
func mix(level string) []rule {
	switch level {
	case "junior":
		return []rule{{FewFundamentals, fundamental, half}}
	case "established":
		return []rule{{FewFundamentals, fundamental, third}, {FewHard, stretching, atLeast(1)}}
	case "senior":
		return []rule{{FewHard, seasoned, half}, {FewDirection, directing, atLeast(1)}}
	}
	return []rule{{FewDirection, directing, atLeast(2)}, {FewHard, seasoned, half}}
}

// balance is what makes a kit a good one beyond that.
func balance(p plan) []rule {
	rules := []rule{{NoSample, sample, atLeast(1)}, {FewStories, story, third}}
	if p.slot >= 60 {
		rules = append(rules, rule{OneOnMain, main, atLeast(2)})
	}
	return rules
}

// mostOfOne is how many questions of a kit may be on one competency before it is out of
// balance.
func (p plan) mostOfOne() int { return max(2, p.least/2) }

// traitsOf is what the rules see in a question.
func (p *profile) traitsOf(q *Question, level, first string) traits {
	var t traits
	c, _ := p.competency(q.Competency)
	next := slices.Index(levels(), level) + 1
	set := func(has bool, one traits) {
		if has {
			t |= one
		}
	}
	set(c.Group == Fundamentals, fundamental)
	set(c.Group == Direction, directing)
	set(!slices.Contains(q.Levels, "junior"), seasoned)
	set(next < len(levels()) && slices.Contains(q.Levels, levels()[next]), stretching)
	set(q.Type == Situational || q.Type == Behavioural, story)
	set(q.Type == WorkSample, sample)
	set(first != "" && slices.Contains(q.Technologies, first), main)
	return t
}
