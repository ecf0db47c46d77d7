package match

import "slices"

// stored are the phrases, by the features they hold. The phrases of a label
// stand together. A phrase's weight for a feature is what the feature tells, times
// what makes the phrase's weights of length one.
type stored struct {
	at      numbers // by phrase: where it stands in Config.Phrases
	labels  numbers // by phrase
	scales  floats  // by phrase
	first   numbers // by label: its first phrase, and of the last one its last and one
	telling floats  // by feature
	start   numbers // by feature: where its phrases begin, and the last one's end
	holders numbers // the phrases of each feature, in order
}

func (u *unpacker) stored() stored {
	return stored{u.numbers(), u.numbers(), u.floats(), u.numbers(), u.floats(), u.numbers(), u.numbers()}
}

// count is the number of phrases.
func (d *stored) count() int { return d.labels.count() }

// span returns where the phrases of a label begin and end.
func (d *stored) span(label int32) (from, to int32) { return d.first.at(label), d.first.at(label + 1) }

// holding returns the first of the holders of a feature that is not before
// first, and where they all end.
func (d *stored) holding(feature, first int32) (from, to int32) {
	from, to = d.start.at(feature), d.start.at(feature+1)
	return d.before(from, to, first), to
}

// before returns the first of the holders from up to, not including, to that is
// no phrase before p.
func (d *stored) before(from, to, p int32) int32 {
	for from < to {
		middle := (from + to) / 2
		if d.holders.at(middle) < p {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from
}

// near returns a label's phrase that is most like a sentence, the first of such,
// but not without; -1 for none.
func (d *stored) near(label int32, fs []feat, without int32, room *[]float32) int32 {
	first, end := d.span(label)
	like := slices.Grow((*room)[:0], int(end-first))[:end-first]
	clear(like)
	*room = like
	for _, f := range fs {
		telling := d.telling.at(f.id)
		for i, to := d.holding(f.id, first); i < to; i++ {
			p := d.holders.at(i)
			if p >= end {
				break
			}
			like[p-first] += telling * d.scales.at(p) * f.weight
		}
	}
	nearest, most := int32(-1), float32(0)
	for i, l := range like {
		if p := first + int32(i); p != without && (nearest < 0 || l > most) {
			nearest, most = p, l
		}
	}
	return nearest
}

// met is the share of a phrase that a sentence holds.
func (d *stored) met(p int32, fs []feat) float64 {
	var held float32
	for _, f := range fs {
		if f.weight <= 0 {
			continue
		}
		if at, to := d.holding(f.id, p); at < to && d.holders.at(at) == p {
			w := d.telling.at(f.id) * d.scales.at(p)
			held += w * w // all of them make one
		}
	}
	return float64(held)
}

// holds tells whether a label's phrases, but for one of them, hold a feature.
func (d *stored) holds(label, feature, without int32) bool {
	first, end := d.span(label)
	at, to := d.holding(feature, first)
	if at < to && d.holders.at(at) == without {
		at++
	}
	return at < to && d.holders.at(at) < end
}
