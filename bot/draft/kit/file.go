package kit

import (
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// Formats are the formats of files, in the order in which they are offered.
func Formats() []string { return []string{"docx", "html", "md", "txt"} }

// File is the kit as a file of a format.
func (k Kit) File(format string) (bot.File, error) {
	d := k.Document()
	f := bot.File{Name: draft.FileName(d.Title, "interview-kit") + "." + format, Title: d.Title}
	var err error
	switch format {
	case "md":
		f.Content = []byte(d.Markdown())
	case "txt":
		f.Content = []byte(d.Text())
	case "docx":
		f.Content, err = d.DOCX()
	case "html":
		f.Content, err = d.HTML()
	default:
		err = fmt.Errorf("no format %q: take one of %s", format, strings.Join(Formats(), ", "))
	}
	return f, err
}
