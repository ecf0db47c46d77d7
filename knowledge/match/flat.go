package match

import (
	"encoding/binary"
	"math"
)

// All that a Reader or a Finder goes by stands in one string of bytes, part
// after part, each behind its length: as it is written when a program is compiled, so it
// is read, in place. Opening it costs next to nothing, and of what is in a
// binary only the pages that are looked at come into memory.

// packer writes the parts.
type packer struct{ b []byte }

func (p *packer) text(s string) {
	p.b = binary.LittleEndian.AppendUint32(p.b, uint32(len(s)))
	p.b = append(p.b, s...)
}

// numbers writes a list of numbers from 0 on, in two bytes each where that is
// enough for the greatest.
func (p *packer) numbers(list []int32) {
	var most int32
	for _, n := range list {
		most = max(most, n)
	}
	width := 2
	if most > math.MaxUint16 {
		width = 4
	}
	p.b = binary.LittleEndian.AppendUint32(p.b, uint32(1+width*len(list)))
	p.b = append(p.b, byte(width))
	for _, n := range list {
		if width == 2 {
			p.b = binary.LittleEndian.AppendUint16(p.b, uint16(n))
			continue
		}
		p.b = binary.LittleEndian.AppendUint32(p.b, uint32(n))
	}
}

func (p *packer) floats(list []float32) {
	p.b = binary.LittleEndian.AppendUint32(p.b, uint32(4*len(list)))
	for _, f := range list {
		p.b = binary.LittleEndian.AppendUint32(p.b, math.Float32bits(f))
	}
}

// unpacker reads the parts in the order in which they were written. What is cut
// off reads as empty, and as torn.
type unpacker struct {
	rest string
	torn bool
}

func (u *unpacker) text() string {
	if len(u.rest) < 4 {
		u.rest, u.torn = "", true
		return ""
	}
	n := int(word(u.rest, 0))
	if n > len(u.rest)-4 {
		u.rest, u.torn = "", true
		return ""
	}
	s := u.rest[4:][:n]
	u.rest = u.rest[4+n:]
	return s
}

func (u *unpacker) numbers() numbers {
	s := u.text()
	if s == "" {
		u.torn = true
		return numbers{}
	}
	return numbers{data: s[1:], wide: s[0] == 4}
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
