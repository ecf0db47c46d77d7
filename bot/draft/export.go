package draft

import (
	"cmp"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/document"
	"recruitbot/knowledge"
)

// Export is what goes with a description into its files.
type Export struct {
	Version  string           // its number
	Model    string           // that wrote in it; "" for none
	Approver string           // who approved this version; "" for nobody
	Kept     []string         // what the text adds to the brief, and a person has confirmed
	Years    *knowledge.Years // that its level stands for; nil for none
}

// Formats are the formats of files, in the order in which they are offered.
func Formats() []string { return []string{"docx", "html", "md", "txt", "jsonld"} }

// File is a description as a file of a format. It returns a *MissingError where the
// brief lacks what the format needs.
func (d Description) File(format string, e Export) (bot.File, error) {
	f := bot.File{Name: FileName(d.text(Title), "job-description") + "." + format, Title: d.text(Title)}
	doc := d.Document()
	if e.Model != "" {
		doc.Blocks = append(doc.Blocks, document.Note{Text: labelOf(d.Brief.Language, e)})
	}
	var err error
	switch format {
	case "md":
		f.Content = []byte(doc.Markdown())
	case "txt":
		f.Content = []byte(doc.Text())
	case "docx":
		f.Content, err = doc.DOCX()
	case "jsonld":
		f.Content, err = d.Posting(e.Years)
	case "html":
		if doc.Data, err = d.Posting(e.Years); err == nil {
			f.Content, err = doc.HTML()
		}
	default:
		err = fmt.Errorf("no format %q: take one of %s", format, strings.Join(Formats(), ", "))
	}
	return f, err
}

// labelOf says that a model wrote parts, as Article 50 of Regulation (EU) 2024/1689
// wants it said.
func labelOf(language string, e Export) string {
	approved := e.Approver != ""
	switch {
	case language == "fr" && approved:
		return "Rédigé avec l’aide d’un modèle de langage, relu et validé (version " + e.Version + ")."
	case language == "fr":
		return "Brouillon généré avec un modèle de langage, à relire avant usage (version " + e.Version + ")."
	case approved:
		return "Written with the help of a language model, reviewed and approved (version " + e.Version + ")."
	}
	return "AI-generated draft, review before use (version " + e.Version + ")."
}

// page is the description without its title as HTML, for structured data.
func (d Description) page() string {
	colon := ": "
	if d.Brief.Language == "fr" {
		colon = "\u00a0: "
	}
	var b strings.Builder
	for _, s := range d.Sections {
		if s.ID != Title {
			s.html(&b, colon)
		}
	}
	return b.String()
}

func (s Section) html(b *strings.Builder, colon string) {
	tag := func(name, text string) {
		if text != "" {
			fmt.Fprintf(b, "<%s>%s</%s>", name, escapeHTML(text), name)
		}
	}
	tag("h3", s.Title)
	for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
		tag("p", paragraph)
	}
	if len(s.Items)+len(s.Rows) == 0 {
		return
	}
	b.WriteString("<ul>")
	for _, row := range s.Rows {
		tag("li", row[0]+colon+row[1])
	}
	for _, item := range s.Items {
		tag("li", item)
	}
	b.WriteString("</ul>")
}

func escapeHTML(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}

// FileName is a title as the name of a file without its extension: lower case letters,
// digits and hyphens, at most 80 of them; otherwise for a title without any.
func FileName(title, otherwise string) string {
	var b strings.Builder
	for _, r := range folded(title) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
	}
	name := strings.Trim(b.String()[:min(b.Len(), 80)], "-")
	return cmp.Or(name, otherwise)
}
