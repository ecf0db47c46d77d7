package draft

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"recruitbot/knowledge"
)

// briefSize is what a brief's file may have: the longest brief takes some 15 KB.
const briefSize = 64 << 10

// Schema is the JSON Schema, draft 2020-12, of a brief's file.
//
//go:embed data/brief.schema.json
var Schema []byte

// ReadBrief reads a brief from YAML or JSON. An error names the file, the line and the
// column, and shows the place.
func ReadBrief(file string, data []byte) (Brief, error) {
	var b Brief
	if len(data) > briefSize {
		return b, fmt.Errorf("%s: %d bytes are more than a brief has: is this the right file?", file, len(data))
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return b, fmt.Errorf("%s: the file is empty: `recruitbot schema brief` tells what may stand in it", file)
	}
	err := yaml.UnmarshalWithOptions(data, &b, yaml.Strict())
	var fault yaml.Error
	switch {
	case errors.As(err, &fault) && fault.GetToken() != nil:
		at := fault.GetToken().Position
		return b, fmt.Errorf("%s:%d:%d: %s\n%s", file, at.Line, at.Column, fault.GetMessage(), indented(excerptOf(data, at.Line)))
	case err != nil:
		return b, fmt.Errorf("%s: %w", file, err)
	}
	return b.tidied(), nil
}

// CheckBrief is Faults as an error that names the lines of the file that the brief was
// read from; nil for a brief that can be written from.
func CheckBrief(base *knowledge.Base, b Brief, file string, data []byte) error {
	found := Faults(base, b, "en")
	if len(found) == 0 {
		return nil
	}
	var lines []string
	for field, text := range found {
		lines = append(lines, fmt.Sprintf("%s:%d: %s: %s", file, fieldLine(data, field), field, text))
	}
	slices.Sort(lines)
	return errors.New(strings.Join(lines, "\n"))
}

// fieldLine is the line on which a field stands, 1 for one that the file leaves out.
func fieldLine(data []byte, field string) int {
	file, err := parser.ParseBytes(data, 0)
	if err != nil || len(file.Docs) == 0 {
		return 1
	}
	node := file.Docs[0].Body
	line := 1
	for name := range strings.SplitSeq(field, ".") {
		m, ok := node.(*ast.MappingNode)
		if !ok {
			return line
		}
		i := slices.IndexFunc(m.Values, func(v *ast.MappingValueNode) bool { return v.Key.String() == name })
		if i < 0 {
			return line
		}
		line, node = m.Values[i].Key.GetToken().Position.Line, m.Values[i].Value
	}
	return line
}

func excerptOf(data []byte, line int) string {
	lines := strings.Split(string(data), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	return lines[line-1]
}

func indented(text string) string { return "    " + strings.TrimRight(text, "\r") }

// tidied has its texts without spaces around them, and no empty items.
func (b Brief) tidied() Brief {
	for _, t := range b.texts() {
		*t = strings.TrimSpace(*t)
	}
	for _, l := range []*[]string{&b.Stack, &b.Must, &b.Nice, &b.Benefits, &b.Process} {
		var kept []string
		for _, item := range *l {
			if item = strings.TrimSpace(item); item != "" {
				kept = append(kept, item)
			}
		}
		*l = kept
	}
	return b
}

// texts are all of a brief's texts.
func (b *Brief) texts() []*string {
	return []*string{
		&b.Profile, &b.Language, &b.Country, &b.Employer, &b.Agency, &b.Title, &b.Level, &b.Company, &b.Place, &b.RemoteDays,
		&b.Contract, &b.Hours, &b.Start, &b.Pay.Currency, &b.Pay.Period, &b.Variable, &b.Agreement, &b.Team, &b.Contact,
		&b.Deadline, &b.Date, &b.Ref, &b.Tone, &b.Length,
	}
}
