package document

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	// ErrKind says that a file is of a kind whose text can't be read.
	ErrKind = errors.New("only .txt, .md, .html and .docx can be read: paste the text instead")
	// ErrDamaged says that a file isn't what its name says, or was cut off.
	ErrDamaged = errors.New("the file is damaged")
	// ErrNoText says that a file was read, and nothing found in it.
	ErrNoText = errors.New("there is no text in it")
)

// Read is the text of an advert's file, for Parse: what .txt and .md hold, and .html
// and .docx as Markdown. A name without an ending is taken for .txt. Neither the
// content nor any part of a .docx, once unpacked, may have more than most bytes.
// The errors are ErrTooLarge, ErrKind, ErrDamaged and ErrNoText.
func Read(name string, content []byte, most int) (string, error) {
	text, err := read(strings.ToLower(path.Ext(name)), content, most)
	if err != nil {
		return "", fmt.Errorf("read %q: %w", name, err)
	}
	if strings.TrimSpace(text) == "" {
		return "", fmt.Errorf("read %q: %w", name, ErrNoText)
	}
	return text, nil
}

func read(ending string, content []byte, most int) (string, error) {
	if len(content) > most {
		return "", fmt.Errorf("%d bytes, and at most %d are read: %w", len(content), most, ErrTooLarge)
	}
	if kind := otherKind(content); kind != "" {
		return "", fmt.Errorf("it is %s: %w", kind, ErrKind)
	}
	switch ending {
	case ".docx":
		return readDOCX(content, most)
	case "", ".txt", ".text", ".md", ".markdown", ".html", ".htm":
	default:
		return "", ErrKind
	}
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) {
		return "", fmt.Errorf("it is an archive: %w", ErrKind)
	}
	text, err := decode(content)
	if err != nil {
		return "", err
	}
	if strings.HasPrefix(ending, ".htm") {
		return readHTML(text)
	}
	return cleanLines(text), nil
}

// otherKind knows some kinds of file by how they begin, whatever their name.
func otherKind(content []byte) string {
	for _, k := range []struct{ start, name string }{
		{"%PDF-", "a PDF"},
		{"\xd0\xcf\x11\xe0", "a file of an older Office"},
		{`{\rtf`, "RTF"},
	} {
		if bytes.HasPrefix(content, []byte(k.start)) {
			return k.name
		}
	}
	return ""
}

// decode reads UTF-8, UTF-16 with its mark, and Windows-1252, which is what other
// texts in English and French are mostly in.
func decode(content []byte) (string, error) {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content)
		if err != nil {
			return "", fmt.Errorf("it is no UTF-16 (%w): %w", err, ErrDamaged)
		}
		return string(text), nil
	}
	if bytes.IndexByte(content, 0) >= 0 {
		return "", fmt.Errorf("it is no text: %w", ErrKind)
	}
	if utf8.Valid(content) {
		return strings.TrimPrefix(string(content), "\ufeff"), nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(content)
	if err != nil {
		return "", fmt.Errorf("it is no text (%w): %w", err, ErrKind)
	}
	return string(text), nil
}

// cleanLines is a text with line ends of one kind, and without what no text should
// hold.
func cleanLines(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	return strings.Map(func(r rune) rune {
		if isHidden(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
