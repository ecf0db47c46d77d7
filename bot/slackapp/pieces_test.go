package slackapp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"recruitbot/bot"
)

// description is a long reply as a desk writes it: sections of a lead and a text.
func description(sections, length int) bot.Reply {
	var r bot.Reply
	for i := range sections {
		text := strings.Repeat(fmt.Sprintf("Sentence of section %d.\n\n", i), length/25)
		r.Parts = append(r.Parts, bot.Lead{Text: fmt.Sprint("Section ", i)}, bot.Text{Text: text})
	}
	return r
}

func TestLongReplyIsParted(t *testing.T) {
	list := pieces(description(10, 4000))
	if len(list) < 3 {
		t.Fatalf("%d pieces", len(list))
	}
	var leads int
	for _, r := range list {
		if isLead(r.Parts[len(r.Parts)-1]) {
			t.Errorf("a piece ends with the lead of the next")
		}
		for _, p := range r.Parts {
			if isLead(p) {
				leads++
			}
		}
	}
	if leads != 10 {
		t.Errorf("%d leads of 10", leads)
	}
	if n := len(pieces(description(10, 500))); n != 1 {
		t.Errorf("what fits one message is parted into %d", n)
	}
}

func TestTextIsPartedWhereItParts(t *testing.T) {
	for text, want := range map[string][2]string{
		"one one one\n\ntwo two two": {"one one one", "two two two"},
		"one one\none\ntwo two two":  {"one one\none", "two two two"},
		"one one one two two two":    {"one one one", "two two two"},
		"éééééé":                     {"ééé", "ééé"},
	} {
		one, other := halves(text)
		if diff := cmp.Diff(want, [2]string{one, other}); diff != "" {
			t.Error(diff)
		}
	}
}

// Whatever is said, each piece is a message that Slack takes as it is, and no word of a
// text, a note or a table is lost.
func TestAnyReplyIsPartedWithoutLoss(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reply := bot.Reply{Parts: rapid.SliceOfN(anyPart(), 0, 30).Draw(t, "parts")}
		list := pieces(reply)
		for _, r := range list {
			checkBlocks(t, render(r, nativeTables).blocks)
			checkBlocks(t, render(r, monospaceTables).blocks)
		}
		if diff := cmp.Diff(longWords(tidy(reply.Parts)), longWords(partsOf(list))); diff != "" {
			t.Error(diff)
		}
	})
}

func partsOf(list []bot.Reply) (parts []bot.Part) {
	for _, r := range list {
		parts = append(parts, r.Parts...)
	}
	return parts
}

// longWords is what texts, notes and tables hold, without its blanks.
func longWords(parts []bot.Part) string {
	var all strings.Builder
	for _, p := range parts {
		switch p := p.(type) {
		case bot.Text:
			all.WriteString(strings.Join(strings.Fields(p.Text), ""))
		case bot.Note:
			all.WriteString(strings.Join(strings.Fields(p.Text), ""))
		case bot.Table:
			for _, row := range p.Rows {
				all.WriteString(strings.Join(row, ""))
			}
		}
	}
	return all.String()
}
