package bot

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge"
)

const defaultLanguage = "en"

// menu offers topics of a profile as buttons, five in a row. Of two of one title it offers
// the first: nobody could tell them apart.
func (b *Bot) menu(p knowledge.Profile, topics []string, language string) Reply {
	w := wordsOf(language)
	r := Reply{Parts: []Part{Lead{fmt.Sprintf(w.menuLead, p.Titles.In(language))}, Text{Text: w.menuText}}}
	var row []Button
	for _, t := range b.Base().Topics(p.Slug) {
		if !slices.Contains(topics, t.ID) {
			continue
		}
		label := Clip(t.Title.In(language), 75)
		if slices.ContainsFunc(row, func(x Button) bool { return x.Label == label }) {
			continue
		}
		row = append(row, Button{Label: label, Action: ActionNext, Value: resume{Profile: p.Slug, Language: language, About: t.ID}.String()})
	}
	for len(row) > 0 {
		n := min(5, len(row))
		r.Parts = append(r.Parts, Buttons{row[:n]})
		row = row[n:]
	}
	return r
}

// welcome answers a mention or a message without words: the first subjects of
// each profile.
func (b *Bot) welcome(language string) Reply {
	var r Reply
	for _, p := range b.Base().Profiles() {
		r.Parts = append(r.Parts, b.menu(p, b.subjects(p), language).Parts...)
	}
	return r
}

// subjects are the first topics of a profile: what it says of pay, and where each of its
// commands begins.
func (b *Bot) subjects(p knowledge.Profile) []string {
	var topics []string
	if b.Base().HasSalary(p.Slug) {
		topics = b.salaryTopics(p.Slug)
	}
	for _, c := range p.Commands {
		topics = append(topics, c.Topics[0])
	}
	return topics
}

func (b *Bot) salaryTopics(slug string) []string {
	for _, t := range b.Base().Topics(slug) {
		if t.Computed == knowledge.AboutSalary {
			return []string{t.ID}
		}
	}
	return nil
}

// Prompts are the questions offered where a conversation with the bot begins:
// at most four.
func (b *Bot) Prompts(language string) []Prompt {
	w := wordsOf(language)
	title := strings.ToLower(b.Base().Profiles()[0].Titles.In(language))
	var out []Prompt
	for _, s := range w.prompts {
		out = append(out, Prompt{Title: s[0], Message: strings.ReplaceAll(s[1], "{profile}", title)})
	}
	return out
}

// help lists what can be asked and typed.
func (b *Bot) help(c Command) Reply {
	language := b.language(c.asker(), languageOf(c.Text))
	w := wordsOf(language)
	var lines []string
	for _, spec := range b.Commands() {
		hint, description := spec.Hint, spec.Description
		if language == "fr" && spec.French != "" {
			hint, description = spec.FrenchHint, spec.French
		}
		lines = append(lines, "- "+spec.Name+" "+hint+w.isFor+description)
	}
	return Reply{Parts: []Part{Lead{w.helpLead}, Text{Text: w.helpText + "\n\n" + strings.Join(lines, "\n")}, Note{w.language}, Note{w.helpNote}}}
}

// about says what the bot is, where its knowledge comes from, what it never does, what it
// keeps and for how long, and how to have that or be rid of it.
func (b *Bot) about(c Command) Reply {
	language := b.language(c.asker(), languageOf(c.Text))
	w := wordsOf(language)
	what := w.aboutText
	if len(b.Desks) > 0 {
		what += " " + b.whoWrites(w)
	}
	r := Reply{Parts: []Part{Lead{w.aboutLead}, Text{Text: what}, Text{Text: w.aboutNever}}}
	if kept := b.keeps(language); kept != "" {
		r.Parts = append(r.Parts, Text{Text: w.aboutKept + "\n" + kept})
	}
	if offers := b.offers(language, func(Desk) bool { return true }); len(offers) > 0 {
		r.Parts = append(r.Parts, Text{Text: w.aboutYours}, Buttons{offers})
	}
	for _, p := range b.Base().Profiles() {
		for _, s := range p.Sources {
			r.Parts = append(r.Parts, Note{fmt.Sprintf(w.source, s.Title, s.Publisher, s.Dated.In(language))})
		}
	}
	return r
}

// keeps are the kinds of things that are kept of people, a line each. Those that are
// nobody's are left out, and those that go with another.
func (b *Bot) keeps(language string) string {
	var lines []string
	untold := []Kind{KindThread, KindBinding, KindAct, KindTold, KindCount}
	for _, k := range b.Kept {
		if k.Never || k.Kind == KindBudget && b.ModelHost == "" || slices.Contains(untold, k.Kind) {
			continue
		}
		what, long := k.Row(language)
		lines = append(lines, "- "+what+wordsOf(language).isFor+long)
	}
	return strings.Join(lines, "\n")
}

// whoWrites says whether a language model may write in drafts, and where it runs.
func (b *Bot) whoWrites(w wording) string {
	if b.ModelHost == "" {
		return w.noModel
	}
	return fmt.Sprintf(w.model, b.ModelHost)
}

// languageOf is French for the French words of a command, else "".
func languageOf(text string) string {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "aide", "à propos", "a propos":
		return "fr"
	}
	return ""
}
