package slackapp

import (
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// A table that is no wider than narrowFits fits a telephone as it is. In a wider one the
// names of rows break after narrowFirst characters, and those of columns between words; what
// is wider than narrowMost all the same is told in words.
const (
	narrowFits  = 46
	narrowFirst = 16
	narrowMost  = 100
)

// narrowBlock is a table as aligned text, as narrow as it has to be.
func narrowBlock(t bot.Table) slack.Block {
	rows, head := rowsOf(t), len(t.Header) > 0
	widths := widthsOf(t, rows, head, false)
	if widthOfAll(widths) > narrowFits {
		widths = widthsOf(t, rows, head, true)
	}
	if widthOfAll(widths) > narrowMost {
		return textBlock(bot.Text{Text: cut(spoken(t), sectionMost)})
	}
	var lines []string
	for r, row := range rows {
		lines = append(lines, narrowRow(t, row, widths, r == 0 && head)...)
	}
	return preformatted(strings.Join(lines, "\n"))
}

// widthsOf are the columns' widths, as they are or with names that may break.
func widthsOf(t bot.Table, rows [][]string, head, narrow bool) []int {
	widths := make([]int, columnsOf(t))
	for i := range widths {
		for r, row := range rows {
			longest := utf8.RuneCountInString(row[i])
			switch {
			case !narrow:
			case i == 0:
				longest = max(longestWord(row[i]), min(longest, narrowFirst))
			case r == 0 && head:
				longest = longestWord(row[i])
			}
			widths[i] = max(widths[i], longest)
		}
	}
	return widths
}

// narrowRow is one row, as many lines as its longest cell takes.
func narrowRow(t bot.Table, row []string, widths []int, head bool) []string {
	var cells [][]string
	most := 0
	for i, cell := range row {
		cells = append(cells, wrapped(cell, widths[i]))
		most = max(most, len(cells[i]))
	}
	var lines []string
	for n := range most {
		var line strings.Builder
		for i, cell := range cells {
			text := ""
			if n < len(cell) {
				text = cell[n]
			}
			if i > 0 {
				line.WriteString("  ")
			}
			blanks := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(text)))
			if i > 0 && isFigures(t, i) {
				text = blanks + text
			} else {
				text += blanks
			}
			line.WriteString(text)
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	if head {
		lines = append(lines, strings.Repeat("─", widthOfAll(widths)))
	}
	return lines
}

// widthOfAll is the width of a row, with two blanks between columns.
func widthOfAll(widths []int) int {
	total := 2 * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	return total
}

// wrapped breaks a text between words into lines of at most so many characters; a longer
// word has a line of its own.
func wrapped(text string, most int) []string {
	var lines []string
	for _, word := range wordsIn(text) {
		if n := len(lines); n > 0 && !strings.HasPrefix(word, "(") && utf8.RuneCountInString(lines[n-1])+1+utf8.RuneCountInString(word) <= most {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// longestWord counts the characters of a text's longest word.
func longestWord(text string) int {
	longest := 0
	for _, word := range wordsIn(text) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return longest
}

// wordsIn are a text's words; what stands in brackets is one where it is short.
func wordsIn(text string) []string {
	var words []string
	for _, word := range strings.Fields(text) {
		n := len(words)
		if n > 0 && strings.HasPrefix(words[n-1], "(") && !strings.HasSuffix(words[n-1], ")") && bracketed(text, words[n-1]) {
			words[n-1] += " " + word
			continue
		}
		words = append(words, word)
	}
	return words
}

// bracketed tells whether the brackets that a word opens hold little.
func bracketed(text, word string) bool {
	_, rest, _ := strings.Cut(text, word)
	rest, _, closed := strings.Cut(rest, ")")
	return closed && utf8.RuneCountInString(word+rest)+1 <= narrowFirst
}
