package store

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"recruitbot/bot"
)

// shelf is a table, as far as people and workspaces are concerned. Each table that may
// hold either has one; a test looks through the schema for tables without.
type shelf struct {
	table  string
	of     bot.Kind
	export func(*Store, context.Context, who) ([]map[string]any, error) // nil: nothing in it is a person's
	forget func(*Store, context.Context, who) error                     // likewise
	team   []string                                                     // statements that remove a team's, for clearTeam
}

// shelves is the one table of tables. A person's events come last: what they ask for may
// still be under way.
func shelves() []shelf {
	return []shelf{
		{"preferences", bot.KindPreference, (*Store).exportPreference, (*Store).forgetPreference, []string{ofTeam("preferences", "team, person"), reviseSQL}},
		{"bindings", bot.KindBinding, (*Store).exportBindings, (*Store).forgetBindings, []string{ofTeam("bindings", "team, channel"), boundSQL}},
		{"drafts", bot.KindDraft, (*Store).exportDrafts, (*Store).forgetDrafts, []string{ofTeam("drafts", "team, id")}},
		{"acts", bot.KindAct, exportActs("acts", "draft"), forgetActs("acts", "draft"), []string{ofTeam("acts", "team, draft, event, what")}},
		{"cases", bot.KindCase, (*Store).exportCases, (*Store).forgetCases, []string{ofTeam("cases", "team, id")}},
		{"case_acts", bot.KindAct, exportActs("case_acts", "case_id"), forgetActs("case_acts", "case_id"), []string{ofTeam("case_acts", "team, case_id, event, what")}},
		{"lessons", bot.KindLesson, (*Store).exportLessons, (*Store).forgetLessons, []string{ofTeam("lessons", "team, id"), taughtSQL}},
		{"told", bot.KindTold, nil, (*Store).forgetTold, []string{ofTeam("told", "team, what")}},
		{"opinions", bot.KindOpinion, (*Store).exportOpinions, (*Store).forgetOpinions, []string{nobodysSQL}},
		{"gaps", bot.KindGap, nil, nil, []string{ofTeam("gaps", "id")}},
		{"tallies", bot.KindCount, nil, nil, nil},
		{"budget", bot.KindBudget, (*Store).exportBudget, (*Store).forgetBudget, []string{`delete from budget where (team, person, day) in (select team, person, day from budget where team = $1 and person <> '' order by team, person, day limit $2)`}},
		{"conversations", bot.KindTurn, (*Store).exportTurns, (*Store).forgetTurns, []string{inThreads("conversations", "thread")}},
		{"inbox", bot.KindEvent, (*Store).exportEvents, (*Store).forgetEvents, []string{inThreads("inbox", "id")}},
	}
}

// who is a person with all that the person is known by.
type who struct {
	bot.Person
	direct []string       // channel ids of direct conversations
	id     *regexp.Regexp // the id as a word of its own, in whatever text
}

// ids are Slack's: what else may stand in a pattern of like is refused.
const idPattern = `^[A-Z][A-Z0-9]*$`

// toldDirectSQL finds direct conversations in which all drafts are one person's.
const toldDirectSQL = `
	select channel from drafts where team = $1 and channel like 'D%'
	group by channel having min(owner) = $2 and max(owner) = $2 order by channel limit 2`

// whois finds by what a person is known. Where the direct conversation isn't known the
// person's drafts tell it, unless they tell of two, or others have drafts in it: there is
// one only, and another would be somebody else's.
func (s *Store) whois(ctx context.Context, p bot.Person) (who, error) {
	fine := regexp.MustCompile(idPattern)
	if !fine.MatchString(p.Team) || !fine.MatchString(p.User) || p.Direct != "" && !fine.MatchString(p.Direct) {
		return who{}, fmt.Errorf("team %.20q, user %.20q or conversation %.20q is no id of Slack's", p.Team, p.User, p.Direct)
	}
	w := who{Person: p, id: regexp.MustCompile(`\b` + p.User + `\b`)}
	if p.Direct != "" {
		w.direct = []string{p.Direct}
		return w, nil
	}
	rows, err := s.rows(ctx, toldDirectSQL, p.Team, p.User)
	if len(rows) == 1 && fine.MatchString(text(rows[0]["channel"])) {
		w.direct = []string{text(rows[0]["channel"])}
	}
	return w, err
}

// ExportPerson implements bot.Records.
func (s *Store) ExportPerson(ctx context.Context, p bot.Person) ([]bot.Holding, error) {
	w, err := s.whois(ctx, p)
	if err != nil {
		return nil, fmt.Errorf("export what is kept of a person: %w", err)
	}
	var out []bot.Holding
	for _, shelf := range shelves() {
		if shelf.export == nil {
			continue
		}
		rows, err := shelf.export(s, ctx, w)
		if err != nil {
			return nil, fmt.Errorf("export %s of a person: %w", shelf.table, err)
		}
		if len(rows) > 0 {
			out = append(out, bot.Holding{Of: shelf.of, Rows: rows})
		}
	}
	return out, nil
}

// DeletePerson implements bot.Records. It takes one table after the other, each in
// transactions of its own, so that others get to write.
func (s *Store) DeletePerson(ctx context.Context, p bot.Person) error {
	w, err := s.whois(ctx, p)
	if err != nil {
		return fmt.Errorf("delete what is kept of a person: %w", err)
	}
	for _, shelf := range shelves() {
		if shelf.forget == nil {
			continue
		}
		if err := shelf.forget(s, ctx, w); err != nil {
			return fmt.Errorf("delete %s of a person: %w", shelf.table, err)
		}
	}
	return nil
}

// DeleteTeam implements bot.Records. It takes some rows at a time, each lot in a transaction
// of its own: where two processes do it, one waits for the other and finds less to do.
func (s *Store) DeleteTeam(ctx context.Context, team string) error {
	if !regexp.MustCompile(idPattern).MatchString(team) {
		return fmt.Errorf("delete what is kept of a workspace: %.20q is no id of Slack's", team)
	}
	for _, shelf := range shelves() {
		for _, query := range shelf.team {
			if err := s.clearTeam(ctx, query, team); err != nil {
				return fmt.Errorf("delete %s of workspace %s: %w", shelf.table, team, err)
			}
		}
	}
	s.turns.Clear()
	return nil
}

// conflictTries is how often something is tried that others may be at too.
const conflictTries = 5

// clearTeam runs one statement until it finds nothing more. It has a limit as $2, or else
// it changes no more than a row.
func (s *Store) clearTeam(ctx context.Context, query, team string) error {
	args := []any{team, sweepLimit}
	if !strings.Contains(query, "$2") {
		args = nil
	}
	for tries := 1; ; {
		n, err := s.exec1(ctx, query, args...)
		switch {
		case s.conflict(err) && tries < conflictTries:
			tries++
		case err != nil:
			return err
		case n < sweepLimit:
			return nil
		}
	}
}

// ofTeam removes a team's rows from a table with this key.
func ofTeam(table, key string) string {
	return `delete from ` + table + ` where (` + key + `) in (select ` + key + ` from ` + table + ` where team = $1 order by ` + key + ` limit $2)`
}

// inThreads removes the rows of a team's threads.
func inThreads(table, key string) string {
	return `delete from ` + table + ` where ` + key + ` in (select ` + key + ` from ` + table + ` where thread like cast($1 as text) || '/%' order by ` + key + ` limit $2)`
}

// nobodysSQL leaves a team's opinions as counts.
const nobodysSQL = `
	update opinions set person = '', answer = '', why = '' where id in (
		select id from opinions where team = $1 and (person <> '' or answer <> '' or why <> '') order by id limit $2)`
