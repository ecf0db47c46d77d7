package main

import "recruitbot/bot/draft/model"

// counter is a metric that counts, and what bot, slackapp and model call what it counts.
// With a label it counts all kinds of the thing but those that have a row of their
// own; without, only the one kind. cmd/recruitbot/ops/README.md tells operators of
// each.
type counter struct {
	metric, label, help string

	name  string
	kinds []string // those that are known; of a row without a label, the one
}

// counted is the one table of counters, promises first.
func counted() []counter {
	kinds := []string{"direct", "mention", "reply", "click", "submission", "step"}
	list := []counter{
		{"recruitbot_events_accepted_total", "kind", "Events on disk, and so promised an answer.", "accepted", kinds},
		{"recruitbot_events_answered_total", "outcome", "Events answered, by what the answer was.", "settled",
			[]string{"answer", "choice", "unknown", "out_of_scope", "small_talk", "policy", "menu", "shared", "dismissed", "uninvited", "unasked", "step", "step_failed", "language", "stale", "too_many", "elsewhere"}},
		{"recruitbot_apologies_total", "kind", "Events given up, whose askers were sent an apology.", "apologised", kinds},
		{"recruitbot_events_dead_total", "", "Events given up: dead letters.", "settled", []string{"dead"}},
		{"recruitbot_events_retried_total", "", "Attempts that failed and are tried again.", "settled", []string{"retry"}},
		{"recruitbot_events_redelivered_total", "kind", "Events that came again and were not answered again.", "redelivered", kinds},
		{"recruitbot_doubles_prevented_total", "", "Answers not posted a second time: they stood there already.", "post", []string{"there_already"}},
		{"recruitbot_leases_lost_total", "", "Attempts left to another replica, since their lease ran out.", "settled", []string{"lost"}},
		{"recruitbot_acks_total", "result", "Acknowledgements to Slack: sent within 3 s, late, or failed.", "ack", []string{"sent", "late", "failed"}},
		{"recruitbot_deliveries_total", "result", "Events handed to the database: stored, or failed and left for Slack to send again.", "receive", []string{"stored", "failed"}},
		{"recruitbot_commands_total", "command", "Slash commands answered.", "command", nil},
		{"recruitbot_questions_total", "outcome", "Questions looked up, of commands and events, by what was found.", "answer",
			[]string{"answer", "choice", "unknown", "out_of_scope", "small_talk", "policy"}},
		{"recruitbot_refusals_total", "reason", "Questions refused: too many a minute, not in this channel, no right to it, or another bot that has had enough answers.", "refused", []string{"too_many", "elsewhere", "not_allowed", "enough"}},

		{"recruitbot_departures_total", "reason", "Words of a workspace that it has removed the app or revoked its token: what was kept of it is removed.", "departed", []string{"app_uninstalled", "tokens_revoked"}},

		{"recruitbot_posts_total", "result", "Calls that post: in the form posted, refused in a form, failed, rate-limited, unsent since the lease had lapsed, or not looked for before; and what reached its reader another way, since a click's address was over or the app isn't in the channel.", "post",
			[]string{"blocks", "buttons", "monospace", "plain", "refused_blocks", "refused_buttons", "refused_monospace", "refused_plain", "failed", "limited", "lapsed", "not_looked", "address_over", "direct_instead"}},
		{"recruitbot_envelopes_total", "type", "Envelopes that came over the sockets.", "envelope", []string{"events_api", "slash_commands", "interactive", "unknown"}},
		{"recruitbot_envelopes_ignored_total", "reason", "Envelopes acknowledged with nothing to do about them.", "ignored", nil},
		{"recruitbot_envelopes_malformed_total", "fault", "Frames that could not be read.", "bad_message", []string{"no_envelope", "malformed", "no_json"}},
		{"recruitbot_envelopes_dropped_total", "type", "Envelopes let go, with too much in hand; Slack sends events again, but no commands.", "dropped", []string{"events_api", "slash_commands", "interactive", "unknown"}},
		{"recruitbot_connections_total", "event", "What became of connections to Slack.", "connection",
			[]string{"unreachable", "failed", "ended", "warning", "refresh_requested", "too_many_websockets", "link_disabled", "other"}},
		{"recruitbot_panics_total", "where", "Panics in an envelope or an answer; nothing else ended by them.", "panic", []string{"envelope", "answer", "form", "submission", "prompts", "page"}},
		{"recruitbot_failures_total", "what", "Failures at claiming and settling events, at reading people's settings, what they taught and what a late mention missed, at making a page, and panics at answering.", "failed", []string{"claim", "settle", "panic", "preferences", "lessons", "page", "catch_up"}},
		{"recruitbot_forms_total", "result", "Forms: opened, too late for Slack, failed, or let go with too much in hand; their askers were told.", "form", []string{"opened", "late", "failed", "dropped"}},
		{"recruitbot_submissions_total", "result", "Forms that people sent: stored, with faults, followed by a next page or one that failed, or not saved and so asked for again.", "submission",
			[]string{"stored", "faults", "next", "next_failed", "not_saved"}},
		{"recruitbot_streams_total", "result", "Texts shown while they are written: streamed, in a changed message, refused or closed by Slack, failed, taken up after a crash, or posted anew at the end; and statuses not shown.", "stream",
			[]string{"streamed", "edited", "refused", "closed", "failed", "taken_up", "replaced", "no_status"}},
		{"recruitbot_uploads_total", "result", "Files put into a conversation: done, failed, unsent since the lease had lapsed, or there already.", "upload",
			[]string{"done", "failed", "lapsed", "there_already"}},
		{"recruitbot_fetches_total", "result", "Files of people's read: done, refused (too large, or of another host), or failed.", "fetch",
			[]string{"done", "refused", "failed"}},
		{"recruitbot_folds_total", "result", "Answers for one reader taken away or replaced by a line: done, too late for Slack, or failed.", "fold",
			[]string{"done", "expired", "failed"}},
		{"recruitbot_cases_total", "step", "Questions to people and proposals, by what was done: opened, claimed, back to open, answered, closed, failed (its asker was told), proposed, approved, returned, reminded of, chased (who had claimed it was reminded), thanked for, unreached (their person could not be told), or unshown since their message is gone.", "case",
			[]string{"opened", "claimed", "open", "answered", "closed", "failed", "proposed", "approved", "returned", "reminded", "chased", "thanked", "unreached", "unshown"}},
		{"recruitbot_care_total", "what", "Profiles and lessons looked after: profiles read again, or as in another process, or left since they have faults; lessons withdrawn and found to hold; owners reminded.", "care",
			[]string{"reloaded", "followed", "faulty", "withdrawn", "reviewed", "reminded"}},
		{"recruitbot_pages_total", "result", "Pages on the home tab: shown with charts, with tables in their places or in words; refused in a form; made anew since what was there had changed, rate-limited, left for a later one, not shown since the app has no home tab, failed, dropped with too much in hand; and clicks whose conversation was not found.", "page",
			[]string{"charts", "tables", "words", "refused_charts", "refused_tables", "refused_words", "conflict", "limited", "superseded", "no_home", "failed", "dropped", "no_conversation"}},
		{"recruitbot_steps_total", "result", "Runs of steps in workflows: ended, ended before (by an earlier attempt or by somebody), or not to be ended now.", "step",
			[]string{"ended", "ended_before", "failed"}},
		{"recruitbot_sessions_total", "event", "Threads of direct conversations: given a title, left without one since much else was to be done or Slack refused it, and stopped by their person.", "session",
			[]string{"titled", "skipped", "failed", "stopped"}},
		{"recruitbot_prompts_total", "result", "Suggested prompts: set, failed, or skipped.", "prompts", []string{"set", "failed", "skipped"}},
	}
	return append(list, countedOfPeople()...)
}

