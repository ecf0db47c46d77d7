package knowledge

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"recruitbot/knowledge/match"
)

// Compile checks the embedded YAML and writes to a folder what is compiled from
// it: its values, what reads the questions about each profile, which practises on the texts
// in the folder practice of the working directory, and the words of each language in these. Where that is
// current already it writes nothing. It is run by go generate.
func Compile(folder string) error {
	profiles, err := Load(Folder{Name: "profiles", FS: plain(shipped("profiles"))})
	if err != nil {
		return err
	}
	common, err := Folder{Name: "common", FS: plain(shipped("common"))}.common()
	if err != nil {
		return err
	}
	var out strings.Builder
	flat, err := compile("profiles", profiles)
	if err != nil {
		return err
	}
	out.WriteString(flat)
	if flat, err = compile("common", common); err != nil {
		return err
	}
	out.WriteString(flat)
	var texts []match.Phrase
	for _, l := range profiles {
		practised, err := practice(os.DirFS("practice"), l, common)
		if err != nil {
			return err
		}
		out.WriteString(compileReading(l, common, practised))
		texts = append(texts, practised...)
	}
	out.WriteString(part(tonguesPart, tonguesOf(texts)))
	if out.String() == compiled {
		return nil
	}
	return os.WriteFile(filepath.Join(folder, "knowledge.flat"), []byte(out.String()), 0o644)
}

// compile is the part of a folder's values.
func compile[T any](name string, v T) (string, error) {
	sum, err := checksum[T](plain(shipped(name)))
	if err != nil {
		return "", fmt.Errorf("checksum of %s: %w", name, err)
	}
	return part(name, sum+flatten(v)), nil
}

// compileReading is the parts that read the questions about a profile, with what its reader practises on. The
// reader is trained anew only where it is not current.
func compileReading(l Loaded, common Common, practised []match.Phrase) string {
	made, c := makingOf(l, common), readerOf(l, common)
	c.Thorough, c.Practice = true, practised
	encoded := partOf(compiled, l.Profile.Slug+readerExt)
	if r, ok := match.Open(encoded, made.reader); !ok || !r.Fits(c) {
		encoded = match.New(c).Encode(made.reader)
	}
	finder := match.NewFinder(termsOf(l, common), nil)
	return part(l.Profile.Slug+madeExt, made.String()) + part(l.Profile.Slug+readerExt, encoded) + part(l.Profile.Slug+termsExt, finder.Encode(made.terms))
}
