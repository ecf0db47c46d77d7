package slackapp

import (
	"regexp"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits of an input block.
const (
	fieldText      = 2000 // of a label or a hint
	fieldMost      = 3000 // characters that a text field takes
	fieldHolder    = 150  // of a placeholder
	optionsMost    = 100
	optionText     = 75
	optionValue    = 75
	checkboxesMost = 10 // above, a menu
)

// slackID is the shape of a user's or channel's id: a view with another is refused.
var slackID = regexp.MustCompile(`^[A-Z0-9]{2,}$`)

// inputOf is a field as an input block, whose block_id and action_id are the field's
// ID; nil for a choice without options, which Slack refuses.
func inputOf(f bot.Field) slack.Block {
	element, word := elementOf(f)
	if element == nil {
		return nil
	}
	var hint *slack.TextBlockObject
	if text := clip(clean(f.Hint), fieldText-len(word)) + word; clean(text) != "" {
		hint = plainText(clean(text))
	}
	return slack.NewInputBlock(f.ID, label(f.Label, f.ID, fieldText), hint, element).WithOptional(f.Optional)
}

// elementOf is what a field is filled in with, and a word for its hint where
// not all of it is shown.
func elementOf(f bot.Field) (slack.BlockElement, string) {
	holder := placeholder(f)
	switch f.Kind {
	case bot.Number:
		return &slack.NumberInputBlockElement{
			Type: slack.METNumber, ActionID: f.ID, Placeholder: holder, InitialValue: valid(f, isNumber),
		}, ""
	case bot.Date:
		return &slack.DatePickerBlockElement{
			Type: slack.METDatepicker, ActionID: f.ID, Placeholder: holder, InitialDate: valid(f, isDate),
		}, ""
	case bot.Someone:
		return &slack.SelectBlockElement{
			Type: slack.OptTypeUser, ActionID: f.ID, Placeholder: holder, InitialUser: valid(f, slackID.MatchString),
		}, ""
	case bot.Channel:
		return &slack.SelectBlockElement{
			Type: slack.OptTypeConversations, ActionID: f.ID, Placeholder: holder, InitialConversation: valid(f, slackID.MatchString),
			Filter: &slack.SelectBlockElementFilter{Include: []string{"public", "private"}, ExcludeBotUsers: true},
		}, ""
	case bot.Choice, bot.Choices:
		return menuOf(f, holder)
	}
	most := min(f.Most, fieldMost)
	if most <= 0 {
		most = fieldMost
	}
	text, word := atFirst(f, most)
	return &slack.PlainTextInputBlockElement{
		Type: slack.METPlainTextInput, ActionID: f.ID, Placeholder: holder, Multiline: f.Kind == bot.Paragraph,
		MaxLength: most, InitialValue: text,
	}, word
}

// menuOf offers a choice's options: one of them in a menu, some of them as boxes to be
// checked or, when there are many, in a menu.
func menuOf(f bot.Field, holder *slack.TextBlockObject) (slack.BlockElement, string) {
	options, chosen, all := optionsOf(f)
	word := ""
	if !all {
		word = "\n" + notAllOptions
	}
	switch {
	case len(options) == 0:
		return nil, ""
	case f.Kind == bot.Choice:
		e := &slack.SelectBlockElement{Type: slack.OptTypeStatic, ActionID: f.ID, Placeholder: holder, Options: options}
		if len(chosen) > 0 {
			e.InitialOption = chosen[0]
		}
		return e, word
	case len(options) <= checkboxesMost:
		return &slack.CheckboxGroupsBlockElement{Type: slack.METCheckboxGroups, ActionID: f.ID, Options: options, InitialOptions: chosen}, word
	}
	return &slack.MultiSelectBlockElement{
		Type: slack.MultiOptTypeStatic, ActionID: f.ID, Placeholder: holder, Options: options, InitialOptions: chosen,
	}, word
}

// optionsOf are the options that fit, those chosen at first among them before others,
// and whether they are all. An option with too long a value would come back as
// another, and is left out.
func optionsOf(f bot.Field) (options, chosen []*slack.OptionBlockObject, all bool) {
	room := optionsMost
	for _, o := range f.Options {
		if slices.Contains(f.Value, o.Value) {
			room--
		}
	}
	all = true
	for _, o := range f.Options {
		first := slices.Contains(f.Value, o.Value)
		if o.Value == "" || utf8.RuneCountInString(o.Value) > optionValue || !first && room <= 0 || len(options) == optionsMost {
			all = false
			continue
		}
		shown := slack.NewOptionBlockObject(o.Value, label(o.Label, o.Value, optionText), nil)
		options = append(options, shown)
		if first {
			chosen = append(chosen, shown)
		} else {
			room--
		}
	}
	return options, chosen, all
}

func placeholder(f bot.Field) *slack.TextBlockObject {
	if oneLine(f.Placeholder) == "" {
		return nil
	}
	return label(f.Placeholder, "", fieldHolder)
}

// atFirst is the text that stands in a field at first, cut to what the field takes,
// and a word for the field's hint where it was.
func atFirst(f bot.Field, most int) (text, word string) {
	if len(f.Value) == 0 {
		return "", ""
	}
	text = clean(f.Value[0])
	if f.Kind != bot.Paragraph {
		text = oneLine(text)
	}
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]), "\n" + shortened
	}
	return text, ""
}

// valid is a field's first value where it is one, "" where it isn't: Slack refuses the
// whole view for it.
func valid(f bot.Field, is func(string) bool) string {
	if len(f.Value) > 0 && is(f.Value[0]) {
		return f.Value[0]
	}
	return ""
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
