package slackapp

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
)

func options(n int) []bot.Option {
	var list []bot.Option
	for i := range n {
		list = append(list, bot.Option{Value: fmt.Sprint("v", i), Label: fmt.Sprint("Choice ", i)})
	}
	return list
}

// everyKind is a form with a field of every kind.
func everyKind() bot.Form {
	return bot.Form{
		ID: "jd.brief", Title: "Job description", Submit: "Next", Close: "Cancel", Intro: "Four answers are enough.", State: `{"p":"backend"}`,
		Fields: []bot.Field{
			{ID: "title", Kind: bot.Line, Label: "Title", Placeholder: "Backend developer", Value: []string{"Go developer"}, Most: 80},
			{ID: "team", Kind: bot.Paragraph, Label: "Team", Hint: "One or two sentences", Optional: true, Value: []string{"Six people.\nTwo of them senior."}},
			{ID: "pay", Kind: bot.Number, Label: "Pay from", Value: []string{"50000"}, Optional: true},
			{ID: "start", Kind: bot.Date, Label: "Start", Value: []string{"2027-01-04"}, Optional: true},
			{ID: "level", Kind: bot.Choice, Label: "Level", Options: options(4), Value: []string{"v2"}},
			{ID: "stack", Kind: bot.Choices, Label: "Stack", Options: options(12), Value: []string{"v1", "v3"}, Optional: true},
			{ID: "days", Kind: bot.Choices, Label: "Remote days", Options: options(5), Value: []string{"v1"}, Optional: true},
			{ID: "approver", Kind: bot.Someone, Label: "Who approves", Value: []string{"U0000001"}, Optional: true},
			{ID: "where", Kind: bot.Channel, Label: "Publish to", Value: []string{"C0000001"}, Optional: true},
		},
	}
}

func viewJSON(t *testing.T, f bot.Form) []byte {
	t.Helper()
	v, err := modal(f, origin{Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "10.1"}})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(raw, '\n')
}

func TestModalGoldens(t *testing.T) {
	golden(t, "views/every_kind.json", viewJSON(t, everyKind()))
	golden(t, "views/over_limits.json", viewJSON(t, overLimits()))
}

// overLimits breaks every limit that a view has.
func overLimits() bot.Form {
	long := strings.Repeat("é", 4000)
	f := bot.Form{ID: "jd.brief", Title: long, Submit: long, Close: long, Intro: long}
	for _, kind := range []bot.FieldKind{bot.Line, bot.Paragraph, bot.Number, bot.Date, bot.Choice, bot.Choices, bot.Someone, bot.Channel} {
		f.Fields = append(f.Fields, bot.Field{
			ID: string(kind), Kind: kind, Label: long, Hint: long, Placeholder: long, Value: []string{long}, Most: 9000,
			Options: append(options(120), bot.Option{Value: strings.Repeat("v", 80), Label: long}, bot.Option{Value: "last", Label: long}),
		})
	}
	f.Fields[5].Value = []string{"last"}
	return f
}

func TestModalKeepsLimits(t *testing.T) {
	var v struct {
		Title, Submit, Close struct{ Text string }
		Blocks               []struct {
			Hint    struct{ Text string }
			Element struct {
				Type           string
				InitialValue   string `json:"initial_value"`
				InitialDate    string `json:"initial_date"`
				InitialUser    string `json:"initial_user"`
				MaxLength      int    `json:"max_length"`
				Options        []struct{ Value string }
				InitialOptions []struct{ Value string } `json:"initial_options"`
			}
		}
	}
	if err := json.Unmarshal(viewJSON(t, overLimits()), &v); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{v.Title.Text, v.Submit.Text, v.Close.Text} {
		if n := utf8.RuneCountInString(text); n != 24 {
			t.Errorf("%d characters", n)
		}
	}
	line, number, date, many, someone := v.Blocks[1], v.Blocks[3], v.Blocks[4], v.Blocks[6], v.Blocks[7]
	if n := utf8.RuneCountInString(line.Element.InitialValue); n != 3000 || line.Element.MaxLength != 3000 || !strings.Contains(line.Hint.Text, "shortened") {
		t.Errorf("a line of %d characters at first and %d at most: %.20q", n, line.Element.MaxLength, line.Hint.Text)
	}
	if number.Element.InitialValue+date.Element.InitialDate+someone.Element.InitialUser != "" {
		t.Errorf("what is no value stands in a field: %+v %+v %+v", number, date, someone)
	}
	if n := len(many.Element.Options); n != 100 || many.Element.Options[99].Value != "last" || many.Element.InitialOptions[0].Value != "last" {
		t.Errorf("%d options, with %v chosen", n, many.Element.InitialOptions)
	}
	if !strings.Contains(many.Hint.Text, "some of the choices") {
		t.Errorf("not a word that choices are missing: %q", many.Hint.Text)
	}
}

