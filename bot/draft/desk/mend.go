package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/passage"
)

// remove makes a version without the bullet or the sentence that an addition is in.
func (d *Desk) remove(ctx context.Context, o *open) (string, error) {
	return d.newVersion(ctx, o, "removed", "", func(last *version) next {
		changed := last.Description.Clone()
		for i := range changed.Sections {
			if isEditable(changed.Sections[i].ID) {
				without(&changed.Sections[i], o.pick)
			}
		}
		changed.Sections = slices.DeleteFunc(changed.Sections, func(s draft.Section) bool {
			return isEditable(s.ID) && s.Text == "" && len(s.Items) == 0
		})
		return next{description: changed, byHand: true}
	})
}

// without takes some words out of a section, with the bullet or the sentence around them.
func without(s *draft.Section, words string) {
	holds := func(text string) bool { return times(text, words) > 0 }
	s.Items = slices.DeleteFunc(s.Items, holds)
	if !holds(s.Text) {
		return
	}
	var said []string
	for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
		if kept := slices.DeleteFunc(passage.Sentences(paragraph), holds); len(kept) > 0 {
			said = append(said, strings.Join(kept, " "))
		}
	}
	s.Text = strings.Join(said, "\n\n")
}

// fix makes a version with what can be mended without a person's judgement.
func (d *Desk) fix(ctx context.Context, o *open) (string, error) {
	return d.newVersion(ctx, o, "mended", "", func(last *version) next {
		changed := last.Description.Clone()
		a := d.advert(o)
		found := slices.DeleteFunc(check.Read(a), func(f check.Finding) bool { return !isMechanical(f) })
		slices.SortFunc(found, func(a, b check.Finding) int { return cmp.Compare(b.Start, a.Start) }) // from the end, so that counting stays right
		for _, f := range found {
			replace(&changed, f.Span, f.Fix.Text, times(a.Text[:f.Start], f.Span))
		}
		return next{description: changed, byHand: true}
	})
}

// isMechanical tells a finding whose words are replaced by others, as they stand.
func isMechanical(f check.Finding) bool {
	return f.Fix != nil && f.Span != "" && f.Fix.Start == f.Start && f.Fix.End == f.End
}

// replace puts other words in the place of some, where a description says them for the
// nth time, counted from 0. What only code writes is left as it is.
func replace(d *draft.Description, old, by string, nth int) {
	for i := range d.Sections {
		s := &d.Sections[i]
		nth -= times(s.Title, old)
		for _, text := range append([]*string{&s.Text}, pointers(s.Items)...) {
			n := times(*text, old)
			if nth >= 0 && nth < n && isEditable(s.ID) {
				*text = exchanged(*text, old, by, nth)
				s.Items = slices.DeleteFunc(s.Items, func(item string) bool { return item == "" })
				return
			}
			nth -= n
		}
		for _, row := range s.Rows {
			nth -= times(row[0], old) + times(row[1], old)
		}
	}
}

// exchanged has other words where a text says some for the nth time. Where nothing comes
// in their place, neither does a second blank.
func exchanged(text, old, by string, nth int) string {
	at := 0
	for range nth + 1 {
		at += find(text[at:], old) + len(old)
	}
	before, after := text[:at-len(old)], text[at:]
	if by == "" && (before == "" || strings.HasSuffix(before, " ")) {
		after = strings.TrimLeft(after, " ")
	}
	return strings.TrimSpace(before + by + after)
}

// times is how often a text says some words.
func times(text, words string) int {
	n := 0
	for i := find(text, words); i >= 0 && words != ""; i = find(text, words) {
		n, text = n+1, text[i+len(words):]
	}
	return n
}

// find is where a text first says some words as words of their own, -1 where it doesn't:
// there is no Go in Good.
func find(text, words string) int {
	for from := 0; from <= len(text); {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		first, size := utf8.DecodeRuneInString(words)
		last, _ := utf8.DecodeLastRuneInString(words)
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !(wordly(before) && wordly(first)) && !(wordly(last) && wordly(after)) {
			return i
		}
		from = i + max(size, 1)
	}
	return -1
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func pointers(items []string) []*string {
	var out []*string
	for i := range items {
		out = append(out, &items[i])
	}
	return out
}
