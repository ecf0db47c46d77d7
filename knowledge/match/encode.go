package match

import (
	"encoding/binary"
	"math"
	"strings"
)

// version is changed with everything that changes what is written.
const version = "match 15\n"

// seal puts before what was packed what it is of, and how long it is.
func seal(made uint64, packed string) string {
	b := append(make([]byte, 0, len(version)+16+len(packed)), version...)
	b = binary.LittleEndian.AppendUint64(b, made)
	b = binary.LittleEndian.AppendUint64(b, uint64(len(packed)))
	return string(append(b, packed...))
}

// unseal returns what was packed; false where it is of another making, version
// or length.
func unseal(encoded string, made uint64) (string, bool) {
	rest, ok := strings.CutPrefix(encoded, version)
	if !ok || len(rest) < 16 || double(rest, 0) != made || double(rest, 8) != uint64(len(rest)-16) {
		return "", false
	}
	return rest[16:], true
}

// double reads eight bytes of s.
func double(s string, at int) uint64 { return uint64(word(s, at)) | uint64(word(s, at+4))<<32 }

// Encode returns the Reader in a form that Open takes over as it is. made is a
// number for what it was made of: a Reader of anything else must not have the
// same.
func (r *Reader) Encode(made uint64) string {
	p := &packer{}
	p.text(string(binary.LittleEndian.AppendUint64(nil, math.Float64bits(r.least))))
	p.text(r.apart)
	p.text(r.trained)
	return seal(made, p.packed())
}

// Open returns the Reader that was encoded, which reads as the one that New
// made. It keeps the bytes and reads in place, and so takes little time and memory.
// It is false for bytes that Encode did not return, that another version of this
// package wrote, or that are of another making.
func Open(encoded string, made uint64) (*Reader, bool) {
	packed, ok := unseal(encoded, made)
	u := newUnpacker(packed)
	least, apart, trained := u.text(), u.text(), u.text()
	if !ok || !u.whole() || len(least) != 8 {
		return nil, false
	}
	r, whole := unpack(apart, trained)
	r.least = math.Float64frombits(double(least, 0))
	return r, whole
}

// Encode returns the Finder in a form that OpenFinder takes over as it is; see
// Reader.Encode.
func (f *Finder) Encode(made uint64) string { return seal(made, f.packed) }

// OpenFinder returns the Finder that was encoded; see Open, and NewFinder for
// right.
func OpenFinder(encoded string, made uint64, right func(word string) bool) (*Finder, bool) {
	packed, ok := unseal(encoded, made)
	if !ok {
		return nil, false
	}
	f, whole := unpackFinder(packed)
	f.right = right
	return f, whole
}
