package store

import (
	"recruitbot/bot"
)

// Kept tells of each kind of thing how long this store keeps it.
func (s *Store) Kept() []bot.Kept { return s.cfg.Kept() }

// Kept tells of each kind of thing how long a store with this configuration keeps it:
// what Sweep removes, in the order in which people are told.
func (c Config) Kept() []bot.Kept {
	c = c.withDefaults()
	const retention, drafts = "RECRUITBOT_RETENTION_DAYS", "RECRUITBOT_DRAFT_DAYS"
	return []bot.Kept{
		{Kind: bot.KindEvent},
		{Kind: bot.KindDead, For: c.KeepText, Variable: retention},
		{Kind: bot.KindTrace, For: c.Keep, Variable: retention},
		{Kind: bot.KindTurn, For: c.TurnTTL},
		{Kind: bot.KindThread, For: c.ThreadTTL},
		{Kind: bot.KindPreference},
		{Kind: bot.KindBinding},
		{Kind: bot.KindDraft, For: c.KeepDrafts, Variable: drafts},
		{Kind: bot.KindAct, For: c.KeepDrafts, Variable: drafts},
		{Kind: bot.KindPassing, For: passingTime},
		{Kind: bot.KindBudget},
		{Kind: bot.KindCase, For: c.Keep, Variable: retention},
		{Kind: bot.KindLesson, For: c.Keep, Variable: retention},
		{Kind: bot.KindTold, For: toldTime},
		{Kind: bot.KindOpinion, For: c.Keep, Variable: retention},
		{Kind: bot.KindGap, For: c.KeepQuestions, Never: c.KeepQuestions <= 0, Variable: "RECRUITBOT_KEEP_QUESTIONS_DAYS"},
		{Kind: bot.KindCount, For: keepCounts},
	}
}