// countedOfPeople are those of what people say of answers, and of the model.
func countedOfPeople() []counter {
	return []counter{
		{"recruitbot_votes_total", "kind", "Votes on answers: helpful, not helpful, changed, and reasons given.", "vote", []string{"up", "down", "changed", "why"}},
		{"recruitbot_tallies_total", "result", "Writes of what was counted: done, or failed and made again; and what was dropped with too much in hand.", "tally", []string{"written", "failed", "dropped"}},
		{"recruitbot_reports_total", "", "Weekly reports posted.", "report", []string{"posted"}},

		{"recruitbot_model_texts_total", "outcome", "Texts asked of the language model: answered, or why not.", "model", outcomes()},
		{"recruitbot_model_retries_total", "fault", "Attempts at the language model that failed and are made again.", "model_retry", []string{"limited", "down", "truncated", "empty"}},
	}
}

// outcomes is how a text asked of the language model may end.
func outcomes() []string {
	all := []string{"answered"}
	for _, kind := range model.Kinds() {
		all = append(all, string(kind))
	}
	return all
}

// timer is a metric of durations, in seconds.
type timer struct {
	metric, help, name string
	least              float64 // the first bucket's; each further one is twice as long, up to the fifteenth
}

func timed() []timer {
	return []timer{
		{"recruitbot_answer_duration_seconds", "From claiming an event to its being settled, the wait for its turn included.", "answer", 0.001},
		{"recruitbot_model_first_word_seconds", "From asking the language model to its first word, retries included.", "model_first_word", 0.02},
		{"recruitbot_model_duration_seconds", "From asking the language model for a text to its end, or to giving up.", "model", 0.02},
	}
}
