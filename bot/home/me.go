package home

import (
	"context"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// privacyDesk exports and deletes what is kept of a person, where there is one.
const (
	privacyDesk   = "privacy"
	actionExport  = privacyDesk + ".export"
	actionDelete  = privacyDesk + ".delete"
	menuLanguages = "language"
)

// AboutMe is a person's own settings: the language of answers, and what is kept.
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
		bot.Note{Text: w.keptOfYou},
	}
	if h.Has(privacyDesk) {
		parts = append(parts, bot.Buttons{Buttons: []bot.Button{
			{Label: w.exportMine, Action: actionExport}, {Label: w.deleteMine, Action: actionDelete},
		}})
	}
	return parts, nil
}
