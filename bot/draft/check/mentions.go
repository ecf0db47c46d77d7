package check

import (
	"slices"
	"strings"
)

// expected is what an advert says about the job beside duties and needs, by the
// kind of the words that say it, in the order told.
func expected() []string {
	return []string{"contract", "remote", "hours", "start", "process", "adjustments", "equal"}
}

// mentions is J14: one finding for all that an advert leaves open, and one for
// what a draft dropped of its form.
func (r *reading) mentions() []Finding {
	var open []string
	for _, kind := range expected() {
		if len(r.found[kind]) == 0 && !r.hasSection(kind) {
			open = append(open, r.tell["name."+kind].Message)
		}
	}
	var all []Finding
	if len(open) > 0 && len(r.words) > 0 {
		all = append(all, r.say("J14.open", Warn, span{}, "{open}", strings.Join(open, ", ")))
	}
	if r.Facts == nil {
		return all
	}
	for _, d := range r.missing {
		if d.check == "J14" {
			all = append(all, r.say("J14.dropped", Warn, span{}, "{dropped}", d.what))
		}
	}
	return append(all, r.remoteDays()...)
}

// hasSection tells whether a heading announces a section and something stands below it.
func (r *reading) hasSection(name string) bool {
	return slices.ContainsFunc(r.lines, func(l line) bool { return l.section == name && l.shape != heading && l.from < l.to })
}
