package home

import (
	"context"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const menuLanguages = "language"

// AboutMe is a person's own settings: the language of answers, and what is kept, with the
// buttons that give it or remove it where there are such.
func (h *Home) AboutMe(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	w := wordsOf(language)
	parts := []bot.Part{
		bot.Heading{Text: w.meTitle},
		bot.Menus{Menus: []bot.Menu{{
			ID: menuLanguages, Action: bot.ActionLanguage, Label: w.languageMenu, Value: h.LanguageOf(v.Team, v.User),
			Options: []bot.Option{
				{Value: knowledge.AnyLanguage, Label: w.anyLanguage}, {Value: "en", Label: w.inEnglish}, {Value: "fr", Label: w.inFrench},
			},
		}}},
		bot.Note{Text: w.keptOfYou + h.kept(language, w.between) + " " + w.keptElse},
	}
	if h.Mine != nil {
		parts = append(parts, bot.Buttons{Buttons: h.Mine(language)})
	}
	return parts, nil
}

// kept is how long the things are kept that carry most of a person, in one line.
func (h *Home) kept(language, between string) string {
	var out []string
	for _, k := range h.Kept {
		if !k.Never && slices.Contains([]bot.Kind{bot.KindEvent, bot.KindDraft, bot.KindPreference}, k.Kind) {
			what, long := k.Row(language)
			out = append(out, what+" ("+long+")")
		}
	}
	return strings.Join(out, between) + "."
}
