package store_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// furnish puts all that two people may leave into every table.
func furnish(t *testing.T, s *store.Store, team string) {
	t.Helper()
	leave(t, s, team, maya, mayas, "D0MAYA")
	leave(t, s, team, tom, toms, "D0TOM")
}

// leave leaves all that a person may leave; word stands in each text.
func leave(t *testing.T, s *store.Store, team, person, word, direct string) {
	t.Helper()
	ctx, id, at := t.Context(), team+person, map[string]string{maya: "1", tom: "2"}[person]
	dm := bot.Thread{Team: team, Channel: direct, TS: "1.1", Direct: true}
	room := bot.Thread{Team: team, Channel: "C1", TS: "9." + at}
	click := bot.Click{ID: person + ":1.1:next:" + team, Thread: room, User: person, Value: word}
	sent := bot.Submission{ID: team + ":" + person + ":V1:h", Thread: bot.Thread{Team: team, Channel: "C3", TS: "5." + at}, User: person, Form: "jd.page2", Values: map[string][]string{"title": {word}}}
	about := bot.Click{ID: "U9:2." + at + ":ask:" + team, Thread: bot.Thread{Team: team, Channel: "C2", TS: at}, User: "U9", About: &bot.Message{User: person, Text: word}}
	done := []bot.Event{bot.Message{ID: "Ev1" + id, Thread: dm, TS: "1.1", User: person, Text: word}, click, sent}
	wish := &bot.Preference{Team: team, User: person, Language: "fr"}
	settles(t, s, bot.Verdict{Outcome: "answer", Turn: &knowledge.Turn{Profile: "p"}, Prefers: wish, Binds: &bot.Binding{Team: team, Channel: direct, Profile: "p"}}, done...)
	died := bot.Message{ID: "Ev2" + id, Thread: room, TS: "9.2" + at, User: person, Text: word, Mention: true}
	settles(t, s, bot.Verdict{Dead: true}, died)
	run := bot.Step{ID: "Fx" + id, Team: team, Name: "jd", Inputs: map[string]string{bot.InputPerson: person, "title": word}}
	accept(t, s, run, about, bot.Message{ID: "Ev3" + id, Thread: dm, TS: "1.3", User: person, Text: word})

	draft := bot.Draft{Team: team, ID: "own" + id, Desk: "jd", Owner: person, Channel: "C1", Title: word, State: "draft", Body: versions(person, word)}
	must(t, s.SaveDraft(ctx, draft, bot.Act{EventID: sent.ID, Person: person, What: "wrote", Detail: "summary"}))
	theirs := draft
	theirs.ID, theirs.Owner, theirs.Title, theirs.Body = "shared"+id, "U9", "shared", versions(person, "shared")
	must(t, s.SaveDraft(ctx, theirs, bot.Act{EventID: click.ID, Person: person, What: "edited"}))
	theirs.Revision = 1
	must(t, s.SaveDraft(ctx, theirs, bot.Act{EventID: "Ev9", Person: "U9", What: "asked_approval", Detail: person}))
	_, _, err := s.Spend(ctx, team, person, "2026-11-21", 3)
	must(t, err)

	question := json.RawMessage(fmt.Sprintf(`{"event":%q,"question":{"text":%q}}`, click.ID, word))
	must(t, s.SaveCase(ctx, bot.Case{Team: team, ID: "asked" + id, Kind: "question", Asker: person, State: "open", Body: question}, bot.Act{EventID: click.ID, Person: person, What: "asked"}))
	answer := json.RawMessage(fmt.Sprintf(`{"question":{"text":"theirs","answer":{"by":%q,"text":%q}}}`, person, word))
	must(t, s.SaveCase(ctx, bot.Case{Team: team, ID: "answered" + id, Kind: "question", Asker: "U9", Holder: person, State: "answered", Done: true, Body: answer}, bot.Act{EventID: sent.ID, Person: person, What: "answered"}))
	taken := json.RawMessage(fmt.Sprintf(`{"last":{"by":%q,"event":%q}}`, person, click.ID))
	must(t, s.SaveCase(ctx, bot.Case{Team: team, ID: "held" + id, Kind: "question", Asker: "U9", Holder: person, State: "claimed", Body: taken}, bot.Act{EventID: click.ID, Person: person, What: "claimed"}))
	must(t, s.SaveLesson(ctx, bot.Lesson{Team: team, ID: "lesson" + id, Answer: "shared", Phrasings: []string{"shared"}, Owner: person, ApprovedBy: person}))

	_, err = s.SaveOpinion(ctx, bot.Opinion{Team: team, Person: person, Answer: click.ID, Side: "up"})
	must(t, err)
	_, err = s.SaveOpinion(ctx, bot.Opinion{Team: team, Person: "U9", Answer: click.ID, Side: "down"})
	must(t, err)
	_, err = s.SaveWhy(ctx, team, person, click.ID, word)
	must(t, err)
	counts := []bot.Tally{{Team: team, Day: "2026-11-21", Outcome: "answer", Count: 1}}
	must(t, s.AddTallies(ctx, counts, []bot.Gap{{Team: team, Day: "2026-11-21", Text: "nobody's"}}))
}

// settles accepts events and settles them, and no others.
func settles(t *testing.T, s *store.Store, v bot.Verdict, events ...bot.Event) {
	t.Helper()
	accept(t, s, events...)
	for left := ids(events); len(left) > 0; {
		claims, err := s.Claim(soon(t), 10)
		must(t, err)
		for _, c := range claims {
			if i := slices.Index(left, c.Event.EventID()); i >= 0 {
				settle(t, s, c, v)
				left = slices.Delete(left, i, i+1)
			} else {
				settle(t, s, c, bot.Verdict{Retry: time.Hour})
			}
		}
	}
}

func versions(person, text string) json.RawMessage {
	return json.RawMessage(fmt.Sprintf(`{"versions":[{"by":%q,"event":"%s:1:jd.edit","description":%q},{"by":"U9","description":"shared"}]}`, person, person, text))
}

// found is in which tables and columns something stands.
func (d database) found(t *testing.T, pattern string) (places []string) {
	t.Helper()
	db, want := d.beside(t), regexp.MustCompile(pattern)
	for table, columns := range d.texts(t) {
		for _, column := range columns {
			rows, err := db.Query(`select coalesce(cast(` + column + ` as text), '') from ` + table)
			must(t, err)
			for rows.Next() {
				var value string
				must(t, rows.Scan(&value))
				if where := table + "." + column; want.MatchString(value) && !slices.Contains(places, where) {
					places = append(places, where)
				}
			}
			must(t, rows.Err())
		}
	}
	slices.Sort(places)
	return places
}

// texts are all tables of the schema with all their columns.
func (d database) texts(t *testing.T) map[string][]string {
	t.Helper()
	query := map[string]string{
		"sqlite":   `select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'`,
		"postgres": `select table_name, column_name from information_schema.columns where table_schema = 'public'`,
	}[d.engine]
	rows, err := d.beside(t).Query(query)
	must(t, err)
	out := map[string][]string{}
	for rows.Next() {
		var table, column string
		must(t, rows.Scan(&table, &column))
		out[table] = append(out[table], column)
	}
	must(t, rows.Err())
	if len(out) < 10 {
		t.Fatalf("the schema has %d tables only", len(out))
	}
	return out
}
