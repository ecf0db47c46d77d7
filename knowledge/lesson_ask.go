package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// tie is how much nearer a lesson has to be to a question than the profile's own topic,
// or the topic than the lesson; with less between them both are offered.
const tie = 0.3

// taughtAbout answers a question about one lesson, such as a button's.
func (k *known) taughtAbout(q Question) (Answer, bool) {
	language := languageOf(q, "")
	if l := k.lessons.about(q.About); l != nil {
		return k.lesson(*l, language, 1), true
	}
	if strings.HasPrefix(q.About, AboutLesson) {
		return k.withdrawn(language), true
	}
	return Answer{}, false
}

// taught answers from a lesson where one is nearer to the question than what the profile
// holds, and offers both where they are about as near. Before it go the grid's figures
// and what is refused: see heeded.
func (k *known) taught(q Question, r read) (Answer, bool) {
	if k.lessons == nil || q.About != "" || q.Text == "" {
		return Answer{}, false
	}
	text := k.spellOut(namedStates(q.Text))
	return k.fromLessons(k.likeLessons(q, r, text), q, r, text)
}

// likeLessons is which lessons a question may mean, the likest first.
func (k *known) likeLessons(q Question, r read, text string) (out []match.Likeness) {
	all := k.lessons.sayings.Like(text)
	if named := k.withNames(text, k.terms.finder.Find(match.Tokens(text))); named != "" {
		all = k.otherLanguage(all, k.lessons.sayings.Like(named), r.language)
	}
	for _, l := range all {
		if l.Like >= k.lessons.bounds[l.Of].maybe && k.heeded(q, r, l.Exact, k.lessons.named[l.Of]) {
			out = append(out, l)
		}
	}
	return out
}

// alike is from where on two texts in two languages say the same, which share little but
// names. Below, a lesson in the other language is never more than perhaps meant.
const alike = 0.9

// otherLanguage adds to lessons that a question is like those in the other language that
// it names the same things as.
func (k *known) otherLanguage(all, named []match.Likeness, language string) []match.Likeness {
	for _, l := range named {
		if k.lessons.list[l.Of].Language == language {
			continue
		}
		if l.Like < alike {
			l.Like = min(l.Like, k.lessons.bounds[l.Of].sure-0.01)
		}
		l.Exact = false
		i := slices.IndexFunc(all, func(o match.Likeness) bool { return o.Of == l.Of })
		if i < 0 {
			all = append(all, l)
		} else if all[i].Like < l.Like {
			all[i] = l
		}
	}
	slices.SortStableFunc(all, func(a, b match.Likeness) int { return cmp.Compare(b.Like, a.Like) })
	return all
}

// fromLessons answers with the likest lesson, or offers it beside what comes close.
func (k *known) fromLessons(like []match.Likeness, q Question, r read, text string) (Answer, bool) {
	switch {
	case len(like) == 0:
		return Answer{}, false
	case like[0].Exact:
		return k.lesson(k.lessons.list[like[0].Of], r.language, 1), true
	case r.verbatim() && k.talk[k.topOf(r)] != nil:
		return Answer{}, false
	}
	best, own := like[0].Like, k.likeness(r, text)
	switch sure := best >= k.lessons.bounds[like[0].Of].sure; {
	case own > best+tie:
		return Answer{}, false
	case own == 0 && !sure:
		return k.perhaps(like, q, r)
	}
	var options []Answer
	for _, l := range like {
		if l.Like >= best-tie && len(options) < choices-1 {
			options = append(options, k.lesson(k.lessons.list[l.Of], r.language, l.Like))
		}
	}
	if own > 0 && own >= best-tie {
		options = append(options, k.topic(k.topics[k.topOf(r)], r.language))
	}
	if len(options) == 1 {
		return options[0], true
	}
	return k.chooseLesson(options, r.language), true
}

// perhaps names the lessons that may be meant as what is nearest, where the profile's
// answer is that its sources say nothing.
func (k *known) perhaps(like []match.Likeness, q Question, r read) (Answer, bool) {
	a := k.freely(q, r)
	if a.Outcome != Unknown {
		return a, true
	}
	var next []Step
	for _, l := range like[:min(near, len(like))] {
		next = append(next, Step{Label: k.lessons.list[l.Of].Title, Topic: AboutLesson + k.lessons.list[l.Of].ID})
	}
	next = append(next, a.Next...)
	a.Next = next[:min(near, len(next))]
	return a, true
}

