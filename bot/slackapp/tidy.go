package slackapp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/bot"
)

// tidy cleans the parts' texts and leaves out what has none: Slack refuses
// empty blocks.
func tidy(parts []bot.Part) []bot.Part {
	var kept []bot.Part
	for _, p := range parts {
		switch p := p.(type) {
		case bot.Lead:
			if p.Text = oneLine(p.Text); p.Text != "" {
				kept = append(kept, p)
			}
		case bot.Text:
			if p.Code {
				p.Text = cleanCode(p.Text)
			} else {
				p.Text = clean(p.Text)
			}
			if p.Text != "" {
				kept = append(kept, p)
			}
		case bot.Note:
			if p.Text = clean(p.Text); p.Text != "" {
				kept = append(kept, p)
			}
		case bot.Credit:
			if p.Text = oneLine(p.Text); p.Text != "" || mention(p.User) != "" {
				kept = append(kept, p)
			}
		case bot.Table:
			if t := tidyTable(p); spoken(t) != "" {
				kept = append(kept, t)
			}
		case bot.Heading:
			if p.Text = clip(oneLine(p.Text), headingMost); p.Text != "" {
				kept = append(kept, p)
			}
		case bot.Chart:
			if c := tidyChart(p); len(c.Bars) > 0 || spoken(c.Table) != "" {
				kept = append(kept, c)
			}
		case bot.Buttons:
			if b := tidyButtons(p); len(b.Buttons) > 0 {
				kept = append(kept, b)
			}
		case bot.Votes:
			if v, ok := tidyVotes(p); ok {
				kept = append(kept, v)
			}
		}
	}
	return kept
}

func tidyTable(t bot.Table) bot.Table {
	tidyRow := func(row []string) []string {
		var cells []string
		for _, cell := range row {
			cells = append(cells, oneLine(cell))
		}
		return cells
	}
	tidied := bot.Table{Header: tidyRow(t.Header)}
	for _, row := range t.Rows {
		tidied.Rows = append(tidied.Rows, tidyRow(row))
	}
	return tidied
}

// tidyButtons leaves out a button that couldn't do what it says: one without a
// label, or with more than Slack carries.
func tidyButtons(b bot.Buttons) bot.Buttons {
	var kept []bot.Button
	for _, button := range b.Buttons {
		button.Label = oneLine(button.Label)
		if utf8.RuneCountInString(button.Label) > labelLength {
			button.Label = string([]rune(button.Label)[:labelLength-1]) + "…"
		}
		fits := utf8.RuneCountInString(button.Value) <= valueLength && len(button.Action) <= 250
		if button.Label != "" && button.Action != "" && fits && len(kept) < actionsLimit {
			kept = append(kept, button)
		}
	}
	return bot.Buttons{Buttons: kept}
}

// clean makes a text valid UTF-8 without characters that can't be seen: controls,
// and those that turn the direction of writing or pretend to be nothing.
func clean(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return isHidden(r) || r == utf8.RuneError }) {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(strings.ToValidUTF8(text, "\uFFFD"))
		text = strings.Map(func(r rune) rune {
			if isHidden(r) {
				return -1
			}
			return r
		}, text)
	}
	return strings.TrimSpace(text)
}

// isHidden tells a character that can't be seen, but for the end of a line.
func isHidden(r rune) bool {
	return unicode.IsControl(r) && r != '\n' || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0x200B || r == 0x2060 || r == 0xFEFF
}

// cleanCode is clean for lines whose indentation stays.
func cleanCode(text string) string {
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\t", "    ")) {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		lines = append(lines, strings.TrimRight(indent+clean(line), " "))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func oneLine(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }
