package knowledge

import (
	"fmt"
	"strings"
)

// Explanation is why Ask answers a question as it does, for authors of profiles.
type Explanation struct {
	Profile  string
	Language string
	Slots    Slots    // what was named of the grid
	Offers   []string // sums of money, as read
	Ranked   []Likely // what the sentence may mean, best first
	Known    bool     // whether the best of these is sure enough to answer
	NearMiss bool     // whether it is more like what no topic tells
	Vetoes   []string // what it names that the profile does not hold
	Refused  string   // why it is refused by policy before anything else; "" for not
	Answer   Answer
}

// Likely is a topic, or what people say around topics, that a sentence may mean.
type Likely struct {
	Label  string
	Score  float64
	Phrase string // the nearest stored phrasing
}

// Explain answers a question and tells why.
func (b *Base) Explain(q Question) Explanation {
	e := Explanation{Answer: b.Ask(q)}
	k := b.profile(e.Answer.Profile)
	if k == nil {
		able := b.weigh(q)
		if len(able) == 0 {
			return e
		}
		k = able[0].known
	}
	r := k.read(q)
	e.Profile, e.Language, e.Slots = k.Profile.Slug, r.language, r.slots
	e.Known, e.NearMiss, e.Vetoes = r.reading.Known, r.reading.Other, k.strangers(r)
	for _, o := range r.offers {
		e.Offers = append(e.Offers, o.String())
	}
	all := phrases(k.Loaded, b.common)
	for _, s := range r.reading.Ranked {
		likely := Likely{Label: s.Label, Score: s.Score}
		if n := k.reader.Nearest(s.Label, q.Text); n >= 0 {
			likely.Phrase = all[n].Text
		}
		e.Ranked = append(e.Ranked, likely)
	}
	if asksPastPay(r.text) {
		e.Refused = "it is about somebody's current or past pay"
	}
	return e
}

// String writes an explanation for people to read, a matter a line.
func (e Explanation) String() string {
	var b strings.Builder
	line := func(name, format string, values ...any) {
		fmt.Fprintf(&b, "%-9s "+format+"\n", append([]any{name}, values...)...)
	}
	line("outcome", "%s %s", e.Answer.Outcome, strings.Join(e.Answer.Topics, ", "))
	line("profile", "%s, language %s", e.Profile, e.Language)
	if s := fmt.Sprintf("%+v", e.Slots); s != fmt.Sprintf("%+v", Slots{}) {
		line("slots", "levels %v, companies %v, uplift %q, other %q", e.Slots.Levels, e.Slots.Companies, e.Slots.Uplift, e.Slots.Other)
	}
	if e.Slots.Years != "" {
		line("years", "%s, where two levels meet", e.Slots.Years)
	}
	if len(e.Offers) > 0 {
		line("sums", "%s", strings.Join(e.Offers, ", "))
	}
	if len(e.Vetoes) > 0 {
		line("veto", "%s", strings.Join(e.Vetoes, ", "))
	}
	if e.Refused != "" {
		line("refused", "%s", e.Refused)
	}
	if e.Answer.Leaves != "" {
		line("open", "%s", e.Answer.Leaves)
	}
	if e.NearMiss {
		line("near miss", "%s", "more like what no topic tells")
	}
	line("known", "%v", e.Known)
	for _, r := range e.Ranked[:min(5, len(e.Ranked))] {
		line("", "%.2f  %s  %q", r.Score, r.Label, r.Phrase)
	}
	return b.String()
}
