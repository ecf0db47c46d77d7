package main

import (
	"database/sql"
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

// inFile is a workspace with its database at a path.
func inFile(t *testing.T) (w *workspace, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "privacy.db")
	return openWith(t, func(c *Config) { c.DatabaseURL = "sqlite:" + path }), path
}

// pastStore opens a database past the store, by a path of SQLite's or an address of
// PostgreSQL's, and gives the query for the names of its columns.
func pastStore(t *testing.T, database string) (db *sql.DB, columns string) {
	t.Helper()
	driver, columns := "pgx", `select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'`
	if !strings.HasPrefix(database, "postgres") {
		driver, columns = "sqlite", `select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`
		database = "file:" + strings.TrimPrefix(database, "sqlite:") + "?_pragma=busy_timeout(3000)"
	}
	db, err := sql.Open(driver, database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db, columns
}

// standing is in which columns something stands, in all tables of a database.
func standing(t *testing.T, database, pattern string) (places []string) {
	t.Helper()
	db, columns := pastStore(t, database)
	defer db.Close()
	want := regexp.MustCompile(pattern)
	for _, column := range values(t, db, columns) {
		table, name, _ := strings.Cut(column, ".")
		if slices.ContainsFunc(values(t, db, `select coalesce(cast(`+name+` as text), '') from `+table), want.MatchString) {
			places = append(places, column)
		}
	}
	return places
}

// nothingStands waits until something stands nowhere any more: an event is settled right
// after it was answered.
func nothingStands(t *testing.T, database, pattern string) {
	t.Helper()
	for late := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) { // between two looks
		left := standing(t, database, pattern)
		if len(left) == 0 {
			return
		}
		if time.Now().After(late) {
			t.Fatalf("%s still stands in %v", pattern, left)
		}
	}
}

func values(t *testing.T, db *sql.DB, query string) (list []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// exported waits for the bot's n-th file, which has to be in a conversation, and reads it.
func (w *workspace) exported(c slacksim.Channel, n int) (text string, kinds map[string][]map[string]any) {
	w.t.Helper()
	w.until("the file is there", func() bool { return len(w.Files()) >= n })
	f := w.Files()[n-1]
	if f.Channel != c.ID {
		w.t.Errorf("the file is in %s", f.Channel)
	}
	var out struct {
		ReadMe []string `json:"read_me"`
		Data   []struct {
			Kind    string
			Entries []map[string]any
		}
	}
	if err := json.Unmarshal(f.Content, &out); err != nil || len(out.ReadMe) == 0 {
		w.t.Fatalf("%v: %s", err, f.Content)
	}
	kinds = map[string][]map[string]any{}
	for _, s := range out.Data {
		kinds[s.Kind] = append(kinds[s.Kind], s.Entries...)
	}
	return string(f.Content), kinds
}

func TestExportGoesIntoTheDirectConversationAndNobodyElseSeesIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.drafted()
	root := w.say(w.hiring, "", "<@"+w.BotUser()+"> export my data, please")
	text, kinds := w.exported(w.Direct(w.maya), 1)
	if len(kinds["drafts"]) != 1 || len(kinds["acts"]) != 1 || !strings.Contains(text, "jobs@ardent.example") {
		t.Errorf("it holds %d drafts and %d acts: %.2000s", len(kinds["drafts"]), len(kinds["acts"]), text)
	}
	holds(t, w.told(w.maya, 1), "sent you the file in our direct conversation")
	if n := len(w.answers(w.hiring, root.TS)); n > 0 || len(w.answers(w.hiring, "")) != 1 {
		t.Errorf("%d answers for all to read", n)
	}
	other, err := w.Say(t.Context(), w.tom, w.Direct(w.tom), "", "exportez mes données")
	if err != nil {
		t.Fatal(err)
	}
	text, kinds = w.exported(w.Direct(w.tom), 2)
	if len(kinds) > 1 || strings.Contains(text, "Ardent") || !strings.Contains(text, "Voici tout ce que recruitbot conserve") {
		t.Errorf("Tom's holds %v: %s", kinds, text)
	}
	holds(t, w.answer(w.Direct(w.tom), other.TS, 1), "Personne d’autre ne reçoit ce fichier")
}

func TestACommandOffersToExportAndDelete(t *testing.T) {
	t.Parallel()
	w := open(t)
	m := w.command("/recruit", "exporte mes données")
	holds(t, m, "Un clic, et je m’en occupe", "Supprimer mes données")
	w.click(m, "Exporter mes données")
	text, _ := w.exported(w.Direct(w.maya), 1)
	if !strings.Contains(text, "aucune donnée n’est conservée") {
		t.Errorf("of somebody new there is %s", text)
	}
	holds(t, w.command("/recruit", "about"), "score, rank or compare", "180 days after the last change", "Export my data", "Delete my data")
}

// All that Maya has left goes, from every table; she is told once, Tom's stays.
func TestDeletionLeavesNothingInAnyTable(t *testing.T) {
	t.Parallel()
	w, path := inFile(t)
	card, _ := w.drafted()
	dm := w.Direct(w.maya)
	w.answer(dm, w.say(dm, "", "réponds toujours en anglais <!channel>").TS, 1)
	w.click(w.command("/backend-salary", "junior sme"), "Share in channel")
	w.until("it is shared", func() bool { return len(w.answers(w.hiring, "")) == 2 })
	toms, err := w.Say(t.Context(), w.tom, w.Direct(w.tom), "", "always answer in French")
	if err != nil {
		t.Fatal(err)
	}
	w.answer(w.Direct(w.tom), toms.TS, 1)
	traces := `\b` + w.maya.ID + `\b|` + dm.ID + `|Ardent`
	if before := standing(t, path, traces); len(before) < 8 {
		t.Fatalf("before, she stands in %v only", before)
	}
	asked := w.say(dm, "", "delete my data")
	form := w.dialog(w.maya, w.answer(dm, asked.TS, 1), "Delete my data")
	if before := standing(t, path, traces); len(before) < 8 {
		t.Error("something went before she said so")
	}
	w.submit(w.maya, form, nil)
	holds(t, w.answer(dm, asked.TS, 2), "what I kept about you is deleted")
	nothingStands(t, path, traces)
	if left := standing(t, path, `\b`+w.tom.ID+`\b`); len(left) != 1 || left[0] != "preferences.person" {
		t.Errorf("Tom stands in %v", left)
	}
	w.until("the next answer knows no wish", func() bool {
		m := w.command("/backend-role", "")
		return strings.Contains(m.Text, "Source")
	})
	w.click(w.answers(w.hiring, card.TS)[1], "Export")
	w.until("the draft's buttons say that it is gone", func() bool { return strings.Contains(wordsIn(w.Messages(w.hiring, card.TS)), "no longer") })
}

func TestExportAndDeletionFromTheHome(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.drafted()
	w.openHome()
	w.pressHome("Export my data")
	if _, kinds := w.exported(w.Direct(w.maya), 1); len(kinds["drafts"]) != 1 {
		t.Errorf("it holds %v", kinds)
	}
	w.pressHome("Delete my data")
	w.submit(w.maya, w.opened(w.maya), nil)
	dm := w.Direct(w.maya)
	w.until("she is told", func() bool { return strings.Contains(wordsIn(w.Messages(dm, "")), "what I kept about you is deleted") })
}
