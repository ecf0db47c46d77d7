package draft

import (
	"slices"
	"strings"
)

// summary is one paragraph on the job.
func (t *telling) summary() Section {
	s := Section{ID: Summary, Origin: FromTemplate}
	lists := [][]phrase{t.words.Opening, t.words.Core, t.words.Scope, t.words.Level, t.words.Tools}
	if t.short() {
		lists = lists[:2]
	}
	s.Text = t.sentences("summary", lists...)
	return s
}

// success is what the person has reached after six months and after a year.
func (t *telling) success() Section {
	s := Section{ID: Success, Title: t.heading(Success), Origin: FromTemplate}
	if t.short() {
		return Section{ID: Success}
	}
	s.Text = paragraphs(t.sentences("success", t.words.Three, t.words.Six), t.sentences("twelve", t.words.Twelve, t.words.Growth))
	return s
}

// offer is how the work is done, with whom, and what comes with it.
func (t *telling) offer() Section {
	s := Section{ID: Offer, Title: t.heading(Offer), Origin: FromTemplate}
	lists := [][]phrase{t.words.Work, t.words.How, t.words.Away}
	if t.short() {
		lists = nil
	}
	s.Text = t.sentences("offer", lists...)
	if team := tidy(t.Team); team != "" {
		s.Text = paragraphs(s.Text, t.label("team")+sentence(team))
	}
	if s.Items = tidyAll(t.Benefits); len(s.Items) > 0 {
		s.Text = paragraphs(s.Text, strings.TrimSpace(t.label("benefits")))
	}
	if s.empty() {
		return Section{ID: Offer}
	}
	return s
}

// process is how to apply, and where an adjustment is asked for.
func (t *telling) process() Section {
	s := Section{ID: Process, Title: t.heading(Process), Origin: FromTemplate}
	apply := t.sentences("apply", t.words.Apply, t.words.Criteria)
	if t.short() && tidy(t.Deadline) == "" {
		apply = ""
	}
	s.Text = paragraphs(apply, t.sentences("adjust", t.words.Adjust))
	if s.Items = tidyAll(t.Brief.Process); len(s.Items) > 0 {
		s.Text = paragraphs(s.Text, strings.TrimSpace(t.label("steps")))
	}
	return s
}

// equality is the line on equal opportunity, with the country's law.
func (t *telling) equality() Section {
	return Section{ID: Equality, Title: t.heading(Equality), Text: t.sentences("equality", t.words.Equality), Origin: FromTemplate}
}

// small is the date and the reference.
func (t *telling) small() Section {
	s := Section{ID: Small, Origin: FromCode}
	var parts []string
	if day := tidy(t.Date); day != "" {
		parts = append(parts, t.words.Labels["published"]+" "+date(day, t.Language))
	}
	if ref := tidy(t.Ref); ref != "" {
		parts = append(parts, t.label("reference")+ref)
	}
	s.Text = strings.Join(parts, ". ")
	if s.Text != "" && len(parts) == 1 && t.Ref == "" {
		s.Text += "."
	}
	return s
}

// sentences takes one wording from each list. No two neighbours begin with the same word.
func (t *telling) sentences(key string, lists ...[]phrase) string {
	var out []string
	last := ""
	for i, list := range lists {
		fit := t.fitting(list)
		if len(fit) == 0 {
			continue
		}
		at := t.dice(key+string(rune('a'+i)), len(fit))
		said := upperFirst(fit[at].say(t.facts, nil))
		for j := 1; j < len(fit) && firstWord(said) == last; j++ {
			said = upperFirst(fit[(at+j)%len(fit)].say(t.facts, nil))
		}
		out, last = append(out, said), firstWord(lastSentence(said))
	}
	return strings.Join(out, " ")
}

// fitting are the wordings of a list that the facts allow.
func (t *telling) fitting(list []phrase) []wording {
	var out []wording
	for _, p := range list {
		if p.fits(t.facts) {
			out = append(out, slices.DeleteFunc(slices.Clone(p.wordings), func(w wording) bool { return !w.fits(t.facts) })...)
		}
	}
	return out
}

func lastSentence(s string) string {
	if i := strings.LastIndex(strings.TrimSuffix(s, "."), ". "); i >= 0 {
		return s[i+2:]
	}
	return s
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// label is a label that a text follows.
func (t *telling) label(key string) string {
	if t.Language == "fr" {
		return t.words.Labels[key] + "\u00a0: "
	}
	return t.words.Labels[key] + ": "
}

// sentence is a typed text with a full stop, where it has no end of its own.
func sentence(s string) string {
	if strings.ContainsAny(s[len(s)-1:], ".!?") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

func paragraphs(all ...string) string {
	var out []string
	for _, p := range all {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n")
}
