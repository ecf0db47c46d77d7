package match

import (
	"encoding/binary"
	"math"
	"slices"
)

// All that a Reader or a Finder goes by stands in one string of bytes, part
// after part: as it is written when a program is compiled, so it is read, in
// place. Opening it costs next to nothing, and of what is in a binary only the
// pages that are looked at come into memory; so the lengths of all parts stand
// together before them.

// packer writes the parts.
type packer struct {
	heads []byte // by part: its length, and whether its numbers are wide
	parts []byte
}

// wide marks the head of a part of numbers of four bytes.
const wide = 1 << 31

// packed returns the parts behind how many they are and their heads.
func (p *packer) packed() string {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(p.heads)/4))
	return string(slices.Concat(b, p.heads, p.parts))
}

func (p *packer) head(n uint32) { p.heads = binary.LittleEndian.AppendUint32(p.heads, n) }

func (p *packer) text(s string) {
	p.head(uint32(len(s)))
	p.parts = append(p.parts, s...)
}

// numbers writes a list of numbers from 0 on, in two bytes each where that is
// enough for the greatest.
func (p *packer) numbers(list []int32) {
	if len(list) == 0 || slices.Max(list) <= math.MaxUint16 {
		p.head(uint32(2 * len(list)))
		for _, n := range list {
			p.parts = binary.LittleEndian.AppendUint16(p.parts, uint16(n))
		}
		return
	}
	p.head(uint32(4*len(list)) | wide)
	for _, n := range list {
		p.parts = binary.LittleEndian.AppendUint32(p.parts, uint32(n))
	}
}

func (p *packer) floats(list []float32) {
	p.head(uint32(4 * len(list)))
	for _, f := range list {
		p.parts = binary.LittleEndian.AppendUint32(p.parts, math.Float32bits(f))
	}
}

// unpacker reads the parts in the order in which they were written. What is not
// there reads as empty, and as torn.
type unpacker struct {
	heads, parts string
	torn         bool
}

func newUnpacker(packed string) *unpacker {
	if len(packed) < 4 || uint64(word(packed, 0)) > uint64(len(packed)/4-1) {
		return &unpacker{torn: true}
	}
	n := 4 * int(word(packed, 0))
	return &unpacker{heads: packed[4:][:n], parts: packed[4+n:]}
}

// whole tells whether all was read, and nothing more asked for.
func (u *unpacker) whole() bool { return !u.torn && u.heads == "" && u.parts == "" }

func (u *unpacker) text() string {
	s, _ := u.part()
	return s
}

func (u *unpacker) part() (s string, isWide bool) {
	if u.heads == "" {
		u.torn = true
		return "", false
	}
	head := word(u.heads, 0)
	u.heads = u.heads[4:]
	n := int(head &^ wide)
	if n > len(u.parts) {
		u.torn = true
		return "", false
	}
	s, u.parts = u.parts[:n], u.parts[n:]
	return s, head&wide != 0
}

func (u *unpacker) numbers() numbers {
	s, isWide := u.part()
	return numbers{data: s, wide: isWide}
}

func (u *unpacker) floats() floats { return floats(u.text()) }

// number is a part of one number.
func (u *unpacker) number() int32 {
	n := u.numbers()
	if n.count() != 1 {
		u.torn = true
		return 0
	}
	return n.at(0)
}

// numbers are numbers from 0 on, in two bytes or in four.
type numbers struct {
	data string
	wide bool
}

func (s numbers) at(i int32) int32 {
	if s.wide {
		return int32(word(s.data, 4*int(i)))
	}
	return int32(s.data[2*i]) | int32(s.data[2*i+1])<<8
}

func (s numbers) count() int {
	if s.wide {
		return len(s.data) / 4
	}
	return len(s.data) / 2
}

// floats are numbers in four bytes each.
type floats string

func (s floats) at(i int32) float32 { return math.Float32frombits(word(string(s), 4*int(i))) }

func (s floats) count() int { return len(s) / 4 }

// list is a copy, for loops that would take as long to read the bytes.
func (s floats) list() []float32 {
	out := make([]float32, s.count())
	for i := range out {
		out[i] = s.at(int32(i))
	}
	return out
}

// word reads four bytes of s.
func word(s string, at int) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// ranks has, for groups that stand one after another, where each begins and the
// last one ends.
func ranks(sizes []int32) []int32 {
	out := make([]int32, len(sizes)+1)
	for i, n := range sizes {
		out[i+1] = out[i] + n
	}
	return out
}