// heeded tells whether a lesson may answer a question: nothing that is refused, nothing
// that the grid answers, no other profession, place or matter than it names itself.
func (k *known) heeded(q Question, r read, exact bool, named map[string]bool) bool {
	for _, first := range []func(Question, read) (Answer, bool){k.pastPay, k.refused} {
		if _, ok := first(q, r); ok {
			return false
		}
	}
	if _, goesOn := k.followUp(q, r); goesOn {
		return false
	}
	if r.pay.named || r.pay.asked && (!exact || r.verbatim()) {
		return false
	}
	for _, h := range r.hits {
		kind, value, _ := strings.Cut(h.Label, ":")
		switch kind {
		case kindJob, kindSubject:
			if !named[kindJob+":"+value] && !named[kindSubject+":"+value] || r.wantsPay {
				return false
			}
		case kindPlace, kindOther, kindUplift, kindBeyond:
			if !named[h.Label] && h.Exact {
				return false
			}
		}
	}
	return true
}

// likeness is how like a question is to what the topic that it is read as is asked by, on
// the scale of lessons; 0 where it is read as none, or as one that has not what is wanted.
func (k *known) likeness(r read, text string) float64 {
	t := k.topics[k.topOf(r)]
	if t == nil || !r.reading.Known || r.reading.Other || k.lacks(r, t.ID) != 0 {
		return 0
	}
	if r.verbatim() {
		return 1 + 2*tie // somebody foresaw it
	}
	sayings, ok := k.sayings.Load(t.ID)
	if !ok {
		var texts []string
		for _, language := range Languages() {
			texts = append(append(texts, t.Title.only(language)), t.Phrasings.In(language)...)
		}
		sayings, _ = k.sayings.LoadOrStore(t.ID, k.reader.Sayings(texts, make([]int, len(texts))))
	}
	if like := sayings.(*match.Sayings).Like(text); len(like) > 0 {
		return like[0].Like
	}
	return 0
}

// lesson is a lesson's answer: its own words, whoever asks in which language, with where
// they come from.
func (k *known) lesson(l Lesson, language string, like float64) Answer {
	a := k.answer(language)
	w := lessonWords(language)
	a.Topics, a.Text, a.Confidence = []string{AboutLesson + l.ID}, strings.TrimSpace(l.Answer), like
	if l.Language != language {
		a.Notes = append(a.Notes, w.otherLanguage)
	}
	note := w.own
	if l.ReviewBy != "" {
		note += " " + fmt.Sprintf(w.review, l.ReviewBy.In(language))
	}
	a.Notes = append(a.Notes, note)
	a.Citations = []Citation{{ID: AboutLesson + l.ID, Title: l.Source, Publisher: w.publisher, Dated: l.Dated.In(language)}}
	if t := k.topics[l.Topic]; t != nil {
		a.Next = []Step{{Label: t.Title.In(language), Topic: t.ID}}
	}
	a.Turn.Topics = a.Topics
	return a
}

// withdrawn tells that a lesson is not there any more.
func (k *known) withdrawn(language string) Answer {
	a := k.answer(language)
	a.Outcome, a.Text = Unknown, lessonWords(language).withdrawn
	return a
}

// chooseLesson offers what a question may have meant, as choose does.
func (k *known) chooseLesson(options []Answer, language string) Answer {
	a := k.answer(language)
	w := wordsOf(language)
	a.Outcome, a.Lead, a.Confidence = Choose, w.choose, options[0].Confidence
	for _, o := range options {
		title := k.titleOf(o.Topics[0], language)
		a.Topics = append(a.Topics, o.Topics[0])
		a.Text += "- " + fmt.Sprintf(w.nameRange, title, inShort(o)) + "\n"
		a.Citations = merge(a.Citations, o.Citations)
		a.Choices = append(a.Choices, Step{Label: title, Topic: o.Topics[0]})
	}
	return a
}

// titleOf is the title of a topic or a lesson.
func (k *known) titleOf(about, language string) string {
	if l := k.lessons.about(about); l != nil {
		return l.Title
	}
	return k.topics[about].Title.In(language)
}
