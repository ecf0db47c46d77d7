package bot

import (
	"context"
	"fmt"
	"slices"

	"recruitbot/knowledge"
)

// Opening is a person's look at a conversation with the bot, in which nothing is said yet.
type Opening struct {
	Thread Thread // TS is "" for the direct conversation as a whole
	User   string
}

// promptsMost is how many questions are offered.
const promptsMost = 4

// PromptsFor are the questions offered where a person opens a conversation: first what
// goes on from what was done last, as far as it is still kept, then those of everybody.
// What can't be looked up is left out.
func (b *Bot) PromptsFor(ctx context.Context, o Opening) []Prompt {
	var last *knowledge.Turn
	if b.Conversations != nil {
		turn, err := b.Conversations.Load(ctx, whole(o.Thread))
		if err != nil {
			b.log().Warn("load the last turn for prompts", "error", err)
		}
		last = turn
	}
	language := b.language(person{o.Thread.Team, o.User}, turnLanguage(last))
	out := append(b.unfinished(ctx, o, language), b.goingOn(last, language)...)
	for _, p := range b.Prompts(language) {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out[:min(len(out), promptsMost)]
}

// draftsLooked is how many of a person's drafts are looked through for one to go on with.
const draftsLooked = 5

// unfinished offers the person's latest draft that is not published.
func (b *Bot) unfinished(ctx context.Context, o Opening, language string) []Prompt {
	if b.Drafts == nil {
		return nil
	}
	list, err := b.Drafts.DraftsOf(ctx, o.Thread.Team, o.User, draftsLooked)
	if err != nil {
		b.log().Warn("list drafts for prompts", "error", err)
		return nil
	}
	for _, d := range list {
		for _, desk := range b.Desks {
			if r, ok := desk.(Resumer); ok && desk.Name() == d.Desk && r.Resumes(d) {
				words := openingWordsOf(language)
				return []Prompt{{Title: words.resume, Message: words.resume}}
			}
		}
	}
	return nil
}

// Resumer is a Desk whose latest draft a person may go on with, by a message.
type Resumer interface {
	// Resumes tells whether a draft is still under way.
	Resumes(d Draft) bool
}

// goingOn offers what goes on from the last answer: the same pay at another place, or the
// topics that follow.
func (b *Bot) goingOn(last *knowledge.Turn, language string) []Prompt {
	if last == nil {
		return nil
	}
	w := openingWordsOf(language)
	grid, paid := b.Base().Grid(last.Profile)
	aboutPay := paid && (len(last.Slots.Levels) > 0 || slices.ContainsFunc(last.Topics, func(id string) bool { return slices.Contains(b.salaryTopics(last.Profile), id) }))
	if aboutPay && last.Slots.Uplift == "" {
		for _, u := range grid.Uplifts {
			if words := u.Words.In(language); len(words) > 0 {
				text := fmt.Sprintf(w.elsewhere, Capital(words[0]))
				return []Prompt{{Title: text, Message: text}}
			}
		}
	}
	if aboutPay {
		return nil
	}
	var out []Prompt
	topics := b.Base().Topics(last.Profile)
	for _, t := range topics {
		if !slices.Contains(last.Topics, t.ID) {
			continue
		}
		for _, next := range topics {
			if slices.Contains(t.Next, next.ID) && len(out) < promptsMost/2 {
				out = append(out, Prompt{Title: Clip(next.Title.In(language), 40), Message: next.Title.In(language)})
			}
		}
	}
	return out
}

// openingWords is what is offered where a conversation is opened, in one language.
type openingWords struct {
	resume    string // as a desk's Wants reads it
	elsewhere string // place
	working   string // while something takes longer than a moment
}

func openingWordsOf(language string) openingWords {
	if language == "fr" {
		return openingWords{resume: "Reprendre mon brouillon", elsewhere: "Et à %s\u00a0?", working: "prépare la réponse…"}
	}
	return openingWords{resume: "Continue my draft", elsewhere: "And in %s?", working: "is working on it…"}
}
