package tally

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
	"recruitbot/knowledge/match"
)

// gapsMost is how many texts a report reads, the latest first.
const gapsMost = clusterMax

// Report is what people asked in a time, and what they thought of the answers.
type Report struct {
	From string `json:"from"` // the first day, such as 2026-11-16, in UTC
	To   string `json:"to"`   // the last day

	Questions int       `json:"questions"` // small talk left out
	Doors     []Counted `json:"doors"`
	Outcomes  []Counted `json:"outcomes"`

	TextsKept  bool    `json:"texts_kept"`   // groups are of texts; else of the topic that came nearest
	Unanswered []Group `json:"unanswered"`   // about the job, and not in the sources
	Outside    []Group `json:"out_of_scope"` // not about the job
	Refused    []Group `json:"refused"`

	Helpful   int        `json:"helpful"`
	Unhelpful int        `json:"not_helpful"`
	Disliked  []Disliked `json:"disliked"` // topics that somebody found unhelpful, most often first

	Topics int     `json:"topics"` // that there are
	Unused []Topic `json:"unused"` // that nobody asked for
	Model  int     `json:"model_texts"`
}

// Counted is a kind of question and how often it came.
type Counted struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Group is questions that are alike.
type Group struct {
	Count   int      `json:"count"`
	Example string   `json:"example,omitempty"` // the one that is most like the others; "" where no texts are kept
	Others  []string `json:"others,omitempty"`  // the rest, each once
	Topic   *Topic   `json:"nearest,omitempty"` // where no texts are kept
}

// Topic names a topic of a profile.
type Topic struct {
	Profile string `json:"profile"`
	ID      string `json:"id"`
	Title   string `json:"title"` // in the report's language
}

// Disliked is a topic with what people think of it.
type Disliked struct {
	Topic
	Up   int      `json:"helpful"`
	Down int      `json:"not_helpful"`
	Whys []string `json:"whys,omitempty"` // of those whom it was no help, the latest first
}

// Report lays out what was asked on the days from one on and before another, of one team
// or, with "", of all.
func (d *Desk) Report(ctx context.Context, team string, from, to time.Time, language string) (Report, error) {
	if err := d.write(ctx); err != nil { // what this process has counted, to the last one
		return Report{}, fmt.Errorf("report: %w", err)
	}
	counts, err := d.Tallies.Tallies(ctx, team, from, to)
	if err != nil {
		return Report{}, fmt.Errorf("report: %w", err)
	}
	gaps, err := d.Tallies.Gaps(ctx, team, from, to, gapsMost)
	if err != nil {
		return Report{}, fmt.Errorf("report: %w", err)
	}
	opinions, err := d.Opinions.Opinions(ctx, team, from, to)
	if err != nil {
		return Report{}, fmt.Errorf("report: %w", err)
	}
	r := Report{From: from.UTC().Format(time.DateOnly), To: to.UTC().AddDate(0, 0, -1).Format(time.DateOnly), TextsKept: d.KeepTexts || len(gaps) > 0}
	if d.Spending != nil {
		if r.Model, err = d.Spending.Spent(ctx, team, from, to); err != nil {
			return Report{}, fmt.Errorf("report: %w", err)
		}
	}
	names := d.titles(language)
	r.totals(counts)
	r.Unanswered = groups(knowledge.Unknown, counts, gaps, names)
	r.Outside = groups(knowledge.OutOfScope, counts, gaps, names)
	r.Refused = groups(knowledge.Policy, counts, gaps, names)
	r.think(opinions, names)
	r.unused(counts, names)
	return r, nil
}

// titles are what topics are called.
type titles struct {
	list  []Topic // in the profiles' order
	of    map[string]Topic
	about map[string]bool // stems of the jobs' names
}

// titles reads the names of all topics.
func (d *Desk) titles(language string) titles {
	t := titles{of: map[string]Topic{}, about: map[string]bool{}}
	base := d.Know()
	for _, p := range base.Profiles() {
		for _, topic := range base.Topics(p.Slug) {
			one := Topic{Profile: p.Slug, ID: topic.ID, Title: topic.Title.In(language)}
			t.list, t.of[topicID(p.Slug, topic.ID)] = append(t.list, one), one
		}
		for _, l := range knowledge.Languages() {
			for _, name := range append(p.Aliases.In(l), p.Titles.In(l)) {
				for _, token := range match.Tokens(name) {
					t.about[stemOf(token)] = true
				}
			}
		}
	}
	return t
}

// name is a topic by its title, or by its id where it has gone.
func (t titles) name(profile, topic string) Topic {
	if one, known := t.of[topicID(profile, topic)]; known {
		return one
	}
	return Topic{Profile: profile, ID: topic, Title: topic}
}

// totals counts by door and by outcome.
func (r *Report) totals(counts []bot.Tally) {
	doors, outcomes := map[string]int{}, map[string]int{}
	for _, t := range counts {
		outcomes[t.Outcome] += t.Count
		if t.Outcome != string(knowledge.SmallTalk) {
			doors[t.Door] += t.Count
			r.Questions += t.Count
		}
	}
	r.Doors = inOrder(doors, bot.Doors())
	r.Outcomes = inOrder(outcomes, outcomeNames())
}

func outcomeNames() (names []string) {
	for _, o := range []knowledge.Outcome{knowledge.Answered, knowledge.Choose, knowledge.Unknown, knowledge.OutOfScope, knowledge.Policy, knowledge.SmallTalk} {
		names = append(names, string(o))
	}
	return names
}

// inOrder lists what there is, in an order; what that lacks comes last.
func inOrder(counts map[string]int, order []string) []Counted {
	list := []Counted{}
	for name, n := range counts {
		list = append(list, Counted{name, n})
	}
	place := func(c Counted) int {
		if i := slices.Index(order, c.Name); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortFunc(list, func(a, b Counted) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.Name, b.Name)) })
	return list
}

// think counts opinions by topic.
func (r *Report) think(opinions []bot.Opinion, names titles) {
	by := map[Topic]*Disliked{}
	for _, o := range opinions {
		topic := names.name(o.Profile, o.Topic)
		if by[topic] == nil {
			by[topic] = &Disliked{Topic: topic}
		}
		switch one := by[topic]; {
		case o.Side == up:
			one.Up++
			r.Helpful++
		default:
			one.Down++
			r.Unhelpful++
			if o.Why != "" {
				one.Whys = append(one.Whys, o.Why)
			}
		}
	}
	r.Disliked = []Disliked{}
	for _, one := range by {
		if one.Down > 0 {
			r.Disliked = append(r.Disliked, *one)
		}
	}
	slices.SortFunc(r.Disliked, func(a, b Disliked) int {
		return cmp.Or(cmp.Compare(b.Down, a.Down), cmp.Compare(a.Up, b.Up), cmp.Compare(a.Title, b.Title), cmp.Compare(topicID(a.Profile, a.ID), topicID(b.Profile, b.ID)))
	})
}

// unused lists the topics that answered nothing.
func (r *Report) unused(counts []bot.Tally, names titles) {
	used := map[string]bool{}
	for _, t := range counts {
		if t.Outcome == string(knowledge.Answered) {
			used[topicID(t.Profile, t.Topic)] = true
		}
	}
	r.Topics, r.Unused = len(names.list), []Topic{}
	for _, topic := range names.list {
		if !used[topicID(topic.Profile, topic.ID)] {
			r.Unused = append(r.Unused, topic)
		}
	}
}
