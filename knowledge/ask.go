package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

const (
	longestQuestion = 4000 // characters of a question that are read
	choices         = 4    // buttons of a choice
	near            = 3    // nearest topics under an unknown
)

// Ask answers a question. It always returns an Answer fit to be shown: with
// figures and facts from the profile only, each with its source. It does no
// input or output and takes time linear in the question's length.
func (b *Base) Ask(q Question) Answer {
	q.Text = strings.TrimSpace(q.Text)
	text := shorten(q.Text, longestQuestion)
	cut := len(text) < len(q.Text)
	q.Text = text
	k, r := b.pick(q)
	if k == nil {
		language := languageOf(q, "")
		return Answer{Outcome: Unknown, Language: language, Lead: wordsOf(language).nearest, Confidence: 1}
	}
	a := k.ask(q, r)
	if cut {
		a.Notes = append(a.Notes, wordsOf(a.Language).cut)
	}
	return a
}

// pick finds the profile a question is about: the one named by its slug, one
// whose name stands in the text, the last one spoken of, or the one that reads it
// best, with what was read then. It is nil for a slug that is not loaded.
func (b *Base) pick(q Question) (*known, *read) {
	if q.Profile != "" {
		return b.profile(q.Profile), nil
	}
	if len(b.profiles) < 2 {
		return b.only(), nil
	}
	for _, k := range b.profiles {
		if len(named(k.terms.finder.Find(match.Tokens(q.Text)), kindAlias)) > 0 {
			return k, nil
		}
	}
	if q.Previous != nil {
		if k := b.profile(q.Previous.Profile); k != nil {
			return k, nil
		}
	}
	return b.likeliest(q)
}

func (b *Base) only() *known {
	if len(b.profiles) == 0 {
		return nil
	}
	return b.profiles[0]
}

// likeliest is the profile in which a question names most of a salary grid or,
// if none does, whose topics read it best; a sample comes last.
func (b *Base) likeliest(q Question) (*known, *read) {
	var best *known
	var how read
	top := -1.0
	for _, k := range b.profiles {
		r := k.read(q)
		score := float64(r.slots.parts())
		if k.topics[k.topOf(r)] != nil {
			score += r.reading.Ranked[0].Score
		}
		if k.Profile.Sample {
			score /= 2
		}
		if score > top {
			best, how, top = k, r, score
		}
	}
	return best, &how
}

// ask answers a question that was read already, or reads it.
func (k *known) ask(q Question, already *read) Answer {
	if t := k.topics[q.About]; t != nil {
		return k.topic(t, languageOf(q, ""))
	}
	if already == nil {
		r := k.read(q)
		already = &r
	}
	r := *already
	q.Language = r.language
	if q.About == AboutSalary && k.grid != nil {
		return k.button(q, r)
	}
	if a, ok := k.free(q, r); ok {
		return a
	}
	return k.unknown(q, r)
}

// free answers free text by the first rule that fits.
func (k *known) free(q Question, r read) (Answer, bool) {
	for _, try := range []func(Question, read) (Answer, bool){
		k.label, k.pastPay, k.refused, k.followUp, k.away, k.salaryQuestion, k.said, k.topicQuestion,
	} {
		if a, ok := try(q, r); ok {
			return a, true
		}
	}
	return Answer{}, false
}

// shorten cuts a text after so many characters.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for at := range s {
		if n == 0 {
			return s[:at]
		}
		n--
	}
	return s
}
