package knowledge

import (
	"fmt"
	"slices"
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
	k := b.pick(q)
	if k == nil {
		language := languageOf(q, "")
		return Answer{Outcome: Unknown, Language: language, Lead: wordsOf(language).nearest, Confidence: 1}
	}
	a := k.ask(q)
	if cut {
		a.Notes = append(a.Notes, wordsOf(a.Language).cut)
	}
	return a
}

// pick finds the profile a question is about: the one named by its slug, one
// whose name stands in the text, the last one spoken of, or the one that reads it
// best. It is nil for a slug that is not loaded.
func (b *Base) pick(q Question) *known {
	if q.Profile != "" {
		return b.profile(q.Profile)
	}
	if len(b.profiles) < 2 {
		return b.only()
	}
	for _, k := range b.profiles {
		if len(named(k.terms.finder.Find(match.Tokens(q.Text)), kindAlias)) > 0 {
			return k
		}
	}
	if q.Previous != nil {
		if k := b.profile(q.Previous.Profile); k != nil {
			return k
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
func (b *Base) likeliest(q Question) *known {
	var best *known
	top := -1.0
	for _, k := range b.profiles {
		r := k.read(q)
		score := float64(len(r.slots.Levels) + len(r.slots.Companies))
		if k.topics[k.topOf(r)] != nil {
			score += r.reading.Ranked[0].Score
		}
		if k.Profile.Sample {
			score /= 2
		}
		if score > top {
			best, top = k, score
		}
	}
	return best
}

func (k *known) ask(q Question) Answer {
	if t := k.topics[q.About]; t != nil {
		return k.topic(t, languageOf(q, ""))
	}
	r := k.read(q)
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
	if t := k.talk[k.topOf(r)]; t != nil && t.Outcome == SmallTalk {
		k.topicUnder(&r)
	}
	for _, try := range []func(Question, read) (Answer, bool){
		k.label, k.pastPay, k.refused, k.followUp, k.away, k.salaryQuestion, k.said, k.topicQuestion,
	} {
		if a, ok := try(q, r); ok {
			return a, true
		}
	}
	return Answer{}, false
}

// label does what a button does whose label is typed.
func (k *known) label(q Question, r read) (Answer, bool) {
	typed := strings.TrimSuffix(match.Normalise(q.Text), ".")
	for i, t := range k.Topics {
		if match.Normalise(t.Title.in(r.language)) == typed && t.Computed == "" {
			return k.topic(&k.Topics[i], r.language), true
		}
	}
	if k.grid == nil {
		return Answer{}, false
	}
	last := Slots{}
	if s := k.lastPay(q); s != nil {
		last = *s
	}
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	for _, step := range p.next(last) {
		if match.Normalise(step.Label) == typed {
			return k.pay(payAsk{slots: step.Slots}, r.language), true
		}
	}
	return Answer{}, false
}

// refused answers what is refused by policy, however it is wrapped.
func (k *known) refused(q Question, r read) (Answer, bool) {
	if t := k.talk[k.topOf(r)]; t == nil || t.Outcome != Policy {
		return Answer{}, false
	}
	return k.said(q, r)
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
	if last := k.lastPay(q); last != nil {
		slots = mergeSlots(*last, r)
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
	goesOn := k.lastPay(q) != nil && !r.reading.Known
	if k.grid != nil && (goesOn || k.paysLike(r)) {
		a.Lead = fmt.Sprintf(w.unknownLead, about)
		a.Text = fmt.Sprintf(w.unknownTail, k.gridWords(r.language))
		a.Next = []Step{{Label: w.wholeGrid, Topic: AboutSalary}}
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
	parts := len(r.slots.Levels) + len(r.slots.Companies) + len(r.offers)
	if b := k.beyond[k.topOf(r)]; b != nil && len(out) == 0 && parts == 0 && r.reading.Known {
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
	for _, j := range r.jobs { // no profile holds another profession's pay
		if r.wantsPay || !k.holds(top, kindJob+":"+j) {
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
func (k *known) said(q Question, r read) (Answer, bool) {
	t := k.talk[k.topOf(r)]
	if t == nil || !r.reading.Known {
		return Answer{}, false
	}
	a := k.spoken(t, r.language)
	if q.Previous != nil {
		a.Turn = *q.Previous // "thanks" ends nothing
	}
	return a, true
}

// topicUnder makes a topic the best reading where small talk leaves words of the
// question unexplained and the topic fits at least half as well: "tough market
// right now, ok?" is no "ok".
func (k *known) topicUnder(r *read) {
	ranked := r.reading.Ranked
	if len(r.reading.Missing) == 0 {
		return
	}
	for i, s := range ranked {
		if k.topics[s.Label] == nil {
			continue
		}
		if 2*s.Score >= ranked[0].Score {
			r.reading.Ranked = slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
		}
		return
	}
}

// topicQuestion answers with the topic that fits, or offers those that fit
// alike.
func (k *known) topicQuestion(q Question, r read) (Answer, bool) {
	top := k.topics[k.topOf(r)]
	if top == nil || !r.reading.Known {
		return Answer{}, false
	}
	if close := k.rivals(r); len(close) > 1 {
		return k.choose(close, r), true
	}
	a := k.topic(top, r.language)
	a.Confidence = r.reading.Ranked[0].Score
	if last := k.lastPay(q); last != nil && !paying(top.Computed) {
		a.Turn.Slots = *last // "and in London?" may still come
	}
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
