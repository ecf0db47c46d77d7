package kit

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft/document"
)

// Document is the kit to hand out: what it is for and how to run it, the questions, a
// blank scorecard, and what is covered and what isn't. It is in the language
// that was wanted, and holds no field for a name, no total and no score.
func (k Kit) Document() document.Document {
	w := wordsIn(k.Wanted.Language)
	d := document.Document{Language: k.language(), Title: k.title(w)}
	d.Blocks = append(d.Blocks, k.cover(w)...)
	d.Blocks = append(d.Blocks, document.Break{})
	for i, q := range k.Questions {
		d.Blocks = append(d.Blocks, k.page(w, i+1, q)...)
	}
	d.Blocks = append(d.Blocks, document.Break{})
	d.Blocks = append(d.Blocks, k.scorecard(w)...)
	d.Blocks = append(d.Blocks, k.coverage(w)...)
	return d
}

func (k Kit) language() string {
	if k.Wanted.Language == "fr" {
		return "fr"
	}
	return "en"
}

func (k Kit) title(w wording) string {
	if name := k.name(w); name != "" {
		return fmt.Sprintf(w.titleOf, name)
	}
	return w.title
}

// name is the job and, unless it is the description's title, its level.
func (k Kit) name(w wording) string {
	if k.Wanted.Link.Title != "" || k.Wanted.Role == "" {
		return cmp.Or(k.Wanted.Link.Title, k.Wanted.Role)
	}
	return k.Wanted.Role + ", " + w.rank(k.Wanted.Level)
}

// cover is the first page.
func (k Kit) cover(w wording) []document.Block {
	m := k.Minutes
	facts := [][2]string{
		{w.role, k.Wanted.Role},
		{w.level, cmp.Or(w.levels[k.Wanted.Level], k.Wanted.Level)},
		{w.stack, cmp.Or(strings.Join(k.Stack, ", "), w.anyStack)},
		{w.length, fmt.Sprintf(w.lengthOf, m.Slot, m.Opening, m.Questions, len(k.Questions), m.Theirs)},
	}
	if m.Spare > 0 {
		facts[3][1] += fmt.Sprintf(w.spare, m.Spare)
	}
	if l := k.Wanted.Link; l.Title != "" {
		text := l.Title
		if l.Version != "" {
			text = fmt.Sprintf(w.descriptionOf, l.Title, l.Version)
		}
		facts = append(facts, [2]string{w.description, text})
	}
	facts = slices.DeleteFunc(facts, func(row [2]string) bool { return row[1] == "" })
	steps := slices.Clone(w.steps)
	steps[1] = fmt.Sprintf(steps[1], m.Opening)
	steps[5] = fmt.Sprintf(steps[5], m.Theirs)
	table := document.Table{Header: []string{w.number, w.competency, w.tests, w.minutes}}
	for i, q := range k.Questions {
		wording := q.In(k.Wanted.Language)
		table.Rows = append(table.Rows, []string{strconv.Itoa(i + 1), k.competency(q), wording.Tests, strconv.Itoa(q.Minutes)})
	}
	return []document.Block{
		document.Facts{Rows: facts},
		document.Heading{Level: 2, Text: w.how}, document.Numbered{Items: steps}, document.Paragraph{Text: w.adjust},
		document.Heading{Level: 2, Text: w.overview}, table,
	}
}

// competency is the name of what a question is on.
func (k Kit) competency(q *Question) string {
	for _, c := range k.Competencies {
		if c.ID == q.Competency {
			return c.Name.In(k.Wanted.Language)
		}
	}
	return q.Competency
}

// page is one question.
func (k Kit) page(w wording, n int, q *Question) []document.Block {
	t := q.In(k.Wanted.Language)
	kind := w.types[q.Type]
	if on := k.about(q); on != "" {
		kind += w.between + on
	}
	facts := [][2]string{{w.tests, t.Tests}, {w.kind, kind}}
	if musts := k.mustsOf(q); len(musts) > 0 {
		facts = append(facts, [2]string{w.gives, strings.Join(musts, w.between)})
	}
	out := []document.Block{
		document.Heading{Level: 2, Text: fmt.Sprintf(w.question, n, k.competency(q), q.Minutes)},
		document.Facts{Rows: facts},
		document.Heading{Level: 3, Text: w.ask},
	}
	out = append(out, spoken(t.Ask)...)
	anchors := document.Table{Header: []string{w.score, w.said}}
	for _, n := range []int{1, 3, 5} {
		anchors.Rows = append(anchors.Rows, []string{strconv.Itoa(n), t.Anchors[n]})
	}
	return append(out,
		document.Paragraph{Strong: w.probes + w.colon}, document.Bullets{Items: t.Probes},
		document.Paragraph{Strong: w.plain + w.colon, Text: t.Plain},
		document.Heading{Level: 3, Text: w.anchors}, anchors,
		document.Paragraph{Strong: w.flags + w.colon, Text: strings.Join(t.RedFlags, " ")},
		document.Lines{Label: w.evidence, N: evidenceLines},
	)
}

// evidenceLines are the lines to write on below a question.
const evidenceLines = 4

// about is what a question is about: its technologies, with the version that the
// answers are true for.
func (k Kit) about(q *Question) string {
	var names []string
	for _, t := range q.Technologies {
		names = append(names, cmp.Or(k.Names[t], t))
	}
	about := strings.Join(names, ", ")
	switch {
	case q.Version == "":
		return about
	case about == "" || strings.Contains(q.Version, about):
		return q.Version
	}
	return about + " (" + q.Version + ")"
}

func (k Kit) mustsOf(q *Question) []string {
	var out []string
	for _, m := range k.Musts {
		if slices.Contains(m.Questions, q.ID) {
			out = append(out, m.What)
		}
	}
	return out
}

// spoken is what the interviewer says, with the code in it.
func spoken(text string) []document.Block {
	var out []document.Block
	for i, part := range strings.Split(text, "```") {
		if i%2 == 1 {
			_, code, _ := strings.Cut(part, "\n") // what stands behind the sign names the language
			out = append(out, document.Code{Text: code})
			continue
		}
		for paragraph := range strings.SplitSeq(part, "\n\n") {
			out = append(out, document.Paragraph{Text: paragraph})
		}
	}
	return out
}
