package knowledge_test

import (
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"recruitbot/knowledge"
)

// Every stored phrasing leads to its own topic, however it reaches us. Those
// that do not are in testdata/elsewhere.tsv, each with the reason.
func TestStoredPhrasingsLeadHome(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	all, astray := allStored(t, base), readAstray(t)
	asked, lost, other := 0, 0, 0
	for i, s := range all {
		row := s.id + "\t" + s.text
		if i%every != 0 && !astray[row] {
			continue
		}
		home := 0
		for way, write := range ways() {
			a := ask(t, base, knowledge.Question{Text: write(s.text)})
			asked++
			if a.Language != s.language {
				other++
			}
			switch {
			case s.leads(a):
				home++
			case astray[row]:
				lost++
			default:
				t.Errorf("%s: %q (%s) leads to %s %v: %s", s.id, write(s.text), way, a.Outcome, a.Topics, a.Lead)
			}
		}
		if astray[row] && home == len(ways()) {
			t.Errorf("%s: %q leads to its topic: take it out of elsewhere.tsv", s.id, s.text)
		}
		delete(astray, row)
	}
	for row := range astray {
		t.Errorf("elsewhere.tsv: %q is no stored phrasing", row)
	}
	t.Logf("%d phrasings, asked %d times: %d lead elsewhere, %d are answered in the other language", len(all), asked, lost, other)
	if lost*100 >= asked {
		t.Errorf("%d of %d lead elsewhere: one in a hundred is too many", lost, asked)
	}
}

// One slip in any word of five letters or more seldom matters. Now and then it
// makes another word, so this is a share and no table.
func TestMistypedPhrasingsLeadHome(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	astray := readAstray(t)
	asked, lost := 0, 0
	var seen []string
	for i, s := range allStored(t, base) {
		text := mistyped(s.text)
		if i%every != 0 || text == "" || astray[s.id+"\t"+s.text] {
			continue
		}
		asked++
		if a := ask(t, base, knowledge.Question{Text: text}); !s.leads(a) {
			lost++
			seen = append(seen, fmt.Sprintf("%s: %q leads to %s %v: %s", s.id, text, a.Outcome, a.Topics, a.Lead))
		}
	}
	t.Logf("%d phrasings with a slip: %d lead elsewhere\n%s", asked, lost, strings.Join(seen, "\n"))
	if lost*100 >= asked {
		t.Errorf("%d of %d lead elsewhere: one in a hundred is too many", lost, asked)
	}
}

// ask is Ask, and a failure where that panics.
func ask(t *testing.T, base *knowledge.Base, q knowledge.Question) knowledge.Answer {
	t.Helper()
	defer func() {
		if wrong := recover(); wrong != nil {
			t.Errorf("%.300q panics: %v", q.Text, wrong)
		}
	}()
	return base.Ask(q)
}

// isAnswered asks and wants an answer with a topic.
func isAnswered(t *testing.T, base *knowledge.Base, text, topic string) {
	t.Helper()
	if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Answered || !slices.Contains(a.Topics, topic) {
		t.Errorf("%q: %s %v %q, want %s", text, a.Outcome, a.Topics, a.Lead, topic)
	}
}

// readAstray reads testdata/elsewhere.tsv: topic, phrasing, why it leads elsewhere.
func readAstray(t *testing.T) map[string]bool { return readTable(t, "elsewhere.tsv") }

// readTable reads a table of exceptions: a topic, what is excepted, and the
// reason. The first two, with a tab between them, are the keys.
func readTable(t *testing.T, file string) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 3 || f[2] == "" {
			t.Fatalf("%s:%d: want a topic, what is excepted and the reason", file, n+1)
		}
		out[f[0]+"\t"+f[1]] = true
	}
	return out
}

// stored is one stored phrasing, and whether an answer is what it must lead to.
type stored struct {
	id, language, text string
	leads              func(knowledge.Answer) bool
}

// said is what the files of common/ hold of one matter, or of one place.
type said struct {
	ID        string              `yaml:"id"`
	Name      knowledge.Texts     `yaml:"name"`
	Outcome   knowledge.Outcome   `yaml:"outcome"`
	Phrasings map[string][]string `yaml:"phrasings"`
}

func (s said) in(language string) []string { return s.Phrasings[language] }

