package match_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

// library is the small world these tests read in.
type library struct {
	phrases, questions []match.Phrase
	outside            []string
}

func openLibrary(t testing.TB) library {
	t.Helper()
	f, err := os.Open("testdata/library.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var l library
	label := ""
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		mark, text, _ := strings.Cut(line, " ")
		switch {
		case strings.HasPrefix(line, "["):
			label = strings.Trim(line, "[]")
		case mark == "+":
			l.phrases = append(l.phrases, match.Phrase{Label: label, Text: text, Language: match.Language(text)})
		case mark == "?":
			l.questions = append(l.questions, match.Phrase{Label: label, Text: text, Language: match.Language(text)})
		case mark == "-":
			l.outside = append(l.outside, text)
		}
	}
	return l
}

func top(r match.Reading) string {
	if len(r.Ranked) == 0 {
		return ""
	}
	return r.Ranked[0].Label
}

// Questions that are phrased apart find their label, and questions about
// something else find none.
func TestHeldOutQuestions(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	right, kept, refused := 0, 0, 0
	for _, q := range l.questions {
		got := r.Read(q.Text)
		if top(got) == q.Label {
			right++
			if got.Known {
				kept++
			}
		} else {
			t.Logf("%q is %s, read as %s", q.Text, q.Label, top(got))
		}
	}
	for _, q := range l.outside {
		if !r.Read(q).Known {
			refused++
		} else {
			t.Logf("%q is about none of these, read as %s", q, top(r.Read(q)))
		}
	}
	t.Logf("%d questions: %d right, %d of them known; %d of %d outside refused", len(l.questions), right, kept, refused, len(l.outside))
	if right*100 < 85*len(l.questions) {
		t.Errorf("%d of %d questions are right, fewer than 85%%", right, len(l.questions))
	}
	if kept*100 < 92*right {
		t.Errorf("%d of %d right answers are known, fewer than 92%%", kept, right)
	}
	if refused*100 < 80*len(l.outside) {
		t.Errorf("%d of %d outside questions are refused, fewer than 80%%", refused, len(l.outside))
	}
}

// Talk around a question does not drown it.
func TestPreamble(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	around := [][2]string{
		{"Hi, quick question: ", "?"},
		{"Bonjour, ", " svp, merci"},
		{"Good morning everyone. I spoke with a visitor yesterday and she was rather angry about the whole thing. ", "? Thanks a lot!"},
		{"hello, please tell me ", ""},
		{"I was at the library with my child on Saturday evening. We sat in the children's corner and read a book for an hour. ", "?"},
	}
	plain, wrapped := 0, 0
	for _, q := range l.questions {
		if top(r.Read(q.Text)) != q.Label {
			continue
		}
		for _, a := range around {
			plain++
			if got := r.Read(a[0] + q.Text + a[1]); top(got) == q.Label {
				wrapped++
			} else {
				t.Logf("%q is read as %s", a[0]+q.Text+a[1], top(got))
			}
		}
	}
	t.Logf("%d of %d right with talk around them", wrapped, plain)
	if wrapped*100 < 90*plain {
		t.Errorf("%d of %d questions are read alike with talk around them, fewer than 90%%", wrapped, plain)
	}
}

// What the words of a question were good for is told.
func TestWhatIsNotCovered(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	tokens := match.Tokens("opening hours of the swimming pool")
	got := r.Read("opening hours of the swimming pool")
	if top(got) != "hours" {
		t.Fatalf("read as %s", top(got))
	}
	words := func(at []int) (out []string) {
		for _, i := range at {
			out = append(out, tokens[i].Text)
		}
		return out
	}
	if w := strings.Join(words(got.Unknown), " "); w != "swimming pool" {
		t.Errorf("unknown: %q", w)
	}
	if w := strings.Join(words(got.Missing), " "); w != "swimming pool" {
		t.Errorf("missing: %q", w)
	}
	if got.Coverage <= 0 || got.Coverage >= 1 {
		t.Errorf("coverage %v is not between", got.Coverage)
	}
	if got := r.Read("opening hours of the photocopier"); len(got.Unknown) != 0 || len(got.Missing) != 1 {
		t.Errorf("photocopier is a word of another label: unknown %v, missing %v", got.Unknown, got.Missing)
	}
}

// Words of one group of synonyms stand in for each other, and others teach what is outside.
func TestSynonymsAndOthers(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{
		Phrases:  l.phrases,
		Synonyms: [][]string{{"fine", "amende", "financial sanction"}},
		Others:   l.outside,
	})
	for _, q := range []string{"sanction", "the financial sanction"} {
		if got := r.Read(q); q != "sanction" && (top(got) != "fines" || got.Coverage != 1) {
			t.Errorf("%q is read as %s, coverage %v", q, top(got), got.Coverage)
		}
	}
	for i, q := range l.outside {
		if got := r.Read(q); got.Known || !got.Other || !got.Same || got.Like != i {
			t.Errorf("%q was told to be outside, read as %s: other %v, %d, the same %v", q, top(got), got.Other, got.Like, got.Same)
		}
	}
	if got := r.Read(l.phrases[0].Text); got.Other || got.Same {
		t.Errorf("%q is stored, read as outside", l.phrases[0].Text)
	}
}

// A Reader of nothing, or of one phrase, is no special case.
func TestSmallReaders(t *testing.T) {
	if got := match.New(match.Config{}).Read("anything"); got.Known || len(got.Ranked) > 0 {
		t.Errorf("a reader of nothing knows %+v", got)
	}
	one := match.New(match.Config{Phrases: []match.Phrase{{Label: "a", Text: "salt"}, {Label: "b", Text: "?!"}}})
	if got := one.Read("Salt!"); top(got) != "a" || !got.Known {
		t.Errorf("the only phrase is read as %+v", got)
	}
	two := match.New(match.Config{Phrases: []match.Phrase{{Label: "a", Text: "where is oak"}, {Label: "b", Text: "where is elm"}}})
	for text, want := range map[string]string{"where is osk": "a", "where is eml": "b", "where is el": "b"} {
		if got := two.Read(text); top(got) != want || !got.Known || got.Ranked[0].Score != 1 {
			t.Errorf("%q is one slip from %s, read as %+v", text, want, got.Ranked)
		}
	}
	if got := two.Read("where is the moon"); got.Known {
		t.Errorf("the moon is known as %+v", got.Ranked)
	}
	if got := one.Read(""); got.Known {
		t.Errorf("an empty text is known: %+v", got)
	}
}
