package store_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// Two people, whose ids begin alike, in one workspace.
const (
	maya  = "U0MAYA"
	tom   = "U0MAYA2"
	mayas = "quince" // stands in all that Maya wrote
	toms  = "medlar" // in all that Tom wrote
)

// nobodys are the tables in which no person can be found: numbers, counts, and texts of
// questions without who asked them.
func nobodys() []string {
	return []string{"gaps", "goose_db_version", "preferences_revision", "pulse", "revisions", "tallies"}
}

func forgetting() []behaviour {
	return []behaviour{
		{"of a person who was deleted nothing is left in any table", leavesNothing},
		{"of others everything is left, but for the name of who was deleted", leavesOthers},
		{"an export holds what each table holds of a person, and nothing of others", exports},
		{"of all that an export holds people are told how long it is kept", exportsWhatIsKept},
		{"another's conversation isn't the person's for a draft that got into it", tellsConversationsApart},
		{"what others asked and proposed is left when who decided about it goes", leavesWhatWasDecided},
		{"a proposal goes with the question that it came of, unless it was approved", forgetsWhatCameOfIt},
		{"an export doesn't tell of others with whom the person shares something", exportsNobodyElse},
		{"the event that asks for it is left to be settled, and then it is gone", forgetsTheRequest},
		{"what is being answered is waited for", waitsForAnswers},
		{"what no id of Slack's is, is refused", refusesOddIDs},
		{"of a workspace that was deleted only counts that name nobody are left", leavesCounts},
		{"two who delete a workspace at once don't hinder each other", deletesTogether},
		{"a text is gone from every table once it is answered", losesTexts},
	}
}

// leavesNothing also demands that each table is furnished: a table that is added has to
// say here how somebody comes into it.
func leavesNothing(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	d.exec(t, `insert into told (team, what, told_ms) values ('T1', 'lesson `+maya+` is due', 1)`)
	traces := `\b` + maya + `\b|` + mayas + `|D0MAYA`
	before := d.found(t, traces)
	for table := range d.texts(t) {
		if !slices.ContainsFunc(before, func(p string) bool { return strings.HasPrefix(p, table+".") }) && !slices.Contains(nobodys(), table) {
			t.Errorf("nobody is put into table %s: say in this test how somebody may stand in it, and in store/person.go what becomes of it", table)
		}
	}
	for range 2 { // it may be asked for again
		must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"}))
		if after := d.found(t, traces); len(after) > 0 {
			t.Fatalf("still found in %v", after)
		}
	}
	list, err := s.ExportPerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"})
	must(t, err)
	if len(list) > 0 {
		t.Errorf("still exported: %v", list)
	}
}

