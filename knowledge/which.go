package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// mostProfiles is how many profiles a choice offers: as many as it has buttons.
const mostProfiles = choices

// candidate is a profile that a question may be about.
type candidate struct {
	*known
	read   read
	score  float64 // parts of its grid that are named, and how well a topic of its reads the question
	answer Answer
}

// which tells what to do where nothing names a profile: the answer of the only one
// that has one and reads the question well, or a choice between those that do. Where
// none has, it is the likeliest one's word.
func (b *Base) which(q Question) Answer {
	all := b.weigh(q)
	var able []candidate
	for i := range all {
		c := &all[i]
		c.answer = c.ask(q, &c.read)
		if outcome := c.answer.Outcome; i == 0 && (outcome == SmallTalk || outcome == Policy) {
			return c.answer
		} else if outcome == Answered || outcome == Choose {
			able = append(able, *c)
		}
	}
	if len(able) > 0 && able[0].forAll(able[0].answer) {
		return able[0].answer
	}
	able = closest(able)
	switch len(able) {
	case 0:
		return all[0].answer
	case 1:
		return able[0].answer
	}
	return whichProfile(able[:min(len(able), mostProfiles)])
}

// closest are those candidates that no other leaves far behind: by knowing the question
// word for word or all of its words, by holding more parts of a grid that it names, or by a
// score of twice theirs.
func closest(able []candidate) []candidate {
	for _, far := range []func(c, other candidate) bool{
		func(c, other candidate) bool { return other.read.verbatim() && !c.read.verbatim() },
		func(c, other candidate) bool {
			return len(other.read.reading.Unknown) == 0 && len(c.read.reading.Unknown) > 0
		},
		func(c, other candidate) bool {
			return c.read.pay.asked && other.read.pay.asked && other.read.slots.parts() > c.read.slots.parts()
		},
		func(c, other candidate) bool { return other.score > 2*c.score },
	} {
		all := able
		able = slices.DeleteFunc(slices.Clone(all), func(c candidate) bool {
			return slices.ContainsFunc(all, func(other candidate) bool { return far(c, other) })
		})
	}
	return able
}

// weigh reads a question with all profiles: the one first that it names most of the
// grid of or, if it names none, whose topics read it best; a sample comes last.
func (b *Base) weigh(q Question) []candidate {
	var all []candidate
	for _, k := range b.profiles {
		c := candidate{known: k, read: k.read(q)}
		c.score = float64(c.read.slots.parts())
		if k.topics[k.topOf(c.read)] != nil && !c.read.reading.Other {
			c.score += c.read.reading.Ranked[0].Score
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(x, y candidate) int { return cmp.Compare(y.rank(), x.rank()) })
	return all
}

// rank is the score, of a sample half of it.
func (c candidate) rank() float64 {
	if c.Profile.Sample {
		return c.score / 2
	}
	return c.score
}

// whichProfile offers profiles, each with the gist of what it says: whoever meant one
// of them has it without another click.
func whichProfile(able []candidate) Answer {
	language := able[0].answer.Language
	w := wordsOf(language)
	a := Answer{Outcome: Choose, Language: language, Lead: w.which, Confidence: 1, Turn: Turn{Language: language}}
	for _, c := range able {
		title := c.Profile.Titles.In(language)
		a.Text += "- " + fmt.Sprintf(w.nameRange, title, inShort(c.answer)) + "\n"
		a.Citations = merge(a.Citations, c.answer.Citations)
		if c.Profile.Sample && !slices.Contains(a.Notes, w.sample) {
			a.Notes = append(a.Notes, w.sample)
		}
		a.Choices = append(a.Choices, Step{Label: title, Profile: c.Profile.Slug, Topic: aboutOf(c.answer), Slots: c.answer.Turn.Slots})
	}
	a.Turn.Which = a.Choices
	return a
}

// aboutOf is what has an answer given again: Question.About. "" has the profile's
// overview given.
func aboutOf(a Answer) string {
	switch {
	case len(a.Figures) > 0:
		return AboutSalary
	case len(a.Topics) > 0:
		return a.Topics[0]
	}
	return ""
}

// picked is the answer to a question whose text is no more than the name of a profile,
// where the last turn asked which one is meant.
func (b *Base) picked(q Question) (Answer, bool) {
	if q.Previous == nil || len(q.Previous.Which) == 0 {
		return Answer{}, false
	}
	for _, step := range q.Previous.Which {
		k := b.profile(step.Profile)
		if k == nil || !k.names(q.Text) {
			continue
		}
		a := k.ask(Question{Language: languageOf(Question{Language: q.Language, Previous: q.Previous}, ""), About: step.Topic, Slots: step.Slots}, nil)
		a.Picks = k.Profile.Slug
		return a, true
	}
	return Answer{}, false
}

// names tells whether a text is no more than a name of the profile, with small words.
func (k *known) names(text string) bool {
	typed := match.Normalise(text)
	for _, title := range k.Profile.Titles.all() {
		if match.Normalise(title) == strings.TrimSuffix(typed, ".") {
			return true
		}
	}
	tokens := match.Tokens(typed)
	hits := k.terms.finder.Find(tokens)
	if len(named(hits, kindAlias)) == 0 {
		return false
	}
	for i, t := range tokens {
		if !covered(i, hits) && !match.Small(t.Text) {
			return false
		}
	}
	return true
}

// Named is the profile whose name stands in a text, "" for none; with one profile
// loaded, it is that one.
func (b *Base) Named(text string) string {
	if len(b.profiles) == 1 {
		return b.profiles[0].Profile.Slug
	}
	if k := b.namedIn(shorten(text, longestQuestion)); k != nil {
		return k.Profile.Slug
	}
	return ""
}

// namedIn is the profile whose name stands first in a text, nil for none. Of two that
// stand in the same place it is the one with the longer name.
func (b *Base) namedIn(text string) *known {
	var first *known
	var from, to int
	tokens := match.Tokens(match.Normalise(text))
	for _, k := range b.profiles {
		for _, h := range k.terms.finder.Find(tokens) {
			if !ofThisJob(h) {
				continue
			}
			if first == nil || h.From < from || h.From == from && h.To > to {
				first, from, to = k, h.From, h.To
			}
		}
	}
	return first
}
