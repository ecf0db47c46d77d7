package growing_test

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/model/growing"
)

// heard reads pieces and gathers what was handed on, by path.
func heard(pieces ...string) (*growing.Reader, map[string]string, error) {
	texts := map[string]string{}
	r := &growing.Reader{Text: func(path, delta string) { texts[path] += delta }}
	var err error
	for _, p := range pieces {
		if err = r.Write(p); err != nil {
			break
		}
	}
	return r, texts, err
}

func TestStringsAreHandedOn(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		want  map[string]string
		value string // "" for all of the text
	}{
		"an object":           {`{"a": "one", "b": {"c": "two"}}`, map[string]string{"/a": "one", "/b/c": "two"}, ""},
		"lists":               {`{"a": ["one", "two", ["three"]]}`, map[string]string{"/a/0": "one", "/a/1": "two", "/a/2/0": "three"}, ""},
		"what is no string":   {`[1, -2.5e3, true, null, "x", {}, []]`, map[string]string{"/4": "x"}, ""},
		"escapes":             {`["\"\\\/\b\f\n\r\t", "\u00e9\ud83d\ude80"]`, map[string]string{"/0": "\"\\/\b\f\n\r\t", "/1": "é🚀"}, ""},
		"half a surrogate":    {`["\ud83dx", "\udE80", "\ud83d\n", "\ud83d\ud83d\ude80"]`, map[string]string{"/0": "\ufffdx", "/1": "\ufffd", "/2": "\ufffd\n", "/3": "\ufffd🚀"}, ""},
		"keys to be escaped":  {`{"a/b": "1", "m~n": "2", "\u0063\n": "3"}`, map[string]string{"/a~1b": "1", "/m~0n": "2", "/c\n": "3"}, ""},
		"braces in strings":   {`{"a": "}]{[\"", "b": "x"}`, map[string]string{"/a": "}]{[\"", "/b": "x"}, ""},
		"nothing":             {`{}`, map[string]string{}, ""},
		"a fence around it":   {"Here you are:\n```json\n{\"a\": \"one\"}\n```\nShall I go on? {}", map[string]string{"/a": "one"}, `{"a": "one"}`},
		"prose without JSON":  {`I would rather not.`, map[string]string{}, "-"},
		"a string of its own": {`"text"`, map[string]string{}, "-"},
	} {
		t.Run(name, func(t *testing.T) {
			whole, texts, err := heard(c.text)
			_, bits, _ := heard(strings.Split(c.text, "")...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, texts); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.want, bits); diff != "" {
				t.Errorf("a character at a time: %s", diff)
			}
			switch {
			case c.value == "-" && (whole.Began() || whole.Done() || whole.JSON() != ""):
				t.Errorf("found %q", whole.JSON())
			case c.value == "" && (whole.JSON() != c.text || !whole.Done()):
				t.Errorf("found %q", whole.JSON())
			case len(c.value) > 1 && whole.JSON() != c.value:
				t.Errorf("found %q", whole.JSON())
			}
		})
	}
}

