package check

import "strconv"

// needs is J4.
func (r *reading) needs() []Finding {
	var all []Finding
	count, first := 0, -1
	for i, l := range r.lines {
		if l.section != "must" || l.shape != bullet {
			continue
		}
		if first < 0 {
			first = i
		}
		if hits := r.hits("optional", l.from, l.to); len(hits) > 0 {
			all = append(all, r.say("J4.optional", Warn, r.at(hits[0].from, hits[0].to)))
			continue
		}
		if !l.nested {
			count++
		}
	}
	switch {
	case count == 0 && len(all) == 0 && len(r.words) > 150:
		all = append(all, r.say("J4.none", Warn, span{}))
	case count > 7:
		all = append(all, r.say("J4.many", Warn, span{}, "{n}", strconv.Itoa(count)))
	case count > 0 && count < 3:
		all = append(all, r.say("J4.few", Warn, span{}, "{n}", strconv.Itoa(count)))
	}
	nice := 0
	for _, l := range r.lines {
		if l.section == "nice" && l.shape == bullet && !l.nested {
			nice++
		}
	}
	if nice > 5 {
		all = append(all, r.say("J4.nice", Warn, span{}, "{n}", strconv.Itoa(nice)))
	}
	return all
}
