package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// readDOCX reads the body of a document: not its notes, headers or comments, and of
// tracked changes what would remain if all were accepted.
func readDOCX(content []byte, most int) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return "", fmt.Errorf("it is no DOCX (%w): %w", err, ErrDamaged)
	}
	styles, err := unpackPart(archive, "word/styles.xml", most)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	body, err := unpackPart(archive, "word/document.xml", most)
	if err != nil {
		return "", err
	}
	r := wordReader{styles: styleNames(styles)}
	if err := r.read(xml.NewDecoder(bytes.NewReader(body))); err != nil {
		return "", fmt.Errorf("its text can't be followed (%w): %w", err, ErrDamaged)
	}
	return r.markdown(), nil
}

// unpackPart is a part of an archive, however large it says that it is.
func unpackPart(archive *zip.Reader, name string, most int) ([]byte, error) {
	part, err := archive.Open(name)
	if err != nil {
		return nil, fmt.Errorf("it has no part %s (%w): %w", name, err, ErrDamaged)
	}
	defer part.Close() //nolint:errcheck // it was only read
	content, err := io.ReadAll(io.LimitReader(part, int64(most)+1))
	if err != nil {
		return nil, fmt.Errorf("unpack %s (%w): %w", name, err, ErrDamaged)
	}
	if len(content) > most {
		return nil, fmt.Errorf("%s has more than %d bytes: %w", name, most, ErrTooLarge)
	}
	return content, nil
}

// styleNames are the names of styles, which are the same in every language, by their
// ids, which aren't. Damaged styles are none.
func styleNames(part []byte) map[string]string {
	var sheet struct {
		Styles []struct {
			ID   string `xml:"styleId,attr"`
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
		} `xml:"style"`
	}
	if err := xml.Unmarshal(part, &sheet); err != nil {
		return nil
	}
	names := map[string]string{}
	for _, s := range sheet.Styles {
		names[s.ID] = strings.ToLower(s.Name.Val)
	}
	return names
}

// deepest is how many tables and paragraphs may stand in each other: more than a
// person makes, and few enough to be read at once.
const deepest = 100

// wordParagraph is a paragraph while it is read.
type wordParagraph struct {
	text   strings.Builder
	style  string // its name in lower case
	listed bool
}

// wordTable is a table while it is read. Its texts are kept twice: as cells, and
// as what would be there without the table.
type wordTable struct {
	rows   [][]string
	plain  collector
	laid   bool // it only places parts of a page
	headed bool // its first row is a header
}

// wordReader reads tokens. Paragraphs may stand in tables and in text boxes, which
// stand in paragraphs, and so on.
type wordReader struct {
	collector
	styles     map[string]string
	paragraphs []*wordParagraph
	tables     []*wordTable
	inText     bool
}

func (r *wordReader) read(d *xml.Decoder) error {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "del", "moveFrom", "Fallback", "pict":
				err = d.Skip()
			default:
				r.start(token)
				if len(r.tables)+len(r.paragraphs) > deepest {
					return errors.New("nested too deeply")
				}
			}
		case xml.EndElement:
			r.end(token.Name.Local)
		case xml.CharData:
			if r.inText {
				r.write(string(token))
			}
		}
		if err != nil {
			return err
		}
	}
}
