package knowledge

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"strconv"

	"recruitbot/knowledge/match"
)

// What reads questions about a profile stands compiled in the binary under
// these names behind the profile's slug.
const (
	readerExt = ".reader"
	termsExt  = ".terms"
	madeExt   = ".made" // what makingOf returned
)

// makings differ for all that the reading of a profile's questions is made of: the reader of
// sentences, which is trained, and the finder of names, which is made in no time. So a name more or less
// trains nothing.
type makings struct{ reader, terms uint64 }

// reading is what reads questions about a profile: what was compiled, where the
// profile and what all share are as they were then, and made anew else, which
// takes some 15 microseconds for each phrasing and reads a little worse.
func reading(l Loaded, common Common, isCompiled bool) (*match.Reader, *match.Finder) {
	made, ok := compiledMaking(l.Profile.Slug)
	if !isCompiled || !ok {
		made = makingOf(l, common)
	}
	reader, ok := match.Open(partOf(compiled, l.Profile.Slug+readerExt), made.reader)
	if !ok {
		reader = match.New(readerOf(l, common))
	}
	finder, ok := match.OpenFinder(partOf(compiled, l.Profile.Slug+termsExt), made.terms, reader.Knows)
	if !ok {
		finder = match.NewFinder(termsOf(l, common), reader.Knows)
	}
	return reader, finder
}

// compiledMaking is what makingOf returned for a profile when it was compiled.
func compiledMaking(slug string) (m makings, ok bool) {
	_, err := fmt.Sscan(partOf(compiled, slug+madeExt), &m.reader, &m.terms)
	return m, err == nil
}

// String writes what compiledMaking reads.
func (m makings) String() string { return fmt.Sprintln(m.reader, m.terms) }

// makingOf are the makings of a profile and of what all share.
func makingOf(l Loaded, common Common) makings {
	return makings{readingOf(l, common), namingOf(l, common)}
}

// readingOf differs for what a profile's reader is made of.
func readingOf(l Loaded, common Common) uint64 {
	m := newTally()
	m.add(l.Profile.Slug)
	m.lists(l.Profile.Aliases)
	m.lists(l.Profile.Nouns)
	m.add(l.Profile.Kin...)
	for _, t := range l.Topics {
		m.add(t.ID)
		m.lists(t.Phrasings)
	}
	for _, t := range common.Talk {
		m.add("talk", t.ID)
		m.lists(t.Phrasings)
	}
	for _, b := range common.Beyond {
		m.add("beyond", b.ID)
		m.lists(b.Phrasings)
	}
	for _, group := range common.Synonyms {
		m.add("synonyms")
		m.lists(group)
	}
	for _, w := range common.Shorthand {
		m.add("shorthand", w.Language, w.Short, w.Means)
	}
	return m.sum()
}

// namingOf differs for what a profile's finder is made of.
func namingOf(l Loaded, common Common) uint64 {
	m := newTally()
	for _, t := range termsOf(l, common) {
		m.add(t.Label, t.Text, strconv.Itoa(int(t.Forms)))
	}
	return m.sum()
}

// tally is a checksum of texts.
type tally struct {
	hash hash.Hash
	room []byte
}

func newTally() *tally { return &tally{hash: sha256.New(), room: make([]byte, 0, 8<<10)} }

func (m *tally) add(texts ...string) {
	for _, s := range texts {
		if len(m.room)+len(s) >= cap(m.room) {
			m.flush()
		}
		m.room = append(append(m.room, s...), 0)
	}
}

func (m *tally) lists(lists TextLists) {
	for _, language := range Languages() {
		m.add(language)
		m.add(lists.In(language)...)
	}
}

func (m *tally) flush() {
	m.hash.Write(m.room) // a hash takes everything
	m.room = m.room[:0]
}

func (m *tally) sum() uint64 {
	m.flush()
	return binary.LittleEndian.Uint64(m.hash.Sum(nil))
}