func commonly(t *testing.T, file string) []said {
	t.Helper()
	data, err := os.ReadFile("common/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []said
	if err := yaml.Unmarshal(data, &out); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return out
}

// allStored are the phrasings of every topic of the embedded profile, of talk
// and of matters beyond, in the order of the files.
func allStored(t *testing.T, base *knowledge.Base) []stored {
	t.Helper()
	var out []stored
	add := func(id string, lists func(language string) []string, leads func(knowledge.Answer) bool) {
		for _, language := range knowledge.Languages() {
			for _, text := range lists(language) {
				out = append(out, stored{id, language, text, leads})
			}
		}
	}
	pay := map[string]bool{} // ids of the topics that the grid answers
	for _, topic := range base.Topics("backend") {
		pay[topic.ID] = strings.HasPrefix(topic.Computed, "salary")
	}
	for _, topic := range base.Topics("backend") {
		add(topic.ID, topic.Phrasings.In, func(a knowledge.Answer) bool {
			return a.Outcome == knowledge.Answered && len(a.Topics) > 0 && (a.Topics[0] == topic.ID || pay[topic.ID] && pay[a.Topics[0]])
		})
	}
	places := commonly(t, "places.yaml")
	for _, s := range commonly(t, "talk.yaml") {
		add(s.ID, s.in, func(a knowledge.Answer) bool {
			if s.Outcome == knowledge.OutOfScope && a.Outcome == knowledge.Unknown {
				return namesOne(places, a) // "book me a flight to Madrid": nothing about Madrid
			}
			return a.Outcome == s.Outcome && len(a.Topics) > 0 && a.Topics[0] == s.ID
		})
	}
	for _, s := range commonly(t, "beyond.yaml") {
		add(s.ID, s.in, func(a knowledge.Answer) bool {
			return a.Outcome == knowledge.Unknown && len(a.Topics) == 0
		})
	}
	return out
}

// namesOne tells whether an answer says of one of the places that it is not in
// the sources.
func namesOne(places []said, a knowledge.Answer) bool {
	for _, p := range places {
		if strings.Contains(a.Lead, p.Name.In(a.Language)) {
			return true
		}
	}
	return false
}

// ways are how a phrasing may reach us without a slip in it. Each is the same for
// the same phrasing in every run.
func ways() map[string]func(string) string {
	return map[string]func(string) string{
		"verbatim": func(s string) string { return s },
		"capitals": strings.ToUpper,
		"slack":    marked,
	}
}

// mistyped is the phrasing with one slip in one of its words of five letters or
// more; its hash chooses the word and the slip.
func mistyped(s string) string {
	var long [][2]int
	for at := 0; at < len(s); {
		end := at
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) {
				break
			}
			end += size
		}
		if utf8.RuneCountInString(s[at:end]) >= 5 {
			long = append(long, [2]int{at, end})
		}
		_, size := utf8.DecodeRuneInString(s[end:])
		at = end + size
	}
	if len(long) == 0 {
		return ""
	}
	n := hash(s)
	w := long[n%len(long)]
	return s[:w[0]] + slip([]rune(s[w[0]:w[1]]), n/len(long)) + s[w[1]:]
}

// slip doubles, swaps, drops or misses one letter of a word behind its first.
func slip(w []rune, n int) string {
	kind := n % 4
	n /= 4
	i := 1 + n%(len(w)-2)
	switch kind {
	case 0:
		return string(w[:i]) + string(w[i]) + string(w[i:])
	case 1:
		for j := i; j < i+len(w); j++ { // two of the same letter are no swap
			if i = 1 + j%(len(w)-2); w[i] != w[i+1] {
				break
			}
		}
		return string(w[:i]) + string(w[i+1]) + string(w[i]) + string(w[i+2:])
	case 2:
		return string(w[:i]) + string(w[i+1:])
	}
	return string(w[:i]) + string(neighbour(w[i])) + string(w[i+1:])
}

// neighbour is the key to the right, or to the left at the end of a row.
func neighbour(r rune) rune {
	plain := map[rune]rune{'é': 'e', 'è': 'e', 'ê': 'e', 'à': 'a', 'â': 'a', 'ç': 'c', 'ô': 'o', 'î': 'i', 'ï': 'i', 'û': 'u', 'ù': 'u'}
	if p, ok := plain[r]; ok {
		return neighbour(p)
	}
	for _, row := range []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"} {
		if i := strings.IndexRune(row, unicode.ToLower(r)); i >= 0 {
			if i == len(row)-1 {
				return rune(row[i-1])
			}
			return rune(row[i+1])
		}
	}
	return 'x'
}

// marked puts Slack's markup around a phrasing.
func marked(s string) string {
	s = strings.ReplaceAll(s, "&", "&amp;")
	switch hash(s) % 4 {
	case 0:
		return "*" + s + "*"
	case 1:
		return "_" + s + "_"
	case 2:
		return "<@U012AB3CD|recruitbot> " + s
	}
	for _, and := range []string{" and ", " et "} {
		s = strings.ReplaceAll(s, and, " &amp; ")
	}
	return "&gt; " + s
}

func hash(s string) int {
	h := fnv.New32a()
	h.Write([]byte(s))
	return int(h.Sum32() >> 1)
}