// Each character is handed on by the Write that brought it; of an escape, by the one
// that ended it.
func TestTextIsHandedOnAtOnce(t *testing.T) {
	var got []string
	r := &growing.Reader{Text: func(path, delta string) { got = append(got, path+" "+delta) }}
	for _, piece := range []string{`{"a":"He`, `l`, `lo\`, `n\u00`, `e9`, ` \ud83d`, `\ude80.","b":"`, `x"`, `}`} {
		if err := r.Write(piece); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"/a He", "/a l", "/a lo", "/a \n", "/a é", "/a  ", "/a 🚀.", "/b x"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBecomeJSON(t *testing.T) {
	for _, text := range []string{
		`{"a" "b"}`, `{"a":"b" "c":"d"}`, `{a:1}`, `{"a":}`, `{"a":1,}`, `[1,]`, `[1 2]`, `[}`, `{"a":1]`, `{,}`, `["\x"]`, `["\u12g4"]`, "[\"a\nb\"]", `{"a"::1}`, `[:]`, `{"a":"b":"c"}`,
		strings.Repeat("[", 65),
	} {
		r, _, err := heard(text)
		if !errors.Is(err, growing.ErrBroken) || r.Done() {
			t.Errorf("%s: got %v", text, err)
		}
	}
}

func TestWhatIsNotWholeYet(t *testing.T) {
	text := `{"a": "one", "b": ["two", 3, "\n"]}`
	for i := range len(text) {
		if r, _, err := heard(text[:i]); err != nil || r.Done() || r.JSON() != text[:i] {
			t.Errorf("%s: done=%v, %v", text[:i], r.Done(), err)
		}
	}
}

// Whatever comes, nothing panics; and of valid JSON, however it is cut, every string is
// handed on as encoding/json reads it.
func FuzzReader(f *testing.F) {
	for _, seed := range []string{
		`{"summary": "You build \"APIs\". 🚀", "duties": ["a", "b\n\u00e9\ud83d\ude80"]}`, `[[{"a~/b":"x"}],1,true,null,""]`, "```json\n{\"a\":\"b\"}\n```",
		`{"a":{"b":{"c":["d","e"]}}}`, `["\ud83d\ud83d","\ude00"]`, `{"a" "b"}`, "<think>{</think>{}", `{"a":1e5,"b":-0.5}`,
	} {
		f.Add(seed, uint8(1))
		f.Add(seed, uint8(3))
	}
	f.Fuzz(func(t *testing.T, text string, size uint8) {
		if !utf8.ValidString(text) {
			return // what a stream hands on was decoded from JSON, and is valid
		}
		var pieces []string
		for rest := []rune(text); len(rest) > 0; {
			n := min(len(rest), int(size)+1)
			pieces = append(pieces, string(rest[:n]))
			rest = rest[n:]
		}
		r, texts, err := heard(pieces...)
		if err != nil && r.Done() {
			t.Errorf("%q is broken and done", text)
		}
		var v any
		if json.Unmarshal([]byte(text), &v) != nil || text == "" || !strings.ContainsAny(strings.TrimSpace(text)[:1], "{[") || tooDeep(text) || doubled(text) {
			return
		}
		if err != nil || !r.Done() || r.JSON() != strings.TrimSpace(text) {
			t.Fatalf("%q: done=%v, %v, read %q", text, r.Done(), err, r.JSON())
		}
		want := map[string]string{}
		gather(v, "", want)
		if diff := cmp.Diff(want, texts); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	})
}

// gather finds the strings that are not empty.
func gather(v any, path string, into map[string]string) {
	switch v := v.(type) {
	case string:
		if v != "" {
			into[path] = v
		}
	case []any:
		for i, e := range v {
			gather(e, path+"/"+strconv.Itoa(i), into)
		}
	case map[string]any:
		for key, e := range v {
			gather(e, path+"/"+strings.NewReplacer("~", "~0", "/", "~1").Replace(key), into)
		}
	}
}

func tooDeep(text string) bool { return strings.Count(text, "[")+strings.Count(text, "{") > 64 }

// doubled tells whether an object has a key twice: then encoding/json forgets the first.
func doubled(text string) bool {
	d := json.NewDecoder(strings.NewReader(text))
	n := 0
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		if _, opens := token.(json.Delim); !opens {
			n++
		}
	}
	return n != count(text)
}

// count is how many keys and plain values are left once a text was decoded.
func count(text string) int {
	var v any
	_ = json.Unmarshal([]byte(text), &v)
	return plain(v)
}

func plain(v any) int {
	n := 0
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			n += plain(e)
		}
	case map[string]any:
		for _, e := range v {
			n += 1 + plain(e)
		}
	default:
		n = 1
	}
	return n
}

func BenchmarkReader(b *testing.B) {
	text := `{"summary":"` + strings.Repeat("You build APIs that last. ", 200) + `"}`
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := &growing.Reader{Text: func(string, string) {}}
		for i := 0; i < len(text); i += 4 {
			_ = r.Write(text[i:min(i+4, len(text))])
		}
	}
}
