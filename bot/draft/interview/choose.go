package interview

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/kit"
)

// form asks what the kit is for.
func (d *Desk) form(w kit.Wanted, description, language string) *bot.Form {
	words := wordsOf(language)
	grid, _ := d.Know().Grid(w.Profile)
	var minutes []bot.Option
	for _, n := range []int{30, 45, 60, 75, 90, 120} {
		minutes = append(minutes, bot.Option{Value: strconv.Itoa(n), Label: fmt.Sprintf(words.minutes, n)})
	}
	f := &bot.Form{
		ID: name + ".choose", Title: words.formTitle, Submit: words.chooseIt, Close: words.cancel, Intro: words.formIntro,
		State: target{Profile: w.Profile, Description: description}.String(),
		Fields: []bot.Field{
			{ID: "level", Label: words.level, Kind: bot.Choice, Options: bot.LevelOptions(grid, language), Value: bot.ValueOf(w.Level)},
			{ID: "technologies", Label: words.technologies, Hint: words.technologiesHint, Kind: bot.Line, Value: bot.ValueOf(strings.Join(w.Technologies, ", ")), Optional: true, Most: 300},
			{ID: "minutes", Label: words.length, Kind: bot.Choice, Options: minutes, Value: bot.ValueOf(nearest(w.Minutes))},
			{ID: "language", Label: words.language, Kind: bot.Choice, Options: []bot.Option{{Value: "en", Label: words.english}, {Value: "fr", Label: words.french}}, Value: bot.ValueOf(w.Language)},
		},
	}
	if description != "" {
		f.Intro = words.formLinked
	}
	return f
}

// nearest is the choice of minutes that comes nearest.
func nearest(minutes int) string {
	best := usualMinutes
	for _, n := range []int{30, 45, 60, 75, 90, 120} {
		if abs(n-minutes) < abs(best-minutes) {
			best = n
		}
	}
	return strconv.Itoa(best)
}

func abs(n int) int { return max(n, -n) }

// begin is the form for a description's button, filled in with what the description
// asks for.
func (d *Desk) begin(ctx context.Context, o *open) (*bot.Form, error) {
	w := kit.Wanted{Profile: o.target.Profile, Minutes: usualMinutes, Language: o.language}
	if w.Profile == "" {
		w.Profile = d.Meant(o.event.Where(), "")
	}
	described, _, err := d.described(ctx, o)
	if err != nil {
		return nil, err
	}
	if described != nil {
		b := described.Brief
		w.Profile, w.Level, w.Technologies, w.Language = b.Profile, b.Level, b.Stack, b.Language
	}
	if d.lacks(w.Profile) {
		return nil, nil
	}
	return d.form(w, o.target.Description, o.language), nil
}

// empty answers where there are no questions for a profile.
func (d *Desk) empty(ctx context.Context, o *open) (string, error) {
	return d.say(ctx, o, "no_questions", bot.Text{Text: o.words().empty})
}

// described is the description that a kit belongs to, nil for none.
func (d *Desk) described(ctx context.Context, o *open) (*draft.Description, int, error) {
	if o.target.Description == "" || d.Describe == nil {
		return nil, 0, nil
	}
	return d.Describe(ctx, o.stub.Team, o.target.Description)
}

// offer answers a message: with a kit where the level is named, or else a way to the
// form.
func (d *Desk) offer(ctx context.Context, o *open, m bot.Message) (string, error) {
	w := d.fromWords(d.Meant(m.Thread, m.Text), m.Text)
	o.language = w.Language
	if d.lacks(w.Profile) {
		return d.empty(ctx, o)
	}
	if w.Level == "" {
		words := o.words()
		return d.say(ctx, o, "offered", bot.Text{Text: words.whichLevel}, bot.Buttons{Buttons: []bot.Button{
			{Label: words.formTitle, Action: name + ".begin", Value: target{Profile: w.Profile}.String(), Primary: true},
		}})
	}
	return d.post(ctx, o, w)
}

// choose chooses the kit that a form asks for.
func (d *Desk) choose(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	minutes, err := strconv.Atoi(s.Value("minutes"))
	if err != nil {
		minutes = usualMinutes
	}
	w := kit.Wanted{Profile: o.target.Profile, Minutes: minutes}
	described, version, err := d.described(ctx, o)
	if err != nil {
		return "", err
	}
	if described != nil {
		w = kit.WantedFor(*described, o.target.Description, strconv.Itoa(version), minutes)
		if err := d.load(ctx, o, kitOf(o.target.Description)); err != nil {
			return "", err
		}
	}
	w.Level, w.Technologies, w.Language = s.Value("level"), technologiesOf(s.Value("technologies")), s.Value("language")
	return d.post(ctx, o, w)
}

// post chooses a kit, keeps it and shows it in its thread.
func (d *Desk) post(ctx context.Context, o *open, w kit.Wanted) (string, error) {
	if o.kit == nil || o.kit.Event != o.event.EventID() {
		if err := d.save(ctx, o, "chose", d.Bank().Choose(w)); err != nil {
			return "", err
		}
	}
	parts := d.summary(o, d.now(o))
	if o.person != "" && o.delivery.Thread.TS == "" {
		parts = append([]bot.Part{bot.Credit{User: o.person, Text: o.words().asked}}, parts...)
	}
	thread, err := d.Opener.Open(ctx, o.delivery, bot.Reply{Parts: parts})
	o.posted = thread
	return "kit", err
}

// again chooses another set of the same quality.
func (d *Desk) again(ctx context.Context, o *open) (string, error) {
	if o.kit.Event != o.event.EventID() {
		w := o.kit.Wanted
		w.Seed++
		w.Without, w.Keep = nil, nil
		if err := d.save(ctx, o, "chose_again", d.Bank().Choose(w)); err != nil {
			return "", err
		}
	}
	return d.say(ctx, o, "kit", d.summary(o, d.now(o))...)
}

// swap puts another question in the place of one.
func (d *Desk) swap(ctx context.Context, o *open) (string, error) {
	w := o.words()
	if o.kit.Event == o.event.EventID() {
		return d.say(ctx, o, "swapped", d.summary(o, d.now(o))...)
	}
	if at := slices.IndexFunc(o.kit.Own, func(q *kit.Question) bool { return q.ID == o.target.Question }); at >= 0 {
		o.kit.Own = slices.Delete(o.kit.Own, at, at+1)
		if err := d.save(ctx, o, "swapped", d.now(o)); err != nil {
			return "", err
		}
		return d.say(ctx, o, "swapped", d.summary(o, d.now(o))...)
	}
	before := d.Bank().With(o.kit.Wanted, o.kit.IDs)
	after, ok := d.Bank().Swap(before, o.target.Question)
	if !ok {
		return d.say(ctx, o, "no_swap", bot.Text{Text: w.noOther})
	}
	if err := d.save(ctx, o, "swapped", after); err != nil {
		return "", err
	}
	var parts []bot.Part
	for _, q := range after.Questions {
		if before.Of(q.ID) == nil {
			parts = append(parts, bot.Lead{Text: w.instead})
			parts = append(parts, d.question(o, after, q)...)
		}
	}
	return d.say(ctx, o, "swapped", append(parts, d.summary(o, d.now(o))...)...)
}