func TestModalRefusesWhatWouldBeLost(t *testing.T) {
	state := everyKind()
	state.State = strings.Repeat("é", 2990)
	fields := everyKind()
	for i := range 100 {
		fields.Fields = append(fields.Fields, bot.Field{ID: fmt.Sprint("f", i), Kind: bot.Line, Label: "Line"})
	}
	for _, f := range []bot.Form{state, fields} {
		if _, err := modal(f, origin{Thread: bot.Thread{Team: "T1", Channel: "C1"}}); err == nil {
			t.Errorf("%d fields and a state of %d bytes are taken", len(f.Fields), len(f.State))
		}
	}
}

func TestStateOf2000CharactersComesBack(t *testing.T) {
	thread := bot.Thread{Team: "T0123456789", Channel: "D0123456789", TS: "1732266000.123456", Direct: true}
	state := strings.Repeat("\"\n<é", 500)
	private, err := aside(origin{Thread: thread}, state)
	if err != nil {
		t.Fatal(err)
	}
	gotThread, gotState, err := readAside(private)
	if err != nil || gotThread.Thread != thread || gotState != state {
		t.Errorf("%v, %q, %v", gotThread, gotState, err)
	}
}

func TestDecodeSubmission(t *testing.T) {
	payload := `{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"1.2","view":{"id":"V1","hash":"9.h","callback_id":"jd.brief",
		"private_metadata":"{\"team\":\"T1\",\"channel\":\"C1\"}\nstate",
		"blocks":[{"type":"section","block_id":"x"},{"type":"input","block_id":"title"},{"type":"input","block_id":"level"}],
		"state":{"values":{
			"title":{"title":{"type":"plain_text_input","value":" Go\u202e developer "}},
			"pay":{"pay":{"type":"number_input","value":"50000"}},
			"start":{"start":{"type":"datepicker","selected_date":"2027-01-04"}},
			"level":{"level":{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"Senior"},"value":"senior"}}},
			"stack":{"stack":{"type":"multi_static_select","selected_options":[{"value":"go"},{"value":"sql"}]}},
			"days":{"days":{"type":"checkboxes","selected_options":[{"value":"3"}]}},
			"approver":{"approver":{"type":"users_select","selected_user":"U2"}},
			"where":{"where":{"type":"conversations_select","selected_conversation":"C2"}},
			"other":{"other":{"type":"channels_select","selected_channel":"C3"}},
			"team":{"team":{"type":"plain_text_input","value":null}},
			"nobody":{"nobody":{"type":"users_select","selected_user":null}},
			"none":{"none":{"type":"static_select","selected_option":null}}
		}}}}`
	in := decode(enveloped("interactive", payload), us)
	if in.sent == nil {
		t.Fatalf("%+v", in)
	}
	want := bot.Submission{
		ID: "T1:U1:V1:9.h", Thread: bot.Thread{Team: "T1", Channel: "C1"}, User: "U1", Form: "jd.brief", State: "state",
		Values: map[string][]string{
			"title": {"Go developer"}, "pay": {"50000"}, "start": {"2027-01-04"}, "level": {"senior"}, "stack": {"go", "sql"},
			"days": {"3"}, "approver": {"U2"}, "where": {"C2"}, "other": {"C3"},
		},
	}
	if diff := cmp.Diff(want, in.sent.Submission); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"title", "level"}, in.sent.fields); diff != "" {
		t.Error(diff)
	}
}

func TestFormsThatAreNoSubmission(t *testing.T) {
	for want, payload := range map[string]string{
		"closed":    `{"type":"view_closed","user":{"id":"U1"},"view":{"id":"V1","callback_id":"jd.brief"}}`,
		"malformed": `{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"jd.brief","private_metadata":"another app's"}}`,
	} {
		if got := decode(enveloped("interactive", payload), us).ignored; got != want {
			t.Errorf("ignored as %q, want %q", got, want)
		}
	}
}
