package kit

import (
	"fmt"
	"slices"
)

// mostAlike is the share of words that two questions may have in common, in percent.
// Questions that ask the same of two technologies have about 70, others below 40.
const mostAlike = 60

// duplicates minds questions that ask nearly the same and don't say so.
func (in *intake) duplicates() {
	asks := make([][]string, len(in.all))
	for i, q := range in.all {
		asks[i] = content(q.In("en").Ask)
	}
	for i, q := range in.all {
		for j := range i {
			o := in.all[j]
			if (q.Like == "" || q.Like != o.Like) && alike(asks[i], asks[j]) > mostAlike {
				in.fault(q.src, q.at+".en.ask", fmt.Sprintf("%s asks nearly the same as %s", q.ID, o.ID), `give both the same "like", or take one out`)
			}
		}
	}
}

// content are the words of a question that tell it from others, in order.
func content(text string) []string {
	var out []string
	for _, w := range words(text) {
		if len(w) > 3 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// alike is the share of two texts' words that are in both, in percent.
func alike(a, b []string) int {
	if min(len(a), len(b))*100 <= mostAlike*max(len(a), len(b)) {
		return 0 // they can't have enough in common
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 100 * both / (len(a) + len(b) - both)
}
