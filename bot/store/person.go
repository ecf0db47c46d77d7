package store

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"

	"recruitbot/bot"
)

// shelf is a table, as far as people and workspaces are concerned. Each table that may
// hold either has one; a test looks through the schema for tables without.
type shelf struct {
	table  string
	of     bot.Kind
	export func(*Store, context.Context, who) ([]map[string]any, error) // nil: nothing in it is a person's
	forget func(*Store, context.Context, who) error                     // likewise
	team   []string                                                     // statements that remove a team's, given $1
}

// shelves is the one table of tables. A person's events come last: what they ask for may
// still be under way.
func shelves() []shelf {
	return []shelf{
		{"preferences", bot.KindPreference, (*Store).exportPreference, (*Store).forgetPreference, []string{`delete from preferences where team = $1`, reviseSQL}},
		{"bindings", bot.KindBinding, (*Store).exportBindings, (*Store).forgetBindings, []string{`delete from bindings where team = $1`, boundSQL}},
		{"drafts", bot.KindDraft, (*Store).exportDrafts, (*Store).forgetDrafts, []string{`delete from drafts where team = $1`}},
		{"acts", bot.KindAct, exportActs("acts", "draft"), forgetActs("acts", "draft"), []string{`delete from acts where team = $1`}},
		{"cases", bot.KindCase, (*Store).exportCases, (*Store).forgetCases, []string{`delete from cases where team = $1`}},
		{"case_acts", bot.KindAct, exportActs("case_acts", "case_id"), forgetActs("case_acts", "case_id"), []string{`delete from case_acts where team = $1`}},
		{"lessons", bot.KindLesson, (*Store).exportLessons, (*Store).forgetLessons, []string{`delete from lessons where team = $1`, taughtSQL}},
		{"told", bot.KindAct, nil, (*Store).forgetTold, []string{`delete from told where team = $1`}},
		{"opinions", bot.KindOpinion, (*Store).exportOpinions, (*Store).forgetOpinions, []string{`update opinions set person = '', answer = '', why = '' where team = $1`}},
		{"gaps", bot.KindGap, nil, nil, []string{`delete from gaps where team = $1`}},
		{"tallies", bot.KindCount, nil, nil, nil},
		{"budget", bot.KindBudget, (*Store).exportBudget, (*Store).forgetBudget, []string{`delete from budget where team = $1 and person <> ''`}},
		{"conversations", bot.KindTurn, (*Store).exportTurns, (*Store).forgetTurns, []string{`delete from conversations where thread like cast($1 as text) || '/%'`}},
		{"inbox", bot.KindEvent, (*Store).exportEvents, (*Store).forgetEvents, []string{`delete from inbox where thread like cast($1 as text) || '/%'`}},
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

// whois finds by what a person is known.
func (s *Store) whois(ctx context.Context, p bot.Person) (who, error) {
	fine := regexp.MustCompile(idPattern)
	if !fine.MatchString(p.Team) || !fine.MatchString(p.User) || p.Direct != "" && !fine.MatchString(p.Direct) {
		return who{}, fmt.Errorf("team %.20q, user %.20q or conversation %.20q is no id of Slack's", p.Team, p.User, p.Direct)
	}
	w := who{Person: p, id: regexp.MustCompile(`\b` + p.User + `\b`)}
	if p.Direct != "" {
		w.direct = append(w.direct, p.Direct)
	}
	rows, err := s.rows(ctx, `select distinct channel from drafts where team = $1 and owner = $2 and channel like 'D%'`, p.Team, p.User)
	for _, r := range rows {
		if c := text(r["channel"]); c != p.Direct && fine.MatchString(c) {
			w.direct = append(w.direct, c)
		}
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

// DeleteTeam implements bot.Records, in one transaction: of two processes that do it, one
// finds nothing.
func (s *Store) DeleteTeam(ctx context.Context, team string) error {
	if !regexp.MustCompile(idPattern).MatchString(team) {
		return fmt.Errorf("delete what is kept of a workspace: %.20q is no id of Slack's", team)
	}
	var err error
	for range conflictTries {
		if err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.deleteTeam(ctx, tx, team) }); !s.conflict(err) {
			break
		}
	}
	if err != nil {
		return fmt.Errorf("delete what is kept of workspace %s: %w", team, err)
	}
	s.turns.Clear()
	return nil
}

// conflictTries is how often a transaction is tried that others' may undo.
const conflictTries = 5

func (s *Store) deleteTeam(ctx context.Context, tx *sql.Tx, team string) error {
	for _, shelf := range shelves() {
		for _, query := range shelf.team {
			args := []any{team}
			if query == reviseSQL || query == taughtSQL || query == boundSQL {
				args = nil
			}
			if _, err := s.execIn(ctx, tx, query, args...); err != nil {
				return fmt.Errorf("%s: %w", shelf.table, err)
			}
		}
	}
	return nil
}
