package match

import (
	"encoding/binary"
	"hash/fnv"
	"io"
	"math"
)

// version is changed with everything that changes what is trained.
const version = "match 4"

// grain is the smallest part of a weight that is kept; two bytes hold a weight.
const grain = 1.0 / 1024

// Encode returns what training has found, for Config.Trained: two bytes for
// each weight, about fifteen for each phrase, and 136 for each feature where
// the latent models were trained.
func (r *Reader) Encode() []byte {
	b := binary.LittleEndian.AppendUint64(nil, r.made)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(r.least))
	for _, w := range r.model.weights {
		b = binary.LittleEndian.AppendUint16(b, uint16(int16(w/grain)))
	}
	for _, m := range r.latents {
		b = m.encode(b)
	}
	return b
}

// decode takes over what Encode returned, and tells whether that was of the same making.
func (r *Reader) decode(b []byte) bool {
	features, labels, end := int(r.lexicon.count), len(r.labels), 16+2*len(r.model.weights)
	whole := len(b) == end || len(b) == end+latentModels*latentSize(features, labels)
	if !whole || binary.LittleEndian.Uint64(b) != r.made {
		return false
	}
	r.least = math.Float64frombits(binary.LittleEndian.Uint64(b[8:]))
	for i := range r.model.weights {
		r.model.weights[i] = float32(int16(binary.LittleEndian.Uint16(b[16+2*i:]))) * grain
	}
	for rest := b[end:]; len(rest) > 0; {
		var m *latent
		m, rest = decodeLatent(rest, features, labels)
		r.latents = append(r.latents, m)
	}
	return true
}

// round makes the weights what Encode can keep, so that a Reader reads alike
// whether it was trained or decoded.
func (m *linear) round() {
	for i, w := range m.weights {
		w = float32(math.Round(float64(w / grain)))
		m.weights[i] = max(math.MinInt16, min(math.MaxInt16, w)) * grain
	}
}

// fingerprint differs for all that a Reader is trained on.
func fingerprint(c Config) uint64 {
	h := fnv.New64a()
	write := func(s string) {
		_, _ = io.WriteString(h, s) // a hash takes everything
		_, _ = h.Write([]byte{0})
	}
	write(version)
	for _, p := range c.Phrases {
		write(p.Label)
		write(p.Text)
	}
	for _, list := range append([][]string{c.Others, c.Vocabulary, c.Names}, c.Synonyms...) {
		write("")
		for _, s := range list {
			write(s)
		}
	}
	return h.Sum64()
}
