package match

// table is a list of strings, one behind the other.
type table struct {
	ends numbers // by string: where it begins, and the last one ends
	text string
}

func (p *packer) table(list []string) {
	sizes := make([]int32, len(list))
	n := 0
	for i, s := range list {
		sizes[i] = int32(len(s))
		n += len(s)
	}
	p.numbers(ranks(sizes))
	text := make([]byte, 0, n)
	for _, s := range list {
		text = append(text, s...)
	}
	p.text(string(text))
}

func (u *unpacker) table() table { return table{u.numbers(), u.text()} }

func (t table) at(i int32) string { return t.text[t.ends.at(i):t.ends.at(i+1)] }

func (t table) count() int { return max(0, t.ends.count()-1) }

// index finds strings among distinct ones, and numbers them in their order. It
// is a hash table: a string's slot, or one behind it, holds its number and one.
type index struct {
	table
	slots numbers // a power of two of them, at most half of them taken
}

func (p *packer) index(list []string) {
	p.table(list)
	size := 2
	for size < 2*len(list) {
		size *= 2
	}
	slots := make([]int32, size)
	for i, s := range list {
		at := hash(s) & uint32(size-1)
		for slots[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		slots[at] = int32(i) + 1
	}
	p.numbers(slots)
}

func (u *unpacker) index() index {
	x := index{u.table(), u.numbers()}
	if n := x.slots.count(); n == 0 || n&(n-1) != 0 {
		u.torn = true
	}
	return x
}

// find returns a string's number, -1 for one that is not there.
func find[S string | []byte](x index, s S) int32 { return findBy(x, s, hash(s)) }

// findBy is find for a string whose hash is known.
func findBy[S string | []byte](x index, s S, hash uint32) int32 {
	mask := uint32(x.slots.count() - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		n := x.slots.at(int32(at))
		if n == 0 {
			return -1
		}
		if x.at(n-1) == string(s) {
			return n - 1
		}
	}
}

// hash is FNV-1a, with its high bits mixed in.
func hash[S string | []byte](s S) uint32 { return mixed(fnv(noBytes, s)) }

// noBytes is what FNV-1a begins with.
const noBytes = 2166136261

// fnv goes on from what FNV-1a has made of what stands before s.
func fnv[S string | []byte](h uint32, s S) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func mixed(h uint32) uint32 { return h ^ h>>15 }
