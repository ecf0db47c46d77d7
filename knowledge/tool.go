package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// A "PHP developer" is a backend developer for whom the sources tell nothing else but what PHP is
// to the job. So the duties of one are those of all, and the answer says that it makes no difference.

// besideTool are words for who does the job, right beside a technology: "Java developer", « développeur Java ».
var besideTool = cueOf("backend back-end developpement development").with(itsWord, besideNouns)

var besideNouns = cueOf("programmer programmers coder coders programmeur programmeurs programmeuse codeur codeuse specialist specialists team hire")

// toolBeside is the place in a text of a technology that the profile names and that stands beside
// a word for who does the job; -1 where none does.
func (k *known) toolBeside(r read) int {
	for i, t := range r.tokens {
		if !besideTool.is(t.Text) {
			continue
		}
		for _, at := range []int{i - 1, i + 1} {
			if word := textAt(r.tokens, at); word != "" && !match.Small(word) && k.tools()[word] != "" {
				return at
			}
		}
	}
	return -1
}

// toolsOf are what topics name whose title is names, alike in all languages, and nothing else: "Python",
// and with it "Django"; "Docker and Kubernetes". With each, normalised, stands how it is written.
func toolsOf(topics []Topic) map[string]string {
	tools := map[string]string{}
	for i := range topics {
		names := namesIn(&topics[i])
		if slices.ContainsFunc(match.Tokens(topics[i].Title.only(Languages()[0])), func(t match.Token) bool { return !names[t.Text] && !match.Small(t.Text) }) {
			continue
		}
		for _, text := range []string{topics[i].Title.only(Languages()[0]), topics[i].Answer.only(Languages()[0])} {
			for word := range strings.FieldsFuncSeq(text, partsNames) {
				word = strings.TrimSuffix(word, ".")
				if name := match.Normalise(word); names[name] && !ownSide.is(name) {
					tools[name] = word
				}
			}
		}
	}
	return tools
}

// forTool is a note that a topic does not tell what it tells for a technology in particular that
// stands beside the job; "" where it is about that, and where none does.
func (k *known) forTool(r read, t *Topic) string {
	at := k.toolBeside(r)
	if at < 0 || t.Computed != "" || k.details(t.ID).names[r.tokens[at].Text] {
		return ""
	}
	return fmt.Sprintf(wordsOf(r.language).forTool, k.tools()[r.tokens[at].Text])
}

// asksDuties: what somebody does is asked for, or what falls to them.
var asksDuties = pattern(`\b(?:missions?|tasks|taches|duties|responsibilit(?:y|ies)|responsabilites?|attributions)\b`)

// readWithoutTool reads a question for the duties of a "PHP developer" once more without PHP.
func (k *known) readWithoutTool(r *read) {
	if r.verbatim() || !asksDuties().MatchString(r.text) && !asksTasks().MatchString(r.text) {
		return
	}
	tool := k.toolBeside(*r)
	if tool < 0 {
		return
	}
	var words []string
	var left []int
	for i, t := range r.tokens {
		if i != tool {
			words, left = append(words, t.Text), append(left, i)
		}
	}
	if around := k.reader.Read(strings.Join(words, " ")); around.Known {
		r.readAs(around, left)
	}
}
