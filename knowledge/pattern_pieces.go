package knowledge

import (
	"regexp/syntax"
	"slices"
	"strings"
)

const (
	mostPieces    = 64 // of an expression
	shortestPiece = 2  // in bytes; nearly every text holds shorter ones
)

// piecesOf are pieces of text one of which is in all that an expression matches; none
// where there are no such pieces, or too many. Where it takes large letters for small ones, "(?i)" or "[Ww]ho", all pieces are of
// small letters, and are in the text in small letters.
func piecesOf(expression string) (pieces []string, isSmall bool) {
	re, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil, false // to compile it tells
	}
	if isSmall = takesLarge(re); isSmall {
		re = small(re)
	}
	m := matching(re.Simplify())
	return withoutLonger(better(m.needed, m.all)), isSmall
}

// takesLarge tells whether an expression takes large letters for small ones in some part.
func takesLarge(re *syntax.Regexp) bool {
	return re.Op == syntax.OpLiteral && re.Flags&syntax.FoldCase != 0 || slices.ContainsFunc(re.Sub, takesLarge)
}

// small is an expression whose letters are small.
func small(re *syntax.Regexp) *syntax.Regexp {
	switch re.Op {
	case syntax.OpLiteral:
		re.Rune = []rune(strings.ToLower(string(re.Rune)))
	case syntax.OpCharClass:
		if letters := lettersOf(re.Rune); letters != nil {
			re.Rune = nil
			for _, r := range strings.ToLower(strings.Join(letters, "")) {
				re.Rune = append(re.Rune, r, r)
			}
		}
	}
	for _, sub := range re.Sub {
		small(sub)
	}
	return re
}

// matched is what is known of the texts that an expression matches: all of them, where
// they are few, or else pieces one of which is in each. Both may be none.
type matched struct{ all, needed []string }

func matching(re *syntax.Regexp) matched {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return matched{all: []string{""}}
	case syntax.OpLiteral:
		return matched{all: []string{string(re.Rune)}}
	case syntax.OpCharClass:
		return matched{all: lettersOf(re.Rune)}
	case syntax.OpCapture:
		return matching(re.Sub[0])
	case syntax.OpPlus:
		m := matching(re.Sub[0])
		return matched{needed: better(m.needed, m.all)}
	case syntax.OpQuest:
		if m := matching(re.Sub[0]); m.all != nil {
			return matched{all: append(m.all, "")}
		}
	case syntax.OpAlternate:
		return oneOf(re.Sub)
	case syntax.OpConcat:
		return oneBehindTheOther(re.Sub)
	}
	return matched{}
}

// lettersOf are the letters of a class, given as ranges; none for many.
func lettersOf(ranges []rune) (all []string) {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] >= mostPieces {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			all = append(all, string(r))
		}
	}
	return few(all)
}

func oneOf(list []*syntax.Regexp) (out matched) {
	isAll := true
	for _, re := range list {
		m := matching(re)
		isAll = isAll && m.all != nil
		out.all = append(out.all, m.all...)
		piece := better(m.needed, m.all)
		if piece == nil || len(out.needed) > 0 && out.needed[0] == "" {
			piece, out.needed = []string{""}, nil // one needs none
		}
		out.needed = append(out.needed, piece...)
	}
	if out.all = few(out.all); !isAll || out.all == nil {
		return matched{needed: better(out.needed, nil)}
	}
	return matched{all: out.all}
}

// oneBehindTheOther puts together what is known in full, and of such pieces keeps the best.
func oneBehindTheOther(list []*syntax.Regexp) (out matched) {
	out.all = []string{""}
	isAll := true
	for _, re := range list {
		m := matching(re)
		var both []string
		for _, a := range out.all {
			for _, b := range m.all {
				both = append(both, a+b)
			}
		}
		if both = few(both); both == nil {
			isAll = false
			out.needed = better(better(out.needed, out.all), m.needed)
			both = m.all
		}
		if out.all = both; out.all == nil {
			out.all = []string{""}
		}
	}
	if isAll {
		return out
	}
	return matched{needed: better(out.needed, out.all)}
}

// few is a list that is neither empty nor too long, nil else.
func few(list []string) []string {
	slices.Sort(list)
	if list = slices.Compact(list); len(list) == 0 || len(list) > mostPieces {
		return nil
	}
	return list
}

// better is the list whose shortest piece is longer, or of two such the shorter list; nil
// where that is too short a piece or too long a list.
func better(a, b []string) []string {
	size := func(list []string) (shortest int) {
		if len(list) == 0 || len(withoutLonger(list)) > mostPieces {
			return 0
		}
		return len(slices.MinFunc(list, func(a, b string) int { return len(a) - len(b) }))
	}
	if size(b) > size(a) || size(b) == size(a) && len(b) < len(a) {
		a = b
	}
	if size(a) < shortestPiece {
		return nil
	}
	return a
}

// withoutLonger leaves out the pieces that hold another one.
func withoutLonger(list []string) (out []string) {
	for i, p := range list {
		holds := func(o string) bool { return o != p && strings.Contains(p, o) }
		if !slices.Contains(list[:i], p) && !slices.ContainsFunc(list, holds) {
			out = append(out, p)
		}
	}
	return out
}
