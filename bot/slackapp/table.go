package slackapp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits of a table block.
const (
	tableRows    = 100
	tableColumns = 20
	tableLength  = 10_000 // characters in all cells
	wrapLength   = 30     // of a cell, above which its column wraps
)

// emptyCell stands in a cell without text: Slack wants at least one character.
const emptyCell = "–"

// fitsTable tells whether Slack takes the table as a block.
func fitsTable(t bot.Table) bool {
	length := 0
	for _, row := range rowsOf(t) {
		for _, cell := range row {
			length += utf8.RuneCountInString(cell)
		}
	}
	return len(rowsOf(t)) <= tableRows && columnsOf(t) <= tableColumns && length <= tableLength
}

// tableBlock sets rows' names left and figures right. Every cell is raw_text:
// Slack may refuse numbers, and reads no markup in raw text.
func tableBlock(t bot.Table) slack.Block {
	block := slack.NewTableBlock("")
	for _, row := range rowsOf(t) {
		var cells []slack.TableCell
		for _, cell := range row {
			cells = append(cells, slack.NewTableRawTextCell(cell))
		}
		block.AddRow(cells...)
	}
	var settings []slack.ColumnSetting
	for i := range columnsOf(t) {
		setting := slack.ColumnSetting{Align: slack.ColumnAlignmentLeft, IsWrapped: widthOf(t, i) > wrapLength}
		if i > 0 && isFigures(t, i) {
			setting.Align = slack.ColumnAlignmentRight
		}
		settings = append(settings, setting)
	}
	return block.WithColumnSettings(settings...)
}

// monospaceBlock is the table as aligned text, for a second table in a message
// and where Slack refuses the block.
func monospaceBlock(t bot.Table) slack.Block {
	widths, figures := make([]int, columnsOf(t)), make([]bool, columnsOf(t))
	for i := range widths {
		widths[i], figures[i] = widthOf(t, i), i > 0 && isFigures(t, i)
	}
	var lines []string
	for _, row := range rowsOf(t) {
		var line strings.Builder
		for i, cell := range row {
			if i > 0 {
				line.WriteString("  ")
			}
			blanks := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if figures[i] {
				line.WriteString(blanks + cell)
			} else {
				line.WriteString(cell + blanks)
			}
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return preformatted(strings.Join(lines, "\n"))
}

// preformatted is text in letters of one width, its lines as they are.
func preformatted(text string) slack.Block {
	return slack.NewRichTextBlock("", &slack.RichTextPreformatted{
		Type:     slack.RTEPreformatted,
		Elements: []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(text, nil)},
	})
}

// rowsOf gives the header and the rows, all of one length and no cell empty.
func rowsOf(t bot.Table) [][]string {
	var rows [][]string
	for _, row := range append([][]string{t.Header}, t.Rows...) {
		if len(row) == 0 {
			continue
		}
		full := make([]string, columnsOf(t))
		for i := range full {
			full[i] = emptyCell
			if i < len(row) && row[i] != "" {
				full[i] = row[i]
			}
		}
		rows = append(rows, full)
	}
	return rows
}

func columnsOf(t bot.Table) int {
	columns := len(t.Header)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	return columns
}

// widthOf is the longest cell of a column.
func widthOf(t bot.Table, column int) int {
	width := 0
	for _, row := range rowsOf(t) {
		width = max(width, utf8.RuneCountInString(row[column]))
	}
	return width
}

// isFigures tells a column whose cells, below the header, are figures: short
// and with a digit, or empty.
func isFigures(t bot.Table, column int) bool {
	figures := false
	for _, row := range t.Rows {
		if column >= len(row) || row[column] == "" || row[column] == emptyCell {
			continue
		}
		if !strings.ContainsFunc(row[column], unicode.IsDigit) || utf8.RuneCountInString(row[column]) > wrapLength {
			return false
		}
		figures = true
	}
	return figures
}
