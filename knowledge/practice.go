package knowledge

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What a profile's reader practises on beside its phrasings stands in a folder of text files: questions of
// imagined pages and chats, page by page, of which most ask what the profile does not tell. Nothing of them is
// stored: they are read when the reader is compiled, and the program has what was learnt from them. A line is
//
//	in | role.overview | en | What is a back-end developer?
//
// with "in" where the topic tells what is asked, "part" where it is about the subject and leaves open what is
// asked, "out" where no topic tells it; then the topic, or for "out" the nearest one or "-"; then the language.
// Lines that begin with "#" are remarks.
//
// 22 November 2026: 38,200 questions, 15,500 of them told, on pages that twenty people imagined who had read the topics' answers
// and no phrasings, in English and French. Why: phrasings and near misses are written topic by topic, and what real pages
// ask is not. Of 797 real questions in three rounds, none of which was learnt from, 87 % of what is told was read rightly and 80 % of
// the rest refused before, 91 and 83 % now (of the third round, which no variant was chosen by, 90 and 87, then 88 and 86, of 59 and
// 199); of 3,352 practice questions that were left out 85 and 86 % before, 86 and 88 % now; of those that a topic leaves open 66 and 71. As
// phrases and near misses they would have won as much and taken 4 MB more of memory. They bring words that no phrase has;
// these stay unknown words wherever a rule asks for such, or "to become a luthier" would be no other trade any more.

// practice reads what the reader of a profile practises on; nothing where there is no such folder. What is
// wrong in it comes as Faults.
func practice(fsys fs.FS, l Loaded, common Common) ([]match.Phrase, error) {
	files, err := fs.Glob(fsys, path.Join(l.Profile.Slug, "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("practice: %w", err)
	}
	var out []match.Phrase
	var faults Faults
	shorthand := shorthandOf(common)
	seen := map[string]string{} // where a question stands
	for _, file := range files {
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("practice: %w", err)
		}
		number := 0
		for line := range strings.Lines(string(text)) {
			number++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			at := Fault{File: path.Join("practice", file), Line: number, Column: 1, Excerpt: line}
			p, wrong, remedy := practised(line, l.Topics)
			key := p.Language + joined(match.Tokens(p.Text))
			if there := seen[key]; wrong == "" && there != "" {
				wrong, remedy = "this question stands in "+there+", too", "take one of them out"
			}
			if wrong != "" {
				at.Problem, at.Remedy = wrong, remedy
				faults = append(faults, at)
				continue
			}
			seen[key] = fmt.Sprintf("%s:%d", at.File, number)
			p.Text = inFull(p.Text, shorthand[p.Language])
			out = append(out, p)
		}
	}
	return out, faults.err()
}

// practised is what a line says: a question with the topic that tells what it asks, or with none. Where it can't be read,
// it is what is wrong, and what to do about it.
func practised(line string, topics []Topic) (p match.Phrase, wrong, remedy string) {
	parts := strings.Split(line, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if len(parts) < 4 {
		return p, "this is not four parts with bars between", "write it as: in | role.overview | en | What is it?"
	}
	class, topic, language, text := parts[0], parts[1], parts[2], strings.Join(parts[3:], " ")
	p = match.Phrase{Language: language, Text: text}
	switch {
	case !slices.Contains([]string{"in", "part", "out"}, class):
		return p, fmt.Sprintf("%q is neither in, part nor out", class), "write in where the topic tells what is asked, out where none does"
	case topic == "-" && class != "out":
		return p, "a question that is told has a topic", "write the topic that tells it, or out"
	case topic != "-" && !slices.ContainsFunc(topics, func(t Topic) bool { return t.ID == topic }):
		return p, fmt.Sprintf("there is no topic %q", topic), "write the id of a topic, or out and -"
	case !slices.Contains(Languages(), language):
		return p, fmt.Sprintf("%q is no language that questions are read in", language), "write en or fr"
	case len(match.Tokens(text)) == 0:
		return p, "there is no question here", "write one, or take the line out"
	case class == "in":
		p.Label = topic
	}
	return p, "", ""
}
