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
// A "GitHub profile" is none.
var besideTool = cueOf(`dev devs developer developers engineer engineers programmer programmers coder coders
	developpeur developpeurs developpeuse developpeuses programmeur programmeurs programmeuse codeur codeuse profil profils`)

// toolBeside is the place in a text of a technology that the profile names and that stands beside
// a word for who does the job, the server's side between them or not; -1 where none does, and where
// another is named, too.
func (k *known) toolBeside(tokens []match.Token) int {
	tool := -1
	for i, t := range tokens {
		if k.toolTopic(t.Text) == nil {
			continue
		}
		if tool >= 0 || !besideJob(tokens, i, 1) && !besideJob(tokens, i, -1) {
			return -1
		}
		tool = i
	}
	return tool
}

// besideJob tells whether a word for who does the job stands next to a word, on one side of it.
func besideJob(tokens []match.Token, at, step int) bool {
	next := textAt(tokens, at+step)
	if ownSide.is(next) || next == "back-end" {
		next = textAt(tokens, at+2*step)
	}
	return besideTool.is(next)
}

// technology is one: how it is written, the place of its topic, and how long the title or answer is that names it there, in bytes.
type technology struct {
	written string
	topic   int
	among   int
}

// toolsOf are what topics name that leave open how much something is in demand, and whose title is names, alike in
// all languages, and nothing else: "Python", and with it "Django"; "Docker and Kubernetes". They stand by their
// normalised names; of several topics that name one, the one whose title says least beside it is its own, and one
// whose title is nothing else before all, whatever it leaves open ("SQL", not "SQL Server").
func toolsOf(topics []Topic) map[string]technology {
	tools := map[string]technology{}
	for i := range topics {
		if !slices.Contains(topics[i].Open, openDemand) {
			continue
		}
		names := namesIn(&topics[i])
		if slices.ContainsFunc(match.Tokens(topics[i].Title.only(Languages()[0])), func(t match.Token) bool { return !names[t.Text] && !match.Small(t.Text) }) {
			continue
		}
		for _, text := range []string{topics[i].Title.only(Languages()[0]), topics[i].Answer.only(Languages()[0])} {
			for word := range strings.FieldsFuncSeq(text, partsNames) {
				word = strings.TrimSuffix(word, ".")
				name := match.Normalise(word)
				if before, known := tools[name]; names[name] && !ownSide.is(name) && (!known || len(text) < before.among) {
					tools[name] = technology{written: word, topic: i, among: len(text)}
				}
			}
		}
	}
	for i := range topics {
		name := match.Normalise(topics[i].Title.only(Languages()[0]))
		if name == goVerb && slices.Contains(topics[i].Open, openDemand) {
			tools[goLanguage] = technology{written: topics[i].Title.only(Languages()[0]), topic: i}
		}
		if t, known := tools[name]; known {
			t.topic = i
			tools[name] = t
		}
	}
	return tools
}

// forTool is a note that an answer is not for a technology in particular that stands beside the job; "" where
// its topic names it, and where none does.
func (k *known) forTool(r read, topic string) string {
	if r.tool < 0 || k.about(topic, r.tokens[r.tool].Text) {
		return ""
	}
	return fmt.Sprintf(wordsOf(r.language).forTool, k.tools()[r.tokens[r.tool].Text].written)
}

// surely is the score from which what is left of a question without a technology is taken for all of it.
const surely = 0.97

// readWithoutTool reads a question about a "PHP developer" once more without PHP, where it was read as one
// about PHP. What is left counts where it surely asks for something whose answer does not name PHP:
// duties, employers, English.
func (k *known) readWithoutTool(r *read) {
	if r.tool < 0 || r.verbatim() || !k.about(k.topOf(*r), r.tokens[r.tool].Text) || !asking.in(r.text) && !asksOne.among(r.tokens) {
		return // "php dev" asks about PHP
	}
	var words []string
	var left []int
	for i, t := range r.tokens {
		if i != r.tool {
			words, left = append(words, t.Text), append(left, i)
		}
	}
	around := k.reader.Read(strings.Join(words, " "))
	if !around.Known || around.Ranked[0].Score < surely {
		return
	}
	if t := k.topics[around.Ranked[0].Label]; t == nil || t.Computed != "" {
		return
	}
	if !slices.ContainsFunc(k.rivals(read{reading: around}), func(id string) bool { return k.about(id, r.tokens[r.tool].Text) }) {
		r.readAs(around, left)
	}
}

// about tells whether a topic names a technology.
func (k *known) about(topic, tool string) bool {
	t := k.topics[topic]
	return t != nil && t.Computed == "" && k.details(topic).names[tool]
}

// ofTool are what is asked of a technology alone with such words.
var (
	makesTool   = cueOf("make makes made own owns owner creates created invented invents developed designed maintains maintain behind derriere maintient appartient proprietaire cree creee invente")
	toolPrice   = costing.with(costless, ofNoun, cueOf("price prices pricing prix tarif tarifs"))
	toolVersion = cueOf("version versions release releases")
	whoWord     = cueOf("who qui")
)

// toolAlone is the topic of the technology that a question names beside words that ask one thing of it and small ones, and
// nothing else, and what is wanted; the topic is nil for any other question, and for a stored one. "Why MySQL?" compares
// nothing, "who makes MongoDB?" asks for no database.
func (k *known) toolAlone(r read) (t *Topic, wants detail) {
	if r.verbatim() {
		return nil, 0
	}
	tokens := r.reading.Tokens
	reason, who := false, whoWord.among(tokens)
	for i, word := range tokens {
		switch tool := k.toolTopic(word.Text); {
		case reasonIn(tokens[i : i+1]):
			reason = true
		case who && (makesTool.is(word.Text) || word.Text == "fait" && textAt(tokens, i-1) == "a"):
			wants |= aMaker
		case toolPrice.is(word.Text):
			wants |= aPrice
		case toolVersion.is(word.Text):
			wants |= aVersion
		case match.Small(word.Text):
		case tool == nil || t != nil:
			return nil, 0
		default:
			t = tool
		}
	}
	if !reason && wants == 0 {
		return nil, 0
	}
	return t, wants
}

// namesTool tells whether some words name a technology.
func (k *known) namesTool(tokens []match.Token) bool {
	return slices.ContainsFunc(tokens, func(t match.Token) bool { return k.toolTopic(t.Text) != nil })
}

// toolTopic is the topic of a technology; nil for none.
func (k *known) toolTopic(name string) *Topic {
	if t, ok := k.tools()[name]; ok {
		return &k.Topics[t.topic]
	}
	return nil
}
