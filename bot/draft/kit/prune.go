package kit

import "math/bits"

// hopeless tells whether no set that goes on from here can keep the goal.
func (s *search) hopeless(rest uint64) bool {
	n := len(s.chosen)
	if s.left < 0 || n > s.most || s.wide > s.widest {
		return true
	}
	skippedT := count(s.skipped & s.technologies)
	if s.left < s.bound.minutes(rest, s.withoutTechnologies-skippedT, s.withoutMusts-count(s.skipped)+skippedT) {
		return true
	}
	more := max(s.fewest-s.wide, 0)
	if n+more > s.most || s.left < s.bound.wider(s.on, more) {
		return true
	}
	if short := s.least - n; short > 0 && s.left < short*s.bound.shortest {
		return true
	}
	n = max(n+more, s.least)
	for r, rule := range s.rules {
		if s.broken&(1<<r) == 0 && s.spare(r) == 0 && s.left < s.missing(r, n)*s.bound.byTrait[rule.trait] {
			return true
		}
	}
	return s.oneSided()
}

// oneSided breaks the rule on too many questions of one competency, or tells that it may
// not be broken.
func (s *search) oneSided() bool {
	last := len(s.rules)
	for _, n := range s.on {
		if n > s.mostOfOne() && s.broken&(1<<last) == 0 {
			if s.spare(last) == 0 {
				return true
			}
			s.broken |= 1 << last
		}
	}
	return false
}

// spare is how many rules of that one's tier may still be broken.
func (s *search) spare(r int) int {
	mix := bits.OnesCount64(s.broken & (1<<s.nmix - 1))
	if r < s.nmix {
		return s.mix - mix
	}
	return s.balance - (bits.OnesCount64(s.broken) - mix)
}

// missing is how many more questions a rule asks for where there are n.
func (s *search) missing(r, n int) int {
	return max(0, s.rules[r].least(n)-s.traits[bits.TrailingZeros8(uint8(s.rules[r].trait))])
}

func (s *search) count(t traits, by int) {
	for ; t != 0; t &= t - 1 {
		s.traits[bits.TrailingZeros8(uint8(t))] += by
	}
}
