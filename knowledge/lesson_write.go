package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"
)

// ExportLessons writes lessons as files that Load takes beside the profiles: by its path,
// such as backend/lessons.yaml, what is in each. Lessons of no profile go to each of
// those named. What Load would refuse in a text is left out: control characters, and the
// angle brackets of what would be a control sequence in Slack.
func ExportLessons(list []Lesson, profiles []string) (map[string][]byte, error) {
	by := map[string][]Lesson{}
	for _, l := range list {
		to := []string{l.Profile}
		if l.Profile == "" {
			to = profiles
		}
		for _, slug := range to {
			by[slug] = append(by[slug], l.writable())
		}
	}
	out := map[string][]byte{}
	for slug, list := range by {
		slices.SortFunc(list, func(a, b Lesson) int { return strings.Compare(a.ID, b.ID) })
		data, err := yaml.MarshalWithOptions(list, yaml.UseLiteralStyleIfMultiline(true))
		if err != nil {
			return nil, fmt.Errorf("write lessons of %s: %w", slug, err)
		}
		out[slug+"/"+lessonsFile] = data
	}
	return out, nil
}

// writable is a lesson as the format takes it.
func (l Lesson) writable() Lesson {
	if !idForm().MatchString(l.ID) {
		sum := sha256.Sum256([]byte(l.ID))
		l.ID = hex.EncodeToString(sum[:8])
	}
	for _, text := range []*string{&l.Title, &l.Answer, &l.Source, &l.Owner} {
		*text = plainText(*text)
	}
	l.Phrasings = slices.Clone(l.Phrasings)
	for i, p := range l.Phrasings {
		l.Phrasings[i] = plainText(p)
	}
	l.Phrasings = slices.DeleteFunc(l.Phrasings, func(p string) bool { return p == "" })
	l.Title, l.Owner = oneLine(l.Title), oneLine(l.Owner)
	return l
}

// plainText is a text that fits everywhere in the format.
func plainText(s string) string {
	s = controlForm().ReplaceAllStringFunc(s, func(found string) string { return strings.Trim(found, "<>") })
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return ' '
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