func leavesOthers(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	furnish(t, s, "T2")
	whose := bot.Person{Team: "T1", User: tom, Direct: "D0TOM"}
	before := dump(t, s, whose)
	elsewhere := dump(t, s, bot.Person{Team: "T2", User: maya, Direct: "D0MAYA"})
	must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"}))
	if diff := cmp.Diff(before, dump(t, s, whose)); diff != "" {
		t.Errorf("of Tom's (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(elsewhere, dump(t, s, bot.Person{Team: "T2", User: maya, Direct: "D0MAYA"})); diff != "" {
		t.Errorf("in another workspace (-before +after):\n%s", diff)
	}
	shared, err := s.LoadDraft(t.Context(), "T1", "sharedT1"+maya)
	must(t, err)
	if shared == nil || !strings.Contains(string(shared.Body), `"description":"shared"`) || strings.Contains(string(shared.Body), maya) {
		t.Errorf("somebody else's draft is %v", shared)
	}
	held, err := s.LoadCase(t.Context(), "T1", "heldT1"+maya)
	must(t, err)
	if held == nil || held.State != "open" || held.Holder != "" {
		t.Errorf("the case that Maya held is %+v", held)
	}
	if n := d.count(t, `select count(*) from acts where what = 'edited' and person = ''`); n != 1 {
		t.Errorf("%d acts are nobody's, want 1 that stays as an audit", n)
	}
	lessons, _, err := s.Lessons(t.Context(), 0, 10)
	must(t, err)
	if len(lessons) != 4 {
		t.Errorf("%d answers are taught, want all 4", len(lessons))
	}
}

// dump is an export as text.
func dump(t *testing.T, s *store.Store, p bot.Person) string {
	t.Helper()
	list, err := s.ExportPerson(t.Context(), p)
	must(t, err)
	data, err := json.MarshalIndent(list, "", " ")
	must(t, err)
	return string(data)
}

func exports(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	list, err := s.ExportPerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"})
	must(t, err)
	rows := map[bot.Kind]int{}
	for _, h := range list {
		rows[h.Of] += len(h.Rows)
	}
	want := map[bot.Kind]int{
		bot.KindPreference: 1, bot.KindDraft: 2, bot.KindAct: 3 + 3, bot.KindCase: 3, bot.KindLesson: 1,
		bot.KindOpinion: 1, bot.KindBudget: 1, bot.KindTurn: 2, bot.KindEvent: 7, bot.KindBinding: 1,
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	out := dump(t, s, bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"})
	if n := strings.Count(out, mayas); n < 8 {
		t.Errorf("%d of Maya's texts are in it:\n%s", n, out)
	}
	for _, not := range []string{toms, "theirs", tom} {
		if strings.Contains(out, not) {
			t.Errorf("%q is in it, which is somebody else's", not)
		}
	}
	if !strings.Contains(out, "2026-11-21T09:00:00Z") {
		t.Error("no time can be read")
	}
}

func forgetsTheRequest(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	ask := bot.Submission{ID: "T1:" + maya + ":V9:h", Thread: bot.Thread{Team: "T1", Channel: "D0MAYA", Direct: true}, User: maya, Form: "privacy.delete"}
	accept(t, s, ask)
	var asked bot.Claim
	for asked.Token == "" {
		claims, err := s.Claim(soon(t), 10)
		must(t, err)
		for _, c := range claims {
			if c.Event.EventID() == ask.ID {
				asked = c
			} else {
				settle(t, s, c, bot.Verdict{Retry: time.Hour})
			}
		}
	}
	must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA", Asked: ask.ID}))
	if left := d.found(t, `\b`+maya+`\b`); !slices.Equal(left, []string{"inbox.id", "inbox.key", "inbox.payload"}) {
		t.Errorf("left in %v", left)
	}
	settle(t, s, asked, bot.Verdict{Outcome: bot.Forgotten, Forget: true})
	if left := d.found(t, `\b`+maya+`\b|D0MAYA`); len(left) > 0 {
		t.Errorf("left in %v", left)
	}
	wantLost(t, s.Settle(t.Context(), asked, bot.Verdict{Outcome: bot.Forgotten, Forget: true}))
}

func waitsForAnswers(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	whose := bot.Person{Team: "T1", User: maya}
	click := bot.Click{ID: maya + ":1:jd.again:2", Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "1"}, User: maya}
	accept(t, s, click)
	c := claimOne(t, s, click)
	must(t, s.SaveDraft(t.Context(), bot.Draft{Team: "T1", ID: "1", Owner: maya}, bot.Act{EventID: click.ID, Person: maya, What: "wrote"}))
	if err := s.DeletePerson(t.Context(), whose); !errors.Is(err, store.ErrUnderWay) {
		t.Errorf("while it is answered: %v", err)
	}
	if left := d.found(t, maya); !slices.Equal(left, []string{"inbox.id", "inbox.key", "inbox.payload"}) {
		t.Errorf("left in %v", left)
	}
	settle(t, s, c, bot.Verdict{Outcome: "wrote"})
	must(t, s.DeletePerson(t.Context(), whose))
	click.ID = maya + ":2:jd.again:3"
	accept(t, s, click)
	claimOne(t, s, click)
	d.clock.pass(time.Hour) // whoever had it died
	must(t, s.DeletePerson(t.Context(), whose))
	if left := d.found(t, maya); len(left) > 0 {
		t.Errorf("left in %v", left)
	}
}

func refusesOddIDs(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	before := d.found(t, maya)
	for _, p := range []bot.Person{{Team: "T1"}, {User: maya}, {Team: "T1", User: "%"}, {Team: "T%", User: maya}, {Team: "T1", User: "U_MAYA"}, {Team: "T1", User: maya, Direct: "%"}, {Team: "T1", User: "."}} {
		if s.DeletePerson(t.Context(), p) == nil {
			t.Errorf("%+v is taken", p)
		}
	}
	for _, team := range []string{"", "%", "T%", "T_"} {
		if s.DeleteTeam(t.Context(), team) == nil {
			t.Errorf("workspace %q is taken", team)
		}
	}
	if diff := cmp.Diff(before, d.found(t, maya)); diff != "" {
		t.Error(diff)
	}
}

func leavesCounts(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	other := d.found(t, `\bT12\b`)
	furnish(t, s, "T12")
	_, before, err := s.Lessons(t.Context(), 0, 10)
	must(t, err)
	must(t, s.DeleteTeam(t.Context(), "T1"))
	if left := d.found(t, `\bT1\b`); !slices.Equal(left, []string{"budget.team", "opinions.team", "tallies.team"}) {
		t.Errorf("left in %v", left)
	}
	if n := d.count(t, `select count(*) from budget where team = 'T1' and person <> ''`) + d.count(t, `select count(*) from opinions where team = 'T1' and (person <> '' or answer <> '' or why <> '')`); n > 0 {
		t.Errorf("%d counts name somebody", n)
	}
	if now := d.found(t, `\bT12\b`); len(now) < 10 || len(other) > 0 {
		t.Errorf("of another workspace there is %v", now)
	}
	if _, now, err := s.Lessons(t.Context(), 0, 10); err != nil || now == before {
		t.Errorf("no process is told that lessons are gone: revision %d, %v", now, err)
	}
}

func deletesTogether(t *testing.T, d database) {
	one, two := d.open(t, store.Config{}), d.open(t, store.Config{})
	furnish(t, one, "T1")
	var deleting sync.WaitGroup
	for _, s := range []*store.Store{one, two, one, two} {
		deleting.Go(func() {
			if err := s.DeleteTeam(t.Context(), "T1"); err != nil {
				t.Error(err)
			}
		})
	}
	deleting.Wait()
	if left := d.found(t, maya); len(left) > 0 {
		t.Errorf("left in %v", left)
	}
}

func losesTexts(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	asked := bot.Message{ID: "Ev1", Thread: bot.Thread{Team: "T1", Channel: "D1", TS: "1.1", Direct: true}, TS: "1.1", User: "U1", Text: "a quince for a senior"}
	accept(t, s, asked)
	if got := d.found(t, "quince"); !slices.Equal(got, []string{"inbox.payload"}) {
		t.Errorf("while it waits it stands in %v", got)
	}
	c := claimOne(t, s, asked)
	settle(t, s, c, bot.Verdict{Retry: time.Millisecond, Reason: "slack is busy"})
	d.clock.pass(time.Second)
	settle(t, s, claimOne(t, s, asked), bot.Verdict{Outcome: "answer", Turn: &knowledge.Turn{Profile: "backend"}})
	if got := d.found(t, `quince|\bU1\b`); len(got) > 0 {
		t.Errorf("once it is answered it stands in %v", got)
	}
}
