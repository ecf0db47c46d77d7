package review

import (
	"cmp"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// Report is what the checks say of one advert.
type Report struct {
	Text     string
	Country  string // as check.Advert has it: "FR", "EU", "none"
	Language string // of the advert, "en" or "fr"
	Reader   string // in which the findings are
	Findings []check.Finding

	asked string // the language that the advert must have; "" for any
}

// Read checks an advert. An empty country is told from the text, as Guess does, an empty
// language too; an empty reader's language is the advert's.
func Read(text, country, language, reader string) Report {
	r := Report{Text: text, Language: language, Reader: reader, asked: language}
	if r.Language == "" {
		r.Language = tongue(text)
	}
	if r.Country = country; r.Country == "" {
		r.Country = Guess(text)
	}
	if r.Reader == "" {
		r.Reader = r.Language
	}
	r.Findings = check.Read(check.Advert{Text: text, Country: r.Country, Language: language, Reader: r.Reader})
	return r
}

// Of are the findings of a level.
func (r Report) Of(l check.Level) []check.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f check.Finding) bool { return f.Level != l })
}

// Mendable tells whether a corrected version differs from the text.
func (r Report) Mendable() bool {
	return slices.ContainsFunc(r.Findings, func(f check.Finding) bool { return f.Fix != nil })
}

// topicsMost is how many topics a summary names.
const topicsMost = 3

// Summary is all of it in one line: how many findings of each weight, and what the
// heaviest are about.
func (r Report) Summary() string {
	w := wordsOf(r.Reader)
	if len(r.Findings) == 0 {
		return w.nothing
	}
	line := w.counted(len(r.Of(check.Error)), len(r.Of(check.Warn)), len(r.Of(check.Hint)))
	if topics := r.topics(w); len(topics) > 0 {
		line += w.colon + strings.Join(topics, w.listed)
	}
	if strings.HasSuffix(line, "…") {
		return line
	}
	return line + "."
}

// gravest are the checks by what weighs most for whoever has a minute: what the law asks
// for comes before what reads badly. The others follow as they come.
const gravest = "J13 J6 J7 J9 J8 J19 J5 J1 J14 J12"

// topics name the heaviest findings, each topic once, the gravest first: errors, or
// warnings where there are none.
func (r Report) topics(w wording) []string {
	list := r.Of(check.Error)
	if len(list) == 0 {
		list = r.Of(check.Warn)
	}
	slices.SortStableFunc(list, func(a, b check.Finding) int { return cmp.Compare(gravity(a), gravity(b)) })
	var out []string
	for _, f := range list {
		topic := w.topic(f)
		if slices.Contains(out, topic) {
			continue
		}
		if len(out) == topicsMost {
			return append(out, "…")
		}
		out = append(out, topic)
	}
	return out
}

func gravity(f check.Finding) int {
	if at := strings.Index(gravest+" ", f.Check+" "); at >= 0 {
		return at
	}
	return len(gravest)
}

// Why is a finding's message, with its words in front where it doesn't quote them.
func (r Report) Why(f check.Finding) string {
	w := wordsOf(r.Reader)
	if quoted := shown(f.Span); quoted != "" && !strings.Contains(f.Message, quoted) {
		return w.quote(quoted) + w.colon + f.Message
	}
	return f.Message
}

// Line is a finding in one line: its words, why, what instead, and whose rule it is; and of
// which day, where that is not told once for all.
func (r Report) Line(f check.Finding) string {
	text := r.Why(f)
	if f.Remedy != "" {
		text += " → " + f.Remedy
	}
	s := r.Source(f)
	if check.AsOf(r.Findings) != "" {
		s = f.Source
	}
	if s != "" {
		text += " (" + s + ")"
	}
	return text
}

// Source names a finding's rule and the day on which it was last checked.
func (r Report) Source(f check.Finding) string {
	if f.Source == "" || f.Dated == "" {
		return f.Source
	}
	return f.Source + wordsOf(r.Reader).checkedOn + knowledge.Day(f.Dated).In(r.Reader)
}

// shownMost is how much of a long passage is quoted.
const shownMost = 80

// shown is a span as it is quoted, in one line.
func shown(span string) string {
	return bot.Clip(strings.Join(strings.Fields(span), " "), shownMost)
}

// alike are findings that read the same, with how many of them there are.
type alike struct {
	check.Finding
	count int
}

// merged are findings, those that read the same told once.
func merged(list []check.Finding) []alike {
	var out []alike
	for _, f := range list {
		same := func(a alike) bool {
			return a.Check == f.Check && strings.EqualFold(a.Message, f.Message) && strings.EqualFold(shown(a.Span), shown(f.Span))
		}
		if i := slices.IndexFunc(out, same); i >= 0 {
			out[i].count++
			continue
		}
		out = append(out, alike{f, 1})
	}
	return out
}
