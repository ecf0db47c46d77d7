package kit

import (
	"fmt"
	"strings"

	"recruitbot/bot"
)

// Formats are the formats of files, in the order in which they are offered.
func Formats() []string { return []string{"docx", "html", "md", "txt"} }

// File is the kit as a file of a format.
func (k Kit) File(format string) (bot.File, error) {
	d := k.Document()
	f := bot.File{Name: fileName(d.Title) + "." + format, Title: d.Title}
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

// fileName is a title as the name of a file: lower case letters, digits and hyphens.
func fileName(title string) string {
	name := strings.Join(strings.FieldsFunc(fold(title), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
	return strings.Trim(name[:min(len(name), 80)], "-")
}
