package knowledge_test

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"recruitbot/knowledge"
)

// stored is one stored phrasing, and whether an answer is what it must lead to.
type stored struct {
	id, language, text string
	leads              func(knowledge.Answer) bool
}

// said is what common/talk.yaml and common/beyond.yaml hold of one matter.
type said struct {
	ID        string              `yaml:"id"`
	Outcome   knowledge.Outcome   `yaml:"outcome"`
	Phrasings knowledge.TextLists `yaml:"phrasings"`
}

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
	add := func(id string, lists knowledge.TextLists, leads func(knowledge.Answer) bool) {
		for _, language := range knowledge.Languages() {
			for _, text := range lists[language] {
				out = append(out, stored{id, language, text, leads})
			}
		}
	}
	pay := map[string]bool{} // ids of the topics that the grid answers
	for _, topic := range base.Topics("backend") {
		pay[topic.ID] = strings.HasPrefix(topic.Computed, "salary")
	}
	for _, topic := range base.Topics("backend") {
		add(topic.ID, topic.Phrasings, func(a knowledge.Answer) bool {
			return a.Outcome == knowledge.Answered && len(a.Topics) > 0 && (a.Topics[0] == topic.ID || pay[topic.ID] && pay[a.Topics[0]])
		})
	}
	for _, s := range commonly(t, "talk.yaml") {
		add(s.ID, s.Phrasings, func(a knowledge.Answer) bool {
			return a.Outcome == s.Outcome && len(a.Topics) > 0 && a.Topics[0] == s.ID
		})
	}
	for _, s := range commonly(t, "beyond.yaml") {
		add(s.ID, s.Phrasings, func(a knowledge.Answer) bool {
			return a.Outcome == knowledge.Unknown && len(a.Topics) == 0
		})
	}
	return out
}

// ways are how a phrasing may reach us. Each is the same for the same phrasing
// in every run; "" where a way does not suit it.
func ways() map[string]func(string) string {
	return map[string]func(string) string{
		"verbatim": func(s string) string { return s },
		"typo":     mistyped,
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
	return "&gt; " + s + " &amp;"
}

func hash(s string) int {
	h := fnv.New32a()
	h.Write([]byte(s))
	return int(h.Sum32() >> 1)
}

func TestX(t *testing.T) {
	base := embedded(t)
	all := allStored(t, base)
	f, _ := os.Create("/tmp/phr.tsv")
	w := bufio.NewWriter(f)
	defer w.Flush()
	for _, way := range []string{"verbatim", "typo", "capitals", "slack"} {
		n, bad, lang := 0, 0, 0
		for _, s := range all {
			text := ways()[way](s.text)
			if text == "" {
				continue
			}
			n++
			a := base.Ask(knowledge.Question{Text: text})
			if a.Language != s.language {
				lang++
			}
			if !s.leads(a) {
				bad++
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s %v %.2f\t%s\n", way, s.id, s.text, text, a.Outcome, a.Topics, a.Confidence, strings.ReplaceAll(a.Lead, "\n", " "))
			}
		}
		t.Logf("%s: %d of %d fail, other language %d", way, bad, n, lang)
	}
}
