package slackapp

import (
	"slices"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// votesBlock shows both sides as Slack's feedback buttons: two thumbs, whose labels stand
// beside the pointer and are what a screen reader says.
func votesBlock(v bot.Votes, place int) slack.Block {
	side := func(one bot.Vote) *slack.FeedbackButton {
		return slack.NewFeedbackButton(plainText(one.Label), one.Value).WithAccessibilityLabel(one.Label)
	}
	return slack.NewContextActionsBlock("", slack.NewFeedbackButtonsBlockElement(actionID(v.Action, place), side(v.Up), side(v.Down)))
}

// tidyVotes puts both labels right; false for votes that Slack would refuse.
func tidyVotes(v bot.Votes) (bot.Votes, bool) {
	v.Up.Label, v.Down.Label = clip(oneLine(v.Up.Label), labelLength), clip(oneLine(v.Down.Label), labelLength)
	for _, one := range []bot.Vote{v.Up, v.Down} {
		if one.Label == "" || utf8.RuneCountInString(one.Value) > valueLength {
			return v, false
		}
	}
	return v, v.Action != "" && len(v.Action) <= 250 && v.Up.Value != v.Down.Value
}

// withoutFeedback is a reply whose votes are plain buttons, and whether it has any.
func withoutFeedback(r bot.Reply) (bot.Reply, bool) {
	isVotes := func(p bot.Part) bool { _, is := p.(bot.Votes); return is }
	if !slices.ContainsFunc(r.Parts, isVotes) {
		return r, false
	}
	r.Parts = slices.Clone(r.Parts)
	for i, p := range r.Parts {
		if v, ok := p.(bot.Votes); ok {
			r.Parts[i] = bot.Buttons{Buttons: []bot.Button{
				{Label: v.Up.Label, Action: v.Action, Value: v.Up.Value}, {Label: v.Down.Label, Action: v.Action, Value: v.Down.Value},
			}}
		}
	}
	return r, true
}

// voteable is a reply in the form that Slack is known to take.
func (a *App) voteable(r bot.Reply) bot.Reply {
	if a.noFeedback.Load() {
		r, _ = withoutFeedback(r)
	}
	return r
}

// learn remembers that Slack refused feedback buttons and took plain ones instead: what
// it refuses in an acknowledgement it doesn't tell, and the answer would be lost.
//
// 21 November 2026: no workspace is known that refuses them, so acknowledgements have them
// until a post shows one that does.
func (a *App) learn(refused bool, f form) {
	if refused && f.name == formButtons && !a.noFeedback.Swap(true) {
		a.log.Warn("slack takes no feedback buttons here: votes are plain buttons from now on")
	}
}
