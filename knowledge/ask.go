package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

const (
	longestQuestion = 4000 // characters read of a question
	choices         = 4    // buttons of a choice
	near            = 3    // nearest topics under an unknown
)

// Ask answers a question. It always returns an Answer fit to be shown: with
// figures and facts from the profile only, each with its source. It does no
// input or output and takes time linear in the question's length.
func (b *Base) Ask(q Question) Answer {
	q.Text = strings.TrimSpace(q.Text)
	cut := len(q.Text) > longestQuestion
	if cut {
		q.Text = shorten(q.Text, longestQuestion)
	}
	k := b.pick(q)
	if k == nil {
		return Answer{Outcome: Unknown, Language: languageOf(q, "")}
	}
	a := k.ask(q)
	if cut {
		a.Notes = append(a.Notes, wordsOf(a.Language).cut)
	}
	return a
}

// pick finds the profile a question is about: the one named, the last one
// spoken of, one whose name stands in the text, or the first.
func (b *Base) pick(q Question) *known {
	if k := b.profile(q.Profile); k != nil {
		return k
	}
	if len(b.profiles) > 1 {
		for _, k := range b.profiles {
			if len(named(k.terms.finder.Find(match.Tokens(q.Text)), kindAlias)) > 0 {
				return k
			}
		}
	}
	if q.Previous != nil {
		if k := b.profile(q.Previous.Profile); k != nil {
			return k
		}
	}
	if len(b.profiles) == 0 {
		return nil
	}
	return b.profiles[0]
}

func (k *known) ask(q Question) Answer {
	if t := k.topics[q.About]; t != nil {
		return k.topic(t, languageOf(q, ""))
	}
	r := k.read(q)
	if q.Language == "" {
		q.Language = r.language
	}
	if q.About == aboutSalary && k.grid != nil {
		return k.command(q, r)
	}
	for _, try := range []func(Question, read) (Answer, bool){
		k.pastPay, k.followUp, k.away, k.salaryQuestion, k.said, k.topicQuestion,
	} {
		if a, ok := try(q, r); ok {
			return a
		}
	}
	return k.unknown(q, r)
}

// pastPay refuses to use what somebody earns or earned, and gives the grid
// instead; the figure is neither repeated nor kept.
func (k *known) pastPay(q Question, r read) (Answer, bool) {
	t := k.talk[policyPastPay]
	if t == nil || !asksPastPay(r.text) {
		return Answer{}, false
	}
	a := k.spoken(t, r.language)
	if k.grid == nil {
		return a, true
	}
	slots := r.slots
	if q.Previous != nil && k.salaryTurn(q.Previous) {
		slots = mergeSlots(q.Previous.Slots, r)
	}
	slots.Amount, slots.Other = 0, ""
	grid := k.pay(payAsk{slots: slots}, r.language)
	a.Text += "\n\n" + grid.Lead
	if grid.Text != "" {
		a.Text += "\n" + grid.Text
	}
	a.Table, a.Figures, a.Notes = grid.Table, grid.Figures, append(a.Notes, grid.Notes...)
	a.Citations, a.Next, a.Turn = grid.Citations, grid.Next, grid.Turn
	return a, true
}

// away answers "not in my sources" where the question names a place, a
// profession, a year or a matter that the profile does not hold, however well
// the rest fits.
func (k *known) away(q Question, r read) (Answer, bool) {
	missing := k.missing(r)
	if len(missing) == 0 {
		return Answer{}, false
	}
	a := k.answer(r.language)
	a.Outcome, a.Confidence = Unknown, 1
	w := wordsOf(r.language)
	about := strings.Join(missing, ", ")
	goesOn := q.Previous != nil && k.salaryTurn(q.Previous) && !r.reading.Known
	if k.grid != nil && (goesOn || k.paysLike(r)) {
		a.Lead = fmt.Sprintf(w.unknownLead, about)
		a.Text = fmt.Sprintf(w.unknownTail, k.gridWords(r.language))
		a.Next = []Step{{Label: w.wholeGrid, Topic: aboutSalary}}
	} else {
		a.Lead = fmt.Sprintf(w.nothing, about)
		a.Next = k.nearest(r)
	}
	a.Citations = k.cite(k.Profile.Sources[0].ID, r.language)
	if q.Previous != nil {
		a.Turn = *q.Previous
	}
	return a, true
}

