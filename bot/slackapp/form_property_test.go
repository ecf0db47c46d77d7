package slackapp_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// anyForm is a form with texts and values of any kind, as they come from people.
func anyForm() *rapid.Generator[bot.Form] {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", " ", "<!channel>", "a\xffb", "\u202e", "-3", "2026-02-30", "2026-11-21", "U1", "C0", strings.Repeat("é ", 2000)}))
	kind := rapid.SampledFrom([]bot.FieldKind{bot.Line, bot.Paragraph, bot.Number, bot.Date, bot.Choice, bot.Choices, bot.Someone, bot.Channel, "unknown"})
	return rapid.Custom(func(t *rapid.T) bot.Form {
		f := bot.Form{
			ID: "jd.brief", Title: text.Draw(t, "title"), Submit: text.Draw(t, "submit"), Close: text.Draw(t, "close"), Intro: text.Draw(t, "intro"),
			State: rapid.StringN(0, 2000, -1).Draw(t, "state"),
		}
		for i := range rapid.IntRange(0, 8).Draw(t, "fields") {
			one := bot.Field{
				ID: fmt.Sprint("f", i), Kind: kind.Draw(t, "kind"), Label: text.Draw(t, "label"), Hint: text.Draw(t, "hint"), Placeholder: text.Draw(t, "placeholder"),
				Value: rapid.SliceOfN(text, 0, 3).Draw(t, "value"), Most: rapid.IntRange(-1, 5000).Draw(t, "most"), Optional: true,
			}
			for j := range rapid.IntRange(0, 130).Draw(t, "options") {
				one.Options = append(one.Options, bot.Option{Value: fmt.Sprint(text.Draw(t, "option"), j), Label: text.Draw(t, "name")})
			}
			f.Fields = append(f.Fields, one)
		}
		return f
	})
}

// Whatever a desk puts into a form, Slack shows it, and takes its faults.
func TestAnyFormKeepsSlacksRules(t *testing.T) {
	var now atomic.Pointer[bot.Form]
	w := open(t, slacksim.Config{}, &listener{
		answer: func(bot.Command) bot.Reply { return bot.Reply{Form: now.Load()} },
		submit: func(bot.Submission) bot.Checked { return bot.Checked{Faults: map[string]string{"nowhere": "a\xff<b>"}} },
	})
	dm := w.Direct(w.ada)
	rapid.Check(t, func(t *rapid.T) {
		before := len(w.Refusals())
		now.Store(new(anyForm().Draw(t, "form")))
		w.command(dm)
		w.until("a form or its refusal", func() bool { return len(w.Views(w.ada)) == 1 || len(w.Refusals()) > before })
		if refused := w.Refusals()[before:]; len(refused) > 0 {
			t.Fatalf("%v", refused)
		}
		v := w.Views(w.ada)[0]
		if _, err := w.Submit(w.t.Context(), w.ada, v, nil); err != nil {
			t.Fatal(err)
		}
		if err := w.CloseView(w.t.Context(), w.ada, v); err != nil {
			t.Fatal(err)
		}
		if refused := w.Refusals()[before:]; len(refused) > 0 {
			t.Fatalf("%v", refused)
		}
	})
}
