package review

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"recruitbot/bot"
)

// anyLanguage is the choice of no language: a form's option needs a value.
const anyLanguage = "any"

// countries are those that the form offers, most asked for first; others can be had where
// the advert itself is of one.
func countries() []string {
	return []string{"FR", "GB", "DE", "EU", "IE", "NL", "BE", "LU", "ES", "PT", "IT", "PL", "AT", "CH", "US", "CA", "none"}
}

// Form implements bot.Desk.
func (d *Desk) Form(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	switch c.Action {
	case actionPaste:
		return pasteForm("", language), nil
	case actionCountry:
		return countryForm(bot.DecodeValue[target](c.Value), language), nil
	case actionMenu:
		return d.menuForm(ctx, c, language)
	}
	return nil, nil
}

// menuForm holds a message's text, and asks for its country. A message without enough
// text gives the form for pasting.
func (d *Desk) menuForm(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	w := wordsOf(language)
	text := ""
	if c.About != nil {
		text = d.textOf(ctx, c.ID, *c.About)
	}
	switch {
	case isCV(text):
		f := pasteForm("", language)
		f.Intro = w.cv
		return f, nil
	case !longEnough(text):
		return pasteForm(text, language), nil
	}
	h := held{Text: text, Country: Guess(text)}
	id := bot.DraftID(name + "/" + c.ID)
	if err := d.hold(ctx, c, id, h); err != nil {
		return nil, fmt.Errorf("check the advert of a message: %w", err)
	}
	return countryForm(target{Draft: id, Country: h.Country, Root: c.About.TS == c.Thread.TS}, language), nil
}

// pasteForm asks for an advert, which a text may begin.
func pasteForm(text, language string) *bot.Form {
	w := wordsOf(language)
	country := "FR"
	if language != "fr" {
		country = "none"
	}
	first, rest := parted(text)
	if text != "" {
		country = Guess(text)
	}
	return &bot.Form{
		ID: formCheck, Title: w.formTitle, Submit: w.send, Close: w.cancel, Intro: w.intro,
		Fields: []bot.Field{
			{ID: "text", Label: w.advert, Hint: w.advertHint, Kind: bot.Paragraph, Value: bot.ValueOf(first)},
			{ID: "rest", Label: w.rest, Hint: w.restHint, Kind: bot.Paragraph, Optional: true, Value: bot.ValueOf(rest)},
			countryField(country, w), languageField("", w),
		},
	}
}

// countryForm asks for the country of an advert that is held.
func countryForm(t target, language string) *bot.Form {
	w := wordsOf(language)
	return &bot.Form{
		ID: formCheck, Title: w.formTitle, Submit: w.send, Close: w.cancel, Intro: w.introMessage, State: target{Draft: t.Draft, Root: t.Root}.String(),
		Fields: []bot.Field{countryField(t.Country, w), languageField(t.Language, w)},
	}
}

func countryField(chosen string, w wording) bot.Field {
	codes := countries()
	if !slices.Contains(codes, chosen) {
		codes = append([]string{chosen}, codes...)
	}
	f := bot.Field{ID: "country", Label: w.country, Kind: bot.Choice, Value: []string{chosen}}
	for _, c := range codes {
		f.Options = append(f.Options, bot.Option{Value: c, Label: w.countryName(c)})
	}
	return f
}

func languageField(chosen string, w wording) bot.Field {
	return bot.Field{ID: "language", Label: w.language, Kind: bot.Choice, Value: []string{cmp.Or(chosen, anyLanguage)}, Options: []bot.Option{
		{Value: anyLanguage, Label: w.told}, {Value: "en", Label: "English"}, {Value: "fr", Label: "Français"},
	}}
}

// Check implements bot.Desk: what was pasted has to be long enough, and no CV. One is
// refused here, before anything is stored.
func (*Desk) Check(s bot.Submission, language string) bot.Checked {
	w := wordsOf(language)
	if bot.DecodeValue[target](s.State).Draft != "" {
		return bot.Checked{}
	}
	switch text := pasted(s); {
	case isCV(text):
		return bot.Checked{Faults: map[string]string{"text": w.cv}}
	case !longEnough(text):
		return bot.Checked{Faults: map[string]string{"text": w.short}}
	}
	return bot.Checked{}
}

// pasted is the text of both fields. Where the first is full the second goes on in the
// middle of a line.
func pasted(s bot.Submission) string {
	text, rest := s.Value("text"), s.Value("rest")
	if rest == "" || utf8.RuneCountInString(text) >= fieldMost {
		return text + rest
	}
	return text + "\n" + rest
}

// fieldMost is how many characters a field takes.
const fieldMost = 3000

// parted is a text for the two fields.
func parted(text string) (first, rest string) {
	runes := []rune(text)
	if len(runes) <= fieldMost {
		return text, ""
	}
	return string(runes[:fieldMost]), strings.TrimSpace(string(runes[fieldMost:]))
}