// missing names what a question is about and the profile does not hold: what it
// names itself, or else the matter it is about as a whole.
func (k *known) missing(r read) []string {
	out := k.strangers(r)
	if b := k.beyond[k.topOf(r)]; b != nil && len(out) == 0 && r.reading.Known {
		out = append(out, b.Name.in(r.language))
	}
	return out
}

// strangers are the places, professions, matters and years that a question
// names and the profile does not hold.
func (k *known) strangers(r read) []string {
	var out []string
	top := k.topOf(r)
	for _, p := range r.places {
		if !k.holds(top, kindPlace+":"+p) {
			out = append(out, k.terms.names[kindPlace+":"+p].in(r.language))
		}
	}
	for _, j := range r.jobs {
		if !k.holds(top, kindJob+":"+j) {
			out = append(out, k.terms.names[kindJob+":"+j].in(r.language))
		}
	}
	for _, m := range r.beyond {
		if !k.holds(top, kindBeyond+":"+m) {
			out = append(out, k.beyond[m].Name.in(r.language))
		}
	}
	if k.grid != nil && k.paysLike(r) {
		for _, y := range calendar.FindAllString(r.text, -1) {
			if y != k.grid.Edition && !k.dated(y) {
				out = append(out, y)
			}
		}
	}
	return out
}

// dated tells whether one of the sources is of that year.
func (k *known) dated(year string) bool {
	return slices.ContainsFunc(k.Profile.Sources, func(s Source) bool { return strings.Contains(s.Dated.in("en"), year) })
}

// said answers small talk, requests refused and what is none of its business.
func (k *known) said(_ Question, r read) (Answer, bool) {
	t := k.talk[k.topOf(r)]
	if t == nil || !r.reading.Known {
		return Answer{}, false
	}
	return k.spoken(t, r.language), true
}

// topicQuestion answers with the topic that fits, or offers those that fit
// alike.
func (k *known) topicQuestion(_ Question, r read) (Answer, bool) {
	top := k.topics[k.topOf(r)]
	if top == nil || !r.reading.Known {
		return Answer{}, false
	}
	if close := k.rivals(r); len(close) > 1 {
		return k.choose(close, r), true
	}
	a := k.topic(top, r.language)
	a.Confidence = r.reading.Ranked[0].Score
	return a, true
}

// unknown is the honest end: not in my sources, and what is nearest.
func (k *known) unknown(q Question, r read) Answer {
	a := k.answer(r.language)
	a.Outcome = Unknown
	a.Confidence = 1
	a.Lead = wordsOf(r.language).nearest
	a.Next = k.nearest(r)
	if q.Previous != nil {
		a.Turn = *q.Previous
	}
	return a
}

// choose offers what a question may have meant.
func (k *known) choose(ids []string, r read) Answer {
	a := k.answer(r.language)
	a.Outcome, a.Topics = Choose, ids
	a.Lead = wordsOf(r.language).choose
	a.Confidence = r.reading.Ranked[0].Score
	for _, id := range ids {
		a.Choices = append(a.Choices, Step{Label: k.topics[id].Title.in(r.language), Topic: id})
	}
	return a
}

func (k *known) spoken(t *Talk, language string) Answer {
	a := k.answer(language)
	a.Outcome, a.Topics = t.Outcome, []string{t.ID}
	if like := k.talk[t.Like]; like != nil {
		t = like
	}
	a.Text = strings.ReplaceAll(t.Answer.in(language), "{profile}", strings.ToLower(k.Profile.Titles.in(language)))
	return a
}

// shorten cuts a text at so many bytes, never within a character.
func shorten(s string, n int) string {
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
