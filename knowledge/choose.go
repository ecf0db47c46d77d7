package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// longestGist is how much of a topic's answer stands beside its name in a
// choice, in characters: two or three of them fit a phone's screen.
const longestGist = 280

// choose offers what a question may have meant, each with the gist of its
// answer: whoever meant one of them has it without another click.
func (k *known) choose(ids []string, r read) Answer {
	a := k.answer(r.language)
	a.Outcome, a.Topics = Choose, ids
	w := wordsOf(r.language)
	a.Lead = w.choose
	a.Confidence = r.reading.Ranked[0].Score
	for _, id := range ids {
		full := k.topic(k.topics[id], r.language)
		title := k.topics[id].Title.In(r.language)
		a.Text += "- " + fmt.Sprintf(w.nameRange, title, inShort(full)) + "\n"
		a.Citations = merge(a.Citations, full.Citations)
		a.Choices = append(a.Choices, Step{Label: title, Topic: id})
	}
	return a
}

// justTheJob tells whether a text names nothing but the job itself: "developer", « le poste ».
func (r read) justTheJob() bool {
	if !r.bare || r.wantsPay || r.verbatim() {
		return false
	}
	own, named := only(r.hits, ofThisJob), false
	for i, t := range r.tokens {
		job := jobWord.is(t.Text) || covered(i, own)
		if !job && !aboutWord.is(t.Text) && !articleWord.is(t.Text) && !oneWord.is(t.Text) {
			return false
		}
		named = named || job
	}
	return named
}

// firstTopics are those that the profile's commands begin with: what a text may mean that
// says nothing more.
func (k *known) firstTopics() (ids []string) {
	for _, c := range k.Profile.Commands {
		if id := c.Topics[0]; k.topics[id] != nil && !slices.Contains(ids, id) && len(ids) < choices {
			ids = append(ids, id)
		}
	}
	return ids
}

// inShort is the beginning of an answer as one line: its lead or its first
// paragraph, and where that announces a list or says little before one, the list; a table's rows after it.
func inShort(a Answer) string {
	if a.Table != nil {
		return endedAt(oneLine(a.Lead)+" "+tableLine(*a.Table, wordsOf(a.Language)), longestGist)
	}
	parts := strings.Split(strings.TrimSpace(a.Lead+"\n\n"+a.Text), "\n\n")
	line := oneLine(parts[0])
	lists := len(parts) > 1 && strings.HasPrefix(parts[1], "- ")
	switch {
	case strings.HasSuffix(line, ":") && len(parts) > 1 || lists && a.Lead != "":
		line = strings.TrimRight(line, ".") + " " + listLine(parts[1])
	case lists && len(line) <= shortLine:
		line = strings.TrimRight(line, ".") + " – " + listLine(parts[1])
	}
	return endedAt(line, longestGist)
}

// shortLine is up to how many bytes a paragraph says little by itself: "At least one backend language is a must."
const shortLine = 60

// tableLine writes a table in one line.
func tableLine(t Table, w wording) string {
	var rows []string
	for _, row := range t.Rows {
		var cells []string
		for i, cell := range row[1:] {
			if len(row) > 2 {
				cell = t.Header[i+1] + " " + cell
			}
			cells = append(cells, cell)
		}
		rows = append(rows, fmt.Sprintf(w.nameRange, row[0], strings.Join(cells, ", ")))
	}
	return strings.Join(rows, "; ")
}

// listLine writes a list in one line.
func listLine(text string) string {
	var items []string
	for item := range strings.Lines(text) {
		items = append(items, strings.TrimPrefix(strings.TrimSpace(item), "- "))
	}
	return strings.Join(items, "; ")
}

func oneLine(text string) string {
	lines := strings.Split(text, "\n")
	if slices.ContainsFunc(lines[1:], func(l string) bool { return strings.HasPrefix(l, "- ") }) {
		return lines[0] + " " + listLine(strings.Join(lines[1:], "\n"))
	}
	return strings.Join(lines, " ")
}

// endedAt cuts a line after so many characters, at the end of a sentence or an
// item where there is one in its second half, and else at a word.
func endedAt(line string, most int) string {
	if cut := shorten(line, most); len(cut) < len(line) {
		half := len(cut) / 2
		if at := strings.LastIndex(cut, ". "); at > half {
			return cut[:at+1]
		}
		if at := strings.LastIndex(cut, ";"); at > half {
			return strings.TrimRight(cut[:at], " \u00a0\u202f") + "…"
		}
		if at := strings.LastIndex(cut, " "); at > 0 {
			cut = cut[:at]
		}
		return strings.TrimRight(cut, " ,:;") + "…"
	}
	return line
}
