package main

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"recruitbot/bot/slacksim"
)

// homePage is a person's home tab as people read it, or a message.
type homePage struct {
	texts []string   // of rich text, headings and small print, in reading order
	cells [][]string // of tables, row by row
	words string     // all texts without blanks
}

// pageOf reads blocks.
func pageOf(t *testing.T, blocks json.RawMessage) homePage {
	t.Helper()
	var list []map[string]any
	if err := json.Unmarshal(blocks, &list); err != nil {
		t.Fatal(err)
	}
	var p homePage
	for _, b := range list {
		if b["type"] == "actions" {
			continue
		}
		if rows, ok := b["rows"].([]any); ok {
			for _, row := range rows {
				var cells []string
				for _, cell := range row.([]any) {
					cells = append(cells, cell.(map[string]any)["text"].(string))
				}
				p.cells = append(p.cells, cells)
			}
			continue
		}
		p.texts = append(p.texts, textsOf(b)...)
	}
	p.words = bare(strings.Join(p.texts, ""))
	return p
}

// textsOf are all texts in a block; a chart has its own.
func textsOf(v any) (out []string) {
	switch v := v.(type) {
	case map[string]any:
		if s, ok := v["text"].(string); ok {
			return []string{s}
		}
		for _, k := range []string{"text", "elements"} {
			out = append(out, textsOf(v[k])...)
		}
	case []any:
		for _, x := range v {
			out = append(out, textsOf(x)...)
		}
	}
	return out
}

// bare is a text without blanks.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// openHome lets Maya open the home tab and waits for it.
func (w *workspace) openHome() slacksim.View {
	w.t.Helper()
	before, _ := w.Home(w.maya)
	if err := w.OpenHome(context.Background(), w.maya, "home"); err != nil {
		w.t.Fatal(err)
	}
	return w.homeAfter(before)
}

// homeAfter waits until Maya's page is another.
func (w *workspace) homeAfter(before slacksim.View) slacksim.View {
	w.t.Helper()
	w.until("the page is shown anew", func() bool { v, ok := w.Home(w.maya); return ok && v.Hash != before.Hash })
	v, _ := w.Home(w.maya)
	return v
}

// choose lets Maya choose in a menu of her page and waits for the page after it.
func (w *workspace) choose(menu, value string) slacksim.View {
	w.t.Helper()
	v, _ := w.Home(w.maya)
	if _, err := w.ClickView(context.Background(), w.maya, v, menu, value); err != nil {
		w.t.Fatal(err)
	}
	return w.homeAfter(v)
}

// blocksOf are a page's blocks.
func blocksOf(t *testing.T, v slacksim.View) json.RawMessage {
	t.Helper()
	var view struct{ Blocks json.RawMessage }
	if err := json.Unmarshal(v.Raw, &view); err != nil {
		t.Fatal(err)
	}
	return view.Blocks
}

// pressHome presses the button of Maya's page whose label begins so, the last one of them.
func (w *workspace) pressHome(label string) {
	w.t.Helper()
	v, _ := w.Home(w.maya)
	action, value := button(w.t, slacksim.Message{Blocks: blocksOf(w.t, v)}, label)
	if _, err := w.ClickView(context.Background(), w.maya, v, action, value); err != nil {
		w.t.Fatal(err)
	}
}

// says waits until Maya's page says something, and returns it.
func (w *workspace) says(text string) slacksim.View {
	w.t.Helper()
	w.until("the page says "+text, func() bool {
		v, ok := w.Home(w.maya)
		return ok && strings.Contains(pageOf(w.t, blocksOf(w.t, v)).words, bare(text))
	})
	v, _ := w.Home(w.maya)
	return v
}
