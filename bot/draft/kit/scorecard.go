package kit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft/document"
)

// scoreLines are the lines to write on for each competency.
const scoreLines = 3

// scorecard has, for each competency, lines for evidence and below them a scale to
// circle.
func (k Kit) scorecard(w wording) []document.Block {
	out := []document.Block{document.Heading{Level: 2, Text: w.scorecard}, document.Paragraph{Text: w.scoring}}
	for _, c := range k.Competencies {
		var ids []string
		for _, q := range k.Questions {
			if q.Competency == c.ID {
				ids = append(ids, q.ID)
			}
		}
		out = append(out,
			document.Heading{Level: 3, Text: c.Name.In(k.Wanted.Language)},
			document.Lines{Label: w.evidenceFrom(k.numbers(ids)), N: scoreLines},
			document.Paragraph{Text: w.scale},
		)
	}
	return out
}

// evidenceFrom names the questions that evidence comes from.
func (w wording) evidenceFrom(numbers string) string {
	if !strings.Contains(numbers, ",") {
		return fmt.Sprintf(w.from, numbers)
	}
	last := strings.LastIndex(numbers, ", ")
	return fmt.Sprintf(w.fromSome, numbers[:last]+w.and+numbers[last+2:])
}

// coverage tells which questions are on what, and what the kit doesn't do.
func (k Kit) coverage(w wording) []document.Block {
	var out []document.Block
	table := document.Table{Header: []string{w.wanted, w.answered}}
	for _, c := range slices.Concat(k.Technologies, k.Musts) {
		questions := k.numbers(c.Questions)
		switch {
		case questions == "":
			questions = w.nobody
		case c.StandIn:
			questions = fmt.Sprintf(w.near, questions)
		}
		table.Rows = append(table.Rows, []string{c.What, questions})
	}
	if len(table.Rows) > 0 {
		out = append(out, document.Heading{Level: 2, Text: w.coverage}, table)
	}
	out = append(out, document.Heading{Level: 2, Text: w.missing})
	if said := k.said(k.Wanted.Language); len(said) > 0 {
		out = append(out, document.Bullets{Items: said})
	} else {
		out = append(out, document.Paragraph{Text: w.complete})
	}
	return out
}

// said are the shortfalls in words.
func (k Kit) said(language string) []string {
	var out []string
	for _, s := range k.Shortfalls {
		out = append(out, s.Words(language))
	}
	return out
}

// numbers are questions by their place in the kit: "1, 4".
func (k Kit) numbers(ids []string) string {
	var out []string
	for i, q := range k.Questions {
		if slices.Contains(ids, q.ID) {
			out = append(out, strconv.Itoa(i+1))
		}
	}
	return strings.Join(out, ", ")
}
