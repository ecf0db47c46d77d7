package interview

import (
	"recruitbot/bot"
	"recruitbot/bot/draft/pattern"
	"recruitbot/knowledge"
)

// interviewing is what a question about interviews has.
var interviewing = pattern.Of(`(?i)(?:^|[^\p{L}])(?:interview\p{L}*|entretiens?|scorecards?|(?:technical|coding) tests?|tests? techniques?|(?:how|comment)[^\p{L}].*(?:assess|evaluate|test|évaluer|tester))(?:[^\p{L}]|$)`)

// After is a bot.Afterword: what the sources don't say of interviews, a kit may. Below such
// an answer stands the button that begins one.
func (d *Desk) After(q bot.Asked, a knowledge.Answer) []bot.Part {
	assesses := a.Leaves == knowledge.LeavesAssess
	if q.Door == bot.DoorStep || !assesses && (a.Outcome != knowledge.Unknown || !interviewing().MatchString(q.Text)) {
		return nil
	}
	profile := d.Meant(q.Thread, q.Text)
	if d.lacks(profile) {
		return nil
	}
	return []bot.Part{bot.Buttons{Buttons: []bot.Button{
		{Label: wordsOf(a.Language).startIt, Action: name + ".begin", Value: target{Profile: profile}.String()},
	}}}
}
