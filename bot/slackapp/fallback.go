package slackapp

import (
	"strings"

	"recruitbot/bot"
)

// text is the top-level text: what notifications show and screen readers read,
// and all there is where blocks are refused. It is mrkdwn, escaped; limit is in
// characters before that.
func (m rendered) text(limit int) string {
	var lines []string
	for _, c := range m.credits {
		lines = append(lines, strings.TrimSpace(mention(c.User)+" "+escape(cut(c.Text, summaryLength))))
	}
	if m.words != "" {
		lines = append(lines, escape(cut(m.words, limit)))
	}
	return strings.Join(lines, "\n\n")
}

func creditsOf(parts []bot.Part) []bot.Credit {
	var credits []bot.Credit
	for _, p := range parts {
		if c, ok := p.(bot.Credit); ok {
			credits = append(credits, c)
		}
	}
	return credits
}

// wordsOf is a reply as plain text, without its credits. Buttons count only where
// there is nothing else: text can't be pressed.
func wordsOf(parts []bot.Part) string {
	var paragraphs, labels []string
	for _, p := range parts {
		switch p := p.(type) {
		case bot.Lead:
			paragraphs = append(paragraphs, p.Text)
		case bot.Text:
			paragraphs = append(paragraphs, spelled(p))
		case bot.Heading:
			paragraphs = append(paragraphs, p.Text)
		case bot.Chart:
			paragraphs = append(paragraphs, strings.TrimSpace(p.Title+"\n"+spoken(p.Table)))
		case bot.Table:
			paragraphs = append(paragraphs, spoken(p))
		case bot.Note:
			paragraphs = append(paragraphs, p.Text)
		case bot.Buttons:
			for _, b := range p.Buttons {
				labels = append(labels, b.Label)
			}
		case bot.Votes:
			labels = append(labels, p.Up.Label, p.Down.Label)
		}
	}
	if len(paragraphs) == 0 {
		paragraphs = labels
	}
	return strings.Join(paragraphs, "\n\n")
}

// spelled is a text with its bullets shown; code has none.
func spelled(t bot.Text) string {
	if t.Code {
		return t.Text
	}
	return bulleted(t.Text)
}

func bulleted(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if item, ok := strings.CutPrefix(line, "- "); ok {
			lines[i] = "• " + item
		}
	}
	return strings.Join(lines, "\n")
}

// spoken is a table for the ear: each row says its columns' names.
func spoken(t bot.Table) string {
	var lines []string
	for _, row := range t.Rows {
		var cells []string
		for i, cell := range row {
			switch {
			case i == 0 || cell == "":
			case i < len(t.Header) && t.Header[i] != "":
				cells = append(cells, t.Header[i]+" "+cell)
			default:
				cells = append(cells, cell)
			}
		}
		line := strings.Join(cells, "; ")
		switch {
		case len(row) == 0 || row[0] == "":
		case line == "":
			line = row[0]
		default:
			line = row[0] + ": " + line
		}
		lines = append(lines, line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
